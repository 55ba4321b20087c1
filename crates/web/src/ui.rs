//! The components pages are made of. Each is accessible by construction: labels belong to fields, tables have captions,
//! status is a word and a shape before it is a colour. All text given as `&str` is escaped.

pub mod alert;
pub mod annex;
pub mod attendance;
pub mod button;
pub mod course;
pub mod course_map;
pub mod decision;
pub mod field;
pub mod gantt;
pub mod icon;
pub mod layout;
pub mod list;
pub mod map;
pub mod narrow;
pub mod pagination;
pub mod rich_text;
mod span;
pub mod status;
pub mod table;
pub mod time_axis;
pub mod tone;
pub mod year;

use crate::frame::Frame;
use crate::url::SearchAt;
use icon::Icon;
use maud::{Markup, html};
use sagsgang_i18n::Lang;

/// The public search form. `id` tells two forms on one page apart; `query` is what was asked last. A script makes the
/// field one that answers while one types; without it, the form is sent.
pub fn search_form(frame: &Frame, query: &str, id: &str) -> Markup {
    search_form_at(frame, SearchAt::Portal, query, id)
}

/// The form of one of the searches.
pub fn search_form_at(frame: &Frame, at: SearchAt, query: &str, id: &str) -> Markup {
    let lang = frame.lang;
    let label = match at {
        SearchAt::Portal => lang.search_label(),
        SearchAt::Desk => lang.search_desk(),
        SearchAt::Member => lang.search_member(),
    };
    html! {
        form.sg-search role="search" method="get" action=(frame.links.search_at(at))
            data-suggest=(frame.links.suggest_at(at)) data-suggest-label=(lang.suggestions_label()) {
            label.sr-only for=(id) { (label) }
            div.search {
                input.form-input #(id) type="search" name="q" value=(query) maxlength="200" autocomplete="off"
                    placeholder=(label);
                button.button.button-search type="submit" {
                    (Icon::Search.decorative()) " " (lang.search_verb())
                }
            }
        }
    }
}

/// The language of what people in the municipality wrote, for `lang` attributes on a page in another language.
///
/// Titles and decisions are Danish on the English pages too, and a screen reader must know.
pub const fn content_lang(page: Lang) -> Option<&'static str> {
    match page {
        Lang::Da => None,
        Lang::En => Some("da"),
    }
}

/// A sentence with markup in the place of what it names: `sentence` makes it of what is to stand there.
pub fn around(sentence: impl FnOnce(&str) -> String, named: &Markup) -> Markup {
    const SLOT: &str = "\u{fffc}";
    let whole = sentence(SLOT);
    let (before, after) = whole.split_once(SLOT).unwrap_or((&whole, ""));
    html! { (before) (named) (after) }
}

/// What stands where there is nothing yet: what will be here, and how to begin (`way`, if the reader can).
pub fn empty_state(text: &str, way: Option<Markup>) -> Markup {
    html! {
        div.sg-empty {
            p { (text) }
            @if let Some(way) = way { p { (way) } }
        }
    }
}
