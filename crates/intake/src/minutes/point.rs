//! `Punkt 3: Godkendt.` — the decision on item 3, where the item itself is headed `3. Cykelsti`.
//!
//! Elsewhere `Punkt 3: Cykelsti` heads the item; which of the two it is, the numbers before it tell.

use super::headings::HeadingKind;
use super::mark::{Mark, Marked, plain};
use crate::pattern::Pattern;
use crate::span::Span;

static POINT: Pattern = Pattern::new(r"^(?i:punkt|pkt\.?)\s*(\d{1,3})\s*:\s*");

/// Turns the lines that tell the decision on the item above them into its heading.
pub fn settle(source: &str, marked: &mut [Marked]) {
    let mut current: Option<Span> = None;
    for line in marked {
        let text = line.line.text(source);
        let point = POINT.captures(text).and_then(|c| Some((c.get(1)?.as_str(), c.get(0)?.end())));
        match (&line.mark, point) {
            (Mark::Numbered { .. } | Mark::Text, Some((number, end)))
                if current.is_some_and(|n| n.of(source) == number) =>
            {
                let start = line.line.span.start;
                let rest = Some(Span::new(start + end, line.line.span.end)).filter(|r| r.end > r.start);
                let label = Span::new(start, start + end);
                line.mark = Mark::Heading(plain(HeadingKind::Decision, label, rest));
            }
            (Mark::Numbered { number, .. }, None) => current = Some(*number),
            _ => {}
        }
    }
}
