//! The meetings of a body through the years of a term.

use crate::frame::Frame;
use crate::portal::paper::meeting_lines;
use crate::ui::year::{MeetingMark, year_strip};
use jiff::civil::Date;
use maud::{Markup, html};
use sagsgang_app::portal::{BodyPage, MeetingLine};
use sagsgang_domain::openness::view::PublicStage;
use std::collections::BTreeSet;

/// The newest year in which the body meets, as a strip.
pub(super) fn newest_year(frame: &Frame, page: &BodyPage, today: Date) -> Markup {
    html! { @if let Some(year) = years(page).last() { (strip(frame, page, *year, today)) } }
}

/// The years before, and every meeting held, folded away.
pub(super) fn all(frame: &Frame, page: &BodyPage, today: Date) -> Markup {
    let years = years(page);
    html! {
        @if !page.held.is_empty() {
            details.sg-details {
                summary { (frame.lang.held_meetings(page.held.len())) }
                @for year in years.iter().rev().skip(1) { (strip(frame, page, *year, today)) }
                (meeting_lines(frame, &page.held, false))
            }
        }
    }
}

fn years(page: &BodyPage) -> BTreeSet<i16> {
    page.next.iter().chain(&page.held).map(|meeting| meeting.start.year()).collect()
}

fn strip(frame: &Frame, page: &BodyPage, year: i16, today: Date) -> Markup {
    let meetings = page.next.iter().chain(&page.held).filter(|meeting| meeting.start.year() == year);
    let marks: Vec<MeetingMark> = meetings.map(|meeting| mark(frame, meeting, today)).collect();
    html! {
        h3.h6.sg-year-head { (frame.lang.meetings_in_year(year)) }
        (year_strip(frame.lang, year, &marks))
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
