//! Putting a proposal before the body (da: *stil forslag*).

use crate::App;
use crate::actor::Actor;
use crate::error::Result;
use crate::permission::{Permission, Reach};
use sagsgang_domain::account::Role;
use sagsgang_domain::id::{ItemId, MeetingId, PersonId, ProposalId};
use sagsgang_domain::vote::{Proposal, ProposalKind};
use serde::Serialize;

/// The secretariat may, for the member who moves it.
pub const WHO: Permission =
    Permission { use_case: "propose", grants: &[(Role::Secretary, Reach::Any)], when: "in session" };

/// A proposal as it is put.
#[derive(Clone, Debug, Serialize)]
pub struct Propose {
    /// On which item.
    pub item: ItemId,
    /// What kind.
    pub kind: ProposalKind,
    /// The words.
    pub text: String,
    /// Who moves it.
    pub mover: Option<PersonId>,
}

/// Puts it; votes are taken in the order of the kinds.
pub async fn propose(app: &App, actor: &Actor, meeting: MeetingId, command: Propose) -> Result<ProposalId> {
    let id: ProposalId = app.new_id().into();
    let Propose { item, kind, text, mover } = command.clone();
    super::change(app, actor, &WHO, meeting, "ProposalPut", &command, |meeting, _| {
        meeting.propose(item, Proposal { id, kind, text, mover, votes: None })
    })
    .await?;
    Ok(id)
}
