//! Fills an index that has followed nothing from the records as they are: each once, however often it was changed.

use super::Building;
use super::feed::Feed;
use super::touched::Touched;
use super::{Told, write};
use crate::App;
use crate::error::Result;
use sagsgang_domain::case::Case;
use sagsgang_domain::meeting::Meeting;
use sagsgang_domain::organization::Organization;
use sagsgang_domain::person::Person;
use sagsgang_domain::programme::Programme;
use sagsgang_store::record::{self, Record};
use std::collections::BTreeSet;
use std::sync::Arc;
use uuid::Uuid;

/// So many records are indexed at a time.
const STEP: u64 = 200;

/// Fills the index. What is in it counts for journal number 0 until everything is, so that a kill in between lets the
/// next one begin anew; then for the number at which it was begun, since what was written meanwhile may be missing.
pub(super) async fn fill<F: Feed>(app: &App, index: &Arc<F>, told: Told<'_>) -> Result<()> {
    let head = app.store().head().await?;
    let mut filling = Filling { app, index, told, done: 0, total: total(app).await? };
    write(index, F::Update::default(), 0, true).await?;
    filling.kind::<Organization>(|ids| Touched { organizations: ids, ..Touched::default() }).await?;
    filling.kind::<Person>(|ids| Touched { people: ids, ..Touched::default() }).await?;
    filling.kind::<Programme>(|ids| Touched { programmes: ids, ..Touched::default() }).await?;
    filling.kind::<Meeting>(|ids| Touched { meetings: ids, ..Touched::default() }).await?;
    filling.kind::<Case>(|ids| Touched { cases: ids, ..Touched::default() }).await?;
    write(index, F::Update::default(), head, false).await
}

async fn total(app: &App) -> Result<u64> {
    let store = app.store();
    Ok(record::count::<Organization>(store).await?
        + record::count::<Person>(store).await?
        + record::count::<Programme>(store).await?
        + record::count::<Meeting>(store).await?
        + record::count::<Case>(store).await?)
}

struct Filling<'a, F> {
    app: &'a App,
    index: &'a Arc<F>,
    told: Told<'a>,
    done: u64,
    total: u64,
}

impl<F: Feed> Filling<'_, F> {
    /// Indexes all records of a kind.
    async fn kind<R: Record>(&mut self, touched: impl Fn(BTreeSet<Uuid>) -> Touched) -> Result<()> {
        let mut after = None;
        loop {
            let page = record::page::<R>(self.app.store(), after, STEP).await?;
            let Some(last) = page.last().map(|record| record.value.id()) else { return Ok(()) };
            after = Some(last);
            let ids: BTreeSet<Uuid> = page.iter().map(|record| record.value.id()).collect();
            self.done += ids.len() as u64;
            let update = F::load(self.app, self.index, touched(ids)).await?;
            write(self.index, update, 0, false).await?;
            self.app.filling().note(F::NAME, Building { done: self.done, total: self.total });
            (self.told)(self.done, self.total);
        }
    }
}
