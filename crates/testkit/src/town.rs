//! Sommerby, an invented municipality of seven council members: its bodies, its people and those who can sign in.

use jiff::civil::date;
use sagsgang_app::App;
use sagsgang_app::account::open::{OpenAccount, open_account};
use sagsgang_app::actor::Actor;
use sagsgang_app::organization::found::{FoundOrganization, found_organization};
use sagsgang_app::organization::register_person::register_person;
use sagsgang_app::organization::register_term::register_term;
use sagsgang_app::organization::seat::{SeatMember, seat_member};
use sagsgang_app::session::{actor_of, sign_in::sign_in};
use sagsgang_app::setup::{SetUp, set_up as found_municipality};
use sagsgang_domain::account::Role;
use sagsgang_domain::id::{OrganizationId, PersonId};
use sagsgang_domain::organization::OrganizationKind;
use sagsgang_domain::person::{MembershipRole, Party};
use sagsgang_domain::term::Period;

/// Everybody's password.
pub const PASSWORD: &str = "sommerby-2026";

/// Somebody who sits in bodies.
#[derive(Clone, Debug)]
pub struct Person {
    /// The id.
    pub id: PersonId,
    /// The name.
    pub name: &'static str,
}

/// The bodies and people of Sommerby.
#[derive(Clone, Debug)]
pub struct Town {
    /// The council, KB: all seven.
    pub council: OrganizationId,
    /// The economic committee, ØK: Mette Birk in the chair, Karen Lund, Bo Friis.
    pub economy: OrganizationId,
    /// The committee for adults and care, VPU: Karen Lund in the chair, Bo Friis, Eva Holt, Jens Krag, Lis Dam.
    pub care: OrganizationId,
    /// The elderly council, ÆR: Poul Vang in the chair, Ruth Skov.
    pub elderly: OrganizationId,
    /// The board of directors, DIR, whose papers are not public.
    pub directors: OrganizationId,
    /// Mayor, (A).
    pub mette: Person,
    /// Chair of VPU, (A); also signs in as `formand`.
    pub karen: Person,
    /// (V).
    pub bo: Person,
    /// (F).
    pub eva: Person,
    /// (O).
    pub jens: Person,
    /// (C); signs in as `medlem`.
    pub lis: Person,
    /// (V), in KB alone.
    pub nils: Person,
    /// Chair of ÆR.
    pub poul: Person,
    /// Member of ÆR.
    pub ruth: Person,
    /// Sits nowhere; can be called in.
    pub ulla: Person,
    /// Signs in as `administrator`.
    pub administrator: Actor,
    /// Signs in as `sekretaer`.
    pub secretary: Actor,
    /// Signs in as `konsulent`.
    pub author: Actor,
    /// A case author who writes other cases; signs in as `planlaegger`.
    pub other_author: Actor,
    /// Signs in as `direktoer`.
    pub director: Actor,
    /// A director who approves other cases; signs in as `kommunaldirektoer`.
    pub other_director: Actor,
    /// Lis Dam.
    pub member: Actor,
    /// Nils Toft, who does not sit in VPU; signs in as `andet-medlem`.
    pub other_member: Actor,
}

