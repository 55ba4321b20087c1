//! What is read and written with a key, through the same use cases as a person's acts.

pub(super) mod action;
pub(super) mod case;
pub(super) mod document;
mod opening;
mod place;
pub(super) mod programme;

use super::answer;
use super::call::Call;
use super::endpoint::{Access, Endpoint, shape};
use super::fault::Fault;
use super::key::Key;
use crate::url::route::api as route;
use axum::response::Response;
use jiff::civil::Date;
use sagsgang_domain::token::Scope;
use schemars::JsonSchema;
use serde::Serialize;

/// The key that was used.
#[derive(Debug, Serialize, JsonSchema)]
struct KeyInUse {
    /// What it is called.
    name: String,
    /// For whom it acts.
    acts_for: String,
    /// What it may be used for.
    scopes: Vec<&'static str>,
    /// The last day it is good for.
    #[schemars(schema_with = "sagsgang_opendata::api::date")]
    last_day: Date,
}

pub(super) const KEY: Endpoint = Endpoint {
    access: Access::AnyKey,
    ..Endpoint::read(route::KEY, "The key that is used, and what it is for", shape::<KeyInUse>)
};

pub(super) async fn key(call: Call, Key(bearer): Key) -> Result<Response, Fault> {
    call.asked(&KEY)?;
    let value = KeyInUse {
        name: bearer.name.clone(),
        acts_for: bearer.acts_for().to_owned(),
        scopes: bearer.scopes.iter().copied().map(Scope::name).collect(),
        last_day: bearer.last_day,
    };
    answer::private(&call.headers, None, &value)
}
