//! People.

use crate::entity::person::{ActiveModel, Column, Entity};
use crate::error::Result;
use crate::mention::{self, Mentions};
use crate::read::Read;
use crate::record::{self, Record, Saved};
use sagsgang_domain::id::PersonId;
use sagsgang_domain::person::Person;
use sagsgang_text::{collation_key, slug};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, Set};
use uuid::Uuid;

impl Record for Person {
    const KIND: &'static str = "person";
    type Table = Entity;

    fn id(&self) -> Uuid {
        self.id.0
    }

    fn keys(&self) -> ActiveModel {
        ActiveModel { slug: Set(slug(&self.name)), name_key: Set(collation_key(&self.name)), ..Default::default() }
    }

    fn mentions(&self) -> Option<Mentions> {
        Some(Mentions { day: 0, words: [format!("{ADDRESS}{}", tail(self.id))].into() })
    }
}

const ADDRESS: &str = "address:";
const DIGITS: usize = 8;

/// What tells the addresses of two people of one name apart: the last digits of the id, which are random.
pub fn tail(id: PersonId) -> String {
    let id = id.0.simple().to_string();
    id.get(id.len().saturating_sub(DIGITS)..).unwrap_or_default().to_owned()
}

/// How an address names a person: "anna-holm-7d3f0a1b". It needs nobody's name but their own, and stays right when
/// they take another: only its end is looked up.
pub fn address(id: PersonId, name: &str) -> String {
    format!("{}-{}", slug(name), tail(id))
}

/// The person an address names; where two have the same end, the one with the name.
pub async fn by_address(from: &impl Read, address: &str) -> Result<Option<Saved<Person>>> {
    let Some((name, end)) = address.rsplit_once('-') else { return Ok(None) };
    if end.len() != DIGITS || !end.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        return Ok(None);
    }
    let ids = mention::of(from, &format!("{ADDRESS}{end}"), None, None, 10).await?;
    let mut found = record::get_many::<Person>(from, ids).await?;
    let named = found.iter().position(|person| slug(&person.name) == name).unwrap_or_default();
    Ok((!found.is_empty()).then(|| found.swap_remove(named)))
}

/// The people of this name, however it is cased and spaced: "Anna  holm" and "anna-holm" find Anna Holm.
pub async fn by_name(from: &impl Read, name: &str) -> Result<Vec<Saved<Person>>> {
    record::many(from, Entity::find().filter(Column::Slug.eq(slug(name))).order_by_asc(Column::Id)).await
}

/// All people in Danish order of their names.
pub async fn all(from: &impl Read) -> Result<Vec<Saved<Person>>> {
    record::many(from, Entity::find().order_by_asc(Column::NameKey).order_by_asc(Column::Id)).await
}
