//! Which track each row belongs to.
//!
//! A label usually stands beside the first row of its track. In a cell that is centred from top to bottom it stands
//! beside a row in the middle, and comes out after rows that are its own: those right before it that speak of the same
//! matter. A label with no row after it takes the rows before it that have no trace of another track's cell.

use super::rows::Row;
use crate::draft::{TrackDraft, Warning};
use crate::finite::{akin, words};
use crate::span::{Confidence, Found};

/// Words that say nothing of the matter.
const LEAST_LETTERS: usize = 6;

/// Gives each row its track.
pub fn assign(rows: Vec<Row>, warnings: &mut Vec<Warning>) -> Vec<TrackDraft> {
    let mut tracks: Vec<TrackDraft> = Vec::new();
    let mut leads: Vec<bool> = Vec::new();
    for row in rows {
        let bare = row.measure.name.is_none() && row.measure.start.is_none() && row.measure.status.is_none();
        if let Some(label) = row.label {
            let taken = claimed(&label, tracks.last(), &leads, bare);
            let track = claim(label, taken, tracks.last_mut(), warnings);
            tracks.push(track);
            leads.clear();
        } else if tracks.is_empty() {
            tracks.push(TrackDraft::default());
        }
        if let Some(track) = tracks.last_mut().filter(|_| !bare) {
            track.measures.push(row.measure);
            leads.push(row.lead);
        }
    }
    tracks
}

/// How many rows at the end of the track before belong to a label. The first row of a named track stands beside its
/// own label and is never taken.
fn claimed(label: &Found<String>, before: Option<&TrackDraft>, leads: &[bool], bare: bool) -> usize {
    let Some(before) = before else { return 0 };
    let own = usize::from(before.name.is_some());
    let free = before.measures.get(own..).unwrap_or_default();
    if bare {
        return leads.get(own..).unwrap_or_default().iter().rev().take_while(|lead| !**lead).count().min(free.len());
    }
    let speaks = |at: &usize| free.iter().rev().nth(*at).is_some_and(|m| is_about(label, m));
    // The row right before the label must speak of its matter; further up, one in between may not.
    let mut count = 0;
    for at in 0..free.len() {
        if speaks(&at) {
            count = at + 1;
        } else if at > count {
            break;
        }
    }
    if speaks(&0) { count } else { 0 }
}

/// Whether a measure, or how it starts, speaks of what a label names.
fn is_about(label: &Found<String>, measure: &crate::draft::MeasureDraft) -> bool {
    let told = measure.name.iter().chain(&measure.start).flat_map(|f| words(&f.value)).collect::<Vec<_>>();
    words(&label.value).filter(|w| w.chars().count() >= LEAST_LETTERS).any(|w| told.iter().any(|t| akin(&w, t)))
}

fn claim(
    label: Found<String>,
    taken: usize,
    before: Option<&mut TrackDraft>,
    warnings: &mut Vec<Warning>,
) -> TrackDraft {
    let Some(before) = before.filter(|_| taken > 0) else {
        return TrackDraft { name: Some(label), measures: Vec::new() };
    };
    warnings.push(Warning::TrackClaimedRows { span: label.span, rows: taken });
    let measures = before.measures.split_off(before.measures.len() - taken);
    TrackDraft { name: Some(Found { confidence: Confidence::Doubtful, ..label }), measures }
}
