//! Meetings.

use crate::entity::day;
use crate::entity::meeting::{ActiveModel, Column, Entity};
use crate::error::Result;
use crate::mention::{self, Mentions};
use crate::read::Read;
use crate::record::{self, Record, Saved};
use jiff::civil::Date;
use sagsgang_domain::id::{OrganizationId, PersonId, ReadingId};
use sagsgang_domain::meeting::Meeting;
use sagsgang_domain::place::Place;
use sea_orm::{ColumnTrait, Condition, EntityTrait, Order, QueryFilter, QueryOrder, QuerySelect, Select, Set};
use uuid::Uuid;

impl Record for Meeting {
    const KIND: &'static str = "meeting";
    type Table = Entity;

    fn id(&self) -> Uuid {
        self.id.0
    }

    fn keys(&self) -> ActiveModel {
        ActiveModel {
            organization: Set(self.organization.0),
            date: Set(day(self.start.date())),
            ordinal: Set(i32::from(self.ordinal)),
            minute: Set(i32::from(self.start.hour()) * 60 + i32::from(self.start.minute())),
            state: Set(self.state.name().to_owned()),
            read_from: Set(self.read_from.map(|reading| reading.0)),
            ..Default::default()
        }
    }

    fn mentions(&self) -> Option<Mentions> {
        let people = self.roster.iter().map(|participant| person_word(participant.person));
        let places = self.items.iter().flat_map(|item| &item.content.places);
        let words = people.chain(places.flat_map(place_words)).collect();
        Some(Mentions { day: day(self.start.date()), words })
    }
}

/// Every meeting that has a place at all.
const PLACED: &str = "place:";

fn person_word(person: PersonId) -> String {
    format!("person:{person}")
}

/// How a name, a road or a town is compared, however it is cased and spelt; empty where there is no word in it.
pub fn place_key(text: &str) -> String {
    // A slug is never empty: of no words it says so.
    if text.chars().any(char::is_alphanumeric) { sagsgang_text::slug(text) } else { String::new() }
}

/// A place is found by its name, its road and its town.
fn place_words(place: &Place) -> impl Iterator<Item = String> {
    let named = [place.name.as_str(), place.road(), place.locality.as_str()].map(place_key);
    let named = named.into_iter().filter(|word| !word.is_empty()).map(|word| format!("{PLACED}{word}"));
    named.chain([PLACED.to_owned()])
}

/// The meetings somebody had a seat at, from the first to the last day where these are given, the newest first.
pub async fn of_person(
    from: &impl Read,
    person: PersonId,
    first: Option<Date>,
    last: Option<Date>,
    limit: u64,
) -> Result<Vec<Saved<Meeting>>> {
    by_ids(from, mention::of(from, &person_word(person), first, last, limit).await?).await
}

/// The years of the first and the last meeting somebody had a seat at.
pub async fn years_of_person(from: &impl Read, person: PersonId) -> Result<Option<(i16, i16)>> {
    years(from, &person_word(person)).await
}

/// The meetings with a matter that is tied to a place, the newest first.
pub async fn with_places(
    from: &impl Read,
    first: Option<Date>,
    last: Option<Date>,
    limit: u64,
) -> Result<Vec<Saved<Meeting>>> {
    by_ids(from, mention::of(from, PLACED, first, last, limit).await?).await
}

/// The years of the first and the last of them.
pub async fn years_of_places(from: &impl Read) -> Result<Option<(i16, i16)>> {
    years(from, PLACED).await
}

/// The meetings with a matter at a place whose name, road or town holds these words, the newest first.
pub async fn at_place(from: &impl Read, words: &str, limit: u64) -> Result<Vec<Saved<Meeting>>> {
    let key = place_key(words);
    if key.is_empty() {
        return Ok(Vec::new());
    }
    by_ids(from, mention::holding(from, PLACED, &key, limit).await?).await
}

async fn years(from: &impl Read, word: &str) -> Result<Option<(i16, i16)>> {
    let year = |day: i32| i16::try_from(day / 10_000).unwrap_or_default();
    Ok(mention::days(from, word).await?.map(|(first, last)| (year(first), year(last))))
}

async fn by_ids(from: &impl Read, ids: Vec<Uuid>) -> Result<Vec<Saved<Meeting>>> {
    record::many(from, by_time(Entity::find().filter(Column::Id.is_in(ids)), Order::Desc)).await
}

