//! What was found, each in its place.

use crate::frame::Frame;
use crate::portal::paper::titled;
use crate::ui::content_lang;
use crate::ui::list::{Row, rows};
use crate::ui::status::{Tone, status};
use crate::ui::tone::of_decision;
use maud::{Markup, html};
use sagsgang_app::portal::{Hit, Kind, SnippetPart};
use sagsgang_i18n::Lang;

/// The hits of a page, best first.
pub(super) fn hits(frame: &Frame, hits: &[Hit]) -> Markup {
    let lines: Vec<Row> = hits.iter().map(|hit| line(frame, hit)).collect();
    rows(&lines)
}

fn line(frame: &Frame, hit: &Hit) -> Row {
    let lang = frame.lang;
    Row {
        lead: None,
        title: titled(lang, &hit.title),
        title_lang: content_lang(lang),
        href: href(frame, hit),
        detail: Some(html! {
            p.sg-hit-place { (place(lang, hit)) }
            @if !hit.snippet.is_empty() { p.sg-snippet lang=[content_lang(lang)] { (snippet(&hit.snippet)) } }
        }),
        status: None,
    }
}

fn place(lang: Lang, hit: &Hit) -> Markup {
    let kind = match hit.kind {
        Kind::Item => None,
        Kind::Meeting => Some(lang.meeting()),
        Kind::Programme => Some(lang.programme()),
        Kind::Measure => Some(lang.measure()),
    };
    html! {
        @if let Some(kind) = kind { (kind) " · " }
        @if let Some(body) = hit.organization.as_ref().filter(|_| hit.kind == Kind::Item) {
            span lang=[content_lang(lang)] { (body.name) } ", "
        }
        @if let Some(date) = hit.date { time datetime=(date) { (lang.date(date)) } }
        @if hit.closed { " " (status(Tone::Closed, lang.closed_item())) }
        @if let Some(outcome) = hit.outcome { " " (status(of_decision(outcome), lang.decision_kind(outcome))) }
    }
}

fn snippet(parts: &[SnippetPart]) -> Markup {
    html! { @for part in parts { @if part.hit { mark { (part.text) } } @else { (part.text) } } }
}

fn href(frame: &Frame, hit: &Hit) -> Option<String> {
    let links = frame.links;
    let body = hit.organization.as_ref();
    match hit.kind {
        Kind::Item => Some(links.item(&body?.slug, hit.day_slug.as_ref()?, hit.number?)),
        Kind::Meeting => Some(links.meeting(&body?.slug, hit.day_slug.as_ref()?)),
        Kind::Programme => Some(links.programme(hit.programme.as_ref()?)),
        Kind::Measure => Some(links.measure(hit.programme.as_ref()?, hit.measure?)),
    }
}
