//! Adding a measure (da: *tilføj tiltag*).

use crate::App;
use crate::actor::Actor;
use crate::change::Subject;
use crate::error::Result;
use crate::permission::{Permission, Reach, Relation};
use jiff::civil::Date;
use sagsgang_domain::account::Role;
use sagsgang_domain::id::{MeasureId, ProgrammeId};
use sagsgang_domain::programme::{Measure, Programme, Track};
use sagsgang_domain::refusal::{Needed, Refusal, required};
use serde::Serialize;

/// The secretariat may.
pub const WHO: Permission =
    Permission { use_case: "add_measure", grants: &[(Role::Secretary, Reach::Any)], when: "always" };

/// What a measure needs.
#[derive(Clone, Debug, Serialize)]
pub struct AddMeasure {
    /// Which programme.
    pub programme: ProgrammeId,
    /// The track's name; a new one is made at the end.
    pub track: String,
    /// The title.
    pub title: String,
    /// How it is to be carried out.
    pub plan: String,
    /// From when to when.
    pub period: Option<(Date, Option<Date>)>,
    /// The unit or office that carries it out.
    pub owner: Option<String>,
}

/// Adds a measure to a track.
pub async fn add_measure(app: &App, actor: &Actor, command: AddMeasure) -> Result<MeasureId> {
    WHO.check(actor, Relation::default())?;
    let track = required(&command.track, Needed::Name)?;
    let title = required(&command.title, Needed::Title)?;
    if let Some((earlier, Some(later))) = command.period
        && later < earlier
    {
        return Err(Refusal::DateOrder { earlier, later }.into());
    }
    let measure = Measure {
        id: app.new_id().into(),
        title,
        plan: command.plan.trim().to_owned(),
        period: command.period,
        owner: command.owner.clone().filter(|owner| !owner.trim().is_empty()),
        statements: Vec::new(),
    };
    let id = measure.id;
    let mut change = app.begin(actor).await?;
    let mut kept = change.get::<Programme>(command.programme).await?;
    match kept.value.tracks.iter_mut().find(|candidate| candidate.name == track) {
        Some(found) => found.measures.push(measure),
        None => kept.value.tracks.push(Track { id: app.new_id().into(), name: track, measures: vec![measure] }),
    }
    change.put(kept).await?;
    change.commit("MeasureAdded", Subject("programme", command.programme.0), &command).await?;
    Ok(id)
}
