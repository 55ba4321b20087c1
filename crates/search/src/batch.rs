//! Writing: entries are replaced source by source, and show together, when the batch is committed.

use crate::entry::{
    Beside, Document, case, case_source, meeting, meeting_source, member, member_source, organization,
    organization_source, programme, programme_source,
};
use crate::error::SearchError;
use crate::folder::payload;
use crate::live::Live;
use crate::schema::document;
use sagsgang_domain::id::{CaseId, MeetingId, OrganizationId, PersonId, ProgrammeId};
use sagsgang_domain::openness::Public;
use sagsgang_domain::openness::view::{PublicCase, PublicMeeting, PublicMember, PublicOrganization, PublicProgramme};
use sagsgang_domain::organization::Organization;
use std::sync::{Arc, MutexGuard};
use tantivy::Term;

/// Changes to the index that show together or not at all. Only one is open at a time in a folder; what is not
/// committed when it ends is forgotten. All of it blocks: call it outside async code.
pub struct Batch<'a> {
    _turn: MutexGuard<'a, ()>,
    live: Arc<Live>,
    uncommitted: bool,
}

impl<'a> Batch<'a> {
    pub(crate) fn new(turn: MutexGuard<'a, ()>, live: Arc<Live>) -> Self {
        Self { _turn: turn, live, uncommitted: false }
    }

    /// Replaces everything of a meeting by what the public sees of it now.
    pub fn replace_meeting(
        &mut self,
        view: &Public<PublicMeeting>,
        organization: &Organization,
    ) -> Result<(), SearchError> {
        self.replace_meeting_with(view, organization, &Beside::default())
    }

    /// The same, with what follows from its decisions and the texts of its annexes' files.
    pub fn replace_meeting_with(
        &mut self,
        view: &Public<PublicMeeting>,
        organization: &Organization,
        beside: &Beside,
    ) -> Result<(), SearchError> {
        self.replace(&meeting_source(view.id), &meeting(view, organization, beside))
    }

    /// Removes everything of a meeting: the public does not see it (any more).
    pub fn remove_meeting(&mut self, id: MeetingId) -> Result<(), SearchError> {
        self.replace(&meeting_source(id), &[])
    }

    /// Replaces the entry of a case by what the public sees of it now; `bodies` are the public ones.
    pub fn replace_case(
        &mut self,
        view: &Public<PublicCase>,
        bodies: &[Public<PublicOrganization>],
    ) -> Result<(), SearchError> {
        self.replace(&case_source(view.id), &[case(view, bodies)])
    }

    /// Removes the entry of a case: the public does not see it (any more).
    pub fn remove_case(&mut self, id: CaseId) -> Result<(), SearchError> {
        self.replace(&case_source(id), &[])
    }

    /// Replaces everything of a programme by what the public sees of it now.
    pub fn replace_programme(&mut self, view: &Public<PublicProgramme>) -> Result<(), SearchError> {
        self.replace(&programme_source(view.id), &programme(view))
    }

    /// Removes everything of a programme: the public does not see it (any more).
    pub fn remove_programme(&mut self, id: ProgrammeId) -> Result<(), SearchError> {
        self.replace(&programme_source(id), &[])
    }

    /// Replaces the entry of a body; its meetings are replaced by themselves.
    pub fn replace_organization(&mut self, view: &Public<PublicOrganization>) -> Result<(), SearchError> {
        self.replace(&organization_source(view.id), &[organization(view)])
    }

    /// Removes the entry of a body.
    pub fn remove_organization(&mut self, id: OrganizationId) -> Result<(), SearchError> {
        self.replace(&organization_source(id), &[])
    }

    /// Replaces the entry of somebody who was elected; `bodies` are the public ones.
    pub fn replace_member(
        &mut self,
        view: &Public<PublicMember>,
        bodies: &[Public<PublicOrganization>],
    ) -> Result<(), SearchError> {
        self.replace(&member_source(view.id), &[member(view, bodies)])
    }

    /// Removes the entry of a person who is none of the elected.
    pub fn remove_member(&mut self, id: PersonId) -> Result<(), SearchError> {
        self.replace(&member_source(id), &[])
    }

    /// Removes everything, before all is indexed again.
    pub fn clear(&mut self) -> Result<(), SearchError> {
        self.uncommitted = true;
        self.live.writer().as_ref().ok_or(SearchError::Interrupted)?.delete_all_documents()?;
        Ok(())
    }

    /// Makes the changes last and visible, and notes the journal number they follow up to. When it fails, content
    /// and number are as they were.
    pub fn commit(mut self, position: u64) -> Result<(), SearchError> {
        self.uncommitted = false;
        if let Err(error) = self.try_commit(position) {
            // The engine's state is unknown now; the next batch begins from what is on disk.
            *self.live.writer() = None;
            return Err(error);
        }
        Ok(self.live.reader.reload()?)
    }

    fn try_commit(&self, position: u64) -> Result<(), SearchError> {
        let mut writer = self.live.writer();
        let writer = writer.as_mut().ok_or(SearchError::Interrupted)?;
        let mut prepared = writer.prepare_commit()?;
        prepared.set_payload(&payload(self.live.nature, position));
        prepared.commit()?;
        Ok(())
    }

    pub(crate) fn replace(&mut self, source: &str, documents: &[Document]) -> Result<(), SearchError> {
        self.uncommitted = true;
        let fields = &self.live.fields;
        let writer = self.live.writer();
        let writer = writer.as_ref().ok_or(SearchError::Interrupted)?;
        writer.delete_term(Term::from_field_text(fields.source, source));
        for made in documents {
            writer.add_document(document(fields, source, made)?)?;
        }
        Ok(())
    }
}

impl Drop for Batch<'_> {
    fn drop(&mut self) {
        let mut writer = self.live.writer();
        if self.uncommitted && writer.as_mut().is_some_and(|writer| writer.rollback().is_err()) {
            *writer = None;
        }
    }
}
