//! A case as the public sees it: what its public stops have shown so far, and where it goes.

use super::{Public, PublicDecision, PublicItem, PublicRemark, PublicStage};
use crate::case::{Case, CaseKind, CaseStage};
use crate::consultation::{Consultation, ConsultationRole, ConsultationState};
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
    /// Every treatment in the order of the course: before a stop the meetings that dealt with it and kept it.
    pub fn treatments(&self) -> impl DoubleEndedIterator<Item = &PublicStop> {
        self.stops.iter().flat_map(|stop| stop.earlier.iter().chain(std::iter::once(stop)))
    }

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
    /// The same stop as it stood at meetings that dealt with it and kept it, in order of date: postponed, or sent back
    /// (da: *udsat, tilbagesendt*). They have none of their own.
    pub earlier: Vec<PublicStop>,
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
            let seen = on_public_agendas(case.id, stop.id, meetings);
            let (mut called_off, mut seen): (Vec<Seen>, Vec<Seen>) = seen.into_iter().partition(|seen| seen.is_off);
            let last = seen.pop();
            // Of a meeting that was called off the agenda stays public, and with it the case: it waits again.
            let newest_paper = if let Some(last) = &last { Some(last.clone()) } else { called_off.pop() };
            if let Some(paper) = newest_paper {
                if paper.closed {
                    return None;
                }
                newest = Some(paper.item);
            }
            let earlier = seen.into_iter().filter(|seen| !seen.closed && seen.item.decision.is_some());
            let earlier = earlier.map(|seen| public_stop(stop, Some(seen), Vec::new())).collect();
            Some(public_stop(stop, last, earlier))
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

fn public_stop(stop: &Consultation, seen: Option<Seen>, earlier: Vec<PublicStop>) -> PublicStop {
    PublicStop {
        id: stop.id,
        organization: stop.organization,
        role: stop.role,
        place: seen.as_ref().map(|seen| (seen.meeting, seen.item.id)),
        state: seen.as_ref().map_or(PublicStopState::Ahead, |seen| seen.state(stop.role)),
        paper: seen.map(|seen| seen.item),
        earlier,
    }
}

#[derive(Clone)]
struct Seen {
    meeting: MeetingId,
    item: PublicItem,
    date: Date,
    day_slug: String,
    closed: bool,
    is_off: bool,
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

/// The public items of a stop of the case, the newest last.
fn on_public_agendas(case: CaseId, stop: ConsultationId, meetings: &[(Meeting, Organization)]) -> Vec<Seen> {
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
                is_off: matches!(view.stage, PublicStage::Cancelled { .. }),
            })
        })
        .collect();
    found.sort_by_key(|seen| seen.date);
    found
}
