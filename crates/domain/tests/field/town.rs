//! The invented municipality of Sommerby: its bodies, its people and one case.

use jiff::Timestamp;
use jiff::civil::{Date, Time, date};
use sagsgang_domain::attendance::{Interval, Participant};
use sagsgang_domain::case::{Annex, Case, CaseKind, CaseStage, FileRef, Recommendation, Section, SectionKind};
use sagsgang_domain::consultation::{ConsultationRole, Course, PlannedStop};
use sagsgang_domain::decision::{Decision, DecisionKind};
use sagsgang_domain::id::{ConsultationId, ItemId, OrganizationId, PersonId, ProposalId};
use sagsgang_domain::meeting::{AgendaItem, ItemContent, Meeting, MeetingState, Subject};
use sagsgang_domain::openness::Openness;
use sagsgang_domain::organization::{Organization, OrganizationKind};
use sagsgang_domain::person::{MembershipRole, Party};
use sagsgang_domain::rich_text::RichText;
use sagsgang_domain::term::Period;
use sagsgang_domain::vote::{Proposal, ProposalKind, Vote, VoteValue};
use uuid::Uuid;

/// The day of the meetings.
pub const DAY: Date = date(2026, 4, 22);

/// An id from a number.
pub fn id<T: From<Uuid>>(number: u128) -> T {
    Uuid::from_u128(number).into()
}

/// A moment; the minutes only tell moments apart.
pub fn moment(minute: i64) -> Timestamp {
    Timestamp::from_second(1_776_000_000 + 60 * minute).expect("in range")
}

/// A clock time.
pub fn clock(hour: i8, minute: i8) -> Time {
    jiff::civil::time(hour, minute, 0, 0)
}

/// A body of this kind; its id follows from the kind, so that two calls give the same.
pub fn body(kind: OrganizationKind) -> Organization {
    let (name, abbreviation) = match kind {
        OrganizationKind::Council => ("Kommunalbestyrelsen", "KB"),
        OrganizationKind::EconomicCommittee => ("Økonomiudvalget", "ØK"),
        OrganizationKind::StandingCommittee => ("Voksen- og Plejeudvalget", "VPU"),
        OrganizationKind::SeniorCouncil => ("Ældrerådet", "ÆR"),
        OrganizationKind::DirectorsBoard => ("Direktionen", "DIR"),
        _ => ("Forum", "F"),
    };
    Organization {
        id: body_id(kind),
        kind,
        name: name.to_owned(),
        abbreviation: abbreviation.to_owned(),
        slug: abbreviation.to_lowercase(),
        purpose: String::new(),
        period: Period::from(date(2026, 1, 1)),
        saturday_counts: false,
        rank: kind.rank(),
    }
}

/// The id of the body of this kind.
pub fn body_id(kind: OrganizationKind) -> OrganizationId {
    id(0x1000 + u128::from(kind.rank()))
}

/// The case's stops: Ældrerådet is heard, VPU and ØK recommend, KB decides.
pub const ROUTE: [(u128, OrganizationKind, ConsultationRole); 4] = [
    (1, OrganizationKind::SeniorCouncil, ConsultationRole::Hearing),
    (2, OrganizationKind::StandingCommittee, ConsultationRole::Recommends),
    (3, OrganizationKind::EconomicCommittee, ConsultationRole::Recommends),
    (4, OrganizationKind::Council, ConsultationRole::Decides),
];

/// A stop as it is asked for.
pub fn stop((number, kind, role): (u128, OrganizationKind, ConsultationRole)) -> PlannedStop {
    PlannedStop { id: stop_id(number), organization: body_id(kind), kind, role }
}

/// The id of the stop with this number.
pub fn stop_id(number: u128) -> ConsultationId {
    id(0x2000 + number)
}

/// A course that is not begun.
pub fn course(stops: &[(u128, OrganizationKind, ConsultationRole)]) -> Course {
    let wanted: Vec<PlannedStop> = stops.iter().copied().map(stop).collect();
    Course::default().plan(&wanted, false).expect("a lawful course")
}

/// The states of the stops in order.
pub fn states(course: &Course) -> Vec<&'static str> {
    course.stops().iter().map(|stop| stop.state.name()).collect()
}

/// The case of the stories: a quality standard for personal care.
pub fn case() -> Case {
    Case {
        id: id(0x3001),
        number: "26/1042".to_owned(),
        title: "Kvalitetsstandard for personlig pleje".to_owned(),
        public_title: None,
        kind: CaseKind::Decision,
        openness: Openness::Open,
        sections: vec![
            section(
                SectionKind::Presentation,
                "Sagsfremstilling",
                "Standarden beskriver, hvad borgerne kan få hjælp til.",
            ),
            section(SectionKind::Economy, "Økonomiske konsekvenser", "Sagen har ingen økonomiske konsekvenser."),
        ],
        recommendation: Recommendation {
            by: "Velfærdsdirektøren".to_owned(),
            clauses: vec![
                "kvalitetsstandarden godkendes".to_owned(),
                "standarden træder i kraft 1. juni 2026".to_owned(),
            ],
        },
        legal_basis: "Ældreloven".to_owned(),
        annexes: vec![annex(1, "Kvalitetsstandard 2026", Openness::Open)],
        places: Vec::new(),
        course: course(&ROUTE),
        stage: CaseStage::Draft,
        author: person(41),
        approver: Some(person(42)),
        read_from: None,
    }
}

