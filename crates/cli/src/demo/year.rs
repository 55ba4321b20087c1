//! What happened in the demo's year, in the order in which it did.

use super::TODAY;
use super::content::{Case, CaseStage, Content, FollowUp, FollowUpNote, Meeting, MeetingStage, Programme, Supplement};
use jiff::ToSpan as _;
use jiff::civil::{Date, DateTime};
use sagsgang_domain::calendar::WorkWeek;
use std::fmt;

/// The day the municipality, its people and the year's meetings are registered.
pub const FIRST_DAY: Date = Date::constant(2025, 12, 15);

/// Something that happened.
#[derive(Clone, Copy, Debug)]
pub enum Event<'a> {
    /// The author opened a case, wrote it and sent it to the director, as far as it got that day.
    Write(&'a Case),
    /// The director answered.
    Answer(&'a Case),
    /// The author added to a case on its course.
    Supplement(&'a Case, &'a Supplement),
    /// The secretariat made the agenda, and sent it out where it was.
    Agenda(&'a Meeting),
    /// The body met.
    Meet(&'a Meeting),
    /// The minutes were adopted and published.
    Publish(&'a Meeting),
    /// Something was added to published minutes.
    Correct(&'a Meeting),
    /// Somebody said how a follow-up went.
    FollowUp(&'a FollowUp, &'a FollowUpNote),
    /// A programme was opened.
    Open(&'a Programme),
    /// The status of a programme was stated.
    State(&'a Programme, Date),
}

impl fmt::Display for Event<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Write(case) => write!(f, "case {} was written", case.key),
            Self::Answer(case) => write!(f, "case {} was answered", case.key),
            Self::Supplement(case, _) => write!(f, "case {} was supplemented", case.key),
            Self::Agenda(meeting) => write!(f, "agenda of {} {}", meeting.body, meeting.date),
            Self::Meet(meeting) => write!(f, "{} met on {}", meeting.body, meeting.date),
            Self::Publish(meeting) => write!(f, "minutes of {} {}", meeting.body, meeting.date),
            Self::Correct(meeting) => write!(f, "correction of {} {}", meeting.body, meeting.date),
            Self::FollowUp(action, _) => write!(f, "follow-up {:?}", action.text),
            Self::Open(programme) => write!(f, "programme {:?} was opened", programme.title),
            Self::State(programme, day) => write!(f, "status of {:?} on {day}", programme.title),
        }
    }
}

/// Everything that happened, the earliest first.
pub fn events(content: &Content) -> Vec<(DateTime, Event<'_>)> {
    let mut events: Vec<_> = content.cases.iter().flat_map(case).collect();
    events.extend(content.meetings.iter().flat_map(|meeting| of_meeting(content, meeting)));
    events.extend(content.programmes.iter().flat_map(programme));
    events.sort_by_key(|(at, _)| *at);
    events
}

fn case(case: &Case) -> Vec<(DateTime, Event<'_>)> {
    let mut events = vec![(case.opened.at(9, 0, 0, 0), Event::Write(case))];
    if matches!(case.stage, CaseStage::Returned | CaseStage::Approved) {
        events.push((workday_after(case.opened).at(9, 0, 0, 0), Event::Answer(case)));
    }
    let added = case.supplements.iter().map(|more| (more.date.at(10, 0, 0, 0), Event::Supplement(case, more)));
    events.extend(added);
    events
}

fn of_meeting<'a>(content: &Content, meeting: &'a Meeting) -> Vec<(DateTime, Event<'a>)> {
    // An agenda that is being made has what was ready before the weekend.
    let agenda = meeting.dispatched().min(workday_before(TODAY).at(15, 0, 0, 0));
    let mut events = vec![(agenda, Event::Agenda(meeting))];
    if meeting.is_held() {
        events.push((meeting.date.to_datetime(meeting.begins(&content.organizations)), Event::Meet(meeting)));
    }
    if meeting.stage == MeetingStage::Published {
        events.push((meeting.published(), Event::Publish(meeting)));
    }
    if meeting.correction.is_some() {
        events.push((workday_after(meeting.published().date()).at(11, 0, 0, 0), Event::Correct(meeting)));
    }
    for action in meeting.cases().iter().flat_map(|item| &item.actions) {
        // After the meeting of the day, where that is what is told of.
        let said = action.notes.iter().map(|note| (note.date.at(21, 0, 0, 0), Event::FollowUp(action, note)));
        events.extend(said);
    }
    events
}

fn programme(programme: &Programme) -> Vec<(DateTime, Event<'_>)> {
    let mut events = vec![(programme.opened.at(13, 0, 0, 0), Event::Open(programme))];
    let measures = programme.tracks.iter().flat_map(|track| &track.measures);
    let mut days: Vec<Date> = measures.flat_map(|measure| &measure.statements).map(|said| said.as_of).collect();
    days.sort();
    days.dedup();
    events.extend(
        days.into_iter()
            .map(|day| (workday_after(day.saturating_sub(1.days())).at(14, 0, 0, 0), Event::State(programme, day))),
    );
    events
}

fn workday_after(day: Date) -> Date {
    workday_from(day, 1)
}

fn workday_before(day: Date) -> Date {
    workday_from(day, -1)
}

fn workday_from(day: Date, step: i64) -> Date {
    let mut next = day.saturating_add(step.days());
    while !WorkWeek::default().is_workday(next).unwrap_or(true) {
        next = next.saturating_add(step.days());
    }
    next
}

#[cfg(test)]
mod tests {
    use super::{Event, events, workday_after, workday_before};
    use crate::demo::TODAY;
    use crate::demo::content::Content;
    use jiff::civil::date;

    #[test]
    fn the_year_ends_today() {
        let content = Content::read().unwrap();
        let events = events(&content);
        let (last, event) = events.last().unwrap();
        assert!(last.date() < TODAY, "{last}: {event}");
        assert!(events.len() > 300, "{}", events.len());
    }

    #[test]
    fn a_case_comes_from_one_body_before_the_next_sends_it_out() {
        let content = Content::read().unwrap();
        for case in &content.cases {
            let its_own = |event: &Event<'_>| match event {
                Event::Agenda(meeting) | Event::Meet(meeting) => {
                    meeting.cases().iter().any(|item| item.case.as_deref() == Some(case.key.as_str()))
                }
                Event::Answer(answered) => answered.key == case.key,
                _ => false,
            };
            let mut out = None;
            let mut approved = false;
            for (at, event) in events(&content).into_iter().filter(|(_, event)| its_own(event)) {
                match event {
                    Event::Answer(_) => approved = true,
                    Event::Agenda(meeting) => {
                        assert!(approved, "{}: {} {at}", case.key, meeting.body);
                        assert_eq!(out.replace(&meeting.body), None, "{} {at}", case.key);
                    }
                    _ => out = None,
                }
            }
        }
    }

    #[test]
    fn work_waits_for_a_workday() {
        assert_eq!(workday_after(date(2026, 4, 1)), date(2026, 4, 7));
        assert_eq!(workday_before(date(2026, 11, 23)), date(2026, 11, 20));
    }
}
