//! The head and the foot of a page that became one line: its number, the body and the day, the name of the authority.

use crate::draft::DecisionClass;
use crate::lines::Line;
use crate::minutes::class;
use crate::pattern::Pattern;
use crate::span::Span;
use crate::{body, date};
use std::collections::HashMap;

/// A page cut in three.
pub struct Page {
    /// The number and the head.
    pub head: Option<Span>,
    /// What the page says.
    pub text: Span,
    /// What stands at the foot of many pages, and the number printed there.
    pub foot: Option<Span>,
}

static NUMBER: Pattern = Pattern::new(r"^(\d{1,4})(?:\s+|$)");
static SIDE: Pattern = Pattern::new(r"^(?i:side)(?:\s+(?:\d{1,3}|[ivxl]+)(?:\s+af\s+\d+)?)?(?:\s|$)");
static WORD: Pattern = Pattern::new(
    r"^(?:,|-|–|(?i:mødedato):?|(?i:møde)\b|(?i:den)\b|(?i:kl)\.?\s*[\d.:]*|Referat\b|REFERAT\b|Dagsorden\b|DAGSORDEN\b|(?i:beslutningsprotokol)\b)\s*",
);
static LAST: Pattern = Pattern::new(r"\s(?:(?i:side)\s+(?:\d{1,4}|[ivxl]+)(?:\s+af\s+\d+)?|(\d{1,3}))$");
/// A number that belongs to the word before it and not to the page.
static COUNTED: Pattern =
    Pattern::new(r"(?i)(?:nr\.?|pkt\.?|punkt|stk\.?|§+|sag|kr\.?|bilag|kap\.?|uge|kl\.?|på|til|og|ca\.?)$");
/// How many words a foot may have.
const MOST_WORDS: usize = 5;
/// How far the printed number of a page may stay behind its place.
const BEHIND: usize = 8;

/// The number that a page begins with.
pub fn number(text: &str) -> Option<usize> {
    NUMBER.captures(text).and_then(|c| c.get(1)?.as_str().parse().ok())
}

/// How far ahead the parts of a head are looked for, in bytes.
const NEAR: usize = 160;

/// What stands at the foot of at least two pages, and of at least half of them.
pub fn feet<'l>(source: &str, pages: impl Iterator<Item = &'l Line>) -> Vec<String> {
    let mut counts: HashMap<String, usize> = HashMap::new();
    let mut all = 0;
    for page in pages {
        all += 1;
        let text = page.text(source);
        let text = LAST.find(text).and_then(|m| text.get(..m.start())).unwrap_or(text);
        let words: Vec<&str> = text.rsplit(' ').take(MOST_WORDS).collect();
        for count in 1..=words.len() {
            let foot = words.iter().take(count).rev().copied().collect::<Vec<_>>().join(" ");
            *counts.entry(foot).or_default() += 1;
        }
    }
    let told =
        |foot: &str| foot.ends_with(['.', ':', '!', '?', ')']) || class::of(foot, None) != DecisionClass::Unknown;
    let often = |n: usize| n >= 2 && n * 2 >= all;
    let mut feet: Vec<String> = counts.into_iter().filter(|(f, n)| often(*n) && !told(f)).map(|(f, _)| f).collect();
    feet.sort_by_key(|f| (std::cmp::Reverse(f.len()), f.clone()));
    feet
}

/// Cuts a page. The first page keeps its head: it names the meeting.
pub fn parts(source: &str, span: Span, first: bool, feet: &[String]) -> Page {
    let text = span.of(source);
    let number = NUMBER.captures(text).filter(|c| is_page_number(text, c));
    let place: Option<usize> = number.as_ref().and_then(|c| c.get(1)?.as_str().parse().ok());
    let start = number.and_then(|c| c.get(0)).map_or(0, |m| m.end());
    let start = if first { start } else { start + head(text.get(start..).unwrap_or_default()) };
    let end = foot(text.get(start..).unwrap_or_default(), place, feet) + start;
    let at = |from: usize, to: usize| Some(Span::new(span.start + from, span.start + to)).filter(|s| s.end > s.start);
    let text = Span::new(span.start + start, span.start + end);
    Page { head: at(0, start), text, foot: at(end, text.end.max(span.end) - span.start) }
}

/// A number at the beginning is the page's, unless it is a date's or an amount's.
fn is_page_number(text: &str, c: &regex::Captures<'_>) -> bool {
    let after = c.get(0).and_then(|m| text.get(m.end()..)).unwrap_or_default();
    !after.starts_with(|c: char| c.is_lowercase())
}

/// Where the head ends: body, day, `Side 3`, in any order. A body alone is no head, and nor is one in a sentence.
fn head(text: &str) -> usize {
    let mut at = 0;
    let mut told = false;
    while let Some(rest) = text.get(at..text.floor_char_boundary(at + NEAR)) {
        let side = SIDE.find(rest).map(|m| m.end());
        let day = date::first(rest).filter(|d| d.span.start == 0).map(|d| d.span.end);
        let word = WORD.find(rest).map(|m| m.end());
        let owner = body::genitive(rest)
            .filter(|b| b.span.start == 0 && rest.get(b.span.end..).is_some_and(|r| r.starts_with(" møde")));
        let named = owner.or_else(|| body::first(rest).filter(|b| b.span.start == 0)).map(|b| b.span.end);
        told |= side.is_some() || day.is_some() || rest.starts_with("Mødedato");
        let Some(used) = side.or(day).or(word).or(named).filter(|used| *used > 0) else { break };
        at += used;
        at += text.get(at..).map_or(0, |r| r.len() - r.trim_start().len());
    }
    let goes_on = text.get(at..).is_some_and(|r| r.starts_with(|c: char| c.is_lowercase()));
    if told && !goes_on { at } else { 0 }
}

/// Where the text before the foot ends.
fn foot(text: &str, place: Option<usize>, feet: &[String]) -> usize {
    let mut end = text.trim_end().len();
    if let Some(c) = text.get(..end).and_then(|t| LAST.captures(t)) {
        let before = c.get(0).and_then(|m| text.get(..m.start())).unwrap_or_default().trim_end();
        let printed: Option<usize> = c.get(1).and_then(|n| n.as_str().parse().ok());
        let near = |n: usize| place.is_some_and(|p| n <= p && n + BEHIND >= p);
        if printed.is_none_or(near) && !COUNTED.is_match(before) {
            end = before.len();
        }
    }
    let body = text.get(..end).unwrap_or_default();
    let known = feet.iter().find(|f| body.ends_with(f.as_str()));
    known.map_or(end, |f| body.get(..end - f.len()).unwrap_or_default().trim_end().len())
}
