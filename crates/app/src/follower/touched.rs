//! What must be indexed anew because of entries of the journal.

use crate::App;
use crate::error::Result;
use sagsgang_domain::action::Action;
use sagsgang_domain::id::{OrganizationId, PersonId};
use sagsgang_domain::meeting::Meeting;
use sagsgang_domain::person::Membership;
use sagsgang_store::journal::Entry;
use sagsgang_store::{record, repo};
use std::collections::BTreeSet;
use uuid::Uuid;

/// Of what the index must look again at what the public sees.
#[derive(Default)]
pub(crate) struct Touched {
    pub meetings: BTreeSet<Uuid>,
    pub cases: BTreeSet<Uuid>,
    pub programmes: BTreeSet<Uuid>,
    pub organizations: BTreeSet<Uuid>,
    pub people: BTreeSet<Uuid>,
}

/// What the changes of these entries concern.
pub(super) async fn touched(app: &App, entries: &[Entry]) -> Result<Touched> {
    let mut touched = Touched::default();
    for change in entries.iter().flat_map(|entry| &entry.changes) {
        match change.kind.as_str() {
            "meeting" => {
                touched.meetings.insert(change.id);
            }
            "case" => {
                touched.cases.insert(change.id);
            }
            "programme" => {
                touched.programmes.insert(change.id);
            }
            "action" => {
                let action = record::find::<Action>(app.store(), change.id).await?;
                touched.meetings.extend(action.map(|action| action.origin.meeting.0));
            }
            "membership" => {
                let seat = record::find::<Membership>(app.store(), change.id).await?;
                touched.people.extend(seat.map(|seat| seat.person.0));
            }
            "person" => touched.person(app, change.id.into()).await?,
            "organization" => touched.organization(app, change.id.into()).await?,
            _ => {}
        }
    }
    touched.cases_of_meetings(app).await?;
    Ok(touched)
}

impl Touched {
    /// What a person is to do names the office.
    async fn person(&mut self, app: &App, id: PersonId) -> Result<()> {
        self.people.insert(id.0);
        let actions = repo::action::of_owner(app.store(), id).await?;
        self.meetings.extend(actions.iter().map(|action| action.origin.meeting.0));
        Ok(())
    }

    /// Everything of a body says its name.
    async fn organization(&mut self, app: &App, id: OrganizationId) -> Result<()> {
        self.organizations.insert(id.0);
        let meetings = repo::meeting::of_organization(app.store(), id).await?;
        self.meetings.extend(meetings.iter().map(|meeting| meeting.id.0));
        let seats = repo::membership::of_organization(app.store(), id).await?;
        self.people.extend(seats.iter().map(|seat| seat.person.0));
        Ok(())
    }

    /// What the public sees of a case is what its meetings show.
    async fn cases_of_meetings(&mut self, app: &App) -> Result<()> {
        let meetings = record::get_many::<Meeting>(app.store(), self.meetings.iter().copied()).await?;
        let subjects = meetings.iter().flat_map(|meeting| &meeting.items).filter_map(|item| item.subject);
        self.cases.extend(subjects.map(|subject| subject.case.0));
        Ok(())
    }
}
