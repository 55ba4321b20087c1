//! What search engines are told: what they may ask for, and which pages there are.

use super::answer::data;
use super::things;
use super::whole::Whole;
use crate::error::WebError;
use crate::frame::Frame;
use axum::extract::{Path, State};
use axum::http::header;
use axum::response::{IntoResponse as _, Response};
use sagsgang_app::App;
use sagsgang_app::portal::data::{meetings_of_year, organizations, years};
use sagsgang_app::portal::programmes;
use sagsgang_opendata::{Addresses as _, Kind, Thing, sitemap};

/// Everything public but the pages of hits, of which there is no end.
pub(super) async fn robots(frame: Frame) -> Response {
    let closed = ["/desk", "/medlem", "/log-ind", "/opstart", "/soeg"];
    let closed: String = closed.map(|place| format!("Disallow: {place}\nDisallow: /en{place}\n")).concat();
    let map = Whole::danish(&frame).page("/sitemap.xml");
    let text = format!("User-agent: *\n{closed}\nSitemap: {map}\n");
    ([(header::CONTENT_TYPE, "text/plain; charset=utf-8")], text).into_response()
}

/// The parts of the list: pages, cases, and the meetings of each year.
pub(super) async fn index(State(app): State<App>, frame: Frame) -> Result<Response, WebError> {
    let years = years(&app).await?.map_or_else(Vec::new, |(first, last)| (first..=last).collect());
    let parts = ["sider".to_owned(), "sager".to_owned()].into_iter().chain(years.iter().map(ToString::to_string));
    let addresses = Whole::danish(&frame);
    let list = sitemap::index(parts.map(|part| addresses.page(&format!("/sitemap/{part}.xml"))));
    Ok(data(sitemap::MEDIA_TYPE, list))
}

pub(super) async fn part(State(app): State<App>, frame: Frame, Path(part): Path<String>) -> Result<Response, WebError> {
    let addresses = Whole::danish(&frame);
    let pages = match part.strip_suffix(".xml").ok_or(WebError::NotFound)? {
        "sider" => pages(&app, &addresses).await?,
        "sager" => cases(&app, &addresses).await?,
        year => meetings(&app, &addresses, crate::portal::number(year)?).await?,
    };
    Ok(data(sitemap::MEDIA_TYPE, sitemap::sitemap(pages)))
}

async fn pages(app: &App, addresses: &Whole) -> Result<Vec<String>, WebError> {
    let alone = ["/", "/udvalg", "/program"].map(|path| addresses.page(path));
    let bodies = organizations(app).await?;
    let bodies = bodies.iter().map(|body| addresses.body(&body.slug));
    let programmes = programmes(app).await?;
    let programmes = programmes.iter().map(|programme| addresses.programme(&programme.slug));
    Ok(alone.into_iter().chain(bodies).chain(programmes).collect())
}

async fn cases(app: &App, addresses: &Whole) -> Result<Vec<String>, WebError> {
    let (mut pages, mut after) = (Vec::new(), None);
    loop {
        let part = things::read(app, Kind::Cases, after).await?;
        pages.extend(part.things.iter().filter_map(|thing| match thing.as_thing() {
            Thing::Case(case) => Some(addresses.case(&case.number)),
            _ => None,
        }));
        after = part.next;
        if after.is_none() || pages.len() >= sitemap::MOST {
            return Ok(pages);
        }
    }
}

async fn meetings(app: &App, addresses: &Whole, year: i16) -> Result<Vec<String>, WebError> {
    let found = meetings_of_year(app, year).await?;
    let of_meeting = found.iter().flat_map(|found| {
        let (body, day) = (&found.body.slug, &found.meeting.day_slug);
        let items = found.meeting.items.iter().map(|item| addresses.item(body, day, item.number));
        std::iter::once(addresses.meeting(body, day)).chain(items)
    });
    Ok(of_meeting.collect())
}
