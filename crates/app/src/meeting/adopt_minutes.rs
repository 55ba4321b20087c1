//! Adopting the minutes (da: *godkend referat*).

use crate::App;
use crate::actor::Actor;
use crate::error::Result;
use crate::permission::{Permission, Reach};
use sagsgang_domain::account::Role;
use sagsgang_domain::id::MeetingId;

/// The secretariat may.
pub const WHO: Permission =
    Permission { use_case: "adopt_minutes", grants: &[(Role::Secretary, Reach::Any)], when: "adjourned" };

/// The members have read and adopted them; from here on they are only added to.
pub async fn adopt_minutes(app: &App, actor: &Actor, id: MeetingId) -> Result<()> {
    super::change(app, actor, &WHO, id, "MinutesAdopted", &(), sagsgang_domain::meeting::Meeting::adopt).await
}
