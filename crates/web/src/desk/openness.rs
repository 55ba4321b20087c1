//! Saying whether the public may read something, and on which ground not.
//!
//! One list says both: open, or closed on a ground. A ground that is not among the common ones is written beside it.

use crate::form::{Form, FormData, Reader};
use crate::ui::field::{Choice, Field};
use maud::{Markup, html};
use sagsgang_domain::openness::{Closure, ClosureGround, Openness};
use sagsgang_i18n::Lang;

const OPEN: &str = "open";
const OTHER: &str = "other";
const UNSTATED: &str = "unstated";
/// A closure keeps what its form cannot show: `other:` and the words.
const OTHER_WRITTEN: &str = "other:";
const LONGEST: usize = 300;

/// The three fields: openness, another ground, when it can be opened.
pub(super) fn fields(form: Form<'_>) -> Markup {
    let lang = form.lang;
    html! {
        (Field::new(form, "openness", lang.who_may_read()).required().select(&choices(lang, None)))
        (Field::new(form, "ground_other", lang.ground_other()).hint(lang.ground_other_hint()).text())
        (Field::new(form, "opens_when", lang.opens_when()).hint(lang.opens_when_hint()).text())
    }
}

/// Fills the three fields.
pub(super) fn fill(data: &mut FormData, openness: &Openness) {
    data.push("openness", value(openness, false));
    if let Openness::Closed(closure) = openness {
        if let ClosureGround::Other(text) = &closure.ground {
            data.push("ground_other", text.clone());
        }
        data.push("opens_when", closure.opens_when.clone().unwrap_or_default());
    }
}

/// Reads the three fields.
pub(super) fn read(reader: &mut Reader<'_>) -> Option<Openness> {
    let chosen = reader.choice("openness", parse)?;
    let other = reader.optional("ground_other", LONGEST)?;
    let opens_when = reader.optional("opens_when", LONGEST)?;
    Some(match chosen {
        Openness::Open => Openness::Open,
        Openness::Closed(closure) => {
            let ground = if matches!(closure.ground, ClosureGround::Other(_)) {
                ClosureGround::Other(other)
            } else {
                closure.ground
            };
            Openness::Closed(Closure { ground, opens_when: Some(opens_when).filter(|text| !text.is_empty()) })
        }
    })
}

/// The choices of one field that says it all; `current` keeps a ground that was written by hand.
pub(super) fn choices(lang: Lang, current: Option<&Openness>) -> Vec<Choice> {
    let mut choices = vec![Choice::new(OPEN, lang.open_to_public())];
    let grounds = ClosureGround::COMMON.iter().chain(&[ClosureGround::Unstated]);
    choices.extend(grounds.map(|ground| {
        let openness = Openness::closed(ground.clone());
        Choice::new(value(&openness, false), lang.closed_because(&lang.closure_ground(ground)))
    }));
    match current {
        Some(openness @ Openness::Closed(Closure { ground: ClosureGround::Other(text), .. })) => {
            choices.push(Choice::new(value(openness, true), lang.closed_because(text)));
        }
        Some(_) => {}
        None => choices.push(Choice::new(OTHER, lang.closed_because(lang.another_ground()))),
    }
    choices
}

/// What the field sends for an openness; `whole` writes another ground into it.
pub(super) fn value(openness: &Openness, whole: bool) -> String {
    let Openness::Closed(closure) = openness else { return OPEN.to_owned() };
    match &closure.ground {
        ClosureGround::PersonalMatter => "personal_matter".to_owned(),
        ClosureGround::RealProperty => "real_property".to_owned(),
        ClosureGround::Tender => "tender".to_owned(),
        ClosureGround::Personnel => "personnel".to_owned(),
        ClosureGround::BusinessSecret => "business_secret".to_owned(),
        ClosureGround::Other(text) if whole => format!("{OTHER_WRITTEN}{text}"),
        ClosureGround::Other(_) => OTHER.to_owned(),
        ClosureGround::Unstated => UNSTATED.to_owned(),
    }
}

/// What a sent value means.
pub(super) fn parse(value: &str) -> Option<Openness> {
    let ground = match value {
        OPEN => return Some(Openness::Open),
        "personal_matter" => ClosureGround::PersonalMatter,
        "real_property" => ClosureGround::RealProperty,
        "tender" => ClosureGround::Tender,
        "personnel" => ClosureGround::Personnel,
        "business_secret" => ClosureGround::BusinessSecret,
        OTHER => ClosureGround::Other(String::new()),
        UNSTATED => ClosureGround::Unstated,
        _ => ClosureGround::Other(value.strip_prefix(OTHER_WRITTEN)?.to_owned()),
    };
    Some(Openness::closed(ground))
}

#[cfg(test)]
mod tests {
    use super::{fill, parse, read, value};
    use crate::form::{FormData, Reader};
    use sagsgang_domain::openness::{Closure, ClosureGround, Openness};
    use sagsgang_i18n::Lang;

    fn all() -> Vec<Openness> {
        let grounds = ClosureGround::COMMON.into_iter();
        let grounds = grounds.chain([ClosureGround::Unstated, ClosureGround::Other("Straffelovens § 152".to_owned())]);
        grounds.map(Openness::closed).chain([Openness::Open]).collect()
    }

    #[test]
    fn every_openness_comes_back_from_its_fields() {
        for openness in all() {
            let mut data = FormData::default();
            fill(&mut data, &openness);
            assert_eq!(read(&mut Reader::new(Lang::Da, &data)), Some(openness));
        }
    }

    #[test]
    fn every_openness_comes_back_from_one_field() {
        for openness in all() {
            assert_eq!(parse(&value(&openness, true)), Some(openness));
        }
    }

    #[test]
    fn what_is_not_understood_is_refused_and_never_open() {
        assert_eq!(parse("aaben"), None);
    }

    #[test]
    fn when_it_can_be_opened_is_kept() {
        let openness = Openness::Closed(Closure {
            ground: ClosureGround::Tender,
            opens_when: Some("når udbuddet er slut".to_owned()),
        });
        let mut data = FormData::default();
        fill(&mut data, &openness);
        assert_eq!(read(&mut Reader::new(Lang::Da, &data)), Some(openness));
    }
}
