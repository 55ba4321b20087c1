//! Where a piece of joined text stood before its lines were joined.

use crate::span::Span;

/// A stretch of the source, in which pieces of its joined text are found again. White space and hyphens do not count,
/// for joining changes them. Pieces are asked for in their order, so that a long text is gone through once.
pub struct Places {
    plain: String,
    /// For each byte of `plain`, where in the source it stands.
    at: Vec<usize>,
    from: usize,
}

impl Places {
    /// The stretch `span` of `source`.
    pub fn new(source: &str, span: Span) -> Self {
        let (mut plain, mut at) = (String::new(), Vec::new());
        for (offset, c) in span.of(source).char_indices().filter(|(_, c)| counts(*c)) {
            plain.push(c);
            at.extend(std::iter::repeat_n(span.start + offset, c.len_utf8()));
        }
        Self { plain, at, from: 0 }
    }

    /// Where the next `part` stands; `None` when it does not.
    pub fn next(&mut self, part: &str) -> Option<Span> {
        let part: String = part.chars().filter(|c| counts(*c)).collect();
        let start = self.plain.get(self.from..)?.find(&part)? + self.from;
        let last = part.chars().next_back()?;
        let end = start + part.len();
        let place = Span::new(*self.at.get(start)?, self.at.get(end - last.len_utf8())? + last.len_utf8());
        self.from = end;
        Some(place)
    }
}

fn counts(c: char) -> bool {
    !c.is_whitespace() && !matches!(c, '-' | '‐' | '\u{ad}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_is_found_where_its_lines_were_broken() {
        let source = "Godkendt. Bo Krogh be-\nmærker, at der\n  mangler lys. Bo Krogh går.";
        let mut places = Places::new(source, Span::new(0, source.len()));
        let found = places.next("Bo Krogh bemærker, at der mangler lys.").map(|s| s.of(source));
        assert_eq!(found, Some("Bo Krogh be-\nmærker, at der\n  mangler lys."));
        assert_eq!(places.next("Bo Krogh").map(|s| s.start), Some(source.len() - "Bo Krogh går.".len()));
        assert_eq!(places.next("Godkendt."), None);
    }
}
