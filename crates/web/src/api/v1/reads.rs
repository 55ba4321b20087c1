//! What everybody may read, in the shapes of `opendata::api`. The API and the assistants' endpoint both read here, so
//! that they say the same.

use super::call::Call;
use jiff::civil::Date;
use sagsgang_app::error::AppError;
use sagsgang_app::portal::lists::{self, Meetings, Place};
use sagsgang_app::portal::{self, Hit, Query, SnippetPart};
use sagsgang_domain::decision::DecisionKind;
use sagsgang_opendata::api::{
    self, Body, Case, CaseSummary, DecisionLine, FollowUp, Item, Meeting, MeetingSummary, Member, Programme,
    ProgrammeSummary,
};
use schemars::JsonSchema;
use serde::Serialize;
use uuid::Uuid;

/// A page of a list, before it is known where the next is.
pub(crate) struct Listed<T> {
    pub(crate) items: Vec<T>,
    pub(crate) next: Option<Uuid>,
}

/// A body with those who sit in it today.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct BodyWithSeats {
    /// The body.
    #[serde(flatten)]
    body: Body,
    /// Who sits in it today, by role and name.
    members: Vec<SeatToday>,
}

/// Somebody who sits in a body today.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct SeatToday {
    /// The name.
    name: String,
    /// As what.
    role: String,
    /// For which list: "A".
    party: Option<String>,
}

/// What a search finds.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct Found {
    /// How many hits there are in all.
    total: usize,
    /// The hits asked for, best first.
    hits: Vec<HitFound>,
}

/// Something that was found.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct HitFound {
    /// What it is: `item`, `meeting`, `programme`, `measure` and the like.
    kind: String,
    /// Its title.
    title: String,
    /// The body's name, where it has one.
    body: Option<String>,
    /// Its day.
    #[schemars(schema_with = "api::date_or_none")]
    date: Option<Date>,
    /// The number of its case.
    case: Option<String>,
    /// What was concluded.
    decision: Option<String>,
    /// Of an annex the title of its item.
    item: Option<String>,
    /// The page of the annex on which the words stand, from 1.
    page: Option<usize>,
    /// The place in the text where the words stand.
    snippet: String,
    /// Its page.
    url: String,
}

/// All public bodies, those of the past too.
pub(crate) async fn bodies(call: &Call) -> Result<Vec<Body>, AppError> {
    let bodies = call.bodies().await?;
    let context = call.context(&bodies);
    Ok(bodies.iter().map(|body| Body::of(&context, body)).collect())
}

/// A body with its members.
pub(crate) async fn body(call: &Call, slug: &str) -> Result<BodyWithSeats, AppError> {
    let today = call.app.today();
    let page = portal::body(&call.app, slug, portal::AskedOfBody::default()).await?;
    let bodies = call.bodies().await?;
    let context = call.context(&bodies);
    let body = bodies.iter().find(|body| body.slug == page.body.slug).ok_or(AppError::NotFound("organization"))?;
    let seats = page.members.into_iter().filter(|seat| seat.period.contains(today)).map(|seat| SeatToday {
        name: seat.name,
        role: word(seat.role),
        party: seat.party,
    });
    Ok(BodyWithSeats { body: Body::of(&context, body), members: seats.collect() })
}

/// A word of the domain as its data is written.
pub(crate) fn word(value: impl Serialize) -> String {
    match serde_json::to_value(value) {
        Ok(serde_json::Value::String(word)) => word,
        _ => String::new(),
    }
}

/// Meetings, the newest first.
pub(crate) async fn meetings(call: &Call, wanted: &Meetings, place: Place) -> Result<Listed<MeetingSummary>, AppError> {
    let page = lists::meetings(&call.app, wanted, place).await?;
    let bodies = call.bodies().await?;
    let context = call.context(&bodies);
    let items = page.items.iter().map(|meeting| MeetingSummary::of(&context, meeting)).collect();
    Ok(Listed { items, next: page.next })
}

/// A meeting with its agenda.
pub(crate) async fn meeting(call: &Call, body: &str, day: &str) -> Result<Meeting, AppError> {
    let page = portal::meeting(&call.app, body, day).await?;
    let bodies = call.bodies().await?;
    Ok(Meeting::of(&call.context(&bodies), &page.meeting))
}

/// An item with its text.
pub(crate) async fn item(call: &Call, body: &str, day: &str, number: u32) -> Result<Item, AppError> {
    let page = portal::meeting(&call.app, body, day).await?;
    let bodies = call.bodies().await?;
    Item::of(&call.context(&bodies), &page.meeting, number).ok_or(AppError::NotFound("item"))
}

