//! Changing a password (da: *skift adgangskode*).

use crate::App;
use crate::actor::Actor;
use crate::change::Subject;
use crate::error::{AppError, Result};
use sagsgang_domain::account::{Account, Role};
use sagsgang_domain::id::AccountId;
use sagsgang_store::{record, repo};

/// Changes one's own password, for which the present one is asked, or as administrator another's. All sign-ins of
/// the account end.
///
/// # Errors
/// [`AppError::WrongPassword`] when the present one is wrong; [`AppError::Invalid`] when the new one is short.
pub async fn change_password(app: &App, actor: &Actor, id: AccountId, present: String, new: String) -> Result<()> {
    let account = record::find::<Account>(app.store(), id).await?.ok_or(AppError::NotFound("account"))?;
    if id == actor.account {
        if !crate::password::fits(present, Some(account.password_hash.clone())).await? {
            return Err(AppError::WrongPassword);
        }
    } else if !actor.is(Role::Administrator) {
        return Err(AppError::Denied { use_case: "change_password" });
    }
    let password_hash = crate::password::hash(app, new).await?;
    let mut change = app.begin(actor).await?;
    let mut kept = change.get::<Account>(id).await?;
    kept.value.password_hash = password_hash;
    change.put(kept).await?;
    repo::session::remove_of_account(&mut change.write, id).await?;
    change.commit("PasswordChanged", Subject("account", id.0), &()).await?;
    Ok(())
}
