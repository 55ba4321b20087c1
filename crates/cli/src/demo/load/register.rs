//! Who and what the content's keys stand for, once they have been made.

use crate::demo::content::{Account, FollowUp, Meeting};
use crate::failure::{Failure, Result};
use jiff::civil::Date;
use sagsgang_app::actor::Actor;
use sagsgang_domain::account::Role;
use sagsgang_domain::id::{
    AccountId, ActionId, CaseId, ItemId, MeasureId, MeetingId, OrganizationId, PersonId, ProgrammeId,
};
use std::collections::HashMap;

/// The ids by key.
#[derive(Default)]
pub struct Register {
    pub organizations: HashMap<String, OrganizationId>,
    pub people: HashMap<String, PersonId>,
    pub cases: HashMap<String, CaseId>,
    pub programmes: HashMap<String, ProgrammeId>,
    /// By programme and title.
    pub measures: HashMap<(String, String), MeasureId>,
    meetings: HashMap<(String, Date), MeetingId>,
    items: HashMap<(String, Date), Vec<ItemId>>,
    actions: HashMap<(String, String), ActionId>,
    actors: Vec<(String, Actor)>,
}

impl Register {
    /// The body with this key.
    pub fn organization(&self, key: &str) -> Result<OrganizationId> {
        found(&self.organizations, key)
    }

    /// The person with this key.
    pub fn person(&self, key: &str) -> Result<PersonId> {
        found(&self.people, key)
    }

    /// The people with these keys.
    pub fn people(&self, keys: &[String]) -> Result<Vec<PersonId>> {
        keys.iter().map(|key| self.person(key)).collect()
    }

    /// The case with this key.
    pub fn case(&self, key: &str) -> Result<CaseId> {
        found(&self.cases, key)
    }

    /// Remembers a meeting.
    pub fn add_meeting(&mut self, meeting: &Meeting, id: MeetingId) {
        self.meetings.insert((meeting.body.clone(), meeting.date), id);
    }

    /// The meeting.
    pub fn meeting(&self, meeting: &Meeting) -> Result<MeetingId> {
        let id = self.meetings.get(&(meeting.body.clone(), meeting.date)).copied();
        id.ok_or_else(|| Failure::said(format!("no meeting of {} on {}", meeting.body, meeting.date)))
    }

    /// Remembers the items of a meeting in order.
    pub fn add_items(&mut self, meeting: &Meeting, items: Vec<ItemId>) {
        self.items.insert((meeting.body.clone(), meeting.date), items);
    }

    /// The items of a meeting in order.
    pub fn items(&self, meeting: &Meeting) -> &[ItemId] {
        self.items.get(&(meeting.body.clone(), meeting.date)).map(Vec::as_slice).unwrap_or_default()
    }

    /// Remembers a follow-up.
    pub fn add_action(&mut self, action: &FollowUp, id: ActionId) {
        self.actions.insert((action.owner.clone(), action.text.clone()), id);
    }

    /// The follow-up.
    pub fn action(&self, action: &FollowUp) -> Result<ActionId> {
        let id = self.actions.get(&(action.owner.clone(), action.text.clone())).copied();
        id.ok_or_else(|| Failure::said(format!("no follow-up {:?}", action.text)))
    }

    /// Remembers who acts by an account.
    pub fn add_actor(&mut self, account: &Account, id: AccountId, name: &str) -> Result<()> {
        let actor = Actor {
            account: id,
            person: self.person(&account.person)?,
            name: name.to_owned(),
            roles: account.roles.iter().copied().collect(),
            seats: Vec::new(),
            token: None,
        };
        self.actors.push((account.person.clone(), actor));
        Ok(())
    }

    /// The person as an actor.
    pub fn actor(&self, person: &str) -> Result<&Actor> {
        let actor = self.actors.iter().find(|(key, _)| key == person).map(|(_, actor)| actor);
        actor.ok_or_else(|| Failure::said(format!("{person} has no account")))
    }

    /// The first who has a role.
    pub fn first(&self, role: Role) -> Result<&Actor> {
        let actor = self.actors.iter().map(|(_, actor)| actor).find(|actor| actor.is(role));
        actor.ok_or_else(|| Failure::said(format!("nobody is {role:?}")))
    }

    /// The secretary who makes agendas and minutes.
    pub fn secretary(&self) -> Result<&Actor> {
        self.first(Role::Secretary)
    }
}

fn found<T: Copy>(map: &HashMap<String, T>, key: &str) -> Result<T> {
    map.get(key).copied().ok_or_else(|| Failure::said(format!("there is no {key}")))
}
