//! What bodies on the way said of a recommendation, printed below it: `Kulturudvalget anbefaler indstillingen.`

use super::{absence, decision};
use crate::body;
use crate::draft::{DecisionClass, DecisionDraft};
use crate::lines::Line;
use crate::pattern::Pattern;
use crate::span::{Found, Span};

/// What was said below a recommendation.
#[derive(Default)]
pub struct Endorsed {
    /// Each body with its words, and who was absent there.
    pub decisions: Vec<DecisionDraft>,
    /// The same as written.
    pub sentences: Vec<Found<String>>,
}

/// Words that take a stand on what is recommended above them.
static STANDS: Pattern = Pattern::new(concat!(
    r"(?i)^\s*(?::|(?:anbefale[rd]e?|tiltræder|tiltrådte|godkender|godkendte|kan tiltræde|tilslutter sig|tilsluttede sig|videresender)",
    r"\s(?:\S+ ){0,6}?(?:indstilling|forslag|sag)|har ingen bemærkninger|havde ingen bemærkninger)",
));
/// An office that gives its view as bodies do.
static OFFICE: Pattern = Pattern::new(
    r"^[A-ZÆØÅ][\pL&-]*(?: (?:og |& )?[A-ZÆØÅ][\pL-]*)*?(?:forvaltningen|afdelingen|afdeling|forvaltning)\b",
);

/// Takes the lines below a recommendation that tell what bodies said of it.
pub fn take(source: &str, lines: &mut Vec<Line>) -> Endorsed {
    let mut told = Endorsed::default();
    let written = lines.iter().position(|l| !l.is_blank());
    let first = lines.iter().enumerate().position(|(at, l)| Some(at) != written && said_by(source, l).is_some());
    let Some(first) = first else { return told };
    for line in lines.split_off(first).iter().filter(|l| !l.is_blank()) {
        let text = line.text(source);
        told.sentences.push(Found::likely(text.to_owned(), line.span));
        match (said_by(source, line), told.decisions.last_mut()) {
            (Some(step), _) => told.decisions.push(step),
            (None, Some(last)) => add(source, last, line),
            (None, None) => {}
        }
    }
    told
}

/// The body that a line begins with, and what it said.
fn said_by(source: &str, line: &Line) -> Option<DecisionDraft> {
    let text = line.text(source);
    let named = body::first(text).filter(|b| b.span.start == 0);
    let office = || OFFICE.find(text).map(|m| Found::likely(m.as_str().to_owned(), Span::new(0, m.end())));
    let by = named.or_else(office)?;
    let after = text.get(by.span.end..).filter(|after| STANDS.is_match(after))?;
    let said = after.trim_start_matches([':', ' ']);
    let rest = Line { span: Span::new(line.span.end - said.len(), line.span.end), ..*line };
    let (text, absent) = decision::text(source, &[rest]);
    let body = Some(super::head::shifted(by, line.span.start));
    Some(DecisionDraft { body, date: None, text, class: DecisionClass::Unknown, absent })
}

/// A line that goes on with what the body said, or tells who was absent there.
fn add(source: &str, last: &mut DecisionDraft, line: &Line) {
    let text = line.text(source);
    let told = absence::told(text).into_iter().map(|p| super::head::shifted(p, line.span.start));
    last.absent.extend(told);
    if absence::only_tells(text) {
        return;
    }
    last.text = match last.text.take() {
        Some(had) => Some(Found { value: format!("{}\n{text}", had.value), span: had.span.to(line.span), ..had }),
        None => Some(Found::likely(text.to_owned(), line.span)),
    };
}
