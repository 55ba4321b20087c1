//! Signing out (da: *log ud*).

use crate::App;
use crate::actor::Actor;
use crate::change::Subject;
use crate::error::Result;
use sagsgang_store::{Digest, repo};

/// Ends the sign-in of a token.
pub async fn sign_out(app: &App, actor: &Actor, token: &str) -> Result<()> {
    let mut change = app.begin(actor).await?;
    repo::session::remove(&mut change.write, Digest::of(token.as_bytes())).await?;
    change.commit("SignedOut", Subject("account", actor.account.0), &()).await?;
    Ok(())
}
