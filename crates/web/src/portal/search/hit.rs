//! What was found, each in its place.

use super::facet::follow_up_name;
use crate::frame::Frame;
use crate::portal::paper::titled;
use crate::ui::content_lang;
use crate::ui::list::{Row, rows};
use crate::ui::status::{Tone, status};
use crate::ui::tone::of_decision;
use crate::url::{Links, SearchAt, route};
use maud::{Markup, html};
use sagsgang_app::inside::Place;
use sagsgang_app::portal::{FollowUpState as FollowUp, Hit, Kind, SnippetPart, person_address};
use sagsgang_i18n::Lang;
use std::cmp::Reverse;

/// The hits of a page, best first. The same item or annex as it came to several bodies is one row.
pub(super) fn hits(frame: &Frame, at: SearchAt, hits: &[Hit]) -> Markup {
    let lines: Vec<Row> = together(hits).iter().map(|same| line(frame, at, same)).collect();
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
    for group in &mut groups {
        group.sort_by_key(|hit| Reverse(hit.date));
    }
    groups
}

/// Whether it is one item, or one annex, of a case that came to several bodies.
fn is_same(one: &Hit, other: &Hit) -> bool {
    let comes_again = matches!(one.kind, Kind::Item | Kind::Annex) && one.case_number.is_some();
    comes_again && one.kind == other.kind && one.case_number == other.case_number && one.title == other.title
}

fn line(frame: &Frame, at: SearchAt, same: &[&Hit]) -> Row {
    let Some((hit, others)) = same.split_first() else { return Row::default() };
    let lang = frame.lang;
    Row {
        lead: None,
        title: titled(lang, &hit.title),
        title_lang: content_lang(lang),
        href: href(frame.links, at, hit),
        detail: Some(html! {
            p.sg-hit-place { (place(frame, at, hit)) }
            @if !hit.snippet.is_empty() { p.sg-snippet lang=[content_lang(lang)] { (snippet(&hit.snippet)) } }
            @if !others.is_empty() { (also(frame, at, others)) }
        }),
        status: None,
    }
}

