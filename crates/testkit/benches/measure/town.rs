//! A small municipality made by the use cases: one committee, one published meeting, one case on its way to the council.

use jiff::Timestamp;
use jiff::civil::{Date, Time, date, time};
use sagsgang_app::App;
use sagsgang_app::actor::Actor;
use sagsgang_app::case::{approve, edit, open, plan_course, submit};
use sagsgang_app::meeting::{self as meetings, record_attendance::Attendance, record_decision::RecordDecision};
use sagsgang_app::organization::{found, register_person, seat};
use sagsgang_app::world::{Clock, Entropy};
use sagsgang_documents::model::{DocumentKind, Language, MeetingDocument};
use sagsgang_domain::account::Role;
use sagsgang_domain::attendance::Interval;
use sagsgang_domain::case::{CaseKind, SectionKind};
use sagsgang_domain::consultation::ConsultationRole;
use sagsgang_domain::decision::DecisionKind;
use sagsgang_domain::id::{CaseId, MeetingId, OrganizationId, PersonId};
use sagsgang_domain::openness::Openness;
use sagsgang_domain::organization::OrganizationKind;
use sagsgang_domain::person::{MembershipRole, Party};
use sagsgang_domain::term::Period;
use sagsgang_search::Indexes;
use sagsgang_store::testing::Postgres;
use sagsgang_store::{Location, Store, record};
use std::sync::Arc;

const DAY: Date = date(2026, 10, 7);
const TEXT: &str = "Forvaltningen har i samarbejde med de berørte institutioner gennemgået området og foreslår en samlet \
    plan for de næste tre år.\n\nPlanen samler de indsatser, der allerede er i gang, og prioriterer dem efter, hvor de gør \
    størst forskel for borgerne.\n\n- Flere faste medarbejdere i weekenderne\n- Kortere vej fra henvendelse til svar\n- Fælles \
    introduktion for nye ledere\n\n| År | Beløb i mio. kr. |\n| --- | --- |\n| 2027 | 1,5 |\n| 2028 | 2,0 |\n| 2029 | 1,0 |";

struct RealClock;

impl Clock for RealClock {
    fn now(&self) -> Timestamp {
        Timestamp::now()
    }
}

struct SystemEntropy;

impl Entropy for SystemEntropy {
    fn fill(&self, buffer: &mut [u8]) {
        use std::io::Read as _;
        let mut source = std::fs::File::open("/dev/urandom").expect("a source of chance");
        source.read_exact(buffer).expect("chance");
    }
}

/// The municipality, and where its pages are.
pub struct Town {
    pub app: App,
    pub meeting: String,
    pub case: String,
    id: MeetingId,
    _folder: tempfile::TempDir,
}

/// The agenda of a meeting with so many items, made in memory of a town of its own.
pub fn document(items: usize) -> MeetingDocument {
    // A thread of its own, since the caller may stand in a runtime.
    std::thread::scope(|scope| {
        let made = scope.spawn(|| {
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
            runtime.block_on(async {
                let town = Town::on_disk(items).await;
                let (app, operator) = (&town.app, Actor::operator());
                let document =
                    meetings::document::for_insider(app, &operator, town.id, DocumentKind::Agenda, Language::Danish);
                document.await.expect("the agenda")
            })
        });
        made.join().expect("a document")
    })
}

impl Town {
    pub async fn on_disk(items: usize) -> Self {
        Self::of_many(1, items).await
    }

    /// So many meetings of so many items each, a day between them.
    pub async fn of_many(meetings: usize, items: usize) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let location = Location::folder(folder.path());
        Self::at(location, folder, meetings, items).await
    }

    pub async fn on(postgres: &Postgres, items: usize) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let location = Location { data: folder.path().to_owned(), database: Some(postgres.fresh_database().await) };
        Self::at(location, folder, 1, items).await
    }

    async fn at(location: Location, folder: tempfile::TempDir, meetings: usize, items: usize) -> Self {
        let store = Store::open(&location).await.expect("a store");
        let (public, inside) = (folder.path().join("search"), folder.path().join("inside"));
        let indexes = Indexes::open(&public, &inside).expect("indexes");
        let app = App::new(store, indexes, Arc::new(RealClock), Arc::new(SystemEntropy));
        let set_up = sagsgang_app::setup::SetUp {
            municipality: "Hvedsund Kommune".to_owned(),
            name: "Mette Rask".to_owned(),
            login: "mette".to_owned(),
            password: "et langt kodeord".to_owned(),
        };
        sagsgang_app::setup::set_up(&app, set_up).await.expect("a municipality");
        let operator = Actor::operator();
        let committee = body(&app, OrganizationKind::StandingCommittee, "Voksen- og Plejeudvalget", "VPU").await;
        let council = body(&app, OrganizationKind::Council, "Kommunalbestyrelsen", "KB").await;
        let members = members(&app, committee).await;
        let director = person(&app, "Karen Vang").await;
        let mut first = None;
        let mut day = DAY;
        for _ in 0..meetings {
            let plan = meetings::plan::PlanMeeting {
                organization: committee,
                start: day.at(15, 0, 0, 0),
                place: "Rådhuset, mødelokale 2".to_owned(),
            };
            let id = meetings::plan::plan_meeting(&app, &operator, plan).await.expect("a meeting");
            for number in 1..=items {
                let case = approved_case(&app, number, committee, council, director).await;
                meetings::put_on_agenda::put_on_agenda(&app, &operator, id, case).await.expect("an item");
            }
            hold(&app, id, &members).await;
            first.get_or_insert(id);
            day = day.yesterday().expect("a day");
        }
        let id = first.expect("a meeting");
        Self { app, meeting: format!("/udvalg/vpu/{DAY}"), case: "/sag/26-1".to_owned(), id, _folder: folder }
    }
}

