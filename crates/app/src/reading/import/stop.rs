//! Stopping an import (da: *stop indlæsning*).

use crate::App;
use crate::actor::Actor;
use crate::change::Subject;
use crate::error::Result;
use crate::permission::{Permission, Reach, Relation};
use sagsgang_domain::account::Role;
use sagsgang_domain::id::ImportId;
use sagsgang_domain::import::Import;

/// The secretariat may.
pub const WHO: Permission =
    Permission { use_case: "stop_import", grants: &[(Role::Secretary, Reach::Any)], when: "the import is running" };

/// Stops it after the document that is being read. What was read stays.
///
/// # Errors
/// Refused when it does not run.
pub async fn stop_import(app: &App, actor: &Actor, id: ImportId) -> Result<()> {
    WHO.check(actor, Relation::default())?;
    let mut change = app.begin(actor).await?;
    let kept = change.get::<Import>(id).await?;
    let next = kept.value.clone().stop(change.now)?;
    change.put(kept.with(next)).await?;
    change.commit("ImportStopped", Subject("import", id.0), &serde_json::json!({})).await?;
    Ok(())
}
