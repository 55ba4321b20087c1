//! A municipality in which every closed value holds the word [`CLOSED`], and what is open beside it the word [`OPEN`].

use bytes::Bytes;
use jiff::civil::{Date, date, time};
use sagsgang_app::account::open::{OpenAccount, open_account};
use sagsgang_app::action::note::note_on_action;
use sagsgang_app::action::raise::{RaiseAction, raise_action};
use sagsgang_app::actor::Actor;
use sagsgang_app::case::add_annex::{AddAnnex, add_annex};
use sagsgang_app::case::approve::approve_case;
use sagsgang_app::case::edit::{EditCase, SectionText, edit_case};
use sagsgang_app::case::open::{OpenCase, open_case};
use sagsgang_app::case::plan_course::{PlanCourse, Stop, plan_course};
use sagsgang_app::case::return_to_author::return_case;
use sagsgang_app::case::submit::submit_case;
use sagsgang_app::case::withdraw::withdraw_case;
use sagsgang_app::meeting::add_standing_item::add_standing_item;
use sagsgang_app::meeting::adjourn::adjourn_meeting;
use sagsgang_app::meeting::adopt_minutes::adopt_minutes;
use sagsgang_app::meeting::correct::correct_minutes;
use sagsgang_app::meeting::dispatch::dispatch_agenda;
use sagsgang_app::meeting::open::open_meeting;
use sagsgang_app::meeting::plan::{PlanMeeting, plan_meeting};
use sagsgang_app::meeting::propose::{Propose, propose};
use sagsgang_app::meeting::publish_minutes::publish_minutes;
use sagsgang_app::meeting::put_on_agenda::put_on_agenda;
use sagsgang_app::meeting::record_attendance::{Attendance, record_attendance};
use sagsgang_app::meeting::record_decision::{RecordDecision, record_decision};
use sagsgang_app::meeting::record_remark::record_remark;
use sagsgang_app::meeting::record_vote::record_vote;
use sagsgang_app::organization::found::{FoundOrganization, found_organization};
use sagsgang_app::organization::register_person::register_person;
use sagsgang_app::programme::add_measure::{AddMeasure, add_measure};
use sagsgang_app::programme::open::{OpenProgramme, open_programme};
use sagsgang_app::programme::state_status::state_status;
use sagsgang_app::reading::read_in::read_in;
use sagsgang_app::session::{actor_of, sign_in::sign_in};
use sagsgang_domain::account::Role;
use sagsgang_domain::action::Owner;
use sagsgang_domain::attendance::Interval;
use sagsgang_domain::case::{CaseKind, SectionKind};
use sagsgang_domain::consultation::ConsultationRole;
use sagsgang_domain::decision::{ClauseDecision, DecisionKind, Remark, RemarkKind};
use sagsgang_domain::id::{CaseId, ItemId, MeetingId, OrganizationId};
use sagsgang_domain::openness::{Closure, ClosureGround, Openness};
use sagsgang_domain::organization::OrganizationKind;
use sagsgang_domain::place::{Geometry, Place};
use sagsgang_domain::programme::{StatusMark, StatusStatement};
use sagsgang_domain::term::Period;
use sagsgang_domain::vote::{ProposalKind, Vote, VoteValue};
use sagsgang_testkit::{PASSWORD, TestApp};

/// Stands in every closed value and nowhere else.
pub const CLOSED: &str = "hemmord";
/// Stands in what is open.
pub const OPEN: &str = "synligord";

/// The words that the public must be able to read, so that it is known that the crawl sees things.
pub const SEEN: [&str; 27] = [
    "synligordtitel",
    "synligordafsnit",
    "synligordtekst",
    "synligordchefen",
    "synligordled",
    "synligordloven",
    "synligordbilag",
    "synligord-11",
    "synligord-12",
    "synligordfil",
    "synligordindhold",
    "synligordforslag",
    "synligordbeslutning",
    "synligordledtekst",
    "synligordudtalelse",
    "synligordrettelse",
    "synligordsag",
    "synligordoffentligt",
    "synligordsalen",
    "synligordprogram",
    "synligordtiltag",
    "synligordstatus",
    "synligordformaal",
    "synligordsted",
    "synligordvej",
    "synligordopfølgning",
    "synligordkontoret",
];

