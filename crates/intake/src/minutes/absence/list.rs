//! Lists of the absent, with who came in their place.

use super::{ABSENT, PARTLY, only_fillers, only_tells, run, scope, told};
use crate::minutes::head::shifted;
use crate::pattern::Pattern;
use crate::person::{self, PersonName};
use crate::span::{Found, Span};

/// Somebody came in place of another: not absent.
static INSTEAD: Pattern = Pattern::new(
    r"(?i)\b(?:i stedet(?: for)?|suppleant(?:en|er)?|stedfortræder(?:en|e)?|deltog|deltager|mødte|indkaldt|erstattes af|afløst af|afløses af)\b:?",
);
/// The name of the absent follows.
static INSTEAD_OF: Pattern = Pattern::new(r"(?i)\b(?:i stedet|suppleant|stedfortræder|afløser|vikar) for\b");
/// What a list of names is made of besides names.
static NOBODY: Pattern =
    Pattern::new(r"(?i)^(?:ingen|ingen afbud|alle(?: var)? mødt|alle til stede|alle|intet|-|–)\.?$");
/// The beginning of a decision right behind a list of names.
static SENTENCE: Pattern = Pattern::new(concat!(
    r"(?:^(?:\d{1,2}[.)]\s+)?|[\s)])((?:Dagsorden|Indstilling|Orientering|Udvalg|Råd|Sag|Punkt|Plan|Forslag|Redegørelse|Rapport|Regnskab|Budget",
    r"|Notat|Status|Drøftelse|Referat|Kommunalbestyrelse|Byråd|Borgmester|Formand|Administration|Forvaltning|Direktion",
    r"|Projekt|Høringssvar|Bevilling|Ansøgning|Tillægsbevilling|Lokalplan)(?:en|et|s|erne|ene)?\s\p{Ll}",
    r"|(?:Godkendt|Tiltrådt|Vedtaget|Drøftet|Udsat|Anbefal\pL+|Taget til|Indstill\pL+|Tiltræd\pL+|Oversend\pL+|Fremsend\pL+",
    r"|Et flertal|Der |Det |Efter |Herefter |Ikke |Ingen bemærk))",
));

/// The names in a list of the absent, each with its place.
pub fn names(source: &str, span: Span) -> Vec<Found<PersonName>> {
    let text = span.of(source);
    let mut found = Vec::new();
    for line in text.split(['\n', ';', '•']) {
        let Some(place) = Span::within(text, line) else { continue };
        found.extend(entry(line).into_iter().map(|p| shifted(p, span.start + place.start)));
    }
    found
}

fn entry(line: &str) -> Vec<Found<PersonName>> {
    let said = told(line);
    if !said.is_empty() {
        return said;
    }
    if PARTLY.is_match(line) || scope::is_limited(line) {
        return Vec::new();
    }
    let people = person::all(line);
    if let Some(of) = INSTEAD_OF.find(line) {
        return run(line, people.into_iter().filter(|p| p.span.start >= of.end()), of.end());
    }
    let Some(word) = INSTEAD.find(line) else { return people };
    let after = people.iter().find(|p| p.span.start >= word.end());
    let named = after.is_some_and(|p| only_fillers(line.get(word.end()..p.span.start).unwrap_or_default()));
    let mut before: Vec<_> = people.into_iter().filter(|p| p.span.end <= word.start()).collect();
    if !named {
        // "Ida Toft - Jens Vang mødte": the last name before the word is the one who came.
        before.pop();
    }
    before
}

/// Whether a line can stand in a list of the absent: names and little else.
pub fn is_list(line: &str) -> bool {
    let line = line.trim();
    if line.is_empty() || NOBODY.is_match(line) || only_tells(line) {
        return true;
    }
    if SENTENCE.captures(line).is_some_and(|c| c.get(1).is_some_and(|m| m.start() < 5)) {
        return false;
    }
    if ABSENT.is_match(line) || INSTEAD.is_match(line) {
        return true;
    }
    let named: usize = person::all(line).iter().map(|p| p.span.end - p.span.start).sum();
    named > 0 && named * 3 >= line.len()
}

/// Where a list of names ends that running text goes on behind, without a full stop between.
pub fn list_end(text: &str) -> Option<usize> {
    let near = text.get(..text.floor_char_boundary(400)).unwrap_or(text);
    SENTENCE.captures(near).and_then(|c| c.get(1)).map(|m| m.start()).filter(|at| *at > 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn listed(text: &str) -> Vec<String> {
        names(text, Span::new(0, text.len())).into_iter().map(|f| f.value.written()).collect()
    }

    #[test]
    fn who_came_instead_is_not_absent() {
        for text in [
            "Ida Toft (V) - Jens Vang (V) mødte som stedfortræder.",
            "Ida Toft (V), Jens Vang (V) deltog",
            "Ida Toft (V) stedfortræder Jens Vang (V)",
            "Jens Vang (V) deltog som suppleant for Ida Toft (V)",
            "Jens Vang (V) deltog i mødet i stedet for Ida Toft (V).",
            "Ida Toft (V), Jens Vang indkaldt",
        ] {
            assert_eq!(listed(text), ["Ida Toft (V)"], "{text}");
        }
        assert_eq!(listed("I stedet deltog Jens Vang (V)."), Vec::<String>::new());
        assert_eq!(listed("Kaj Mørk til kl. 18.40 i punkt 2"), Vec::<String>::new());
    }

    #[test]
    fn a_decision_is_no_list_of_names() {
        assert!(is_list("Ida Toft (V), Kaj Mørk"));
        assert!(is_list("Ingen"));
        for text in ["Dagsordenen godkendt.", "Godkendt med den ændring, at Ida Toft (V) deltager."] {
            assert!(!is_list(text), "{text}");
        }
        assert_eq!(list_end("Ida Toft, Kaj Mørk Dagsordenen godkendt."), Some("Ida Toft, Kaj Mørk ".len()));
        assert_eq!(list_end("Ida Toft, Kaj Mørk"), None);
    }
}
