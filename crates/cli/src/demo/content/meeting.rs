//! The meetings of the demo municipality: who came, what was put to the vote, what was decided and by whom it is
//! followed up.

use jiff::civil::{Date, DateTime, Time};
use jiff::{Span, ToSpan as _};
use sagsgang_domain::attendance::AbsenceReason;
use sagsgang_domain::case::CaseKind;
use sagsgang_domain::decision::{DecisionKind, RemarkKind};
use sagsgang_domain::vote::ProposalKind;
use serde::Deserialize;

use super::Organization;

/// A meeting of a body.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Meeting {
    /// The body's key.
    pub body: String,
    /// The day.
    pub date: Date,
    /// When it began, where not as usual.
    begins: Option<Time>,
    /// When it ended, once it was held.
    pub ended: Option<Time>,
    /// Where, when not as usual.
    place: Option<String>,
    /// How far it is; published when not said.
    #[serde(default)]
    pub stage: MeetingStage,
    /// The day the agenda went out; a week before when not said.
    dispatched: Option<Date>,
    /// The day after which the minutes were published; the day after the meeting when not said.
    published: Option<Date>,
    /// What was decided about the agenda itself, when more than that it was approved.
    approval: Option<String>,
    /// What was told under the standing item for information.
    briefing: Option<String>,
    /// Who was not there all the time, and who came instead.
    #[serde(default)]
    pub attendance: Attendance,
    /// The cases in order.
    #[serde(default, rename = "item")]
    items: Vec<Item>,
    /// What was added to the minutes after they were published.
    pub correction: Option<String>,
}

/// How far a meeting is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MeetingStage {
    /// The agenda is being made.
    Planned,
    /// The agenda has gone out.
    Dispatched,
    /// Held; the minutes wait to be adopted.
    Adjourned,
    /// The minutes are published.
    #[default]
    Published,
    /// Not held.
    Cancelled,
}

/// Who was not there all the time. Everybody else with a seat was there from beginning to end.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Attendance {
    /// Away for the whole meeting: the person's key and why.
    #[serde(default)]
    pub absent: Vec<AttendanceGap>,
    /// Came late: the person's key and the clock.
    #[serde(default)]
    pub late: Vec<AttendanceGap>,
    /// Left early: the person's key and the clock.
    #[serde(default)]
    pub left: Vec<AttendanceGap>,
    /// Substitutes who were called in: the person's key and whose seat they took.
    #[serde(default)]
    pub substitutes: Vec<AttendanceGap>,
}

/// One person's part of the attendance.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AttendanceGap {
    /// Who.
    pub person: String,
    /// Why away.
    pub reason: Option<AbsenceReason>,
    /// The clock of coming or leaving.
    pub at: Option<Time>,
    /// Whose seat a substitute took.
    #[serde(rename = "for")]
    pub instead_of: Option<String>,
}

/// An item of an agenda: a case at a stop of its course, or a standing item with nothing but a title.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Item {
    /// The case's key.
    pub case: Option<String>,
    /// The title of a standing item.
    pub title: Option<String>,
    /// What the body is to do with a standing item.
    pub kind: Option<CaseKind>,
    /// Members excluded for bias.
    #[serde(default)]
    pub disqualified: Vec<String>,
    /// What was put to the vote.
    #[serde(default, rename = "proposal")]
    pub proposals: Vec<Proposal>,
    /// What was concluded; none before the meeting is held.
    pub decision: Option<Outcome>,
    /// What members had recorded.
    #[serde(default, rename = "remark")]
    pub remarks: Vec<Remark>,
    /// Who follows up on what.
    #[serde(default, rename = "action")]
    pub actions: Vec<FollowUp>,
}

/// What was concluded.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Outcome {
    /// What it amounts to.
    pub kind: DecisionKind,
    /// The words.
    pub text: String,
    /// The words for the public, when the item is closed.
    pub public_text: Option<String>,
    /// Where clauses went different ways.
    #[serde(default)]
    pub clauses: Vec<ClauseDecision>,
}

/// What was concluded on one "at" clause.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ClauseDecision {
    /// The clause's number, from 1.
    pub clause: u8,
    /// What it amounts to.
    pub kind: DecisionKind,
    /// The words.
    pub text: String,
}