/// Decisions, those of the newest meetings first.
pub(crate) async fn decisions(call: &Call, wanted: &Meetings, place: Place) -> Result<Listed<DecisionLine>, AppError> {
    let page = lists::decided(&call.app, wanted, place).await?;
    let bodies = call.bodies().await?;
    let context = call.context(&bodies);
    let items = page.items.iter().flat_map(|meeting| DecisionLine::of(&context, meeting)).collect();
    Ok(Listed { items, next: page.next })
}

/// The people who sit or sat in public bodies.
pub(crate) async fn members(call: &Call, place: Place) -> Result<Listed<Member>, AppError> {
    let page = lists::members(&call.app, place).await?;
    let bodies = call.bodies().await?;
    let context = call.context(&bodies);
    Ok(Listed { items: page.items.iter().map(|member| Member::of(&context, member)).collect(), next: page.next })
}

/// One of them.
pub(crate) async fn member(call: &Call, id: Uuid) -> Result<Member, AppError> {
    let member = lists::member(&call.app, id).await?;
    let bodies = call.bodies().await?;
    Ok(Member::of(&call.context(&bodies), &member))
}

/// Cases, in the order they were opened.
pub(crate) async fn cases(call: &Call, place: Place) -> Result<Listed<CaseSummary>, AppError> {
    let page = lists::cases(&call.app, place).await?;
    let bodies = call.bodies().await?;
    let context = call.context(&bodies);
    Ok(Listed { items: page.items.iter().map(|case| CaseSummary::of(&context, case)).collect(), next: page.next })
}

/// A case with its course and what follows from it.
pub(crate) async fn case(call: &Call, number: &str) -> Result<Case, AppError> {
    let page = portal::case(&call.app, number).await?;
    let actions = lists::follow_up_of(&call.app, page.case.id).await?;
    let bodies = call.bodies().await?;
    Ok(Case::of(&call.context(&bodies), &page.case, &actions))
}

/// The programmes.
pub(crate) async fn programmes(call: &Call) -> Result<Vec<ProgrammeSummary>, AppError> {
    let bodies = call.bodies().await?;
    let context = call.context(&bodies);
    let programmes = portal::programmes(&call.app).await?;
    Ok(programmes.iter().map(|programme| ProgrammeSummary::of(&context, programme)).collect())
}

/// A programme as of a day.
pub(crate) async fn programme(call: &Call, slug: &str, as_of: Option<Date>) -> Result<Programme, AppError> {
    let programme = portal::programme(&call.app, slug).await?;
    let bodies = call.bodies().await?;
    Ok(Programme::of(&call.context(&bodies), &programme, as_of.unwrap_or_else(|| call.app.today())))
}

/// Follow-up, in the order it was raised.
pub(crate) async fn follow_up(
    call: &Call,
    body: Option<&str>,
    state: Option<&str>,
    place: Place,
) -> Result<Listed<FollowUp>, AppError> {
    let page = lists::follow_up(&call.app, body, place).await?;
    let bodies = call.bodies().await?;
    let context = call.context(&bodies);
    let mut items: Vec<FollowUp> = page.items.iter().map(|action| FollowUp::of(&context, action)).collect();
    items.retain(|action| state.is_none_or(|state| word(action.state) == state));
    Ok(Listed { items, next: page.next })
}

/// What a search finds.
pub(crate) async fn search(call: &Call, query: Query) -> Result<Found, AppError> {
    let found = portal::search(&call.app, query).await?.results;
    Ok(Found { total: found.total, hits: found.hits.iter().map(|hit| HitFound::of(call, hit)).collect() })
}

impl HitFound {
    fn of(call: &Call, hit: &Hit) -> Self {
        let snippet = hit.snippet.iter().map(|part: &SnippetPart| part.text.as_str()).collect();
        Self {
            kind: hit.kind.name().to_owned(),
            title: hit.title.clone(),
            body: hit.organization.as_ref().map(|body| body.name.clone()),
            date: hit.date,
            case: hit.case_number.clone(),
            decision: hit.outcome.map(|kind: DecisionKind| word(kind)),
            item: hit.annex.as_ref().map(|annex| annex.item.clone()),
            page: hit.page,
            snippet,
            url: address(call, hit),
        }
    }
}

/// The page of what was found.
fn address(call: &Call, hit: &Hit) -> String {
    let links = call.addresses.links;
    call.addresses.whole(&crate::portal::hit_address(links, hit).unwrap_or_else(|| links.search(&hit.title)))
}
