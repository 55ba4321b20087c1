//! Registering a person (da: *opret person*).

use crate::App;
use crate::actor::Actor;
use crate::change::Subject;
use crate::error::Result;
use crate::permission::{Permission, Reach, Relation};
use sagsgang_domain::account::Role;
use sagsgang_domain::id::PersonId;
use sagsgang_domain::person::Person;
use sagsgang_domain::refusal::{Needed, required};

/// Administrators and the secretariat may.
pub const WHO: Permission = Permission {
    use_case: "register_person",
    grants: &[(Role::Administrator, Reach::Any), (Role::Secretary, Reach::Any)],
    when: "always",
};

/// Registers a person by name and office.
pub async fn register_person(app: &App, actor: &Actor, name: String, title: Option<String>) -> Result<PersonId> {
    WHO.check(actor, Relation::default())?;
    let title = title.map(|title| title.trim().to_owned()).filter(|title| !title.is_empty());
    let person = Person { id: app.new_id().into(), name: required(&name, Needed::Name)?, title };
    let mut change = app.begin(actor).await?;
    change.add(&person).await?;
    change.commit("PersonRegistered", Subject("person", person.id.0), &person).await?;
    Ok(person.id)
}
