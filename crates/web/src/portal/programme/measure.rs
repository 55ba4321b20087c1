//! The measures of a track: how far each is, what it did since, and everything that was said.

use super::compared::{Compared, Line};
use crate::ui::gantt::{Row, Track};
use crate::ui::status::status;
use crate::ui::table::{Column, Table};
use crate::ui::tone::of_mark;
use crate::ui::{content_lang, rich_text};
use maud::{Markup, html};
use sagsgang_domain::openness::view::{PublicMeasure, PublicTrack};
use sagsgang_domain::programme::StatusMark;
use sagsgang_domain::rich_text::RichText;
use sagsgang_i18n::Lang;

/// The tracks as they are drawn over time, with what had been said by the later day.
pub(super) fn drawn(lang: Lang, compared: &Compared<'_>) -> Vec<Track> {
    let tracks = compared.tracks.iter();
    tracks
        .map(|(track, lines)| Track {
            name: track.name.clone(),
            rows: lines.iter().map(|line| row(lang, compared, line)).collect(),
        })
        .collect()
}

fn row(lang: Lang, compared: &Compared<'_>, line: &Line<'_>) -> Row {
    let measure = line.measure;
    let said = measure.statements.iter().filter(|said| compared.later.is_none_or(|day| said.as_of <= day));
    Row {
        title: measure.title.clone(),
        href: format!("#{}", measure.id),
        begins: measure.period.map(|(from, _)| from),
        ends: measure.period.and_then(|(_, to)| to),
        marks: said.map(|said| (said.as_of, of_mark(said.mark), lang.status_mark(said.mark).to_owned())).collect(),
        is_done: line.mark == Some(StatusMark::Done),
        moved: line.movement.map(|movement| lang.movement(movement).to_owned()),
    }
}

/// A track as a table with a row for each measure.
pub(super) fn table(lang: Lang, track: &PublicTrack, lines: &[Line<'_>], compared: &Compared<'_>) -> Markup {
    let mut columns = vec![Column::text(lang.measure()), Column::text(lang.status())];
    columns.extend(compared.earlier.map(|day| Column::text(lang.since_report(&lang.date(day)))));
    let rows = lines.iter().map(|line| {
        let mut cells = vec![named(lang, line.measure), stated(lang, line, compared)];
        cells.extend(compared.earlier.map(|_| moved(lang, line)));
        cells
    });
    html! {
        div.sg-measures { (Table::named(html! { span lang=[content_lang(lang)] { (track.name) } }, columns).hide_caption().rows(rows).render()) }
    }
}

fn named(lang: Lang, measure: &PublicMeasure) -> Markup {
    html! {
        span.sg-measure #(measure.id) lang=[content_lang(lang)] { (measure.title) }
        @if let Some(owner) = &measure.owner { span.sg-quiet.sg-block lang=[content_lang(lang)] { (owner) } }
        @if let Some((from, to)) = measure.period {
            span.sg-quiet.sg-block {
                (lang.short_date(from)) "–" @if let Some(to) = to { (lang.short_date(to)) }
            }
        }
    }
}

fn stated(lang: Lang, line: &Line<'_>, compared: &Compared<'_>) -> Markup {
    html! {
        @match line.statement {
            Some(statement) => {
                (status(of_mark(statement.mark), lang.status_mark(statement.mark)))
                div lang=[content_lang(lang)] { (plain(&statement.text)) }
                @if Some(statement.as_of) != compared.later { p.sg-quiet { (lang.said_on(&lang.date(statement.as_of))) } }
            },
            None => { span.sg-quiet { (lang.no_status_yet()) } },
        }
        (history(lang, line.measure))
    }
}

/// What it did since the earlier day, what it was then, and whether it is stuck.
fn moved(lang: Lang, line: &Line<'_>) -> Markup {
    html! {
        @if let Some(movement) = line.movement {
            @if line.has_moved() { span.sg-moved { (lang.movement(movement)) } } @else { (lang.movement(movement)) }
        }
        @if let Some(before) = line.before.filter(|before| Some(*before) != line.mark) {
            p.sg-quiet { (lang.was(&lang.status_mark(before).to_lowercase())) }
        }
        @if let Some(why) = line.stuck { p.sg-stuck { (lang.what_is_stuck()) ": " (lang.stuck(why)) } }
    }
}

/// The plan, and everything that was said, in order of time.
fn history(lang: Lang, measure: &PublicMeasure) -> Markup {
    if measure.plan.is_empty() && measure.statements.len() < 2 {
        return html! {};
    }
    html! {
        details.sg-details {
            summary { (lang.plan_and_statements()) span.sr-only { ": " span lang=[content_lang(lang)] { (measure.title) } } }
            @if !measure.plan.is_empty() {
                p.sg-history-head { (lang.plan()) }
                div lang=[content_lang(lang)] { (plain(&measure.plan)) }
            }
            @for statement in &measure.statements {
                p.sg-history-head {
                    time datetime=(statement.as_of) { (lang.date(statement.as_of)) } " "
                    (status(of_mark(statement.mark), lang.status_mark(statement.mark)))
                }
                div lang=[content_lang(lang)] { (plain(&statement.text)) }
            }
        }
    }
}

fn plain(text: &str) -> Markup {
    rich_text::render(&RichText::from_plain(text), 3)
}
