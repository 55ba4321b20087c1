//! Whom a name in a document may mean: people are never merged silently, so what is new is said, with those it is like.

use crate::App;
use crate::error::Result;
use sagsgang_domain::id::{PersonId, ReadingId};
use sagsgang_domain::meeting::Meeting;
use sagsgang_domain::organization::Organization;
use sagsgang_domain::person::Person;
use sagsgang_domain::reading::Reading;
use sagsgang_intake::naming;
use sagsgang_store::record::Record;
use sagsgang_store::{journal, repo};
use sagsgang_text::slug;
use std::collections::BTreeSet;
use uuid::Uuid;

/// From here on two names look like one, misspelt: 1 is the same.
const ALIKE: f64 = 0.93;

/// Somebody that a document made known.
#[derive(Clone, Debug)]
pub struct NewName {
    /// Who was registered under it.
    pub person: PersonId,
    /// The name.
    pub name: String,
    /// Who was known by a like name; the most alike first.
    pub like: Vec<Person>,
}

/// What a document made known of a meeting: its people, and its body.
#[derive(Clone, Debug, Default)]
pub struct Likeness {
    /// The names nobody knew.
    pub people: Vec<NewName>,
    /// Whether the body was founded from its name.
    pub is_body_new: bool,
    /// The bodies whose name is like a founded one's.
    pub bodies: Vec<Organization>,
}

/// What a reading made known of its meeting, and whom or what it may mean.
pub(super) async fn of(app: &App, reading: ReadingId, meeting: &Meeting) -> Result<Likeness> {
    let entries = journal::of_subject(app.store(), Reading::KIND, reading.0).await?;
    let read = entries.first().into_iter().flat_map(|entry| &entry.changes).filter(|change| change.version == 1);
    let made: BTreeSet<(String, Uuid)> = read.map(|change| (change.kind.clone(), change.id)).collect();
    let is_new = |kind: &str, id: Uuid| made.contains(&(kind.to_owned(), id));
    let new: Vec<_> = meeting.roster.iter().filter(|seat| is_new(Person::KIND, seat.person.0)).collect();
    let is_body_new = is_new(Organization::KIND, meeting.organization.0);
    let mut likeness = Likeness { is_body_new, ..Likeness::default() };
    if !new.is_empty() {
        let known: Vec<Person> = repo::person::all(app.store()).await?.into_iter().map(|saved| saved.value).collect();
        likeness.people = new
            .into_iter()
            .map(|seat| NewName {
                person: seat.person,
                name: seat.name.clone(),
                like: like(&known, seat.person, &seat.name),
            })
            .collect();
    }
    if is_body_new {
        let all: Vec<_> = repo::organization::all(app.store()).await?.into_iter().map(|saved| saved.value).collect();
        let own = all.iter().find(|body| body.id == meeting.organization).map(|body| body.name.clone());
        let is_like = |body: &Organization| {
            let own = own.as_deref().unwrap_or_default();
            body.id != meeting.organization
                && (naming::is_same_body(&body.name, own) || alike(&body.name, own) >= ALIKE)
        };
        likeness.bodies = all.iter().filter(|body| is_like(body)).cloned().collect();
    }
    Ok(likeness)
}

fn like(known: &[Person], own: PersonId, name: &str) -> Vec<Person> {
    let others = known.iter().filter(|person| person.id != own);
    let mut like: Vec<(f64, &Person)> = others.map(|person| (resemblance(&person.name, name), person)).collect();
    like.retain(|(alike, _)| *alike >= ALIKE);
    like.sort_by(|one, other| other.0.total_cmp(&one.0));
    like.into_iter().map(|(_, person)| person.clone()).collect()
}

/// Misspelt, or the same with a middle name or a first name cut short.
fn resemblance(one: &str, other: &str) -> f64 {
    let (one, other) = (slug(one), slug(other));
    let ends = |name: &str| Some((name.split('-').next()?.to_owned(), name.rsplit('-').next()?.to_owned()));
    let is_shortened = match (ends(&one), ends(&other)) {
        (Some((first, last)), Some((other_first, other_last))) => {
            let shorter = first.len().min(other_first.len());
            let begins = first.starts_with(&other_first) || other_first.starts_with(&first);
            last == other_last && shorter > 0 && begins
        }
        _ => false,
    };
    if is_shortened { 1.0 } else { alike(&one, &other) }
}

fn alike(one: &str, other: &str) -> f64 {
    strsim::jaro_winkler(&slug(one), &slug(other))
}

#[cfg(test)]
mod tests {
    use super::{ALIKE, resemblance};

    #[test]
    fn a_name_is_like_its_misspelling_and_its_short_form_and_no_other() {
        for (one, other, is_like) in [
            ("Anna Holm", "Anna Marie Holm", true),
            ("A. Holm", "Anna Holm", true),
            ("Anne Holm Sørensen", "Anna Holm Sørensen", true),
            ("Jørgen Krogh", "Jorgen Krog", true),
            ("Anna Holm", "Bo Holm", false),
            ("Anna Holm", "Hanne Lund", false),
            ("Peter Lund", "Peter Krogh", false),
        ] {
            assert_eq!(resemblance(one, other) >= ALIKE, is_like, "{one} and {other}: {}", resemblance(one, other));
        }
    }
}
