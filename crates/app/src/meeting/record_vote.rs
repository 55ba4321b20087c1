//! Recording how each member voted (da: *afstemning*).

use crate::App;
use crate::actor::Actor;
use crate::error::Result;
use crate::permission::{Permission, Reach};
use jiff::civil::Time;
use sagsgang_domain::account::Role;
use sagsgang_domain::id::MeetingId;
use sagsgang_domain::id::{ItemId, ProposalId};
use sagsgang_domain::vote::Vote;

/// The secretariat may.
pub const WHO: Permission =
    Permission { use_case: "record_vote", grants: &[(Role::Secretary, Reach::Any)], when: "in session" };

/// Records the votes; amendments come before the main proposal.
pub async fn record_vote(
    app: &App,
    actor: &Actor,
    id: MeetingId,
    item: ItemId,
    proposal: ProposalId,
    votes: Vec<Vote>,
    at: Time,
) -> Result<()> {
    let payload = serde_json::json!({ "item": item, "proposal": proposal, "votes": votes, "at": at });
    super::change(app, actor, &WHO, id, "VoteRecorded", &payload, |meeting, _| {
        meeting.record_vote(item, proposal, votes, at)
    })
    .await
}
