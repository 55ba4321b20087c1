//! Every stretch that a value of the minutes was read from.

use super::minutes::{DecisionDraft, ItemDraft, MinutesDraft};
use crate::span::{Found, Span};

impl MinutesDraft {
    /// Every stretch that a value was read from.
    pub fn spans(&self) -> Vec<Span> {
        let mut spans = Vec::new();
        add(&mut spans, &self.body);
        add(&mut spans, &self.date);
        add(&mut spans, &self.open);
        add(&mut spans, &self.present);
        add(&mut spans, &self.absent);
        for item in &self.items {
            item.add_spans(&mut spans);
        }
        spans
    }
}

impl ItemDraft {
    fn add_spans(&self, spans: &mut Vec<Span>) {
        add(spans, &self.number);
        add(spans, &self.title);
        add(spans, &self.public_title);
        add(spans, &self.route);
        add(spans, &self.open);
        add(spans, &self.case_number);
        add(spans, &self.decides);
        add(spans, &self.previous);
        for section in &self.sections {
            spans.push(section.heading.span);
            add(spans, &section.text);
        }
        if let Some(recommendation) = &self.recommendation {
            spans.push(recommendation.text.span);
        }
        for decision in &self.decisions {
            decision.add_spans(spans);
        }
        spans.extend(self.remarks.iter().map(|r| r.text.span));
        add(spans, &self.absent);
        add(spans, &self.votes);
        spans.extend(self.annexes.iter().flat_map(|a| a.raw.spans()));
        spans.extend(self.follow_up.iter().map(|f| f.text.span));
    }
}

impl DecisionDraft {
    fn add_spans(&self, spans: &mut Vec<Span>) {
        add(spans, &self.body);
        add(spans, &self.date);
        add(spans, &self.text);
        add(spans, &self.absent);
    }
}

fn add<'a, T: 'a>(spans: &mut Vec<Span>, found: impl IntoIterator<Item = &'a Found<T>>) {
    spans.extend(found.into_iter().flat_map(Found::spans));
}
