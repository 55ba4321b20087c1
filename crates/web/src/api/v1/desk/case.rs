//! Cases as the account sees them on the desk, and writing them.

use super::super::answer::{self, etag_of};
use super::super::call::{Call, Json};
use super::super::endpoint::{Endpoint, ONE_CHANGED, ONE_READ, Parameter, ParameterKind, Takes, shape};
use super::super::fault::Fault;
use super::super::key::Key;
use super::opening::Opening;
use super::place::{self, PlaceOf};
use crate::error::WebError;
use crate::url::route::{self as pages, api as route};
use axum::extract::Path;
use axum::http::header;
use axum::response::Response;
use sagsgang_app::case::edit::{EditCase, SectionText, edit_case};
use sagsgang_app::case::open::{OpenCase, open_case};
use sagsgang_app::case::read::{CaseDesk, case_desk, cases};
use sagsgang_domain::case::{Case, CaseKind, SectionKind};
use sagsgang_domain::id::{CaseId, PersonId};
use sagsgang_domain::token::Scope;
use sagsgang_opendata::Addresses as _;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// A case as a line of the desk's list.
#[derive(Debug, Serialize, JsonSchema)]
struct Line {
    /// Names it for good.
    id: String,
    /// Its number: "26/1042".
    number: String,
    /// Its title.
    title: String,
    /// How far it is: `draft`, `submitted`, `returned`, `approved`, `concluded` or `withdrawn`.
    stage: &'static str,
    /// Whether the public may read it.
    openness: Opening,
    /// Its page on the desk.
    url: String,
    /// The case in the API.
    data: String,
}

/// The cases the account sees.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct Lines {
    /// The cases, the newest first.
    items: Vec<Line>,
    /// How many there are in all.
    total: usize,
}

/// A case with its text, as the account sees it.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct OnDesk {
    #[serde(flatten)]
    line: Line,
    /// How often it has been saved: the `ETag`, without its quotation marks.
    version: u64,
    /// The title for the public, when closed.
    public_title: Option<String>,
    /// What the bodies are to do.
    #[schemars(schema_with = "sagsgang_opendata::api::case_kind")]
    kind: CaseKind,
    /// The text in parts.
    sections: Vec<Part>,
    /// Who recommends.
    recommended_by: String,
    /// The clauses of the recommendation.
    clauses: Vec<String>,
    /// The law it rests on.
    legal_basis: String,
    /// The places it concerns.
    places: Vec<PlaceOf>,
    /// The director who approves it, by id.
    approver: Option<String>,
    /// Who writes it, by id.
    author: String,
    /// Whether the account may write its text now.
    may_edit: bool,
}

/// A part of a case's text.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Part {
    /// What it is about.
    #[schemars(schema_with = "sagsgang_opendata::api::section_kind")]
    kind: SectionKind,
    /// Its heading.
    heading: String,
    /// Its text: a blank line starts a paragraph, # a heading, - a bullet, **bold** and *italic*.
    text: String,
    /// Whether the public may read it.
    openness: Opening,
}

/// A new case.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewCase {
    /// The title.
    title: String,
    /// What the bodies are to do.
    #[schemars(schema_with = "sagsgang_opendata::api::case_kind")]
    kind: CaseKind,
    /// A number it already has elsewhere; otherwise the next of the year is given out.
    #[serde(default)]
    number: Option<String>,
}

/// The whole text of a case.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct CaseText {
    /// The version that is changed, where `If-Match` does not say it.
    #[serde(default)]
    version: Option<u64>,
    /// The title.
    title: String,
    /// The title for the public, when closed.
    #[serde(default)]
    public_title: Option<String>,
    /// What the bodies are to do.
    #[schemars(schema_with = "sagsgang_opendata::api::case_kind")]
    kind: CaseKind,
    /// Whether the public may read it.
    openness: Opening,
    /// The text in parts.
    sections: Vec<Part>,
    /// Who recommends.
    recommended_by: String,
    /// The clauses of the recommendation.
    clauses: Vec<String>,
    /// The law it rests on.
    legal_basis: String,
    /// The places it concerns; those it has are kept where nothing is said of places.
    #[serde(default)]
    places: Option<Vec<PlaceOf>>,
    /// The director who approves it, by id.
    #[serde(default)]
    approver: Option<Uuid>,
}

const OFFSET: Parameter = Parameter {
    name: "offset",
    kind: ParameterKind::Offset { most: 1_000_000 },
    description: "How many are passed over first.",
    required: false,
};
const LIMIT: Parameter = Parameter {
    name: "limit",
    kind: ParameterKind::Count { most: 200, usual: 50 },
    description: "How many at most.",
    required: false,
};

pub(crate) const LIST: Endpoint = Endpoint::read(
    route::DESK_CASES,
    "The cases the account sees, drafts and closed ones too, the newest first",
    shape::<Lines>,
)
.asking(&[OFFSET, LIMIT]);
pub(crate) const SHOW: Endpoint =
    Endpoint::read(route::DESK_CASE, "A case with its text", shape::<OnDesk>).failing(ONE_READ);
