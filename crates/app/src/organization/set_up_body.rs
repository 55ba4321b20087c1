//! Setting what holds for the whole municipality (da: *opsætning*).

use crate::App;
use crate::actor::Actor;
use crate::change::Subject;
use crate::error::Result;
use crate::permission::{Permission, Reach, Relation};
use sagsgang_domain::account::Role;
use sagsgang_domain::body::SectionTemplate;
use sagsgang_domain::refusal::{Needed, required};
use serde::Serialize;

/// Administrators and the secretariat may.
pub const WHO: Permission = Permission {
    use_case: "set_up_body",
    grants: &[(Role::Administrator, Reach::Any), (Role::Secretary, Reach::Any)],
    when: "always",
};

/// What can be set.
#[derive(Clone, Debug, Serialize)]
pub struct SetUpBody {
    /// The municipality's name.
    pub name: String,
    /// Where the public writes.
    pub contact_email: Option<String>,
    /// What a case is asked for.
    pub section_template: Vec<SectionTemplate>,
}

/// Sets it; cases that are written keep the headings they have.
pub async fn set_up_body(app: &App, actor: &Actor, command: SetUpBody) -> Result<()> {
    WHO.check(actor, Relation::default())?;
    let name = required(&command.name, Needed::Name)?;
    for entry in &command.section_template {
        required(&entry.heading, Needed::Title)?;
    }
    let mut change = app.begin(actor).await?;
    let mut kept = sagsgang_store::repo::body::get(&change.write).await?;
    kept.value.name = name;
    kept.value.contact_email = command.contact_email.clone().filter(|mail| !mail.trim().is_empty());
    kept.value.section_template.clone_from(&command.section_template);
    change.put(kept).await?;
    change.commit("BodySetUp", Subject("body", sagsgang_store::repo::body::BODY), &command).await?;
    Ok(())
}
