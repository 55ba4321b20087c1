//! What happened, for those who follow along: what an entry of the journal means to the public, and the newest of a
//! body, a case, a programme, a person, a search. Everything is a [`Public`] value; this room only finds what belongs
//! together.

mod newest;
mod of_entry;

pub use newest::newest;
pub use of_entry::of_entry;

use crate::App;
use crate::error::Result;
use sagsgang_domain::action::{Action, Owner};
use sagsgang_domain::case::Case;
use sagsgang_domain::meeting::Meeting;
use sagsgang_domain::openness::happening::{Happening, of_action, of_case, of_meeting};
use sagsgang_domain::openness::{Public, view};
use sagsgang_domain::organization::Organization;
use sagsgang_domain::person::Person;
use sagsgang_store::{journal, record, repo};
use uuid::Uuid;

/// What is needed beside a matter to tell of it.
struct Around<'a> {
    app: &'a App,
    organizations: Vec<Organization>,
}

impl<'a> Around<'a> {
    async fn load(app: &'a App) -> Result<Self> {
        let all = repo::organization::all(app.store()).await?;
        Ok(Self { app, organizations: all.into_iter().map(|saved| saved.value).collect() })
    }

    fn organization(&self, meeting: &Meeting) -> Option<&Organization> {
        self.organizations.iter().find(|organization| organization.id == meeting.organization)
    }

    fn meeting(&self, meeting: &Meeting) -> Vec<Public<Happening>> {
        let organization = self.organization(meeting);
        organization.map_or_else(Vec::new, |organization| of_meeting(meeting, organization, self.app.time_zone()))
    }

    /// What happened with the follow-up of a meeting, one action or all of them.
    async fn actions(&self, meeting: &Meeting, actions: &[Action]) -> Result<Vec<Public<Happening>>> {
        let Some(organization) = self.organization(meeting) else { return Ok(Vec::new()) };
        let Some(seen) = view::meeting(meeting, organization) else { return Ok(Vec::new()) };
        let owners = actions.iter().filter_map(|action| match action.owner {
            Owner::Person(person) => Some(person.0),
            Owner::Named(_) | Owner::Nobody => None,
        });
        let people = record::get_many::<Person>(self.app.store(), owners).await?;
        let mut all = Vec::new();
        for action in actions {
            let owner = people.iter().find(|person| action.owner == Owner::Person(person.id)).map(|saved| &saved.value);
            if let Some(shown) = view::action(action, meeting, organization, owner) {
                all.extend(of_action(&shown, &seen, organization, self.app.today(), self.app.time_zone()));
            }
        }
        Ok(all)
    }

    async fn actions_of_meeting(&self, meeting: &Meeting) -> Result<Vec<Public<Happening>>> {
        let actions = repo::action::of_meeting(self.app.store(), meeting.id).await?;
        let actions: Vec<Action> = actions.into_iter().map(|saved| saved.value).collect();
        self.actions(meeting, &actions).await
    }

    /// What happened to a case: at its meetings, and because of them.
    async fn case(&self, case: &Case) -> Result<Vec<Public<Happening>>> {
        let ids = case.course.meetings().map(|meeting| meeting.0);
        let meetings = record::get_many::<Meeting>(self.app.store(), ids).await?;
        let placed: Vec<(Meeting, Organization)> = meetings
            .into_iter()
            .filter_map(|saved| Some((saved.value.clone(), self.organization(&saved.value)?.clone())))
            .collect();
        let Some(shown) = view::case(case, &placed, &self.organizations) else { return Ok(Vec::new()) };
        let mut all: Vec<Public<Happening>> = placed.iter().flat_map(|(meeting, _)| self.meeting(meeting)).collect();
        all.extend(of_case(&shown, &all, &self.organizations));
        Ok(all)
    }
}

/// What happened with one follow-up, as it stands today.
///
/// # Errors
/// When the store fails.
pub(crate) async fn of_action_now(app: &App, action: &Action) -> Result<Vec<Public<Happening>>> {
    Around::load(app).await?.of_one_action(action).await
}

/// The happening of a key, by the entry it follows from (0 for what time alone made happen): nothing when it is not
/// public any more.
///
/// # Errors
/// When the store fails.
pub(crate) async fn again(app: &App, seq: u64, key: &str) -> Result<Option<Public<Happening>>> {
    let all = if let Some(before) = seq.checked_sub(1) {
        match journal::since(app.store(), before, 1).await?.first() {
            Some(entry) => of_entry(app, entry).await?,
            None => Vec::new(),
        }
    } else {
        let action = key.split('/').nth(1).and_then(|id| id.parse::<Uuid>().ok());
        match action {
            Some(id) => match record::find::<Action>(app.store(), id).await? {
                Some(action) => of_action_now(app, &action).await?,
                None => Vec::new(),
            },
            None => Vec::new(),
        }
    };
    Ok(all.into_iter().find(|happening| happening.key == key))
}
