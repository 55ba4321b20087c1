//! Where an item begins, and what only looks like an item: entries of a contents list and numbered clauses.
//!
//! `numbered` finds items by their numbers, `bare` by what stands under their titles, where numbers are lost or were
//! never written; `contents` reads the list of contents, which may know of more.

mod bare;
mod contents;
mod numbered;

use super::mark::{Mark, Marked};
use crate::span::Span;

/// The lines of one item.
pub struct Part<'l> {
    /// The number, where there is one.
    pub number: Option<Span>,
    /// What stands before the title: the number, and a word or a full stop with it.
    pub label: Option<Span>,
    /// The title, where there is one; several stretches when it is broken over lines.
    pub title: Vec<Span>,
    /// The lines after the title.
    pub lines: &'l [Marked],
}

/// A document cut into its first page and its items.
pub struct Parts<'l> {
    /// What stands before the first item.
    pub head: &'l [Marked],
    /// The items.
    pub items: Vec<Part<'l>>,
    /// Entries of a contents list.
    pub contents: Vec<Span>,
}

/// Cuts the document at its items.
pub fn split<'l>(source: &str, lines: &'l [Marked]) -> Parts<'l> {
    let mut parts = match numbered::split(source, lines) {
        Some(parts) => parts,
        None => bare::split(source, lines),
    };
    let listed = contents::read(source, parts.head);
    for item in parts.items.iter_mut().filter(|i| i.number.is_none()) {
        item.number = item.title.first().and_then(|title| listed.number_of(source, *title));
    }
    let known: Vec<usize> = parts.items.iter().filter_map(|i| i.number?.of(source).parse().ok()).collect();
    for entry in listed.after(known.iter().max().copied().filter(|_| known.len() == parts.items.len())) {
        parts.items.push(Part { number: Some(entry.number), label: None, title: entry.title.clone(), lines: &[] });
    }
    parts
}

/// Whether a line can be a title.
fn is_title(title: &str) -> bool {
    let begins = title.starts_with(|c: char| c.is_uppercase() || matches!(c, '”' | '“' | '„' | '"' | '§' | '»' | '«'));
    begins && title.chars().count() < 240
}

/// Lines between a title and what tells that it is one: names, a repeated title, earlier treatments.
const NEAR: usize = 5;

/// What stands next after `at` that is no plain text, and how many lines of text stand before it.
fn next_mark(lines: &[Marked], at: usize) -> (Option<&Mark>, usize) {
    let mut text = 0;
    for line in lines.iter().skip(at + 1) {
        match &line.mark {
            Mark::Blank | Mark::Furniture | Mark::Group => {}
            Mark::Text => text += 1,
            mark => return (Some(mark), text),
        }
    }
    (None, text)
}
