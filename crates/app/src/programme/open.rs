//! Opening a programme (da: *opret program*).

use crate::App;
use crate::actor::Actor;
use crate::change::Subject;
use crate::error::{AppError, Problem, Result};
use crate::permission::{Permission, Reach, Relation};
use sagsgang_domain::account::Role;
use sagsgang_domain::id::ProgrammeId;
use sagsgang_domain::openness::Openness;
use sagsgang_domain::programme::Programme;
use sagsgang_domain::refusal::{Needed, required};
use serde::Serialize;

/// The secretariat may.
pub const WHO: Permission =
    Permission { use_case: "open_programme", grants: &[(Role::Secretary, Reach::Any)], when: "always" };

/// What a programme needs.
#[derive(Clone, Debug, Serialize)]
pub struct OpenProgramme {
    /// The title; its address is made from it.
    pub title: String,
    /// What it is about.
    pub summary: String,
    /// Whether the public may read it.
    pub openness: Openness,
}

/// Opens an empty programme.
pub async fn open_programme(app: &App, actor: &Actor, command: OpenProgramme) -> Result<ProgrammeId> {
    WHO.check(actor, Relation::default())?;
    let title = required(&command.title, Needed::Title)?;
    let mut change = app.begin(actor).await?;
    let slug = sagsgang_text::slug(&title);
    if slug.is_empty() {
        return Err(AppError::Invalid { field: "title", problem: Problem::Unreadable });
    }
    if sagsgang_store::repo::programme::by_slug(&change.write, &slug).await?.is_some() {
        return Err(AppError::Invalid { field: "title", problem: Problem::Taken });
    }
    let programme = Programme {
        id: app.new_id().into(),
        slug,
        title,
        summary: command.summary.trim().to_owned(),
        openness: command.openness.clone(),
        tracks: Vec::new(),
        read_from: None,
    };
    change.add(&programme).await?;
    change.commit("ProgrammeOpened", Subject("programme", programme.id.0), &command).await?;
    Ok(programme.id)
}