/// Something put to the vote, with the keys of those who voted each way.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Proposal {
    /// What it is.
    pub kind: ProposalKind,
    /// Who moved it.
    pub mover: Option<String>,
    /// The words.
    pub text: String,
    /// Voted for it.
    #[serde(default, rename = "for")]
    pub in_favour: Vec<String>,
    /// Voted against it.
    #[serde(default)]
    pub against: Vec<String>,
    /// Voted neither for nor against.
    #[serde(default)]
    pub abstained: Vec<String>,
}

/// Something members had recorded.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Remark {
    /// What it is.
    pub kind: RemarkKind,
    /// Whose.
    pub by: Vec<String>,
    /// The words.
    pub text: String,
}

/// Something to be done because of a decision.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FollowUp {
    /// What.
    pub text: String,
    /// Who: a person's key.
    pub owner: String,
    /// By when.
    pub due: Date,
    /// What has been said of it, oldest first.
    #[serde(default, rename = "note")]
    pub notes: Vec<FollowUpNote>,
    /// The day it was done.
    pub done: Option<Date>,
}

/// Something said of a follow-up. The last one of an action that is done says what came of it.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FollowUpNote {
    /// When.
    pub date: Date,
    /// The words.
    pub text: String,
}

impl Meeting {
    /// When it begins.
    pub fn begins(&self, organizations: &[Organization]) -> Time {
        let usual = organizations.iter().find(|organization| organization.key == self.body);
        self.begins.or(usual.map(|organization| organization.begins)).unwrap_or(Time::midnight())
    }

    /// Where it is.
    pub fn place(&self, organizations: &[Organization]) -> String {
        let usual = organizations.iter().find(|organization| organization.key == self.body);
        self.place.clone().or(usual.map(|organization| organization.place.clone())).unwrap_or_default()
    }

    /// Whether it has been held.
    pub fn is_held(&self) -> bool {
        matches!(self.stage, MeetingStage::Adjourned | MeetingStage::Published)
    }

    /// The evening on which the agenda went out, when the committees of that day were through with its cases.
    pub fn dispatched(&self) -> DateTime {
        self.dispatched.unwrap_or_else(|| self.date.saturating_sub(7.days())).at(20, 0, 0, 0)
    }

    /// When the minutes were published: in the morning of the day after, or of the day that is given.
    pub fn published(&self) -> DateTime {
        self.published.unwrap_or_else(|| self.date.saturating_add(1.day())).at(10, 0, 0, 0)
    }

    /// The items that are cases, without the standing items around them.
    pub fn cases(&self) -> &[Item] {
        &self.items
    }

    /// Every item in order: the standing items around the cases.
    pub fn items(&self) -> Vec<Item> {
        let text = |text: Option<&str>| self.is_held().then(|| text.unwrap_or_default().to_owned());
        let approval = text(Some(self.approval.as_deref().unwrap_or("Dagsordenen blev godkendt.")));
        let briefing = text(Some(self.briefing.as_deref().unwrap_or("Ingen.")));
        let first = Item::standing("Godkendelse af dagsordenen", CaseKind::Decision, DecisionKind::Approved, approval);
        let last = Item::standing("Orientering", CaseKind::Information, DecisionKind::Noted, briefing);
        std::iter::once(first).chain(self.items.iter().cloned()).chain(std::iter::once(last)).collect()
    }

    /// The clock at which each item was decided, spread evenly over the meeting; empty before it is held.
    pub fn clock(&self, organizations: &[Organization]) -> Vec<Time> {
        let (Some(ended), opened) = (self.ended, self.begins(organizations)) else { return Vec::new() };
        let count = i64::try_from(self.items().len()).unwrap_or(i64::MAX - 1);
        let lasted = opened.duration_until(ended).as_mins();
        (1..=count).map(|place| opened.saturating_add(Span::new().minutes(lasted * place / (count + 1)))).collect()
    }
}

impl Item {
    fn standing(title: &str, kind: CaseKind, outcome: DecisionKind, text: Option<String>) -> Self {
        let decision = text.map(|text| Outcome { kind: outcome, text, public_text: None, clauses: Vec::new() });
        Self {
            case: None,
            title: Some(title.to_owned()),
            kind: Some(kind),
            disqualified: Vec::new(),
            proposals: Vec::new(),
            decision,
            remarks: Vec::new(),
            actions: Vec::new(),
        }
    }
}
