//! Documents that were read in, as the secretariat sees them.

use super::likeness::Likeness;
use super::read_in::WHO as READ_IN;
use crate::App;
use crate::actor::Actor;
use crate::error::{AppError, Result};
use crate::permission::{Permission, Reach, Relation};
use sagsgang_domain::account::Role;
use sagsgang_domain::action::Action;
use sagsgang_domain::case::Case;
use sagsgang_domain::id::ReadingId;
use sagsgang_domain::meeting::Meeting;
use sagsgang_domain::memo::Memo;
use sagsgang_domain::organization::Organization;
use sagsgang_domain::person::Person;
use sagsgang_domain::programme::Programme;
use sagsgang_domain::reading::{Became, Reading};
use sagsgang_intake::Span;
pub use sagsgang_intake::draft::{ReadValue, ValueKind};
pub use sagsgang_intake::{Confidence, PageSize, Place, Places};
use sagsgang_store::record::{self, Record};
use sagsgang_store::repo;

/// The secretariat may: a document may hold closed matters of any body.
pub const WHO: Permission =
    Permission { use_case: "see_readings", grants: &[(Role::Secretary, Reach::Any)], when: "always" };

/// A document as its page shows it.
#[derive(Clone, Debug)]
pub struct ReadingDesk {
    /// The reading.
    pub reading: Reading,
    /// The document's text.
    pub text: String,
    /// Where in the text the passages stand that nobody has understood, in order.
    pub not_understood: Vec<Span>,
    /// The values that were read, in the order they stand; the text as it is read today.
    pub values: Vec<ReadValue>,
    /// Where on its pages the text stood, for a document that has pages of its own.
    pub places: Places,
    /// What it became, in the order it was made; what was removed since is left out.
    pub became: Vec<Value>,
}

/// Something a document became.
#[derive(Clone, Debug)]
pub enum Value {
    /// A meeting of a body, with what the document made known of it.
    Meeting(Box<Meeting>, Organization, Likeness),
    /// A case.
    Case(Box<Case>),
    /// A follow-up action.
    Action(Box<Action>),
    /// A programme.
    Programme(Programme),
    /// A memo.
    Memo(Memo),
}

/// All documents that were read in, the newest first.
pub async fn readings(app: &App, actor: &Actor) -> Result<Vec<Reading>> {
    WHO.check(actor, Relation::default())?;
    Ok(repo::reading::all(app.store()).await?.into_iter().map(|saved| saved.value).collect())
}

/// The reading that has waited longest to be looked through, those with something to look for first.
pub async fn next_to_review(app: &App, actor: &Actor) -> Result<Option<ReadingId>> {
    let waiting = readings(app, actor).await?.into_iter().filter(|reading| reading.reviewed.is_none());
    let doubts = |reading: &Reading| reading.warnings.len() + reading.not_understood.len();
    Ok(waiting.min_by_key(|reading| (doubts(reading) == 0, reading.id)).map(|reading| reading.id))
}

/// Whether the actor may read documents in.
pub fn may_read_in(actor: &Actor) -> bool {
    READ_IN.may_ever(actor)
}

/// One document with its text and what it became.
pub async fn reading(app: &App, actor: &Actor, id: ReadingId) -> Result<ReadingDesk> {
    WHO.check(actor, Relation::default())?;
    let reading = find::<Reading>(app, id).await?.ok_or(AppError::NotFound("reading"))?;
    let understood = super::recognize::again(app, &reading).await?;
    let mut became = Vec::new();
    for what in &reading.became {
        became.extend(value(app, id, *what).await?);
    }
    let not_understood = super::read_in::not_understood(&understood).map(|rest| rest.span).collect();
    let values = understood.values();
    let (text, places) = (understood.text, understood.places);
    Ok(ReadingDesk { reading, text, not_understood, values, places, became })
}

async fn value(app: &App, reading: ReadingId, what: Became) -> Result<Option<Value>> {
    Ok(match what {
        Became::Meeting(id) => match find::<Meeting>(app, id).await? {
            Some(meeting) => {
                let organization = record::get::<Organization>(app.store(), meeting.organization).await?.value;
                let likeness = super::likeness::of(app, reading, &meeting).await?;
                Some(Value::Meeting(Box::new(meeting), organization, likeness))
            }
            None => None,
        },
        Became::Case(id) => find::<Case>(app, id).await?.map(Box::new).map(Value::Case),
        Became::Action(id) => find::<Action>(app, id).await?.map(Box::new).map(Value::Action),
        Became::Programme(id) => find::<Programme>(app, id).await?.map(Value::Programme),
        Became::Memo(id) => find::<Memo>(app, id).await?.map(Value::Memo),
    })
}

async fn find<R: Record>(app: &App, id: impl Into<uuid::Uuid>) -> Result<Option<R>> {
    Ok(record::find::<R>(app.store(), id).await?.map(|saved| saved.value))
}

/// What the page to mend a meeting offers: the bodies there are, and the people.
#[derive(Clone, Debug)]
pub struct Known {
    /// The bodies by rank.
    pub organizations: Vec<Organization>,
    /// The people by name.
    pub people: Vec<Person>,
}

/// The bodies and people a document may mean.
pub async fn known(app: &App, actor: &Actor) -> Result<Known> {
    WHO.check(actor, Relation::default())?;
    let organizations = repo::organization::all(app.store()).await?.into_iter().map(|saved| saved.value).collect();
    let people = repo::person::all(app.store()).await?.into_iter().map(|saved| saved.value).collect();
    Ok(Known { organizations, people })
}
