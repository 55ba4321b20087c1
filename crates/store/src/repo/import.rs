//! Imports of many documents, and the parts of their reports.

use crate::entity::import::{ActiveModel, Column, Entity};
use crate::entity::importpart as part;
use crate::error::Result;
use crate::read::Read;
use crate::record::{self, Record, Saved};
use sagsgang_domain::id::ImportId;
use sagsgang_domain::import::{Import, ImportPart, ImportState};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, Set};
use uuid::Uuid;

impl Record for Import {
    const KIND: &'static str = "import";
    type Table = Entity;

    fn id(&self) -> Uuid {
        self.id.0
    }

    fn keys(&self) -> ActiveModel {
        ActiveModel {
            started: Set(self.started.as_microsecond()),
            state: Set(self.state.name().to_owned()),
            ..Default::default()
        }
    }
}

impl Record for ImportPart {
    const KIND: &'static str = "importpart";
    type Table = part::Entity;

    fn id(&self) -> Uuid {
        self.id.0
    }

    fn keys(&self) -> part::ActiveModel {
        part::ActiveModel {
            import: Set(self.import.0),
            number: Set(i32::try_from(self.number).unwrap_or(i32::MAX)),
            ..Default::default()
        }
    }
}

/// All imports, the newest first.
pub async fn all(from: &impl Read) -> Result<Vec<Saved<Import>>> {
    record::many(from, Entity::find().order_by_desc(Column::Started).order_by_desc(Column::Id)).await
}

/// The import that has waited longest to be read.
pub async fn next_running(from: &impl Read) -> Result<Option<Saved<Import>>> {
    let running = Entity::find().filter(Column::State.eq(ImportState::Running.name()));
    record::one(from, running.order_by_asc(Column::Started).order_by_asc(Column::Id).limit(1)).await
}

/// Whether an import runs, asked without reading the whole of it.
pub async fn is_running(from: &impl Read, id: ImportId) -> Result<bool> {
    let state = Entity::find_by_id(id.0).select_only().column(Column::State).into_tuple::<String>();
    Ok(state.one(from.conn()).await?.is_some_and(|state| state == ImportState::Running.name()))
}

/// What came of an import's documents so far, in order.
pub async fn parts(from: &impl Read, id: ImportId) -> Result<Vec<Saved<ImportPart>>> {
    record::many(from, of(id).order_by_asc(part::Column::Number)).await
}

/// The part that was written last.
pub async fn last_part(from: &impl Read, id: ImportId) -> Result<Option<Saved<ImportPart>>> {
    record::one(from, of(id).order_by_desc(part::Column::Number).limit(1)).await
}

fn of(id: ImportId) -> sea_orm::Select<part::Entity> {
    part::Entity::find().filter(part::Column::Import.eq(id.0))
}
