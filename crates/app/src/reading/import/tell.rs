//! What came of the documents of an import, gathered and written some at a time.

use super::delivered::Place;
use crate::App;
use crate::actor::Actor;
use crate::change::Subject;
use crate::error::Result;
use jiff::{SignedDuration, Timestamp};
use sagsgang_domain::id::ReadingId;
use sagsgang_domain::import::{Counts, Import, ImportPart, ImportState, ImportedDocument};
use sagsgang_domain::reading::Reading;
use sagsgang_domain::refusal::Refusal;
use sagsgang_store::repo;
use std::collections::HashSet;

/// As many documents as are told of at once.
const MOST_AT_ONCE: usize = 50;
/// As long as a document waits to be told of.
const LONGEST_UNTOLD: SignedDuration = SignedDuration::from_secs(2);

/// Where an import goes from running.
type Transition = fn(Import, Timestamp) -> std::result::Result<Import, Refusal>;

/// An import's report in the making.
pub(super) struct Tell<'a> {
    app: &'a App,
    actor: &'a Actor,
    import: &'a Import,
    /// The documents that were told of, in this run and before.
    places: HashSet<Place>,
    /// The readings that were told of as this import's own.
    readings: HashSet<ReadingId>,
    number: u32,
    so_far: Counts,
    untold: Vec<ImportedDocument>,
    since: Timestamp,
    /// From when to when a kill took away what was read.
    lost: (Timestamp, Timestamp),
}

impl<'a> Tell<'a> {
    /// The report where it was left.
    pub(super) async fn go_on(app: &'a App, actor: &'a Actor, import: &'a Import) -> Result<Self> {
        let mut tell = Self {
            app,
            actor,
            import,
            places: HashSet::new(),
            readings: HashSet::new(),
            number: 0,
            so_far: Counts::default(),
            untold: Vec::new(),
            since: app.now(),
            lost: (app.now(), app.now()),
        };
        for part in repo::import::parts(app.store(), import.id).await? {
            for document in &part.documents {
                tell.places.insert((document.file, document.place));
                tell.readings.extend(document.outcome.reading());
            }
            (tell.number, tell.so_far, tell.lost.0) = (part.number, part.so_far, part.at);
        }
        if tell.number == 0 {
            tell.commit("ImportWentOn", None).await?;
        }
        Ok(tell)
    }

    /// The documents that were told of.
    pub(super) fn places(&self) -> &HashSet<Place> {
        &self.places
    }

    /// Whether a reading is this import's own, though a kill came before it was told.
    pub(super) fn is_lost(&self, reading: &Reading) -> bool {
        let (from, to) = self.lost;
        from < reading.at && reading.at < to && !self.readings.contains(&reading.id)
    }

    /// Tells of a document, now or with those after it.
    pub(super) async fn add(&mut self, document: ImportedDocument) -> Result<()> {
        self.readings.extend(document.outcome.reading());
        self.places.insert((document.file, document.place));
        self.untold.push(document);
        let waited = self.app.now().duration_since(self.since);
        if self.untold.len() >= MOST_AT_ONCE || waited >= LONGEST_UNTOLD { self.write().await } else { Ok(()) }
    }

    /// Writes what is not told yet.
    pub(super) async fn write(&mut self) -> Result<()> {
        if self.untold.is_empty() { Ok(()) } else { self.commit("ImportWentOn", None).await }
    }

    /// Writes the rest, and that all documents have been gone through.
    pub(super) async fn finish(&mut self) -> Result<()> {
        self.commit("ImportFinished", Some(Import::finish)).await
    }

    /// Writes that the database or the disk failed; what is not told yet waits for the next time.
    pub(super) async fn fail(&mut self) -> Result<()> {
        self.untold.clear();
        self.commit("ImportFailed", Some(Import::fail)).await
    }

    async fn commit(&mut self, action: &'static str, next: Option<Transition>) -> Result<()> {
        let mut change = self.app.begin(self.actor).await?;
        let mut so_far = self.so_far;
        let has_part = self.number == 0 || !self.untold.is_empty();
        if has_part {
            self.untold.iter().for_each(|document| so_far.add(&document.outcome));
            let part = ImportPart {
                id: self.app.new_id().into(),
                import: self.import.id,
                number: self.number + 1,
                at: change.now,
                documents: self.untold.clone(),
                so_far,
            };
            change.add(&part).await?;
        }
        let kept = change.get::<Import>(self.import.id).await?;
        // Somebody may have stopped it at its last document.
        if let Some(next) = next.filter(|_| kept.state == ImportState::Running) {
            let next = next(kept.value.clone(), change.now)?;
            change.put(kept.with(next)).await?;
        }
        self.since = change.now;
        change.commit(action, Subject("import", self.import.id.0), &so_far).await?;
        self.number += u32::from(has_part);
        self.so_far = so_far;
        self.untold.clear();
        Ok(())
    }
}
