//! What a document becomes, gathered before any of it is saved: it reads from the write under way and changes nothing.

use super::enclosed::Enclosed;
use crate::App;
use crate::change::Change;
use crate::error::Result;
use jiff::Timestamp;
use jiff::civil::Date;
use sagsgang_domain::action::Action;
use sagsgang_domain::case::Case;
use sagsgang_domain::id::{CaseId, ItemId, MeetingId, ReadingId};
use sagsgang_domain::meeting::Meeting;
use sagsgang_domain::memo::Memo;
use sagsgang_domain::organization::Organization;
use sagsgang_domain::person::Person;
use sagsgang_domain::programme::Programme;
use sagsgang_domain::reading::{Became, Delivery, Reading, Standing};
use sagsgang_i18n::Lang;
use sagsgang_store::record::{self, Record, Saved};
use sagsgang_store::{Digest, StoredBlob, Write, repo};

/// What is said of a reading is kept in the municipality's own language.
pub(super) const WORDS: Lang = Lang::Da;

/// A document on its way to become values of the field.
pub(super) struct Gather<'a> {
    pub(super) app: &'a App,
    /// What is known so far.
    pub(super) known: &'a Write,
    pub(super) now: Timestamp,
    pub(super) reading: ReadingId,
    pub(super) digest: Digest,
    /// The bodies there are, those founded here too.
    pub(super) organizations: Vec<Organization>,
    pub(super) warnings: Vec<String>,
    pub(super) not_understood: Vec<String>,
    /// What the document is to the system that delivered it.
    pub(super) delivery: Option<Delivery>,
    /// Whether the document holds: it may come after a newer edition of itself.
    pub(super) standing: Standing,
    /// What a person has said of the meeting it tells of, where the document does not.
    pub(super) placed: Option<Placed>,
    /// The items of the meeting that this document has told of already.
    pub(super) matched: Vec<ItemId>,
    pub(super) new: New,
    /// The files of annexes that came with the document.
    pub(super) enclosed: Enclosed,
}

/// Which meeting a document tells of, as a person says.
#[derive(Clone, Debug)]
pub(super) struct Placed {
    /// The body's name.
    pub(super) body: String,
    /// The day.
    pub(super) date: Date,
}

/// What is to be saved.
#[derive(Default)]
pub(super) struct New {
    pub(super) organizations: Vec<Organization>,
    pub(super) people: Vec<Person>,
    pub(super) meetings: Vec<Kept<Meeting>>,
    pub(super) cases: Vec<Kept<Case>>,
    pub(super) actions: Vec<Kept<Action>>,
    pub(super) programme: Option<Kept<Programme>>,
    pub(super) memo: Option<Memo>,
    /// Documents that do not hold any more because of this one.
    pub(super) readings: Vec<Saved<Reading>>,
    /// A meeting that was there already and is not touched.
    pub(super) untouched: Option<MeetingId>,
}

/// A record that is new, or was there and gains something.
pub(super) enum Kept<T> {
    Added(T),
    Changed(Saved<T>),
}

impl<T> Kept<T> {
    pub(super) fn value(&self) -> &T {
        match self {
            Self::Added(value) => value,
            Self::Changed(saved) => &saved.value,
        }
    }

    pub(super) fn value_mut(&mut self) -> &mut T {
        match self {
            Self::Added(value) => value,
            Self::Changed(saved) => &mut saved.value,
        }
    }
}

/// What is left to do: save it.
pub(super) struct Harvest {
    pub(super) warnings: Vec<String>,
    pub(super) not_understood: Vec<String>,
    pub(super) delivery: Option<Delivery>,
    pub(super) standing: Standing,
    files: Vec<StoredBlob>,
    new: New,
}

impl<'a> Gather<'a> {
    pub(super) async fn begin(
        app: &'a App,
        known: &'a Write,
        now: Timestamp,
        reading: ReadingId,
        digest: Digest,
        delivery: Option<Delivery>,
    ) -> Result<Self> {
        let organizations = repo::organization::all(known).await?.into_iter().map(|saved| saved.value).collect();
        Ok(Self {
            app,
            known,
            now,
            reading,
            digest,
            organizations,
            warnings: Vec::new(),
            not_understood: Vec::new(),
            delivery,
            standing: Standing::Current,
            placed: None,
            matched: Vec::new(),
            new: New::default(),
            enclosed: Enclosed::default(),
        })
    }

    /// Says something that a person should look at; once is enough.
    pub(super) fn warn(&mut self, words: impl Into<String>) {
        let words = words.into();
        if !self.warnings.contains(&words) {
            self.warnings.push(words);
        }
    }

    /// A case as this document has made it, else as it is known.
    pub(super) async fn case(&mut self, id: CaseId) -> Result<Option<&mut Case>> {
        let at = match self.new.cases.iter().position(|kept| kept.value().id == id) {
            Some(at) => at,
            None => match record::find::<Case>(self.known, id).await? {
                Some(known) => {
                    self.new.cases.push(Kept::Changed(known));
                    self.new.cases.len() - 1
                }
                None => return Ok(None),
            },
        };
        Ok(self.new.cases.get_mut(at).map(Kept::value_mut))
    }

    pub(super) fn finish(mut self) -> Harvest {
        for doubt in self.enclosed.doubts() {
            self.warn(doubt);
        }
        Harvest {
            warnings: self.warnings,
            not_understood: self.not_understood,
            delivery: self.delivery,
            standing: self.standing,
            files: self.enclosed.used(),
            new: self.new,
        }
    }
}

impl Harvest {
    /// What the document became, the meeting before its cases and what follows from it.
    pub(super) fn became(&self) -> Vec<Became> {
        let new = &self.new;
        let meetings = new.meetings.iter().map(|kept| Became::Meeting(kept.value().id));
        let untouched = new.untouched.iter().copied().map(Became::Meeting);
        let cases = new.cases.iter().map(|kept| Became::Case(kept.value().id));
        let actions = new.actions.iter().filter(|kept| matches!(kept, Kept::Added(_)));
        let actions = actions.map(|kept| Became::Action(kept.value().id));
        let programme = new.programme.iter().map(|kept| Became::Programme(kept.value().id));
        let memo = new.memo.iter().map(|memo| Became::Memo(memo.id));
        meetings.chain(untouched).chain(cases).chain(actions).chain(programme).chain(memo).collect()
    }

    /// Saves it, each record after those it names. The reading itself is there already.
    pub(super) async fn save(self, change: &mut Change<'_>) -> Result<()> {
        for file in self.files {
            change.write.name_blob(file).await?;
        }
        let new = self.new;
        for organization in &new.organizations {
            change.add(organization).await?;
        }
        for person in &new.people {
            change.add(person).await?;
        }
        for case in new.cases {
            put(change, case).await?;
        }
        for meeting in new.meetings {
            put(change, meeting).await?;
        }
        for action in new.actions {
            put(change, action).await?;
        }
        for reading in new.readings {
            change.put(reading).await?;
        }
        if let Some(programme) = new.programme {
            put(change, programme).await?;
        }
        if let Some(memo) = &new.memo {
            change.add(memo).await?;
        }
        Ok(())
    }
}

async fn put<R: Record>(change: &mut Change<'_>, kept: Kept<R>) -> Result<()> {
    match kept {
        Kept::Added(value) => change.add(&value).await,
        Kept::Changed(saved) => change.put(saved).await,
    }
}
