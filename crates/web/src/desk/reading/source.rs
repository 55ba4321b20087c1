//! The text of a document as it stood, with the passages marked that nobody has understood.

use maud::{Markup, html};
use sagsgang_app::reading::read::ReadingDesk;
use sagsgang_i18n::Lang;

/// A stretch of the text, and whether it was understood.
#[derive(Debug, PartialEq, Eq)]
struct Part<'a> {
    text: &'a str,
    understood: bool,
}

/// The text; it scrolls by itself, by keyboard too.
pub(super) fn text(lang: Lang, desk: &ReadingDesk) -> Markup {
    let marks = desk.not_understood.iter().map(|span| (span.start, span.end));
    html! {
        div.sg-source role="region" tabindex="0" lang="da" aria-label=(lang.reading_source()) {
            @for part in parts(&desk.text, marks) {
                @if part.understood { (part.text) } @else { mark title=(lang.reading_not_understood()) { (part.text) } }
            }
        }
    }
}

/// Cuts a text at the marked stretches, which stand in order.
fn parts(text: &str, marks: impl Iterator<Item = (usize, usize)>) -> Vec<Part<'_>> {
    let mut parts = Vec::new();
    let mut at = 0;
    let mut push = |from: usize, to: usize, understood: bool| {
        if let Some(text) = text.get(from..to).filter(|text| !text.is_empty()) {
            parts.push(Part { text, understood });
        }
    };
    for (start, end) in marks {
        push(at, start, true);
        push(start, end, false);
        at = end;
    }
    push(at, text.len(), true);
    parts
}

#[cfg(test)]
mod tests {
    use super::parts;

    #[test]
    fn no_character_of_the_text_is_lost() {
        let text = "Én to tre fire";
        let cut = parts(text, [(4, 6), (7, 10)].into_iter());
        assert_eq!(cut.iter().map(|part| part.text).collect::<String>(), text);
        let marked: Vec<_> = cut.iter().filter(|part| !part.understood).map(|part| part.text).collect();
        assert_eq!(marked, ["to", "tre"]);
        assert_eq!(parts("", std::iter::empty()), []);
    }
}
