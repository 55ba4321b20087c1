//! What the public gets to see of a meeting, an item, a case, a programme and a file.
//!
//! An agenda is public when it has been dispatched, a decision when the minutes are published, both only for bodies
//! whose papers are public at all. Of a closed item the public gets number, public title, ground and public decision.
//! [`insider`] shows the same shape to those who may see everything; it is not [`Public`] and never becomes so.

mod action;
mod case;
mod municipality;
mod organization;
mod person;
mod programme;

pub use action::{PublicAction, PublicActionState, action};
pub use case::{PublicCase, PublicStop, PublicStopState, case};
pub use municipality::{PublicMunicipality, municipality, term};
pub use organization::{PublicOrganization, organization};
pub use person::{PublicMember, PublicMembership, member, memberships};
pub use programme::{PublicMeasure, PublicProgramme, PublicTrack, insider_programme, programme};

use super::{ClosureGround, Openness, Public};
use crate::attendance::{AbsenceReason, Participant};
use crate::case::{Annex, CaseKind, FileRef, Recommendation, Section};
use crate::consultation::ConsultationRole;
use crate::decision::{ClauseDecision, DecisionKind, RemarkKind};
use crate::id::{AnnexId, CaseId, ConsultationId, ItemId, MeetingId, OrganizationId, PersonId};
use crate::meeting::{AgendaItem, Meeting, MeetingState};
use crate::organization::Organization;
use crate::person::MembershipRole;
use crate::place::Place;
use crate::rich_text::RichText;
use crate::vote::{ProposalKind, VoteResult, VoteValue};
use jiff::Timestamp;
use jiff::civil::{DateTime, Time};
use serde::Serialize;

/// A meeting as the public sees it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PublicMeeting {
    /// Names it.
    pub id: MeetingId,
    /// Which body meets.
    pub organization: OrganizationId,
    /// When, Danish time.
    pub start: DateTime,
    /// How its address names the day.
    pub day_slug: String,
    /// Where.
    pub place: String,
    /// How far it is.
    pub stage: PublicStage,
    /// When its agenda went out, once it has, where that is known.
    pub dispatched: Option<Timestamp>,
    /// When it was opened, once the minutes are out.
    pub opened: Option<Time>,
    /// When it ended, once the minutes are out.
    pub ended: Option<Time>,
    /// Members who took part, once the minutes are out.
    pub present: Vec<PublicPerson>,
    /// Members who did not, once the minutes are out.
    pub absent: Vec<PublicAbsence>,
    /// The agenda, once it is out.
    pub items: Vec<PublicItem>,
    /// Additions to the minutes, without those to closed items.
    pub corrections: Vec<PublicCorrection>,
    /// Whether it was read from an older document.
    pub is_history: bool,
}

impl PublicMeeting {
    /// The clock it was to begin at; nothing where an old document does not say, which stands as midnight.
    pub fn scheduled(&self) -> Option<Time> {
        Some(self.start.time()).filter(|time| !self.is_history || *time != Time::midnight())
    }
}

/// How far a meeting is, as the public may know.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum PublicStage {
    /// Planned; the agenda is not out.
    Planned,
    /// The agenda is out.
    AgendaOut,
    /// It is over; the minutes are not out.
    MinutesPending,
    /// The minutes are out.
    MinutesOut {
        /// Since when.
        at: Timestamp,
    },
    /// It is not held.
    Cancelled {
        /// Why.
        reason: String,
    },
    /// It was read in and taken back: that it was there is all that is left to see.
    Retracted {
        /// When it was taken back.
        at: Timestamp,
    },
}

/// A person with the list's letter as minutes write it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PublicPerson {
    /// Names it.
    pub id: PersonId,
    /// The name on that day.
    pub name: String,
    /// The list on that day.
    pub party: Option<String>,
    /// Whether the public finds more of them under their name: whoever held a seat at a meeting it knows of.
    pub has_page: bool,
}

/// Someone who was not there.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PublicAbsence {
    /// Who.
    pub person: PublicPerson,
    /// Why, where known.
    pub reason: Option<AbsenceReason>,
}

