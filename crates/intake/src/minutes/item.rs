//! One item: its lines, cut at their headings, each block read by the module of its convention.

use super::headings::HeadingKind;
use super::items::Part;
use super::mark::{Heading, Mark, Marked};
use super::{absence, annex, class, decision, follow_up, head, recommendation, remark, route, vote};
use crate::draft::{ItemDraft, PersonName, SectionDraft, SectionKind};
use crate::lines::{self, Line};
use crate::span::{Found, Span};

/// A heading and the lines under it; no heading for what stands right below the title.
struct Block {
    heading: Option<Heading>,
    lines: Vec<Line>,
}

/// Reads one item; its headings are added to `headings`.
pub fn read(source: &str, part: &Part<'_>, headings: &mut Vec<Span>) -> ItemDraft {
    let mut item =
        ItemDraft { number: part.number.map(|n| Found::sure(n.of(source).to_owned(), n)), ..ItemDraft::default() };
    item.title = title(source, &part.title);
    // The full stop and the dash between number and title are no values.
    let label =
        part.number.zip(part.title.first()).map(|(number, title)| number.to(Span::new(title.start, title.start)));
    headings.extend(label);
    let lines = properties(source, part.lines, &mut item, headings);
    for block in blocks(source, lines, &mut item) {
        read_block(source, &block, &mut item, headings);
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
/// matrix. Gives the lines from the first heading on.
fn properties<'l>(source: &str, lines: &'l [Marked], item: &mut ItemDraft, headings: &mut Vec<Span>) -> &'l [Marked] {
    let mut at = 0;
    while let Some(line) = lines.get(at) {
        let after = lines.get(at..).unwrap_or_default();
        if matches!(line.mark, Mark::Heading(_)) {
            break;
        }
        if let Some((found, used)) = route::matrix(source, after) {
            headings.extend(after.iter().take(used).map(|l| l.line.span));
            item.route = found;
            at += used;
            continue;
        }
        property(source, line, item, headings);
        at += 1;
    }
    lines.get(at..).unwrap_or_default()
}

fn property(source: &str, line: &Marked, item: &mut ItemDraft, headings: &mut Vec<Span>) {
    let span = line.line.span;
    match &line.mark {
        Mark::Open { open, case } => {
            item.open = Some(Found::sure(*open, span));
            item.case_number = case.map(|c| Found::sure(c.of(source).to_owned(), c)).or(item.case_number.take());
        }
        Mark::Case(number) => {
            headings.push(span);
            let found = number.map(|n| Found::sure(n.of(source).to_owned(), n));
            item.case_number = item.case_number.take().or(found);
        }
        Mark::Text => {
            let text = span.of(source);
            if decision::body_and_day(source, line).is_some() {
                item.previous.push(Found::likely(text.to_owned(), span));
            } else if item.title.as_ref().is_some_and(|t| t.value == text) {
                headings.push(span);
            } else {
                item.absent.extend(bare_names(text, span));
            }
        }
        _ => {}
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

fn blocks(source: &str, lines: &[Marked], item: &mut ItemDraft) -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::new();
    for line in lines {
        let in_course = blocks.last().and_then(|b| b.heading.as_ref()).is_some_and(|h| h.kind == HeadingKind::Course);
        let heading = match &line.mark {
            Mark::Heading(heading) => Some(heading.clone()),
            _ if in_course => None,
            _ => decision::body_and_day(source, line),
        };
        let in_route = blocks.last().and_then(|b| b.heading.as_ref()).is_some_and(|h| h.kind == HeadingKind::Route);
        match (heading, &line.mark) {
            (Some(heading), _) => blocks.push(Block { heading: Some(heading), lines: Vec::new() }),
            (None, Mark::Furniture) => {}
            (None, Mark::Open { open, .. }) if in_route => item.open = Some(Found::sure(*open, line.line.span)),
            (None, _) => match blocks.last_mut() {
                Some(block) => block.lines.push(line.line),
                None => blocks.push(Block { heading: None, lines: vec![line.line] }),
            },
        }
    }
    blocks
}

fn read_block(source: &str, block: &Block, item: &mut ItemDraft, headings: &mut Vec<Span>) {
    let Some(heading) = &block.heading else { return };
    headings.push(heading.label);
    let mut lines = block.lines.clone();
    if let Some(rest) = heading.rest.filter(|_| heading.kind != HeadingKind::Decision) {
        lines.insert(0, Line { span: rest, indent: 0, spaced: true, trailing: false, firm: false });
    }
    let spans: Vec<Span> = lines.iter().filter(|l| !l.is_blank()).map(|l| l.span).collect();
    match heading.kind {
        HeadingKind::Section(kind) => item.sections.push(section(source, kind, heading, &lines)),
        HeadingKind::Route => item.route.extend(route::read(source, &spans)),
        HeadingKind::Recommendation => {
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
            // The course tells what came before, wherever it is printed.
            item.decisions.splice(0..0, steps);
        }
        HeadingKind::Present | HeadingKind::Aside => {
            item.sections.push(section(source, SectionKind::Other, heading, &lines));
        }
    }
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
}
