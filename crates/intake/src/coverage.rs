//! What no value was read from. No text is lost: what stands outside every span comes back as [`Rest`].

use crate::draft::Rest;
use crate::span::Span;

/// The stretches of `text` that hold something and lie outside all of `spans`.
pub fn rest(text: &str, mut spans: Vec<Span>) -> Vec<Rest> {
    spans.sort_unstable();
    let mut found = Vec::new();
    let mut at = 0;
    for span in spans {
        if span.start > at {
            push(text, Span::new(at, span.start), &mut found);
        }
        at = at.max(span.end);
    }
    push(text, Span::new(at, text.len()), &mut found);
    found
}

fn push(text: &str, gap: Span, found: &mut Vec<Rest>) {
    let trimmed = gap.of(text).trim();
    if let Some(span) = Span::within(text, trimmed).filter(|_| !trimmed.is_empty()) {
        found.push(Rest { span, text: trimmed.to_owned() });
    }
}
