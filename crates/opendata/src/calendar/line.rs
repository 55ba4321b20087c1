//! A content line: escaped, folded, ended as RFC 5545 wants it.

/// The longest line in octets, without its end (RFC 5545 § 3.1).
const LONGEST: usize = 75;

/// A name, with parameters after it, and a value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Line(String);

impl Line {
    /// A value that is no text: nothing in it is escaped; control characters are left out.
    pub(super) fn of(name: &str, value: &str) -> Self {
        let value: String = value.chars().filter(|c| !c.is_control()).collect();
        Self(format!("{name}:{value}"))
    }

    /// A text (RFC 5545 § 3.3.11).
    pub(super) fn text(name: &str, value: &str) -> Self {
        let mut escaped = String::with_capacity(value.len());
        for letter in value.chars() {
            match letter {
                '\\' | ';' | ',' => escaped.extend(['\\', letter]),
                '\n' => escaped.push_str("\\n"),
                _ if letter.is_control() => {}
                _ => escaped.push(letter),
            }
        }
        Self(format!("{name}:{escaped}"))
    }

    /// Writes the line, folded between letters.
    pub(super) fn write(&self, out: &mut String) {
        let mut room = LONGEST;
        for letter in self.0.chars() {
            if letter.len_utf8() > room {
                out.push_str("\r\n ");
                room = LONGEST - 1;
            }
            room -= letter.len_utf8();
            out.push(letter);
        }
        out.push_str("\r\n");
    }
}

#[cfg(test)]
mod tests {
    use super::Line;

    #[test]
    fn a_long_line_is_folded_between_letters() {
        let mut out = String::new();
        Line::text("SUMMARY", &"Ældre- og handicaprådets møde, æøå; ".repeat(8)).write(&mut out);
        assert!(out.ends_with("\r\n"));
        assert!(out.split("\r\n").all(|line| line.len() <= 75), "{out}");
        let unfolded = out.replace("\r\n ", "");
        assert_eq!(unfolded.matches("møde\\, æøå\\;").count(), 8, "{unfolded}");
    }

    #[test]
    fn nothing_in_a_text_begins_a_line_of_its_own() {
        let mut out = String::new();
        Line::text("LOCATION", "Salen\r\nATTENDEE:mailto:x@y.dk\u{0}").write(&mut out);
        assert_eq!(out, "LOCATION:Salen\\nATTENDEE:mailto:x@y.dk\r\n");
        let mut out = String::new();
        Line::of("URL", "https://x.dk/\r\nBEGIN:VALARM").write(&mut out);
        assert_eq!(out, "URL:https://x.dk/BEGIN:VALARM\r\n");
    }
}
