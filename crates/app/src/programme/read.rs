//! Programmes as staff see them.

use crate::App;
use crate::actor::Actor;
use crate::error::{AppError, Result};
use crate::permission::{Permission, Reach, Relation};
use sagsgang_domain::account::Role;
use sagsgang_domain::id::ProgrammeId;
use sagsgang_domain::programme::Programme;
use sagsgang_domain::sight;
use sagsgang_store::{record, repo};

/// Staff may; of the closed ones only the secretariat and the directors know.
pub const WHO: Permission = Permission {
    use_case: "see_programmes",
    grants: &[(Role::Secretary, Reach::Any), (Role::CaseAuthor, Reach::Any), (Role::Director, Reach::Any)],
    when: "author: open ones",
};

/// All programmes, in Danish order of their titles.
pub async fn programmes(app: &App, actor: &Actor) -> Result<Vec<Programme>> {
    WHO.check(actor, Relation::default())?;
    let all = repo::programme::all(app.store()).await?.into_iter().map(|saved| saved.value);
    Ok(all.filter(|programme| may_see(actor, programme)).collect())
}

/// One programme.
pub async fn programme(app: &App, actor: &Actor, id: ProgrammeId) -> Result<Programme> {
    WHO.check(actor, Relation::default())?;
    let found = record::find::<Programme>(app.store(), id).await?;
    found.map(|saved| saved.value).filter(|found| may_see(actor, found)).ok_or(AppError::NotFound("programme"))
}

fn may_see(actor: &Actor, programme: &Programme) -> bool {
    sight::programme(programme).admits(&actor.reader())
}
