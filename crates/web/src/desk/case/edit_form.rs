//! The form a case is written in: from the case to its fields and back.
//!
//! Sections are fields with a number: `section_text_0`. The form shows the sections of the template, then those the
//! case has besides, then an empty free one.

use super::super::openness;
use super::open::{kind, kind_value};
use super::places;
use crate::form::{FieldErrors, FormData, Reader};
use sagsgang_app::case::edit::{EditCase, SectionText};
use sagsgang_domain::body::SectionTemplate;
use sagsgang_domain::case::{Case, Section, SectionKind, TITLE_LIMIT};
use sagsgang_domain::id::CaseId;
use sagsgang_domain::openness::{Closure, Openness};
use sagsgang_i18n::Lang;

/// No case has more sections.
pub(super) const LAST: usize = 60;
/// What a section whose heading is the author's own is sent as.
pub(super) const FREE: &str = "free";
/// The fields of a section.
pub(super) const PARTS: [&str; 5] = ["kind", "heading", "text", "openness", "opens_when"];
const LONGEST_TEXT: usize = 200_000;
const LONGEST_LINE: usize = 500;

/// The name of a field of the section with this index.
pub(super) fn name(part: &str, index: usize) -> String {
    format!("section_{part}_{index}")
}

/// The fields that are not sections, and their words.
pub(super) fn labels(lang: Lang) -> [(&'static str, &'static str); 10] {
    [
        ("title", lang.title()),
        ("public_title", lang.public_title()),
        ("kind", lang.case_kind_label()),
        ("openness", lang.who_may_read()),
        ("ground_other", lang.ground_other()),
        ("opens_when", lang.opens_when()),
        ("recommended_by", lang.recommended_by()),
        ("clauses", lang.clauses()),
        ("legal_basis", lang.legal_basis()),
        ("approver", lang.approver()),
    ]
}

/// The form as the case stands.
pub(super) fn filled(case: &Case, version: u64, template: &[SectionTemplate]) -> FormData {
    let mut data = FormData::from_pairs([
        ("version", version.to_string()),
        ("title", case.title.clone()),
        ("public_title", case.public_title.clone().unwrap_or_default()),
        ("kind", kind_value(case.kind).to_owned()),
        ("recommended_by", case.recommendation.by.clone()),
        ("clauses", case.recommendation.to_source()),
        ("legal_basis", case.legal_basis.clone()),
        ("approver", case.approver.map(|person| person.to_string()).unwrap_or_default()),
    ]);
    openness::fill(&mut data, &case.openness);
    places::fill(&mut data, &case.places);
    for (index, (kind, section)) in in_order(case, template).into_iter().enumerate() {
        let opens_when = match &section.openness {
            Openness::Closed(Closure { opens_when: Some(when), .. }) => when.clone(),
            _ => String::new(),
        };
        let values = [
            kind,
            section.heading.clone(),
            section.text.to_source(),
            openness::value(&section.openness, true),
            opens_when,
        ];
        for (part, value) in PARTS.into_iter().zip(values) {
            data.push(name(part, index), value);
        }
    }
    data
}

/// The template's sections, each with its text where there is one; then the others; then a free one.
fn in_order(case: &Case, template: &[SectionTemplate]) -> Vec<(String, Section)> {
    let mut rest: Vec<&Section> = case.sections.iter().collect();
    let mut ordered = Vec::new();
    for entry in template {
        let found = rest.iter().position(|section| section.kind == entry.kind).map(|place| rest.remove(place).clone());
        let section = found.unwrap_or_else(|| empty(entry.kind, entry.heading.clone()));
        ordered.push((kind_word(entry.kind), section));
    }
    ordered.extend(rest.into_iter().map(|section| (kind_word(section.kind), section.clone())));
    ordered.push((FREE.to_owned(), empty(SectionKind::Other, String::new())));
    ordered
}