/// An item as the public sees it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PublicItem {
    /// Names it.
    pub id: ItemId,
    /// Its number.
    pub number: u32,
    /// The title, or the public title of a closed one.
    pub title: String,
    /// The ground when closed.
    pub closed: Option<ClosureGround>,
    /// The case, when open.
    pub case: Option<CaseId>,
    /// Which stop of the case's course it is, when open.
    pub consultation: Option<ConsultationId>,
    /// The case's number, when open.
    pub case_number: Option<String>,
    /// What the body is to do.
    pub kind: CaseKind,
    /// What the body is asked to do with the case.
    pub role: Option<ConsultationRole>,
    /// The text, when open.
    pub sections: Vec<Section>,
    /// What is recommended, when open.
    pub recommendation: Recommendation,
    /// The law it rests on, when open.
    pub legal_basis: String,
    /// What is enclosed, open annexes of an open item.
    pub annexes: Vec<PublicAnnex>,
    /// How many annexes are closed.
    pub closed_annexes: usize,
    /// The places it concerns, when open.
    pub places: Vec<Place>,
    /// What was concluded, once the minutes are out.
    pub decision: Option<PublicDecision>,
    /// What was voted on, when open and out.
    pub votes: Vec<PublicVote>,
    /// What members had recorded, when open and out.
    pub remarks: Vec<PublicRemark>,
    /// Who was not there, when open and out.
    pub absent: Vec<PublicAbsence>,
}

/// A decision as published.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PublicDecision {
    /// What it amounts to; of a closed item only when its public text is given.
    pub kind: DecisionKind,
    /// The words.
    pub text: RichText,
    /// By clause, when open.
    pub clauses: Vec<ClauseDecision>,
}

/// A vote as published: by name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PublicVote {
    /// What kind of proposal.
    pub kind: ProposalKind,
    /// The words.
    pub text: String,
    /// Who moved it.
    pub mover: Option<PublicPerson>,
    /// Adopted or fallen.
    pub result: VoteResult,
    /// How each voted.
    pub votes: Vec<(PublicPerson, VoteValue)>,
}

/// A remark as published.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PublicRemark {
    /// What it is.
    pub kind: RemarkKind,
    /// Who.
    pub by: Vec<PublicPerson>,
    /// The words.
    pub text: String,
}

/// An open annex of an open item.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PublicAnnex {
    /// Names it.
    pub id: AnnexId,
    /// Its place in the list, from 1.
    pub number: usize,
    /// The title.
    pub title: String,
    /// The document's number.
    pub document_number: Option<String>,
    /// The journal's number.
    pub journal_number: Option<String>,
    /// The file.
    pub file: Option<FileRef>,
    /// The ground when closed; the public never sees a closed one.
    pub closed: Option<ClosureGround>,
}

/// An addition to the minutes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PublicCorrection {
    /// When.
    pub at: Timestamp,
    /// Which item.
    pub item: Option<u32>,
    /// The words.
    pub text: String,
}

/// What the public sees of a meeting; `None` when the body's papers are not public.
pub fn meeting(meeting: &Meeting, organization: &Organization) -> Option<Public<PublicMeeting>> {
    if !organization.kind.is_public() || organization.id != meeting.organization {
        return None;
    }
    let stage = stage(&meeting.state);
    let minutes = matches!(stage, PublicStage::MinutesOut { .. });
    let agenda = match &meeting.state {
        MeetingState::Planned | MeetingState::Cancelled { dispatched: None, .. } | MeetingState::Retracted { .. } => {
            false
        }
        // What was dispatched stays readable when the meeting is called off.
        MeetingState::Cancelled { dispatched: Some(_), .. }
        | MeetingState::Dispatched { .. }
        | MeetingState::InSession { .. }
        | MeetingState::Adjourned { .. }
        | MeetingState::Adopted { .. }
        | MeetingState::Published { .. } => true,
    };
    Some(Public::new(shape(meeting, Shown { closed: false, agenda, minutes })))
}

/// The same shape with everything in it, for those who may see closed matters: secretariat, directors, members of
/// the body. Whether somebody is one of them is the app's to say.
pub fn insider(meeting: &Meeting) -> PublicMeeting {
    shape(meeting, Shown { closed: true, agenda: true, minutes: true })
}

/// One item of it in the same way.
pub fn insider_item(meeting: &Meeting, item: &AgendaItem) -> PublicItem {
    self::item(meeting, item, Shown { closed: true, agenda: true, minutes: true })
}

/// What is shown of a meeting.
#[derive(Clone, Copy)]
struct Shown {
    closed: bool,
    agenda: bool,
    minutes: bool,
}

