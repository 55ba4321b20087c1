//! Opening a meeting (da: *åbn mødet*).

use crate::App;
use crate::actor::Actor;
use crate::error::Result;
use crate::permission::{Permission, Reach};
use jiff::civil::Time;
use sagsgang_domain::account::Role;
use sagsgang_domain::id::MeetingId;

/// The secretariat may.
pub const WHO: Permission =
    Permission { use_case: "open_meeting", grants: &[(Role::Secretary, Reach::Any)], when: "dispatched" };

/// Opens it at a clock time.
pub async fn open_meeting(app: &App, actor: &Actor, id: MeetingId, opened: Time) -> Result<()> {
    let payload = serde_json::json!({ "opened": opened });
    super::change(app, actor, &WHO, id, "MeetingOpened", &payload, |meeting, _| meeting.open(opened)).await
}
