//! Numbers of pages without a word beside them: `3`, `- 3 -`. They are told by where they stand and by counting on.

use crate::lines::Line;
use crate::pattern::Pattern;
use std::collections::HashMap;

static ALONE: Pattern = Pattern::new(r"^[-–]?\s*(\d{1,4})\s*[-–]?$");
/// So many pages must count on where no page break stands beside the number.
const RUN: usize = 3;
/// A page has more bytes than the rows of a table that are numbered.
const PAGE: usize = 600;

/// A number alone on a line.
struct Alone {
    at: usize,
    number: usize,
    /// Bytes before it.
    place: usize,
}

/// For each line, whether it is nothing but the number of a page.
pub fn find(source: &str, lines: &[Line]) -> Vec<bool> {
    let mut found = vec![false; lines.len()];
    let alone: Vec<Alone> = lines.iter().enumerate().filter_map(|(at, line)| alone(source, at, line)).collect();
    if alone.is_empty() {
        return found;
    }
    let at = if source.contains('\u{c}') { beside_breaks(source, lines, &alone) } else { counting_on(&alone) };
    for at in at {
        if let Some(place) = found.get_mut(at) {
            *place = true;
        }
    }
    found
}

fn alone(source: &str, at: usize, line: &Line) -> Option<Alone> {
    let number = ALONE.captures(line.text(source))?.get(1)?.as_str().parse().ok()?;
    Some(Alone { at, number, place: line.span.start })
}

/// The first and last lines of pages, whose numbers are as far from the count of the pages on two pages or more.
fn beside_breaks(source: &str, lines: &[Line], alone: &[Alone]) -> Vec<usize> {
    let mut by_distance: HashMap<usize, Vec<usize>> = HashMap::new();
    let (mut page, mut counted) = (0, 0);
    for one in alone {
        page += breaks(source, counted, one.place);
        counted = one.place;
        let written = |l: &&Line| !l.is_blank();
        let before = lines.iter().take(one.at).rev().find(written).map_or(0, |l| l.span.end);
        let after = lines.iter().skip(one.at + 1).find(written).map_or(source.len(), |l| l.span.start);
        let edge = after == source.len() || breaks(source, before, after) > 0;
        // Whether the count begins at one or elsewhere, it keeps its distance.
        if edge {
            by_distance.entry((one.number + lines.len()).saturating_sub(page)).or_default().push(one.at);
        }
    }
    by_distance.into_values().filter(|at| at.len() > 1).flatten().collect()
}

fn breaks(source: &str, from: usize, to: usize) -> usize {
    source.get(from..to).unwrap_or_default().matches('\u{c}').count()
}

/// Numbers that count on from the first page or the second, a page's text apart.
fn counting_on(alone: &[Alone]) -> Vec<usize> {
    let mut run: Vec<&Alone> = Vec::new();
    for one in alone {
        let fits = run.last().map_or(one.number <= 2 && one.number > 0, |last| one.number == last.number + 1);
        let apart = one.place >= PAGE + run.last().map_or(0, |last| last.place);
        if fits && (apart || run.is_empty()) {
            run.push(one);
        }
    }
    if run.len() < RUN { Vec::new() } else { run.into_iter().map(|one| one.at).collect() }
}
