//! Heads and feet of pages, which stand in the middle of sentences once a page has become text.

mod numbers;

use super::class;
use crate::draft::DecisionClass;
use crate::lines::Line;
use crate::pattern::Pattern;
use std::collections::{HashMap, HashSet};

static PAGE: Pattern = Pattern::new(r"(?i)^side\s+\d{1,4}(?:\s*(?:af|ud af|/)\s*\d{1,4})?$");
/// How often a line must stand on its own to be taken for a head.
const OFTEN: usize = 3;
/// No head of a page has more lines.
const HEAD: usize = 2;

/// For each line, whether it belongs to the head or foot of a page: a page number, and the lines right beside it that
/// stand in the text again and again.
pub fn find(source: &str, lines: &[Line]) -> Vec<bool> {
    let mut counts: HashMap<&str, usize> = HashMap::new();
    for line in lines.iter().filter(|l| !l.is_blank()) {
        *counts.entry(line.text(source)).or_default() += 1;
    }
    let mut pages = numbers::find(source, lines);
    for (at, _) in lines.iter().enumerate().filter(|(_, l)| !l.is_blank() && PAGE.is_match(l.text(source))) {
        set(&mut pages, at);
    }
    let heads = heads(source, lines, &pages);
    let repeated =
        |line: &Line| counts.get(line.text(source)).is_some_and(|n| *n >= OFTEN) && !tells(line.text(source));
    let mut found = vec![false; lines.len()];
    for at in places(&pages) {
        set(&mut found, at);
        for down in below(lines, at).filter(|down| lines.get(*down).is_some_and(|l| heads.contains(l.text(source)))) {
            set(&mut found, down);
        }
        // A head has few lines; further away a repeated line is a heading of the text.
        for up in (at.saturating_sub(8)..at).rev() {
            match lines.get(up) {
                Some(l) if l.is_blank() => {}
                Some(l) if repeated(l) => set(&mut found, up),
                _ => break,
            }
        }
    }
    found
}

/// The lines right below a page number: the first of the next page.
fn below(lines: &[Line], at: usize) -> impl Iterator<Item = usize> + '_ {
    (at + 1..lines.len()).filter(|down| lines.get(*down).is_some_and(|l| !l.is_blank())).take(HEAD)
}

/// What stands below half of the page numbers or more: a heading of the text may begin a page, but not every other one.
fn heads<'t>(source: &'t str, lines: &[Line], numbers: &[bool]) -> HashSet<&'t str> {
    let mut counts: HashMap<&str, usize> = HashMap::new();
    let mut pages = 0;
    for at in places(numbers) {
        let texts: HashSet<&str> = below(lines, at).filter_map(|down| Some(lines.get(down)?.text(source))).collect();
        pages += usize::from(!texts.is_empty());
        for text in texts {
            *counts.entry(text).or_default() += 1;
        }
    }
    counts
        .into_iter()
        .filter(|(_, count)| *count >= 2 && count * 2 >= pages)
        .map(|(text, _)| text)
        .filter(|text| !tells(text))
        .collect()
}

/// What a text says again and again at the end of a page is no head: a heading, "Godkendt."
fn tells(text: &str) -> bool {
    text.ends_with(['.', ':', '!', '?'])
        || super::headings::kind(text).is_some()
        || class::of(text, None) != DecisionClass::Unknown
}

fn places(found: &[bool]) -> impl Iterator<Item = usize> + '_ {
    found.iter().enumerate().filter(|(_, is)| **is).map(|(at, _)| at)
}

fn set(found: &mut [bool], at: usize) {
    if let Some(place) = found.get_mut(at) {
        *place = true;
    }
}
