//! Planning a meeting (da: *planlæg møde*).

use crate::App;
use crate::actor::Actor;
use crate::change::Subject;
use crate::error::Result;
use crate::permission::{Permission, Reach, Relation};
use jiff::civil::DateTime;
use sagsgang_domain::account::Role;
use sagsgang_domain::id::{MeetingId, OrganizationId};
use sagsgang_domain::meeting::{Meeting, MeetingState};
use sagsgang_domain::organization::Organization;
use sagsgang_domain::refusal::{Needed, required};
use sagsgang_store::repo;
use serde::Serialize;

/// The secretariat may.
pub const WHO: Permission =
    Permission { use_case: "plan_meeting", grants: &[(Role::Secretary, Reach::Any)], when: "always" };

/// What a meeting needs.
#[derive(Clone, Debug, Serialize)]
pub struct PlanMeeting {
    /// Which body.
    pub organization: OrganizationId,
    /// When, Danish time.
    pub start: DateTime,
    /// Where.
    pub place: String,
}

/// Plans a meeting; a second one of the body on the same day gets the ordinal 2.
pub async fn plan_meeting(app: &App, actor: &Actor, command: PlanMeeting) -> Result<MeetingId> {
    WHO.check(actor, Relation { organization: Some(command.organization), ..Relation::default() })?;
    let place = required(&command.place, Needed::Place)?;
    let mut change = app.begin(actor).await?;
    change.get::<Organization>(command.organization).await?;
    let same_day = repo::meeting::on(&change.write, command.organization, command.start.date()).await?;
    let ordinal = same_day.iter().map(|meeting| meeting.value.ordinal).max().unwrap_or(0).saturating_add(1);
    let meeting = Meeting {
        id: app.new_id().into(),
        organization: command.organization,
        start: command.start,
        ordinal,
        place,
        state: MeetingState::Planned,
        items: Vec::new(),
        roster: Vec::new(),
        corrections: Vec::new(),
        read_from: None,
    };
    change.add(&meeting).await?;
    change.commit("MeetingPlanned", Subject("meeting", meeting.id.0), &command).await?;
    Ok(meeting.id)
}
