//! Taking the taking back of a document back (da: *genindsæt indlæsning*).

use super::delivery::meetings_of;
use crate::App;
use crate::actor::Actor;
use crate::change::Subject;
use crate::error::{AppError, Result};
use crate::permission::{Permission, Reach, Relation};
use sagsgang_domain::account::Role;
use sagsgang_domain::id::{MeetingId, ReadingId};
use sagsgang_domain::meeting::{Meeting, MeetingState};
use sagsgang_domain::reading::{Reading, Standing};
use sagsgang_store::record::Record as _;

/// The secretariat may.
pub const WHO: Permission =
    Permission { use_case: "reinstate_reading", grants: &[(Role::Secretary, Reach::Any)], when: "it was taken back" };

/// Lets a document hold again, and its meeting stand as it did.
///
/// # Errors
/// Not found when the document was not taken back.
pub async fn reinstate_reading(app: &App, actor: &Actor, id: ReadingId) -> Result<()> {
    WHO.check(actor, Relation::default())?;
    let mut change = app.begin(actor).await?;
    let mut kept = change.get::<Reading>(id).await?;
    if !matches!(kept.standing, Standing::Retracted { .. }) {
        return Err(AppError::NotFound("reading"));
    }
    kept.value.standing = Standing::Current;
    let meetings: Vec<MeetingId> = meetings_of(&kept).collect();
    change.put(kept).await?;
    for meeting in meetings {
        let mut meeting = change.get::<Meeting>(meeting).await?;
        if matches!(meeting.state, MeetingState::Retracted { .. }) {
            meeting.value = meeting.value.clone().reinstate()?;
            change.put(meeting).await?;
        }
    }
    change.commit("ReadingReinstated", Subject(Reading::KIND, id.0), &serde_json::json!({})).await?;
    Ok(())
}
