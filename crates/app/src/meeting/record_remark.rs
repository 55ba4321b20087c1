//! Recording what members want to stand in the minutes (da: *protokolbemærkning*).

use crate::App;
use crate::actor::Actor;
use crate::error::Result;
use crate::permission::{Permission, Reach};
use sagsgang_domain::account::Role;
use sagsgang_domain::decision::Remark;
use sagsgang_domain::id::ItemId;
use sagsgang_domain::id::MeetingId;

/// The secretariat may.
pub const WHO: Permission =
    Permission { use_case: "record_remark", grants: &[(Role::Secretary, Reach::Any)], when: "in session" };

/// Records a remark, a minority statement or a reservation, bound to those who made it.
pub async fn record_remark(app: &App, actor: &Actor, id: MeetingId, item: ItemId, remark: Remark) -> Result<()> {
    let payload = serde_json::json!({ "item": item, "remark": remark });
    super::change(app, actor, &WHO, id, "RemarkRecorded", &payload, |meeting, _| meeting.record_remark(item, remark))
        .await
}
