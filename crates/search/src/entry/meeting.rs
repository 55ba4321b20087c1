//! Entries of a meeting: one for itself, one for each item of its agenda, with its annexes and what follows from it.

use super::annex::{Beside, annexes};
use super::{Document, Entry, FollowUp, HitBody, Kind, Marks, Paragraphs};
use sagsgang_domain::id::{MeetingId, PersonId};
use sagsgang_domain::openness::Public;
use sagsgang_domain::openness::view::{
    PublicAction, PublicActionState, PublicDecision, PublicItem, PublicMeeting, PublicPerson, PublicStage,
};
use sagsgang_domain::organization::Organization;
use sagsgang_text::long_date;

/// How the index names what comes from a meeting.
pub(crate) fn meeting_source(id: MeetingId) -> String {
    format!("meeting:{id}")
}

/// The entries of a meeting; none of one that was taken back.
pub(crate) fn meeting(meeting: &Public<PublicMeeting>, organization: &Organization, beside: &Beside) -> Vec<Document> {
    if matches!(meeting.stage, PublicStage::Retracted { .. }) {
        return Vec::new();
    }
    let mut documents = vec![meeting_entry(meeting, organization)];
    for item in &meeting.items {
        let of_item = |action: &&Public<PublicAction>| action.meeting == meeting.id && action.number == item.number;
        let actions: Vec<_> = beside.actions.iter().filter(of_item).collect();
        documents.push(item_entry(meeting, item, organization, &actions));
        documents.extend(annexes(meeting, item, organization, beside));
        documents.extend(actions.iter().map(|action| action_entry(meeting, item, organization, action)));
    }
    documents
}

pub(super) fn meeting_entry(meeting: &PublicMeeting, organization: &Organization) -> Document {
    let mut text = Paragraphs::default();
    text.add(&meeting.place);
    if let PublicStage::Cancelled { reason } = &meeting.stage {
        text.add(reason);
    }
    for correction in meeting.corrections.iter().filter(|correction| correction.item.is_none()) {
        text.add(&correction.text);
    }
    let entry = Entry { text: text.0, ..of_meeting(Kind::Meeting, &organization.name, meeting, organization) };
    let marks = Marks { bodies: vec![organization.slug.clone()], ..Marks::default() };
    Document { about: about_meeting(meeting, organization), entry, marks, paper: None, audience: None }
}

pub(super) fn item_entry(
    meeting: &PublicMeeting,
    item: &PublicItem,
    organization: &Organization,
    actions: &[&Public<PublicAction>],
) -> Document {
    let entry = Entry {
        number: Some(item.number),
        case_number: item.case_number.clone(),
        outcome: item.decision.as_ref().map(|decision| decision.kind),
        closed: item.closed.is_some(),
        text: item_text(meeting, item),
        ..of_meeting(Kind::Item, &item.title, meeting, organization)
    };
    let mut about = Paragraphs(about_meeting(meeting, organization));
    about.add(item.case_number.as_deref().unwrap_or_default());
    for annex in &item.annexes {
        about.add(annex.document_number.as_deref().unwrap_or_default());
        about.add(annex.journal_number.as_deref().unwrap_or_default());
    }
    let mut follow_up: Vec<FollowUp> = actions.iter().map(|action| state(action)).collect();
    follow_up.sort_unstable();
    follow_up.dedup();
    let (people, parties) = people(meeting, item);
    let marks = Marks { bodies: vec![organization.slug.clone()], people, parties, follow_up };
    Document { entry, about: about.0, marks, paper: None, audience: None }
}

fn action_entry(
    meeting: &PublicMeeting,
    item: &PublicItem,
    organization: &Organization,
    action: &PublicAction,
) -> Document {
    let state = state(action);
    let mut text = Paragraphs::default();
    text.add(&item.title);
    text.add(action.office.as_deref().unwrap_or_default());
    let entry = Entry {
        number: Some(item.number),
        follow_up: Some(state),
        due: action.due,
        text: text.0,
        ..of_meeting(Kind::Action, &action.text, meeting, organization)
    };
    let marks = Marks { bodies: vec![organization.slug.clone()], follow_up: vec![state], ..Marks::default() };
    Document { entry, about: about_meeting(meeting, organization), marks, paper: None, audience: None }
}

fn state(action: &PublicAction) -> FollowUp {
    match action.state {
        PublicActionState::Open => FollowUp::Open,
        PublicActionState::Done { .. } => FollowUp::Done,
        PublicActionState::Dropped { .. } => FollowUp::Dropped,
    }
}

/// Who voted, remarked or moved, with their lists: those who held a seat. Staff who only attend are none of these.
fn people(meeting: &PublicMeeting, item: &PublicItem) -> (Vec<(PersonId, String)>, Vec<String>) {
    let voted = item.votes.iter().flat_map(|vote| vote.votes.iter().map(|(person, _)| person).chain(&vote.mover));
    let remarked = item.remarks.iter().flat_map(|remark| &remark.by);
    let held = |person: &&PublicPerson| {
        let absent = meeting.absent.iter().map(|absence| &absence.person);
        meeting.present.iter().chain(absent).any(|seated| seated.id == person.id)
    };
    let mut named: Vec<&PublicPerson> = voted.chain(remarked).filter(held).collect();
    named.sort_by_key(|person| person.id);
    named.dedup_by_key(|person| person.id);
    let mut parties: Vec<String> = named.iter().filter_map(|person| person.party.clone()).collect();
    parties.sort();
    parties.dedup();
    (named.into_iter().map(|person| (person.id, person.name.clone())).collect(), parties)
}

pub(super) fn of_meeting(kind: Kind, title: &str, meeting: &PublicMeeting, organization: &Organization) -> Entry {
    Entry {
        body: Some(HitBody {
            slug: organization.slug.clone(),
            name: organization.name.clone(),
            abbreviation: organization.abbreviation.clone(),
        }),
        date: Some(meeting.start.date()),
        day_slug: Some(meeting.day_slug.clone()),
        ..Entry::titled(kind, title)
    }
}

pub(super) fn about_meeting(meeting: &PublicMeeting, organization: &Organization) -> String {
    let date = long_date(meeting.start.date());
    format!("{}\n{}\n{date}\n{}", organization.name, organization.abbreviation, meeting.day_slug)
}

/// All that is said of an item, the conclusion first: it is what most people look for.
fn item_text(meeting: &PublicMeeting, item: &PublicItem) -> String {
    let mut text = Paragraphs::default();
    if let Some(decision) = &item.decision {
        add_decision(&mut text, decision);
    }
    for section in &item.sections {
        text.add(&section.heading);
        text.add(&section.text.to_plain());
    }
    text.add(&item.recommendation.by);
    for clause in &item.recommendation.clauses {
        text.add(clause);
    }
    for vote in &item.votes {
        text.add(&vote.text);
    }
    for remark in &item.remarks {
        text.add(&remark.text);
    }
    text.add(&item.legal_basis);
    for annex in &item.annexes {
        text.add(&annex.title);
    }
    for correction in meeting.corrections.iter().filter(|correction| correction.item == Some(item.number)) {
        text.add(&correction.text);
    }
    text.0
}

fn add_decision(text: &mut Paragraphs, decision: &PublicDecision) {
    text.add(&decision.text.to_plain());
    for clause in &decision.clauses {
        text.add(&clause.text);
    }
}
