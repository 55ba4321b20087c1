//! What everybody may read, without a key.

use super::answer;
use super::call::{Asked, Call};
use super::endpoint::{AFTER, BODY, Endpoint, FROM, LIMIT, Parameter, ParameterKind, TO, shape};
use super::fault::Fault;
use super::reads::{self, BodyWithSeats, Found, Listed};
use crate::error::WebError;
use crate::url::MeetingDay;
use crate::url::route::api as route;
use axum::extract::Path;
use axum::response::Response;
use sagsgang_app::error::AppError;
use sagsgang_app::portal::Query;
use sagsgang_app::portal::lists::Meetings;
use sagsgang_opendata::Addresses as _;
use sagsgang_opendata::api::{
    Body, Case, CaseSummary, DecisionLine, FollowUp, Item, Meeting, MeetingSummary, Member, Programme, ProgrammeSummary,
};
use schemars::JsonSchema;
use serde::Serialize;
use uuid::Uuid;

/// A page of a list.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct Page<T> {
    /// What stands on it.
    items: Vec<T>,
    /// The address of the next page; `null` on the last.
    next: Option<String>,
}

/// Where everything is.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct Index {
    /// Whose data it is.
    municipality: String,
    /// The version of this API.
    version: u32,
    /// Its description as OpenAPI 3.1.
    openapi: String,
    /// A page that explains all open data of the municipality.
    documentation: String,
    /// Bodies.
    bodies: String,
    /// Meetings.
    meetings: String,
    /// Members.
    members: String,
    /// Cases.
    cases: String,
    /// Programmes.
    programmes: String,
    /// Follow-up.
    follow_up: String,
    /// Decisions.
    decisions: String,
    /// Search.
    search: String,
}

pub(super) const INDEX: Endpoint = Endpoint::public(route::INDEX, "Where everything is", shape::<Index>);
pub(super) const BODIES: Endpoint =
    Endpoint::public(route::BODIES, "Councils and committees, those of the past too", shape::<Page<Body>>);
pub(super) const BODY_OF: Endpoint =
    Endpoint::public(route::BODY, "A body with those who sit in it today", shape::<BodyWithSeats>).failing(&[404]);
pub(super) const BODY_MEETINGS: Endpoint =
    Endpoint::public(route::BODY_MEETINGS, "The meetings of a body, the newest first", shape::<Page<MeetingSummary>>)
        .asking(&[FROM, TO, AFTER, LIMIT])
        .failing(&[404, 422]);
pub(super) const MEETINGS: Endpoint =
    Endpoint::public(route::MEETINGS, "Meetings of all bodies, the newest first", shape::<Page<MeetingSummary>>)
        .asking(&[BODY, FROM, TO, AFTER, LIMIT])
        .failing(&[404, 422]);
pub(super) const MEETING: Endpoint =
    Endpoint::public(route::MEETING, "A meeting with its agenda and its minutes", shape::<Meeting>).failing(&[404]);
pub(super) const ITEM: Endpoint =
    Endpoint::public(route::ITEM, "An item with its text, annexes, votes and remarks", shape::<Item>).failing(&[404]);
pub(super) const MEMBERS: Endpoint =
    Endpoint::public(route::MEMBERS, "People who sit or sat in bodies", shape::<Page<Member>>)
        .asking(&[AFTER, LIMIT])
        .failing(&[422]);
pub(super) const MEMBER: Endpoint =
    Endpoint::public(route::MEMBER, "Somebody who sits or sat in bodies", shape::<Member>).failing(&[404]);
pub(super) const CASES: Endpoint = Endpoint::public(
    route::CASES,
    "Cases with their course, in the order they were opened",
    shape::<Page<CaseSummary>>,
)
.asking(&[AFTER, LIMIT])
.failing(&[422]);
pub(super) const CASE: Endpoint =
    Endpoint::public(route::CASE, "A case with its course and what follows from it", shape::<Case>).failing(&[404]);
pub(super) const PROGRAMMES: Endpoint =
    Endpoint::public(route::PROGRAMMES, "Programmes", shape::<Page<ProgrammeSummary>>);
pub(super) const PROGRAMME: Endpoint =
    Endpoint::public(route::PROGRAMME, "A programme with the status of its measures", shape::<Programme>)
        .asking(&[AS_OF])
        .failing(&[404, 422]);
