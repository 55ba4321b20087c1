//! One item: its lines, cut at their headings, each block read by the module of its convention.

use super::blocks::{self, Block};
use super::endorsement::{self, Endorsed};
use super::headings::HeadingKind;
use super::items::Part;
use super::mark::{Heading, Mark, Marked};
use super::{absence, annex, class, decided, decision, follow_up, head, recommendation, remark, route, vote};
use crate::draft::{DecisionDraft, ItemDraft, PersonName, SectionDraft, SectionKind};
use crate::lines::{self, Line};
use crate::span::{Found, Span};

/// Reads one item; its headings are added to `headings`.
pub fn read(source: &str, part: &Part<'_>, headings: &mut Vec<Span>) -> ItemDraft {
    let mut item =
        ItemDraft { number: part.number.map(|n| Found::sure(n.of(source).to_owned(), n)), ..ItemDraft::default() };
    item.title = title(source, &part.title);
    headings.extend(part.label);
    let (loose, lines) = properties(source, part.lines, &mut item, headings);
    let aside = |l: &&Marked| matches!(l.mark, Mark::Group | Mark::Case(_) | Mark::Agenda(_));
    headings.extend(lines.iter().filter(aside).map(|l| l.line.span));
    route_openness(lines, &mut item);
    let blocks = blocks::cut(source, lines, &loose);
    let mut above = None;
    let mut endorsed = Endorsed::default();
    for block in &blocks {
        read_block(source, block, above, &mut item, headings, &mut endorsed);
        above = block.heading.as_ref().map(|h| h.kind).filter(|_| block.lines.iter().all(Line::is_blank));
    }
    // "Beslutning" over "Byrådets beslutning den 3. maj" decides nothing itself.
    let said = |d: &DecisionDraft| d.text.is_some() || d.body.is_some() || d.date.is_some() || !d.absent.is_empty();
    if item.decisions.iter().any(said) {
        item.decisions.retain(said);
    }
    let title = item.title.as_ref().map(|t| t.value.clone());
    let repeats =
        |d: &DecisionDraft| d.text.as_ref().zip(title.as_ref()).is_some_and(|(t, title)| t.value.ends_with(title));
    if item.decisions.iter().any(|d| d.body.is_some()) {
        item.decisions.retain(|d| d.body.is_some() || !repeats(d));
    }
    let told = std::mem::take(&mut endorsed);
    if item.decisions.iter().any(|d| d.text.is_some()) {
        item.decisions.splice(0..0, told.decisions);
    } else {
        item.previous.extend(told.sentences);
    }
    if item.recommendation.is_none() {
        let is_text = |b: &&Block| b.heading.as_ref().is_none_or(|h| matches!(h.kind, HeadingKind::Section(_)));
        item.recommendation =
            blocks.iter().filter(is_text).find_map(|b| recommendation::in_text(source, &with_rest(b)));
    }
    item
}

fn title(source: &str, spans: &[Span]) -> Option<Found<String>> {
    let (first, more) = spans.split_first()?;
    let as_line = |s: &Span| Line { span: *s, indent: 0, spaced: true, trailing: false, firm: false };
    let lines: Vec<Line> = spans.iter().map(as_line).collect();
    let joined = lines::join_flat(source, &lines);
    let text = joined.trim_end_matches("( )").trim_end().to_owned();
    (!text.is_empty()).then(|| Found { more: more.to_vec(), ..Found::sure(text, *first) })
}

/// What stands between the title and the first heading: openness, case number, earlier treatments, a route drawn as a
/// matrix. Gives the lines of text that are none of these, and the lines from the first heading on.
fn properties<'l>(
    source: &str,
    lines: &'l [Marked],
    item: &mut ItemDraft,
    headings: &mut Vec<Span>,
) -> (Vec<Line>, &'l [Marked]) {
    let mut loose = Vec::new();
    let mut at = 0;
    while let Some(line) = lines.get(at) {
        let after = lines.get(at..).unwrap_or_default();
        if matches!(line.mark, Mark::Heading(_)) || (line.mark == Mark::Text && decides(source, after)) {
            break;
        }
        if let Some((found, used)) = route::matrix(source, after) {
            headings.extend(after.iter().take(used).map(|l| l.line.span));
            item.route = found;
            at += used;
            continue;
        }
        if !property(source, line, item, headings) {
            loose.push(line.line);
        }
        at += 1;
    }
    (loose, lines.get(at..).unwrap_or_default())
}

