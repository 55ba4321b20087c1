//! The measures of a track: status, what was said, and where they stand in time.

use super::status::{Moved, Report};
use crate::ui::status::status;
use crate::ui::table::{Column, Table};
use crate::ui::time_axis::{Bar, TimeAxis};
use crate::ui::tone::of_mark;
use crate::ui::{content_lang, rich_text};
use maud::{Markup, html};
use sagsgang_domain::openness::view::{PublicMeasure, PublicTrack};
use sagsgang_domain::rich_text::RichText;
use sagsgang_i18n::Lang;

/// A track as a table with a row for each measure.
pub(super) fn table(lang: Lang, track: &PublicTrack, report: Report, axis: Option<TimeAxis>) -> Markup {
    let mut columns = vec![Column::text(lang.measure()), Column::text(lang.status())];
    columns.extend(axis.map(|axis| Column::drawn(lang.period(), axis.scale())));
    let rows = track.measures.iter().map(|measure| {
        let mut cells = vec![named(lang, measure), stated(lang, measure, report)];
        cells.extend(axis.map(|axis| axis.bar(lang, &bar(lang, measure, report), report.as_of)));
        cells
    });
    html! {
        div.sg-measures { (Table::new(track.name.clone(), columns).hide_caption().rows(rows).render()) }
    }
}

fn named(lang: Lang, measure: &PublicMeasure) -> Markup {
    html! {
        span.sg-measure #(measure.id) lang=[content_lang(lang)] { (measure.title) }
        @if let Some(owner) = &measure.owner { span.sg-quiet.sg-block lang=[content_lang(lang)] { (owner) } }
    }
}

fn stated(lang: Lang, measure: &PublicMeasure, report: Report) -> Markup {
    html! {
        @match report.statement(measure) {
            Some(statement) => {
                (status(of_mark(statement.mark), lang.status_mark(statement.mark)))
                (moved(lang, report.moved(measure)))
                div lang=[content_lang(lang)] { (plain(&statement.text)) }
                @if Some(statement.as_of) != report.as_of { p.sg-quiet { (lang.said_on(&lang.date(statement.as_of))) } }
            },
            None => { span.sg-quiet { (lang.no_status_yet()) } },
        }
        (history(lang, measure))
    }
}

fn moved(lang: Lang, moved: Moved) -> Markup {
    let word = match moved {
        Moved::Not => return html! {},
        Moved::New => lang.status_is_new().to_owned(),
        Moved::From(mark) => lang.status_moved_from(&lang.status_mark(mark).to_lowercase()),
    };
    html! { " " span.sg-moved { (word) } }
}

/// The plan, and everything that was said, in order of time.
fn history(lang: Lang, measure: &PublicMeasure) -> Markup {
    if measure.plan.is_empty() && measure.statements.len() < 2 {
        return html! {};
    }
    html! {
        details.sg-details {
            summary { (lang.plan_and_statements()) span.sr-only { ": " (measure.title) } }
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

fn bar(lang: Lang, measure: &PublicMeasure, report: Report) -> Bar {
    let said = measure.statements.iter().filter(|statement| report.as_of.is_none_or(|day| statement.as_of <= day));
    Bar {
        begins: measure.period.map(|(from, _)| from),
        ends: measure.period.and_then(|(_, to)| to),
        marks: said.map(|s| (s.as_of, of_mark(s.mark), lang.status_mark(s.mark).to_owned())).collect(),
    }
}
