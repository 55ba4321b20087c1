//! What the index is to hold: what the public sees now of what was touched.

use super::feed::Feed;
use super::text;
use super::touched::Touched;
use crate::App;
use crate::error::Result;
use crate::portal::public_case;
use sagsgang_domain::action::{Action, Owner};
use sagsgang_domain::id::{CaseId, MeetingId, OrganizationId, PersonId, ProgrammeId};
use sagsgang_domain::meeting::Meeting;
use sagsgang_domain::openness::view::{
    PublicAction, PublicCase, PublicMeeting, PublicMember, PublicOrganization, PublicProgramme,
};
use sagsgang_domain::openness::{Public, view};
use sagsgang_domain::organization::Organization;
use sagsgang_domain::person::Person;
use sagsgang_domain::programme::Programme;
use sagsgang_search::{AnnexText, Beside, Index, SearchError};
use sagsgang_store::{record, repo};
use std::sync::Arc;
use uuid::Uuid;

/// Changes to the index that show together.
#[derive(Default)]
pub(crate) struct Update {
    meetings: Vec<(Public<PublicMeeting>, Organization, Beside)>,
    gone_meetings: Vec<MeetingId>,
    cases: Vec<Public<PublicCase>>,
    gone_cases: Vec<CaseId>,
    programmes: Vec<Public<PublicProgramme>>,
    gone_programmes: Vec<ProgrammeId>,
    organizations: Vec<Public<PublicOrganization>>,
    gone_organizations: Vec<OrganizationId>,
    members: Vec<Public<PublicMember>>,
    gone_members: Vec<PersonId>,
    bodies: Vec<Public<PublicOrganization>>,
}

impl Feed for Index {
    type Update = Update;

    const NAME: &str = "public";

    fn position(&self) -> std::result::Result<u64, SearchError> {
        Self::position(self)
    }

    fn newer(&self) -> std::result::Result<Option<Self>, SearchError> {
        Self::newer(self)
    }

    fn successor(&self) -> std::result::Result<Self, SearchError> {
        Self::successor(self)
    }

    fn adopt(&self, other: &Self) -> std::result::Result<(), SearchError> {
        Self::adopt(self, other)
    }

    fn text_of(&self, digest: &str) -> std::result::Result<Option<AnnexText>, SearchError> {
        Self::text_of(self, digest)
    }

    async fn load(app: &App, index: &Arc<Self>, touched: Touched) -> Result<Update> {
        load(app, index, touched).await
    }

    fn write(&self, update: &Update, position: u64, anew: bool) -> Result<()> {
        update.write(self, position, anew)
    }
}

/// Reads what the public sees of what was touched.
async fn load(app: &App, index: &Arc<Index>, touched: Touched) -> Result<Update> {
    let all = repo::organization::all(app.store()).await?;
    let all: Vec<Organization> = all.into_iter().map(|saved| saved.value).collect();
    let mut update = Update { bodies: all.iter().filter_map(view::organization).collect(), ..Update::default() };
    let meetings = record::get_many::<Meeting>(app.store(), touched.meetings.iter().copied()).await?;
    for id in &touched.meetings {
        let meeting = meetings.iter().find(|meeting| meeting.id.0 == *id);
        update.meeting(app, index, &all, (*id).into(), meeting.map(|saved| &saved.value)).await?;
    }
    for id in touched.cases {
        match public_case(app, id.into()).await? {
            Some(shown) => update.cases.push(shown),
            None => update.gone_cases.push(id.into()),
        }
    }
    for id in touched.programmes {
        let found = record::find::<Programme>(app.store(), id).await?;
        match found.and_then(|programme| view::programme(&programme)) {
            Some(shown) => update.programmes.push(shown),
            None => update.gone_programmes.push(id.into()),
        }
    }
    for id in touched.organizations {
        match update.bodies.iter().find(|body| body.id.0 == id) {
            Some(shown) => update.organizations.push(shown.clone()),
            None => update.gone_organizations.push(id.into()),
        }
    }
    for id in touched.people {
        match member(app, &all, id).await? {
            Some(shown) => update.members.push(shown),
            None => update.gone_members.push(id.into()),
        }
    }
    Ok(update)
}

async fn member(app: &App, organizations: &[Organization], id: Uuid) -> Result<Option<Public<PublicMember>>> {
    let Some(person) = record::find::<Person>(app.store(), id).await? else { return Ok(None) };
    let seats = repo::membership::of_person(app.store(), person.id).await?;
    let seats: Vec<_> = seats.into_iter().map(|seat| seat.value).collect();
    Ok(view::member(&person, &seats, organizations, None))
}

impl Update {
    async fn meeting(
        &mut self,
        app: &App,
        index: &Arc<Index>,
        organizations: &[Organization],
        id: MeetingId,
        meeting: Option<&Meeting>,
    ) -> Result<()> {
        let shown = meeting.and_then(|meeting| {
            let organization = organizations.iter().find(|o| o.id == meeting.organization)?;
            Some((meeting, organization, view::meeting(meeting, organization)?))
        });
        let Some((meeting, organization, view)) = shown else {
            self.gone_meetings.push(id);
            return Ok(());
        };
        let actions = actions(app, meeting, organization).await?;
        let texts = text::of_annexes(app, index, meeting, organization, &view).await?;
        self.meetings.push((view, organization.clone(), Beside { actions, texts }));
        Ok(())
    }

    /// Writes it in one commit.
    fn write(&self, index: &Index, position: u64, anew: bool) -> Result<()> {
        let mut batch = index.batch()?;
        if anew {
            batch.clear()?;
        }
        for (view, organization, beside) in &self.meetings {
            batch.replace_meeting_with(view, organization, beside)?;
        }
        for view in &self.cases {
            batch.replace_case(view, &self.bodies)?;
        }
        for view in &self.programmes {
            batch.replace_programme(view)?;
        }
        for view in &self.organizations {
            batch.replace_organization(view)?;
        }
        for view in &self.members {
            batch.replace_member(view, &self.bodies)?;
        }
        self.gone_meetings.iter().try_for_each(|id| batch.remove_meeting(*id))?;
        self.gone_cases.iter().try_for_each(|id| batch.remove_case(*id))?;
        self.gone_programmes.iter().try_for_each(|id| batch.remove_programme(*id))?;
        self.gone_organizations.iter().try_for_each(|id| batch.remove_organization(*id))?;
        self.gone_members.iter().try_for_each(|id| batch.remove_member(*id))?;
        Ok(batch.commit(position)?)
    }
}

/// What the public sees of the follow-up that was decided at a meeting.
async fn actions(app: &App, meeting: &Meeting, organization: &Organization) -> Result<Vec<Public<PublicAction>>> {
    let mut shown = Vec::new();
    for action in repo::action::of_meeting(app.store(), meeting.id).await? {
        let owner = owner(app, &action).await?;
        shown.extend(view::action(&action, meeting, organization, owner.as_ref()));
    }
    Ok(shown)
}

async fn owner(app: &App, action: &Action) -> Result<Option<Person>> {
    match &action.owner {
        Owner::Person(id) => Ok(record::find::<Person>(app.store(), *id).await?.map(|saved| saved.value)),
        Owner::Named(_) | Owner::Nobody => Ok(None),
    }
}