/// Closed words that are searched for, each as it was planted.
pub const HIDDEN: [&str; 16] = [
    "hemmordtitel",
    "hemmordindhold",
    "hemmordopfølgning",
    "hemmordafsnit",
    "hemmordchefen",
    "hemmordbilag",
    "hemmordfil",
    "hemmordbeslutning",
    "hemmordudtalelse",
    "hemmordprogram",
    "hemmordgruppen",
    "hemmordlogin",
    "hemmord-26-7",
    "hemmordkladde",
    "hemmordsted",
    "hemmordvej",
];

/// A document that says of nothing that it is open.
const UNSTATED: &str = "\
Sagsgang
SSU

Sagsfremstilling
Hemmordtekst om familien Hemmordsen.

Indstilling
Socialchefen indstiller, at hemmordsag tages til efterretning.

Beslutning i Social- og sundhedsudvalget den 24-04-2024
Godkendt. Hemmordpris aftalt.
Gerda Hemmordhus (A) bemærker, at hemmordbemærkning bør omtales.

Fraværende:
Palle Hemmordmark (B)

Bilag:
1 - Åben Hemmordbilag.docx (35064/24) (H)
3602570
";

const MEMO: &str = "Notat til Direktionen\n\nHemmordnotat om sekretariatets opgaver.\n\nHemmordpunkter til drøftelse:\n- Hemmordbemanding\n";

/// Plants.
pub struct Planter<'a> {
    pub house: &'a TestApp,
    writer: Actor,
    group: OrganizationId,
}

/// What of it a test names.
pub struct Planted {
    /// Every case.
    pub cases: Vec<CaseId>,
    /// Every meeting.
    pub meetings: Vec<MeetingId>,
}

/// Plants everything.
pub async fn plant(house: &TestApp) -> Planted {
    let (app, town) = (&house.app, &house.town);
    let group = FoundOrganization {
        kind: OrganizationKind::AdministrativeSteeringGroup,
        name: "Hemmordgruppen".to_owned(),
        abbreviation: "HEMMORD".to_owned(),
        purpose: "Hemmordformål.".to_owned(),
        period: Period::from(date(2022, 1, 1)),
    };
    let public = FoundOrganization {
        kind: OrganizationKind::SpecialCommittee,
        name: "Synligordudvalget".to_owned(),
        abbreviation: "SYN".to_owned(),
        purpose: "Synligordformaal.".to_owned(),
        period: Period::from(date(2022, 1, 1)),
    };
    let group = found_organization(app, &town.secretary, group).await.expect("the group is founded");
    found_organization(app, &town.secretary, public).await.expect("the committee is founded");
    let planter = Planter { house, writer: writer(house).await, group };
    let mut planted = planter.meetings().await;
    planted.cases.extend(planter.unfinished_cases().await);
    planter.programmes().await;
    for (name, text) in [("hemmordpunkt.txt", UNSTATED), ("hemmordnotat.txt", MEMO)] {
        read_in(app, &town.secretary, name, Bytes::from_static(text.as_bytes())).await.expect("the document is read");
    }
    planted
}

/// A case author whose name, office and login the public never gets.
async fn writer(house: &TestApp) -> Actor {
    let (app, administrator) = (&house.app, &house.town.administrator);
    let title = Some("hemmordkonsulent".to_owned());
    let person = register_person(app, administrator, "Nina Hemmordforfatter".to_owned(), title).await.expect("known");
    let login = "hemmordlogin".to_owned();
    let roles = [Role::CaseAuthor].into();
    let command = OpenAccount { person, login: login.clone(), password: PASSWORD.to_owned(), roles };
    open_account(app, administrator, command).await.expect("the account is opened");
    let token = sign_in(app, &login, PASSWORD.to_owned(), "127.0.0.1").await.expect("the password fits");
    actor_of(app, &token).await.expect("the sign-in is kept").expect("the account is active")
}

fn closed() -> Openness {
    let opens_when = Some("når hemmordsalget er slut".to_owned());
    Openness::Closed(Closure { ground: ClosureGround::RealProperty, opens_when })
}

