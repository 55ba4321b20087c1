//! A year of meetings: a strip of months with a mark for each meeting and a square for each of its items.
//!
//! A filled square is an item with a decision, an open one an item without. On a phone the strip stands as a calendar of
//! days; the same is said in words to those who do not see it, and stands in a table ([`year_table`]).

use super::table::{Column, Table};
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
    /// How many items its agenda has, once it is out.
    pub items: usize,
    /// How many of them have a decision, once the minutes are out.
    pub decided: usize,
}

/// A square and the room it takes, and the days' boxes under them: in the drawing's own units.
const SQUARE: f64 = 9.0;
const STEP: f64 = 11.5;
/// Squares stand in rows of this many.
const ROW: usize = 2;
const HEAD: f64 = 30.0;
const BOX: f64 = 26.0;

impl MeetingMark {
    fn state(&self, lang: Lang) -> &'static str {
        match (self.is_cancelled, self.is_held) {
            (true, _) => lang.meeting_cancelled(),
            (false, true) => lang.meeting_held(),
            (false, false) => lang.meeting_ahead(),
        }
    }

    const fn class(&self) -> &'static str {
        match (self.is_cancelled, self.is_held) {
            (true, _) => "sg-day--cancelled",
            (false, true) => "sg-day--held",
            (false, false) => "sg-day--ahead",
        }
    }

    /// Everything the strip shows of it, in words.
    fn said(&self, lang: Lang) -> String {
        let mut said = format!("{}, {}", lang.long_date(self.date), self.state(lang));
        if self.items > 0 {
            said = format!("{said}, {}", lang.items(self.items));
        }
        if self.decided > 0 {
            said = format!("{said}, {}", lang.decision_count(self.decided));
        }
        said
    }
}

/// Twelve months with the days on which the body meets: filled when held, open when ahead, struck when called off.
pub fn year_strip(lang: Lang, year: i16, meetings: &[MeetingMark], today: Date) -> Markup {
    let own: Vec<&MeetingMark> = meetings.iter().filter(|meeting| meeting.date.year() == year).collect();
    html! {
        div.sg-year-drawn { (drawn(lang, year, &own, today)) }
        ol.sg-year.no-max-width aria-label=(lang.meetings_in_year(year)) {
            @for month in 1..=12_i8 {
                li {
                    span.sg-year-month aria-hidden="true" { (lang.month_short(month)) }
                    span.sr-only { (lang.month(month)) ": " }
                    @for meeting in own.iter().filter(|meeting| meeting.date.month() == month) { (day(lang, meeting)) " " }
                }
            }
        }
    }
}

/// The same meetings as a table.
pub fn year_table(lang: Lang, year: i16, meetings: &[MeetingMark]) -> Markup {
    let columns = vec![
        Column::text(lang.meeting()),
        Column::text(lang.status()),
        Column::number(lang.items_label()),
        Column::number(lang.decisions()),
    ];
    let rows = meetings.iter().filter(|meeting| meeting.date.year() == year).map(|meeting| {
        let date = html! { time datetime=(meeting.date) { (lang.long_date(meeting.date)) } };
        let named = match &meeting.href {
            Some(href) => html! { a href=(href) { (date) } },
            None => date,
        };
        vec![named, html! { (meeting.state(lang)) }, html! { (meeting.items) }, html! { (meeting.decided) }]
    });
    Table::new(lang.meetings_in_year(year), columns).hide_caption().rows(rows).render()
}

fn day(lang: Lang, meeting: &MeetingMark) -> Markup {
    let class = meeting.class();
    let content = html! {
        span aria-hidden="true" { (meeting.date.day()) }
        span.sr-only { (meeting.said(lang)) }
    };
    html! {
        @match &meeting.href {
            Some(href) => { a.sg-day.(class) href=(href) { (content) } },
            None => { span.sg-day.(class) { (content) } },
        }
    }
}

