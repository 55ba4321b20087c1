//! What holds for the whole meeting: what the first page does not say and the items do, and who was absent from all.

use super::absence::{self, Limited};
use super::items::Part;
use crate::body;
use crate::draft::{DecisionDraft, ItemDraft, MinutesDraft};
use crate::pattern::Pattern;
use crate::span::{Confidence, Found};

/// What a body is asked to do: `at Lokaludvalget godkender dagsordenen`.
static ASKED: Pattern = Pattern::new(
    r"\bat ([\pL ,&-]{3,80}?) (?:godkender|tager|drøfter|vedtager|tiltræder|beslutter|behandler|udpeger|vælger|anbefaler|indstiller)\b",
);

/// What the first page does not say of the meeting, the items do.
pub fn settle(draft: &mut MinutesDraft, parts: &[Part<'_>]) {
    if draft.body.is_none() {
        draft.body = body_of_items(&draft.items);
    }
    let body = draft.body.as_ref().map(|b| b.value.clone()).unwrap_or_default();
    let of_body = |d: &&DecisionDraft| d.body.as_ref().is_some_and(|b| body::same(&b.value, &body));
    if draft.date.is_none() {
        let decision = draft.items.iter().flat_map(|i| &i.decisions).find(of_body);
        draft.date = decision.and_then(|d| d.date.clone()).map(|d| Found { confidence: Confidence::Likely, ..d });
    }
    if draft.open.is_none() {
        // An item of which only the title is known says nothing.
        let written = draft.items.iter().zip(parts).filter(|(_, part)| !part.lines.is_empty()).map(|(item, _)| item);
        let said: Vec<_> = written.map(|i| i.open.as_ref()).collect();
        let all_open = !said.is_empty() && said.iter().all(|o| o.is_some_and(|o| o.value));
        draft.open = said.first().copied().flatten().filter(|_| all_open).map(|o| Found::likely(true, o.span));
    }
}

/// The body that the items name: the last to decide, else the one that is asked to.
fn body_of_items(items: &[ItemDraft]) -> Option<Found<String>> {
    // A body that decided on the way is not the one that met.
    let last = items.iter().filter_map(|i| i.decisions.last()).rfind(|d| d.body.is_some());
    let decided = last.and_then(|d| d.body.clone()).map(|b| Found { confidence: Confidence::Likely, ..b });
    decided.or_else(|| {
        items.iter().filter_map(|i| i.recommendation.as_ref()).find_map(|recommendation| {
            let text = &recommendation.text;
            let name = ASKED.captures(&text.value)?.get(1)?.as_str().to_owned();
            body::only(&name).map(|b| Found::doubtful(b.value, text.span))
        })
    })
}

/// Gives each item the absent of the first page: all of them where it names nobody itself, and those who were absent
/// from it alone.
pub fn spread(draft: &mut MinutesDraft, mut limited: Vec<Limited>) {
    for item in &mut draft.items {
        limited.extend(limited_in(item));
        if item.absent.is_empty() {
            item.absent.clone_from(&draft.absent);
        }
    }
    for item in &mut draft.items {
        let Some(number) = item.number.as_ref().and_then(|n| n.value.parse::<u32>().ok()) else { continue };
        for absent in limited.iter().filter(|l| l.items.contains(&number)) {
            let name = &absent.person.value.name;
            if !item.absent.iter().any(|p| p.value.name == *name) {
                item.absent.push(absent.person.clone());
            }
        }
    }
}

/// What the decision on one item tells of absence from others.
fn limited_in(item: &ItemDraft) -> Vec<Limited> {
    let texts = item.decisions.iter().filter_map(|d| d.text.as_ref());
    let found = texts.flat_map(|text| {
        let place = text.span;
        let with_place = move |l: Limited| Limited { person: Found { span: place, ..l.person }, ..l };
        absence::limited(&text.value, false).into_iter().map(with_place)
    });
    found.collect()
}
