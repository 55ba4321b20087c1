//! A meeting in which every field carries a word of its own, so that a leak names the field it came from.

use crate::town::{
    ANNA, BO, CARLA, annex, case, clock, decision, from, id, item_id, meeting, moment, person, proposal, roster,
    section, stop_id, votes,
};
use sagsgang_domain::attendance::{AbsenceReason, ItemAbsence};
use sagsgang_domain::case::{Case, CaseKind, Recommendation, SectionKind};
use sagsgang_domain::consultation::ConsultationRole;
use sagsgang_domain::decision::{ClauseDecision, DecisionKind, Remark, RemarkKind};
use sagsgang_domain::meeting::{AgendaItem, Correction, ItemContent, Meeting, MeetingState, Subject};
use sagsgang_domain::openness::{Closure, ClosureGround, Openness};
use sagsgang_domain::place::Place;
use sagsgang_domain::rich_text::RichText;
use sagsgang_domain::vote::{ProposalKind, VoteValue};

/// What is closed about an item.
#[derive(Clone, Copy, Debug, Default)]
pub struct Closed {
    /// The item itself.
    pub item: bool,
    /// Its second section.
    pub section: bool,
    /// Its second annex.
    pub annex: bool,
}

/// Closed on a ground; when it may be opened is itself not said in public.
pub fn closed(mark: &str) -> Openness {
    Openness::Closed(Closure { ground: ClosureGround::Tender, opens_when: Some(format!("{mark}-opens-when")) })
}

fn openness(is_closed: bool, mark: &str) -> Openness {
    if is_closed { closed(mark) } else { Openness::Open }
}

/// The words planted in item `n`, and when the public may see each.
pub struct Planted {
    /// Public with the agenda.
    pub with_agenda: Vec<String>,
    /// Public with the minutes.
    pub with_minutes: Vec<String>,
    /// Never public.
    pub never: Vec<String>,
}

const CONTENT: [&str; 11] = [
    "title",
    "case-number",
    "first-section",
    "first-heading",
    "by",
    "clause",
    "legal-basis",
    "first-annex",
    "annex-number",
    "place",
    "road",
];
const CLOSED_SECTION: [&str; 2] = ["second-section", "second-heading"];
const CLOSED_ANNEX: [&str; 2] = ["second-annex", "second-annex.pdf"];
const MINUTES: [&str; 6] = ["decision", "clause-decision", "proposal", "remark", "correction", "disqualified"];

impl Planted {
    /// Sorts the words of item `n` by what is closed about it.
    pub fn of(n: u32, closed: Closed) -> Self {
        let word = |name: &&str| format!("planted-{n}-{name}-end");
        let words = |names: &[&str]| names.iter().map(word).collect::<Vec<_>>();
        let mut planted = Self { with_agenda: Vec::new(), with_minutes: Vec::new(), never: words(&["opens-when"]) };
        if closed.item {
            planted.with_agenda = words(&["public-title"]);
            planted.with_minutes = words(&["public-decision"]);
            for names in [&CONTENT[..], &CLOSED_SECTION, &CLOSED_ANNEX, &MINUTES] {
                planted.never.extend(words(names));
            }
            return planted;
        }
        planted.with_agenda = words(&CONTENT);
        planted.with_minutes = words(&MINUTES);
        planted.never.extend(words(&["public-title", "public-decision"]));
        let section = if closed.section { &mut planted.never } else { &mut planted.with_agenda };
        section.extend(words(&CLOSED_SECTION));
        let annex = if closed.annex { &mut planted.never } else { &mut planted.with_agenda };
        annex.extend(words(&CLOSED_ANNEX));
        planted
    }
}

/// Item `n` with all its words.
pub fn item(n: u32, what: Closed) -> AgendaItem {
    let word = |name: &str| format!("planted-{n}-{name}-end");
    let closing = format!("planted-{n}");
    let number = u128::from(n);
    let mut sections = vec![
        section(SectionKind::Presentation, &word("first-heading"), &word("first-section")),
        section(SectionKind::Economy, &word("second-heading"), &word("second-section")),
    ];
    sections[1].openness = openness(what.section, &closing);
    let mut annexes = vec![
        annex(10 * number + 1, &word("first-annex"), Openness::Open),
        annex(10 * number + 2, &word("second-annex"), openness(what.annex, &closing)),
    ];
    annexes[0].document_number = Some(word("annex-number"));
    annexes[1].file.as_mut().expect("a file").name = word("second-annex.pdf");
    let content = ItemContent {
        title: word("title"),
        public_title: Some(word("public-title")),
        case_number: Some(word("case-number")),
        kind: CaseKind::Decision,
        openness: openness(what.item, &closing),
        sections,
        recommendation: Recommendation { by: word("by"), clauses: vec![word("clause")] },
        legal_basis: word("legal-basis"),
        annexes,
        places: vec![Place { name: word("place"), street: word("road"), ..Place::default() }],
    };
    let subject = Subject { case: id(0x3000 + number), consultation: stop_id(2), role: ConsultationRole::Recommends };
    let mut item = AgendaItem::new(item_id(number), Some(subject), content);
    let mut concluded = decision(DecisionKind::Approved, &word("decision"));
    concluded.public_text = Some(RichText::from_plain(&word("public-decision")));
    concluded.clauses = vec![ClauseDecision { clause: 1, kind: DecisionKind::Approved, text: word("clause-decision") }];
    item.decision = Some(concluded);
    item.decided_at = Some(clock(16, 30));
    let mut put = proposal(number, ProposalKind::Amendment, ANNA, &word("proposal"));
    put.votes = Some(votes(&[(ANNA, VoteValue::For), (BO, VoteValue::Against)]));
    item.proposals = vec![put];
    item.remarks = vec![Remark { kind: RemarkKind::Remark, by: vec![person(BO)], text: word("remark") }];
    item
}

/// The meeting with these items in a state; who is excluded from an item carries its word as a name.
pub fn marked(items: &[Closed], state: MeetingState) -> Meeting {
    let mut meeting = meeting();
    meeting.roster = roster();
    for participant in &mut meeting.roster {
        participant.present = from(16, 0);
    }
    for (n, what) in (1..).zip(items) {
        let mut item = item(n, *what);
        item.number = n;
        let mut excluded = meeting.roster[2].clone();
        excluded.person = person(100 + u128::from(n));
        excluded.name = format!("planted-{n}-disqualified-end");
        excluded.role = sagsgang_domain::person::MembershipRole::Attending;
        item.disqualified = vec![excluded.person];
        item.absent = vec![ItemAbsence { person: excluded.person, reason: Some(AbsenceReason::Disqualified) }];
        meeting.roster.push(excluded);
        meeting.corrections.push(Correction {
            at: moment(300),
            by: person(CARLA),
            item: Some(item.id),
            text: format!("planted-{n}-correction-end"),
        });
        meeting.items.push(item);
    }
    meeting.state = state;
    meeting
}

/// The case that item `n` treats, with words of its own in what no agenda has shown.
pub fn marked_case(n: u32) -> Case {
    let word = |name: &str| format!("planted-{n}-case-{name}-end");
    let mut case = case();
    case.id = id(0x3000 + u128::from(n));
    case.title = word("title");
    case.public_title = Some(word("public-title"));
    case.number = format!("planted-{n}-case-number-end");
    case.legal_basis = word("legal-basis");
    case.recommendation = Recommendation { by: word("by"), clauses: vec![word("clause")] };
    case.sections = vec![section(SectionKind::Presentation, &word("heading"), &word("section"))];
    case.annexes = vec![annex(90, &word("annex"), Openness::Open)];
    case
}
