//! Taking a key back (da: *tilbagekald adgangsnøgle*).

use crate::App;
use crate::actor::Actor;
use crate::change::Subject;
use crate::error::Result;
use crate::permission::{Permission, Reach, Relation};
use sagsgang_domain::account::Role;
use sagsgang_domain::id::TokenId;
use sagsgang_domain::token::Token;

/// Administrators may any, everybody else of the administration their own.
pub const WHO: Permission = Permission {
    use_case: "revoke_token",
    grants: &[
        (Role::Administrator, Reach::Any),
        (Role::Secretary, Reach::OwnAccount),
        (Role::CaseAuthor, Reach::OwnAccount),
        (Role::Director, Reach::OwnAccount),
    ],
    when: "always",
};

/// Takes a key back; it is refused from the next request on.
pub async fn revoke_token(app: &App, actor: &Actor, id: TokenId) -> Result<()> {
    let mut change = app.begin(actor).await?;
    let kept = change.get::<Token>(id).await?;
    WHO.check(actor, Relation { account: Some(kept.account), ..Relation::default() })?;
    let next = kept.value.clone().revoke(change.now);
    change.put(kept.with(next)).await?;
    change.commit("TokenRevoked", Subject("token", id.0), &()).await?;
    Ok(())
}
