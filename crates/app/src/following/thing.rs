//! What can be followed, by its address and by its name.

use crate::App;
use crate::error::{AppError, Result};
use crate::portal;
use sagsgang_domain::case::Case;
use sagsgang_domain::following::Followed;
use sagsgang_domain::id::PersonId;
use sagsgang_domain::openness::{Public, view};
use sagsgang_domain::organization::Organization;
use sagsgang_domain::person::{Membership, Person};
use sagsgang_domain::programme::Programme;
use sagsgang_store::{record, repo};

/// The longest search that can be followed, in characters.
pub const SEARCH_MAX: usize = 200;

/// Something that can be followed, as pages and mails name it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Thing {
    /// What it is.
    pub followed: Followed,
    /// Its name: the body's, the case's title, the words of the search; empty for everything.
    pub name: String,
    /// How its address names it: "vpu", "26-1042"; of a search its words, of everything nothing.
    pub slug: String,
}

/// Of which kind the followed thing is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ThingKind {
    /// Everything.
    Everything,
    /// What a search finds.
    Search,
    /// A body.
    Body,
    /// A case.
    Case,
    /// A programme.
    Programme,
    /// A person.
    Person,
}

impl Thing {
    fn new(followed: Followed, name: impl Into<String>, slug: impl Into<String>) -> Self {
        Self { followed, name: name.into(), slug: slug.into() }
    }

    /// What it is.
    pub fn kind(&self) -> ThingKind {
        match self.followed {
            Followed::Everything => ThingKind::Everything,
            Followed::Search(_) => ThingKind::Search,
            Followed::Body(_) => ThingKind::Body,
            Followed::Case(_) => ThingKind::Case,
            Followed::Programme(_) => ThingKind::Programme,
            Followed::Person(_) => ThingKind::Person,
        }
    }

    /// Everything.
    pub fn everything() -> Self {
        Self::new(Followed::Everything, "", "")
    }

    /// What a search finds; nothing for a search without words.
    pub fn search(words: &str) -> Option<Self> {
        let words: Vec<&str> = words.split_whitespace().collect();
        let words: String = words.join(" ").chars().take(SEARCH_MAX).collect();
        (!words.is_empty()).then(|| Self::new(Followed::Search(words.clone()), words.clone(), words.clone()))
    }
}

/// The thing an address names.
///
/// # Errors
/// Not found when there is none that is public.
pub async fn named(app: &App, kind: ThingKind, slug: &str) -> Result<Thing> {
    let followed = match kind {
        ThingKind::Everything => Some(Followed::Everything),
        ThingKind::Search => Thing::search(slug).map(|thing| thing.followed),
        ThingKind::Body => {
            repo::organization::by_slug(app.store(), slug).await?.map(|organization| Followed::Body(organization.id))
        }
        ThingKind::Case => repo::case::by_slug(app.store(), slug).await?.map(|case| Followed::Case(case.id)),
        ThingKind::Programme => {
            repo::programme::by_slug(app.store(), slug).await?.map(|programme| Followed::Programme(programme.id))
        }
        ThingKind::Person => person_named(app, slug).await?.map(Followed::Person),
    };
    match followed {
        Some(followed) => of(app, &followed).await?.ok_or(AppError::NotFound("followed")),
        None => Err(AppError::NotFound("followed")),
    }
}

/// What is followed, as the public may name it; nothing when it is not public, or not there.
///
/// # Errors
/// When the store fails.
pub async fn of(app: &App, followed: &Followed) -> Result<Option<Thing>> {
    let store = app.store();
    Ok(match followed {
        Followed::Everything => Some(Thing::everything()),
        Followed::Search(words) => Thing::search(words),
        Followed::Body(id) => record::find::<Organization>(store, *id)
            .await?
            .and_then(|organization| view::organization(&organization))
            .map(|body| Thing::new(followed.clone(), &body.name, &body.slug)),
        Followed::Case(id) => match record::find::<Case>(store, *id).await? {
            Some(case) => portal::public_case(app, case.id)
                .await?
                .map(|case| Thing::new(followed.clone(), &case.title, portal::case_slug(&case.number))),
            None => None,
        },
        Followed::Programme(id) => record::find::<Programme>(store, *id)
            .await?
            .and_then(|programme| view::programme(&programme))
            .map(|programme| Thing::new(followed.clone(), &programme.title, &programme.slug)),
        Followed::Person(id) => public_person(app, *id)
            .await?
            .map(|person| Thing::new(followed.clone(), &person.name, portal::person_address(person.id, &person.name))),
    })
}

/// The person an address names; the name alone does as well.
async fn person_named(app: &App, slug: &str) -> Result<Option<PersonId>> {
    if let Some(person) = repo::person::by_address(app.store(), slug).await? {
        return Ok(public_person(app, person.id).await?.map(|person| person.id));
    }
    for person in repo::person::by_name(app.store(), slug).await? {
        if let Some(person) = public_person(app, person.id).await? {
            return Ok(Some(person.id));
        }
    }
    Ok(None)
}

async fn public_person(app: &App, id: PersonId) -> Result<Option<Public<view::PublicMember>>> {
    let Some(person) = record::find::<Person>(app.store(), id).await? else { return Ok(None) };
    let seats = repo::membership::of_person(app.store(), id).await?;
    let seats: Vec<Membership> = seats.into_iter().map(|seat| seat.value).collect();
    let organizations = repo::organization::all(app.store()).await?;
    let organizations: Vec<Organization> = organizations.into_iter().map(|organization| organization.value).collect();
    Ok(view::member(&person, &seats, &organizations, None))
}
