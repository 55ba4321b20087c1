//! The measures of a programme over time: tracks with their measures as bars, and a mark for each status that was given
//! (da: *tiltag på en tidsakse*). On a phone, where there is no room for it, the list under it says the same.

use super::content_lang;
use super::span::TimeSpan;
use super::status::{Tone, drawing};
use jiff::civil::Date;
use maud::{Markup, PreEscaped, html};
use sagsgang_i18n::Lang;

/// A track with its measures.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Track {
    /// Its name.
    pub name: String,
    /// Its measures in order.
    pub rows: Vec<Row>,
}

/// A measure on the drawing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The title.
    pub title: String,
    /// Where it is told of in full.
    pub href: String,
    /// When it begins, if it is known.
    pub begins: Option<Date>,
    /// When it is to end, if it is known.
    pub ends: Option<Date>,
    /// Each status that was given: when, how to read it, and the word.
    pub marks: Vec<(Date, Tone, String)>,
    /// Whether it is done.
    pub is_done: bool,
    /// What it has done since the earlier day, in a word.
    pub moved: Option<String>,
}

const LEFT: f64 = 34.0;
const RIGHT: f64 = 83.0;
const HEAD: f64 = 30.0;
const TRACK: f64 = 34.0;
const ROW: f64 = 28.0;
/// As many characters of a title have room beside the bars.
const TITLE: usize = 46;

/// The tracks with their measures; nothing where no day is known. `later` is the day that is shown, `earlier` the one it
/// is compared with.
pub fn gantt(lang: Lang, tracks: &[Track], later: Option<Date>, earlier: Option<Date>) -> Markup {
    let rows = || tracks.iter().flat_map(|track| &track.rows);
    let days =
        rows().flat_map(|row| [row.begins, row.ends].into_iter().flatten().chain(row.marks.iter().map(|mark| mark.0)));
    let Some(span) = TimeSpan::around(days.chain(later), LEFT + 1.0, RIGHT) else { return html! {} };
    let height = HEAD + TRACK * count(tracks.len()) + ROW * count(rows().count()) + 6.0;
    let mut top = HEAD;
    html! {
        svg.sg-gantt role="group" aria-label=(lang.programme_drawn()) width="100%" height=(height) focusable="false" {
            g aria-hidden="true" { (scale(lang, span, height, later, earlier)) }
            @for track in tracks {
                (render_track(lang, track, span, top, later))
                @let () = top += TRACK + ROW * count(track.rows.len());
            }
        }
    }
}

fn scale(lang: Lang, span: TimeSpan, height: f64, later: Option<Date>, earlier: Option<Date>) -> Markup {
    html! {
        @for tick in span.ticks() {
            line.sg-map-tick x1=(percent(tick.at)) x2=(percent(tick.at)) y1="20" y2=(height) {}
            text.sg-map-when x=(percent(tick.at)) y="14" text-anchor="middle" {
                (lang.month_short(tick.day.month()))
                @if tick.names_year { " " (tick.day.year()) }
            }
        }
        @for (day, class) in [(earlier, "sg-gantt-earlier"), (later, "sg-gantt-later")] {
            @if let Some(day) = day.filter(|day| span.holds(*day)) {
                line class=(class) x1=(percent(span.at(day))) x2=(percent(span.at(day))) y1="22" y2=(height) {}
            }
        }
    }
}

fn render_track(lang: Lang, track: &Track, span: TimeSpan, top: f64, later: Option<Date>) -> Markup {
    html! {
        text.sg-gantt-track x="0" y=(top + 24.0) aria-hidden="true" lang=[content_lang(lang)] { (track.name) }
        g role="list" aria-label=(track.name) {
            @for (index, row) in track.rows.iter().enumerate() {
                (render_row(lang, row, span, top + TRACK + ROW * count(index) + ROW / 2.0, later))
            }
        }
    }
}

fn render_row(lang: Lang, row: &Row, span: TimeSpan, y: f64, later: Option<Date>) -> Markup {
    let said = said(lang, row);
    html! {
        g role="listitem" {
            title { (said) }
            (bar(row, span, y, later))
            @for (day, tone, _) in &row.marks { (mark(span.at(*day), y, *tone)) }
            a href=(row.href) aria-label=(said) {
                text.sg-gantt-title x="0" y=(y + 5.0) lang=[content_lang(lang)] { (shortened(&row.title)) }
            }
            @if let Some(moved) = &row.moved { text.sg-gantt-moved x="100%" y=(y + 5.0) text-anchor="end" aria-hidden="true" { (moved) } }
        }
    }
}