fn drawn(lang: Lang, year: i16, meetings: &[&MeetingMark], today: Date) -> Markup {
    let most = meetings.iter().map(|meeting| meeting.items.div_ceil(ROW)).max().unwrap_or_default();
    let ground = HEAD + STEP * count(most) + 6.0;
    let height = ground + BOX + 4.0;
    html! {
        svg.sg-year-svg role="group" aria-label=(lang.year_drawn(year)) width="100%" height=(height) focusable="false" {
            g aria-hidden="true" {
                @for month in 1..=12_i8 {
                    @let at = f64::from(month - 1) * 100.0 / 12.0;
                    line.sg-year-line x1=(percent(at)) x2=(percent(at)) y1="2" y2=(height) {}
                    text.sg-year-name x=(percent(at)) dx="6" y="14" { (lang.month_short(month)) }
                }
                @if today.year() == year {
                    line.sg-map-today x1=(percent(place(today))) x2=(percent(place(today))) y1="20" y2=(height) {}
                }
            }
            g role="list" aria-label=(lang.meetings_in_year(year)) {
                @for meeting in meetings { (marked(lang, meeting, ground)) }
            }
        }
    }
}

fn marked(lang: Lang, meeting: &MeetingMark, ground: f64) -> Markup {
    let said = meeting.said(lang);
    let half = BOX / 2.0;
    let drawn = html! {
        @for index in 0..meeting.items {
            @let (row, column) = (index / ROW, index % ROW);
            rect.sg-year-item.sg-year-item--decided[index < meeting.decided] width=(SQUARE) height=(SQUARE)
                x=(count(column) * STEP - STEP + 1.0) y=(-6.0 - STEP * count(row + 1) + 2.0) {}
        }
        rect.sg-year-day.(meeting.class()) x=(-half) y="0" width=(BOX) height=(BOX) rx="3" {}
        text.sg-year-number.(meeting.class()) text-anchor="middle" y="18" { (meeting.date.day()) }
        @if meeting.is_cancelled { path.sg-year-cross d="M-9 4L9 22M9 4L-9 22" {} }
    };
    html! {
        g role="listitem" {
            title { (said) }
            svg x=(percent(place(meeting.date))) y=(ground) overflow="visible" {
                @match &meeting.href {
                    Some(href) => { a href=(href) aria-label=(said) { (drawn) } },
                    None => { g role="img" aria-label=(said) { (drawn) } },
                }
            }
        }
    }
}

/// Where a day stands in its year: within its month, which is a twelfth of the width, clear of the months beside it.
fn place(day: Date) -> f64 {
    let part = (f64::from(day.day()) - 0.5) / f64::from(day.days_in_month());
    (f64::from(day.month() - 1) + 0.18 + part * 0.64) * 100.0 / 12.0
}

fn count(number: usize) -> f64 {
    f64::from(u32::try_from(number).unwrap_or(u32::MAX))
}

fn percent(at: f64) -> String {
    format!("{at:.2}%")
}

#[cfg(test)]
mod tests {
    use super::{MeetingMark, place, year_strip, year_table};
    use jiff::civil::{Date, date};
    use sagsgang_i18n::Lang;

    const TODAY: Date = date(2026, 11, 23);

    fn meeting(date: Date, items: usize, decided: usize) -> MeetingMark {
        MeetingMark {
            date,
            href: Some("/udvalg/kb/x".to_owned()),
            is_held: date < TODAY,
            is_cancelled: false,
            items,
            decided,
        }
    }

    #[test]
    fn each_item_has_a_square_and_each_decision_fills_one() {
        let strip = year_strip(Lang::Da, 2026, &[meeting(date(2026, 4, 29), 7, 5)], TODAY).into_string();
        assert_eq!(strip.matches("class=\"sg-year-item sg-year-item--decided\"").count(), 5);
        assert_eq!(strip.matches("class=\"sg-year-item\"").count(), 2);
        assert!(
            strip.contains("aria-label=\"onsdag den 29. april 2026, afholdt, 7 punkter, 5 beslutninger\""),
            "{strip}"
        );
    }

    #[test]
    fn a_meeting_of_another_year_stands_neither_on_the_strip_nor_in_the_table() {
        let other = [meeting(date(2025, 4, 29), 7, 5)];
        assert!(!year_strip(Lang::Da, 2026, &other, TODAY).into_string().contains("29"));
        assert!(!year_table(Lang::Da, 2026, &other).into_string().contains("29"));
    }

    #[test]
    fn a_day_stands_within_its_month() {
        for month in 1..=12_i8 {
            let first = Date::new(2026, month, 1).unwrap();
            let (begins, ends) = (f64::from(month - 1) * 100.0 / 12.0, f64::from(month) * 100.0 / 12.0);
            assert!(
                place(first) > begins
                    && place(first.last_of_month()) < ends
                    && place(first) < place(first.last_of_month())
            );
        }
    }
}
