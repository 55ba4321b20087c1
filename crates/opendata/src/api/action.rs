//! What follows from decisions.

use super::{BodyRef, Context, vocabulary};
use jiff::Timestamp;
use jiff::civil::Date;
use sagsgang_domain::openness::Public;
use sagsgang_domain::openness::view::{PublicAction, PublicActionState};
use schemars::JsonSchema;
use serde::Serialize;

/// How far a follow-up is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum FollowUpState {
    /// To be done.
    Open,
    /// Done.
    Done,
    /// Given up.
    Dropped,
}

/// Something to be done because of a decision.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct FollowUp {
    /// Names it for good.
    pub id: String,
    /// What is to be done.
    pub text: String,
    /// The body that decided.
    pub body: Option<BodyRef>,
    /// The item on which it was decided: its page.
    pub decided: String,
    /// The office that does it, where known. Staff are not named.
    pub office: Option<String>,
    /// By when.
    #[schemars(schema_with = "vocabulary::date_or_none")]
    pub due: Option<Date>,
    /// How far it is.
    pub state: FollowUpState,
    /// When it was done or given up.
    #[schemars(schema_with = "vocabulary::instant_or_none")]
    pub state_since: Option<Timestamp>,
    /// Whether it should have been done by now.
    pub late: bool,
}

impl FollowUp {
    /// A follow-up.
    pub fn of(context: &Context<'_>, action: &Public<PublicAction>) -> Self {
        let (state, state_since) = match action.state {
            PublicActionState::Open => (FollowUpState::Open, None),
            PublicActionState::Done { at } => (FollowUpState::Done, Some(at)),
            PublicActionState::Dropped { at } => (FollowUpState::Dropped, Some(at)),
        };
        let slug = context.slug(action.organization);
        Self {
            id: action.id.to_string(),
            text: action.text.clone(),
            body: context.named(action.organization),
            decided: context.addresses.item(slug, &action.day_slug, action.number),
            office: action.office.clone(),
            due: action.due,
            state,
            state_since,
            late: action.is_late(context.today),
        }
    }
}
