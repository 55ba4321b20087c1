//! A reading as plain JSON: values alone, in the shape that hand-made readings have.

mod minutes;

use crate::draft::{Draft, MemoDraft, ProgrammeDraft, Reading, TaskDraft};
use crate::span::Found;
use serde_json::{Map, Value, json};

/// A reading as plain JSON, with what was not understood and the warnings at its end.
pub fn to_json(reading: &Reading) -> Value {
    let mut out = match &reading.document {
        Draft::Minutes(draft) => minutes::value(draft),
        Draft::Programme(draft) => programme(draft),
        Draft::Memo(draft) => memo(draft),
        Draft::Unknown => Map::new(),
    };
    out.insert("kind".to_owned(), json!(kind(&reading.document)));
    let rest: Vec<_> = reading.not_understood.iter().map(|r| &r.text).collect();
    out.insert("not_understood".to_owned(), json!(rest));
    out.insert("warnings".to_owned(), json!(reading.warnings));
    Value::Object(out)
}

fn kind(draft: &Draft) -> &'static str {
    match draft {
        Draft::Minutes(_) => "minutes",
        Draft::Programme(_) => "programme",
        Draft::Memo(_) => "memo",
        Draft::Unknown => "unknown",
    }
}

/// The text of a value that may be missing.
fn text(found: Option<&Found<String>>) -> Value {
    found.map_or(Value::Null, |f| json!(f.value))
}

fn texts(found: &[Found<String>]) -> Value {
    found.iter().map(|f| json!(f.value)).collect()
}

fn date(found: Option<&Found<jiff::civil::Date>>) -> Value {
    found.map_or(Value::Null, |f| json!(f.value.to_string()))
}

fn object(value: Value) -> Map<String, Value> {
    if let Value::Object(map) = value { map } else { Map::new() }
}

fn programme(draft: &ProgrammeDraft) -> Map<String, Value> {
    let tracks: Vec<Value> = draft
        .tracks
        .iter()
        .map(|t| {
            let measure = |m: &crate::draft::MeasureDraft| {
                json!({ "measure": text(m.name.as_ref()), "start": text(m.start.as_ref()), "status": text(m.status.as_ref()) })
            };
            json!({ "track": text(t.name.as_ref()), "measures": t.measures.iter().map(measure).collect::<Vec<_>>() })
        })
        .collect();
    let columns: Vec<_> = draft.columns.iter().map(|c| &c.heading.value).collect();
    object(json!({
        "title": text(draft.title.as_ref()),
        "document_date": date(draft.document_date.as_ref()),
        "status_as_of": date(draft.status_as_of.as_ref()),
        "columns": columns,
        "tracks": tracks,
    }))
}

/// Tasks told in a sentence are the tasks of a memo that lists none under a heading.
fn memo(draft: &MemoDraft) -> Map<String, Value> {
    let listed: Vec<&String> = draft.tasks.iter().map(|t| &t.text.value).collect();
    let standing: Vec<&String> = draft.standing_tasks.iter().map(|t| &t.value).collect();
    let with_parts = |t: &&TaskDraft| !t.subtasks.is_empty();
    let subtasks: Map<String, Value> =
        draft.tasks.iter().filter(with_parts).map(|t| (t.text.value.clone(), texts(&t.subtasks))).collect();
    let staffing: Vec<_> = draft.staffing.iter().map(|s| &s.value).collect();
    object(json!({
        "title": text(draft.title.as_ref()),
        "forum": text(draft.forum.as_ref()),
        "date": date(draft.date.as_ref()),
        "bodies_served": texts(&draft.bodies_served),
        "staffing": staffing,
        "tasks": if listed.is_empty() { &standing } else { &listed },
        "standing_tasks": standing,
        "subtasks": subtasks,
        "discussion_points": texts(&draft.discussion_points),
    }))
}
