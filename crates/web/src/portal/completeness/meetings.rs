//! The meetings of a body: a square for each, and the table that says the same in words.

use crate::frame::Frame;
use crate::ui::content_lang;
use crate::ui::status::{Tone, status};
use crate::ui::table::{Column, Table};
use maud::{Markup, PreEscaped, html};
use sagsgang_app::portal::BodyLink;
use sagsgang_domain::openness::completeness::{AgendaOut, Completeness, MinutesOut, Publication, Standing};
use sagsgang_i18n::Lang;
use std::fmt::Write as _;

/// So many squares stand beside each other.
const ACROSS: usize = 20;
const STEP: usize = 16;

/// A square for each meeting in order of time; the table says the same.
pub(super) fn squares(found: &Completeness) -> Markup {
    let count = found.meetings.len();
    let (width, height) = (count.clamp(1, ACROSS) * STEP, count.div_ceil(ACROSS).max(1) * STEP);
    let mut drawn = format!(
        "<svg class=\"sg-published\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\" aria-hidden=\"true\" focusable=\"false\">"
    );
    for (index, meeting) in found.meetings.iter().enumerate() {
        let (x, y) = ((index % ACROSS) * STEP + 1, (index / ACROSS) * STEP + 1);
        let class = match (meeting.standing, meeting.minutes) {
            (Standing::Cancelled | Standing::Retracted, _) => "off",
            (_, MinutesOut::Out | MinutesOut::OutSince { .. }) => "out",
            (_, MinutesOut::Pending { .. }) => "pending",
            (_, MinutesOut::NotExpected) => "ahead",
        };
        let _ = write!(drawn, "<rect class=\"sg-published--{class}\" x=\"{x}\" y=\"{y}\" width=\"12\" height=\"12\"/>");
        if class == "pending" {
            let _ = write!(drawn, "<path d=\"M{} {}l6 6m0-6l-6 6\"/>", x + 3, y + 3);
        }
    }
    PreEscaped(drawn + "</svg>")
}

/// The table of a body's meetings, folded away under its name.
pub(super) fn of_body(frame: &Frame, body: &BodyLink, found: &Completeness) -> Markup {
    let lang = frame.lang;
    let columns = [lang.meeting(), lang.agenda(), lang.minutes()].map(Column::text).into();
    let rows = found.meetings.iter().map(|meeting| {
        let href = frame.links.meeting(&body.slug, &meeting.day_slug);
        vec![
            html! { a href=(href) { time datetime=(meeting.date) { (lang.short_date(meeting.date)) } } },
            agenda(lang, meeting),
            minutes(lang, meeting),
        ]
    });
    html! {
        details.sg-details.sg-details--named {
            summary { span lang=[content_lang(lang)] { (body.name) } " (" (found.meetings.len()) ")" }
            (Table::named(html! { span lang=[content_lang(lang)] { (body.name) } }, columns).hide_caption().rows(rows).render())
        }
    }
}

fn agenda(lang: Lang, meeting: &Publication) -> Markup {
    match meeting.agenda {
        AgendaOut::NotExpected => standing(lang, meeting.standing),
        AgendaOut::NotYet { latest } => html! {
            @match latest {
                Some(day) => { (lang.completeness_due_by(&lang.short_date(day))) },
                None => { (lang.completeness_ahead()) },
            }
        },
        AgendaOut::Missing { .. } => status(Tone::Bad, lang.completeness_not_out()),
        AgendaOut::Out => html! { (lang.completeness_out_undated()) },
        AgendaOut::OutSince { on, days_before, days_late } => html! {
            (lang.completeness_sent(days_before, &lang.short_date(on))) " "
            @match days_late {
                Some(0) => { (status(Tone::Good, lang.completeness_in_time())) },
                Some(days) => { (status(Tone::Caution, &lang.completeness_days_late(days))) },
                None => {},
            }
        },
    }
}

fn minutes(lang: Lang, meeting: &Publication) -> Markup {
    match meeting.minutes {
        MinutesOut::NotExpected => standing(lang, meeting.standing),
        MinutesOut::Pending { days } => status(Tone::Caution, &lang.completeness_waited(days)),
        MinutesOut::Out => html! { (lang.completeness_out_undated()) },
        MinutesOut::OutSince { on, days } => {
            html! { (lang.completeness_minutes_after(days, &lang.short_date(on))) }
        }
    }
}

fn standing(lang: Lang, standing: Standing) -> Markup {
    match standing {
        Standing::Ahead => html! { span.sg-quiet { (lang.completeness_ahead()) } },
        Standing::Held => html! { "–" },
        Standing::Cancelled => status(Tone::Neutral, lang.meeting_cancelled()),
        Standing::Retracted => status(Tone::Neutral, lang.completeness_retracted()),
    }
}
