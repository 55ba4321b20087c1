//! Taking back a document that was read in, and what it alone became (da: *træk indlæsning tilbage*).

use super::delivery::take_back;
use crate::App;
use crate::actor::Actor;
use crate::change::Subject;
use crate::error::{AppError, Result};
use crate::permission::{Permission, Reach, Relation};
use sagsgang_domain::account::Role;
use sagsgang_domain::id::ReadingId;
use sagsgang_domain::reading::{Delivery, Reading, Standing};
use sagsgang_domain::refusal::{Needed, required};
use sagsgang_store::record::Record as _;
use sagsgang_store::repo;
use std::collections::BTreeSet;

/// The secretariat may.
pub const WHO: Permission =
    Permission { use_case: "retract_reading", grants: &[(Role::Secretary, Reach::Any)], when: "it holds" };

/// Takes a document back. A meeting that no other document tells of is retracted with it: the public sees that it was
/// there, and nothing of it. What was retracted can be reinstated.
///
/// # Errors
/// Refused without a reason, and not found when the document does not hold any more.
pub async fn retract_reading(app: &App, actor: &Actor, id: ReadingId, reason: String) -> Result<()> {
    WHO.check(actor, Relation::default())?;
    let reason = required(&reason, Needed::Reason)?;
    let mut change = app.begin(actor).await?;
    let kept = change.get::<Reading>(id).await?;
    if kept.standing != Standing::Current {
        return Err(AppError::NotFound("reading"));
    }
    let taken = take_back(&change.write, vec![kept], &reason, change.now).await?;
    for reading in taken.readings {
        change.put(reading).await?;
    }
    for meeting in taken.meetings {
        change.put(meeting).await?;
    }
    let payload = serde_json::json!({ "reason": reason });
    change.commit("ReadingRetracted", Subject(Reading::KIND, id.0), &payload).await?;
    Ok(())
}

/// What the systems of a whole delivery delivered before and do not deliver any more, by the digests of the files that
/// came this time.
pub async fn vanished(app: &App, actor: &Actor, digests: &BTreeSet<String>) -> Result<Vec<Reading>> {
    WHO.check(actor, Relation::default())?;
    let delivered = repo::reading::delivered(app.store()).await?;
    let came = |reading: &Reading| digests.contains(&reading.digest);
    let system = |reading: &Reading| reading.delivery.as_ref().map(|delivery: &Delivery| delivery.system.clone());
    let systems: BTreeSet<String> = delivered.iter().filter(|r| came(r)).filter_map(|r| system(r)).collect();
    let is_gone = |reading: &Reading| {
        let of_these = system(reading).is_some_and(|system| systems.contains(&system));
        reading.standing == Standing::Current && of_these && !came(reading)
    };
    Ok(delivered.into_iter().map(|saved| saved.value).filter(is_gone).collect())
}