pub(super) const FOLLOW_UP: Endpoint =
    Endpoint::public(route::FOLLOW_UP, "What is to be done because of decisions", shape::<Page<FollowUp>>)
        .asking(&[BODY, STATE, AFTER, LIMIT])
        .failing(&[404, 422]);
pub(super) const DECISIONS: Endpoint =
    Endpoint::public(route::DECISIONS, "Decisions, those of the newest meetings first", shape::<Page<DecisionLine>>)
        .asking(&[BODY, FROM, TO, AFTER, MEETINGS_LIMIT])
        .failing(&[404, 422]);
pub(super) const SEARCH: Endpoint =
    Endpoint::public(route::SEARCH, "Search in everything that is public", shape::<Found>)
        .asking(&[WORDS, BODY, YEAR, OFFSET, HITS_LIMIT])
        .failing(&[422]);

const AS_OF: Parameter = Parameter {
    name: "as_of",
    kind: ParameterKind::Date,
    description: "The day `status` is as of; otherwise today.",
    required: false,
};
const MEETINGS_LIMIT: Parameter = Parameter {
    name: "limit",
    kind: ParameterKind::Count { most: 50, usual: 20 },
    description: "How many meetings a page passes over at most. All decisions of a meeting stand on one page.",
    required: false,
};
const STATE: Parameter = Parameter {
    name: "state",
    kind: ParameterKind::Word(&["open", "done", "dropped"]),
    description: "Only what is that far.",
    required: false,
};
const WORDS: Parameter = Parameter {
    name: "q",
    kind: ParameterKind::Text,
    description: "What is searched for. \"…\" asks for the very words, - before a word for its absence.",
    required: true,
};
const YEAR: Parameter = Parameter {
    name: "year",
    kind: ParameterKind::Count { most: 9_999, usual: 0 },
    description: "Only of this year.",
    required: false,
};
const OFFSET: Parameter = Parameter {
    name: "offset",
    kind: ParameterKind::Offset { most: 10_000 },
    description: "How many hits are passed over first.",
    required: false,
};
const HITS_LIMIT: Parameter = Parameter {
    name: "limit",
    kind: ParameterKind::Count { most: 100, usual: 20 },
    description: "How many hits at most.",
    required: false,
};

pub(super) async fn index(call: Call) -> Result<Response, Fault> {
    let to = &call.addresses;
    let value = Index {
        municipality: to.site.municipality.clone(),
        version: 1,
        openapi: to.data(&["openapi.json"]),
        documentation: to.whole(&to.links.data()),
        bodies: to.data(&["bodies"]),
        meetings: to.data(&["meetings"]),
        members: to.data(&["members"]),
        cases: to.data(&["cases"]),
        programmes: to.data(&["programmes"]),
        follow_up: to.data(&["follow-up"]),
        decisions: to.data(&["decisions"]),
        search: to.data(&["search"]),
    };
    answer::public(&call.headers, &value)
}

pub(super) async fn bodies(call: Call) -> Result<Response, Fault> {
    call.asked(&BODIES)?;
    let read = reads::bodies(&call).await.map(|items| Listed { items, next: None });
    page(&call, route::BODIES, read).await
}

pub(super) async fn body(call: Call, Path(body): Path<String>) -> Result<Response, Fault> {
    call.asked(&BODY_OF)?;
    let value = call.ok("body", reads::body(&call, &body).await).await?;
    answer::public(&call.headers, &value)
}

pub(super) async fn body_meetings(call: Call, Path(body): Path<String>) -> Result<Response, Fault> {
    let asked = call.asked(&BODY_MEETINGS)?;
    let wanted = Meetings { body: Some(body.clone()), ..wanted(&asked) };
    let path = format!("{}/{body}/meetings", route::BODIES);
    page(&call, &path, reads::meetings(&call, &wanted, asked.place()).await).await
}

pub(super) async fn meetings(call: Call) -> Result<Response, Fault> {
    let asked = call.asked(&MEETINGS)?;
    page(&call, route::MEETINGS, reads::meetings(&call, &wanted(&asked), asked.place()).await).await
}

