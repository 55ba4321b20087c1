//! What an unfinished question may be meant to be: a piece of a page that the search field's script shows below it.

use super::hit::{href, word};
use crate::error::WebError;
use crate::frame::Frame;
use crate::portal::paper::titled;
use crate::ui::content_lang;
use crate::url::SearchAt;
use axum::extract::{Query, State};
use maud::{Markup, html};
use sagsgang_app::App;
use sagsgang_app::portal::{self, Hit, Kind};
use serde::Deserialize;

/// So many are shown.
pub(crate) const SHOWN: usize = 8;

/// The words as far as they are typed.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Typed {
    pub q: String,
}

pub(in crate::portal) async fn show(
    State(app): State<App>,
    frame: Frame,
    Query(typed): Query<Typed>,
) -> Result<Markup, WebError> {
    Ok(options(&frame, SearchAt::Portal, &portal::suggest(&app, &typed.q, SHOWN).await?))
}

/// The list that the field shows, of one of the searches.
pub(crate) fn options(frame: &Frame, at: SearchAt, found: &[Hit]) -> Markup {
    let lang = frame.lang;
    let found: Vec<(&Hit, String)> = found.iter().filter_map(|hit| Some((hit, href(frame.links, at, hit)?))).collect();
    html! {
        p { @if found.is_empty() { (lang.suggestions_none()) } @else { (lang.suggestions_found(found.len())) } }
        ul { @for (hit, href) in &found { (option(frame, hit, href)) } }
    }
}

fn option(frame: &Frame, hit: &Hit, href: &str) -> Markup {
    let lang = frame.lang;
    let body = hit.organization.as_ref().filter(|_| !matches!(hit.kind, Kind::Body));
    html! {
        li {
            a href=(href) {
                span.sg-option-title lang=[content_lang(lang)] { (titled(lang, &hit.title)) }
                " "
                span.sg-option-place {
                    (word(lang, hit.kind).unwrap_or_else(|| lang.item()))
                    @if let Some(body) = body { " · " span lang=[content_lang(lang)] { (body.abbreviation) } }
                    @if let Some(date) = hit.date { " · " (lang.short_date(date)) }
                    @if hit.inside.is_some() && hit.closed { " · " (lang.closed_matter()) }
                }
            }
        }
    }
}
