//! The index behind the sign-in: of whole values, closed matters and drafts too, asked only by a [`Reader`].
//!
//! It is another type than the public [`Index`], in another folder, with another schema and its own name in every
//! commit: none of its entries can come into the public index, and neither is opened as the other.

use crate::batch::Batch;
use crate::entry::{
    AnnexText, BesideInside, case_source, inside_case, inside_meeting, inside_programme, meeting_source,
    programme_source,
};
use crate::error::SearchError;
use crate::find;
use crate::index::{Index, Opening};
use crate::query::Query;
use crate::results::{Hit, Results};
use crate::schema::Nature;
use crate::suggest;
use sagsgang_domain::case::Case;
use sagsgang_domain::id::{CaseId, MeetingId, ProgrammeId};
use sagsgang_domain::meeting::Meeting;
use sagsgang_domain::organization::Organization;
use sagsgang_domain::programme::Programme;
use sagsgang_domain::sight::Reader;
use std::path::Path;

/// The full-text index of what staff and members may read. It is kept as [`Index`] is.
pub struct Inside(Index);

impl Inside {
    /// Opens the index in a folder that is its own, as [`Index::open`] does.
    ///
    /// # Errors
    /// As [`Index::open`].
    pub fn open(path: &Path) -> Result<Self, SearchError> {
        Ok(Self(Index::open_for(path, Nature::Inside)?))
    }

    /// An empty index that ends with the process.
    pub fn in_memory() -> Result<Self, SearchError> {
        Ok(Self(Index::in_memory_for(Nature::Inside, crate::compound::SPLIT)?))
    }

    /// What was found when it was opened.
    pub fn opening(&self) -> Opening {
        self.0.opening()
    }

    /// The journal number up to which the content has followed, see [`Index::position`].
    pub fn position(&self) -> Result<u64, SearchError> {
        self.0.position()
    }

    /// Begins a set of changes, see [`Index::batch`].
    ///
    /// # Errors
    /// [`SearchError::Busy`] when another process writes to the folder.
    pub fn batch(&self) -> Result<InsideBatch<'_>, SearchError> {
        Ok(InsideBatch(self.0.batch()?))
    }

    /// What matches a question of what the reader may see; counts and facets are of that alone.
    pub fn search(&self, reader: &Reader, query: &Query) -> Result<Results, SearchError> {
        self.0.ask(Some(reader), |engine| find::find(engine, query))
    }

    /// At most so many titles the reader may see in which the words of an unfinished question stand.
    pub fn suggest(&self, reader: &Reader, text: &str, limit: usize) -> Result<Vec<Hit>, SearchError> {
        self.0.ask(Some(reader), |engine| suggest::suggest(engine, text, limit))
    }

    /// The text of the file with this digest, see [`Index::text_of`]: for whoever fills the index.
    pub fn text_of(&self, digest: &str) -> Result<Option<AnnexText>, SearchError> {
        self.0.text_of(digest)
    }

    /// An empty index beside this one, see [`Index::successor`].
    ///
    /// # Errors
    /// [`SearchError::Busy`] when another process is building one.
    pub fn successor(&self) -> Result<Self, SearchError> {
        Ok(Self(self.0.successor()?))
    }

    /// The generation that another process has put in this one's place, see [`Index::newer`].
    pub fn newer(&self) -> Result<Option<Self>, SearchError> {
        Ok(self.0.newer()?.map(Self))
    }

    /// Puts another index in this one's place, see [`Index::adopt`].
    pub fn adopt(&self, other: &Self) -> Result<(), SearchError> {
        self.0.adopt(&other.0)
    }
}

/// The two indexes of a municipality.
pub struct Indexes {
    /// For everybody.
    pub public: Index,
    /// For those who are signed in.
    pub inside: Inside,
}

impl Indexes {
    /// Opens each in its folder, as [`Index::open`] does.
    ///
    /// # Errors
    /// As [`Index::open`].
    pub fn open(public: &Path, inside: &Path) -> Result<Self, SearchError> {
        Ok(Self { public: Index::open(public)?, inside: Inside::open(inside)? })
    }

    /// Both empty, ending with the process.
    ///
    /// # Errors
    /// When the engine fails.
    pub fn in_memory() -> Result<Self, SearchError> {
        Ok(Self { public: Index::in_memory()?, inside: Inside::in_memory()? })
    }

    /// Whether one of them was damaged or of another version, and is empty now.
    pub fn is_rebuilt(&self) -> bool {
        [self.public.opening(), self.inside.opening()].contains(&Opening::Rebuilt)
    }
}

/// Changes to the index behind the sign-in that show together or not at all, see [`Batch`].
pub struct InsideBatch<'a>(Batch<'a>);

impl InsideBatch<'_> {
    /// Replaces everything of a meeting.
    pub fn replace_meeting(
        &mut self,
        meeting: &Meeting,
        organization: &Organization,
        beside: &BesideInside,
    ) -> Result<(), SearchError> {
        self.0.replace(&meeting_source(meeting.id), &inside_meeting(meeting, organization, beside))
    }

    /// Removes everything of a meeting.
    pub fn remove_meeting(&mut self, id: MeetingId) -> Result<(), SearchError> {
        self.0.remove_meeting(id)
    }

    /// Replaces everything of a case; `bodies` are all there are.
    pub fn replace_case(
        &mut self,
        case: &Case,
        bodies: &[Organization],
        beside: &BesideInside,
    ) -> Result<(), SearchError> {
        self.0.replace(&case_source(case.id), &inside_case(case, bodies, beside))
    }

    /// Removes everything of a case.
    pub fn remove_case(&mut self, id: CaseId) -> Result<(), SearchError> {
        self.0.remove_case(id)
    }

    /// Replaces everything of a programme.
    pub fn replace_programme(&mut self, programme: &Programme) -> Result<(), SearchError> {
        self.0.replace(&programme_source(programme.id), &inside_programme(programme))
    }

    /// Removes everything of a programme.
    pub fn remove_programme(&mut self, id: ProgrammeId) -> Result<(), SearchError> {
        self.0.remove_programme(id)
    }

    /// Removes everything, before all is indexed again.
    pub fn clear(&mut self) -> Result<(), SearchError> {
        self.0.clear()
    }

    /// Makes the changes last and visible, see [`Batch::commit`].
    pub fn commit(self, position: u64) -> Result<(), SearchError> {
        self.0.commit(position)
    }
}
