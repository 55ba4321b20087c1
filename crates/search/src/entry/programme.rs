//! Entries of a programme: one for itself and one for each measure.

use super::{Document, Entry, Kind, Marks, Paragraphs};
use sagsgang_domain::id::ProgrammeId;
use sagsgang_domain::openness::Public;
use sagsgang_domain::openness::view::{PublicMeasure, PublicProgramme, PublicTrack};

/// How the index names what comes from a programme.
pub(crate) fn programme_source(id: ProgrammeId) -> String {
    format!("programme:{id}")
}

/// The entries of a programme.
pub(crate) fn programme(programme: &Public<PublicProgramme>) -> Vec<Document> {
    entries(programme)
}

pub(super) fn entries(programme: &PublicProgramme) -> Vec<Document> {
    let mut documents = vec![programme_entry(programme)];
    for track in &programme.tracks {
        documents.extend(track.measures.iter().map(|measure| measure_entry(programme, track, measure)));
    }
    documents
}

fn programme_entry(programme: &PublicProgramme) -> Document {
    let mut text = Paragraphs::default();
    text.add(&programme.summary);
    for track in &programme.tracks {
        text.add(&track.name);
    }
    let entry = Entry {
        date: programme.report_dates.last().copied(),
        programme: Some(programme.slug.clone()),
        text: text.0,
        ..Entry::titled(Kind::Programme, &programme.title)
    };
    Document { entry, about: String::new(), marks: Marks::default(), paper: None, audience: None }
}

fn measure_entry(programme: &PublicProgramme, track: &PublicTrack, measure: &PublicMeasure) -> Document {
    let mut text = Paragraphs::default();
    text.add(&measure.plan);
    text.add(measure.owner.as_deref().unwrap_or_default());
    for statement in measure.statements.iter().rev() {
        text.add(&statement.text);
    }
    let stated = measure.statements.last().map(|statement| statement.as_of);
    let entry = Entry {
        date: stated.or(measure.period.map(|(start, _)| start)),
        programme: Some(programme.slug.clone()),
        measure: Some(measure.id),
        text: text.0,
        ..Entry::titled(Kind::Measure, &measure.title)
    };
    let about = format!("{}\n{}", programme.title, track.name);
    Document { entry, about, marks: Marks::default(), paper: None, audience: None }
}
