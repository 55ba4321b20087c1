//! The deadlines this product keeps: agendas backwards from the meeting, access to files forwards from receipt.

use super::{CalendarError, ClosedDays, Count, Direction, Saturdays, WorkWeek};
use crate::statute::{Provision, Rule, StatuteError, Statutes, Value};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// Why a deadline could not be computed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum DeadlineError {
    /// The calendar has no answer.
    #[error(transparent)]
    Calendar(#[from] CalendarError),
    /// The law has no answer.
    #[error(transparent)]
    Statute(#[from] StatuteError),
}

/// A deadline with the law it rests on and the count that leads to it (da: *frist*).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deadline {
    /// The rule, its value and its citation.
    pub provision: Provision,
    /// The count, with every day counted or passed over.
    pub working: Count,
    /// The day to aim at. Counting forwards: the end of the strict count, in which days closed by custom are working
    /// days; never after [`Self::latest`]. Before a meeting: the latest day itself.
    pub target: Date,
}

impl Deadline {
    /// The last day on which the deadline is kept (until the end of that day).
    pub fn latest(&self) -> Date {
        self.working.end()
    }
}

/// How a body counts towards its meetings (da: *forretningsordenens fristregler*).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct HouseRules {
    /// Whether a Saturday is a *hverdag*.
    pub saturdays: Saturdays,
    /// Which days closed by custom are not.
    pub closed: ClosedDays,
    /// Whether the weekdays must lie wholly between dispatch and meeting: then dispatch falls one weekday earlier.
    pub clear_days: bool,
}

impl HouseRules {
    /// The days that count as *hverdage* under these rules.
    pub fn week(self) -> WorkWeek {
        WorkWeek { saturdays: self.saturdays, closed: self.closed }
    }
}

/// The deadlines before a meeting (da: *frister før et møde*).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MeetingDeadlines {
    /// The agenda is sent to the members on this day at the latest.
    pub agenda: Deadline,
    /// The material is available to the members on this day at the latest.
    pub material: Deadline,
    /// A member's own matter is in on this day at the latest.
    pub initiative: Deadline,
}

/// The deadlines before a meeting, by the law in force on the day of the meeting.
pub fn meeting_deadlines(
    meeting: Date,
    house: HouseRules,
    statutes: &Statutes,
) -> Result<MeetingDeadlines, DeadlineError> {
    let before = |rule| {
        let provision = statutes.in_force(rule, meeting)?.clone();
        let working = count_before(meeting, &provision, house)?;
        let target = working.end();
        Ok::<_, DeadlineError>(Deadline { provision, working, target })
    };
    Ok(MeetingDeadlines {
        agenda: before(Rule::AgendaSent)?,
        material: before(Rule::MaterialAvailable)?,
        initiative: before(Rule::InitiativeNotice)?,
    })
}

fn count_before(meeting: Date, provision: &Provision, house: HouseRules) -> Result<Count, DeadlineError> {
    let days = days_of(provision)?;
    if !is_weekdays(provision.value) {
        return Ok(Count::of_days(meeting, days, Direction::Backward)?);
    }
    let days = days.saturating_add(u16::from(house.clear_days));
    Ok(house.week().count(meeting, days, Direction::Backward)?)
}

/// The clocks that start when a request for access to files is received (da: *aktindsigtsfrister*).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AccessDeadlines {
    /// A simple request: expected from this day …
    pub simple_first: Deadline,
    /// … and until this one.
    pub simple: Deadline,
    /// The deadline of the law; past it, notice is due with the reason and the day expected.
    pub ordinary: Deadline,
    /// Many documents, or a closer look.
    pub extensive: Deadline,
    /// Very special cases.
    pub exceptional: Deadline,
}

/// The clocks of a request for access to files, from the day it was received: day 0, also on a day that is no
/// working day. Vacation does not stop them.
pub fn access_deadlines(
    received: Date,
    closed: ClosedDays,
    statutes: &Statutes,
) -> Result<AccessDeadlines, DeadlineError> {
    let after = |rule| after(rule, received, closed, statutes);
    Ok(AccessDeadlines {
        simple_first: after(Rule::AccessSimpleFirst)?,
        simple: after(Rule::AccessSimple)?,
        ordinary: after(Rule::Access)?,
        extensive: after(Rule::AccessExtensive)?,
        exceptional: after(Rule::AccessExceptional)?,
    })
}

/// The clocks of a complaint about a refused request (da: *klagefrister*).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ComplaintDeadlines {
    /// The authority that upholds its decision sends the complaint on; counted from its receipt there.
    pub forwarded: Deadline,
    /// The complaints body decides; counted from the day given, so ask anew with the day it received the complaint.
    pub decided: Deadline,
}

/// The clocks of a complaint, from the day it was received.
pub fn complaint_deadlines(
    received: Date,
    closed: ClosedDays,
    statutes: &Statutes,
) -> Result<ComplaintDeadlines, DeadlineError> {
    let after = |rule| after(rule, received, closed, statutes);
    Ok(ComplaintDeadlines { forwarded: after(Rule::ComplaintForwarded)?, decided: after(Rule::ComplaintDecided)? })
}

fn after(rule: Rule, received: Date, closed: ClosedDays, statutes: &Statutes) -> Result<Deadline, DeadlineError> {
    let provision = statutes.in_force(rule, received)?.clone();
    let days = days_of(&provision)?;
    let count = |week: WorkWeek| {
        if is_weekdays(provision.value) {
            week.count(received, days, Direction::Forward)
        } else {
            Count::of_days(received, days, Direction::Forward)
        }
    };
    let working = count(WorkWeek { saturdays: Saturdays::Skipped, closed })?;
    let target = count(WorkWeek::STRICT)?.end();
    Ok(Deadline { provision, working, target })
}

fn days_of(provision: &Provision) -> Result<u16, StatuteError> {
    let not_days = StatuteError::NotDays { rule: provision.rule, value: provision.value };
    provision.value.days().ok_or(not_days)
}

fn is_weekdays(value: Value) -> bool {
    matches!(value, Value::Weekdays(_) | Value::WorkingDays(_))
}
