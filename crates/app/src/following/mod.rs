//! Following along without an account: one follows a body, a case, a programme, a person, a search, or everything, by
//! mail. `ls` tells what a follower may do, and what is done for them ([`follow_journal`], [`deliver`]).
//!
//! Followers are citizens, not actors: nothing here is a write of the municipality's, so there is no permission and no
//! entry in the journal. Who follows stands in the store alone and is erased with the last subscription. What an act is
//! allowed by is a link that only the address' owner has; the store keeps the hash of its token.

pub mod change_pace;
pub mod confirm;
pub mod deliver;
pub mod follow;
pub mod follow_journal;
pub mod leave;
pub mod letter;
mod matching;
pub mod read;
mod sweep;
pub mod thing;

use crate::App;
use crate::error::{AppError, Result};
use jiff::SignedDuration;
use sagsgang_domain::following::Language;
use sagsgang_domain::id::SubscriptionId;
use sagsgang_i18n::Lang;
use sagsgang_store::repo::subscription::FollowLink;
use sagsgang_store::{Digest, repo};

/// A link in a mail works for so long.
const LINK_WORKS: SignedDuration = SignedDuration::from_hours(24 * 400);

/// Whether one can follow by mail: a mail server was named.
pub fn is_offered(app: &App) -> bool {
    app.outward().is_some_and(|outward| outward.post.is_some())
}

/// The language of the pages and mails of a follower.
pub fn lang(language: Language) -> Lang {
    match language {
        Language::Danish => Lang::Da,
        Language::English => Lang::En,
    }
}

/// The follower's language for a page's.
pub fn language(lang: Lang) -> Language {
    match lang {
        Lang::Da => Language::Danish,
        Lang::En => Language::English,
    }
}

/// The link of a token.
///
/// # Errors
/// Not found when it does not work, or does not work any more: nobody learns which.
async fn link(app: &App, token: &str) -> Result<FollowLink> {
    let found = repo::subscription::link(app.store(), Digest::of(token.as_bytes()), app.now()).await?;
    found.ok_or(AppError::NotFound("link"))
}

/// Makes a link for the owner of an address; gives its token, which is kept nowhere.
async fn new_link(app: &App, address_key: String, about: Vec<SubscriptionId>, works: SignedDuration) -> Result<String> {
    let token = app.new_token();
    let link = FollowLink {
        token_hash: Digest::of(token.as_bytes()),
        address_key,
        subscriptions: about,
        expires: app.now() + works,
    };
    repo::subscription::put_link(app.store(), &link).await?;
    Ok(token)
}