pub(crate) const OPEN: Endpoint = Endpoint::write(
    "post",
    route::DESK_CASES,
    "Opens a case",
    Scope::WriteCases,
    Takes::Json(shape::<NewCase>),
    (201, shape::<OnDesk>),
);
pub(crate) const EDIT: Endpoint = Endpoint::write(
    "put",
    route::DESK_CASE,
    "Writes the text of a case; `If-Match` names the version that is changed",
    Scope::WriteCases,
    Takes::Json(shape::<CaseText>),
    (200, shape::<OnDesk>),
)
.failing(ONE_CHANGED);

pub(crate) async fn list(call: Call, key: Key) -> Result<Response, Fault> {
    let asked = call.asked(&LIST)?;
    let all = call.ok("", cases(&call.app, key.within(Scope::ReadDesk)?).await).await?;
    let (offset, limit) = (asked.count("offset", 0), asked.count("limit", 50));
    let (offset, limit) = (usize::try_from(offset).unwrap_or(usize::MAX), usize::try_from(limit).unwrap_or(50));
    let items = all.iter().skip(offset).take(limit).map(|case| Line::of(&call, case)).collect();
    answer::private(&call.headers, None, &Lines { items, total: all.len() })
}

pub(crate) async fn show(call: Call, key: Key, Path(id): Path<String>) -> Result<Response, Fault> {
    call.asked(&SHOW)?;
    let desk = call.ok("id", case_desk(&call.app, key.within(Scope::ReadDesk)?, named(&id)?).await).await?;
    answer::private(&call.headers, Some(desk.version), &OnDesk::of(&call, &desk))
}

pub(crate) async fn open(call: Call, key: Key, Json(new): Json<NewCase>) -> Result<Response, Fault> {
    call.asked(&OPEN)?;
    let actor = key.within(Scope::WriteCases)?;
    let command = OpenCase { title: new.title, kind: new.kind, author: None, number: new.number };
    let id = call.ok("title", open_case(&call.app, actor, command).await).await?;
    let desk = call.ok("id", case_desk(&call.app, actor, id).await).await?;
    let value = OnDesk::of(&call, &desk);
    answer::made(&value.line.data, Some(desk.version), &value)
}

pub(crate) async fn edit(
    call: Call,
    key: Key,
    Path(id): Path<String>,
    Json(text): Json<CaseText>,
) -> Result<Response, Fault> {
    call.asked(&EDIT)?;
    let (actor, id) = (key.within(Scope::WriteCases)?, named(&id)?);
    let present = call.ok("id", case_desk(&call.app, actor, id).await).await?;
    let version = version(&call, text.version, present.version)?;
    let command = text.command(&call, &present.case, version)?;
    call.ok("title", edit_case(&call.app, actor, command).await).await?;
    let desk = call.ok("id", case_desk(&call.app, actor, id).await).await?;
    answer::private(&call.headers, Some(desk.version), &OnDesk::of(&call, &desk))
}

/// The version that is changed: as `If-Match` names it, or else as it was sent.
fn version(call: &Call, sent: Option<u64>, present: u64) -> Result<u64, Fault> {
    match call.headers.get(header::IF_MATCH).map(|mark| mark.to_str().unwrap_or_default().trim()) {
        Some(mark) if mark == etag_of(present) => Ok(present),
        Some(_) => Err(Fault::Changed),
        None => sent.ok_or(Fault::VersionNeeded),
    }
}

fn named(id: &str) -> Result<CaseId, WebError> {
    id.parse().map_err(|_| WebError::NotFound)
}

impl CaseText {
    /// As the use case takes it.
    fn command(self, call: &Call, case: &Case, version: u64) -> Result<EditCase, Fault> {
        let places = match self.places {
            Some(sent) => place::read(call, sent)?,
            None => case.places.clone(),
        };
        let sections = self.sections.into_iter().map(|part| SectionText {
            kind: part.kind,
            heading: part.heading,
            text: part.text,
            openness: part.openness.into(),
        });
        Ok(EditCase {
            case: case.id,
            version,
            places,
            title: self.title,
            public_title: self.public_title,
            kind: self.kind,
            openness: self.openness.into(),
            sections: sections.collect(),
            recommended_by: self.recommended_by,
            clauses: self.clauses.join("\n"),
            legal_basis: self.legal_basis,
            approver: self.approver.map(PersonId),
        })
    }
}

impl Line {
    fn of(call: &Call, case: &Case) -> Self {
        let id = case.id.to_string();
        Self {
            number: case.number.clone(),
            title: case.title.clone(),
            stage: case.stage.name(),
            openness: (&case.openness).into(),
            url: call.addresses.whole(&call.addresses.links.of_desk(pages::desk::CASE, &[&id])),
            data: call.addresses.data(&["desk", "cases", &id]),
            id,
        }
    }
}

impl OnDesk {
    fn of(call: &Call, desk: &CaseDesk) -> Self {
        let case = &desk.case;
        let part = |section: &sagsgang_domain::case::Section| Part {
            kind: section.kind,
            heading: section.heading.clone(),
            text: section.text.to_source(),
            openness: (&section.openness).into(),
        };
        Self {
            line: Line::of(call, case),
            version: desk.version,
            public_title: case.public_title.clone(),
            kind: case.kind,
            sections: case.sections.iter().map(part).collect(),
            recommended_by: case.recommendation.by.clone(),
            clauses: case.recommendation.clauses.clone(),
            legal_basis: case.legal_basis.clone(),
            places: place::given(&case.places),
            approver: case.approver.map(|person| person.to_string()),
            author: case.author.to_string(),
            may_edit: desk.may.edit,
        }
    }
}
