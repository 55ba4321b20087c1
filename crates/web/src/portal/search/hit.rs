//! What was found, each in its place.

use super::facet::follow_up_name;
use crate::frame::Frame;
use crate::portal::paper::titled;
use crate::ui::content_lang;
use crate::ui::list::{Row, rows};
use crate::ui::status::{Tone, status};
use crate::ui::tone::of_decision;
use crate::url::Links;
use maud::{Markup, html};
use sagsgang_app::portal::{FollowUpState as FollowUp, Hit, Kind, SnippetPart, person_address};
use sagsgang_i18n::Lang;
use std::cmp::Reverse;

/// The hits of a page, best first. The same item or annex as it came to several bodies is one row.
pub(super) fn hits(frame: &Frame, hits: &[Hit]) -> Markup {
    let lines: Vec<Row> = together(hits).iter().map(|same| line(frame, same)).collect();
    rows(&lines)
}

/// Hits that are the same, each group where its best stands; the newest, which is where the case has come to, leads it.
fn together(hits: &[Hit]) -> Vec<Vec<&Hit>> {
    let mut groups: Vec<Vec<&Hit>> = Vec::new();
    for hit in hits {
        match groups.iter_mut().find(|group| group.iter().any(|other| is_same(other, hit))) {
            Some(group) => group.push(hit),
            None => groups.push(vec![hit]),
        }
    }
    groups.iter_mut().for_each(|group| group.sort_by_key(|hit| Reverse(hit.date)));
    groups
}

/// Whether it is one item, or one annex, of a case that came to several bodies.
fn is_same(one: &Hit, other: &Hit) -> bool {
    let comes_again = matches!(one.kind, Kind::Item | Kind::Annex) && one.case_number.is_some();
    comes_again && one.kind == other.kind && one.case_number == other.case_number && one.title == other.title
}

fn line(frame: &Frame, same: &[&Hit]) -> Row {
    let Some((hit, others)) = same.split_first() else { return Row::default() };
    let lang = frame.lang;
    Row {
        lead: None,
        title: titled(lang, &hit.title),
        title_lang: content_lang(lang),
        href: href(frame, hit),
        detail: Some(html! {
            p.sg-hit-place { (place(frame, hit)) }
            @if !hit.snippet.is_empty() { p.sg-snippet lang=[content_lang(lang)] { (snippet(&hit.snippet)) } }
            @if !others.is_empty() { (also(frame, others)) }
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

/// The other bodies that it came to, and what each concluded.
fn also(frame: &Frame, others: &[&Hit]) -> Markup {
    let lang = frame.lang;
    html! {
        div.sg-hit-also {
            p { (lang.search_also_in()) }
            ul {
                @for hit in others {
                    li {
                        a href=[href(frame, hit)] {
                            @if let Some(body) = &hit.organization { span lang=[content_lang(lang)] { (body.name) } @if hit.date.is_some() { ", " } }
                            @if let Some(date) = hit.date { time datetime=(date) { (lang.date(date)) } }
                        }
                        @if let Some(outcome) = hit.outcome { " " (status(of_decision(outcome), lang.decision_kind(outcome))) }
                    }
                }
            }
        }
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
        Kind::Member => Some(links.person(&person_address(hit.person?, &hit.title))),
    }
}

fn item_href(links: Links, hit: &Hit) -> Option<String> {
    Some(links.item(&hit.organization.as_ref()?.slug, hit.day_slug.as_ref()?, hit.number?))
}

#[cfg(test)]
mod tests {
    use super::together;
    use sagsgang_app::portal::{Hit, Kind};

    fn hit(kind: Kind, case: Option<&str>, title: &str) -> Hit {
        Hit {
            kind,
            title: title.to_owned(),
            organization: None,
            date: None,
            day_slug: None,
            number: None,
            programme: None,
            measure: None,
            person: None,
            case_number: case.map(str::to_owned),
            outcome: None,
            follow_up: None,
            due: None,
            closed: false,
            annex: None,
            page: None,
            snippet: Vec::new(),
        }
    }

    #[test]
    fn the_same_item_before_several_bodies_is_one_row_and_nothing_is_lost() {
        let hits = [
            hit(Kind::Item, Some("26/1"), "Plan"),
            hit(Kind::Annex, Some("26/1"), "Kort"),
            hit(Kind::Item, Some("26/2"), "Plan"),
            hit(Kind::Item, Some("26/1"), "Plan"),
            hit(Kind::Item, Some("26/1"), "Plan, anden behandling"),
            hit(Kind::Annex, Some("26/1"), "Kort"),
            hit(Kind::Item, None, "Godkendelse af dagsorden"),
            hit(Kind::Item, None, "Godkendelse af dagsorden"),
            hit(Kind::Action, Some("26/1"), "Plan"),
            hit(Kind::Action, Some("26/1"), "Plan"),
        ];
        let sizes: Vec<usize> = together(&hits).iter().map(Vec::len).collect();
        assert_eq!(sizes, [2, 2, 1, 1, 1, 1, 1, 1]);
    }
}
