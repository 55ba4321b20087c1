//! OParl 1.1 over HTTP. What is said of an object is made when it is written down (`app::register`); here it is found,
//! its address is put before it, and lists are paged.

mod answer;
mod file;
mod list;
mod question;

use crate::frame::Frame;
use crate::url::{Links, route};
use answer::Failure;
use axum::Router;
use axum::extract::{Path, Request, State};
use axum::http::{HeaderValue, StatusCode, Uri, header};
use axum::middleware::{Next, from_fn};
use axum::response::{IntoResponse as _, Response};
use axum::routing::get;
use sagsgang_app::{App, register};
use sagsgang_i18n::Lang;
use sagsgang_opendata::oparl::{Kind, render};
use uuid::Uuid;

type Answer = Result<Response, Failure>;

/// The addresses of OParl.
pub(crate) fn routes() -> Router<App> {
    Router::new()
        .route(route::OPARL_SYSTEM, get(system))
        .route(route::OPARL_BODIES, get(list::bodies))
        .route(route::OPARL_OBJECT, get(object))
        .route(route::OPARL_LIST, get(list::list))
        .route(route::OPARL_FILE_ACCESS, get(file::access))
        .route(route::OPARL_FILE_DOWNLOAD, get(file::download))
        .route(route::OPARL_ALONE, get(nothing))
        .route(route::OPARL_BELOW, get(nothing))
        .route(route::OPARL_ELSEWHERE, get(nothing))
        .method_not_allowed_fallback(async || Failure::Method.into_response())
        .layer(from_fn(surround))
}

/// Answers go to every site's scripts, and errors speak the asker's language. Each object has one address: what is asked
/// for in English is asked for again without a language.
async fn surround(frame: Frame, request: Request, next: Next) -> Response {
    if frame.lang == Lang::En {
        let to = HeaderValue::try_from(frame.path.as_str()).unwrap_or(HeaderValue::from_static("/"));
        return (StatusCode::MOVED_PERMANENTLY, [(header::LOCATION, to)]).into_response();
    }
    let lang = answer::language(request.headers());
    let mut response = next.run(request).await;
    if response.status() == StatusCode::BAD_REQUEST && response.extensions().get::<Failure>().is_none() {
        // The router could not read the address as text, so it names nothing.
        response = Failure::NotFound.into_response();
    }
    let mut response = answer::spoken(response, lang);
    response.headers_mut().insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"));
    response
}

async fn nothing() -> Answer {
    Err(Failure::NotFound)
}

/// Whether an address is one of OParl's, whose errors are its own.
pub(crate) fn is_below(path: &str) -> bool {
    path == route::OPARL_ALONE || path.starts_with(route::OPARL_BELOW)
}

async fn system(State(app): State<App>, frame: Frame) -> Answer {
    let summary = register::summary(&app).await?;
    let times = [summary.times[0].as_str(), summary.times[1].as_str()];
    let contact = summary.contact_email.as_deref();
    let (site, product) = (&frame.site.address, Links::new(Lang::Da).data_of("oparl"));
    Ok(answer::json(render::entry(site, &product, &summary.name, contact, summary.id, times)))
}

async fn object(State(app): State<App>, frame: Frame, uri: Uri, Path((kind, id)): Path<(String, String)>) -> Answer {
    let kind = Kind::of_name(&kind).ok_or(Failure::NotFound)?;
    let id = canonical(&id, uri.path())?;
    let shown = register::object(&app, kind, id).await?.ok_or(Failure::NotFound)?;
    let kept = render::Kept { created: &shown.created, modified: &shown.modified, doc: &shown.doc };
    Ok(answer::json(render::object(&frame.site.address, kept)))
}

/// The id in an address; asks for the address as it is written by us where it was written otherwise.
fn canonical(id: &str, path: &str) -> Result<Uuid, Failure> {
    let found = Uuid::parse_str(id).map_err(|_| Failure::NotFound)?;
    let written = found.to_string();
    if written == id { Ok(found) } else { Err(Failure::Elsewhere(path.replacen(id, &written, 1))) }
}

/// The whole address of a page of this site.
fn whole(frame: &Frame, address: &str) -> String {
    format!("{}{address}", frame.site.address)
}
