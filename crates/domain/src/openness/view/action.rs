//! What follows from a decision, as the public sees it: what is to be done, by which office, by when, and how far it
//! is. Staff are not named, and what has been noted on the way is the administration's own.

use super::{Public, PublicMeeting, PublicStage};
use crate::action::{Action, ActionState, Owner};
use crate::id::{ActionId, CaseId, MeetingId, OrganizationId};
use crate::meeting::Meeting;
use crate::organization::Organization;
use crate::person::Person;
use jiff::Timestamp;
use jiff::civil::Date;
use serde::Serialize;

/// A follow-up of a public decision (da: *opfølgning*).
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PublicAction {
    /// Names it.
    pub id: ActionId,
    /// What is to be done.
    pub text: String,
    /// The body that decided.
    pub organization: OrganizationId,
    /// The meeting.
    pub meeting: MeetingId,
    /// How the meeting's address names the day.
    pub day_slug: String,
    /// The item's number there.
    pub number: u32,
    /// The item's case, where it has one.
    pub case: Option<CaseId>,
    /// The office that does it: as the minutes name it, or the title of the person. Never a name of staff.
    pub office: Option<String>,
    /// By when.
    pub due: Option<Date>,
    /// How far it is.
    pub state: PublicActionState,
}

/// How far a follow-up is, as the public may know.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum PublicActionState {
    /// To be done.
    Open,
    /// Done.
    Done {
        /// When.
        at: Timestamp,
    },
    /// Given up.
    Dropped {
        /// When.
        at: Timestamp,
    },
}

impl PublicAction {
    /// Whether it should have been done by a day.
    pub fn is_late(&self, today: Date) -> bool {
        self.state == PublicActionState::Open && self.due.is_some_and(|due| due < today)
    }
}

/// What the public sees of a follow-up: nothing before the minutes of an open item of a public body are out, and
/// nothing of what is only proposed. `owner` is the person the action names, where it names one.
pub fn action(
    action: &Action,
    meeting: &Meeting,
    organization: &Organization,
    owner: Option<&Person>,
) -> Option<Public<PublicAction>> {
    let state = match &action.state {
        ActionState::Proposed => return None,
        ActionState::Open => PublicActionState::Open,
        ActionState::Done { at } => PublicActionState::Done { at: *at },
        ActionState::Dropped { at, .. } => PublicActionState::Dropped { at: *at },
    };
    if action.origin.meeting != meeting.id {
        return None;
    }
    let item = meeting.item(action.origin.item).filter(|item| item.content.openness.is_open())?;
    let view: PublicMeeting = super::meeting(meeting, organization)?.into_inner();
    if !matches!(view.stage, PublicStage::MinutesOut { .. }) {
        return None;
    }
    Some(Public::new(PublicAction {
        id: action.id,
        text: action.text.clone(),
        organization: organization.id,
        meeting: meeting.id,
        day_slug: view.day_slug,
        number: item.number,
        case: item.subject.map(|subject| subject.case),
        office: match &action.owner {
            // Who an old document names may be a member of staff by name: left out.
            Owner::Named(office) => Some(office.clone()).filter(|_| action.origin.read_from.is_none()),
            Owner::Person(id) => owner.filter(|person| person.id == *id).and_then(|person| person.title.clone()),
            Owner::Nobody => None,
        },
        due: action.due,
        state,
    }))
}
