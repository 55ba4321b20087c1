//! Accounts.

use crate::entity::account::{ActiveModel, Column, Entity};
use crate::error::Result;
use crate::read::Read;
use crate::record::{self, Record, Saved};
use sagsgang_domain::account::Account;
use sagsgang_domain::id::PersonId;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, Set};
use uuid::Uuid;

impl Record for Account {
    const KIND: &'static str = "account";
    type Table = Entity;

    fn id(&self) -> Uuid {
        self.id.0
    }

    fn keys(&self) -> ActiveModel {
        ActiveModel { login: Set(login_key(&self.login)), person: Set(self.person.0), ..Default::default() }
    }
}

/// A login as it is compared: without case and space around it.
fn login_key(login: &str) -> String {
    login.trim().to_lowercase()
}

/// The account with this login, compared without case.
pub async fn by_login(from: &impl Read, login: &str) -> Result<Option<Saved<Account>>> {
    record::one(from, Entity::find().filter(Column::Login.eq(login_key(login)))).await
}

/// The accounts of a person.
pub async fn of_person(from: &impl Read, person: PersonId) -> Result<Vec<Saved<Account>>> {
    record::many(from, Entity::find().filter(Column::Person.eq(person.0)).order_by_asc(Column::Id)).await
}
