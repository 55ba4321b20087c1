//! Names of bodies as documents write them: committees, councils, the executive board, forums.

use crate::pattern::Pattern;
use crate::span::{Found, Span};

/// One or more capitalised or hyphenated words that end in a word for a body, or `Udvalget for …`.
static BODY: Pattern = Pattern::new(concat!(
    r"\b(?:Udvalg(?:et)? for [A-ZÆØÅ][\pL-]*(?:,? (?:og |& )?[A-ZÆØÅ][\pL-]*)*",
    r"|Udvalg(?:et)? for \p{Ll}[\pL-]*(?:, \p{Ll}[\pL-]*)* og \p{Ll}[\pL-]+",
    r"|Udvalget [„”“\x22»][^„”“\x22«»\n]{3,60}[”“\x22«]",
    r"|[A-ZÆØÅ]\pL+(?:sk|lt) Udvalg(?:et)?",
    r"|(?:(?:[A-ZÆØÅ]\pL+-,? (?:\pL+-,? )*(?:og|&) |[A-ZÆØÅ]\pL+ & )?[A-ZÆØÅ][\pL-]{2,}udvalg)",
    r"|(?:[A-ZÆØÅ]\pL+-,? (?:\pL+-,? )*(?:og|&) |[A-ZÆØÅ]\pL+ & )?",
    r"(?i:[\pL-]*(?:udvalget|rådet|\pL{2}råd|kommunalbestyrelsen|direktionen|magistraten|borgerrepræsentationen",
    r"|styregruppen|bestyrelsen|regionsrådet|chefforum|nævnet|chefgruppen|lokaludvalg|kommissionen|dialogforum)))\b",
));
/// The same with the genitive's s: `Ældrerådets møde`, `Teknisk Udvalgs beslutning`.
static GENITIVE: Pattern = Pattern::new(concat!(
    r"((?:[A-ZÆØÅ]\pL+-,? (?:\pL+-,? )*(?:og|&) |[A-ZÆØÅ]\pL+ & )?",
    r"(?:[A-ZÆØÅ]\pL+(?:sk|lt) Udvalg",
    r"|(?i:[\pL-]*(?:udvalget|rådet|kommunalbestyrelsen|direktionen|magistraten|borgerrepræsentationen|styregruppen",
    r"|bestyrelsen|nævnet|kommissionen))))s\b",
));
/// `direktionsmødet`, `byrådsmødet`, `fagudvalgsmødet`: a meeting that names its body.
static MEETING_OF: Pattern = Pattern::new(
    r"(?i)\b([\pL-]*(?:direktion|byråd|råd|udvalg|kommunalbestyrelse|chefforum|styregruppe))s?møde[rt]?\b",
);

/// The first body named in `text`; its span counts from the start of `text`.
pub fn first(text: &str) -> Option<Found<String>> {
    all(text).into_iter().next()
}

/// The body that `text` consists of, but for punctuation.
pub fn only(text: &str) -> Option<Found<String>> {
    let text_end = text.trim_end_matches([' ', '.', ':', ',']);
    first(text_end).filter(|f| f.span.start == 0 && f.span.end == text_end.len())
}

/// Every body named in `text`, in order.
pub fn all(text: &str) -> Vec<Found<String>> {
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(rest) = text.get(from..) {
        let Some(name) = BODY.find(rest) else { break };
        let end = name.start() + own_part(name.as_str());
        let written = rest.get(name.start()..end).unwrap_or_default();
        found.push(Found::likely(capital(written), Span::new(from + name.start(), from + end)));
        from += end;
    }
    found
}

/// How much of `Udvalget for Klima og Miljø, Økonomiudvalget og Byrådet` is the first name: up to the next body.
fn own_part(name: &str) -> usize {
    let breaks = name.match_indices([',', ' ']).map(|(at, _)| at).filter(|at| *at > 0);
    let next = |at: &usize| {
        let after = name.get(*at..).unwrap_or_default().trim_start_matches([',', ' ']);
        let after = after.strip_prefix("og ").unwrap_or(after);
        BODY.find(after).is_some_and(|m| m.start() == 0) && after.starts_with(char::is_uppercase)
    };
    let listed = name.starts_with("Udvalget for ") || name.starts_with("Udvalg for ");
    breaks.into_iter().find(|at| listed && next(at)).unwrap_or(name.len())
}

/// The body named in the genitive: *Ældrerådets møde* names *Ældrerådet*.
pub fn genitive(text: &str) -> Option<Found<String>> {
    let c = GENITIVE.captures(text)?;
    let (whole, name) = (c.get(0)?, c.get(1)?);
    Some(Found::likely(capital(name.as_str()), Span::new(whole.start(), whole.end())))
}

/// The body whose meeting is named: *direktionsmødet* names *Direktionen*.
pub fn of_meeting(text: &str) -> Option<Found<String>> {
    let c = MEETING_OF.captures(text)?;
    let (whole, stem) = (c.get(0)?, c.get(1)?);
    let ending = match stem.as_str().to_lowercase() {
        s if s.ends_with("forum") => "",
        s if s.ends_with("styregruppe") || s.ends_with("bestyrelse") => "n",
        s if s.ends_with("direktion") => "en",
        _ => "et",
    };
    let name = capital(&format!("{}{ending}", stem.as_str()));
    Some(Found::likely(name, Span::new(whole.start(), whole.end())))
}

/// Whether two names mean the same body, whatever their case.
pub fn same(a: &str, b: &str) -> bool {
    a.to_lowercase() == b.to_lowercase()
}

/// `ØKONOMIUDVALGET` and `økonomiudvalget` are written *Økonomiudvalget*; a name with capitals inside stays.
fn capital(name: &str) -> String {
    let shouted = name.chars().filter(|c| c.is_alphabetic()).all(char::is_uppercase) && name.chars().count() > 5;
    let name = if shouted { name.to_lowercase() } else { name.to_owned() };
    let mut chars = name.chars();
    chars.next().map(|c| c.to_uppercase().collect::<String>() + chars.as_str()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Option<String> {
        first(text).map(|f| f.value)
    }

    #[test]
    fn bodies_are_read_whole() {
        for (text, body) in [
            ("Beslutning i Voksen- og plejeudvalget den", "Voksen- og plejeudvalget"),
            ("mødet i Økonomiudvalget", "Økonomiudvalget"),
            ("FORRETNINGSUDVALGET", "Forretningsudvalget"),
            ("i Udvalget for Klima og Miljø den", "Udvalget for Klima og Miljø"),
            ("Udvalg: Udvalget for teknik og miljø", "Udvalget for teknik og miljø"),
            ("mødet i Teknisk Udvalg den", "Teknisk Udvalg"),
            ("Udvalg: Børne- og Uddannelsesudvalg", "Børne- og Uddannelsesudvalg"),
            ("Børn & Læringsudvalget.", "Børn & Læringsudvalget"),
            ("Børne-, unge- og fritidsudvalget", "Børne-, unge- og fritidsudvalget"),
        ] {
            assert_eq!(read(text).as_deref(), Some(body));
        }
        assert_eq!(genitive("Referat fra Ældrerådets møde").map(|f| f.value).as_deref(), Some("Ældrerådet"));
        assert_eq!(of_meeting("til direktionsmødet den 2.").map(|f| f.value).as_deref(), Some("Direktionen"));
        assert_eq!(of_meeting("på byrådsmødet").map(|f| f.value).as_deref(), Some("Byrådet"));
    }
}
