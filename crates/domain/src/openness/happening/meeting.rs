//! What happens at a meeting and with its papers.

use super::super::view::{PublicItem, PublicMeeting, PublicStage, PublicVote};
use super::super::{Public, view};
use super::{Event, Happening, HappeningBody, HappeningCase, HappeningItem, HappeningMeeting, Tally, instant, made};
use crate::id::PersonId;
use crate::meeting::{Meeting, MeetingState};
use crate::organization::Organization;
use crate::vote::{ProposalKind, VoteValue};
use jiff::Timestamp;
use jiff::tz::TimeZone;

/// What has happened of a meeting so far, in the order in which it happened: nothing for a body whose papers are not
/// public, and nothing of a meeting that was taken back. That an agenda went out is told until the meeting is held;
/// after that the minutes tell more.
pub fn of_meeting(meeting: &Meeting, organization: &Organization, zone: &TimeZone) -> Vec<Public<Happening>> {
    let Some(view) = view::meeting(meeting, organization) else { return Vec::new() };
    let told = Told { view: &view, organization, decided: decided_at(meeting, zone) };
    let mut all = Vec::new();
    if meeting.read_from.is_none()
        && let Some(at) = made(meeting.id.0)
    {
        all.push(told.of_meeting("planned", at, Event::MeetingPlanned));
    }
    if let Some(at) = dispatched_at(meeting, zone) {
        let items = view.items.len();
        all.push(told.of_meeting("agenda", at, Event::AgendaPublished { items }));
        let open = view.items.iter().filter(|item| item.case.is_some());
        all.extend(open.map(|item| told.of_item("on-agenda", at, item, Event::PutOnAgenda { role: item.role })));
    }
    match (&meeting.state, &view.stage) {
        (MeetingState::Cancelled { at, .. }, PublicStage::Cancelled { reason }) => {
            all.push(told.of_meeting("cancelled", *at, Event::MeetingCancelled { reason: reason.clone() }));
            let open = view.items.iter().filter(|item| item.case.is_some());
            all.extend(open.map(|item| told.of_item("called-off", *at, item, Event::CalledOff)));
        }
        (MeetingState::Retracted { .. }, _) => return Vec::new(),
        (_, PublicStage::MinutesOut { .. }) => all.extend(told.minutes()),
        _ => {}
    }
    all.into_iter().map(Public::new).collect()
}

/// When the agenda went out, as long as that is the newest of its papers.
fn dispatched_at(meeting: &Meeting, zone: &TimeZone) -> Option<Timestamp> {
    let at = match &meeting.state {
        MeetingState::Dispatched { at } => *at,
        MeetingState::InSession { dispatched, .. } => *dispatched,
        MeetingState::Cancelled { dispatched, .. } => (*dispatched)?,
        _ => return None,
    };
    // When an agenda that was read in once went out is not known: it was before the meeting.
    Some(if meeting.read_from.is_some() { at.min(instant(meeting.start, zone)) } else { at })
}

/// When what the minutes tell became known; of a meeting that was read in, when it was held.
fn decided_at(meeting: &Meeting, zone: &TimeZone) -> Timestamp {
    match &meeting.state {
        MeetingState::Published { at, .. } if meeting.read_from.is_none() => *at,
        _ => instant(meeting.start, zone),
    }
}

/// A meeting that is told of.
struct Told<'a> {
    view: &'a PublicMeeting,
    organization: &'a Organization,
    decided: Timestamp,
}

impl Told<'_> {
    fn of_meeting(&self, what: &str, at: Timestamp, event: Event) -> Happening {
        Happening {
            key: format!("{what}/{}", self.view.id),
            at,
            event,
            body: Some(body(self.organization)),
            meeting: Some(HappeningMeeting {
                id: self.view.id,
                start: self.view.start,
                day_slug: self.view.day_slug.clone(),
            }),
            item: None,
            case: None,
            programme: None,
            people: Vec::new(),
        }
    }

    fn of_item(&self, what: &str, at: Timestamp, item: &PublicItem, event: Event) -> Happening {
        let case = item.case.zip(item.case_number.clone());
        Happening {
            key: format!("{what}/{}", item.id),
            item: Some(HappeningItem { id: item.id, number: item.number, title: item.title.clone() }),
            case: case.map(|(id, number)| HappeningCase { id, number }),
            ..self.of_meeting(what, at, event)
        }
    }

    fn minutes(&self) -> Vec<Happening> {
        let matters = self.view.items.iter().filter(|item| item.role.is_some() || item.closed.is_some());
        let decided: Vec<Happening> = matters.filter_map(|item| self.decision(item)).collect();
        let took_part = self.view.present.iter().chain(self.view.absent.iter().map(|absence| &absence.person));
        let event = Event::MinutesPublished { decisions: decided.len() };
        let minutes = self.of_meeting("minutes", self.decided, event);
        let mut all = vec![Happening { people: took_part.map(|person| person.id).collect(), ..minutes }];
        all.extend(decided);
        all.extend(self.view.items.iter().flat_map(|item| self.remarks(item)));
        all.extend(self.corrections());
        all
    }

    fn decision(&self, item: &PublicItem) -> Option<Happening> {
        let kind = item.decision.as_ref()?.kind;
        let tally = decisive(&item.votes).map(tally);
        let event = Event::Decided { kind, effect: item.role.map(|role| kind.effect(role)), tally };
        let mut people: Vec<PersonId> = item.votes.iter().flat_map(|vote| &vote.votes).map(|(by, _)| by.id).collect();
        people.extend(item.votes.iter().filter_map(|vote| vote.mover.as_ref()).map(|mover| mover.id));
        people.sort_unstable();
        people.dedup();
        Some(Happening { people, ..self.of_item("decided", self.decided, item, event) })
    }

    fn remarks(&self, item: &PublicItem) -> Vec<Happening> {
        let told = item.remarks.iter().zip(1..).map(|(remark, number)| {
            let event = Event::Remarked { kind: remark.kind, by: remark.by.clone() };
            let told = self.of_item("remarked", self.decided, item, event);
            let people = remark.by.iter().map(|person| person.id).collect();
            Happening { key: format!("{}/{number}", told.key), people, ..told }
        });
        told.collect()
    }

    fn corrections(&self) -> Vec<Happening> {
        let told = self.view.corrections.iter().map(|correction| {
            let event = Event::Corrected { text: correction.text.clone() };
            let item = correction.item.and_then(|number| self.view.items.iter().find(|item| item.number == number));
            let told = match item {
                Some(item) => self.of_item("corrected", correction.at, item, event),
                None => self.of_meeting("corrected", correction.at, event),
            };
            Happening { key: format!("{}/{}", told.key, correction.at.as_microsecond()), ..told }
        });
        told.collect()
    }
}

/// A body as happenings name it.
pub(super) fn body(organization: &Organization) -> HappeningBody {
    HappeningBody { id: organization.id, name: organization.name.clone(), slug: organization.slug.clone() }
}

/// The vote a decision rests on: the one on the matter itself. One on an amendment alone does not tell how it went.
fn decisive(votes: &[PublicVote]) -> Option<&PublicVote> {
    votes.iter().rfind(|vote| vote.kind == ProposalKind::Main && !vote.votes.is_empty())
}

fn tally(vote: &PublicVote) -> Tally {
    let count = |value: VoteValue| vote.votes.iter().filter(|(_, own)| *own == value).count();
    Tally {
        in_favour: count(VoteValue::For),
        against: count(VoteValue::Against),
        abstained: count(VoteValue::Abstained),
    }
}