/// A section of plain words that is open.
pub fn section(kind: SectionKind, heading: &str, text: &str) -> Section {
    Section { kind, heading: heading.to_owned(), text: RichText::from_plain(text), openness: Openness::Open }
}

/// An annex with its file.
pub fn annex(number: u128, title: &str, openness: Openness) -> Annex {
    Annex {
        id: id(0x4000 + number),
        title: title.to_owned(),
        document_number: Some(format!("{}", 130_000 + number)),
        journal_number: None,
        openness,
        file: Some(FileRef {
            digest: format!("{number:064x}"),
            name: format!("{title}.pdf"),
            media_type: "application/pdf".to_owned(),
            size: 1024,
        }),
    }
}

/// The person with this number.
pub fn person(number: u128) -> PersonId {
    id(0x5000 + number)
}

/// The people of VPU: chair, vice chair, three members, and a substitute who is not called in.
pub const ANNA: u128 = 1;
/// The vice chair.
pub const BO: u128 = 2;
/// A member.
pub const CARLA: u128 = 3;
/// A member.
pub const DAN: u128 = 4;
/// A member.
pub const EVA: u128 = 5;
/// The substitute.
pub const FINN: u128 = 6;

/// The roster of VPU; nobody has come yet.
pub fn roster() -> Vec<Participant> {
    let seat = |number, name: &str, party: &str, role| Participant {
        person: person(number),
        name: name.to_owned(),
        party: Party::new(party),
        role,
        substitute_for: None,
        present: Vec::new(),
        reason: None,
    };
    vec![
        seat(ANNA, "Anna Holm", "A", MembershipRole::Chair),
        seat(BO, "Bo Vestergård", "V", MembershipRole::ViceChair),
        seat(CARLA, "Carla Østerby", "F", MembershipRole::Member),
        seat(DAN, "Dan Engtoft", "V", MembershipRole::Member),
        seat(EVA, "Eva Lindeskov", "A", MembershipRole::Member),
        seat(FINN, "Finn Bakkedal", "A", MembershipRole::Substitute),
    ]
}

/// A meeting of VPU whose agenda is being made, without items.
pub fn meeting() -> Meeting {
    Meeting {
        id: id(0x6001),
        organization: body_id(OrganizationKind::StandingCommittee),
        start: DAY.at(16, 0, 0, 0),
        ordinal: 1,
        place: "Rådhuset, mødelokale 2".to_owned(),
        state: MeetingState::Planned,
        items: Vec::new(),
        roster: Vec::new(),
        corrections: Vec::new(),
        read_from: None,
    }
}

/// The id of the item with this number.
pub fn item_id(number: u128) -> ItemId {
    id(0x7000 + number)
}

/// A standing item.
pub fn standing(number: u128, title: &str) -> AgendaItem {
    AgendaItem::new(item_id(number), None, ItemContent::standing(title.to_owned(), CaseKind::Decision))
}

/// The item that treats a case at a stop.
pub fn treats(number: u128, case: &Case, stop: u128) -> AgendaItem {
    let role = case.course.stop(stop_id(stop)).expect("a stop of the case").role;
    let subject = Subject { case: case.id, consultation: stop_id(stop), role };
    AgendaItem::new(item_id(number), Some(subject), ItemContent::from(case))
}

/// The meeting opened at 16.00 with these items and everybody there.
pub fn in_session(items: Vec<AgendaItem>) -> Meeting {
    let mut meeting = dispatched(items).open(clock(16, 0)).expect("a dispatched meeting");
    for number in [ANNA, BO, CARLA, DAN, EVA] {
        meeting = meeting.record_attendance(person(number), from(16, 0), None).expect("on the roster");
    }
    meeting
}

/// The meeting with its agenda sent out.
pub fn dispatched(items: Vec<AgendaItem>) -> Meeting {
    let add = |meeting: Meeting, item| meeting.add_item(item).expect("a planned meeting");
    items.into_iter().fold(meeting(), add).dispatch(roster(), moment(0)).expect("an agenda that may go out")
}

/// There from a clock time on.
pub fn from(hour: i8, minute: i8) -> Vec<Interval> {
    vec![Interval { from: clock(hour, minute), to: None }]
}

/// There from one clock time to another.
pub fn between(from: Time, to: Time) -> Vec<Interval> {
    vec![Interval { from, to: Some(to) }]
}

/// A decision of a kind in these words.
pub fn decision(kind: DecisionKind, text: &str) -> Decision {
    Decision { kind, text: RichText::from_plain(text), public_text: None, clauses: Vec::new() }
}

/// The id of the proposal with this number.
pub fn proposal_id(number: u128) -> ProposalId {
    id(0x8000 + number)
}

/// A proposal that has not been voted on.
pub fn proposal(number: u128, kind: ProposalKind, mover: u128, text: &str) -> Proposal {
    Proposal { id: proposal_id(number), kind, text: text.to_owned(), mover: Some(person(mover)), votes: None }
}

/// Votes by name.
pub fn votes(cast: &[(u128, VoteValue)]) -> Vec<Vote> {
    cast.iter().map(|(number, value)| Vote { person: person(*number), value: *value }).collect()
}
