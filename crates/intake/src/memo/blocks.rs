//! A memo cut into headings, paragraphs and list entries.
//!
//! The bullets of a list are often lost on the way to text; what is left of one is the white space it stood in.

use crate::lines::{self, Line};
use crate::pattern::Pattern;
use crate::span::Span;

/// A stretch of the memo.
#[derive(Debug, Clone, PartialEq)]
pub struct Block {
    /// What it is.
    pub form: Form,
    /// Where it stands.
    pub span: Span,
    /// Its text, joined; without its bullet.
    pub text: String,
}

/// What a stretch of a memo is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// A heading.
    Heading,
    /// Running text.
    Paragraph,
    /// An entry of a list.
    Entry,
    /// An entry of a list inside a list.
    SubEntry,
}

static BULLET: Pattern = Pattern::new(r"^[•·▪*\u{f0b7}\u{2022}–-]\s+|^\d{1,2}[.)]\s+");
static SUB_BULLET: Pattern = Pattern::new(r"^[o◦▫\u{25e6}]\s+");
/// No heading is longer.
const HEADING: usize = 60;

struct Draft {
    form: Form,
    lines: Vec<Line>,
}

/// Cuts the memo.
pub fn read(source: &str, all: &[Line]) -> Vec<Block> {
    let base = all.iter().filter(|l| !l.is_blank()).map(|l| l.indent).min().unwrap_or(0);
    let width = all.iter().map(|l| l.text(source).chars().count()).max().unwrap_or(0);
    let mut drafts: Vec<Draft> = Vec::new();
    let mut gap = Gap::Start;
    for line in all {
        if line.is_blank() {
            gap = if line.spaced || gap == Gap::Paragraph { Gap::Paragraph } else { gap.max(Gap::Box) };
            continue;
        }
        put(source, *line, gap, base, width, &mut drafts);
        gap = Gap::None;
    }
    drafts.iter().filter_map(|d| block(source, d)).collect()
}

/// What stood before a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Gap {
    None,
    /// A wholly empty line: the end of a box on the page, which may come in mid-sentence.
    Box,
    /// An empty paragraph.
    Paragraph,
    Start,
}

fn put(source: &str, line: Line, gap: Gap, base: usize, width: usize, drafts: &mut Vec<Draft>) {
    let text = line.text(source);
    let last = drafts.last().map(|d| d.form);
    let in_list = matches!(last, Some(Form::Entry | Form::SubEntry));
    let form = if SUB_BULLET.is_match(text) && (in_list || gap != Gap::None) {
        Form::SubEntry
    } else if is_bullet(text, gap, in_list)
        || (line.indent > base && gap != Gap::Start && (gap != Gap::None || in_list))
    {
        Form::Entry
    } else if goes_on(source, drafts.last(), gap, text, width) {
        if let Some(draft) = drafts.last_mut() {
            draft.lines.push(line);
        }
        return;
    } else {
        Form::Paragraph
    };
    drafts.push(Draft { form, lines: vec![line] });
}

/// A dash in the middle of a paragraph is no bullet, even at the beginning of a line.
fn is_bullet(text: &str, gap: Gap, in_list: bool) -> bool {
    let marked = BULLET.find(text);
    let lower = marked.is_some_and(|m| text.get(m.end()..).is_some_and(|t| t.starts_with(char::is_lowercase)));
    marked.is_some() && (gap != Gap::None || in_list || !lower)
}

/// Whether a line goes on with what came before it.
fn goes_on(source: &str, last: Option<&Draft>, gap: Gap, text: &str, width: usize) -> bool {
    let before = last.and_then(|d| d.lines.last()).filter(|l| !l.firm);
    let Some(before) = before.map(|l| l.text(source)) else { return false };
    let lower = text.starts_with(|c: char| c.is_lowercase());
    let ended = before.ends_with(['.', ':', '?', '!']);
    let single = last.is_some_and(|d| d.lines.len() == 1 && d.form == Form::Paragraph);
    match gap {
        Gap::None => !(single && !lower && is_heading(before) && before.chars().count() * 2 < width),
        Gap::Box | Gap::Paragraph => lower && !ended && !(gap == Gap::Paragraph && single && is_heading(before)),
        Gap::Start => false,
    }
}

fn is_heading(text: &str) -> bool {
    let letters = text.starts_with(|c: char| c.is_uppercase());
    letters && text.chars().count() <= HEADING && !text.ends_with(['.', ':', ',', ';', '-'])
}

fn block(source: &str, draft: &Draft) -> Option<Block> {
    let span = lines::extent(&draft.lines)?;
    let text = lines::join_flat(source, &draft.lines);
    let bullet = BULLET.find(&text).or_else(|| SUB_BULLET.find(&text)).map_or(0, |m| m.end());
    let heading = draft.form == Form::Paragraph && draft.lines.len() == 1 && is_heading(&text);
    let form = if heading { Form::Heading } else { draft.form };
    let text = if draft.form == Form::Paragraph { text } else { text.get(bullet..)?.to_owned() };
    Some(Block { form, span, text: text.trim().to_owned() })
}