/// The meetings of a body on a day, in order: usually none or one.
pub async fn on(from: &impl Read, organization: OrganizationId, date: Date) -> Result<Vec<Saved<Meeting>>> {
    let query = Entity::find().filter(Column::Organization.eq(organization.0)).filter(Column::Date.eq(day(date)));
    record::many(from, query.order_by_asc(Column::Ordinal)).await
}

/// One meeting of a body on a day: 1, or 2 for the second one.
pub async fn at(
    from: &impl Read,
    organization: OrganizationId,
    date: Date,
    ordinal: u8,
) -> Result<Option<Saved<Meeting>>> {
    let query = Entity::find().filter(Column::Organization.eq(organization.0)).filter(Column::Date.eq(day(date)));
    record::one(from, query.filter(Column::Ordinal.eq(i32::from(ordinal)))).await
}

/// All meetings of a body, the newest first.
pub async fn of_organization(from: &impl Read, organization: OrganizationId) -> Result<Vec<Saved<Meeting>>> {
    let query = Entity::find().filter(Column::Organization.eq(organization.0));
    record::many(from, by_time(query, Order::Desc)).await
}

/// The meetings from the first to the last day, both included, the earliest first.
pub async fn between(from: &impl Read, first: Date, last: Date) -> Result<Vec<Saved<Meeting>>> {
    let query = Entity::find().filter(Column::Date.between(day(first), day(last)));
    record::many(from, by_time(query, Order::Asc)).await
}

/// At most `limit` meetings on or after a day, the earliest first.
pub async fn upcoming(from: &impl Read, today: Date, limit: u64) -> Result<Vec<Saved<Meeting>>> {
    let query = Entity::find().filter(Column::Date.gte(day(today)));
    record::many(from, by_time(query, Order::Asc).limit(limit)).await
}

/// At most `limit` meetings on or before a day, the newest first.
pub async fn past(from: &impl Read, today: Date, limit: u64) -> Result<Vec<Saved<Meeting>>> {
    let query = Entity::find().filter(Column::Date.lte(day(today)));
    record::many(from, by_time(query, Order::Desc).limit(limit)).await
}

/// Which meetings a list holds.
#[derive(Clone, Debug, Default)]
pub struct Wanted {
    /// Of these bodies.
    pub organizations: Vec<OrganizationId>,
    /// From this day.
    pub first: Option<Date>,
    /// To this day.
    pub last: Option<Date>,
}

/// At most `limit` of the meetings wanted, the newest first, that come after a given one in that order.
pub async fn page(
    from: &impl Read,
    wanted: &Wanted,
    after: Option<&Meeting>,
    limit: u64,
) -> Result<Vec<Saved<Meeting>>> {
    let organizations = wanted.organizations.iter().map(|organization| organization.0);
    let mut query = Entity::find().filter(Column::Organization.is_in(organizations));
    if let Some(first) = wanted.first {
        query = query.filter(Column::Date.gte(day(first)));
    }
    if let Some(last) = wanted.last {
        query = query.filter(Column::Date.lte(day(last)));
    }
    if let Some(after) = after {
        query = query.filter(earlier_than(after));
    }
    record::many(from, by_time(query, Order::Desc).limit(limit)).await
}

/// What stands after a meeting in a list with the newest first.
fn earlier_than(meeting: &Meeting) -> Condition {
    let (date, ordinal) = (day(meeting.start.date()), i32::from(meeting.ordinal));
    let minute = i32::from(meeting.start.hour()) * 60 + i32::from(meeting.start.minute());
    let same_ordinal = Condition::all().add(Column::Ordinal.eq(ordinal)).add(Column::Id.lt(meeting.id.0));
    let same_minute = Condition::all()
        .add(Column::Minute.eq(minute))
        .add(Condition::any().add(Column::Ordinal.lt(ordinal)).add(same_ordinal));
    let same_day = Condition::all()
        .add(Column::Date.eq(date))
        .add(Condition::any().add(Column::Minute.lt(minute)).add(same_minute));
    Condition::any().add(Column::Date.lt(date)).add(same_day)
}

/// The meetings that were read from a document.
pub async fn read_from(from: &impl Read, reading: ReadingId) -> Result<Vec<Saved<Meeting>>> {
    record::many(from, by_time(Entity::find().filter(Column::ReadFrom.eq(reading.0)), Order::Asc)).await
}

fn by_time(query: Select<Entity>, order: Order) -> Select<Entity> {
    query
        .order_by(Column::Date, order.clone())
        .order_by(Column::Minute, order.clone())
        .order_by(Column::Ordinal, order.clone())
        .order_by(Column::Id, order)
}
