//! The work itself: imports are read one at a time, the one that has waited longest first, document by document.
//!
//! A document that fails does not stop the others. When saving fails for several in a row, it is not the documents: the
//! import is put by as failed, and a person takes it up again. Where not even that can be saved, it is still running,
//! and goes on at the next start or a minute later.

use super::super::batch::{Batch, Came};
use super::super::read_in::ReadIn;
use super::delivered::Together;
use super::tell::Tell;
use crate::App;
use crate::actor::Actor;
use crate::error::{AppError, Result};
use sagsgang_domain::account::Role;
use sagsgang_domain::import::{Import, ImportedDocument, Outcome, Reason};
use sagsgang_store::{StoreError, repo};
use std::time::Duration;
use tokio::sync::watch;

/// How often it is looked whether another process has left something to read.
const LOOK: Duration = Duration::from_mins(1);
/// So many documents in a row that cannot be saved are not to blame themselves.
const MOST_IN_A_ROW: usize = 3;

/// Reads imports until told to stop: after the document under way, and what was read is told of.
pub async fn run(app: App, mut stop: watch::Receiver<bool>) {
    while !*stop.borrow() {
        if let Err(error) = work(&app, &stop).await {
            tracing::error!(%error, "an import could not go on; it is tried again unless it is put by");
        }
        tokio::select! {
            _ = stop.wait_for(|stop| *stop) => {}
            () = app.imports_woken() => {}
            () = tokio::time::sleep(LOOK) => {}
        }
    }
}

/// Reads everything that waits to be read.
///
/// # Errors
/// When the database or the disk fails; the import is put by as failed where that can be said.
pub async fn work_off(app: &App) -> Result<()> {
    let (_keep, never) = watch::channel(false);
    work(app, &never).await
}

async fn work(app: &App, stop: &watch::Receiver<bool>) -> Result<()> {
    while !*stop.borrow()
        && let Some(import) = repo::import::next_running(app.store()).await?
    {
        let actor = deliverer(&import);
        let mut tell = Tell::go_on(app, &actor, &import).await?;
        let mut work = Work { app, actor: &actor, import: &import, stop, tell: &mut tell, in_doubt: Vec::new() };
        if let Err(error) = work.read().await {
            // Another process tells of the same import: it is that one's.
            if !matches!(error, AppError::Store(StoreError::Taken { .. })) {
                tell.fail().await?;
            }
            return Err(error);
        }
    }
    Ok(())
}

/// Whoever delivered the files acts in it; that they might was seen when they did.
fn deliverer(import: &Import) -> Actor {
    Actor {
        account: import.account,
        person: import.by,
        name: String::new(),
        roles: [Role::Secretary].into(),
        seats: Vec::new(),
        token: None,
    }
}

/// An import being read.
struct Work<'a, 'b> {
    app: &'a App,
    actor: &'a Actor,
    import: &'a Import,
    stop: &'a watch::Receiver<bool>,
    tell: &'b mut Tell<'a>,
    /// Documents that could not be saved, until one after them can.
    in_doubt: Vec<ImportedDocument>,
}

impl Work<'_, '_> {
    /// Reads it to its end, or until it is stopped.
    async fn read(&mut self) -> Result<()> {
        for together in Together::of(self.import) {
            match together.open(self.app, self.import, self.tell.places()).await {
                Ok(batch) => {
                    if !self.read_batch(&together, batch).await? {
                        return self.tell.write().await;
                    }
                }
                Err(AppError::Store(StoreError::BlobMissing(_) | StoreError::BlobDamaged(_))) => {
                    let (file, place) = together.place(0);
                    let name = self.import.files.get(file).map(|file| file.name.clone()).unwrap_or_default();
                    let outcome = Outcome::Refused { reason: Reason::Lost };
                    self.tell.add(ImportedDocument { file, place, name, outcome }).await?;
                }
                Err(error) => return Err(error),
            }
        }
        self.settle().await?;
        self.tell.finish().await
    }

    /// Whether all of it was read.
    async fn read_batch(&mut self, together: &Together, mut batch: Batch) -> Result<bool> {
        loop {
            if *self.stop.borrow() || !repo::import::is_running(self.app.store(), self.import.id).await? {
                return Ok(false);
            }
            let Some(document) = batch.read_next(self.app, self.actor).await else { return Ok(true) };
            let (file, place) = together.place(document.place);
            let told = |outcome| ImportedDocument { file, place, name: document.path, outcome };
            match self.outcome(document.outcome) {
                Ok(outcome) => {
                    self.settle().await?;
                    self.tell.add(told(outcome)).await?;
                }
                Err(error) => {
                    tracing::error!(%error, import = %self.import.id, "a document of an import failed");
                    self.in_doubt.push(told(Outcome::Refused { reason: Reason::Failed }));
                    if self.in_doubt.len() >= MOST_IN_A_ROW {
                        return Err(error);
                    }
                }
            }
        }
    }

    /// Others were read after them, so it was the documents that failed.
    async fn settle(&mut self) -> Result<()> {
        for document in std::mem::take(&mut self.in_doubt) {
            self.tell.add(document).await?;
        }
        Ok(())
    }

    fn outcome(&self, outcome: Result<Came>) -> Result<Outcome> {
        Ok(match outcome {
            Ok(Came::Document(ReadIn::New(reading))) => Outcome::of(&reading),
            Ok(Came::Document(ReadIn::Known(reading))) if self.tell.is_lost(&reading) => Outcome::of(&reading),
            Ok(Came::Document(ReadIn::Known(reading))) => Outcome::Known { reading: reading.id },
            Ok(Came::Annex(reading)) => Outcome::Annex { reading },
            Err(AppError::Unreadable(refusal)) => {
                let ground = serde_json::to_string(&refusal.kind);
                let ground = ground.map_err(|error| AppError::Broken(error.to_string()))?;
                Outcome::Refused { reason: Reason::Unreadable { ground } }
            }
            Err(AppError::Store(StoreError::BlobMissing(_) | StoreError::BlobDamaged(_))) => {
                Outcome::Refused { reason: Reason::Lost }
            }
            Err(AppError::Broken(cause)) => {
                tracing::error!(cause, import = %self.import.id, "a document of an import could not be read");
                Outcome::Refused { reason: Reason::Failed }
            }
            Err(error) => return Err(error),
        })
    }
}
