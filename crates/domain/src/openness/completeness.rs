//! What is published, what is not, on which ground, and how late: counted from what the public sees anyway, so that it
//! can tell of nothing closed.

use super::view::{PublicMeeting, PublicStage};
use super::{ClosureGround, Public};
use crate::calendar::{HouseRules, meeting_deadlines};
use crate::id::MeetingId;
use crate::statute::Statutes;
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use serde::Serialize;

/// How complete the published papers of some meetings are (da: *fuldstændighed*).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Completeness {
    /// Each meeting, in the order given.
    pub meetings: Vec<Publication>,
    /// Items on agendas that are out.
    pub items: usize,
    /// Of them the closed ones, by ground, the most frequent first.
    pub closed: Vec<(ClosureGround, usize)>,
    /// Closed items whose minutes are out, with what was concluded as far as secrecy allows.
    pub closed_decisions: usize,
    /// Closed items whose minutes are out, without it.
    pub closed_silent: usize,
    /// Annexes of open items that anyone may fetch.
    pub open_annexes: usize,
    /// Annexes of open items that are closed.
    pub closed_annexes: usize,
}

/// What of one meeting is published, and when (da: *offentliggørelse*).
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Publication {
    /// Which meeting.
    pub meeting: MeetingId,
    /// Its day.
    pub date: Date,
    /// How its address names the day.
    pub day_slug: String,
    /// How far it is.
    pub standing: Standing,
    /// Its agenda.
    pub agenda: AgendaOut,
    /// Its minutes.
    pub minutes: MinutesOut,
}

/// Whether a meeting was held.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// It is ahead, or today.
    Ahead,
    /// It was held, or its day is past.
    Held,
    /// It was called off.
    Cancelled,
    /// What was published of it was taken back.
    Retracted,
}

/// Whether the agenda is out, and since when.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum AgendaOut {
    /// Nothing is expected: the meeting was called off before, or it was taken back.
    NotExpected,
    /// It is not out, and its deadline is not past.
    NotYet {
        /// The last day on which it is in time, where the law is known.
        latest: Option<Date>,
    },
    /// It is not out, though its deadline is past.
    Missing {
        /// The last day on which it was in time, where the law is known.
        latest: Option<Date>,
    },
    /// It is out; when, an older document does not say.
    Out,
    /// It went out.
    OutSince {
        /// The day.
        on: Date,
        /// So many days before the meeting; below 0 after it.
        days_before: i32,
        /// So many days after its deadline; 0 in time, `None` where the law of the day is not known.
        days_late: Option<i32>,
    },
}

/// Whether the minutes are out, and since when.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum MinutesOut {
    /// Nothing is expected: the meeting is ahead, was called off, or was taken back.
    NotExpected,
    /// They are awaited.
    Pending {
        /// So many days since the meeting.
        days: i32,
    },
    /// They are out; when the day after the meeting is not known, as with older documents that were read in.
    Out,
    /// They went out.
    OutSince {
        /// The day.
        on: Date,
        /// So many days after the meeting.
        days: i32,
    },
}

/// How a body counts, by which law, where it is what day: all that is needed besides the meetings.
#[derive(Clone, Copy, Debug)]
pub struct Measure<'a> {
    /// How the body counts towards its meetings.
    pub house: HouseRules,
    /// The law.
    pub statutes: &'a Statutes,
    /// Where the municipality lies.
    pub zone: &'a TimeZone,
    /// The day it is.
    pub today: Date,
}

/// Measures what is published of a body's meetings.
pub fn completeness(meetings: &[Public<PublicMeeting>], measure: Measure<'_>) -> Public<Completeness> {
    let mut found = Completeness::default();
    for meeting in meetings {
        found.meetings.push(publication(meeting, measure));
        found.count(meeting);
    }
    found.closed.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    Public::new(found)
}

impl Completeness {
    /// How many meetings stand so.
    pub fn standing(&self, standing: Standing) -> usize {
        self.meetings.iter().filter(|meeting| meeting.standing == standing).count()
    }

    /// Closed items in all.
    pub fn closed_items(&self) -> usize {
        self.closed.iter().map(|(_, count)| count).sum()
    }

    /// Agendas that are out, agendas that went out after their deadline, and agendas that should be out and are not.
    pub fn agendas(&self) -> (usize, usize, usize) {
        let count = |fits: fn(&AgendaOut) -> bool| self.meetings.iter().filter(|meeting| fits(&meeting.agenda)).count();
        (
            count(|agenda| matches!(agenda, AgendaOut::Out | AgendaOut::OutSince { .. })),
            count(|agenda| matches!(agenda, AgendaOut::OutSince { days_late: Some(1..), .. })),
            count(|agenda| matches!(agenda, AgendaOut::Missing { .. })),
        )
    }

