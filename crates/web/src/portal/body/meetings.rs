//! The meetings of a body through a year.

use crate::frame::Frame;
use crate::ui::year::{MeetingMark, year_strip, year_table};
use maud::{Markup, html};
use sagsgang_app::portal::{BodyPage, MeetingLine};
use sagsgang_domain::openness::view::PublicStage;

/// The year as a strip and as a table, with the other years beside it.
pub(super) fn year(frame: &Frame, page: &BodyPage) -> Markup {
    let lang = frame.lang;
    let marks: Vec<MeetingMark> = page.in_year.iter().map(|meeting| mark(frame, meeting, page)).collect();
    html! {
        section.sg-part aria-labelledby="year" {
            h2 #year { (lang.meetings_in_year(page.year)) }
            (years(frame, page))
            @if marks.is_empty() { p.sg-quiet { (lang.no_meetings_in_year()) } }
            @else {
                (year_strip(lang, page.year, &marks, page.today))
                p.sg-year-legend { (lang.year_legend()) }
                details.sg-details {
                    summary { (lang.year_as_table()) }
                    (year_table(lang, page.year, &marks))
                }
            }
        }
    }
}

/// The years there are, where there are several.
fn years(frame: &Frame, page: &BodyPage) -> Markup {
    let lang = frame.lang;
    html! {
        @if page.years.len() > 1 {
            nav.sg-years aria-label=(lang.other_years()) {
                @for year in &page.years {
                    a href=(frame.links.body_in_year(&page.body.slug, *year)) aria-current=[(*year == page.year).then_some("true")] { (year) }
                }
            }
        }
    }
}

fn mark(frame: &Frame, meeting: &MeetingLine, page: &BodyPage) -> MeetingMark {
    let date = meeting.start.date();
    MeetingMark {
        date,
        href: Some(frame.links.meeting(&meeting.body.slug, &meeting.day_slug)),
        is_held: date < page.today
            || matches!(meeting.stage, PublicStage::MinutesPending | PublicStage::MinutesOut { .. }),
        is_cancelled: matches!(meeting.stage, PublicStage::Cancelled { .. }),
        items: meeting.items,
        decided: meeting.decided,
    }
}
