//! Names of people as minutes write them: a name, and the letter of the list in brackets.

use crate::pattern::Pattern;
use crate::span::{Found, Span};
use serde::Serialize;

/// A person as written; who it is, is for the reviewer to say (da: *navn i dokumentet*).
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PersonName {
    /// The name as written.
    pub name: String,
    /// The letter of the list, when it stands beside the name (da: *partibogstav*).
    pub party: Option<String>,
}

impl PersonName {
    /// As minutes write it: the name, and the letter in brackets.
    pub fn written(&self) -> String {
        match &self.party {
            Some(party) => format!("{} ({party})", self.name),
            None => self.name.clone(),
        }
    }
}

/// Two or more capitalised words (with `af`, `von` … between), then perhaps a list in brackets.
static PERSON: Pattern = Pattern::new(concat!(
    r"([A-ZÆØÅÉÖ](?:\pL{0,3}\.(?:-?[A-ZÆØÅ]\.)*|[\pL'’-]*)(?: (?:af|de|von|van|la|el|al|der|den))*",
    r"(?: [A-ZÆØÅÉÖ](?:\pL{0,3}\.(?:-?[A-ZÆØÅ]\.)*|[\pL'’-]*))+)",
    r"(?:,?\s*\(([A-ZÆØÅ]{1,3}|[Ll]øsgænger|[Uu]den for partierne|[Uu]fp|[Uu]fg)\))?",
));

/// Every name in `text`; spans count from its start.
pub fn all(text: &str) -> Vec<Found<PersonName>> {
    PERSON.all(text).filter_map(|c| from(&c)).collect()
}

/// The name that `text` begins with.
pub fn leading(text: &str) -> Option<Found<PersonName>> {
    all(text).into_iter().next().filter(|p| p.span.start == 0)
}

/// The name that `text` consists of, but for punctuation and a remark after a dash.
pub fn only(text: &str) -> Option<Found<PersonName>> {
    let name = text.trim_start_matches(['•', '·', '*', '▪', '-', '–', ' ', '\t']);
    let before = text.len() - name.len();
    let found = leading(name).map(|p| Found { span: Span::new(p.span.start + before, p.span.end + before), ..p })?;
    let after = text.get(found.span.end..).unwrap_or_default().trim();
    let nothing = after.chars().all(|c| !c.is_alphanumeric());
    (nothing || after.starts_with(['-', '–', '('])).then_some(found)
}

fn from(c: &regex::Captures<'_>) -> Option<Found<PersonName>> {
    let (whole, name) = (c.get(0)?, c.get(1)?);
    let party = c.get(2).map(|m| m.as_str().to_owned());
    let written = name.as_str().trim_end_matches(['.', ',']);
    let end = if party.is_some() { whole.end() } else { name.start() + written.len() };
    let confident = party.is_some();
    let person = PersonName { name: written.to_owned(), party };
    let span = Span::new(whole.start(), end);
    Some(if confident { Found::sure(person, span) } else { Found::likely(person, span) })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_with_its_list_is_read() {
        let found = all("Fraværende: Anna Marie Lund-Holm (Æ) og Bo af Krogh.");
        let written: Vec<_> = found.iter().map(|f| f.value.written()).collect();
        assert_eq!(written, ["Anna Marie Lund-Holm (Æ)", "Bo af Krogh"]);
        let found = all("Tiltrådt. Jens K. Lund (V) K.E. Dam (Løsgænger) Ida Toft, (A)");
        let written: Vec<_> = found.iter().map(|f| f.value.written()).collect();
        assert_eq!(written, ["Jens K. Lund (V)", "K.E. Dam (Løsgænger)", "Ida Toft (A)"]);
    }
}
