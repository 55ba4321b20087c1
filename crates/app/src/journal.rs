//! The journal as the secretariat reads it: who did what, when.

use crate::App;
use crate::actor::Actor;
use crate::error::Result;
use crate::permission::{Permission, Reach, Relation};
use sagsgang_domain::account::{Account, Role};
use sagsgang_domain::person::Person;
use sagsgang_store::journal::Entry;
use sagsgang_store::{journal, record};
use std::collections::BTreeMap;
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
    let ids = entries.iter().filter_map(|entry| entry.actor.parse::<Uuid>().ok());
    let accounts = record::get_many::<Account>(app.store(), ids).await?;
    let people = record::get_many::<Person>(app.store(), accounts.iter().map(|account| account.person.0)).await?;
    let names: BTreeMap<String, String> = accounts
        .iter()
        .filter_map(|account| {
            let person = people.iter().find(|person| person.id == account.person)?;
            Some((account.id.to_string(), person.name.clone()))
        })
        .collect();
    let line = |entry: Entry| JournalLine { name: names.get(&entry.actor).cloned(), entry };
    Ok(entries.into_iter().map(line).collect())
}
