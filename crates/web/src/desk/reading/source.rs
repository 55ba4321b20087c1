//! The text of a document as it stood, with each value marked where it was read, and what nobody has understood.

use super::values::{confidence_name, kind, place};
use maud::{Markup, html};
use sagsgang_app::reading::read::ReadingDesk;
use sagsgang_i18n::Lang;

/// A stretch of the text between two places where something begins or ends.
#[derive(Debug, PartialEq, Eq)]
struct Part<'a> {
    text: &'a str,
    /// The marks that begin here, to be found by a link.
    begin: Vec<usize>,
    /// The mark that it is shown as: the shortest of those that cover it.
    mark: Option<usize>,
}

/// The text; it scrolls by itself, by keyboard too.
pub(super) fn text(lang: Lang, desk: &ReadingDesk) -> Markup {
    let values = desk.values.iter().enumerate();
    let stretches = values.flat_map(|(at, value)| value.spans.iter().map(move |span| (span.start, span.end, at)));
    let rest = desk.values.len();
    let stretches = stretches.chain(desk.not_understood.iter().map(|span| (span.start, span.end, rest)));
    html! {
        div.sg-source role="region" tabindex="0" lang="da" aria-label=(lang.reading_source()) {
            @for part in parts(&desk.text, stretches.collect()) {
                @for at in &part.begin { @if *at < rest { span.sg-place #(place(*at)) {} } }
                @match part.mark {
                    None => { (part.text) },
                    Some(at) if at == rest => { mark title=(lang.reading_not_understood()) { (part.text) } },
                    Some(at) => {
                        @let value = &desk.values[at];
                        span.(format!("sg-read sg-read--{}", confidence_name(value.confidence)))
                            title=(kind(lang, value.kind)) { (part.text) }
                    },
                }
            }
        }
    }
}

/// Cuts a text where a marked stretch begins or ends. A stretch is given by its ends and the number of its mark.
fn parts(text: &str, stretches: Vec<(usize, usize, usize)>) -> Vec<Part<'_>> {
    let fits = |(start, end, _): &(usize, usize, usize)| text.get(*start..*end).is_some_and(|part| !part.is_empty());
    let stretches: Vec<_> = stretches.into_iter().filter(fits).collect();
    let mut cuts: Vec<usize> = stretches.iter().flat_map(|(start, end, _)| [*start, *end]).collect();
    cuts.extend([0, text.len()]);
    cuts.sort_unstable();
    cuts.dedup();
    let mut starting = stretches.clone();
    starting.sort_unstable();
    let mut starting = starting.into_iter().peekable();
    let mut open: Vec<(usize, usize, usize)> = Vec::new();
    let mut seen = std::collections::BTreeSet::new();
    let mut parts = Vec::new();
    for (from, to) in cuts.iter().zip(cuts.iter().skip(1)) {
        open.retain(|(_, end, _)| end > from);
        let mut begin = Vec::new();
        while let Some(stretch) = starting.next_if(|(start, ..)| start == from) {
            if seen.insert(stretch.2) {
                begin.push(stretch.2);
            }
            open.push(stretch);
        }
        let mark = open.iter().min_by_key(|(start, end, at)| (end - start, *at)).map(|(.., at)| *at);
        parts.push(Part { text: text.get(*from..*to).unwrap_or_default(), begin, mark });
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::parts;

    #[test]
    fn no_character_of_the_text_is_lost_and_the_shortest_mark_shows() {
        let text = "Én to tre fire";
        let cut = parts(text, vec![(4, 10, 0), (7, 10, 1), (11, 15, 2), (3, 99, 3)]);
        assert_eq!(cut.iter().map(|part| part.text).collect::<String>(), text);
        let marked: Vec<_> = cut.iter().filter_map(|part| Some((part.text, part.mark?))).collect();
        assert_eq!(marked, [("to ", 0), ("tre", 1), ("fire", 2)]);
        let begin: Vec<usize> = cut.iter().flat_map(|part| part.begin.clone()).collect();
        assert_eq!(begin, [0, 1, 2], "each can be found once; what does not fit the text is left out");
        assert_eq!(parts("", Vec::new()), []);
    }
}
