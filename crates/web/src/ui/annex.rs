//! The annexes of an item or a case (da: *bilag*).

use super::content_lang;
use super::icon::Icon;
use super::status::{Tone, status};
use maud::{Markup, html};
use sagsgang_i18n::Lang;

/// An annex in a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AnnexLink {
    /// Its number among the annexes, if they are numbered.
    pub number: Option<u32>,
    /// Its title; of a closed annex the public one.
    pub title: String,
    /// Kind of file in a word ("PDF"), and its size in bytes.
    pub file: Option<(String, u64)>,
    /// Where it can be read; nothing when the reader may not.
    pub href: Option<String>,
    /// Whether it is closed to the public.
    pub is_closed: bool,
}

/// The list, or that there are none.
pub fn annexes(lang: Lang, annexes: &[AnnexLink]) -> Markup {
    if annexes.is_empty() {
        return html! { p.sg-quiet { (lang.annex_none()) } };
    }
    html! {
        ul.sg-annexes.nobullet-list.no-max-width {
            @for annex in annexes {
                li { (annex_markup(lang, annex)) }
            }
        }
    }
}

fn annex_markup(lang: Lang, annex: &AnnexLink) -> Markup {
    let title = html! {
        @if let Some(number) = annex.number { (number) ". " }
        span lang=[content_lang(lang)] { (annex.title) }
        @if let Some((kind, bytes)) = &annex.file { span.sg-quiet { " (" (kind) ", " (lang.file_size(*bytes)) ")" } }
    };
    html! {
        @match &annex.href {
            Some(href) => { a.sg-icon-link href=(href) { (Icon::AttachFile.decorative()) span { (title) } } },
            None => { span { (title) } },
        }
        @if annex.is_closed { " " (status(Tone::Closed, lang.annex_closed())) }
    }
}