fn empty(kind: SectionKind, heading: String) -> Section {
    Section { kind, heading, text: sagsgang_domain::rich_text::RichText::default(), openness: Openness::Open }
}

/// What is sent for a kind of section.
pub(in crate::desk) fn kind_word(kind: SectionKind) -> String {
    serde_json::to_value(kind).ok().and_then(|value| value.as_str().map(ToOwned::to_owned)).unwrap_or_default()
}

/// The kind of section that was sent.
pub(in crate::desk) fn kind_of(word: &str) -> Option<SectionKind> {
    SectionKind::ALL.into_iter().find(|kind| kind_word(*kind) == word)
}

/// What was written.
pub(super) fn read(lang: Lang, case: CaseId, data: &FormData) -> Result<EditCase, FieldErrors> {
    let mut reader = Reader::new(lang, data);
    let version = reader.required_number("version").and_then(|version| u64::try_from(version).ok());
    let title = reader.required("title", TITLE_LIMIT);
    let public_title = reader.optional("public_title", TITLE_LIMIT);
    let kind = reader.choice("kind", kind);
    let openness = openness::read(&mut reader);
    let sections = sections(&mut reader, data);
    let recommended_by = reader.optional("recommended_by", LONGEST_LINE);
    let clauses = reader.optional("clauses", LONGEST_TEXT);
    let legal_basis = reader.optional("legal_basis", LONGEST_LINE);
    let approver = reader.optional_choice("approver", |value| value.parse().ok());
    let places = places::read(&mut reader, data);
    reader.done(|| {
        Some(EditCase {
            case,
            version: version?,
            title: title?,
            public_title: Some(public_title?).filter(|title| !title.is_empty()),
            kind: kind?,
            openness: openness?,
            sections: sections?,
            recommended_by: recommended_by?,
            clauses: clauses?,
            legal_basis: legal_basis?,
            approver: approver?,
            places: places?,
        })
    })
}

fn sections(reader: &mut Reader<'_>, data: &FormData) -> Option<Vec<SectionText>> {
    let present = (0..LAST).take_while(|index| data.has(&name("kind", *index)));
    present.map(|index| section(reader, index)).collect::<Vec<_>>().into_iter().collect()
}

fn section(reader: &mut Reader<'_>, index: usize) -> Option<SectionText> {
    let [kind, heading, text, who, when] = PARTS.map(|part| name(part, index));
    let kind = reader.choice(&kind, |word| if word == FREE { Some(SectionKind::Other) } else { kind_of(word) });
    let words = reader.optional(&text, LONGEST_TEXT);
    let title = reader.optional(&heading, TITLE_LIMIT);
    if words.as_ref().is_some_and(|words| !words.is_empty()) && title.as_ref().is_some_and(String::is_empty) {
        reader.required(&heading, TITLE_LIMIT);
    }
    let who = reader.choice(&who, openness::parse);
    let when = reader.optional(&when, LONGEST_LINE);
    let openness = match (who?, when?) {
        (Openness::Closed(closure), when) if !when.is_empty() => {
            Openness::Closed(Closure { opens_when: Some(when), ..closure })
        }
        (openness, _) => openness,
    };
    Some(SectionText { kind: kind?, heading: title?, text: words?, openness })
}

