//! Programmes as the account sees them on the desk, and stating how far measures are.

use super::super::answer;
use super::super::call::{Call, Json};
use super::super::endpoint::{Endpoint, ONE_READ, ONE_WRITTEN, Takes, shape};
use super::super::fault::Fault;
use super::super::key::Key;
use super::opening::Opening;
use crate::error::WebError;
use crate::url::route::{self as pages, api as route};
use axum::extract::Path;
use axum::response::Response;
use jiff::civil::Date;
use sagsgang_app::actor::Actor;
use sagsgang_app::programme::read::{programme, programmes};
use sagsgang_app::programme::state_status::state_status;
use sagsgang_domain::id::{MeasureId, ProgrammeId};
use sagsgang_domain::programme::{Measure, Programme, StatusMark, StatusStatement};
use sagsgang_domain::token::Scope;
use schemars::JsonSchema;
use serde::{Deserialize, Deserializer, Serialize};
use uuid::Uuid;

/// The programmes the account sees.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct OnDeskList {
    /// The programmes, in Danish order of their titles.
    items: Vec<OnDesk>,
}

/// A programme with its measures.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct OnDesk {
    /// Names it for good.
    id: String,
    /// How its public address names it.
    slug: String,
    /// Its title.
    title: String,
    /// Whether the public may read it.
    openness: Opening,
    /// Its measures, track by track.
    measures: Vec<MeasureOnDesk>,
    /// Its page on the desk.
    url: String,
}

/// A measure with what was said of it.
#[derive(Debug, Serialize, JsonSchema)]
struct MeasureOnDesk {
    /// Names it for good.
    id: String,
    /// The track it stands in.
    track: String,
    /// Its title.
    title: String,
    /// Who carries it out.
    owner: Option<String>,
    /// What was said, in order of date.
    statements: Vec<Stated>,
}

/// What was said of a measure as of a date.
#[derive(Debug, Serialize, JsonSchema)]
struct Stated {
    /// As of this day.
    #[schemars(schema_with = "sagsgang_opendata::api::date")]
    as_of: Date,
    /// How far it is.
    #[schemars(schema_with = "sagsgang_opendata::api::status_mark")]
    mark: StatusMark,
    /// The words.
    text: String,
}

/// What is said of measures: all of it or nothing is kept.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Statements {
    /// At least one.
    #[schemars(length(min = 1))]
    statements: Vec<NewStatement>,
}

/// What is said of a measure as of a date.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct NewStatement {
    /// The measure, by id.
    measure: Uuid,
    /// As of this day.
    #[serde(deserialize_with = "day")]
    #[schemars(schema_with = "sagsgang_opendata::api::date")]
    as_of: Date,
    /// How far it is.
    #[schemars(schema_with = "sagsgang_opendata::api::status_mark")]
    mark: StatusMark,
    /// The words.
    text: String,
}

/// A day in a year that people plan in.
fn day<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Date, D::Error> {
    let date = Date::deserialize(deserializer)?;
    if (1800..=2299).contains(&date.year()) {
        Ok(date)
    } else {
        Err(serde::de::Error::custom("a day between 1800 and 2299"))
    }
}

pub(crate) const LIST: Endpoint =
    Endpoint::read(route::DESK_PROGRAMMES, "The programmes the account sees", shape::<OnDeskList>);
pub(crate) const SHOW: Endpoint =
    Endpoint::read(route::DESK_PROGRAMME, "A programme with its measures", shape::<OnDesk>).failing(ONE_READ);
pub(crate) const STATE: Endpoint = Endpoint::write(
    "post",
    route::DESK_STATUS,
    "States how far measures are; what was said before stays",
    Scope::WriteStatus,
    Takes::Json(shape::<Statements>),
    (200, shape::<OnDesk>),
)
.failing(ONE_WRITTEN);

pub(crate) async fn list(call: Call, key: Key) -> Result<Response, Fault> {
    call.asked(&LIST)?;
    let found = call.ok("", programmes(&call.app, key.within(Scope::ReadDesk)?).await).await?;
    let items = found.iter().map(|programme| OnDesk::of(&call, programme)).collect();
    answer::private(&call.headers, None, &OnDeskList { items })
}

pub(crate) async fn show(call: Call, key: Key, Path(id): Path<String>) -> Result<Response, Fault> {
    call.asked(&SHOW)?;
    given(&call, key.within(Scope::ReadDesk)?, named(&id)?).await
}

pub(crate) async fn state(
    call: Call,
    key: Key,
    Path(id): Path<String>,
    Json(said): Json<Statements>,
) -> Result<Response, Fault> {
    call.asked(&STATE)?;
    let (actor, id) = (key.within(Scope::WriteStatus)?, named(&id)?);
    if said.statements.is_empty() {
        return Err(crate::form::FieldErrors::one("statements", call.lang.problem_missing()).into());
    }
    let statements = said
        .statements
        .into_iter()
        .map(|said| (MeasureId(said.measure), StatusStatement { as_of: said.as_of, mark: said.mark, text: said.text }));
    call.ok("statements", state_status(&call.app, actor, id, statements.collect()).await).await?;
    given(&call, actor, id).await
}

async fn given(call: &Call, actor: &Actor, id: ProgrammeId) -> Result<Response, Fault> {
    let found = call.ok("id", programme(&call.app, actor, id).await).await?;
    answer::private(&call.headers, None, &OnDesk::of(call, &found))
}

fn named(id: &str) -> Result<ProgrammeId, WebError> {
    id.parse().map_err(|_| WebError::NotFound)
}

impl OnDesk {
    fn of(call: &Call, programme: &Programme) -> Self {
        let measures = programme.tracks.iter().flat_map(|track| {
            track.measures.iter().map(|measure| MeasureOnDesk::of(&track.name, measure)).collect::<Vec<_>>()
        });
        Self {
            id: programme.id.to_string(),
            slug: programme.slug.clone(),
            title: programme.title.clone(),
            openness: (&programme.openness).into(),
            measures: measures.collect(),
            url: call.addresses.whole(&call.addresses.links.of_desk(pages::desk::PROGRAMME, &[&programme.id])),
        }
    }
}

impl MeasureOnDesk {
    fn of(track: &str, measure: &Measure) -> Self {
        let stated = |said: &StatusStatement| Stated { as_of: said.as_of, mark: said.mark, text: said.text.clone() };
        Self {
            id: measure.id.to_string(),
            track: track.to_owned(),
            title: measure.title.clone(),
            owner: measure.owner.clone(),
            statements: measure.statements.iter().map(stated).collect(),
        }
    }
}
