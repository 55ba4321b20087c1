//! The blocks of an item: a heading and the lines under it, and what stands under no heading.

use super::headings::HeadingKind;
use super::mark::{Heading, Mark, Marked, of_decision, plain};
use super::{absence, class, decided, recommendation};
use crate::draft::DecisionClass;
use crate::lines::Line;
use crate::pattern::Pattern;
use crate::span::Span;

/// A heading and the lines under it; no heading for what stands right below the title.
pub struct Block {
    /// The heading.
    pub heading: Option<Heading>,
    /// The lines under it, without what stands behind it on its own line.
    pub lines: Vec<Line>,
}

impl Block {
    fn is(&self, kind: HeadingKind) -> bool {
        self.heading.as_ref().is_some_and(|h| h.kind == kind)
    }

    fn is_empty(&self) -> bool {
        self.heading.as_ref().is_none_or(|h| h.rest.is_none()) && self.lines.iter().all(Line::is_blank)
    }
}

/// A formula that ends an item whose decision has no heading.
static FORMULA: Pattern = Pattern::new(concat!(
    r"(?:^|[.:]?\s)((?:Godkendt|Tiltrådt|Vedtaget|Drøftet|Udsat|Anbefales|Anbefalet|Taget til (?:efterretning|orientering)",
    r"|Til efterretning|(?:Indstillingen|Orienteringen|Sagen|Forslaget|Planen)(?: blev| er)? (?:godkendt|tiltrådt|følges|udsat|drøftet",
    r"|vedtaget|taget til efterretning))(?:,? [^.\n]{1,80})?\.?)$",
));

/// Cuts the lines of an item at its headings. `loose` are the lines of text that stand above the first.
pub fn cut(source: &str, lines: &[Marked], loose: &[Line]) -> Vec<Block> {
    let mut cutting = Cutting { source, blocks: Vec::new(), into: 0 };
    let recommends = lines.iter().any(|l| matches!(&l.mark, Mark::Heading(h) if h.kind == HeadingKind::Recommendation));
    if !loose.is_empty() {
        cutting.blocks.push(Block { heading: None, lines: Vec::new() });
        for line in loose {
            cutting.text(line, !recommends);
        }
    }
    for line in lines {
        match &line.mark {
            Mark::Heading(heading) => cutting.begin(heading.clone()),
            Mark::Furniture | Mark::Group | Mark::Contents | Mark::Case(_) | Mark::Agenda(_) => {}
            Mark::Open { .. } if cutting.within(HeadingKind::Route) => {}
            Mark::Text | Mark::Numbered { .. } => cutting.text(&line.line, !recommends),
            _ => cutting.push(line.line),
        }
    }
    let mut blocks = cutting.blocks;
    decide_at_end(source, &mut blocks);
    if lines.is_empty() {
        all_is_decision(&mut blocks);
    }
    blocks
}

struct Cutting<'s> {
    source: &'s str,
    blocks: Vec<Block>,
    /// The block that lines go into.
    into: usize,
}

impl Cutting<'_> {
    fn begin(&mut self, heading: Heading) {
        self.blocks.push(Block { heading: Some(heading), lines: Vec::new() });
        self.into = self.blocks.len() - 1;
    }

    fn within(&self, kind: HeadingKind) -> bool {
        self.blocks.get(self.into).is_some_and(|b| b.is(kind))
    }

    fn push(&mut self, line: Line) {
        if self.blocks.is_empty() {
            self.blocks.push(Block { heading: None, lines: Vec::new() });
        }
        if let Some(block) = self.blocks.get_mut(self.into) {
            block.lines.push(line);
        }
    }

    /// A line of text: it may head a decision or a recommendation, or end a list of the absent.
    fn text(&mut self, line: &Line, may_recommend: bool) {
        let text = line.text(self.source);
        if text == "Referat" || text == "REFERAT" {
            // In an item it heads what was said there, or is a heading of the template that nobody filled in.
            let decided = self.blocks.iter().any(|b| b.is(HeadingKind::Decision));
            let kind = if decided { HeadingKind::Aside } else { HeadingKind::Decision };
            self.begin(plain(kind, line.span, None));
            return;
        }
        if !self.within(HeadingKind::Course) {
            if let Some(found) = decided::body_and_day(text) {
                self.begin(of_decision(line, text, found));
                return;
            }
            let told = self.within(HeadingKind::Recommendation) || self.within(HeadingKind::Decision);
            if may_recommend && !told && recommendation::opens(text) {
                let none = Span::new(line.span.start, line.span.start);
                self.begin(plain(HeadingKind::Recommendation, none, Some(line.span)));
                return;
            }
        }
        if self.within(HeadingKind::Absent) && !absence::is_list(text) {
            self.back_to_decision(text);
        }
        self.push(*line);
    }

    /// After the absent, named first, the decision goes on.
    fn back_to_decision(&mut self, text: &str) {
        let Some(at) = self.blocks.iter().rposition(|b| b.is(HeadingKind::Decision)) else { return };
        let empty = self.blocks.get(at).is_some_and(Block::is_empty);
        let sentence = text.ends_with('.') && text.split_whitespace().count() > 2;
        if empty || sentence || class::of(text, None) != DecisionClass::Unknown {
            self.into = at;
        }
    }
}

/// Under a title without any heading stands what was said and decided.
fn all_is_decision(blocks: &mut [Block]) {
    let [only] = blocks else { return };
    let Some(first) = only.lines.iter().find(|l| !l.is_blank()).filter(|_| only.heading.is_none()) else { return };
    let none = Span::new(first.span.start, first.span.start);
    only.heading = Some(plain(HeadingKind::Decision, none, None));
}

/// A decision without a heading: the formula that the last text of the item ends in.
fn decide_at_end(source: &str, blocks: &mut Vec<Block>) {
    if blocks.iter().any(|b| b.is(HeadingKind::Decision) || b.is(HeadingKind::Course)) {
        return;
    }
    let is_text = |b: &Block| b.heading.as_ref().is_none_or(|h| matches!(h.kind, HeadingKind::Section(_)));
    let Some(block) = blocks.iter_mut().rfind(|b| !b.is_empty()).filter(|b| is_text(b)) else { return };
    let Some(at) = block.lines.iter().rposition(|l| !l.is_blank()) else { return };
    let Some(last) = block.lines.get(at).copied() else { return };
    let Some(formula) = FORMULA.captures(last.text(source)).and_then(|c| c.get(1)) else { return };
    let cut = last.span.start + formula.start();
    let before = Line { span: Span::new(last.span.start, cut), ..last };
    block.lines.truncate(at);
    if formula.start() > 0 {
        let text = before.text(source).trim_end();
        let span = Span::new(before.span.start, before.span.start + text.len());
        block.lines.push(Line { span, ..before });
    }
    let none = Span::new(cut, cut);
    let rest = Some(Span::new(cut, last.span.end));
    blocks.push(Block { heading: Some(plain(HeadingKind::Decision, none, rest)), lines: Vec::new() });
}
