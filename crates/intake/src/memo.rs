//! Memos on what a unit does: whom it serves, its tasks, its people, what it wants discussed.
//!
//! `blocks` cuts the text into headings, paragraphs and list entries; `head`, `tasks` and `staffing` read them;
//! `contradiction` doubts a date.

mod blocks;
mod contradiction;
mod head;
mod staffing;
mod tasks;

use crate::draft::{MemoDraft, TaskDraft, Warning};
use crate::lines::Line;
use crate::pattern::Pattern;
use crate::span::{Found, Span};
use blocks::{Block, Form};

/// A memo and the headings it was read by.
pub struct Read {
    /// The draft.
    pub draft: MemoDraft,
    /// Headings and the lines that introduce a list.
    pub headings: Vec<Span>,
    /// A date that the content contradicts.
    pub warnings: Vec<Warning>,
}

static LABEL: Pattern = Pattern::new(r"(?i)^(?:notat|memo|notits|orienteringsnotat|oplæg)$");
static SERVES: Pattern = Pattern::new(r"(?i)betjen(?:ing|er|es)");
static DISCUSSES: Pattern = Pattern::new(r"(?i)drøftelse|drøftes|diskussion");
static TASKS: Pattern = Pattern::new(r"(?i)opgave|projekter|indsatser|udviklingsområde");

/// Whether the document says of itself that it is a memo, at its beginning.
pub fn is_one(source: &str, lines: &[Line]) -> bool {
    let mut written = lines.iter().filter(|l| !l.is_blank()).map(|l| l.text(source));
    written.by_ref().take(6).any(|t| LABEL.is_match(t) || t.starts_with("Oplæg "))
}

/// Reads a memo.
pub fn read(source: &str, lines: &[Line]) -> Read {
    let blocks = blocks::read(source, lines);
    let mut out = Read { draft: MemoDraft::default(), headings: Vec::new(), warnings: Vec::new() };
    let body = head::read(source, &blocks, &mut out);
    let mut under = Under::default();
    for block in blocks.get(body..).unwrap_or_default() {
        place(block, &mut under, &mut out);
    }
    out.warnings.extend(contradiction::find(source, out.draft.date.as_ref()));
    out
}

/// What the last heading and the last introducing line said.
#[derive(Default)]
struct Under {
    topic: Option<Topic>,
}

#[derive(Clone, Copy, PartialEq)]
enum Topic {
    Bodies,
    Discussion,
    Tasks,
    Other,
}

fn topic(text: &str) -> Topic {
    match text {
        t if SERVES.is_match(t) => Topic::Bodies,
        t if DISCUSSES.is_match(t) => Topic::Discussion,
        t if TASKS.is_match(t) => Topic::Tasks,
        _ => Topic::Other,
    }
}

fn place(block: &Block, under: &mut Under, out: &mut Read) {
    let found = || Found::sure(block.text.clone(), block.span);
    match block.form {
        Form::Heading => {
            out.headings.push(block.span);
            under.topic = Some(topic(&block.text));
        }
        Form::Paragraph => {
            if block.text.ends_with(':') {
                under.topic = Some(topic(&block.text));
            }
            out.draft.standing_tasks.extend(tasks::told(block, !out.draft.standing_tasks.is_empty()));
            out.draft.staffing.extend(staffing::read(&block.text, block.span));
            out.draft.paragraphs.push(found());
        }
        Form::Entry => match under.topic {
            Some(Topic::Bodies) => out.draft.bodies_served.push(found()),
            Some(Topic::Discussion) => out.draft.discussion_points.push(found()),
            Some(Topic::Tasks) => out.draft.tasks.push(TaskDraft { text: found(), subtasks: Vec::new() }),
            _ => out.draft.paragraphs.push(found()),
        },
        Form::SubEntry => match (under.topic, out.draft.tasks.last_mut()) {
            (Some(Topic::Tasks), Some(task)) => task.subtasks.push(found()),
            _ => out.draft.paragraphs.push(found()),
        },
    }
}
