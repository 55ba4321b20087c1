//! What was found, each in its place.

use super::asked::Asked;
use super::facet::follow_up_name;
use crate::frame::Frame;
use crate::portal::paper::titled;
use crate::ui::content_lang;
use crate::ui::list::{Row, rows};
use crate::ui::status::{Tone, status};
use crate::ui::tone::of_decision;
use crate::url::Links;
use maud::{Markup, html};
use sagsgang_app::portal::{FollowUpState as FollowUp, Hit, Kind, SnippetPart};
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
            p.sg-hit-place { (place(frame, hit)) }
            @if !hit.snippet.is_empty() { p.sg-snippet lang=[content_lang(lang)] { (snippet(&hit.snippet)) } }
        }),
        status: None,
    }
}

fn place(frame: &Frame, hit: &Hit) -> Markup {
    let lang = frame.lang;
    html! {
        @if let Some(annex) = &hit.annex {
            (lang.search_in_annex_of()) " "
            @if let Some(item) = item_href(frame.links, hit) {
                a href=(item) lang=[content_lang(lang)] { (titled(lang, &annex.item)) }
            }
            @if let Some(page) = hit.page { ", " (lang.search_page_of(page)) }
            " · "
        } @else if let Some(kind) = word(lang, hit.kind) {
            (kind)
            @if hit.date.is_some() || names_body(hit) { " · " }
        }
        @if let Some(body) = hit.organization.as_ref().filter(|_| names_body(hit)) {
            span lang=[content_lang(lang)] { (body.name) }
            @if hit.date.is_some() { ", " }
        }
        @if let Some(date) = hit.date { time datetime=(date) { (lang.date(date)) } }
        @if let Some(due) = hit.due { " · " (lang.due_on(&lang.date(due))) }
        @if let Some(state) = hit.follow_up { " " (status(tone(state), follow_up_name(lang, state))) }
        @if hit.closed { " " (status(Tone::Closed, lang.closed_item())) }
        @if let Some(outcome) = hit.outcome { " " (status(of_decision(outcome), lang.decision_kind(outcome))) }
    }
}

/// A meeting and a body are named by their titles; an elected member sits in several bodies.
fn names_body(hit: &Hit) -> bool {
    hit.organization.is_some() && !matches!(hit.kind, Kind::Meeting | Kind::Body)
}

const fn tone(state: FollowUp) -> Tone {
    match state {
        FollowUp::Open => Tone::Active,
        FollowUp::Done => Tone::Good,
        FollowUp::Dropped => Tone::Neutral,
    }
}

/// What it is, in a word; an item of an agenda is what one expects.
pub(super) const fn word(lang: Lang, kind: Kind) -> Option<&'static str> {
    match kind {
        Kind::Item => None,
        Kind::Annex => Some(lang.annex_label()),
        Kind::Case => Some(lang.case_label()),
        Kind::Meeting => Some(lang.meeting()),
        Kind::Action => Some(lang.actions_label()),
        Kind::Programme => Some(lang.programme()),
        Kind::Measure => Some(lang.measure()),
        Kind::Body => Some(lang.body()),
        Kind::Member => Some(lang.person_label()),
    }
}

fn snippet(parts: &[SnippetPart]) -> Markup {
    html! { @for part in parts { @if part.hit { mark { (part.text) } } @else { (part.text) } } }
}

/// Where a hit leads.
pub(super) fn href(frame: &Frame, hit: &Hit) -> Option<String> {
    address(frame.links, hit)
}

/// The same, without a page around it.
pub(crate) fn address(links: Links, hit: &Hit) -> Option<String> {
    let body = hit.organization.as_ref();
    match hit.kind {
        Kind::Item | Kind::Action => item_href(links, hit),
        Kind::Annex => {
            let annex = hit.annex.as_ref()?;
            let (slug, day) = (&body?.slug, hit.day_slug.as_ref()?);
            let file = links.annex(slug, day, hit.number?, annex.number, annex.file.as_ref()?);
            Some(hit.page.map_or_else(|| file.clone(), |page| format!("{file}#page={page}")))
        }
        Kind::Case => Some(links.case(hit.case_number.as_ref()?)),
        Kind::Meeting => Some(links.meeting(&body?.slug, hit.day_slug.as_ref()?)),
        Kind::Programme => Some(links.programme(hit.programme.as_ref()?)),
        Kind::Measure => Some(links.measure(hit.programme.as_ref()?, hit.measure?)),
        Kind::Body => Some(links.body(&body?.slug)),
        Kind::Member => {
            let person = hit.person?.to_string();
            Some(Asked { person, slags: Kind::Item.name().to_owned(), ..Asked::default() }.address(links))
        }
    }
}

fn item_href(links: Links, hit: &Hit) -> Option<String> {
    Some(links.item(&hit.organization.as_ref()?.slug, hit.day_slug.as_ref()?, hit.number?))
}
