//! Recording what a body concluded (da: *før beslutning til protokol*). The exemplar of a use case: see
//! `docs/how-to/add-a-use-case.md`.

use crate::App;
use crate::actor::Actor;
use crate::error::Result;
use crate::permission::{Permission, Reach};
use jiff::civil::Time;
use sagsgang_domain::account::Role;
use sagsgang_domain::decision::{ClauseDecision, Decision, DecisionKind};
use sagsgang_domain::id::{ItemId, MeetingId};
use sagsgang_domain::rich_text::RichText;
use serde::Serialize;

/// The secretariat may.
pub const WHO: Permission = Permission {
    use_case: "record_decision",
    grants: &[(Role::Secretary, Reach::Any)],
    when: "in session, with a quorum",
};

/// A decision as the form has it.
#[derive(Clone, Debug, Serialize)]
pub struct RecordDecision {
    /// On which item.
    pub item: ItemId,
    /// What it amounts to.
    pub kind: DecisionKind,
    /// The words, in the notation of [`RichText::parse`].
    pub text: String,
    /// The words the public gets, when the item is closed.
    pub public_text: Option<String>,
    /// Where clauses went different ways.
    pub clauses: Vec<ClauseDecision>,
    /// The clock when it was concluded; absence from the item follows from it.
    pub at: Time,
}

/// Records the decision. Until the meeting is adjourned it may be recorded anew; then the case moves on by it.
pub async fn record_decision(app: &App, actor: &Actor, meeting: MeetingId, command: RecordDecision) -> Result<()> {
    let public_text = command.public_text.as_deref().map(RichText::parse).filter(|text| !text.is_empty());
    let decision = Decision {
        kind: command.kind,
        text: RichText::parse(&command.text),
        public_text,
        clauses: command.clauses.clone(),
    };
    super::change(app, actor, &WHO, meeting, "DecisionRecorded", &command, |meeting, _| {
        meeting.record_decision(command.item, decision, command.at)
    })
    .await
}
