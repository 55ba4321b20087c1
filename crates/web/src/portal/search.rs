//! Search: is it here?

mod asked;
mod facet;
mod hit;

use crate::error::WebError;
use crate::frame::Frame;
use crate::ui::layout::Page;
use crate::ui::pagination::pagination;
use crate::ui::search_form;
use asked::{Asked, PER_PAGE};
use axum::extract::{Query, State};
use maud::{Markup, html};
use sagsgang_app::App;
use sagsgang_app::portal::{self, Bodies, Results};
use sagsgang_i18n::Lang;

pub(super) async fn show(State(app): State<App>, frame: Frame, Query(asked): Query<Asked>) -> Result<Markup, WebError> {
    if asked.is_empty() {
        return Ok(markup(&frame, &asked, &html! { (help(frame.lang)) }));
    }
    let found = portal::search(&app, asked.query()).await?;
    let bodies = portal::body_links(&app).await?;
    Ok(markup(&frame, &asked, &results(&frame, &asked, &found.results, &bodies)))
}

fn markup(frame: &Frame, asked: &Asked, content: &Markup) -> Markup {
    let lang = frame.lang;
    let title = if asked.is_empty() { lang.search().to_owned() } else { lang.search_for(&asked.q) };
    // The page has its own large field, so the header needs none.
    Page::new(frame, title).front().portal(&html! {
        div.sg-hero.sg-hero--search {
            h1 { (lang.search()) }
            (search_form(frame, &asked.q, "sg-search-page"))
        }
        (content)
    })
}

fn results(frame: &Frame, asked: &Asked, results: &Results, bodies: &Bodies) -> Markup {
    let lang = frame.lang;
    let last = results.total.min(asked::REACH).div_ceil(PER_PAGE);
    html! {
        div.sg-side-grid {
            section aria-labelledby="found" {
                h2.h4 #found { (lang.hits_for(results.total, &asked.q)) }
                @if results.total > 0 { p.sg-narrow-only { a href="#narrow" { (lang.narrow_search()) } } }
                @if results.hits.is_empty() { (nothing(frame, asked)) } @else { (hit::hits(frame, &results.hits)) }
                (pagination(lang, asked.page(), last, |page| asked.on_page(frame.links, page)))
            }
            div.sg-side #narrow { (facet::facets(frame, asked, &results.facets, bodies)) }
        }
    }
}

fn nothing(frame: &Frame, asked: &Asked) -> Markup {
    let lang = frame.lang;
    html! {
        p { (lang.no_hits(&asked.q)) }
        @if asked.is_filtered() { p { a href=(frame.links.search(&asked.q)) { (lang.search_everywhere()) } } }
        (help(lang))
    }
}

/// How to ask.
fn help(lang: Lang) -> Markup {
    html! {
        section.sg-prose aria-labelledby="help" {
            h2.h4 #help { (lang.search_help()) }
            ul {
                li { (lang.search_help_words()) }
                li { (lang.search_help_phrase()) }
                li { (lang.search_help_without()) }
                li { (lang.search_help_number()) }
            }
        }
    }
}
