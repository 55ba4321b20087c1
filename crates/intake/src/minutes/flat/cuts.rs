//! Where the lines of a page began, once the page is one line: at headings, properties, titles and entries of lists.

use super::super::headings::HeadingKind;
use super::super::{absence, decided};
use super::label::{self, Label};
use crate::pattern::Pattern;
use crate::span::Span;
use std::collections::BTreeSet;

static OPENNESS: Pattern = Pattern::new(r"^(?:Åben|ÅBEN|Åbent|ÅBENT|Lukket|LUKKET)\s(?:sag|SAG|punkt|PUNKT)\b(:)?");
static CASE: Pattern = Pattern::new(
    r"^(?:(?:Sagsnr|Sagnr|Sagsnummer|Sags?id|SagsId|Sagsinitialer|Initialer|Sagsbehandler|J\.\s?nr|Journalnr|Dok\.?\s?nr|Dok\.?\s?id|Dokumentnr)\s?(?:\.\s?:|:|\.)\s?(?:\d\S*|[a-zæøå]{2,6}\b)?)",
);
/// A subject number, initials or a case number right before openness.
static NUMBER: Pattern = Pattern::new(concat!(
    r"^(?:(?:\d{2}\.\d{2}(?:\.\d{2})?[-. ]?)?[A-ZÆØÅ]\d{2}\S*\s\d{2}/\d+|\d{2}\.\d{2}(?:\.\d{2})?[-. ]?[A-ZÆØÅ]\d{2}\S*",
    r"|(?:[A-ZÆØÅ]{2,10}\s/\s)?\d{2}/\d{2,6})(?:\s|$)",
));
static GROUP: Pattern = Pattern::new(
    r"^(?:\d{1,3}\s)?Til (?:behandling|efterretning|orientering|beslutning|drøftelse)\s?[-–]\s?for (?:åbne|lukkede) døre",
);
static TITLE: Pattern =
    Pattern::new(r"^(?:(?i:sag nr\.|punkt|pkt\.)\s\d{1,3}[.:]?\s[\p{Lu}”“„»]|\d{1,3}\.\s?[\p{Lu}”“„»])");
static POINT: Pattern = Pattern::new(r"^(?:Punkt|Pkt\.)\s\d{1,3}:");
/// An entry of a list: an annex with its openness, a clause.
static ENTRY: Pattern = Pattern::new(r"^(?:\d{1,2}\s-?\s?(?:Åben|Lukket)\s|\d{1,2}[.)]\sat\s|At\s\d\))");
static CLAUSE: Pattern = Pattern::new(r"^(\d{1,2})[.)]\s\pL{2}");
static MONTH: Pattern = Pattern::new(
    r"^\d{1,2}\.\s(?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec|kvartal|halvår|behandling|årgang|klasse)",
);
static OWNED: Pattern = Pattern::new(
    r"^[A-ZÆØÅ][\pL-]*(?:s|S)\s(indstilling|beslutning|INDSTILLING|BESLUTNING|bemærkninger|BEMÆRKNINGER)\b",
);
/// How far behind a title what opens the item may stand, in bytes.
const TITLE_LENGTH: usize = 260;

/// How many headings stand inside of `text`.
pub fn headings(text: &str) -> usize {
    let mut scan = Scan::new(text, false);
    scan.run();
    scan.headings
}

/// The lines of a page.
pub fn lines(text: &str, first: bool) -> Vec<Span> {
    let mut scan = Scan::new(text, first);
    scan.run();
    scan.titles();
    let ends = scan.cuts.iter().skip(1).copied().chain([text.len()]);
    let whole = scan.cuts.iter().zip(ends).filter_map(|(from, to)| {
        let line = text.get(*from..to)?.trim();
        Span::within(text, line).filter(|s| s.end > s.start)
    });
    whole.collect()
}

/// Whether a sentence ended here. The full stop after a number ends none: "1. Tidsplan".
fn ends_sentence(before: &str) -> bool {
    let word = before.rsplit(' ').next().unwrap_or_default();
    let number = word.trim_end_matches('.').chars().all(|c| c.is_ascii_digit());
    before.is_empty() || (before.ends_with(['.', ':', '!', '?', ')']) && !number)
}

struct Scan<'t> {
    text: &'t str,
    first: bool,
    cuts: BTreeSet<usize>,
    /// Places at which a title must have ended.
    openers: BTreeSet<usize>,
    /// Places at which a title may begin.
    candidates: Vec<usize>,
    headings: usize,
    /// The heading above, and the number of the last clause under it.
    block: Option<HeadingKind>,
    clause: usize,
}

impl<'t> Scan<'t> {
    fn new(text: &'t str, first: bool) -> Self {
        let cuts = BTreeSet::from([0]);
        let (openers, candidates) = (BTreeSet::new(), Vec::new());
        Self { text, first, cuts, openers, candidates, headings: 0, block: None, clause: 0 }
    }

    fn run(&mut self) {
        let mut before = ' ';
        let mut skip = 0;
        for (at, c) in self.text.char_indices() {
            let begins = before.is_whitespace() && (c.is_uppercase() || c.is_ascii_digit());
            before = c;
            if begins && at >= skip {
                skip = self.word(at);
            }
        }
    }

    /// Looks at the word at `at`; gives where to look on.
    fn word(&mut self, at: usize) -> usize {
        let rest = self.text.get(at..).unwrap_or_default();
        self.decision(at, rest)
            .or_else(|| self.property(at, rest))
            .or_else(|| self.label(at, rest))
            .or_else(|| self.entry(at, rest))
            .unwrap_or(at)
    }

