//! What is bound to persons: remarks, minority statements, absence.

use crate::ui::content_lang;
use crate::url::Links;
use maud::{Markup, html};
use sagsgang_domain::openness::view::{PublicAbsence, PublicPerson, PublicRemark};
use sagsgang_domain::rich_text::RichText;
use sagsgang_i18n::Lang;

/// "Punkt 5".
pub(super) fn labelled(lang: Lang, number: u32) -> String {
    lang.item_number(&number.to_string())
}

/// "Anna Lund (A)".
pub(super) fn named(person: &PublicPerson) -> String {
    match &person.party {
        Some(party) => format!("{} ({party})", person.name),
        None => person.name.clone(),
    }
}

/// "Anna Lund (A)", leading to her page where she has one.
pub(super) fn linked(lang: Lang, person: &PublicPerson) -> Markup {
    html! {
        @match page_of(lang, person) {
            Some(href) => { a.sg-person href=(href) lang=[content_lang(lang)] { (named(person)) } },
            None => { (named(person)) },
        }
    }
}

/// Where more is said of a person.
pub(super) fn page_of(lang: Lang, person: &PublicPerson) -> Option<String> {
    let address = || sagsgang_app::portal::person_address(person.id, &person.name);
    person.has_page.then(|| Links::new(lang).person(&address()))
}

/// "Anna Lund (A), Bo Krog (V) og Carl Holm (C)", each leading to their page.
pub(crate) fn together(lang: Lang, people: &[PublicPerson]) -> Markup {
    html! {
        @for (index, person) in people.iter().enumerate() {
            @if index > 0 && index + 1 == people.len() { " " (lang.and()) " " } @else if index > 0 { ", " }
            (linked(lang, person))
        }
    }
}

/// Remarks, reservations and minority statements, each with those who made it.
pub(crate) fn remarks(lang: Lang, remarks: &[PublicRemark]) -> Markup {
    html! {
        @if !remarks.is_empty() {
            div.sg-part {
                @for remark in remarks {
                    figure.sg-remark {
                        figcaption {
                            strong { (lang.remark_kind(remark.kind)) }
                            @if !remark.by.is_empty() { " – " (together(lang, &remark.by)) }
                        }
                        blockquote lang=[content_lang(lang)] {
                            (crate::ui::rich_text::render(&RichText::from_plain(&remark.text), 3))
                        }
                    }
                }
            }
        }
    }
}

/// Who was not there when the item was dealt with, and why.
pub(crate) fn absences(lang: Lang, absences: &[PublicAbsence]) -> Markup {
    html! {
        @if !absences.is_empty() {
            p.sg-absences {
                strong { (lang.absence()) ": " }
                @for (index, absence) in absences.iter().enumerate() {
                    @if index > 0 { ", " }
                    (linked(lang, &absence.person))
                    @if let Some(reason) = absence.reason { " – " (lang.absence_reason(reason)) }
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::together;
    use sagsgang_domain::openness::view::PublicPerson;
    use sagsgang_i18n::Lang;

    #[test]
    fn people_are_named_together_as_one_says_it() {
        let person = |name: &str, party: Option<&str>| PublicPerson {
            id: "01890a5d-ac96-774b-bcce-b302099a8057".parse().unwrap(),
            name: name.to_owned(),
            party: party.map(ToOwned::to_owned),
            has_page: true,
        };
        let together = |lang, people: &[PublicPerson]| {
            let markup = together(lang, people).into_string();
            markup.split('<').map(|part| part.split_once('>').map_or(part, |(_, text)| text)).collect::<String>()
        };
        let people = [person("Anna Lund", Some("A")), person("Bo Krog", Some("V")), person("Carl Holm", None)];
        assert_eq!(together(Lang::Da, &people), "Anna Lund (A), Bo Krog (V) og Carl Holm");
        assert_eq!(together(Lang::En, &people[..2]), "Anna Lund (A) and Bo Krog (V)");
        assert_eq!(together(Lang::Da, &people[..1]), "Anna Lund (A)");
        assert_eq!(together(Lang::Da, &[]), "");
    }
}
