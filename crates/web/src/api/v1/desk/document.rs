//! Handing in a document to be read.

use super::super::answer;
use super::super::call::Call;
use super::super::endpoint::{Endpoint, Parameter, ParameterKind, Takes, shape};
use super::super::fault::Fault;
use super::super::key::Key;
use super::super::reads::word;
use crate::error::WebError;
use crate::url::route::{self as pages, api as route};
use axum::body::Bytes;
use axum::extract::rejection::BytesRejection;
use axum::response::{IntoResponse as _, Response};
use sagsgang_app::reading::read_in::{ReadIn, read_in};
use sagsgang_domain::reading::Became;
use sagsgang_domain::token::Scope;
use schemars::JsonSchema;
use serde::Serialize;

/// A document that was read.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct Read {
    /// Names the reading for good.
    id: String,
    /// Whether the same content had been read before; then nothing was changed.
    known: bool,
    /// What it was taken for: `minutes`, `programme`, `memo` or `unknown`.
    kind: String,
    /// What it became.
    became: Vec<Thing>,
    /// What is doubtful, in words.
    warnings: Vec<String>,
    /// Its page on the desk, beside the document.
    url: String,
}

/// Something a document became.
#[derive(Debug, Serialize, JsonSchema)]
struct Thing {
    /// `meeting`, `case`, `action`, `programme` or `memo`.
    kind: &'static str,
    /// Its id.
    id: String,
}

const NAME: Parameter = Parameter {
    name: "name",
    kind: ParameterKind::Text,
    description: "The name of the file: `referat.pdf`. What it is, is told by its content.",
    required: true,
};

pub(crate) const HAND_IN: Endpoint = Endpoint::write(
    "post",
    route::DESK_DOCUMENTS,
    "Hands in a document, which is read; the body is the file as it is. The same content again changes nothing",
    Scope::WriteIntake,
    Takes::File,
    (201, shape::<Read>),
)
.asking(&[NAME])
.failing(&[401, 403, 413, 422, 429]);

pub(crate) async fn hand_in(call: Call, key: Key, content: Result<Bytes, BytesRejection>) -> Result<Response, Fault> {
    let actor = key.within(Scope::WriteIntake)?;
    let asked = call.asked(&HAND_IN)?;
    let content = content
        .map_err(|refused| WebError::from_status(refused.into_response().status()).unwrap_or(WebError::Unreadable))?;
    let name = asked.text("name").unwrap_or_default();
    let read = call.ok("name", read_in(&call.app, actor, name, content).await).await?;
    let reading = read.reading();
    let value = Read {
        id: reading.id.to_string(),
        known: matches!(read, ReadIn::Known(_)),
        kind: word(reading.kind),
        became: reading.became.iter().map(Thing::of).collect(),
        warnings: reading.warnings.clone(),
        url: call.addresses.whole(&call.addresses.links.of_desk(pages::desk::READING, &[&reading.id])),
    };
    answer::made(&value.url, None, &value)
}

impl Thing {
    fn of(became: &Became) -> Self {
        let (kind, id) = match became {
            Became::Meeting(id) => ("meeting", id.to_string()),
            Became::Case(id) => ("case", id.to_string()),
            Became::Action(id) => ("action", id.to_string()),
            Became::Programme(id) => ("programme", id.to_string()),
            Became::Memo(id) => ("memo", id.to_string()),
        };
        Self { kind, id }
    }
}
