//! Taking an import up again (da: *genoptag indlæsning*).

use crate::App;
use crate::actor::Actor;
use crate::change::Subject;
use crate::error::Result;
use crate::permission::{Permission, Reach, Relation};
use sagsgang_domain::account::Role;
use sagsgang_domain::id::ImportId;
use sagsgang_domain::import::Import;

/// The secretariat may.
pub const WHO: Permission = Permission {
    use_case: "take_up_import",
    grants: &[(Role::Secretary, Reach::Any)],
    when: "the import was stopped or failed",
};

/// Goes on where it was left.
///
/// # Errors
/// Refused unless it was stopped or failed.
pub async fn take_up_import(app: &App, actor: &Actor, id: ImportId) -> Result<()> {
    WHO.check(actor, Relation::default())?;
    let mut change = app.begin(actor).await?;
    let kept = change.get::<Import>(id).await?;
    let next = kept.value.clone().take_up()?;
    change.put(kept.with(next)).await?;
    change.commit("ImportTakenUp", Subject("import", id.0), &serde_json::json!({})).await?;
    app.wake_imports();
    Ok(())
}
