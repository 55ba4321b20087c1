//! Lines that were two on the page: an entry of a list and the title after it, a heading and what stood before it, a
//! heading and the cell beside it.

use super::headings;
use crate::lines::Line;
use crate::pattern::Pattern;
use crate::span::Span;
use std::collections::HashSet;

/// A numbered title.
static NUMBERED: Pattern = Pattern::new(r"^\d{1,3}\. \p{Lu}.{2,150}$");
/// A numbered title at the end of a line, right behind a letter.
static NUMBER_BEHIND: Pattern = Pattern::new(r"[\pL.)](\d{1,3}\. \p{Lu}.{2,150})$");
/// A capitalised word right behind a small letter.
static WORD_BEHIND: Pattern = Pattern::new(r"\p{Ll}(\p{Lu}\p{Ll}{4,30}:?)$");
/// A line glued twice is cut twice; more is no text of a meeting.
const ROUNDS: usize = 3;

/// The lines, with those that were two cut apart.
pub fn cut(source: &str, lines: Vec<Line>) -> Vec<Line> {
    let mut lines = lines;
    for _ in 0..ROUNDS {
        let titles: HashSet<&str> = lines.iter().map(|l| l.text(source)).filter(|t| NUMBERED.is_match(t)).collect();
        let before = lines.len();
        lines = lines.iter().flat_map(|l| parts(source, l, &titles)).collect();
        if lines.len() == before {
            break;
        }
    }
    lines
}

fn parts(source: &str, line: &Line, titles: &HashSet<&str>) -> Vec<Line> {
    let text = line.text(source);
    let Some(at) = seam(text, titles) else { return vec![*line] };
    let middle = line.span.start + at;
    let first = Line { span: Span::new(line.span.start, middle), trailing: false, ..*line };
    vec![first, Line { span: Span::new(middle, line.span.end), indent: 0, ..*line }]
}

/// Where the second line begins.
fn seam(text: &str, titles: &HashSet<&str>) -> Option<usize> {
    if let Some((label, beside)) = text.split_once('\t')
        && !beside.contains('\t')
        && headings::kind(label).is_some()
    {
        return Some(text.len() - beside.len());
    }
    if let Some(title) = NUMBER_BEHIND.captures(text).and_then(|c| c.get(1)) {
        let before = text.get(..title.start())?;
        if titles.contains(title.as_str()) || headings::kind(before).is_some() || headings::is_contents(before) {
            return Some(title.start());
        }
    }
    let word = WORD_BEHIND.captures(text).and_then(|c| c.get(1)).filter(|w| headings::kind(w.as_str()).is_some())?;
    Some(word.start())
}
