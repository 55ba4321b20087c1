//! Every list as a table. Rows are read as they are sent, so that a long list is never held; who has it already is told
//! so by the journal's number alone.

use super::answer::named;
use super::things;
use super::whole::Whole;
use crate::error::WebError;
use crate::frame::Frame;
use axum::body::Body;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use futures_util::stream::try_unfold;
use sagsgang_app::App;
use sagsgang_app::error::AppError;
use sagsgang_app::portal::data::{self, From};
use sagsgang_domain::openness::Public;
use sagsgang_domain::openness::view::PublicOrganization;
use sagsgang_opendata::csv::{self, List, Lists};

/// A list is named by its file; the words are those of the page's language.
pub(super) async fn table(
    State(app): State<App>,
    frame: Frame,
    Path(file): Path<String>,
    asked: HeaderMap,
) -> Result<Response, WebError> {
    let list: List = file.parse().map_err(|()| WebError::NotFound)?;
    let etag = app.stamp().await.and_then(|stamp| etag(&frame, stamp));
    let mut response = if etag.is_some() && asked.get(header::IF_NONE_MATCH) == etag.as_ref() {
        StatusCode::NOT_MODIFIED.into_response()
    } else {
        let table = Table::of(&app, frame, list).await?;
        Body::from_stream(try_unfold(table, Table::next)).into_response()
    };
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(csv::MEDIA_TYPE));
    headers.insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"));
    if let Some(etag) = etag {
        headers.insert(header::ETAG, etag);
    }
    Ok(named(&file, response))
}

fn etag(frame: &Frame, stamp: u64) -> Option<HeaderValue> {
    let (version, lang) = (env!("CARGO_PKG_VERSION"), frame.lang.tag());
    HeaderValue::try_from(format!("W/\"{version}-{lang}-{stamp}\"")).ok()
}

/// A list as far as it has been sent.
struct Table {
    app: App,
    frame: Frame,
    bodies: Vec<Public<PublicOrganization>>,
    list: List,
    at: At,
}

/// How far.
#[derive(Clone, Copy)]
enum At {
    Beginning,
    From(Option<From>),
    End,
}

impl Table {
    async fn of(app: &App, frame: Frame, list: List) -> Result<Self, WebError> {
        let bodies = data::organizations(app).await?;
        Ok(Self { app: app.clone(), frame, bodies, list, at: At::Beginning })
    }

    /// The next piece of text.
    async fn next(mut self) -> Result<Option<(String, Self)>, AppError> {
        let text = match self.at {
            At::Beginning => {
                self.at = At::From(None);
                self.write(|lists| lists.begin(self.list))
            }
            At::From(from) => self.rows(from).await?,
            At::End => return Ok(None),
        };
        Ok(Some((text, self)))
    }

    async fn rows(&mut self, from: Option<From>) -> Result<String, AppError> {
        let part = things::read(&self.app, self.list.kind(), from).await?;
        self.at = part.next.map_or(At::End, |next| At::From(Some(next)));
        Ok(self.write(|lists| {
            let mut out = String::new();
            part.things.iter().for_each(|thing| lists.add(self.list, thing.as_thing(), &mut out));
            out
        }))
    }

    fn write<R>(&self, with: impl FnOnce(&Lists<'_>) -> R) -> R {
        let addresses = Whole::of(&self.frame);
        let publisher = addresses.publisher();
        with(&Lists { publisher: &publisher, lang: self.frame.lang, bodies: &self.bodies })
    }
}
