//! What happened, as Atom: everywhere, in a body, to a case, in a programme, around a person, at what a search
//! finds.

use super::answer::data;
use super::whole::Whole;
use crate::error::WebError;
use crate::frame::Frame;
use axum::extract::{Path, Query, State};
use axum::response::Response;
use sagsgang_app::App;
use sagsgang_app::happening::newest;
use sagsgang_app::portal;
use sagsgang_domain::following::Followed;
use sagsgang_opendata::Addresses as _;
use sagsgang_opendata::atom::{self, Feed};
use serde::Deserialize;

/// A feed tells of so many.
const NEWEST: usize = 50;

/// What is searched for.
#[derive(Debug, Default, Deserialize)]
pub(super) struct Asked {
    #[serde(default)]
    q: String,
}

pub(super) async fn all(State(app): State<App>, frame: Frame) -> Result<Response, WebError> {
    let name = frame.site.municipality.clone();
    told(&app, &frame, &Followed::Everything, &name, &frame.links.front()).await
}

pub(super) async fn of_body(
    State(app): State<App>,
    frame: Frame,
    Path(org): Path<String>,
) -> Result<Response, WebError> {
    let body = portal::data::organization(&app, &org).await?;
    told(&app, &frame, &Followed::Body(body.id), &body.name, &frame.links.body(&body.slug)).await
}

pub(super) async fn of_case(
    State(app): State<App>,
    frame: Frame,
    Path(number): Path<String>,
) -> Result<Response, WebError> {
    let case = portal::case(&app, &crate::portal::case_number(number)?).await?.case;
    told(&app, &frame, &Followed::Case(case.id), &case.title, &frame.links.case(&case.number)).await
}

pub(super) async fn of_programme(
    State(app): State<App>,
    frame: Frame,
    Path(slug): Path<String>,
) -> Result<Response, WebError> {
    let programme = portal::programme(&app, &slug).await?;
    let page = frame.links.programme(&programme.slug);
    told(&app, &frame, &Followed::Programme(programme.id), &programme.title, &page).await
}

/// A person is found under the present address alone: the page leads there from others.
pub(super) async fn of_person(
    State(app): State<App>,
    frame: Frame,
    Path(address): Path<String>,
) -> Result<Response, WebError> {
    let found = portal::person(&app, &address, None).await?;
    if found.address != address {
        return Err(WebError::NotFound);
    }
    let page = frame.links.person(&address);
    told(&app, &frame, &Followed::Person(found.member.id), &found.member.name, &page).await
}

/// Nothing asked is nothing found, as on the page of the search.
pub(super) async fn of_search(
    State(app): State<App>,
    frame: Frame,
    Query(asked): Query<Asked>,
) -> Result<Response, WebError> {
    let query = asked.q.trim();
    let title = if query.is_empty() { frame.lang.search().to_owned() } else { frame.lang.search_for(query) };
    let page = frame.links.search(query);
    told(&app, &frame, &Followed::Search(query.to_owned()), &title, &page).await
}

async fn told(app: &App, frame: &Frame, followed: &Followed, title: &str, page: &str) -> Result<Response, WebError> {
    let happenings = match followed {
        Followed::Search(words) if words.is_empty() => Vec::new(),
        _ => newest(app, followed, NEWEST).await?,
    };
    let addresses = Whole::of(frame);
    let publisher = addresses.publisher();
    let source = addresses.page(&frame.path);
    let page = format!("{}{page}", frame.site.address);
    let feed = Feed { publisher: &publisher, lang: frame.lang, title, source: &source, page: &page };
    Ok(data(atom::MEDIA_TYPE, feed.of(&happenings)))
}
