//! The first minute of a municipality.

use crate::App;
use crate::actor::Actor;
use crate::change::Subject;
use crate::error::{AppError, Result};
use sagsgang_domain::account::{Account, Role};
use sagsgang_domain::body::Body;
use sagsgang_domain::person::Person;
use sagsgang_domain::refusal::{Needed, required};
use sagsgang_store::{record, repo};
use serde::Serialize;

/// What an empty municipality asks for.
#[derive(Clone, Debug, Serialize)]
pub struct SetUp {
    /// The municipality's name.
    pub municipality: String,
    /// The first administrator's name.
    pub name: String,
    /// What they sign in with.
    pub login: String,
    /// Their password; never written down.
    #[serde(skip)]
    pub password: String,
}

/// Whether the municipality waits for its first administrator.
pub async fn is_needed(app: &App) -> Result<bool> {
    Ok(record::count::<Account>(app.store()).await? == 0)
}

/// Founds the municipality and its first administrator, who is also its first secretary.
///
/// # Errors
/// [`AppError::Denied`] once there is an account: this can be done only once.
pub async fn set_up(app: &App, command: SetUp) -> Result<()> {
    let municipality = required(&command.municipality, Needed::Name)?;
    let name = required(&command.name, Needed::Name)?;
    let login = required(&command.login, Needed::Name)?.to_lowercase();
    let password_hash = crate::password::hash(app, command.password.clone()).await?;
    let nobody = Actor::operator();
    let mut change = app.begin(&nobody).await?;
    if record::count::<Account>(&change.write).await? > 0 {
        return Err(AppError::Denied { use_case: "set_up" });
    }
    let person = Person { id: app.new_id().into(), name, title: None };
    let account = Account {
        id: app.new_id().into(),
        login,
        person: person.id,
        password_hash,
        roles: [Role::Administrator, Role::Secretary].into(),
        active: true,
    };
    if repo::body::find(&change.write).await?.is_none() {
        change.add(&Body::new(municipality)).await?;
    }
    change.add(&person).await?;
    change.add(&account).await?;
    change.commit("MunicipalitySetUp", Subject("body", repo::body::BODY), &command).await?;
    Ok(())
}
