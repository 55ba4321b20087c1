//! Where an item begins, and what only looks like an item: entries of a contents list and numbered clauses.

use super::headings::HeadingKind;
use super::mark::{Mark, Marked};
use crate::span::Span;

/// The lines of one item.
pub struct Part<'l> {
    /// The number, where there is one.
    pub number: Option<Span>,
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
    let starts = numbered_starts(source, lines);
    if let Some(first) = starts.first() {
        let head = lines.get(..*first).unwrap_or_default();
        let contents = head.iter().filter(|l| matches!(l.mark, Mark::Numbered { .. })).map(|l| l.line.span).collect();
        let ends = starts.iter().skip(1).copied().chain([lines.len()]);
        let items =
            starts.iter().zip(ends).filter_map(|(from, to)| numbered_part(source, lines.get(*from..to)?)).collect();
        return Parts { head, items, contents };
    }
    unnumbered(source, lines)
}

fn numbered_part<'l>(source: &str, lines: &'l [Marked]) -> Option<Part<'l>> {
    let (first, after) = lines.split_first()?;
    let Mark::Numbered { number, title } = first.mark else { return None };
    let mut title = vec![title];
    let mut used = 0;
    // A long title goes on: on lines right below it, before anything of another kind.
    for line in after {
        let goes_on = line.mark == Mark::Text && line.line.text(source).starts_with(|c: char| c.is_lowercase());
        if !goes_on || used > 1 {
            break;
        }
        title.push(line.line.span);
        used += 1;
    }
    Some(Part { number: Some(number), title, lines: after.get(used..).unwrap_or_default() })
}

/// The lines at which numbered items begin.
fn numbered_starts(source: &str, lines: &[Marked]) -> Vec<usize> {
    let mut starts: Vec<usize> = Vec::new();
    let mut last: Option<usize> = None;
    let mut clauses = false;
    for (at, line) in lines.iter().enumerate() {
        match &line.mark {
            Mark::Heading(h) => clauses = h.kind == HeadingKind::Recommendation,
            Mark::Numbered { number, title } => {
                let number: usize = number.of(source).parse().unwrap_or(0);
                let follows = last.is_some_and(|l| number == l + 1 || (number == l && !clauses));
                if !is_title(title.of(source)) || (clauses && !(follows && opens_item(lines, at))) {
                    continue;
                }
                let listed = last.is_some()
                    && follows
                    && (is_listed(source, lines, starts.first().copied(), number) || closed(title.of(source)));
                if opens_item(lines, at) && (last.is_none() || follows || number > last.unwrap_or(0)) || listed {
                    starts.push(at);
                    last = Some(number);
                    clauses = false;
                }
            }
            _ => {}
        }
    }
    starts
}

fn is_title(title: &str) -> bool {
    title.starts_with(|c: char| c.is_uppercase() || matches!(c, '”' | '"' | '§' | '»')) && title.chars().count() < 200
}

fn closed(title: &str) -> bool {
    let title = title.to_lowercase();
    title.contains("lukket punkt") || title.contains("lukket sag")
}

/// Whether a heading, an openness or a case number comes before the next numbered line.
fn opens_item(lines: &[Marked], at: usize) -> bool {
    let after = lines.iter().skip(at + 1).map(|l| &l.mark);
    let next = after.into_iter().find(|m| !matches!(m, Mark::Blank | Mark::Text | Mark::Furniture));
    let first_page = |k: &HeadingKind| matches!(k, HeadingKind::Present | HeadingKind::Aside);
    match next {
        Some(Mark::Heading(h)) => !first_page(&h.kind),
        Some(Mark::Open { .. } | Mark::Case(_)) => true,
        _ => false,
    }
}

/// Whether the contents list before the first item has this number.
fn is_listed(source: &str, lines: &[Marked], first: Option<usize>, number: usize) -> bool {
    lines.iter().take(first.unwrap_or(0)).any(|l| match l.mark {
        Mark::Numbered { number: n, .. } => n.of(source).parse() == Ok(number),
        _ => false,
    })
}

/// A document without numbered items: one item, or one for each mark of openness.
fn unnumbered<'l>(source: &str, lines: &'l [Marked]) -> Parts<'l> {
    let opens: Vec<usize> = positions(lines, |m| matches!(m, Mark::Open { .. }));
    let first = positions(lines, |m| match m {
        Mark::Heading(h) => !matches!(h.kind, HeadingKind::Present | HeadingKind::Aside | HeadingKind::Absent),
        Mark::Open { .. } | Mark::Case(_) => true,
        _ => false,
    });
    let Some(first) = first.first().copied() else {
        return Parts { head: lines, items: Vec::new(), contents: Vec::new() };
    };
    if opens.len() > 1 {
        let ends = opens.iter().skip(1).copied().chain([lines.len()]);
        let items = opens
            .iter()
            .zip(ends)
            .filter_map(|(a, b)| Some(Part { number: None, title: Vec::new(), lines: lines.get(*a..b)? }));
        let items = items.collect();
        return Parts {
            head: lines.get(..opens.first().copied().unwrap_or(0)).unwrap_or_default(),
            items,
            contents: Vec::new(),
        };
    }
    let (title, used) = title_before(source, lines, first);
    let items =
        vec![Part { number: None, title: title.into_iter().collect(), lines: lines.get(used..).unwrap_or_default() }];
    let from = title.and_then(|t| lines.iter().position(|l| l.line.span == t)).unwrap_or(used);
    Parts { head: lines.get(..from.min(first)).unwrap_or_default(), items, contents: Vec::new() }
}

/// The title of an item without a number: the line above its first heading, or below its case number.
fn title_before(source: &str, lines: &[Marked], first: usize) -> (Option<Span>, usize) {
    if let Some(Mark::Case(_)) = lines.get(first).map(|l| &l.mark) {
        let next = lines.iter().enumerate().skip(first + 1).find(|(_, l)| l.mark != Mark::Blank);
        if let Some((_, line)) = next.filter(|(_, l)| l.mark == Mark::Text) {
            return (Some(line.line.span), first);
        }
    }
    let above = lines.iter().take(first).rev().find(|l| l.mark != Mark::Blank);
    let title = above.filter(|l| l.mark == Mark::Text && looks_like_title(l.line.text(source)));
    (title.map(|l| l.line.span), first)
}

fn looks_like_title(text: &str) -> bool {
    let text_is_date = crate::date::first(text).is_some();
    !text_is_date && crate::body::only(text).is_none() && text.chars().count() < 200 && !text.ends_with(':')
}

fn positions(lines: &[Marked], wanted: impl Fn(&Mark) -> bool) -> Vec<usize> {
    lines.iter().enumerate().filter(|(_, l)| wanted(&l.mark)).map(|(at, _)| at).collect()
}
