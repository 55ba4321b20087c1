//! The journal as the secretariat reads it: who did what, when.

use crate::App;
use crate::actor::Actor;
use crate::error::Result;
use crate::permission::{Permission, Reach, Relation};
use sagsgang_domain::account::{Account, Role};
use sagsgang_domain::person::Person;
use sagsgang_domain::token::Token;
use sagsgang_store::journal::Entry;
use sagsgang_store::{journal, record};
use uuid::Uuid;

/// Administrators and the secretariat may.
pub const WHO: Permission = Permission {
    use_case: "see_journal",
    grants: &[(Role::Administrator, Reach::Any), (Role::Secretary, Reach::Any)],
    when: "always",
};

/// An entry with the name of who made it.
#[derive(Clone, Debug)]
pub struct JournalLine {
    /// The entry.
    pub entry: Entry,
    /// Whose account it was; `None` for the operator and jobs.
    pub name: Option<String>,
    /// What the token is called by which a program did it for that account.
    pub token: Option<String>,
}

/// At most `limit` entries before a number, the newest first.
pub async fn newest(app: &App, actor: &Actor, before: Option<u64>, limit: u64) -> Result<Vec<JournalLine>> {
    WHO.check(actor, Relation::default())?;
    named(app, journal::newest(app.store(), before, limit).await?).await
}

/// What was done to one thing, the oldest first. Who may see the thing may see its history.
pub(crate) async fn of_subject(app: &App, kind: &str, id: Uuid) -> Result<Vec<JournalLine>> {
    named(app, journal::of_subject(app.store(), kind, id).await?).await
}

async fn named(app: &App, entries: Vec<Entry>) -> Result<Vec<JournalLine>> {
    let authors: Vec<(Option<Uuid>, Option<Uuid>)> = entries.iter().map(|entry| author(&entry.actor)).collect();
    let ids = authors.iter().filter_map(|(account, _)| *account);
    let accounts = record::get_many::<Account>(app.store(), ids).await?;
    let people = record::get_many::<Person>(app.store(), accounts.iter().map(|account| account.person.0)).await?;
    let tokens = record::get_many::<Token>(app.store(), authors.iter().filter_map(|(_, token)| *token)).await?;
    let name = |id: Uuid| {
        let account = accounts.iter().find(|account| account.id.0 == id)?;
        people.iter().find(|person| person.id == account.person).map(|person| person.name.clone())
    };
    let program = |id: Uuid| tokens.iter().find(|token| token.id.0 == id).map(|token| token.name.clone());
    let lines = entries.into_iter().zip(authors).map(|(entry, (account, token))| JournalLine {
        entry,
        name: account.and_then(name),
        token: token.and_then(program),
    });
    Ok(lines.collect())
}

/// The account an entry names, and the token by which it acted.
fn author(actor: &str) -> (Option<Uuid>, Option<Uuid>) {
    match actor.split_once('/') {
        Some((account, token)) => (account.parse().ok(), token.parse().ok()),
        None => (actor.parse().ok(), None),
    }
}