async fn body(app: &App, kind: OrganizationKind, name: &str, abbreviation: &str) -> OrganizationId {
    let command = found::FoundOrganization {
        kind,
        name: name.to_owned(),
        abbreviation: abbreviation.to_owned(),
        purpose: String::new(),
        period: Period::from(date(2026, 1, 1)),
    };
    found::found_organization(app, &Actor::operator(), command).await.expect("a body")
}

async fn person(app: &App, name: &str) -> PersonId {
    register_person::register_person(app, &Actor::operator(), name.to_owned(), None).await.expect("a person")
}

async fn members(app: &App, organization: OrganizationId) -> Vec<PersonId> {
    let names = ["Anna Holm", "Bo Krog", "Carla Lund", "Dan Engtoft", "Eva Lindeskov", "Finn Bakkedal", "Gerda Sand"];
    let mut members = Vec::new();
    for (name, letter) in names.iter().zip(["A", "V", "A", "F", "V", "C", "Ø"]) {
        let command = seat::SeatMember {
            person: person(app, name).await,
            organization,
            role: MembershipRole::Member,
            party: Party::new(letter),
            substitute_for: None,
            period: Period::from(date(2026, 1, 1)),
        };
        members.push(command.person);
        seat::seat_member(app, &Actor::operator(), command).await.expect("a seat");
    }
    members
}

async fn approved_case(
    app: &App,
    number: usize,
    committee: OrganizationId,
    council: OrganizationId,
    director: PersonId,
) -> CaseId {
    let operator = Actor::operator();
    let title = format!("Plan for udvikling af hjemmeplejen, del {number}");
    let new = open::OpenCase { title: title.clone(), kind: CaseKind::Decision, author: Some(director), number: None };
    let case = open::open_case(app, &operator, new).await.expect("a case");
    let section = |kind, heading: &str| edit::SectionText {
        kind,
        heading: heading.to_owned(),
        text: TEXT.to_owned(),
        openness: Openness::Open,
    };
    let text = edit::EditCase {
        case,
        version: 1,
        title,
        public_title: None,
        kind: CaseKind::Decision,
        openness: Openness::Open,
        sections: vec![
            section(SectionKind::Presentation, "Sagsfremstilling"),
            section(SectionKind::Economy, "Økonomiske konsekvenser"),
        ],
        recommended_by: "Velfærdsdirektøren".to_owned(),
        clauses: "planen godkendes\nudgiften dækkes af puljen til udvikling".to_owned(),
        legal_basis: "Lov om social service.".to_owned(),
        approver: Some(director),
        places: Vec::new(),
    };
    edit::edit_case(app, &operator, text).await.expect("a text");
    let stop = |organization, role| plan_course::Stop { id: None, organization, role };
    let stops = vec![stop(committee, ConsultationRole::Recommends), stop(council, ConsultationRole::Decides)];
    plan_course::plan_course(app, &operator, plan_course::PlanCourse { case, stops }).await.expect("a course");
    submit::submit_case(app, &operator, case).await.expect("submitted");
    let approver = Actor { person: director, roles: [Role::Director].into(), ..operator };
    approve::approve_case(app, &approver, case).await.expect("approved");
    case
}

async fn hold(app: &App, id: MeetingId, members: &[PersonId]) {
    let operator = Actor::operator();
    meetings::dispatch::dispatch_agenda(app, &operator, id).await.expect("dispatched");
    meetings::open::open_meeting(app, &operator, id, time(15, 0, 0, 0)).await.expect("opened");
    let there = |person: &PersonId| Attendance {
        person: *person,
        present: vec![Interval { from: time(15, 0, 0, 0), to: None }],
        reason: None,
    };
    let people = members.iter().map(there).collect();
    meetings::record_attendance::record_attendance(app, &operator, id, people).await.expect("attendance");
    let meeting: sagsgang_domain::meeting::Meeting = record::get(app.store(), id).await.expect("the meeting").value;
    let at: Time = time(15, 30, 0, 0);
    for item in &meeting.items {
        let decision = RecordDecision {
            item: item.id,
            kind: DecisionKind::Recommended,
            text: "Anbefales godkendt.".to_owned(),
            public_text: None,
            clauses: Vec::new(),
            at,
        };
        meetings::record_decision::record_decision(app, &operator, id, decision).await.expect("a decision");
    }
    meetings::adjourn::adjourn_meeting(app, &operator, id, time(17, 0, 0, 0)).await.expect("adjourned");
    meetings::adopt_minutes::adopt_minutes(app, &operator, id).await.expect("adopted");
    meetings::publish_minutes::publish_minutes(app, &operator, id).await.expect("published");
}
