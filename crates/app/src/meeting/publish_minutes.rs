//! Publishing the minutes (da: *offentliggør referat*).

use crate::App;
use crate::actor::Actor;
use crate::error::Result;
use crate::permission::{Permission, Reach};
use sagsgang_domain::account::Role;
use sagsgang_domain::id::MeetingId;

/// The secretariat may.
pub const WHO: Permission =
    Permission { use_case: "publish_minutes", grants: &[(Role::Secretary, Reach::Any)], when: "adopted" };

/// The public sees the decisions from now on.
pub async fn publish_minutes(app: &App, actor: &Actor, id: MeetingId) -> Result<()> {
    super::change(app, actor, &WHO, id, "MinutesPublished", &(), sagsgang_domain::meeting::Meeting::publish).await
}
