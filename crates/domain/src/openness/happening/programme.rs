//! What happens to the measures of a programme.

use super::super::Public;
use super::super::view::{PublicMeasure, PublicProgramme};
use super::{Event, Happening, HappeningProgramme, instant};
use crate::programme::StatusMark;
use jiff::Timestamp;
use jiff::civil::Time;
use jiff::tz::TimeZone;

/// What was said of the measures of a programme, by date: each statement that marks how far a measure is, beside what
/// was said before it. It happened at the beginning of the day it is a status of.
pub fn of_programme(programme: &Public<PublicProgramme>, zone: &TimeZone) -> Vec<Public<Happening>> {
    let measures = programme.tracks.iter().flat_map(|track| &track.measures);
    let mut all: Vec<Happening> = measures.flat_map(|measure| of_measure(programme, measure, zone)).collect();
    all.sort_by_key(|happening| happening.at);
    all.into_iter().map(Public::new).collect()
}

fn of_measure(programme: &PublicProgramme, measure: &PublicMeasure, zone: &TimeZone) -> Vec<Happening> {
    let mut before: Option<StatusMark> = None;
    let mut all = Vec::new();
    for (statement, number) in measure.statements.iter().zip(1..) {
        let at = instant(statement.as_of.to_datetime(Time::midnight()), zone);
        let event = Event::StatusStated {
            measure: measure.id,
            title: measure.title.clone(),
            as_of: statement.as_of,
            mark: statement.mark,
            before,
        };
        all.push(told(programme, format!("status/{}/{}/{number}", measure.id, statement.as_of), at, event));
        before = Some(statement.mark).filter(|mark| *mark != StatusMark::Unstated).or(before);
    }
    all
}

fn told(programme: &PublicProgramme, key: String, at: Timestamp, event: Event) -> Happening {
    Happening {
        key,
        at,
        event,
        body: None,
        meeting: None,
        item: None,
        case: None,
        programme: Some(HappeningProgramme {
            id: programme.id,
            title: programme.title.clone(),
            slug: programme.slug.clone(),
        }),
        people: Vec::new(),
    }
}
