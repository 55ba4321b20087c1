//! Saying of a document which body met and when, where the reader found neither (da: *angiv mødet*).

use crate::App;
use crate::actor::Actor;
use crate::change::Subject;
use crate::error::{AppError, Problem, Result};
use crate::permission::{Permission, Reach, Relation};
use crate::reading::gather::{Gather, Placed};
use crate::reading::{delivery, read_in, recognize};
use jiff::civil::Date;
use sagsgang_domain::account::Role;
use sagsgang_domain::id::{OrganizationId, ReadingId};
use sagsgang_domain::organization::Organization;
use sagsgang_domain::reading::{Reading, ReadingKind, Standing};
use sagsgang_store::record::Record as _;
use serde::Serialize;

/// The secretariat may.
pub const WHO: Permission = Permission {
    use_case: "place_reading",
    grants: &[(Role::Secretary, Reach::Any)],
    when: "it was read as minutes, holds, and became no meeting",
};

/// A document, and the meeting it tells of.
#[derive(Clone, Debug, Serialize)]
pub struct PlaceReading {
    /// The document.
    pub reading: ReadingId,
    /// The body that met, where it is known.
    pub organization: Option<OrganizationId>,
    /// Else its name.
    pub name: String,
    /// The day.
    pub date: Date,
}

/// Whether it can be said of a document which meeting it tells of.
pub fn may_be_placed(reading: &Reading) -> bool {
    let is_none = delivery::meetings_of(reading).next().is_none();
    reading.kind == ReadingKind::Minutes && reading.standing == Standing::Current && is_none
}

/// Makes of the document what it would have become, had it named its body and day.
///
/// # Errors
/// Not found when the document became a meeting already or tells of none; invalid for a body nobody knows, or without
/// its name.
pub async fn place_reading(app: &App, actor: &Actor, command: PlaceReading) -> Result<()> {
    WHO.check(actor, Relation::default())?;
    let mut change = app.begin(actor).await?;
    let mut kept = change.get::<Reading>(command.reading).await?;
    if !may_be_placed(&kept) {
        return Err(AppError::NotFound("reading"));
    }
    let body = match command.organization {
        Some(id) => {
            change.known::<Organization>("organization", id).await?;
            change.get::<Organization>(id).await?.value.name
        }
        None => command.name.trim().to_owned(),
    };
    if body.is_empty() {
        return Err(AppError::Invalid { field: "organization", problem: Problem::Missing });
    }
    let understood = recognize::again(app, &kept).await?;
    let (id, digest) = (kept.id, kept.digest.parse()?);
    let mut gather = Gather::begin(app, &change.write, change.now, id, digest, kept.delivery.clone()).await?;
    gather.placed = Some(Placed { body, date: command.date });
    read_in::gather(&mut gather, &understood, &kept.name).await?;
    let harvest = gather.finish();
    kept.value.became = harvest.became();
    kept.value.standing = harvest.standing.clone();
    kept.value.warnings.clone_from(&harvest.warnings);
    kept.value.not_understood.clone_from(&harvest.not_understood);
    change.put(kept).await?;
    harvest.save(&mut change).await?;
    change.commit("ReadingPlaced", Subject(Reading::KIND, id.0), &command).await?;
    Ok(())
}