fn place(frame: &Frame, at: SearchAt, hit: &Hit) -> Markup {
    let lang = frame.lang;
    html! {
        @if let Some(annex) = &hit.annex {
            (lang.search_in_annex_of()) " "
            @if let Some(around) = around(frame.links, at, hit) {
                a href=(around) lang=[content_lang(lang)] { (titled(lang, &annex.item)) }
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
        @if hit.closed { " " (status(Tone::Closed, closed(lang, hit))) }
        (unfinished(lang, hit))
        @if let Some(outcome) = hit.outcome { " " (status(of_decision(outcome), lang.decision_kind(outcome))) }
    }
}

/// The other bodies that it came to, and what each concluded.
fn also(frame: &Frame, at: SearchAt, others: &[&Hit]) -> Markup {
    let lang = frame.lang;
    html! {
        div.sg-hit-also {
            p { (lang.search_also_in()) }
            ul {
                @for hit in others {
                    li {
                        a href=[href(frame.links, at, hit)] {
                            @if let Some(body) = &hit.organization { span lang=[content_lang(lang)] { (body.name) } @if hit.date.is_some() { ", " } }
                            @if let Some(date) = hit.date { time datetime=(date) { (lang.date(date)) } }
                        }
                        @if hit.closed { " " (status(Tone::Closed, closed(lang, hit))) }
                        (unfinished(lang, hit))
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

const fn closed(lang: Lang, hit: &Hit) -> &'static str {
    if matches!(hit.kind, Kind::Item) { lang.closed_item() } else { lang.closed_matter() }
}

/// What is not out yet, or never will be.
fn unfinished(lang: Lang, hit: &Hit) -> Markup {
    let Some(inside) = &hit.inside else { return html! {} };
    let tone = |stage: &str| match stage {
        "draft" => Some(Tone::Neutral),
        "submitted" => Some(Tone::Active),
        "returned" => Some(Tone::Caution),
        "withdrawn" => Some(Tone::Bad),
        // On its course, as one expects.
        _ => None,
    };
    let stage = inside.stage.as_deref().and_then(|stage| Some((tone(stage)?, stage)));
    html! {
        @if let Some((tone, stage)) = stage { " " (status(tone, &lang.case_stage_named(stage))) }
        @if inside.is_prepared { " " (status(Tone::Planned, lang.agenda_in_preparation())) }
    }
}

/// Where a hit leads.
pub(super) fn href(links: Links, at: SearchAt, hit: &Hit) -> Option<String> {
    match at {
        SearchAt::Portal => address(links, hit),
        SearchAt::Desk => Some(at_desk(links, hit, hit.inside.as_ref()?.place)),
        SearchAt::Member => for_member(links, hit, hit.inside.as_ref()?.place),
    }
}

fn at_desk(links: Links, hit: &Hit, place: Place) -> String {
    use route::desk;
    let file = hit.annex.as_ref().and_then(|annex| annex.file.as_deref()).unwrap_or_default();
    match place {
        Place::Case(id) => links.of_desk(desk::CASE, &[&id]),
        Place::CaseAnnex(id, annex) => on_page(hit, links.of_desk(desk::CASE_ANNEX_FILE, &[&id, &annex, &file])),
        Place::Meeting(id) => links.of_desk(desk::MEETING, &[&id]),
        Place::Item(id, item) => links.of_desk(desk::ITEM, &[&id, &item]),
        Place::ItemAnnex(id, item, annex) => {
            on_page(hit, links.of_desk(desk::ITEM_ANNEX_FILE, &[&id, &item, &annex, &file]))
        }
        Place::Action(id) => links.of_desk(desk::ACTION, &[&id]),
        Place::Programme(id) | Place::Measure(id, _) => links.of_desk(desk::PROGRAMME, &[&id]),
    }
}

/// Members have pages of meetings alone.
fn for_member(links: Links, hit: &Hit, place: Place) -> Option<String> {
    match place {
        Place::Meeting(id) => Some(links.member_meeting(id)),
        Place::Item(id, _) => Some(links.member_item(id, hit.number?)),
        Place::ItemAnnex(id, ..) => {
            let annex = hit.annex.as_ref()?;
            Some(on_page(hit, links.member_annex(id, hit.number?, annex.number, annex.file.as_ref()?)))
        }
        Place::Case(_) | Place::CaseAnnex(..) | Place::Action(_) | Place::Programme(_) | Place::Measure(..) => None,
    }
}

fn on_page(hit: &Hit, file: String) -> String {
    match hit.page {
        Some(page) => format!("{file}#page={page}"),
        None => file,
    }
}

/// What an annex is enclosed with.
fn around(links: Links, at: SearchAt, hit: &Hit) -> Option<String> {
    match (at, hit.inside.as_ref().map(|inside| inside.place)) {
        (SearchAt::Desk, Some(Place::CaseAnnex(id, _))) => Some(links.of_desk(route::desk::CASE, &[&id])),
        (SearchAt::Desk, Some(Place::ItemAnnex(id, item, _))) => Some(links.of_desk(route::desk::ITEM, &[&id, &item])),
        (SearchAt::Member, Some(Place::ItemAnnex(id, ..))) => Some(links.member_item(id, hit.number?)),
        (SearchAt::Portal, _) => item_href(links, hit),
        _ => None,
    }
}

/// Where a public hit leads.
pub(crate) fn address(links: Links, hit: &Hit) -> Option<String> {
    let body = hit.organization.as_ref();
    match hit.kind {
        Kind::Item | Kind::Action => item_href(links, hit),
        Kind::Annex => {
            let annex = hit.annex.as_ref()?;
            let (slug, day) = (&body?.slug, hit.day_slug.as_ref()?);
            let file = links.annex(slug, day, hit.number?, annex.number, annex.file.as_ref()?);
            Some(on_page(hit, file))
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
            inside: None,
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
