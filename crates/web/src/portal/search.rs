//! Search: is it here?

mod asked;
mod facet;
mod hit;

pub(crate) use asked::Asked;
pub(crate) use hit::address;
pub(crate) mod suggest;

use crate::error::WebError;
use crate::following::invitation;
use crate::frame::Frame;
use crate::ui::alert::{Tone, alert};
use crate::ui::layout::Page;
use crate::ui::pagination::pagination;
use crate::ui::{content_lang, search_form_at};
use crate::url::SearchAt;
use asked::PER_PAGE;
use axum::extract::{Query, State};
use maud::{Markup, html};
use sagsgang_app::App;
use sagsgang_app::follower::Building;
use sagsgang_app::following::thing::ThingKind;
use sagsgang_app::portal::{self, Bodies, SearchPage};
use sagsgang_i18n::Lang;

pub(super) async fn show(State(app): State<App>, frame: Frame, Query(asked): Query<Asked>) -> Result<Markup, WebError> {
    if asked.is_empty() {
        return Ok(page(&frame, &asked, None));
    }
    let days = match asked.term() {
        Some(start) => portal::term_days(&app, start).await?,
        None => None,
    };
    let found = portal::search(&app, asked.query(days)).await?;
    let bodies = portal::body_links(&app).await?;
    Ok(page(&frame, &asked, Some((&found, &bodies))))
}

/// The page of one of the searches, with what was found.
pub(crate) fn page(frame: &Frame, asked: &Asked, found: Option<(&SearchPage, &Bodies)>) -> Markup {
    let lang = frame.lang;
    let title = if asked.q.trim().is_empty() { lang.search().to_owned() } else { lang.search_for(&asked.q) };
    // The page has its own large field, so the header needs none.
    let page = Page::new(frame, title).front();
    let content = html! {
        div.sg-hero.sg-hero--search {
            h1 { (heading(lang, asked.at)) }
            (search_form_at(frame, asked.at, &asked.q, "sg-search-page"))
        }
        @if asked.at.is_inside() {
            p {
                (lang.search_inside_lead()) " "
                @let public = Asked { at: SearchAt::Portal, q: asked.q.clone(), ..Asked::default() };
                a href=(public.address(frame.links)) { (lang.search_public_instead()) }
            }
        }
        @match found {
            Some((found, bodies)) => (results(frame, asked, found, bodies)),
            None => (help(lang, asked.at)),
        }
    };
    if asked.at.is_inside() {
        page.desk(&content)
    } else {
        super::formats::search(frame, page, &asked.q).portal(&content)
    }
}

const fn heading(lang: Lang, at: SearchAt) -> &'static str {
    match at {
        SearchAt::Portal => lang.search(),
        SearchAt::Desk => lang.search_desk(),
        SearchAt::Member => lang.search_member(),
    }
}

fn results(frame: &Frame, asked: &Asked, found: &SearchPage, bodies: &Bodies) -> Markup {
    let (lang, results) = (frame.lang, &found.results);
    if let Some(building) = found.building.filter(|_| results.total == 0) {
        // That nothing is there cannot be said yet.
        return being_built(lang, building);
    }
    let last = results.total.min(asked::REACH).div_ceil(PER_PAGE);
    let answered = results.answered.as_deref().unwrap_or(&asked.q);
    html! {
        @if let Some(building) = found.building { (being_built(lang, building)) }
        div.sg-side-grid {
            section aria-labelledby="found" {
                h2.h4 #found {
                    @if asked.q.trim().is_empty() { (lang.hits_of_filters(results.total)) }
                    @else { (lang.hits_for(results.total, answered)) }
                }
                (instead(frame, asked, found))
                (facet::chosen(frame, asked, found, bodies))
                @if results.total > 0 { p.sg-narrow-only { a href="#narrow" { (lang.narrow_search()) } } }
                @if results.hits.is_empty() { (nothing(frame, asked)) } @else { (hit::hits(frame, asked.at, &results.hits)) }
                @if !asked.at.is_inside() && results.total > 0 && !asked.q.trim().is_empty() { (invitation(frame, ThingKind::Search, &asked.q)) }
                (pagination(lang, asked.page(), last, |page| asked.on_page(frame.links, page)))
            }
            div.sg-side #narrow { (facet::facets(frame, asked, found, bodies)) }
        }
    }
}

fn being_built(lang: Lang, Building { done, total }: Building) -> Markup {
    let number = |count: u64| lang.number(i64::try_from(count).unwrap_or(i64::MAX));
    alert(
        lang,
        Tone::Info,
        None,
        &html! {
            (lang.index_is_building())
            @if total > 0 { " " (lang.index_built_so_far(&number(done), &number(total))) }
        },
    )
}

/// What was answered instead of what was asked, or what may have been meant.
fn instead(frame: &Frame, asked: &Asked, found: &SearchPage) -> Markup {
    let lang = frame.lang;
    let exactly = Asked { praecis: "1".to_owned(), ..asked.first_page() };
    html! {
        @if let Some(answered) = &found.results.answered {
            p.sg-instead {
                (lang.answered_instead(&asked.q, answered)) " "
                a href=(exactly.address(frame.links)) { (lang.search_exactly(&asked.q)) }
            }
        }
        @if let Some(meant) = &found.results.suggestion {
            @let other = Asked { q: meant.clone(), ..asked.first_page() };
            p.sg-instead {
                (lang.did_you_mean()) " "
                a href=(other.address(frame.links)) lang=[content_lang(lang)] { "“" (meant) "”" } "?"
            }
        }
    }
}

fn nothing(frame: &Frame, asked: &Asked) -> Markup {
    let lang = frame.lang;
    html! {
        @if asked.is_filtered() {
            p { (lang.nothing_with_filters(&asked.q)) }
            p { a href=(asked.without_filters().address(frame.links)) { (lang.search_everywhere()) } }
        } @else {
            p { (lang.no_hits(&asked.q)) }
        }
        p { @if asked.at.is_inside() { (lang.nothing_try_inside()) } @else { (lang.nothing_try()) } }
        (help(lang, asked.at))
    }
}

/// How to ask.
fn help(lang: Lang, at: SearchAt) -> Markup {
    html! {
        section.sg-prose aria-labelledby="help" {
            h2.h4 #help { (lang.search_help()) }
            ul {
                li { (lang.search_help_words()) }
                li { (lang.search_help_compounds()) }
                li { (lang.search_help_slips()) }
                li { (lang.search_help_phrase()) }
                li { (lang.search_help_without()) }
                li { (lang.search_help_number()) }
                li { @if at.is_inside() { (lang.search_help_annexes_inside()) } @else { (lang.search_help_annexes()) } }
            }
        }
    }
}
