//! Documents on their way in: one is read while its sender waits, several become an import.
//!
//! What is sent is kept as it comes, so that half a gigabyte is never held. What is too much is taken to its end
//! without being kept: a browser whose upload is cut off tells its reader of a lost connection, not of the reason.

use super::super::visit::{Visit, again, done};
use super::list;
use crate::error::WebError;
use crate::form::{FieldErrors, Form, FormData};
use crate::url::route::desk as route;
use axum::extract::Multipart;
use axum::extract::multipart::{Field, MultipartError, MultipartRejection};
use axum::http::StatusCode;
use axum::response::Response;
use sagsgang_app::error::AppError;
use sagsgang_app::reading::import::begin::{self, Delivered, Delivery, MOST_DELIVERED, MOST_FILES, begin_import};
use sagsgang_app::reading::read_in::{ReadIn, read_in};
use sagsgang_app::reading::{is_litter, refusal_in_words};

/// So many times what may be sent is listened to before the line is cut.
const PATIENCE: u64 = 4;

/// What came.
#[derive(Default)]
struct Received {
    files: Vec<Delivered>,
    bytes: u64,
    count: usize,
}

impl Received {
    fn is_too_much(&self) -> bool {
        self.bytes > MOST_DELIVERED || self.count > MOST_FILES
    }
}

pub(in crate::desk) async fn send(
    visit: Visit,
    parts: Result<Multipart, MultipartRejection>,
) -> Result<Response, WebError> {
    begin::WHO.check(&visit.actor, sagsgang_app::permission::Relation::default())?;
    let lang = visit.lang;
    let received = match parts {
        Ok(parts) => receive(&visit, parts).await?,
        Err(_) => Received::default(),
    };
    if received.bytes > MOST_DELIVERED {
        return complain(&visit, lang.reading_too_large(&lang.file_size(MOST_DELIVERED))).await;
    }
    if received.count > MOST_FILES {
        return complain(&visit, lang.reading_too_many_files(MOST_FILES)).await;
    }
    let content = match received.files.as_slice() {
        [] => return complain(&visit, lang.reading_files_missing().to_owned()).await,
        [only] => only.document(&visit.app).await?.map(|content| (only.name.clone(), content)),
        _ => None,
    };
    let Some((name, content)) = content else {
        let id = begin_import(&visit.app, &visit.actor, received.files).await?;
        return Ok(done(&visit.links.of_desk(route::IMPORT, &[&id]), lang.import_begun()));
    };
    match read_in(&visit.app, &visit.actor, &name, content).await {
        Ok(read) => Ok(one(&visit, &read)),
        Err(AppError::Unreadable(refusal)) => {
            complain(&visit, lang.reading_refused_one(&name, &refusal_in_words(lang, &refusal))).await
        }
        Err(error) => Err(error.into()),
    }
}

/// One document is looked at at once.
fn one(visit: &Visit, read: &ReadIn) -> Response {
    let told = match read {
        ReadIn::New(_) => visit.lang.reading_done(1),
        ReadIn::Known(_) => visit.lang.reading_known(1),
    };
    done(&visit.links.of_desk(route::READING, &[&read.reading().id]), &told)
}

async fn complain(visit: &Visit, what: String) -> Result<Response, WebError> {
    let (data, errors) = (FormData::default(), FieldErrors::one("files", what));
    Ok(again(list::page(visit, Form::with_errors(visit.lang, &data, &errors)).await?))
}

async fn receive(visit: &Visit, mut parts: Multipart) -> Result<Received, WebError> {
    let mut received = Received::default();
    while let Some(part) = parts.next_field().await.map_err(|error| refused(&error))? {
        let name = part.file_name().map(|name| name.trim().to_owned()).unwrap_or_default();
        let is_file = matches!(part.name(), Some("files" | "folder")) && !name.is_empty();
        let is_kept = is_file && !is_litter(&name.replace('\\', "/"));
        received.count += usize::from(is_kept);
        let file = keep(visit, part, &mut received, is_kept.then_some(name)).await?;
        received.files.extend(file);
        if received.is_too_much() {
            received.files.clear();
        }
    }
    Ok(received)
}

/// Keeps a file as it comes, or lets it pass.
async fn keep(
    visit: &Visit,
    mut part: Field<'_>,
    received: &mut Received,
    name: Option<String>,
) -> Result<Option<Delivered>, WebError> {
    let mut delivery = match name.filter(|_| !received.is_too_much()) {
        Some(name) => Some(Delivery::begin(&visit.app, &visit.actor, &name)?),
        None => None,
    };
    while let Some(piece) = part.chunk().await.map_err(|error| refused(&error))? {
        received.bytes = received.bytes.saturating_add(piece.len() as u64);
        if received.bytes > MOST_DELIVERED.saturating_mul(PATIENCE) {
            return Err(WebError::TooLarge);
        }
        if received.is_too_much() {
            delivery = None;
        }
        if let Some(delivery) = &mut delivery {
            delivery.write(&piece).await?;
        }
    }
    match delivery {
        Some(delivery) => Ok(Some(delivery.finish().await?)),
        None => Ok(None),
    }
}

fn refused(error: &MultipartError) -> WebError {
    if error.status() == StatusCode::PAYLOAD_TOO_LARGE { WebError::TooLarge } else { WebError::Unreadable }
}
