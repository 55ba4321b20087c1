//! An item in words and order.

use sagsgang_domain::rich_text::RichText;
use serde::Serialize;

use super::decision::decision;
use super::table::{Column, TableView};
use super::text::{Block, Run, blocks, runs, without_jumps};
use super::{is_blank, join, short_date};
use crate::model::{
    AnnexDocument, Audience, CourseStop, DocumentKind, ItemDocument, MeetingDocument, Openness, Recommendation,
    StopState,
};
use crate::words::Words;

/// An item as the templates know it.
#[derive(Debug, Serialize)]
pub(crate) struct ItemView {
    /// "5."
    number: String,
    heading: String,
    /// Said beside the title in the table of contents.
    mark: &'static str,
    /// Case number, openness, kind.
    facts: Vec<String>,
    course: Vec<StopView>,
    parts: Vec<Part>,
}

/// A stop of the course.
#[derive(Debug, Serialize)]
struct StopView {
    short: String,
    says: String,
    state: StopState,
}

/// A headed part of an item.
#[derive(Debug, Serialize)]
pub(super) struct Part {
    pub look: Look,
    /// May be empty.
    heading: String,
    blocks: Vec<Block>,
    /// Whether it is so short that it stays on one page.
    short: bool,
}

impl Part {
    /// A part; what has no words for a heading stands right under the title.
    pub fn new(look: Look, heading: &str, blocks: Vec<Block>) -> Self {
        let headed = !is_blank(heading);
        let short = blocks.iter().map(Block::length).sum::<usize>() < SHORT;
        let blocks = without_jumps(blocks, if headed { PART } else { PART - 1 });
        Self { look, heading: if headed { heading.to_owned() } else { String::new() }, blocks, short }
    }
}

/// Characters, counted generously, that surely fit on a third of a page.
const SHORT: usize = 1200;

/// How a part stands out.
#[derive(Clone, Copy, Debug, Serialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Look {
    /// Running text.
    Plain,
    /// What is proposed: a short one stands on the page of the decision.
    Proposal,
    /// Decided earlier.
    Earlier,
    /// Decided at this meeting.
    Decision,
}

/// The annexes of one item in the list for the whole meeting.
#[derive(Debug, Serialize)]
pub(crate) struct AnnexGroup {
    heading: String,
    blocks: Vec<Block>,
}

/// Level of the heading of a part.
const PART: u8 = 2;

/// An item in words and order.
pub(crate) fn view(item: &ItemDocument, document: &MeetingDocument, words: &'static Words) -> ItemView {
    let open = item.openness.is_open();
    ItemView {
        number: item_number(item),
        heading: title(item, words),
        mark: if open { "" } else { words.closed_item },
        facts: facts(item, words),
        course: item.course.iter().map(|stop| stop_view(stop, document, words)).collect(),
        parts: parts(item, document, words),
    }
}

/// The annexes of an item for the list at the end, if it has any.
pub(crate) fn annex_group(item: &ItemDocument, words: &'static Words) -> Option<AnnexGroup> {
    if item.annexes.is_empty() {
        return None;
    }
    let heading = join(" ", &[item_number(item), title(item, words)]);
    Some(AnnexGroup { heading, blocks: vec![annex_table(&item.annexes, words)] })
}

/// "5."
fn item_number(item: &ItemDocument) -> String {
    if is_blank(&item.number) { String::new() } else { format!("{}.", item.number.trim()) }
}

fn title(item: &ItemDocument, words: &Words) -> String {
    if !is_blank(&item.title) {
        return item.title.clone();
    }
    if item.openness.is_open() { words.untitled.to_owned() } else { words.closed_item.to_owned() }
}

fn facts(item: &ItemDocument, words: &Words) -> Vec<String> {
    let case = item.case_number.as_deref().filter(|number| !is_blank(number));
    let openness = match &item.openness {
        Openness::Open => words.open_case.to_owned(),
        Openness::Closed { ground: Some(ground) } if !is_blank(ground) => format!("{}: {ground}", words.closed_case),
        Openness::Closed { .. } => words.closed_case.to_owned(),
    };
    let kind = item.kind.clone().filter(|kind| !is_blank(kind));
    case.map(|number| format!("{} {number}", words.case_number)).into_iter().chain([openness]).chain(kind).collect()
}

fn stop_view(stop: &CourseStop, document: &MeetingDocument, words: &Words) -> StopView {
    let date = stop.date.map(|date| short_date(document.language, date)).unwrap_or_default();
    let here = if stop.state == StopState::Current { words.this_meeting } else { "" };
    let short = if is_blank(&stop.abbreviation) { &stop.body } else { &stop.abbreviation };
    let when = if here.is_empty() { date.as_str() } else { here };
    StopView { short: short.clone(), says: join(" ", &[words.role(stop.role), when]), state: stop.state }
}

