//! Follow-up as the account sees it on the desk, and reporting on it.

use super::super::answer;
use super::super::call::{Call, Json};
use super::super::endpoint::{Endpoint, ONE_READ, ONE_WRITTEN, Takes, shape};
use super::super::fault::Fault;
use super::super::key::Key;
use crate::error::WebError;
use crate::url::route::{self as pages, api as route};
use axum::extract::Path;
use axum::response::Response;
use jiff::Timestamp;
use jiff::civil::Date;
use sagsgang_app::action::complete::complete_action;
use sagsgang_app::action::note::note_on_action;
use sagsgang_app::action::read::{ActionMay, ActionRow, action_desk, actions};
use sagsgang_app::actor::Actor;
use sagsgang_domain::id::ActionId;
use sagsgang_domain::token::Scope;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The follow-up the account sees.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct OnDeskList {
    /// The actions, the first due first.
    items: Vec<OnDesk>,
}

/// An action with what was said of it.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct OnDesk {
    /// Names it for good.
    id: String,
    /// What is to be done.
    text: String,
    /// The body that decided, by slug.
    body: String,
    /// The day it was decided.
    #[schemars(schema_with = "sagsgang_opendata::api::date")]
    decided: Date,
    /// Who does it.
    owner: Option<String>,
    /// By when.
    #[schemars(schema_with = "sagsgang_opendata::api::date_or_none")]
    due: Option<Date>,
    /// How far it is: `proposed`, `open`, `done` or `dropped`.
    state: String,
    /// Whether it should have been done by now.
    late: bool,
    /// What was said of it, the oldest first.
    notes: Vec<Note>,
    /// Whether the account may say how it goes now.
    may_note: bool,
    /// Whether the account may say that it is done now.
    may_complete: bool,
    /// Its page on the desk.
    url: String,
}

/// Something said of an action.
#[derive(Debug, Serialize, JsonSchema)]
struct Note {
    /// When.
    #[schemars(schema_with = "sagsgang_opendata::api::instant")]
    at: Timestamp,
    /// Who, by id.
    by: Option<String>,
    /// The words.
    text: String,
}

/// What is said of an action.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Said {
    /// The words.
    text: String,
}

pub(crate) const LIST: Endpoint =
    Endpoint::read(route::DESK_FOLLOW_UP, "The follow-up the account sees, the first due first", shape::<OnDeskList>);
pub(crate) const SHOW: Endpoint =
    Endpoint::read(route::DESK_ACTION, "An action with what was said of it", shape::<OnDesk>).failing(ONE_READ);
pub(crate) const NOTE: Endpoint = Endpoint::write(
    "post",
    route::DESK_ACTION_NOTES,
    "Says how an action goes",
    Scope::WriteFollowUp,
    Takes::Json(shape::<Said>),
    (200, shape::<OnDesk>),
)
.failing(ONE_WRITTEN);
pub(crate) const COMPLETE: Endpoint = Endpoint::write(
    "post",
    route::DESK_ACTION_COMPLETION,
    "Says what came of an action and closes it",
    Scope::WriteFollowUp,
    Takes::Json(shape::<Said>),
    (200, shape::<OnDesk>),
)
.failing(ONE_WRITTEN);

pub(crate) async fn list(call: Call, key: Key) -> Result<Response, Fault> {
    call.asked(&LIST)?;
    let actor = key.within(Scope::ReadDesk)?;
    let rows = call.ok("", actions(&call.app, actor).await).await?;
    let items = rows.iter().map(|row| OnDesk::of(&call, actor, row)).collect();
    answer::private(&call.headers, None, &OnDeskList { items })
}

pub(crate) async fn show(call: Call, key: Key, Path(id): Path<String>) -> Result<Response, Fault> {
    call.asked(&SHOW)?;
    given(&call, key.within(Scope::ReadDesk)?, named(&id)?).await
}

pub(crate) async fn note(
    call: Call,
    key: Key,
    Path(id): Path<String>,
    Json(said): Json<Said>,
) -> Result<Response, Fault> {
    call.asked(&NOTE)?;
    let (actor, id) = (key.within(Scope::WriteFollowUp)?, named(&id)?);
    call.ok("text", note_on_action(&call.app, actor, id, said.text).await).await?;
    given(&call, actor, id).await
}

pub(crate) async fn complete(
    call: Call,
    key: Key,
    Path(id): Path<String>,
    Json(said): Json<Said>,
) -> Result<Response, Fault> {
    call.asked(&COMPLETE)?;
    let (actor, id) = (key.within(Scope::WriteFollowUp)?, named(&id)?);
    call.ok("text", complete_action(&call.app, actor, id, said.text).await).await?;
    given(&call, actor, id).await
}

async fn given(call: &Call, actor: &Actor, id: ActionId) -> Result<Response, Fault> {
    let desk = call.ok("id", action_desk(&call.app, actor, id).await).await?;
    answer::private(&call.headers, None, &OnDesk::of(call, actor, &desk.row))
}

fn named(id: &str) -> Result<ActionId, WebError> {
    id.parse().map_err(|_| WebError::NotFound)
}

impl OnDesk {
    fn of(call: &Call, actor: &Actor, row: &ActionRow) -> Self {
        let action = &row.action;
        let may = ActionMay::of(actor, action);
        let note = |note: &sagsgang_domain::action::ActionNote| Note {
            at: note.at,
            by: note.by.map(|person| person.to_string()),
            text: note.text.clone(),
        };
        Self {
            id: action.id.to_string(),
            text: action.text.clone(),
            body: row.organization.slug.clone(),
            decided: row.meeting.start.date(),
            owner: row.owner.clone(),
            due: action.due,
            state: action.state.name().to_owned(),
            late: row.late,
            notes: action.notes.iter().map(note).collect(),
            may_note: may.note,
            may_complete: may.complete,
            url: call.addresses.whole(&call.addresses.links.of_desk(pages::desk::ACTION, &[&action.id])),
        }
    }
}
