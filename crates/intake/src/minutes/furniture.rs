//! Heads and feet of pages, which stand in the middle of sentences once a page has become text.

use crate::lines::Line;
use crate::pattern::Pattern;
use std::collections::HashMap;

static PAGE: Pattern = Pattern::new(r"(?i)^side\s+\d{1,4}(?:\s+(?:af|ud af)\s+\d{1,4})?$");
/// How often a line must stand on its own to be taken for a head.
const OFTEN: usize = 3;

/// For each line, whether it belongs to the head or foot of a page: a page number, and the lines right beside it that
/// stand in the text again and again.
pub fn find(source: &str, lines: &[Line]) -> Vec<bool> {
    let mut counts: HashMap<&str, usize> = HashMap::new();
    for line in lines.iter().filter(|l| !l.is_blank()) {
        *counts.entry(line.text(source)).or_default() += 1;
    }
    let repeated = |line: &Line| counts.get(line.text(source)).is_some_and(|n| *n >= OFTEN);
    let mut found = vec![false; lines.len()];
    for (at, line) in lines.iter().enumerate() {
        if line.is_blank() || !PAGE.is_match(line.text(source)) {
            continue;
        }
        set(&mut found, at);
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

fn set(found: &mut [bool], at: usize) {
    if let Some(place) = found.get_mut(at) {
        *place = true;
    }
}
