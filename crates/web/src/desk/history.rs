//! What was done to a thing, from the journal: who, what, when.

use super::visit::Visit;
use crate::ui::list::{Row, rows};
use maud::{Markup, html};
use sagsgang_app::journal::JournalLine;

/// The history, the newest first, folded: it is looked up, not read.
pub(super) fn history(visit: &Visit, lines: &[JournalLine]) -> Markup {
    let lang = visit.lang;
    let list: Vec<Row> = lines.iter().rev().map(|line| row(visit, line)).collect();
    html! {
        details.sg-more {
            summary { (lang.history()) span.sg-quiet { " (" (lang.journal_entries(list.len())) ")" } }
            (rows(&list))
        }
    }
}

fn row(visit: &Visit, line: &JournalLine) -> Row {
    let lang = visit.lang;
    let name = line.name.as_deref().unwrap_or_else(|| lang.operator());
    Row {
        lead: Some(html! { time datetime=(line.entry.at) { (visit.moment(line.entry.at)) } }),
        title: lang.journal_action(&line.entry.action).to_owned(),
        detail: Some(html! { (name) }),
        ..Row::default()
    }
}