impl Town {
    /// Everybody who signs in, by login.
    pub fn actors(&self) -> [(&'static str, &Actor); 8] {
        [
            ("administrator", &self.administrator),
            ("sekretaer", &self.secretary),
            ("konsulent", &self.author),
            ("planlaegger", &self.other_author),
            ("direktoer", &self.director),
            ("kommunaldirektoer", &self.other_director),
            ("medlem", &self.member),
            ("andet-medlem", &self.other_member),
        ]
    }
}

/// Sets Sommerby up through the use cases.
pub(crate) async fn set_up(app: &App) -> Town {
    let command = SetUp {
        municipality: "Sommerby Kommune".to_owned(),
        name: "Ida Ravn".to_owned(),
        login: "administrator".to_owned(),
        password: PASSWORD.to_owned(),
    };
    found_municipality(app, command).await.expect("the municipality is founded");
    let first = Founder { app, by: actor(app, "administrator").await };
    let administrator = Actor { roles: [Role::Administrator].into(), ..first.by.clone() };
    sagsgang_app::account::set_roles::set_roles(app, &first.by, first.by.account, administrator.roles.clone(), true)
        .await
        .expect("the administrator keeps one role");
    let term = Period { start: date(2026, 1, 1), end: Some(date(2029, 12, 31)) };
    register_term(app, &administrator, term).await.expect("the term begins");
    let council = first.body(OrganizationKind::Council, "Kommunalbestyrelsen", "KB").await;
    let economy = first.body(OrganizationKind::EconomicCommittee, "Økonomiudvalget", "ØK").await;
    let care = first.body(OrganizationKind::StandingCommittee, "Voksen- og Plejeudvalget", "VPU").await;
    let elderly = first.body(OrganizationKind::SeniorCouncil, "Ældrerådet", "ÆR").await;
    let directors = first.body(OrganizationKind::DirectorsBoard, "Direktionen", "DIR").await;

    let mette = first.person("Mette Birk").await;
    let karen = first.person("Karen Lund").await;
    let bo = first.person("Bo Friis").await;
    let eva = first.person("Eva Holt").await;
    let jens = first.person("Jens Krag").await;
    let lis = first.person("Lis Dam").await;
    let nils = first.person("Nils Toft").await;
    let poul = first.person("Poul Vang").await;
    let ruth = first.person("Ruth Skov").await;
    let ulla = first.person("Ulla Rask").await;
    first
        .seats(
            council,
            &[(&mette, "A"), (&karen, "A"), (&bo, "V"), (&eva, "F"), (&jens, "O"), (&lis, "C"), (&nils, "V")],
        )
        .await;
    first.seats(economy, &[(&mette, "A"), (&karen, "A"), (&bo, "V")]).await;
    first.seats(care, &[(&karen, "A"), (&bo, "V"), (&eva, "F"), (&jens, "O"), (&lis, "C")]).await;
    first.seats(elderly, &[(&poul, ""), (&ruth, "")]).await;

    let secretary = first.staff("Sofie Kjær", "sekretaer", Role::Secretary).await;
    let author = first.staff("Anders Juhl", "konsulent", Role::CaseAuthor).await;
    let other_author = first.staff("Pia Munk", "planlaegger", Role::CaseAuthor).await;
    let director = first.staff("Dorte Falk", "direktoer", Role::Director).await;
    let other_director = first.staff("Kim Storm", "kommunaldirektoer", Role::Director).await;
    let member = first.account(lis.id, "medlem", Role::Member).await;
    let other_member = first.account(nils.id, "andet-medlem", Role::Member).await;
    Town {
        council,
        economy,
        care,
        elderly,
        directors,
        mette,
        karen,
        bo,
        eva,
        jens,
        lis,
        nils,
        poul,
        ruth,
        ulla,
        administrator,
        secretary,
        author,
        other_author,
        director,
        other_director,
        member,
        other_member,
    }
}

/// The first administrator at work.
struct Founder<'a> {
    app: &'a App,
    by: Actor,
}

impl Founder<'_> {
    async fn body(&self, kind: OrganizationKind, name: &str, abbreviation: &str) -> OrganizationId {
        let command = FoundOrganization {
            kind,
            name: name.to_owned(),
            abbreviation: abbreviation.to_owned(),
            purpose: format!("{name} i Sommerby."),
            period: Period::from(date(2022, 1, 1)),
        };
        found_organization(self.app, &self.by, command).await.expect("the body is founded")
    }

    async fn person(&self, name: &'static str) -> Person {
        let id = register_person(self.app, &self.by, name.to_owned(), None).await.expect("the person is registered");
        Person { id, name }
    }

    /// The first takes the chair.
    async fn seats(&self, organization: OrganizationId, people: &[(&Person, &str)]) {
        for (place, (person, party)) in people.iter().enumerate() {
            let command = SeatMember {
                person: person.id,
                organization,
                role: if place == 0 { MembershipRole::Chair } else { MembershipRole::Member },
                party: Party::new(party),
                substitute_for: None,
                period: Period { start: date(2026, 1, 1), end: Some(date(2029, 12, 31)) },
            };
            seat_member(self.app, &self.by, command).await.expect("the seat is taken");
        }
    }

    async fn staff(&self, name: &'static str, login: &str, role: Role) -> Actor {
        let person = self.person(name).await;
        self.account(person.id, login, role).await
    }

    async fn account(&self, person: PersonId, login: &str, role: Role) -> Actor {
        let command =
            OpenAccount { person, login: login.to_owned(), password: PASSWORD.to_owned(), roles: [role].into() };
        open_account(self.app, &self.by, command).await.expect("the account is opened");
        actor(self.app, login).await
    }
}

/// Somebody as signing in makes them.
async fn actor(app: &App, login: &str) -> Actor {
    let token = sign_in(app, login, PASSWORD.to_owned(), "127.0.0.1").await.expect("the password fits");
    actor_of(app, &token).await.expect("the sign-in is kept").expect("the account is active")
}
