//! Reads what objects are made from, all as it stood at one instant, and remembers it for a while.

use crate::App;
use crate::error::Result;
use sagsgang_domain::case::Case;
use sagsgang_domain::id::{CaseId, MeetingId, OrganizationId};
use sagsgang_domain::meeting::Meeting;
use sagsgang_domain::openness::view::{PublicCase, PublicMeeting};
use sagsgang_domain::openness::{Public, view};
use sagsgang_domain::organization::Organization;
use sagsgang_store::{Snapshot, record, repo};
use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

/// Meetings and cases remembered at most.
const MEMORY: usize = 400;

/// The store at an instant.
pub(super) struct Loader<'a> {
    pub(super) app: &'a App,
    snapshot: Snapshot,
    organizations: Vec<Organization>,
    meetings: HashMap<MeetingId, Option<Arc<Meeting>>>,
    cases: HashMap<CaseId, Option<Arc<Public<PublicCase>>>>,
}

impl<'a> Loader<'a> {
    pub(super) async fn new(app: &'a App, snapshot: Snapshot) -> Result<Self> {
        let all = repo::organization::all(&snapshot).await?;
        let organizations = all.into_iter().map(|saved| saved.value).collect();
        Ok(Self { app, snapshot, organizations, meetings: HashMap::new(), cases: HashMap::new() })
    }

    pub(super) fn snapshot(&self) -> &Snapshot {
        &self.snapshot
    }

    pub(super) fn organizations(&self) -> &[Organization] {
        &self.organizations
    }

    pub(super) fn organization(&self, id: OrganizationId) -> Option<&Organization> {
        self.organizations.iter().find(|organization| organization.id == id)
    }

    pub(super) async fn meeting(&mut self, id: MeetingId) -> Result<Option<Arc<Meeting>>> {
        if let Some(known) = self.meetings.get(&id) {
            return Ok(known.clone());
        }
        let found = record::find::<Meeting>(&self.snapshot, id).await?.map(|saved| Arc::new(saved.value));
        if self.meetings.len() >= MEMORY {
            self.meetings.clear();
        }
        self.meetings.insert(id, found.clone());
        Ok(found)
    }

    /// A meeting as the public sees it.
    pub(super) fn view(&self, meeting: &Meeting) -> Option<Public<PublicMeeting>> {
        view::meeting(meeting, self.organization(meeting.organization)?)
    }

    /// The meetings on the course of a case.
    pub(super) async fn meetings_of(&self, id: CaseId) -> Result<Vec<MeetingId>> {
        let case = record::find::<Case>(&self.snapshot, id).await?;
        Ok(case.map(|case| case.course.meetings().collect()).unwrap_or_default())
    }

    /// A case as the public sees it.
    pub(super) async fn case(&mut self, id: CaseId) -> Result<Option<Arc<Public<PublicCase>>>> {
        if let Some(known) = self.cases.get(&id) {
            return Ok(known.clone());
        }
        let view = match record::find::<Case>(&self.snapshot, id).await? {
            Some(case) => {
                let mut placed = Vec::new();
                for meeting in case.course.meetings() {
                    let Some(meeting) = self.meeting(meeting).await? else { continue };
                    let Some(organization) = self.organization(meeting.organization) else { continue };
                    placed.push(((*meeting).clone(), organization.clone()));
                }
                view::case(&case, &placed, &self.organizations).map(Arc::new)
            }
            None => None,
        };
        if self.cases.len() >= MEMORY {
            self.cases.clear();
        }
        self.cases.insert(id, view.clone());
        Ok(view)
    }

    /// The public cases on a meeting's agenda.
    pub(super) async fn cases_of(&mut self, view: &PublicMeeting) -> Result<BTreeMap<CaseId, Public<PublicCase>>> {
        let mut cases = BTreeMap::new();
        for id in view.items.iter().filter_map(|item| item.case) {
            if let Some(case) = self.case(id).await? {
                cases.insert(id, (*case).clone());
            }
        }
        Ok(cases)
    }
}