    /// Minutes that are out, and minutes that are awaited.
    pub fn minutes(&self) -> (usize, usize) {
        let count =
            |fits: fn(&MinutesOut) -> bool| self.meetings.iter().filter(|meeting| fits(&meeting.minutes)).count();
        (
            count(|minutes| matches!(minutes, MinutesOut::Out | MinutesOut::OutSince { .. })),
            count(|minutes| matches!(minutes, MinutesOut::Pending { .. })),
        )
    }

    /// The middle one of the days from meeting to published minutes; `None` where none is known.
    pub fn usual_days_to_minutes(&self) -> Option<i32> {
        let mut days: Vec<i32> = self
            .meetings
            .iter()
            .filter_map(|meeting| match meeting.minutes {
                MinutesOut::OutSince { days, .. } => Some(days),
                _ => None,
            })
            .collect();
        days.sort_unstable();
        days.get(days.len() / 2).copied()
    }

    /// Adds the figures of another body or period; its meetings come after.
    pub fn add(&mut self, other: &Self) {
        self.meetings.extend(other.meetings.iter().cloned());
        self.items += other.items;
        for (ground, count) in &other.closed {
            self.close(ground, *count);
        }
        self.closed.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
        self.closed_decisions += other.closed_decisions;
        self.closed_silent += other.closed_silent;
        self.open_annexes += other.open_annexes;
        self.closed_annexes += other.closed_annexes;
    }

    fn count(&mut self, meeting: &PublicMeeting) {
        let is_out = matches!(meeting.stage, PublicStage::MinutesOut { .. });
        for item in &meeting.items {
            self.items += 1;
            self.open_annexes += item.annexes.len();
            self.closed_annexes += item.closed_annexes;
            if let Some(ground) = &item.closed {
                self.close(ground, 1);
                self.closed_decisions += usize::from(is_out && item.decision.is_some());
                self.closed_silent += usize::from(is_out && item.decision.is_none());
            }
        }
    }

    fn close(&mut self, ground: &ClosureGround, count: usize) {
        match self.closed.iter_mut().find(|(known, _)| known == ground) {
            Some((_, known)) => *known += count,
            None => self.closed.push((ground.clone(), count)),
        }
    }
}

fn publication(meeting: &PublicMeeting, measure: Measure<'_>) -> Publication {
    let date = meeting.start.date();
    let standing = match meeting.stage {
        PublicStage::Cancelled { .. } => Standing::Cancelled,
        PublicStage::Retracted { .. } => Standing::Retracted,
        PublicStage::MinutesPending | PublicStage::MinutesOut { .. } => Standing::Held,
        PublicStage::Planned | PublicStage::AgendaOut if date < measure.today => Standing::Held,
        PublicStage::Planned | PublicStage::AgendaOut => Standing::Ahead,
    };
    Publication {
        meeting: meeting.id,
        date,
        day_slug: meeting.day_slug.clone(),
        standing,
        agenda: agenda(meeting, standing, measure),
        minutes: minutes(meeting, standing, measure),
    }
}

fn agenda(meeting: &PublicMeeting, standing: Standing, measure: Measure<'_>) -> AgendaOut {
    let date = meeting.start.date();
    let deadlines = meeting_deadlines(date, measure.house, measure.statutes);
    let latest = deadlines.ok().map(|deadlines| deadlines.agenda.latest());
    match (meeting.dispatched, standing) {
        (Some(at), _) => {
            let on = day(at, measure.zone);
            let days_late = latest.map(|latest| days(latest, on).max(0));
            AgendaOut::OutSince { on, days_before: days(on, date), days_late }
        }
        (None, _) if !meeting.items.is_empty() => AgendaOut::Out,
        (None, Standing::Cancelled | Standing::Retracted) => AgendaOut::NotExpected,
        (None, Standing::Held) => AgendaOut::Missing { latest },
        (None, Standing::Ahead) if latest.is_some_and(|latest| latest < measure.today) => AgendaOut::Missing { latest },
        (None, Standing::Ahead) => AgendaOut::NotYet { latest },
    }
}

fn minutes(meeting: &PublicMeeting, standing: Standing, measure: Measure<'_>) -> MinutesOut {
    let date = meeting.start.date();
    match meeting.stage {
        // When a document of the past was read in says nothing of when it was published.
        PublicStage::MinutesOut { .. } if meeting.is_history => MinutesOut::Out,
        PublicStage::MinutesOut { at } => {
            let on = day(at, measure.zone);
            MinutesOut::OutSince { on, days: days(date, on) }
        }
        _ if standing == Standing::Held => MinutesOut::Pending { days: days(date, measure.today) },
        _ => MinutesOut::NotExpected,
    }
}

fn day(at: Timestamp, zone: &TimeZone) -> Date {
    at.to_zoned_datetime(zone.clone()).date()
}

/// Days from one day to another; below 0 when the other comes first.
fn days(from: Date, to: Date) -> i32 {
    i32::try_from(to.duration_since(from).as_hours() / 24).unwrap_or(i32::MAX)
}
