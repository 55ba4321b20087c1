//! The way every write goes: begin, load, let the domain decide, save, and end in one journal entry.

use crate::App;
use crate::actor::Actor;
use crate::error::{AppError, Problem, Result};
use jiff::Timestamp;
use sagsgang_store::Write;
use sagsgang_store::journal::NewEntry;
use sagsgang_store::record::{self, Record, Saved};
use serde::Serialize;
use uuid::Uuid;

/// A write under way on behalf of somebody. Dropped without [`Change::commit`], it leaves nothing.
pub(crate) struct Change<'a> {
    app: &'a App,
    actor: &'a Actor,
    pub(crate) write: Write,
    pub(crate) now: Timestamp,
}

/// What a journal entry is about.
pub(crate) struct Subject(pub(crate) &'static str, pub(crate) Uuid);

impl App {
    pub(crate) async fn begin<'a>(&'a self, actor: &'a Actor) -> Result<Change<'a>> {
        Ok(Change { app: self, actor, write: self.store().begin().await?, now: self.now() })
    }
}

impl Change<'_> {
    /// The record, or [`AppError::NotFound`].
    pub(crate) async fn get<R: Record>(&self, id: impl Into<Uuid>) -> Result<Saved<R>> {
        record::find(&self.write, id).await?.ok_or(AppError::NotFound(R::KIND))
    }

    /// Refuses a value of a form that names no record of this kind.
    pub(crate) async fn known<R: Record>(&self, field: &'static str, id: impl Into<Uuid>) -> Result<()> {
        match record::find::<R>(&self.write, id).await? {
            Some(_) => Ok(()),
            None => Err(AppError::Invalid { field, problem: Problem::Unknown }),
        }
    }

    /// Saves a changed record.
    pub(crate) async fn put<R: Record>(&mut self, mut record: Saved<R>) -> Result<()> {
        Ok(self.write.save(&mut record).await?)
    }

    /// Saves a new record.
    pub(crate) async fn add<R: Record>(&mut self, record: &R) -> Result<()> {
        Ok(self.write.insert(record).await?)
    }

    /// Ends the write with its entry.
    pub(crate) async fn commit(self, action: &'static str, subject: Subject, payload: &impl Serialize) -> Result<u64> {
        let payload = serde_json::to_value(payload).map_err(|error| AppError::Broken(error.to_string()))?;
        let entry = NewEntry {
            at: self.now,
            actor: self.actor.in_journal(),
            action: action.to_owned(),
            subject_kind: subject.0.to_owned(),
            subject_id: subject.1,
            payload,
            salt: self.app.new_salt(),
        };
        let seq = self.write.commit(entry).await?;
        tracing::info!(seq, action, subject = %subject.1, actor = %self.actor.account, "written");
        Ok(seq)
    }
}