fn parts(item: &ItemDocument, document: &MeetingDocument, words: &'static Words) -> Vec<Part> {
    let closed_to_reader = document.audience == Audience::Public && !item.openness.is_open();
    if closed_to_reader {
        return closed_parts(item, document, words);
    }
    let mut parts: Vec<Part> = item
        .sections
        .iter()
        .filter(|section| !is_blank(&section.heading) || !section.text.is_empty())
        .map(|section| Part::new(Look::Plain, &section.heading, blocks(&section.text, PART)))
        .collect();
    let withheld = |section: &crate::model::SectionDocument| !section.openness.is_open();
    if document.audience == Audience::Public && item.sections.iter().any(withheld) {
        parts.push(note(words.section_not_public));
    }
    parts.extend(item.recommendation.as_ref().map(|recommended| recommendation(recommended, words)));
    parts.extend(item.earlier_decisions.iter().map(|made| decision(made, Look::Earlier, document.language)));
    parts.extend(item.decision.iter().map(|made| decision(made, Look::Decision, document.language)));
    if !item.annexes.is_empty() {
        let blocks = vec![annex_table(&item.annexes, words)];
        parts.push(Part::new(Look::Plain, words.annexes, blocks));
    }
    parts
}

fn closed_parts(item: &ItemDocument, document: &MeetingDocument, words: &Words) -> Vec<Part> {
    let mut parts = vec![note(words.not_public)];
    if document.kind == DocumentKind::Minutes {
        let text = item.public_decision.as_ref().filter(|text| !text.is_empty());
        let withheld = || vec![Block::paragraph(vec![Run::plain(words.decision_not_public)])];
        let told = text.map_or_else(withheld, |text| blocks(text, PART));
        parts.push(Part::new(Look::Decision, words.decision, told));
    }
    parts
}

fn note(text: &str) -> Part {
    let runs = vec![Run { emphasis: true, ..Run::plain(text) }];
    Part::new(Look::Plain, "", vec![Block::paragraph(runs)])
}

/// One clause goes on where the lead stops; more are numbered.
fn recommendation(recommended: &Recommendation, words: &Words) -> Part {
    let lead = (!is_blank(&recommended.lead)).then(|| Run::plain(recommended.lead.trim()));
    let mut clauses: Vec<Vec<Run>> =
        recommended.clauses.iter().map(|clause| one_line(clause, recommended.with_at, words)).collect();
    let mut out = Vec::new();
    if clauses.len() == 1 {
        let mut runs: Vec<Run> = lead.into_iter().flat_map(|lead| [lead, Run::plain(" ")]).collect();
        runs.append(&mut clauses.remove(0));
        out.push(Block::paragraph(runs));
    } else {
        out.extend(lead.map(|lead| Block::Paragraph { runs: vec![lead], leads: true }));
        out.extend((!clauses.is_empty()).then_some(Block::List { ordered: true, items: clauses }));
    }
    Part::new(Look::Proposal, words.recommendation, out)
}

/// A clause is one entry of a list, however many paragraphs it was written in.
fn one_line(clause: &RichText, with_at: bool, words: &Words) -> Vec<Run> {
    let mut out = Vec::new();
    if with_at {
        out.push(Run::plain(format!("{} ", words.at)));
    }
    for (index, block) in blocks(clause, PART).into_iter().enumerate() {
        if index > 0 {
            out.push(Run { line_break: true, ..Run::default() });
        }
        match block {
            Block::Paragraph { runs, .. } => out.extend(runs),
            Block::Heading { text, .. } => out.push(Run::strong(text)),
            Block::List { items, .. } => out.extend(dashed(items)),
            Block::Table(table) => out.extend(dashed(table.into_cells())),
        }
    }
    out
}

fn dashed(items: Vec<Vec<Run>>) -> Vec<Run> {
    let mut out = Vec::new();
    for (index, item) in items.into_iter().enumerate() {
        if index > 0 {
            out.push(Run { line_break: true, ..Run::default() });
        }
        out.push(Run::plain("– "));
        out.extend(item);
    }
    out
}

fn annex_table(annexes: &[AnnexDocument], words: &Words) -> Block {
    let cell = |text: &str| vec![Run::plain(text)];
    let has_document = annexes.iter().any(|annex| annex.document_number.is_some());
    let has_journal = annexes.iter().any(|annex| annex.journal_number.is_some());
    let mut head = vec![cell(words.number), cell(words.title), cell(words.openness)];
    let mut columns = vec![Column::Label, Column::Text, Column::Label];
    for (_, label) in
        [(has_document, words.document_number), (has_journal, words.journal_number)].iter().filter(|c| c.0)
    {
        head.push(cell(label));
        columns.push(Column::Label);
    }
    let rows = annexes
        .iter()
        .map(|annex| {
            let title = if is_blank(&annex.title) { words.untitled } else { &annex.title };
            let mut row = vec![cell(&annex.number.to_string()), cell(title), cell(access(&annex.openness, words))];
            row.extend(has_document.then(|| cell(annex.document_number.as_deref().unwrap_or_default())));
            row.extend(has_journal.then(|| cell(annex.journal_number.as_deref().unwrap_or_default())));
            row
        })
        .collect();
    Block::Table(TableView::new(head, rows, columns))
}

fn access(openness: &Openness, words: &Words) -> &'static str {
    if openness.is_open() { words.open } else { words.closed }
}

/// The runs of a text of one paragraph or more, on as many lines.
pub(super) fn inline(text: &RichText) -> Vec<Run> {
    use sagsgang_domain::rich_text::Block as Tree;
    match &text.blocks[..] {
        [Tree::Paragraph(content)] => runs(content),
        _ => text
            .to_plain()
            .split('\n')
            .flat_map(|line| [Run { line_break: true, ..Run::default() }, Run::plain(line)])
            .skip(1)
            .collect(),
    }
}
