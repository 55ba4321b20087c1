//! Tasks told in a sentence: `… er tovholder på: analyser, udbud, …` and `Dertil kommer koordinering af …`.

use super::blocks::Block;
use crate::pattern::Pattern;
use crate::span::Found;

/// What is said before an enumeration of tasks.
static HOLDS: Pattern =
    Pattern::new(r"(?i)\b(?:tovholder|opgaver|varetager|ansvarlig for|arbejder med|løser)\b[^:.]*:\s*(\S.*)$");
/// A task added to an enumeration; an article begins something else than a task.
static ADDED: Pattern = Pattern::new(r"(?i)^(?:dertil|hertil|herudover) kommer\s+(.*)$");
static ARTICLE: Pattern = Pattern::new(r"(?i)^(?:en|et|at|den|det|der)\s");

/// The tasks told in a paragraph. `begun`: an enumeration stood before it.
pub fn told(block: &Block, begun: bool) -> Vec<Found<String>> {
    let group = |p: &Pattern| p.captures(&block.text).and_then(|c| Some(c.get(1)?.as_str().to_owned()));
    let found = |text: String| Found::likely(text, block.span);
    if let Some(enumeration) = group(&HOLDS).filter(|e| e.contains(", ")) {
        return entries(&enumeration).into_iter().map(found).collect();
    }
    let added = group(&ADDED).filter(|a| begun && !ARTICLE.is_match(a));
    added.map(|a| found(trimmed(&a))).into_iter().collect()
}

/// Cuts at commas, but not inside brackets.
fn entries(text: &str) -> Vec<String> {
    let mut depth = 0_i32;
    let mut parts = vec![String::new()];
    for c in text.chars() {
        match c {
            '(' => depth += 1,
            ')' => depth -= 1,
            ',' if depth <= 0 => {
                parts.push(String::new());
                continue;
            }
            _ => {}
        }
        if let Some(part) = parts.last_mut() {
            part.push(c);
        }
    }
    parts.iter().map(|p| trimmed(p)).filter(|p| !p.is_empty()).collect()
}

/// Without the full stop that ends the sentence; `mv.` keeps its own.
fn trimmed(text: &str) -> String {
    let text = text.trim();
    let bare = text.trim_end_matches(['.', ' ']);
    if bare.ends_with("mv") { format!("{bare}.") } else { bare.to_owned() }
}
