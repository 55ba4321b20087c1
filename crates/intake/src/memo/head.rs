//! The head of a memo: its title, the body it is for, its date.

use super::blocks::{Block, Form};
use super::{LABEL, Read};
use crate::pattern::Pattern;
use crate::span::{Found, Span};
use crate::{body, date};

/// `Titel – Direktionen den 1. juni 2021`: the meeting after a dash is no part of the title.
static MEETING: Pattern = Pattern::new(r"\s+[–-]\s+");
static TO: Pattern = Pattern::new(r"(?i)^til:?\s");
/// How far down the body and the date are looked for.
const HEAD: usize = 5;

/// Reads the head and gives the number of blocks it took.
pub fn read(source: &str, blocks: &[Block], out: &mut Read) -> usize {
    let mut taken = 0;
    for block in blocks.iter().take_while(|b| LABEL.is_match(&b.text)) {
        out.headings.push(block.span);
        taken += 1;
    }
    if let Some(block) = blocks.get(taken).filter(|b| b.form != Form::Entry && b.text.chars().count() < 200) {
        title(source, block, out);
        taken += 1;
    }
    for block in blocks.iter().take(taken + HEAD).skip(taken) {
        meeting(source, block, out);
    }
    taken
}

fn title(source: &str, block: &Block, out: &mut Read) {
    let text = block.span.of(source);
    let dash = MEETING.all(text).filter_map(|c| c.get(0)).last();
    let after = dash.as_ref().map_or("", |m| text.get(m.end()..).unwrap_or_default());
    let named = body::first(after).filter(|b| b.span.start == 0);
    if let (Some(dash), Some(body)) = (dash, named) {
        let at = block.span.start + dash.end();
        out.draft.forum = Some(moved(body, at));
        out.draft.date = date::first(after).map(|d| moved(d, at));
        let title = text.get(..dash.start()).unwrap_or_default().trim();
        let span = Span::new(block.span.start, block.span.start + dash.start());
        out.draft.title = Some(Found::sure(title.split_whitespace().collect::<Vec<_>>().join(" "), span));
        out.headings.push(block.span);
    } else {
        out.draft.title = Some(Found::sure(block.text.clone(), block.span));
        meeting(source, block, out);
    }
}

/// The body and the day, from a line that tells the meeting the memo is for.
fn meeting(source: &str, block: &Block, out: &mut Read) {
    let text = block.span.of(source);
    let named = body::of_meeting(text).or_else(|| body::first(text).filter(|_| TO.is_match(text)));
    let day = date::first(text).map(|d| moved(d, block.span.start));
    if let Some(found) = named.filter(|_| block.form != Form::Entry) {
        out.draft.forum = out.draft.forum.take().or(Some(moved(found, block.span.start)));
        out.draft.date = out.draft.date.take().or(day);
    } else if text.to_lowercase().starts_with("dato") || day.as_ref().is_some_and(|d| d.span == block.span) {
        out.draft.date = out.draft.date.take().or(day);
    }
}

fn moved<T>(found: Found<T>, by: usize) -> Found<T> {
    Found { span: Span::new(found.span.start + by, found.span.end + by), ..found }
}
