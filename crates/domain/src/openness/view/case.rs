//! A case as the public sees it: what its public stops have shown so far, and where it goes.

use super::{Public, PublicDecision, PublicItem, PublicRemark};
use crate::case::{Case, CaseKind, CaseStage};
use crate::consultation::{ConsultationRole, ConsultationState};
use crate::decision::Effect;
use crate::id::{CaseId, ConsultationId, ItemId, MeetingId, OrganizationId};
use crate::meeting::Meeting;
use crate::organization::Organization;
use jiff::civil::Date;
use serde::Serialize;

/// A case as the public sees it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PublicCase {
    /// Names it.
    pub id: CaseId,
    /// Its number.
    pub number: String,
    /// Its title.
    pub title: String,
    /// What the bodies are to do.
    pub kind: CaseKind,
    /// Whether its course is at its end.
    pub is_concluded: bool,
    /// The public stops of its course.
    pub stops: Vec<PublicStop>,
    /// The text as the newest public agenda has it.
    pub newest: PublicItem,
}

impl PublicCase {
    /// The stop the case is at: the first that has not let it go. Nothing when the course is at its end.
    pub fn current(&self) -> Option<&PublicStop> {
        self.stops.iter().find(|stop| !self.is_concluded && !stop.has_let_go())
    }
}

/// A stop of a public case at a public body.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PublicStop {
    /// Names it.
    pub id: ConsultationId,
    /// Which body.
    pub organization: OrganizationId,
    /// What it is asked to do.
    pub role: ConsultationRole,
    /// The meeting and the item where it stands on a public agenda.
    pub place: Option<(MeetingId, ItemId)>,
    /// Whether it is behind, on a public agenda, or ahead.
    pub state: PublicStopState,
    /// The item as it stood there: text, recommendation, annexes and, once the minutes are out, votes, absences and
    /// remarks. Nothing while it is ahead.
    pub paper: Option<PublicItem>,
}

impl PublicStop {
    /// Whether the body has dealt with the case and does not keep it: it was not postponed, sent back or withdrawn.
    pub fn has_let_go(&self) -> bool {
        matches!(&self.state, PublicStopState::Held { effect, .. } if *effect != Effect::Waits)
    }
}

/// How far a stop is, as the public may know.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum PublicStopState {
    /// Not on a public agenda yet.
    Ahead,
    /// On a public agenda, or treated but without published minutes.
    OnAgenda {
        /// When.
        date: Date,
        /// How the meeting's address names the day.
        day_slug: String,
        /// Its number there.
        number: u32,
    },
    /// Treated, with published minutes.
    Held {
        /// When.
        date: Date,
        /// How the meeting's address names the day.
        day_slug: String,
        /// Its number there.
        number: u32,
        /// What was concluded.
        decision: PublicDecision,
        /// What that does to the case.
        effect: Effect,
        /// What members had recorded.
        remarks: Vec<PublicRemark>,
    },
}

/// What the public sees of a case: nothing before an open item of it has stood on a public agenda, and nothing of
/// a case that is closed now. `meetings` are those of its course, with their bodies.
pub fn case(
    case: &Case,
    meetings: &[(Meeting, Organization)],
    organizations: &[Organization],
) -> Option<Public<PublicCase>> {
    if !case.openness.is_open() {
        return None;
    }
    let mut newest = None;
    let stops: Vec<PublicStop> = case
        .course
        .stops()
        .iter()
        .filter(|stop| organizations.iter().any(|o| o.id == stop.organization && o.kind.is_public()))
        .filter(|stop| !matches!(stop.state, ConsultationState::Skipped { .. }))
        .filter_map(|stop| {
            let (place, state, paper) = match on_public_agenda(case.id, stop.id, meetings) {
                Some(Seen { closed: true, .. }) => return None,
                Some(seen) => {
                    newest = Some(seen.item.clone());
                    (Some((seen.meeting, seen.item.id)), seen.state(stop.role), Some(seen.item))
                }
                None => (None, PublicStopState::Ahead, None),
            };
            Some(PublicStop { id: stop.id, organization: stop.organization, role: stop.role, place, state, paper })
        })
        .collect();
    newest.map(|newest| {
        Public::new(PublicCase {
            id: case.id,
            number: case.number.clone(),
            title: newest.title.clone(),
            kind: newest.kind,
            is_concluded: matches!(case.stage, CaseStage::Concluded { .. }),
            stops,
            newest,
        })
    })
}

struct Seen {
    meeting: MeetingId,
    item: PublicItem,
    date: Date,
    day_slug: String,
    closed: bool,
}

impl Seen {
    fn state(&self, role: ConsultationRole) -> PublicStopState {
        let (date, day_slug, number) = (self.date, self.day_slug.clone(), self.item.number);
        match &self.item.decision {
            Some(decision) => {
                let effect = decision.kind.effect(role);
                let remarks = self.item.remarks.clone();
                PublicStopState::Held { date, day_slug, number, decision: decision.clone(), effect, remarks }
            }
            None => PublicStopState::OnAgenda { date, day_slug, number },
        }
    }
}

/// The newest public item for a stop of the case.
fn on_public_agenda(case: CaseId, stop: ConsultationId, meetings: &[(Meeting, Organization)]) -> Option<Seen> {
    let mut found: Vec<Seen> = meetings
        .iter()
        .filter_map(|(meeting, organization)| {
            let item =
                meeting.items.iter().find(|i| i.subject.is_some_and(|s| s.case == case && s.consultation == stop))?;
            let view = super::meeting(meeting, organization)?;
            let shown = view.items.iter().find(|shown| shown.number == item.number)?;
            Some(Seen {
                meeting: meeting.id,
                item: shown.clone(),
                date: meeting.start.date(),
                day_slug: meeting.day_slug(),
                closed: shown.closed.is_some(),
            })
        })
        .collect();
    found.sort_by_key(|seen| seen.date);
    found.pop()
}
