//! The people a document names, and their places at the table that day.

use super::gather::{Gather, WORDS};
use crate::error::Result;
use sagsgang_domain::attendance::{Interval, Participant};
use sagsgang_domain::id::PersonId;
use sagsgang_domain::meeting::Meeting;
use sagsgang_domain::person::{MembershipRole, Party, Person};
use sagsgang_intake::draft::PersonName;
use sagsgang_store::{record, repo};
use sagsgang_text::slug;
use uuid::Uuid;

/// Who stands as author of a case that was read in: the document does not say who wrote it.
const UNKNOWN_AUTHOR: PersonId = PersonId(Uuid::from_u128(1));

impl Gather<'_> {
    /// The person of a name: the one who is known by it, else a new one. Two of one name are never taken for each
    /// other.
    pub(super) async fn person(&mut self, name: &str) -> Result<PersonId> {
        let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
        if let Some(new) = self.new.people.iter().find(|person| slug(&person.name) == slug(&name)) {
            return Ok(new.id);
        }
        let known = repo::person::by_name(self.known, &name).await?;
        if let [only] = known.as_slice() {
            return Ok(only.id);
        }
        if !known.is_empty() {
            self.warn(WORDS.doubt_person_twice(&name));
        }
        let person = Person { id: self.app.new_id().into(), name, title: None };
        let id = person.id;
        self.new.people.push(person);
        Ok(id)
    }

    /// The person on the meeting's roster; put there as a member when missing.
    pub(super) async fn seat(&mut self, meeting: &mut Meeting, name: &PersonName, there: bool) -> Result<PersonId> {
        let on_roster = meeting.roster.iter().position(|participant| slug(&participant.name) == slug(&name.name));
        let at = if let Some(at) = on_roster {
            at
        } else {
            let person = self.person(&name.name).await?;
            meeting.roster.push(Participant {
                person,
                name: name.name.clone(),
                party: None,
                role: MembershipRole::Member,
                substitute_for: None,
                present: Vec::new(),
                reason: None,
            });
            meeting.roster.len() - 1
        };
        let from = meeting.start.time();
        let participant = &mut meeting.roster[at];
        if participant.party.is_none() {
            participant.party = name.party.as_deref().and_then(Party::new);
        }
        if there && participant.present.is_empty() {
            participant.present.push(Interval { from, to: None });
        }
        Ok(participant.person)
    }

    /// Who stands as author of what was read in.
    pub(super) async fn unknown_author(&mut self) -> Result<PersonId> {
        let is_new = self.new.people.iter().any(|person| person.id == UNKNOWN_AUTHOR);
        if !is_new && record::find::<Person>(self.known, UNKNOWN_AUTHOR).await?.is_none() {
            let name = WORDS.reading_unknown_author().to_owned();
            self.new.people.push(Person { id: UNKNOWN_AUTHOR, name, title: None });
        }
        Ok(UNKNOWN_AUTHOR)
    }
}