fn shape(meeting: &Meeting, shown: Shown) -> PublicMeeting {
    let out = shown.minutes;
    let is_gone = matches!(meeting.state, MeetingState::Retracted { .. });
    PublicMeeting {
        id: meeting.id,
        organization: meeting.organization,
        start: meeting.start,
        day_slug: meeting.day_slug(),
        place: if is_gone && !shown.closed { String::new() } else { meeting.place.clone() },
        stage: stage(&meeting.state),
        dispatched: meeting.state.dispatched().filter(|_| shown.agenda),
        opened: meeting.state.opened().filter(|_| out),
        ended: meeting.state.ended().filter(|_| out),
        present: if out {
            seats(meeting, shown).filter(|p| p.took_part()).map(|p| person(p, shown)).collect()
        } else {
            Vec::new()
        },
        absent: if out {
            seats(meeting, shown).filter(|p| !p.took_part()).map(|p| absence(p, shown)).collect()
        } else {
            Vec::new()
        },
        items: if shown.agenda { meeting.items.iter().map(|i| item(meeting, i, shown)).collect() } else { Vec::new() },
        corrections: if out { corrections(meeting, shown.closed) } else { Vec::new() },
        is_history: meeting.read_from.is_some(),
    }
}

/// The files of a meeting that anyone may fetch, by annex.
pub fn annex_file(meeting: &Meeting, organization: &Organization, annex: AnnexId) -> Option<Public<FileRef>> {
    let view = self::meeting(meeting, organization)?;
    let found = view.items.iter().flat_map(|item| &item.annexes).find(|candidate| candidate.id == annex)?;
    found.file.clone().map(Public::new)
}

fn stage(state: &MeetingState) -> PublicStage {
    match state {
        MeetingState::Planned => PublicStage::Planned,
        MeetingState::Dispatched { .. } | MeetingState::InSession { .. } => PublicStage::AgendaOut,
        MeetingState::Adjourned { .. } | MeetingState::Adopted { .. } => PublicStage::MinutesPending,
        MeetingState::Published { at, .. } => PublicStage::MinutesOut { at: *at },
        MeetingState::Cancelled { reason, .. } => PublicStage::Cancelled { reason: reason.clone() },
        MeetingState::Retracted { at, .. } => PublicStage::Retracted { at: *at },
    }
}

fn seats(meeting: &Meeting, shown: Shown) -> impl Iterator<Item = &Participant> {
    meeting.roster.iter().filter(move |p| p.has_seat() && (shown.closed || !only_in_closed_items(meeting, p.person)))
}

/// The seats of the meeting's roster that the public may know.
pub fn public_seats(meeting: &Meeting) -> impl Iterator<Item = &Participant> {
    seats(meeting, Shown { closed: false, agenda: false, minutes: false })
}

/// Of an old document's roster, who is known from closed items alone: the name belongs to them.
fn only_in_closed_items(meeting: &Meeting, person: PersonId) -> bool {
    let names = |item: &&AgendaItem| {
        item.absent.iter().any(|a| a.person == person) || item.remarks.iter().any(|r| r.by.contains(&person))
    };
    let mut naming = meeting.items.iter().filter(names).peekable();
    meeting.read_from.is_some() && naming.peek().is_some() && naming.all(|item| !item.content.openness.is_open())
}

fn person(participant: &Participant, shown: Shown) -> PublicPerson {
    PublicPerson {
        id: participant.person,
        name: participant.name.clone(),
        party: participant.party.as_ref().map(|party| party.as_str().to_owned()),
        has_page: !shown.closed && (participant.has_seat() || participant.role == MembershipRole::Substitute),
    }
}

fn absence(participant: &Participant, shown: Shown) -> PublicAbsence {
    PublicAbsence { person: person(participant, shown), reason: participant.reason }
}

fn item(meeting: &Meeting, item: &AgendaItem, shown: Shown) -> PublicItem {
    match &item.content.openness {
        Openness::Closed(closure) if !shown.closed => closed_item(item, &closure.ground, shown.minutes),
        openness => PublicItem { closed: ground(openness), ..open_item(meeting, item, shown) },
    }
}

fn ground(openness: &Openness) -> Option<ClosureGround> {
    match openness {
        Openness::Open => None,
        Openness::Closed(closure) => Some(closure.ground.clone()),
    }
}

