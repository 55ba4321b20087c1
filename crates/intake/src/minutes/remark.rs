//! What members had recorded beside a decision: remarks, reservations, dissent.

use super::head::shifted;
use crate::draft::{PersonName, RemarkDraft, RemarkKind};
use crate::lines::Places;
use crate::pattern::Pattern;
use crate::person;
use crate::sentence;
use crate::span::{Found, Span};

static SAYS: Pattern = Pattern::new(concat!(
    r"(?i)\b(bemærke(?:r|de)|(?:tager|tog|har taget|havde) forbehold|tager(?: derfor)? stilling i|afventer stillingtagen|begærer|begærede",
    r"|ønske(?:r|de) (?:det |følgende )?(?:tilført|indført|ført) (?:i )?(?:til )?(?:protokollen|referatet)|(?:har|havde) følgende (?:bemærkning|mindretalsudtalelse)",
    r"|(?:afgav|afgiver) (?:følgende )?(?:mindretalsudtalelse|protokoltilførsel|særudtalelse)|gør opmærksom på|gjorde opmærksom på|henstille(?:r|de)",
    r"|(?:stemte|stemmer|stemt) (?:i)?mod|undlod at stemme|undlader at stemme|tilkendegav|finder|kan ikke (?:tiltræde|støtte|godkende|anbefale|tilslutte sig))\b[,:]?\s*(?:at\b|idet\b)?\s*",
));
static GROUP: Pattern = Pattern::new(
    r"^(?:\d{1,2} medlemmer \([A-ZÆØÅ+ ]+\)|(?:Liste |Lister |Partiet |Gruppe )?[A-ZÆØÅ](?:(?:, |\+)[A-ZÆØÅ])*(?: og (?:Liste )?[A-ZÆØÅ])?|Socialdemokrat(?:iet|erne)|Venstre|SF|Socialistisk Folkeparti|Alternativet|Nye Borgerlige|Radikale|Konservative|Borgerlisten|Enhedslisten|Det Konservative Folkeparti|Dansk Folkeparti|Radikale Venstre|Liberal Alliance|Danmarksdemokraterne|Moderaterne|Den \pL+ (?:byråds)?gruppe|\pL+gruppen)$",
);

/// The remarks in the text of a decision. `source` is the whole text, `span` where the decision stands in it.
pub fn read(source: &str, text: &str, span: Span) -> Vec<RemarkDraft> {
    let mut places = Places::new(source, span);
    sentence::split(text).into_iter().filter_map(|s| remark(source, s, span, &mut places)).collect()
}

fn remark(source: &str, sentence: &str, span: Span, places: &mut Places) -> Option<RemarkDraft> {
    let says = SAYS.captures(sentence)?;
    let (whole, verb) = (says.get(0)?, says.get(1)?.as_str().to_lowercase());
    let subject = sentence.get(..verb_start(&says)?)?.trim();
    let people = person::all(subject);
    let is_people = people.first().is_some_and(|p| p.span.start == 0);
    let group = GROUP.is_match(subject).then(|| subject.to_owned());
    if !is_people && group.is_none() {
        return None;
    }
    let kind = match verb.as_str() {
        v if v.contains("forbehold") => RemarkKind::Reservation,
        v if v.contains("mod") || v.contains("ikke ") || v.contains("udtalelse") => RemarkKind::Minority,
        _ => RemarkKind::Remark,
    };
    let said = sentence.get(whole.end()..).unwrap_or_default().trim();
    let said = if said.is_empty() || said.chars().count() < 3 { sentence } else { said };
    let place = places.next(sentence).unwrap_or(span);
    let by = if is_people { located(source, people, place) } else { Vec::new() };
    Some(RemarkDraft { by, group, kind, text: Found::likely(said.to_owned(), place) })
}

fn verb_start(says: &regex::Captures<'_>) -> Option<usize> {
    says.get(1).map(|m| m.start())
}

fn located(source: &str, people: Vec<Found<PersonName>>, place: Span) -> Vec<Found<PersonName>> {
    let find = |p: Found<PersonName>| match place.of(source).find(&p.value.name) {
        Some(at) => Found { span: Span::new(place.start + at, place.start + at + p.span.end - p.span.start), ..p },
        None => shifted(p, place.start),
    };
    people.into_iter().map(find).filter(|p| source.get(p.span.start..p.span.end).is_some()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all(text: &str) -> Vec<RemarkDraft> {
        read(text, text, Span::new(0, text.len()))
    }

    #[test]
    fn members_remark_together() {
        let read = all("Godkendt.\nAnna Lund (A) og Bo Krogh (F) bemærker, at der bør være flere elever.");
        assert_eq!(read.len(), 1);
        let by: Vec<_> = read[0].by.iter().map(|p| p.value.written()).collect();
        assert_eq!(by, ["Anna Lund (A)", "Bo Krogh (F)"]);
        assert_eq!(read[0].text.value, "der bør være flere elever.");
    }

    #[test]
    fn a_reservation_is_no_vote() {
        assert_eq!(all("Tiltrådt. Carla Friis (F) tager forbehold.")[0].kind, RemarkKind::Reservation);
        let group = &all("Anbefales. A og F tager forbehold.")[0];
        assert_eq!((group.group.as_deref(), group.kind), (Some("A og F"), RemarkKind::Reservation));
        assert_eq!(all("Liste C stemte imod, idet de ønsker en afgørelse.")[0].kind, RemarkKind::Minority);
    }

    #[test]
    fn a_remark_stands_where_its_sentence_stands() {
        let source = "Godkendt.\nAnna Lund (A) bemærker, at der\nmangler lys. Udvalget takker.";
        let text = "Godkendt.\nAnna Lund (A) bemærker, at der mangler lys. Udvalget takker.";
        let read = read(source, text, Span::new(0, source.len()));
        assert_eq!(read[0].text.span.of(source), "Anna Lund (A) bemærker, at der\nmangler lys.");
        assert_eq!(read[0].by[0].span.of(source), "Anna Lund (A)");
    }

    #[test]
    fn a_committee_that_remarks_has_decided() {
        assert_eq!(all("Udvalget bemærker, at planen er god."), []);
    }
}