pub(super) async fn meeting(call: Call, Path((body, day)): Path<(String, String)>) -> Result<Response, Fault> {
    call.asked(&MEETING)?;
    let value = call.ok("day", reads::meeting(&call, &body, &meeting_day(&day)?).await).await?;
    answer::public(&call.headers, &value)
}

pub(super) async fn item(
    call: Call,
    Path((body, day, number)): Path<(String, String, String)>,
) -> Result<Response, Fault> {
    call.asked(&ITEM)?;
    let number = crate::portal::number(&number)?;
    let value = call.ok("number", reads::item(&call, &body, &meeting_day(&day)?, number).await).await?;
    answer::public(&call.headers, &value)
}

pub(super) async fn members(call: Call) -> Result<Response, Fault> {
    let asked = call.asked(&MEMBERS)?;
    page(&call, route::MEMBERS, reads::members(&call, asked.place()).await).await
}

pub(super) async fn member(call: Call, Path(id): Path<String>) -> Result<Response, Fault> {
    call.asked(&MEMBER)?;
    let id: Uuid = id.parse().map_err(|_| WebError::NotFound)?;
    let value = call.ok("id", reads::member(&call, id).await).await?;
    answer::public(&call.headers, &value)
}

pub(super) async fn cases(call: Call) -> Result<Response, Fault> {
    let asked = call.asked(&CASES)?;
    page(&call, route::CASES, reads::cases(&call, asked.place()).await).await
}

pub(super) async fn case(call: Call, Path(case): Path<String>) -> Result<Response, Fault> {
    call.asked(&CASE)?;
    let value = call.ok("case", reads::case(&call, &case).await).await?;
    answer::public(&call.headers, &value)
}

pub(super) async fn programmes(call: Call) -> Result<Response, Fault> {
    call.asked(&PROGRAMMES)?;
    let read = reads::programmes(&call).await.map(|items| Listed { items, next: None });
    page(&call, route::PROGRAMMES, read).await
}

pub(super) async fn programme(call: Call, Path(slug): Path<String>) -> Result<Response, Fault> {
    let asked = call.asked(&PROGRAMME)?;
    let value = call.ok("programme", reads::programme(&call, &slug, asked.date("as_of")).await).await?;
    answer::public(&call.headers, &value)
}

pub(super) async fn follow_up(call: Call) -> Result<Response, Fault> {
    let asked = call.asked(&FOLLOW_UP)?;
    let read = reads::follow_up(&call, asked.text("body"), asked.text("state"), asked.place()).await;
    page(&call, route::FOLLOW_UP, read).await
}

pub(super) async fn decisions(call: Call) -> Result<Response, Fault> {
    let asked = call.asked(&DECISIONS)?;
    let place = sagsgang_app::portal::lists::Place { limit: asked.count("limit", 20), ..asked.place() };
    page(&call, route::DECISIONS, reads::decisions(&call, &wanted(&asked), place).await).await
}

pub(super) async fn search(call: Call) -> Result<Response, Fault> {
    let asked = call.asked(&SEARCH)?;
    let query = Query {
        organization: asked.text("body").map(ToOwned::to_owned),
        year: asked.text("year").and_then(|year| year.parse().ok()),
        limit: usize::try_from(asked.count("limit", 20)).unwrap_or(20),
        offset: usize::try_from(asked.count("offset", 0)).unwrap_or(0),
        ..Query::new(asked.text("q").unwrap_or_default())
    };
    let value = call.ok("q", reads::search(&call, query).await).await?;
    answer::public(&call.headers, &value)
}

fn wanted(asked: &Asked) -> Meetings {
    Meetings { body: asked.text("body").map(ToOwned::to_owned), first: asked.date("from"), last: asked.date("to") }
}

fn meeting_day(text: &str) -> Result<String, WebError> {
    text.parse::<MeetingDay>().map(|day| day.to_string()).map_err(|_| WebError::NotFound)
}

/// A page of a list as it was read, with the address of the next one.
async fn page<T: Serialize>(call: &Call, path: &str, read: Result<Listed<T>, AppError>) -> Result<Response, Fault> {
    let Listed { items, next } = call.ok("after", read).await?;
    answer::public(&call.headers, &Page { items, next: call.next(path, next) })
}
