//! Which records must be looked at again, and since when.

use super::load::Loader;
use crate::error::Result;
use jiff::Timestamp;
use sagsgang_domain::id::{CaseId, MeetingId, PersonId};
use sagsgang_domain::organization::Organization;
use sagsgang_domain::person::Membership;
use sagsgang_store::journal::{self, Change};
use sagsgang_store::register::Source;
use sagsgang_store::repo::body::BODY;
use sagsgang_store::{Record as _, record, register, repo};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use uuid::Uuid;

/// Entries read at a time.
const STEP: u64 = 500;

/// The records that objects are made from, in the order in which they must be: a paper holds files that the meetings
/// bring, and a person may be known from a meeting alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum From {
    Body,
    Organization,
    Meeting,
    Case,
    Person,
    Action,
    Programme,
}

impl From {
    const ALL: [Self; 7] =
        [Self::Body, Self::Organization, Self::Meeting, Self::Case, Self::Person, Self::Action, Self::Programme];

    /// The kind of record.
    pub(super) fn kind(self) -> &'static str {
        match self {
            Self::Body => "body",
            Self::Organization => "organization",
            Self::Meeting => "meeting",
            Self::Case => "case",
            Self::Person => "person",
            Self::Action => "action",
            Self::Programme => "programme",
        }
    }
}

/// A record to look at, with the times of the first and the last entry that touched it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Touched {
    pub(super) from: From,
    pub(super) id: Uuid,
    pub(super) first: Timestamp,
    pub(super) last: Timestamp,
}

impl Touched {
    pub(super) fn source(&self) -> Source {
        Source::new(self.from.kind(), self.id)
    }
}

/// What must be looked at.
#[derive(Debug, Default)]
pub(super) struct Backlog {
    touched: BTreeMap<(From, Uuid), (Timestamp, Timestamp)>,
    sat: HashMap<PersonId, MeetingId>,
}

impl Backlog {
    /// All that the entries after a number touched, directly or by what is said of it elsewhere.
    pub(super) async fn gather(loader: &mut Loader<'_>, after: u64) -> Result<Self> {
        let mut named: BTreeMap<(String, Uuid), (Timestamp, Timestamp)> = BTreeMap::new();
        let mut after = after;
        loop {
            let entries = journal::since(loader.snapshot(), after, STEP).await?;
            let Some(last) = entries.last() else { break };
            after = last.seq;
            for entry in &entries {
                for Change { kind, id, .. } in &entry.changes {
                    let times = named.entry((kind.clone(), *id)).or_insert((entry.at, entry.at));
                    times.1 = entry.at;
                }
            }
        }
        let mut backlog = Self::default();
        for ((kind, id), times) in named {
            backlog.spread(loader, &kind, id, times).await?;
        }
        Ok(backlog)
    }

    /// How many records are left.
    pub(super) fn len(&self) -> usize {
        self.touched.len()
    }

    /// Adds a record.
    pub(super) fn add(&mut self, from: From, id: Uuid, (first, last): (Timestamp, Timestamp)) {
        let times = self.touched.entry((from, id)).or_insert((first, last));
        *times = (times.0.min(first), times.1.max(last));
    }

    /// Notes whom a meeting names.
    pub(super) fn sat(&mut self, meeting: MeetingId, people: &BTreeSet<Uuid>) {
        self.sat.extend(people.iter().map(|person| (PersonId(*person), meeting)));
    }

    /// A meeting looked at that names a person.
    pub(super) fn sat_at(&self, person: PersonId) -> Option<MeetingId> {
        self.sat.get(&person).copied()
    }

    /// Takes out the next records of one kind, at most so many.
    pub(super) fn next(&mut self, most: usize) -> Vec<Touched> {
        let Some((kind, _)) = self.touched.keys().next().copied() else { return Vec::new() };
        let keys: Vec<_> = self.touched.keys().take_while(|(from, _)| *from == kind).take(most).copied().collect();
        let out = |key: (From, Uuid)| {
            let (first, last) = self.touched.remove(&key)?;
            Some(Touched { from: key.0, id: key.1, first, last })
        };
        keys.into_iter().filter_map(out).collect()
    }

    async fn spread(
        &mut self,
        loader: &mut Loader<'_>,
        kind: &str,
        id: Uuid,
        times: (Timestamp, Timestamp),
    ) -> Result<()> {
        if let Some(from) = From::ALL.into_iter().find(|from| from.kind() == kind) {
            self.add(from, id, times);
        }
        match kind {
            "term" => self.add(From::Body, BODY, times),
            "organization" => self.spread_organization(loader, id, times).await?,
            Membership::KIND => self.spread_membership(loader, id, times).await?,
            "person" => {
                let actions = repo::action::of_owner(loader.snapshot(), id.into()).await?;
                for action in actions {
                    self.add(From::Action, action.id.0, times);
                }
            }
            "meeting" => self.spread_meeting(loader, id.into(), times).await?,
            "case" => self.spread_case(loader, id.into(), times).await?,
            _ => {}
        }
        Ok(())
    }

    /// A body's name and kind are told with its seats and its meetings.
    async fn spread_organization(
        &mut self,
        loader: &mut Loader<'_>,
        id: Uuid,
        times: (Timestamp, Timestamp),
    ) -> Result<()> {
        self.add(From::Body, BODY, times);
        for seat in repo::membership::of_organization(loader.snapshot(), id.into()).await? {
            self.add(From::Person, seat.person.0, times);
        }
        let meetings = repo::meeting::of_organization(loader.snapshot(), id.into()).await?;
        for meeting in meetings.iter().map(|meeting| meeting.id) {
            self.add(From::Meeting, meeting.0, times);
            self.spread_meeting(loader, meeting, times).await?;
        }
        Ok(())
    }

    async fn spread_membership(
        &mut self,
        loader: &mut Loader<'_>,
        id: Uuid,
        times: (Timestamp, Timestamp),
    ) -> Result<()> {
        if let Some(seat) = record::find::<Membership>(loader.snapshot(), id).await? {
            self.add(From::Person, seat.person.0, times);
            self.add(From::Organization, seat.organization.0, times);
        } else if let Some(gone) = register::find(loader.snapshot(), Membership::KIND, id).await? {
            self.add(From::Person, gone.source.id, times);
            for organization in record::all::<Organization>(loader.snapshot()).await? {
                self.add(From::Organization, organization.id.0, times);
            }
        }
        Ok(())
    }

    /// A case is told with what its meetings show of it, and each of them with which stop of the case it was.
    async fn spread_meeting(
        &mut self,
        loader: &mut Loader<'_>,
        id: MeetingId,
        times: (Timestamp, Timestamp),
    ) -> Result<()> {
        for action in repo::action::of_meeting(loader.snapshot(), id).await? {
            self.add(From::Action, action.id.0, times);
        }
        let Some(meeting) = loader.meeting(id).await? else { return Ok(()) };
        let cases: BTreeSet<CaseId> = meeting.items.iter().filter_map(|item| Some(item.subject?.case)).collect();
        for case in cases {
            self.add(From::Case, case.0, times);
            self.spread_case(loader, case, times).await?;
        }
        Ok(())
    }

    async fn spread_case(&mut self, loader: &mut Loader<'_>, id: CaseId, times: (Timestamp, Timestamp)) -> Result<()> {
        for action in repo::action::of_case(loader.snapshot(), id).await? {
            self.add(From::Action, action.id.0, times);
        }
        for meeting in loader.meetings_of(id).await? {
            self.add(From::Meeting, meeting.0, times);
        }
        Ok(())
    }
}
