//! A memo as read.

use crate::span::{Found, Span};
use jiff::civil::Date;
use serde::Serialize;

/// A memo on what a unit does (da: *notat*).
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct MemoDraft {
    /// What it is called.
    pub title: Option<Found<String>>,
    /// The body it was written for (da: *forum*).
    pub forum: Option<Found<String>>,
    /// Its date as written.
    pub date: Option<Found<Date>>,
    /// Bodies that the unit serves (da: *sekretariatsbetjening*).
    pub bodies_served: Vec<Found<String>>,
    /// Tasks told in a sentence.
    pub standing_tasks: Vec<Found<String>>,
    /// Tasks listed under a heading of their own.
    pub tasks: Vec<TaskDraft>,
    /// How many of which kind work there (da: *normering*).
    pub staffing: Vec<Found<Staffing>>,
    /// What the memo wants discussed (da: *drøftelsespunkter*).
    pub discussion_points: Vec<Found<String>>,
    /// The other paragraphs.
    pub paragraphs: Vec<Found<String>>,
}

/// A task and what it consists of.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct TaskDraft {
    /// The task.
    pub text: Found<String>,
    /// Its parts.
    pub subtasks: Vec<Found<String>>,
}

/// A number of employees of one kind.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Staffing {
    /// How many.
    pub count: u32,
    /// Of which kind, as written: `AC`, `HK`.
    pub kind: String,
}

impl MemoDraft {
    /// Every stretch that a value was read from.
    pub fn spans(&self) -> Vec<Span> {
        let texts = self
            .title
            .iter()
            .chain(&self.forum)
            .chain(&self.bodies_served)
            .chain(&self.standing_tasks)
            .chain(&self.discussion_points)
            .chain(&self.paragraphs)
            .chain(self.tasks.iter().flat_map(|t| std::iter::once(&t.text).chain(&t.subtasks)));
        let mut spans: Vec<Span> = texts.flat_map(Found::spans).collect();
        spans.extend(self.date.iter().flat_map(Found::spans));
        spans.extend(self.staffing.iter().flat_map(Found::spans));
        spans
    }
}
