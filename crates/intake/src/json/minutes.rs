//! Minutes as plain JSON.

use super::{date, object, text, texts};
use crate::draft::{AnnexDraft, DecisionDraft, ItemDraft, MinutesDraft, PersonName, RemarkDraft, VoteDraft};
use crate::span::Found;
use serde_json::{Map, Value, json};

pub fn value(draft: &MinutesDraft) -> Map<String, Value> {
    let body = draft.body.as_ref().map(|b| b.value.as_str());
    let items: Vec<Value> = draft.items.iter().map(|i| item(i, body)).collect();
    let mut value = object(json!({
        "body": text(draft.body.as_ref()),
        "date": date(draft.date.as_ref()),
        "open": draft.open.as_ref().map(|o| o.value),
        "present": people(&draft.present),
        "absent": people(&draft.absent),
        "items": items,
    }));
    // Only an export tells where it came from.
    value.extend(draft.origin.as_ref().map(|origin| ("origin".to_owned(), json!(origin))));
    value
}

fn item(item: &ItemDraft, body: Option<&str>) -> Value {
    let concluding = item.concluding(body).and_then(|d| d.text.as_ref());
    let sections: Vec<Value> = item
        .sections
        .iter()
        .map(|s| json!({ "kind": s.kind, "heading": s.heading.value, "text": text(s.text.as_ref()) }))
        .collect();
    json!({
        "number": text(item.number.as_ref()),
        "title": text(item.title.as_ref()),
        "route": texts(&item.route),
        "open": item.open.as_ref().map(|o| o.value),
        "case_no": text(item.case_number.as_ref()),
        "decides": text(item.decides.as_ref()),
        "previous": texts(&item.previous),
        "recommendation": item.recommendation.as_ref().map(|r| &r.text.value),
        "clauses": item.recommendation.as_ref().map(|r| texts(&r.clauses)),
        "decision": text(concluding),
        "decisions": item.decisions.iter().map(decision).collect::<Vec<_>>(),
        "remarks": item.remarks.iter().map(remark).collect::<Vec<_>>(),
        "absent": people(&item.absent),
        "votes": item.votes.iter().map(vote).collect::<Vec<_>>(),
        "annexes": item.annexes.iter().map(annex_line).collect::<Vec<_>>(),
        "annex_details": item.annexes.iter().map(annex).collect::<Vec<_>>(),
        "follow_up": item.follow_up.iter().map(|f| &f.text.value).collect::<Vec<_>>(),
        "sections": sections,
    })
}

fn people(found: &[Found<PersonName>]) -> Vec<String> {
    found.iter().map(|p| p.value.written()).collect()
}

fn decision(decision: &DecisionDraft) -> Value {
    json!({
        "body": text(decision.body.as_ref()),
        "date": date(decision.date.as_ref()),
        "decision": text(decision.text.as_ref()),
        "class": decision.class,
        "absent": people(&decision.absent),
    })
}

fn remark(remark: &RemarkDraft) -> Value {
    json!({ "by": people(&remark.by), "group": remark.group, "kind": remark.kind, "text": remark.text.value })
}

fn vote(vote: &Found<VoteDraft>) -> Value {
    let VoteDraft { in_favour, against, abstained } = &vote.value;
    json!({
        "for_": in_favour.count,
        "against": against.count,
        "abstained": abstained.count,
        "named": [&in_favour.named, &against.named, &abstained.named],
    })
}

/// An annex by its title; by its line, where the title is missing or the number comes first. A number that stands behind
/// the title without brackets belongs to the line.
fn annex_line(annex: &AnnexDraft) -> Value {
    let bare = annex.journal.as_ref().filter(|j| annex.raw.value.ends_with(j.as_str()));
    if let (Some(title), Some(journal)) = (&annex.title, bare) {
        return json!(format!("{title} {journal}"));
    }
    match (&annex.title, &annex.document_id) {
        (Some(title), Some(document)) if document.contains(['-', '–']) => json!(format!("{document} - {title}")),
        (Some(title), _) => json!(title),
        (None, _) => json!(annex.raw.value),
    }
}

fn annex(annex: &AnnexDraft) -> Value {
    let mut value = object(json!({
        "number": annex.number,
        "open": annex.open,
        "title": annex.title,
        "document_id": annex.document_id,
        "journal": annex.journal,
        "flag": annex.flag,
    }));
    value.extend(annex.file.as_ref().map(|file| ("file".to_owned(), json!(file))));
    Value::Object(value)
}
