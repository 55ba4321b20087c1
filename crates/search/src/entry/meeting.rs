//! Entries of a meeting: one for itself and one for each item of its agenda.

use super::{Document, Entry, HitBody, Kind, Paragraphs};
use sagsgang_domain::id::MeetingId;
use sagsgang_domain::openness::Public;
use sagsgang_domain::openness::view::{PublicDecision, PublicItem, PublicMeeting, PublicStage};
use sagsgang_domain::organization::Organization;
use sagsgang_text::long_date;

/// How the index names what comes from a meeting.
pub(crate) fn meeting_source(id: MeetingId) -> String {
    format!("meeting:{id}")
}

/// The entries of a meeting; none of one that was taken back.
pub(crate) fn meeting(meeting: &Public<PublicMeeting>, organization: &Organization) -> Vec<Document> {
    if matches!(meeting.stage, PublicStage::Retracted { .. }) {
        return Vec::new();
    }
    let items = meeting.items.iter().map(|item| item_entry(meeting, item, organization));
    std::iter::once(meeting_entry(meeting, organization)).chain(items).collect()
}

fn meeting_entry(meeting: &PublicMeeting, organization: &Organization) -> Document {
    let mut text = Paragraphs::default();
    text.add(&meeting.place);
    if let PublicStage::Cancelled { reason } = &meeting.stage {
        text.add(reason);
    }
    for correction in meeting.corrections.iter().filter(|correction| correction.item.is_none()) {
        text.add(&correction.text);
    }
    let entry = Entry { text: text.0, ..of_meeting(Kind::Meeting, &organization.name, meeting, organization) };
    Document { about: about_meeting(meeting, organization), entry }
}

fn item_entry(meeting: &PublicMeeting, item: &PublicItem, organization: &Organization) -> Document {
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
    Document { entry, about: about.0 }
}

fn of_meeting(kind: Kind, title: &str, meeting: &PublicMeeting, organization: &Organization) -> Entry {
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

fn about_meeting(meeting: &PublicMeeting, organization: &Organization) -> String {
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
