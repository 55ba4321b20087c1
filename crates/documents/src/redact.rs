//! Takes out of a document what its kind and its audience do not have.
//!
//! The last gate before paper: whatever the caller filled in, a public document cannot hold a closed text.

use crate::model::{Audience, DocumentKind, ItemDocument, MeetingDocument, Openness, SectionDocument};
use crate::words::Words;

/// The document as its audience may read it.
pub(crate) fn for_audience(mut document: MeetingDocument) -> MeetingDocument {
    if document.kind == DocumentKind::Agenda {
        document.signatories.clear();
        for member in &mut document.members {
            member.attendance = None;
        }
        for item in &mut document.items {
            item.decision = None;
            item.public_decision = None;
        }
    }
    if document.audience == Audience::Public {
        let words = Words::of(document.language);
        document.items = document.items.into_iter().map(|item| public(item, words)).collect();
    }
    document
}

/// An item as anyone may read it. Nothing of a closed item is kept but what is named here.
fn public(mut item: ItemDocument, words: &Words) -> ItemDocument {
    if !item.openness.is_open() {
        return ItemDocument {
            number: item.number,
            title: item.public_title.clone().unwrap_or_default(),
            public_title: item.public_title,
            openness: Openness::Closed { ground: None },
            public_decision: item.public_decision,
            ..ItemDocument::default()
        };
    }
    item.sections.iter_mut().filter(|section| !section.openness.is_open()).for_each(close_section);
    for annex in item.annexes.iter_mut().filter(|annex| !annex.openness.is_open()) {
        annex.title = annex.public_title.clone().unwrap_or_else(|| words.closed_annex.to_owned());
        annex.document_number = None;
        annex.journal_number = None;
        annex.openness = Openness::Closed { ground: None };
    }
    item
}

fn close_section(section: &mut SectionDocument) {
    *section = SectionDocument {
        heading: String::new(),
        text: sagsgang_domain::rich_text::RichText::default(),
        openness: Openness::Closed { ground: None },
    };
}
