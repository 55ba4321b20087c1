//! A year of meetings as a strip of months.

use jiff::civil::Date;
use maud::{Markup, html};
use sagsgang_i18n::Lang;

/// A meeting on the strip.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MeetingMark {
    /// Its day.
    pub date: Date,
    /// Where it can be read, if it can.
    pub href: Option<String>,
    /// Whether it has been held.
    pub is_held: bool,
    /// Whether it was called off.
    pub is_cancelled: bool,
}

/// Twelve months with the days on which the body meets: filled when held, open when ahead, struck when called off.
pub fn year_strip(lang: Lang, year: i16, meetings: &[MeetingMark]) -> Markup {
    html! {
        ol.sg-year.no-max-width aria-label=(lang.meetings_in_year(year)) {
            @for month in 1..=12_i8 {
                li {
                    span.sg-year-month aria-hidden="true" { (lang.month_short(month)) }
                    span.sr-only { (lang.month(month)) ": " }
                    @for meeting in meetings.iter().filter(|meeting| meeting.date.year() == year && meeting.date.month() == month) {
                        (mark(lang, meeting))
                    }
                }
            }
        }
    }
}

fn mark(lang: Lang, meeting: &MeetingMark) -> Markup {
    let (class, word) = match (meeting.is_cancelled, meeting.is_held) {
        (true, _) => ("sg-day--cancelled", lang.meeting_cancelled()),
        (false, true) => ("sg-day--held", lang.meeting_held()),
        (false, false) => ("sg-day--ahead", lang.meeting_ahead()),
    };
    let content = html! {
        span aria-hidden="true" { (meeting.date.day()) }
        span.sr-only { (lang.date(meeting.date)) ", " (word) }
    };
    html! {
        @match &meeting.href {
            Some(href) => { a.sg-day.(class) href=(href) title=(lang.long_date(meeting.date)) { (content) } },
            None => { span.sg-day.(class) title=(lang.long_date(meeting.date)) { (content) } },
        }
        " "
    }
}
