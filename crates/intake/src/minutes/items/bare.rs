//! Items without numbers: found by their openness and case number, or by headings that begin anew.

use super::super::decided;
use super::super::headings::HeadingKind;
use super::super::mark::{Mark, Marked};
use super::{Part, Parts};
use crate::draft::SectionKind;
use crate::pattern::Pattern;
use crate::span::Span;

/// A whole sentence, which is no title.
static SUMS_UP: Pattern = Pattern::new(
    r"^(?:Der|Det|Med|Denne|Sagen|Udvalget|Byrådet|Rådet) .* ?\b(?:skal|er|har|bliver|orienteres|forelægges|fremlægges|indstilles)\b.*\.$",
);

/// Cuts a document without numbered items: one item, or as many as there are groups of properties or courses of
/// headings.
pub fn split<'l>(source: &str, lines: &'l [Marked]) -> Parts<'l> {
    let Some(first) = lines.iter().position(|l| begins(&l.mark)) else {
        return Parts { head: lines, items: Vec::new(), contents: Vec::new() };
    };
    let mut starts = groups(lines);
    if starts.len() < 2 {
        starts = courses(lines, first);
    }
    let starts: Vec<Start> = starts.into_iter().map(|at| start(source, lines, at)).collect();
    let head = starts.first().map_or(first, |s| s.from);
    let ends = starts.iter().skip(1).map(|s| s.from).chain([lines.len()]);
    let items = starts.iter().zip(ends).filter_map(|(start, end)| {
        Some(Part {
            number: None,
            label: None,
            title: start.title.into_iter().collect(),
            lines: lines.get(start.body..end)?,
        })
    });
    Parts { head: lines.get(..head).unwrap_or_default(), items: items.collect(), contents: Vec::new() }
}

/// Whether a line can stand only in an item.
fn begins(mark: &Mark) -> bool {
    match mark {
        Mark::Heading(h) => {
            use HeadingKind::{Absent, Aside, Body, Present};
            !matches!(h.kind, Present | Aside | Absent | Body)
        }
        Mark::Open { .. } | Mark::Case(_) => true,
        _ => false,
    }
}

/// The first line of each group of properties, of which a group stands by each title. A group that nothing but its
/// title parts from the one before it belongs to it.
fn groups(lines: &[Marked]) -> Vec<usize> {
    let mut starts: Vec<usize> = Vec::new();
    // Whether anything of an item has been seen since the last group, whether that group told openness, and whether a
    // route goes on, where openness is told of the step.
    let (mut content, mut opened, mut route) = (true, false, false);
    for (at, line) in lines.iter().enumerate() {
        match &line.mark {
            Mark::Open { .. } if !route => {
                if content || opened {
                    starts.push(at);
                }
                (content, opened) = (false, true);
            }
            Mark::Case(_) => {
                if content {
                    starts.push(at);
                    opened = false;
                }
                (content, route) = (false, false);
            }
            Mark::Heading(h) => {
                route = h.kind == HeadingKind::Route;
                content |= !matches!(h.kind, HeadingKind::Aside | HeadingKind::Present);
            }
            _ => {}
        }
    }
    starts
}

/// Where the headings begin anew: what comes once in an item comes again after a decision.
fn courses(lines: &[Marked], first: usize) -> Vec<usize> {
    let mut starts = vec![first];
    let mut seen: Vec<HeadingKind> = Vec::new();
    for (at, line) in lines.iter().enumerate().skip(first) {
        let Mark::Heading(h) = &line.mark else { continue };
        let plain = h.body.is_none() && h.date.is_none();
        let decided = seen.contains(&HeadingKind::Decision);
        let again = decided && seen.contains(&h.kind) && plain && once(h.kind);
        if again {
            starts.push(at);
            seen.clear();
        }
        if plain || h.kind != HeadingKind::Decision {
            seen.push(h.kind);
        } else if !seen.contains(&HeadingKind::Decision) {
            seen.push(HeadingKind::Decision);
        }
    }
    starts
}

fn once(kind: HeadingKind) -> bool {
    use HeadingKind::{Decision, Recommendation, Section};
    matches!(kind, Decision | Recommendation | Section(SectionKind::Summary | SectionKind::Presentation))
}

/// Where an item begins: its title, if it has one, and the first line after it.
struct Start {
    from: usize,
    body: usize,
    title: Option<Span>,
}

fn start(source: &str, lines: &[Marked], at: usize) -> Start {
    let is_case = matches!(lines.get(at).map(|l| &l.mark), Some(Mark::Case(_)));
    let mut above = lines.iter().enumerate().take(at).rev().filter(|(_, l)| !is_passed(source, l));
    let above = above.next().filter(|(n, l)| l.mark == Mark::Text && stands_alone(lines, *n));
    if let Some((n, line)) = above.filter(|(_, l)| looks_like_title(l.line.text(source))) {
        return Start { from: n, body: at, title: Some(line.line.span) };
    }
    if is_case {
        let below = lines.iter().skip(at + 1).find(|l| l.mark != Mark::Blank && !matches!(l.mark, Mark::Case(_)));
        let title = below.filter(|l| l.mark == Mark::Text && looks_like_title(l.line.text(source)));
        return Start { from: at, body: at, title: title.map(|l| l.line.span) };
    }
    Start { from: at, body: at, title: None }
}

/// Lines between a title and the first heading: a sentence that sums the matter up, a link.
fn is_passed(source: &str, line: &Marked) -> bool {
    let text = line.line.text(source);
    match &line.mark {
        Mark::Blank | Mark::Group => true,
        Mark::Heading(h) => h.kind == HeadingKind::Aside && h.rest.is_none(),
        Mark::Text => SUMS_UP.is_match(text),
        _ => false,
    }
}

/// A title stands apart from what is above it, and is not the text of the heading there.
fn stands_alone(lines: &[Marked], at: usize) -> bool {
    let Some(above) = at.checked_sub(1).and_then(|n| lines.get(n)) else { return true };
    let under = lines.iter().take(at).rev().find(|l| l.mark != Mark::Blank).map(|l| &l.mark);
    match above.mark {
        // Right under a decision's heading stands the decision, with a blank line between or not.
        Mark::Blank => !matches!(under, Some(Mark::Heading(h)) if h.kind == HeadingKind::Decision && h.rest.is_none()),
        Mark::Text | Mark::Heading(_) => at == 1,
        _ => true,
    }
}

fn looks_like_title(text: &str) -> bool {
    let named = decided::body_and_day(text).is_some() || crate::body::only(text).is_some();
    let sentence = text.ends_with(['.', ':']) && text.chars().count() < 30;
    crate::date::first(text).is_none() && !named && text.chars().count() < 200 && !text.ends_with(':') && !sentence
}
