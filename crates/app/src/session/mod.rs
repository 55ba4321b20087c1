//! Signing in and out, and who a cookie's token stands for.

pub mod sign_in;
pub mod sign_out;

use crate::App;
use crate::actor::Actor;
use crate::error::Result;
use jiff::SignedDuration;
use sagsgang_domain::account::Account;
use sagsgang_domain::person::Person;
use sagsgang_store::{Digest, record, repo};

/// A sign-in ends after this long, whatever happens.
pub const LONGEST: SignedDuration = SignedDuration::from_hours(12);
/// A sign-in that is not used ends after this long.
pub const IDLE: SignedDuration = SignedDuration::from_hours(4);
/// How precisely "last seen" is kept.
const SEEN_EVERY: SignedDuration = SignedDuration::from_mins(5);

/// The actor a token stands for; `None` when it has ended or never was.
pub async fn actor_of(app: &App, token: &str) -> Result<Option<Actor>> {
    let hash = Digest::of(token.as_bytes());
    let now = app.now();
    let Some(session) = repo::session::find(app.store(), hash, now).await? else { return Ok(None) };
    let idle = now.duration_since(session.last_seen);
    if idle > IDLE {
        return Ok(None);
    }
    if idle > SEEN_EVERY {
        repo::session::touch(app.store(), hash, now).await?;
    }
    let Some(account) = record::find::<Account>(app.store(), session.account).await? else { return Ok(None) };
    if account.active { Ok(Some(actor(app, &account).await?)) } else { Ok(None) }
}

/// The account as an actor, with the seats its person has today.
pub(crate) async fn actor(app: &App, account: &Account) -> Result<Actor> {
    let person = record::get::<Person>(app.store(), account.person).await?;
    let today = app.today();
    let seats = repo::membership::of_person(app.store(), account.person).await?;
    Ok(Actor {
        account: account.id,
        person: account.person,
        name: person.name.clone(),
        roles: account.roles.clone(),
        seats: seats.iter().filter(|seat| seat.period.contains(today)).map(|seat| seat.organization).collect(),
        token: None,
    })
}
