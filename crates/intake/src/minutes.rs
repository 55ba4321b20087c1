//! Agendas and minutes: which conventions there are, one module each, and how they make a draft.
//!
//! `mark` says what a line is, `items` where an item begins, `item` makes one item of its lines; `route`,
//! `recommendation`, `decision`, `absence`, `annex`, `remark`, `vote` and `follow_up` read what stands under a heading.

mod absence;
mod annex;
mod class;
mod decision;
mod follow_up;
mod furniture;
mod glued;
mod head;
mod headings;
mod item;
mod items;
mod mark;
mod recommendation;
mod remark;
mod route;
mod vote;

pub use absence::names as absent_names;
pub use decision::read as decision;
pub use glued::cut;
pub use head::shifted;
pub use headings::{HeadingKind, kind as heading_kind};
pub use item::{read as item, settle};
pub use items::Part;
pub use mark::{Heading, Mark, Marked, marked};
pub use recommendation::read as recommendation;
pub use route::read as route;

use crate::draft::MinutesDraft;
use crate::span::{Confidence, Found, Span};

/// Minutes and the headings they were read by.
pub struct Read {
    /// The draft.
    pub draft: MinutesDraft,
    /// Headings, labels, contents lists and page heads.
    pub headings: Vec<Span>,
}

/// Reads marked lines as an agenda or minutes.
pub fn read(source: &str, lines: &[Marked]) -> Read {
    let mut headings: Vec<Span> =
        lines.iter().filter(|l| matches!(l.mark, Mark::Furniture | Mark::Contents)).map(|l| l.line.span).collect();
    let parts = items::split(source, lines);
    headings.extend(parts.contents.iter().copied());
    let mut draft = head::read(source, parts.head, &mut headings);
    draft.items = parts.items.iter().map(|p| item::read(source, p, &mut headings)).collect();
    settle_meeting(&mut draft);
    for item in &mut draft.items {
        item::settle(source, item, draft.body.as_ref().map(|b| b.value.as_str()));
    }
    Read { draft, headings }
}

/// Reads marked lines as the first page alone.
pub fn first_page(source: &str, lines: &[Marked]) -> Read {
    let mut headings: Vec<Span> = lines.iter().filter(|l| l.mark == Mark::Furniture).map(|l| l.line.span).collect();
    let draft = head::read(source, lines, &mut headings);
    Read { draft, headings }
}

/// What the first page does not say of the meeting, the items do.
fn settle_meeting(draft: &mut MinutesDraft) {
    let last = draft.items.iter().flat_map(|i| &i.decisions).rfind(|d| d.body.is_some());
    if draft.body.is_none() {
        draft.body = last.and_then(|d| d.body.clone()).map(|b| Found { confidence: Confidence::Likely, ..b });
    }
    let body = draft.body.as_ref().map(|b| b.value.clone()).unwrap_or_default();
    let of_body =
        |d: &&crate::draft::DecisionDraft| d.body.as_ref().is_some_and(|b| crate::body::same(&b.value, &body));
    if draft.date.is_none() {
        let decision = draft.items.iter().flat_map(|i| &i.decisions).find(of_body);
        draft.date = decision.and_then(|d| d.date.clone()).map(|d| Found { confidence: Confidence::Likely, ..d });
    }
    if draft.open.is_none() {
        let said: Vec<_> = draft.items.iter().filter_map(|i| i.open.as_ref()).collect();
        let all_open = !said.is_empty() && said.len() == draft.items.len() && said.iter().all(|o| o.value);
        draft.open = said.first().filter(|_| all_open).map(|o| Found::likely(true, o.span));
    }
}
