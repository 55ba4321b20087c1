//! Writing: entries are replaced source by source, and show together, when the batch is committed.

use crate::entry::{Document, meeting, meeting_source, programme, programme_source};
use crate::error::SearchError;
use crate::folder::payload;
use crate::index::Index;
use crate::schema::document;
use sagsgang_domain::id::{MeetingId, ProgrammeId};
use sagsgang_domain::openness::Public;
use sagsgang_domain::openness::view::{PublicMeeting, PublicProgramme};
use sagsgang_domain::organization::Organization;
use std::sync::MutexGuard;
use tantivy::{IndexWriter, Term};

/// Changes to the index that show together or not at all. Only one is open at a time in a folder; what is not
/// committed when it ends is forgotten. All of it blocks: call it outside async code.
pub struct Batch<'a> {
    index: &'a Index,
    /// Empty only after a failure.
    writer: MutexGuard<'a, Option<IndexWriter>>,
    uncommitted: bool,
}

impl<'a> Batch<'a> {
    pub(crate) fn new(index: &'a Index, writer: MutexGuard<'a, Option<IndexWriter>>) -> Self {
        Self { index, writer, uncommitted: false }
    }

    /// Replaces everything of a meeting by what the public sees of it now.
    pub fn replace_meeting(
        &mut self,
        view: &Public<PublicMeeting>,
        organization: &Organization,
    ) -> Result<(), SearchError> {
        self.replace(&meeting_source(view.id), &meeting(view, organization))
    }

    /// Removes everything of a meeting: the public does not see it (any more).
    pub fn remove_meeting(&mut self, id: MeetingId) -> Result<(), SearchError> {
        self.replace(&meeting_source(id), &[])
    }

    /// Replaces everything of a programme by what the public sees of it now.
    pub fn replace_programme(&mut self, view: &Public<PublicProgramme>) -> Result<(), SearchError> {
        self.replace(&programme_source(view.id), &programme(view))
    }

    /// Removes everything of a programme: the public does not see it (any more).
    pub fn remove_programme(&mut self, id: ProgrammeId) -> Result<(), SearchError> {
        self.replace(&programme_source(id), &[])
    }

    /// Removes everything, before all is indexed again.
    pub fn clear(&mut self) -> Result<(), SearchError> {
        self.uncommitted = true;
        self.writer()?.delete_all_documents()?;
        Ok(())
    }

    /// Makes the changes last and visible, and notes the journal number they follow up to. When it fails, content
    /// and number are as they were.
    pub fn commit(mut self, position: u64) -> Result<(), SearchError> {
        self.uncommitted = false;
        if let Err(error) = self.try_commit(position) {
            // The engine's state is unknown now; the next batch begins from what is on disk.
            *self.writer = None;
            return Err(error);
        }
        self.index.reload()
    }

    fn try_commit(&mut self, position: u64) -> Result<(), SearchError> {
        let writer = self.writer.as_mut().ok_or(SearchError::Interrupted)?;
        let mut prepared = writer.prepare_commit()?;
        prepared.set_payload(&payload(position));
        prepared.commit()?;
        Ok(())
    }

    fn replace(&mut self, source: &str, documents: &[Document]) -> Result<(), SearchError> {
        self.uncommitted = true;
        let fields = self.index.fields();
        let writer = self.writer()?;
        writer.delete_term(Term::from_field_text(fields.source, source));
        for made in documents {
            writer.add_document(document(fields, source, made)?)?;
        }
        Ok(())
    }

    fn writer(&self) -> Result<&IndexWriter, SearchError> {
        self.writer.as_ref().ok_or(SearchError::Interrupted)
    }
}

impl Drop for Batch<'_> {
    fn drop(&mut self) {
        if self.uncommitted && self.writer.as_mut().is_some_and(|writer| writer.rollback().is_err()) {
            *self.writer = None;
        }
    }
}
