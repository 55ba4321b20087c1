//! Cases and their course through the bodies.

use super::{BodyRef, Context, Decision, FollowUp, Remark, vocabulary};
use jiff::civil::Date;
use sagsgang_domain::case::CaseKind;
use sagsgang_domain::consultation::ConsultationRole;
use sagsgang_domain::openness::Public;
use sagsgang_domain::openness::view::{PublicAction, PublicCase, PublicStop, PublicStopState};
use schemars::JsonSchema;
use serde::Serialize;

/// How far a stop of a course is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum StopState {
    /// Not on a public agenda yet.
    Ahead,
    /// On a public agenda, or treated but without published minutes.
    OnAgenda,
    /// Treated, with published minutes.
    Held,
}

/// A case as a line of a list.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct CaseSummary {
    /// Names it for good.
    pub id: String,
    /// Its number: "26/1042".
    pub number: String,
    /// Its title.
    pub title: String,
    /// What the bodies are to do.
    #[schemars(schema_with = "vocabulary::case_kind")]
    pub kind: CaseKind,
    /// Whether its course is at its end.
    pub concluded: bool,
    /// The bodies it passes or has passed, in order.
    pub course: Vec<Stop>,
    /// Its page.
    pub url: String,
    /// The case in the API.
    pub data: String,
}

/// A case with its course and what follows from it.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Case {
    /// The case as lists show it.
    #[serde(flatten)]
    pub summary: CaseSummary,
    /// What is to be done because of it.
    pub follow_up: Vec<FollowUp>,
}

/// A body on the course of a case.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Stop {
    /// Names it for good.
    pub id: String,
    /// Which body.
    pub body: Option<BodyRef>,
    /// What it is asked to do.
    #[schemars(schema_with = "vocabulary::consultation_role")]
    pub role: ConsultationRole,
    /// How far it is.
    pub state: StopState,
    /// The meeting's day.
    #[schemars(schema_with = "vocabulary::date_or_none")]
    pub date: Option<Date>,
    /// The item's number on its agenda.
    pub number: Option<u32>,
    /// The item's page.
    pub url: Option<String>,
    /// The item in the API, with its text, votes and absences.
    pub data: Option<String>,
    /// What was concluded.
    pub decision: Option<Decision>,
    /// What members had recorded.
    pub remarks: Vec<Remark>,
}

impl CaseSummary {
    /// A line of a list.
    pub fn of(context: &Context<'_>, case: &Public<PublicCase>) -> Self {
        Self {
            id: case.id.to_string(),
            number: case.number.clone(),
            title: case.title.clone(),
            kind: case.kind,
            concluded: case.is_concluded,
            course: case.stops.iter().map(|stop| Stop::of(context, stop)).collect(),
            url: context.addresses.case(&case.number),
            data: context.addresses.case_data(&case.number),
        }
    }
}

impl Case {
    /// A case with what follows from it.
    pub fn of(context: &Context<'_>, case: &Public<PublicCase>, actions: &[Public<PublicAction>]) -> Self {
        Self {
            summary: CaseSummary::of(context, case),
            follow_up: actions.iter().map(|action| FollowUp::of(context, action)).collect(),
        }
    }
}

impl Stop {
    fn of(context: &Context<'_>, stop: &PublicStop) -> Self {
        let slug = context.slug(stop.organization);
        let (state, place, decision, remarks) = match &stop.state {
            PublicStopState::Ahead => (StopState::Ahead, None, None, Vec::new()),
            PublicStopState::OnAgenda { date, day_slug, number, .. } => {
                (StopState::OnAgenda, Some((*date, day_slug, *number)), None, Vec::new())
            }
            PublicStopState::Held { date, day_slug, number, decision, remarks, .. } => (
                StopState::Held,
                Some((*date, day_slug, *number)),
                Some(Decision::of(decision)),
                remarks.iter().map(Remark::of).collect(),
            ),
        };
        Self {
            id: stop.id.to_string(),
            body: context.named(stop.organization),
            role: stop.role,
            state,
            date: place.map(|(date, ..)| date),
            number: place.map(|(.., number)| number),
            url: place.map(|(_, day, number)| context.addresses.item(slug, day, number)),
            data: place.map(|(_, day, number)| {
                context.addresses.data(&["bodies", slug, "meetings", day, "items", &number.to_string()])
            }),
            decision,
            remarks,
        }
    }
}