/// Whether a body and a day head a decision: a text follows. Earlier treatments are only listed.
fn decides(source: &str, lines: &[Marked]) -> bool {
    let is_step = |l: &Marked| decided::body_and_day(l.line.text(source)).is_some();
    let Some((first, after)) = lines.split_first().filter(|(first, _)| is_step(first)) else { return false };
    let told = decided::body_and_day(first.line.text(source)).is_some_and(|d| d.end < first.line.text(source).len());
    let next = after.iter().find(|l| l.mark != Mark::Blank);
    told || next.is_some_and(|l| match &l.mark {
        Mark::Text => !is_step(l),
        Mark::Heading(h) => h.kind == HeadingKind::Absent,
        _ => false,
    })
}

/// Takes one line; `false` when it is text of which nothing is known.
fn property(source: &str, line: &Marked, item: &mut ItemDraft, headings: &mut Vec<Span>) -> bool {
    let span = line.line.span;
    match &line.mark {
        Mark::Open { open, case } => {
            let said = item.open.as_ref().map(|o| o.value);
            // Both beside each other are the columns of a table, and say nothing.
            item.open = Some(Found::sure(*open, span)).filter(|_| said.is_none_or(|s| s == *open));
            headings.push(span);
            item.case_number = case.map(|c| Found::sure(c.of(source).to_owned(), c)).or(item.case_number.take());
        }
        Mark::Case(number) => {
            headings.push(span);
            let found = number.map(|n| Found::sure(n.of(source).to_owned(), n));
            item.case_number = item.case_number.take().or(found);
        }
        Mark::Group | Mark::Contents | Mark::Agenda(_) => headings.push(span),
        Mark::Text | Mark::Numbered { .. } => {
            let text = span.of(source);
            let title = if let Mark::Numbered { title, .. } = &line.mark { *title } else { span };
            let again = item.title.as_ref().is_some_and(|t| title.of(source).trim() == t.value);
            headings.extend(again.then_some(title));
            if decided::body_and_day(text).is_some() {
                item.previous.push(Found::likely(text.to_owned(), span));
            } else if again {
                headings.push(span);
            } else {
                let names = bare_names(text, span);
                let known = !names.is_empty();
                item.absent.extend(names);
                return known;
            }
        }
        Mark::Blank | Mark::Furniture | Mark::Heading(_) => {}
    }
    true
}

/// The openness that a route tells of its step.
fn route_openness(lines: &[Marked], item: &mut ItemDraft) {
    let mut in_route = false;
    for line in lines {
        match &line.mark {
            Mark::Heading(h) => in_route = h.kind == HeadingKind::Route,
            Mark::Open { open, .. } if in_route => item.open = Some(Found::sure(*open, line.line.span)),
            _ => {}
        }
    }
}

/// Names with their lists alone on a line right under the title: the absent, without a heading.
fn bare_names(text: &str, span: Span) -> Vec<Found<PersonName>> {
    let parts: Vec<&str> = text.split(',').map(str::trim).collect();
    let all: Option<Vec<_>> =
        parts.iter().map(|p| crate::person::only(p).filter(|f| f.value.party.is_some())).collect();
    let place = |(f, part): (Found<PersonName>, &&str)| {
        let at = Span::within(text, part).map_or(0, |s| s.start);
        Found { confidence: crate::span::Confidence::Doubtful, ..head::shifted(f, span.start + at) }
    };
    all.unwrap_or_default().into_iter().zip(&parts).map(place).collect()
}

/// The lines of a block, with what stands behind its heading.
fn with_rest(block: &Block) -> Vec<Line> {
    let rest = block.heading.as_ref().and_then(|h| h.rest);
    let rest = rest.map(|span| Line { span, indent: 0, spaced: true, trailing: false, firm: false });
    rest.into_iter().chain(block.lines.iter().copied()).collect()
}

