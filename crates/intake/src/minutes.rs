//! Agendas and minutes: which conventions there are, one module each, and how they make a draft.
//!
//! `flat` and `glued` cut lines that were several on the page; `mark` says what a line is, by `headings` and `decided`;
//! `items` says where an item begins, `blocks` cuts it at its headings, `item` makes one item of its blocks; `route`,
//! `recommendation`, `endorsement`, `decision`, `absence`, `annex`, `annex_list`, `remark`, `vote` and `follow_up` read what stands
//! under a heading; `head` reads the first page, `meeting` says what it means for the items, and
//! `people` cuts names that run into each other.

mod absence;
mod annex;
mod annex_list;
mod blocks;
mod class;
mod decided;
mod decision;
mod endorsement;
mod flat;
mod follow_up;
mod furniture;
mod glued;
mod head;
mod headings;
mod item;
mod items;
mod mark;
mod meeting;
mod people;
mod point;
mod recommendation;
mod remark;
mod route;
mod vote;

pub use absence::names as absent_names;
pub use decision::read as decision;
pub use head::shifted;
pub use headings::{HeadingKind, kind as heading_kind};
pub use item::{read as item, settle};
pub use items::Part;
pub use mark::{Heading, Mark, Marked, marked};
pub use recommendation::read as recommendation;
pub use route::read as route;

use crate::draft::MinutesDraft;
use crate::span::Span;

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
    let mut parts = items::split(source, lines);
    let listed = annex_list::take(source, &mut parts.items);
    headings.extend(parts.contents.iter().copied());
    let head::Head { mut draft, limited } = head::read(source, parts.head, &mut headings);
    draft.items = parts.items.iter().map(|p| item::read(source, p, &mut headings)).collect();
    if let Some(list) = listed {
        annex_list::give(source, list, &mut draft.items, &mut headings);
    }
    meeting::settle(&mut draft, &parts.items);
    for item in &mut draft.items {
        item::settle(source, item, draft.body.as_ref().map(|b| b.value.as_str()));
    }
    meeting::spread(&mut draft, limited);
    people::settle(source, &mut draft);
    Read { draft, headings }
}

/// Reads marked lines as the first page alone.
pub fn first_page(source: &str, lines: &[Marked]) -> Read {
    let mut headings: Vec<Span> = lines.iter().filter(|l| l.mark == Mark::Furniture).map(|l| l.line.span).collect();
    let head::Head { draft, .. } = head::read(source, lines, &mut headings);
    Read { draft, headings }
}