fn open_item(meeting: &Meeting, item: &AgendaItem, shown: Shown) -> PublicItem {
    let content = &item.content;
    let out = shown.minutes;
    let named = |id: PersonId| meeting.participant(id).map(|found| person(found, shown));
    let may = |openness: &Openness| shown.closed || openness.within(&content.openness).is_open();
    let reason =
        |a: &crate::attendance::ItemAbsence| Some(PublicAbsence { person: named(a.person)?, reason: a.reason });
    PublicItem {
        id: item.id,
        number: item.number,
        title: content.title.clone(),
        closed: None,
        case: item.subject.map(|subject| subject.case),
        consultation: item.subject.map(|subject| subject.consultation),
        case_number: content.case_number.clone(),
        kind: content.kind,
        role: item.subject.map(|subject| subject.role),
        sections: content.sections.iter().filter(|s| may(&s.openness)).cloned().collect(),
        recommendation: content.recommendation.clone(),
        legal_basis: content.legal_basis.clone(),
        annexes: (1..).zip(&content.annexes).filter(|(_, a)| may(&a.openness)).map(|(n, a)| annex(n, a)).collect(),
        closed_annexes: content.annexes.iter().filter(|a| !may(&a.openness)).count(),
        places: content.places.clone(),
        decision: item.decision.as_ref().filter(|_| out).map(|decision| PublicDecision {
            kind: decision.kind,
            text: decision.text.clone(),
            clauses: decision.clauses.clone(),
        }),
        votes: if out { votes(item, &named) } else { Vec::new() },
        remarks: if out { remarks(item, &named) } else { Vec::new() },
        absent: if out { item.absent.iter().filter_map(reason).collect() } else { Vec::new() },
    }
}

fn closed_item(item: &AgendaItem, ground: &ClosureGround, out: bool) -> PublicItem {
    PublicItem {
        id: item.id,
        number: item.number,
        title: item.content.public_title.clone().unwrap_or_default(),
        closed: Some(ground.clone()),
        case: None,
        consultation: None,
        case_number: None,
        kind: item.content.kind,
        role: None,
        sections: Vec::new(),
        recommendation: Recommendation::default(),
        legal_basis: String::new(),
        annexes: Vec::new(),
        closed_annexes: 0,
        places: Vec::new(),
        decision: item.decision.as_ref().filter(|_| out).and_then(|decision| {
            let text = decision.public_text.clone().filter(|text| !text.is_empty())?;
            Some(PublicDecision { kind: decision.kind, text, clauses: Vec::new() })
        }),
        votes: Vec::new(),
        remarks: Vec::new(),
        absent: Vec::new(),
    }
}

fn votes(item: &AgendaItem, named: &impl Fn(PersonId) -> Option<PublicPerson>) -> Vec<PublicVote> {
    let voted = item.proposals.iter().filter_map(|proposal| Some((proposal, proposal.result()?)));
    voted
        .map(|(proposal, result)| PublicVote {
            kind: proposal.kind,
            text: proposal.text.clone(),
            mover: proposal.mover.and_then(named),
            result,
            votes: proposal.votes.iter().flatten().filter_map(|v| Some((named(v.person)?, v.value))).collect(),
        })
        .collect()
}

fn remarks(item: &AgendaItem, named: &impl Fn(PersonId) -> Option<PublicPerson>) -> Vec<PublicRemark> {
    let view = |remark: &crate::decision::Remark| PublicRemark {
        kind: remark.kind,
        by: remark.by.iter().copied().filter_map(named).collect(),
        text: remark.text.clone(),
    };
    item.remarks.iter().map(view).collect()
}

fn annex(number: usize, annex: &Annex) -> PublicAnnex {
    PublicAnnex {
        id: annex.id,
        number,
        title: annex.title.clone(),
        document_number: annex.document_number.clone(),
        journal_number: annex.journal_number.clone(),
        file: annex.file.clone(),
        closed: ground(&annex.openness),
    }
}

fn corrections(meeting: &Meeting, closed: bool) -> Vec<PublicCorrection> {
    let open = |item: &AgendaItem| closed || item.content.openness.is_open();
    let shown = meeting.corrections.iter().filter_map(|correction| {
        let item = match correction.item {
            Some(id) => Some(meeting.item(id).filter(|item| open(item))?.number),
            None => None,
        };
        Some(PublicCorrection { at: correction.at, item, text: correction.text.clone() })
    });
    shown.collect()
}