    fn decision(&mut self, at: usize, rest: &str) -> Option<usize> {
        let lower = rest.get(..rest.floor_char_boundary(12))?.to_lowercase();
        if lower.starts_with("beslutning") {
            let found = decided::heading(rest)?;
            // Without body and day the heading is a label like others.
            let told = found.body.is_some() || found.date.is_some() || lower.starts_with("beslutning d");
            return told.then(|| self.heading(at, at + found.end, HeadingKind::Decision));
        }
        if let Some(end) = decided::earlier(rest) {
            self.cuts.extend([at, at + end]);
            self.openers.insert(at);
            return Some(at + end);
        }
        None
    }

    fn property(&mut self, at: usize, rest: &str) -> Option<usize> {
        if let Some(c) = OPENNESS.captures(rest) {
            let end = at + c.get(0)?.end();
            self.cuts.insert(at);
            // "Lukket sag: Køb af areal" is a title.
            if c.get(1).is_none() {
                self.cuts.insert(end);
                self.openers.insert(at);
                self.headings += 1;
            }
            return Some(end);
        }
        let found = CASE.find(rest).or_else(|| GROUP.find(rest)).map(|m| m.end());
        let number = || {
            NUMBER.find(rest).map(|m| m.end()).filter(|end| {
                let after = rest.get(*end..).unwrap_or_default();
                OPENNESS.is_match(after) || CASE.is_match(after)
            })
        };
        let end = at + found.or_else(number)?;
        self.cuts.extend([at, end]);
        self.openers.insert(at);
        Some(end)
    }

    fn label(&mut self, at: usize, rest: &str) -> Option<usize> {
        let before = self.text.get(..at)?.trim_end();
        let cut = self.cuts.range(..=at).next_back().is_some_and(|c| before.len() <= *c);
        let boundary = ends_sentence(before) || cut;
        if let Some(c) = OWNED.captures(rest) {
            let owner_end = c.get(1)?.start();
            let what = rest.get(owner_end..)?;
            let shouted = what.starts_with(char::is_uppercase) && label::is_shouted(rest.get(..owner_end)?.trim());
            let named = format!("{}{}", what.get(..1)?.to_uppercase(), what.get(1..what.floor_char_boundary(40))?);
            let found = label::at_start(&named, boundary, self.first)?;
            if !what.starts_with(char::is_uppercase) || shouted {
                return Some(self.take(at, owner_end, found));
            }
        }
        let found = label::at_start(rest, boundary, self.first)?;
        Some(self.take(at, 0, found))
    }

    fn take(&mut self, at: usize, before: usize, found: Label) -> usize {
        let end = at + before + found.end;
        if !found.colon {
            return self.heading(at, end, found.kind);
        }
        self.cuts.insert(at);
        self.headings += 1;
        (self.block, self.clause) = (Some(found.kind), 0);
        self.open(at, found.kind);
        if found.kind == HeadingKind::Absent {
            let rest = self.text.get(end..).unwrap_or_default();
            let list = rest.trim_start_matches([':', ' ']);
            let from = end + rest.len() - list.len();
            self.cuts.extend(absence::list_end(list).map(|length| from + length));
        }
        end
    }

    fn heading(&mut self, at: usize, end: usize, kind: HeadingKind) -> usize {
        (self.block, self.clause) = (Some(kind), 0);
        self.cuts.extend([at, end]);
        self.headings += 1;
        self.open(at, kind);
        end
    }

    /// What stands under a title, when it is no list and no decision.
    fn open(&mut self, at: usize, kind: HeadingKind) {
        use HeadingKind::{Decides, Recommendation, Route, Section};
        if matches!(kind, Section(_) | Route | Recommendation | Decides) {
            self.openers.insert(at);
        }
    }

    fn entry(&mut self, at: usize, rest: &str) -> Option<usize> {
        if POINT.is_match(rest) || ENTRY.is_match(rest) || self.is_clause(at, rest) {
            self.cuts.insert(at);
        }
        if TITLE.is_match(rest) {
            self.candidates.push(at);
        }
        if !label::is_shouted(rest.split(' ').next().unwrap_or_default()) {
            return None;
        }
        let body = crate::body::first(rest.get(..rest.floor_char_boundary(90))?)?;
        // A body in capitals over the items that are its own.
        let name = rest.get(..body.span.end)?;
        let next = rest.get(body.span.end..)?.trim_start();
        let group = body.span.start == 0 && label::is_shouted(name) && TITLE.is_match(next);
        group.then(|| {
            self.cuts.extend([at, at + body.span.end]);
            at + body.span.end
        })
    }

    /// The next clause of a recommendation by its number, which is none of a date.
    fn is_clause(&mut self, at: usize, rest: &str) -> bool {
        let number: Option<usize> = CLAUSE.captures(rest).and_then(|c| c.get(1)?.as_str().parse().ok());
        let before = self.text.get(..at).unwrap_or_default().trim_end();
        let of_date = before.ends_with("den") || before.ends_with("d.") || before.ends_with("pr.");
        let next = number == Some(self.clause + 1) && !of_date && !MONTH.is_match(rest);
        let is_clause = self.block == Some(HeadingKind::Recommendation) && next;
        self.clause += usize::from(is_clause);
        is_clause
    }

    /// Cuts before a number and a title, where what stands under a title comes soon.
    fn titles(&mut self) {
        let mut next = self.text.len();
        for at in self.candidates.clone().into_iter().rev() {
            let opened = self.openers.range(at + 1..).next().is_some_and(|o| *o < next && *o - at <= TITLE_LENGTH);
            if opened || at == 0 || POINT.is_match(self.text.get(at..).unwrap_or_default()) {
                self.cuts.insert(at);
                next = at;
            }
        }
    }
}
