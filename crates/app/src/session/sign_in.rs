//! Signing in (da: *log ind*).

use super::LONGEST;
use crate::App;
use crate::change::Subject;
use crate::error::{AppError, Result};
use sagsgang_store::{Digest, repo};

/// Signs in; gives the token for the cookie, which is kept nowhere.
///
/// # Errors
/// [`AppError::WrongPassword`] whether the login or the password is wrong; [`AppError::Throttled`] after many.
pub async fn sign_in(app: &App, login: &str, password: String, address: &str) -> Result<String> {
    let name = login.trim().to_lowercase();
    let (by_login, by_address) = (format!("login {name}"), format!("address {address}"));
    let now = app.now();
    let seconds = app.throttle().wait(&[&by_login, &by_address], now);
    if seconds > 0 {
        return Err(AppError::Throttled { seconds });
    }
    let account = repo::account::by_login(app.store(), &name).await?.filter(|account| account.active);
    let hash = account.as_ref().map(|account| account.password_hash.clone());
    let fits = crate::password::fits(password, hash).await?;
    let Some(account) = account.filter(|_| fits) else {
        app.throttle().failed(&[&by_login, &by_address], now);
        tracing::warn!(address, "wrong login or password");
        return Err(AppError::WrongPassword);
    };
    app.throttle().succeeded(&by_login);
    let token = app.new_token();
    let session = repo::session::Session {
        token_hash: Digest::of(token.as_bytes()),
        account: account.id,
        created: now,
        expires: now + LONGEST,
        last_seen: now,
    };
    let actor = super::actor(app, &account).await?;
    let mut change = app.begin(&actor).await?;
    repo::session::insert(&mut change.write, &session).await?;
    change.commit("SignedIn", Subject("account", account.id.0), &serde_json::json!({ "address": address })).await?;
    Ok(token)
}