/// Reads one block; `above` is the heading above it, when nothing stands under that.
fn read_block(
    source: &str,
    block: &Block,
    above: Option<HeadingKind>,
    item: &mut ItemDraft,
    headings: &mut Vec<Span>,
    endorsed: &mut Endorsed,
) {
    let Some(heading) = &block.heading else { return };
    headings.push(heading.label);
    let mut lines = with_rest(block);
    if heading.kind == HeadingKind::Annexes && above == Some(HeadingKind::Decides) && item.decides.is_none() {
        decides_before_annexes(source, item, &mut lines);
    }
    let spans: Vec<Span> = lines.iter().filter(|l| !l.is_blank()).map(|l| l.span).collect();
    match heading.kind {
        HeadingKind::Section(kind) => item.sections.push(section(source, kind, heading, &lines)),
        HeadingKind::Route => item.route.extend(route::read(source, &spans)),
        HeadingKind::Recommendation => {
            let told = endorsement::take(source, &mut lines);
            endorsed.decisions.extend(told.decisions);
            endorsed.sentences.extend(told.sentences);
            let found = recommendation::read(source, &lines);
            headings.extend(lines::extent(&lines).filter(|_| found.is_none()));
            item.recommendation = item.recommendation.take().or(found);
        }
        HeadingKind::Decides => {
            let named = head::named_body(source, &Heading { rest: spans.first().copied(), ..heading.clone() });
            item.decides = item.decides.take().or(named);
        }
        HeadingKind::Decision => item.decisions.push(decision::read(source, heading, &block.lines)),
        HeadingKind::Absent => absent(source, &spans, item),
        HeadingKind::Annexes => item.annexes.extend(annex::read(source, &lines)),
        HeadingKind::Course => {
            let steps = decision::course(source, &lines, headings);
            if steps.is_empty() {
                item.sections.push(section(source, SectionKind::Other, heading, &lines));
            }
            // The course tells what came before, wherever it is printed.
            item.decisions.splice(0..0, steps);
        }
        HeadingKind::Present | HeadingKind::Aside | HeadingKind::Body => {
            item.sections.push(section(source, SectionKind::Other, heading, &lines));
        }
    }
}

/// Where labels stand first and their values after them, the body under "Sagen afgøres i" has slipped down.
fn decides_before_annexes(source: &str, item: &mut ItemDraft, lines: &mut [Line]) {
    let Some(line) = lines.iter_mut().find(|l| !l.is_blank()) else { return };
    let Some(named) = crate::body::first(line.text(source)).filter(|b| b.span.start == 0) else { return };
    let end = line.span.start + named.span.end;
    item.decides = Some(head::shifted(named, line.span.start));
    let rest = Span::new(end, line.span.end);
    let text = rest.of(source).trim_start();
    line.span = Span::new(rest.end - text.len(), rest.end);
}

fn section(source: &str, kind: SectionKind, heading: &Heading, lines: &[Line]) -> SectionDraft {
    let label = Found::sure(heading.label.of(source).trim_end_matches([':', ' ']).to_owned(), heading.label);
    let text = lines::extent(lines).map(|span| Found::sure(lines::join(source, lines), span));
    SectionDraft { kind, heading: label, text, open: None }
}

/// The absent belong to the decision above them, where there is one.
fn absent(source: &str, spans: &[Span], item: &mut ItemDraft) {
    let names: Vec<Found<PersonName>> = spans.iter().flat_map(|s| absence::names(source, *s)).collect();
    match item.decisions.last_mut() {
        Some(decision) => decision.absent.extend(names),
        None => item.absent.extend(names),
    }
}

/// What can be said only when the meeting is known: whose decision concludes, who was absent then, what class it is.
pub fn settle(source: &str, item: &mut ItemDraft, body: Option<&str>) {
    let count = item.decisions.len();
    // Earlier treatments may be told elsewhere than among the decisions.
    let ends_here = item.route.last().zip(body).is_some_and(|(stop, body)| crate::body::same(&stop.value, body));
    for (at, decision) in item.decisions.iter_mut().enumerate() {
        let last =
            (count > 1 || item.route.len() > 1).then(|| at + 1 == count && (ends_here || count >= item.route.len()));
        let Some(text) = &decision.text else { continue };
        decision.class = class::of(&text.value, last);
        item.remarks.extend(remark::read(source, &text.value, text.span));
        item.votes.extend(vote::read(&text.value, text.span));
        item.follow_up.extend(follow_up::read(source, &text.value, text.span));
    }
    if item.absent.is_empty() {
        item.absent = item.concluding(body).map(|d| d.absent.clone()).unwrap_or_default();
    }
    if item.absent.is_empty() && item.title.as_ref().is_some_and(|t| is_on_absence(&t.value)) {
        item.absent = named_in_decision(source, item, body);
    }
}

/// An item whose matter is who was absent.
fn is_on_absence(title: &str) -> bool {
    let title = title.to_lowercase();
    ["fraværende", "afbud", "fravær"].iter().any(|word| title == *word || title.starts_with(&format!("{word} ")))
}

/// The names that the decision on an item on absence consists of.
fn named_in_decision(source: &str, item: &ItemDraft, body: Option<&str>) -> Vec<Found<PersonName>> {
    let Some(text) = item.concluding(body).and_then(|d| d.text.as_ref()) else { return Vec::new() };
    if !absence::is_list(&text.value) {
        return Vec::new();
    }
    absence::names(source, text.span)
}