/// The period, open to both sides where its ends are not known, and filled as far as the day that is shown.
fn bar(row: &Row, span: TimeSpan, y: f64, later: Option<Date>) -> Markup {
    if row.begins.is_none() && row.ends.is_none() {
        return html! {};
    }
    let from = row.begins.map_or(LEFT + 1.0, |day| span.at(day));
    let to = row.ends.map_or(RIGHT, |day| span.at(day)).max(from + 0.4);
    let filled = if row.is_done { to } else { later.map_or(from, |day| span.at(day).clamp(from, to)) };
    let class = if row.is_done { "sg-map-bar sg-map-bar--done" } else { "sg-map-bar sg-map-bar--part" };
    let open = row.ends.is_none();
    html! {
        rect.sg-map-bar.sg-gantt-open[open] x=(percent(from)) y=(y - 4.0) width=(percent(to - from)) height="8" {}
        rect class=(class) x=(percent(from)) y=(y - 4.0) width=(percent(filled - from)) height="8" {}
    }
}

fn mark(at: f64, y: f64, tone: Tone) -> Markup {
    let shape =
        format!("<g transform=\"translate(-8 -8)\" class=\"sg-shape sg-shape--{}\">{}</g>", tone.name(), drawing(tone));
    html! {
        svg x=(percent(at)) y=(y) overflow="visible" { circle.sg-map-ground r="10" {} (PreEscaped(shape)) }
    }
}

/// What is drawn of a measure, in words.
fn said(lang: Lang, row: &Row) -> String {
    let begins = row.begins.map(|day| lang.begins_on(&lang.date(day)));
    let ends = row.ends.map(|day| lang.ends_on(&lang.date(day)));
    let marks = row.marks.iter().map(|(day, _, word)| format!("{}: {word}", lang.date(*day)));
    let parts: Vec<String> = begins.into_iter().chain(ends).chain(marks).chain(row.moved.clone()).collect();
    format!("{}. {}", row.title, parts.join("; "))
}

fn shortened(title: &str) -> String {
    if title.chars().count() <= TITLE {
        title.to_owned()
    } else {
        title.chars().take(TITLE - 2).chain(" …".chars()).collect()
    }
}

fn count(number: usize) -> f64 {
    f64::from(u32::try_from(number).unwrap_or(u32::MAX))
}

fn percent(at: f64) -> String {
    format!("{at:.2}%")
}

#[cfg(test)]
mod tests {
    use super::{Row, Track, gantt};
    use crate::ui::status::Tone;
    use jiff::civil::date;
    use sagsgang_i18n::Lang;

    fn row() -> Row {
        Row {
            title: "Tryg <hverdag>".to_owned(),
            href: "#x".to_owned(),
            begins: Some(date(2026, 1, 15)),
            ends: Some(date(2026, 12, 1)),
            marks: vec![(date(2026, 3, 15), Tone::Active, "I gang".to_owned())],
            is_done: false,
            moved: Some("Ændret".to_owned()),
        }
    }

    #[test]
    fn what_is_drawn_of_a_measure_is_also_said() {
        let drawn =
            gantt(Lang::Da, &[Track { name: "Spor".to_owned(), rows: vec![row()] }], Some(date(2026, 6, 1)), None);
        let drawn = drawn.into_string();
        let said =
            "Tryg &lt;hverdag&gt;. begynder 15. januar 2026; slutter 1. december 2026; 15. marts 2026: I gang; Ændret";
        assert!(drawn.contains(&format!("aria-label=\"{said}\"")), "{drawn}");
        assert!(drawn.contains("aria-label=\"Spor\""));
    }

    #[test]
    fn nothing_is_drawn_of_measures_without_a_day() {
        let row = Row { begins: None, ends: None, marks: Vec::new(), ..row() };
        assert_eq!(
            gantt(Lang::Da, &[Track { name: "Spor".to_owned(), rows: vec![row] }], None, None).into_string(),
            ""
        );
    }

    #[test]
    fn a_measure_that_is_done_is_filled_to_its_end_and_another_to_the_day_shown() {
        let filled = |is_done| {
            let track = Track { name: "Spor".to_owned(), rows: vec![Row { is_done, ..row() }] };
            let drawn = gantt(Lang::Da, &[track], Some(date(2026, 6, 1)), None).into_string();
            let widths: Vec<&str> = drawn.split("width=\"").skip(1).filter_map(|rest| rest.split('%').next()).collect();
            (widths[1].to_owned(), widths[2].to_owned())
        };
        let (whole, part) = filled(false);
        assert_ne!(whole, part);
        let (whole, part) = filled(true);
        assert_eq!(whole, part);
    }
}
