//! Saying how far measures are, as of a date (da: *afgiv status*).

use crate::App;
use crate::actor::Actor;
use crate::change::Subject;
use crate::error::Result;
use crate::permission::{Permission, Reach, Relation};
use sagsgang_domain::account::Role;
use sagsgang_domain::id::{MeasureId, ProgrammeId};
use sagsgang_domain::programme::{Programme, StatusStatement};

/// The secretariat may.
pub const WHO: Permission =
    Permission { use_case: "state_status", grants: &[(Role::Secretary, Reach::Any)], when: "always" };

/// Adds statements; what was said before stays. All of them or none.
pub async fn state_status(
    app: &App,
    actor: &Actor,
    programme: ProgrammeId,
    statements: Vec<(MeasureId, StatusStatement)>,
) -> Result<()> {
    WHO.check(actor, Relation::default())?;
    let mut change = app.begin(actor).await?;
    let kept = change.get::<Programme>(programme).await?;
    let mut next = kept.value.clone();
    for (measure, statement) in &statements {
        next = next.state(*measure, statement.clone())?;
    }
    change.put(kept.with(next)).await?;
    change.commit("StatusStated", Subject("programme", programme.0), &statements).await?;
    Ok(())
}
