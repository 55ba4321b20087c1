//! The meetings of a body through the years of a term.

use crate::frame::Frame;
use crate::portal::paper::meeting_lines;
use crate::ui::year::{MeetingMark, year_strip};
use jiff::civil::Date;
use maud::{Markup, html};
use sagsgang_app::portal::{BodyPage, MeetingLine};
use sagsgang_domain::openness::view::PublicStage;
use std::collections::BTreeSet;

/// Each year as a strip, the newest first, and below it the meetings held.
pub(super) fn held(frame: &Frame, page: &BodyPage, today: Date) -> Markup {
    let lang = frame.lang;
    let all = || page.next.iter().chain(&page.held);
    let years: BTreeSet<i16> = all().map(|meeting| meeting.start.year()).collect();
    let marks: Vec<MeetingMark> = all().map(|meeting| mark(frame, meeting, today)).collect();
    html! {
        @if !years.is_empty() {
            section.sg-section aria-labelledby="meetings" {
                h2 #meetings { (lang.meetings()) }
                @for year in years.iter().rev() {
                    h3.h5 { (year) }
                    (year_strip(lang, *year, &marks))
                }
                @if !page.held.is_empty() {
                    details.sg-details {
                        summary { (lang.held_meetings(page.held.len())) }
                        (meeting_lines(frame, &page.held, false))
                    }
                }
            }
        }
    }
}

fn mark(frame: &Frame, meeting: &MeetingLine, today: Date) -> MeetingMark {
    MeetingMark {
        date: meeting.start.date(),
        href: Some(frame.links.meeting(&meeting.body.slug, &meeting.day_slug)),
        is_held: meeting.start.date() < today,
        is_cancelled: matches!(meeting.stage, PublicStage::Cancelled { .. }),
    }
}