/// A place of a case, as closed as the case.
fn place(is_open: bool) -> Place {
    let geometry = Geometry::parse(if is_open { "55.4, 10.4" } else { "55.5, 10.5" }).expect("a point");
    let (street, locality) = (format!("{} 7", word(is_open, "vej")), word(is_open, "by"));
    Place { name: word(is_open, "sted"), street, postal_code: "4793".to_owned(), locality, geometry }
}

/// "Hemmord" where it is closed, "Synligord" where it is open.
fn word(is_open: bool, ending: &str) -> String {
    format!("{}{ending}", if is_open { "Synligord" } else { "Hemmord" })
}

impl Planter<'_> {
    async fn draft(&self, is_open: bool, title: &str, number: Option<&str>) -> CaseId {
        let (app, town) = (&self.house.app, &self.house.town);
        let number = number.map(ToOwned::to_owned);
        let command = OpenCase { title: title.to_owned(), kind: CaseKind::Decision, author: None, number };
        let id = open_case(app, &self.writer, command).await.expect("the case is opened");
        let text = EditCase {
            title: title.to_owned(),
            public_title: (!is_open).then(|| "Synligordsag".to_owned()),
            openness: if is_open { Openness::Open } else { closed() },
            sections: vec![
                section(is_open, SectionKind::Presentation),
                section(is_open, SectionKind::Economy),
                section(false, SectionKind::Other),
            ],
            recommended_by: word(is_open, "chefen"),
            clauses: format!("at {}\nat {}", word(is_open, "led"), word(is_open, "led to")),
            legal_basis: word(is_open, "loven § 1"),
            approver: Some(town.director.person),
            places: vec![place(is_open)],
            ..self.house.text_of(id).await
        };
        edit_case(app, &self.writer, text).await.expect("the case is written");
        for annex_is_open in [true, false] {
            self.annex(id, is_open && annex_is_open, annex_is_open).await;
        }
        id
    }

    /// The open annex of a closed case is as closed as the case.
    async fn annex(&self, case: CaseId, is_public: bool, is_open: bool) {
        let number = if is_open { 11 } else { 21 };
        let command = AddAnnex {
            case,
            title: word(is_public, "bilag"),
            document_number: Some(format!("{}-{number}", word(is_public, ""))),
            journal_number: Some(format!("{}-{}", word(is_public, ""), number + 1)),
            openness: if is_open { Openness::Open } else { closed() },
            file_name: format!("{}.txt", word(is_public, "fil").to_lowercase()),
            content: word(is_public, "indhold").into(),
        };
        add_annex(&self.house.app, &self.writer, command).await.expect("the annex is enclosed");
    }

    async fn submitted(&self, id: CaseId, course: &[(OrganizationId, ConsultationRole)]) -> CaseId {
        let stops =
            course.iter().map(|(organization, role)| Stop { id: None, organization: *organization, role: *role });
        let command = PlanCourse { case: id, stops: stops.collect() };
        plan_course(&self.house.app, &self.writer, command).await.expect("the course is planned");
        submit_case(&self.house.app, &self.writer, id).await.expect("the case is complete");
        id
    }

    async fn approved(&self, is_open: bool, title: &str, number: Option<&str>, body: OrganizationId) -> CaseId {
        let draft = self.draft(is_open, title, number).await;
        let course = [(body, ConsultationRole::Decides), (self.group, ConsultationRole::TakesNote)];
        let id = self.submitted(draft, &course).await;
        approve_case(&self.house.app, &self.house.town.director, id).await.expect("the director approves");
        id
    }

    async fn unfinished_cases(&self) -> Vec<CaseId> {
        let (app, town) = (&self.house.app, &self.house.town);
        let course = [(town.care, ConsultationRole::Decides)];
        let draft = self.draft(false, "Hemmordkladde", None).await;
        let open_draft = self.draft(false, "Hemmordkladde, ellers åben", None).await;
        let reopened = EditCase { openness: Openness::Open, ..self.hidden_text(open_draft).await };
        edit_case(app, &self.writer, reopened).await.expect("it is said to be open, and yet only a draft");
        let submitted = self.submitted(self.draft(false, "Hemmordindsendt", None).await, &course).await;
        let returned = self.submitted(self.draft(false, "Hemmordretur", None).await, &course).await;
        return_case(app, &town.director, returned, "Hemmordnote.".to_owned()).await.expect("it is returned");
        let withdrawn = self.draft(false, "Hemmordtrukket", None).await;
        withdraw_case(app, &self.writer, withdrawn, "Hemmordgrund.".to_owned()).await.expect("it is withdrawn");
        vec![draft, open_draft, submitted, returned, withdrawn]
    }

    async fn hidden_text(&self, case: CaseId) -> EditCase {
        let sections = vec![section(false, SectionKind::Presentation), section(false, SectionKind::Economy)];
        let title = "Hemmordkladde, ellers åben".to_owned();
        let clauses = "at hemmordled".to_owned();
        EditCase {
            title,
            sections,
            clauses,
            recommended_by: "Hemmordchefen".to_owned(),
            legal_basis: "Hemmordloven".to_owned(),
            places: vec![place(false)],
            ..self.house.text_of(case).await
        }
    }

    /// A meeting that is out, one that was dispatched, one that is over, one whose minutes are adopted, one that is
    /// planned, and those of bodies whose papers are not public.
    async fn meetings(&self) -> Planted {
        let (app, town) = (&self.house.app, &self.house.town);
        let secretary = &town.secretary;
        let (mut cases, mut meetings) = (Vec::new(), Vec::new());
        let bodies = [
            (town.care, date(2026, 1, 7), "Synligordsalen"),
            (town.care, date(2026, 1, 14), "Synligordsalen"),
            (town.economy, date(2026, 1, 6), "Synligordsalen"),
            (town.council, date(2026, 1, 6), "Synligordsalen"),
            (town.economy, date(2026, 2, 11), "Synligordsalen"),
            (town.directors, date(2026, 1, 8), "Hemmordlokalet"),
        ];
        for (number, (body, day, place)) in bodies.into_iter().enumerate() {
            // The planned meeting and the directors' have nothing that anybody may know.
            let is_known = number < 4;
            let of = |ending: &str| word(is_known, ending);
            let open = self.approved(is_known, &of("titel"), None, body).await;
            let closed_number = (number == 0).then_some("Hemmord-26-7");
            let closed = self.approved(false, "Hemmordtitel", closed_number, body).await;
            let id = self.planned(body, day, place, [open, closed]).await;
            let item = add_standing_item(app, secretary, id, of("punkt"), CaseKind::Information).await;
            item.expect("the item is added");
            cases.extend([open, closed]);
            meetings.push(id);
        }
        for id in [0, 1, 2, 3, 5].map(|number: usize| meetings[number]) {
            dispatch_agenda(app, secretary, id).await.expect("the agenda goes out");
        }
        self.hold(meetings[0], true).await;
        for number in [2, 3] {
            self.hold(meetings[number], false).await;
        }
        for number in [0, 3] {
            adopt_minutes(app, secretary, meetings[number]).await.expect("the minutes are adopted");
        }
        publish_minutes(app, secretary, meetings[0]).await.expect("the minutes are published");
        self.after(meetings[0]).await;
        Planted { cases, meetings }
    }

    async fn planned(&self, body: OrganizationId, day: Date, place: &str, cases: [CaseId; 2]) -> MeetingId {
        let (app, secretary) = (&self.house.app, &self.house.town.secretary);
        let command = PlanMeeting { organization: body, start: day.at(14, 0, 0, 0), place: place.to_owned() };
        let id = plan_meeting(app, secretary, command).await.expect("the meeting is planned");
        for case in cases {
            put_on_agenda(app, secretary, id, case).await.expect("the case is put on the agenda");
        }
        id
    }

    /// Holds the meeting; what is recorded is open only in the open items of a meeting that gets published.
    async fn hold(&self, id: MeetingId, gets_published: bool) {
        let (app, secretary) = (&self.house.app, &self.house.town.secretary);
        open_meeting(app, secretary, id, time(14, 0, 0, 0)).await.expect("the meeting opens");
        let roster = self.house.meeting(id).await.roster;
        let there = roster.iter().map(|participant| Attendance {
            person: participant.person,
            present: vec![Interval { from: time(14, 0, 0, 0), to: None }],
            reason: None,
        });
        record_attendance(app, secretary, id, there.collect()).await.expect("everybody is there");
        for item in self.house.meeting(id).await.items {
            let is_open = gets_published && item.content.openness.is_open();
            if item.subject.is_some() {
                self.debate(id, item.id, is_open).await;
            }
            let clauses = [1, 2].map(|clause| ClauseDecision {
                clause,
                kind: DecisionKind::Approved,
                text: word(is_open, "ledtekst"),
            });
            let command = RecordDecision {
                item: item.id,
                kind: DecisionKind::Approved,
                text: word(is_open, "beslutning"),
                public_text: Some(word(gets_published, "offentligt")).filter(|_| !item.content.openness.is_open()),
                clauses: if item.subject.is_some() { clauses.to_vec() } else { Vec::new() },
                at: time(14, 30, 0, 0),
            };
            record_decision(app, secretary, id, command).await.expect("the item is decided");
        }
        adjourn_meeting(app, secretary, id, time(15, 0, 0, 0)).await.expect("the meeting ends");
    }

    async fn debate(&self, id: MeetingId, item: ItemId, is_open: bool) {
        let (app, town) = (&self.house.app, &self.house.town);
        let text = word(is_open, "forslag");
        let command = Propose { item, kind: ProposalKind::Main, text, mover: Some(town.karen.id) };
        let proposal = propose(app, &town.secretary, id, command).await.expect("the proposal is put");
        let votes = [(&town.karen, VoteValue::For), (&town.bo, VoteValue::Against)];
        let votes = votes.map(|(person, value)| Vote { person: person.id, value }).to_vec();
        let at = time(14, 20, 0, 0);
        record_vote(app, &town.secretary, id, item, proposal, votes, at).await.expect("the vote is recorded");
        let remark = Remark { kind: RemarkKind::Remark, by: vec![town.bo.id], text: word(is_open, "udtalelse") };
        record_remark(app, &town.secretary, id, item, remark).await.expect("the remark is recorded");
    }

    /// What comes after publication: corrections and follow-up.
    async fn after(&self, id: MeetingId) {
        let (app, secretary) = (&self.house.app, &self.house.town.secretary);
        for item in self.house.meeting(id).await.items.iter().filter(|item| item.subject.is_some()) {
            let is_open = item.content.openness.is_open();
            let text = word(is_open, "rettelse");
            correct_minutes(app, secretary, id, Some(item.id), text).await.expect("the correction is added");
            let command = RaiseAction {
                meeting: id,
                item: item.id,
                text: word(is_open, "opfølgning"),
                owner: Owner::Named(word(is_open, "kontoret")),
                due: Some(date(2026, 3, 2)),
            };
            let action = raise_action(app, secretary, command).await.expect("the action is raised");
            note_on_action(app, secretary, action, "Hemmordnote".to_owned()).await.expect("the status is given");
        }
    }

    async fn programmes(&self) {
        let (app, secretary) = (&self.house.app, &self.house.town.secretary);
        for is_open in [true, false] {
            let command = OpenProgramme {
                title: word(is_open, "program"),
                summary: word(is_open, "sammendrag"),
                openness: if is_open { Openness::Open } else { closed() },
            };
            let id = open_programme(app, secretary, command).await.expect("the programme is opened");
            let command = AddMeasure {
                programme: id,
                track: word(is_open, "spor"),
                title: word(is_open, "tiltag"),
                plan: word(is_open, "plan"),
                period: Some((date(2026, 1, 1), None)),
                owner: Some(word(is_open, "ejer")),
            };
            let measure = add_measure(app, secretary, command).await.expect("the measure is added");
            let text = word(is_open, "status");
            let statement = StatusStatement { as_of: date(2026, 1, 2), mark: StatusMark::Underway, text };
            state_status(app, secretary, id, vec![(measure, statement)]).await.expect("the status is stated");
        }
    }
}

fn section(is_open: bool, kind: SectionKind) -> SectionText {
    SectionText {
        kind,
        heading: word(is_open, "afsnit"),
        text: word(is_open, "tekst"),
        openness: if is_open { Openness::Open } else { closed() },
    }
}