/// Everything that was written, under its words: for the page that says that somebody else saved meanwhile.
pub(super) fn entered(lang: Lang, data: &FormData) -> Vec<(String, String)> {
    let own = ["title", "public_title", "recommended_by", "clauses", "legal_basis"];
    let labelled = labels(lang).into_iter().filter(|(field, _)| own.contains(field));
    let framed = labelled.map(|(field, label)| (label.to_owned(), data.text(field)));
    let present = (0..LAST).take_while(|index| data.has(&name("kind", *index)));
    let sections = present.map(|index| (data.text(&name("heading", index)), data.text(&name("text", index))));
    framed.chain(sections).filter(|(_, text)| !text.trim().is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::{entered, filled, read};
    use crate::form::FormData;
    use sagsgang_domain::body::Body;
    use sagsgang_domain::case::{Case, CaseKind, CaseStage, Recommendation, Section, SectionKind};
    use sagsgang_domain::consultation::Course;
    use sagsgang_domain::openness::{ClosureGround, Openness};
    use sagsgang_domain::rich_text::RichText;
    use sagsgang_i18n::Lang;
    use std::str::FromStr;

    fn case() -> Case {
        let id = "01890000-0000-7000-8000-000000000001";
        let section = |kind, heading: &str, text: &str, openness| Section {
            kind,
            heading: heading.to_owned(),
            text: RichText::parse(text),
            openness,
        };
        Case {
            id: FromStr::from_str(id).unwrap(),
            number: "26/12".to_owned(),
            title: "Ny plejehjemsplan".to_owned(),
            public_title: Some("Plan".to_owned()),
            kind: CaseKind::Decision,
            openness: Openness::closed(ClosureGround::Tender),
            sections: vec![
                section(
                    SectionKind::Supplement,
                    "Supplerende",
                    "Nyt tilbud.",
                    Openness::closed(ClosureGround::Other("§ 30".to_owned())),
                ),
                section(SectionKind::Presentation, "Sagsfremstilling", "# Baggrund\n\nTekst.", Openness::Open),
            ],
            recommendation: Recommendation {
                by: "Direktøren".to_owned(),
                clauses: vec!["planen godkendes".to_owned()],
            },
            legal_basis: "Serviceloven".to_owned(),
            annexes: Vec::new(),
            places: Vec::new(),
            course: Course::default(),
            stage: CaseStage::Draft,
            author: FromStr::from_str(id).unwrap(),
            approver: None,
            read_from: None,
        }
    }

    #[test]
    fn a_case_that_is_saved_untouched_is_as_it_was() {
        let (case, template) = (case(), Body::new("Hvedsund Kommune".to_owned()).section_template);
        let form = filled(&case, 7, &template);
        let command = read(Lang::Da, case.id, &form).unwrap();
        assert_eq!((command.version, &command.title, &command.openness), (7, &case.title, &case.openness));
        assert_eq!(Recommendation::parse_clauses(&command.clauses), case.recommendation.clauses);
        let written = command.sections.iter().filter(|section| !section.text.is_empty());
        let written: Vec<_> = written.map(|s| (s.kind, RichText::parse(&s.text), s.openness.clone())).collect();
        let expected = |index: usize| {
            let section = &case.sections[index];
            (section.kind, section.text.clone(), section.openness.clone())
        };
        assert_eq!(written, [expected(1), expected(0)], "the template's sections come first");
    }

    #[test]
    fn a_free_section_needs_its_heading() {
        let template = Vec::new();
        let form = filled(&case(), 1, &template);
        let free = form.iter().filter(|(_, value)| *value == "free").map(|(name, _)| name.to_owned()).next().unwrap();
        let index = free.rsplit('_').next().unwrap();
        let mut sent = FormData::from_pairs(form.iter().filter(|(name, _)| *name != format!("section_text_{index}")));
        sent.push(format!("section_text_{index}"), "Tekst uden overskrift");
        let errors = read(Lang::Da, case().id, &sent).unwrap_err();
        assert!(errors.of(&format!("section_heading_{index}")).is_some());
    }

    #[test]
    fn nothing_written_is_lost_when_somebody_else_saved() {
        let form = filled(&case(), 1, &Body::new("Hvedsund Kommune".to_owned()).section_template);
        let texts: Vec<String> = entered(Lang::Da, &form).into_iter().map(|(_, text)| text).collect();
        for text in ["Ny plejehjemsplan", "at planen godkendes", "Serviceloven", "Nyt tilbud.", "# Baggrund\n\nTekst."]
        {
            assert!(texts.iter().any(|seen| seen == text), "{text}");
        }
    }
}
