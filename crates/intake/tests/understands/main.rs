//! What is understood, one convention a file. All texts and names are invented.

mod absence;
mod annexes;
mod contents;
mod decisions;
mod flattened;
mod meeting;
mod memo;
mod names;
mod numbers;
mod page_heads;
mod page_numbers;
mod recommendation;
mod routes;
mod sections;
mod status_table;
mod templates;

use sagsgang_intake::draft::{ItemDraft, MemoDraft, MinutesDraft, ProgrammeDraft};
use sagsgang_intake::{Draft, Found, Reading};

pub fn reading(text: &str) -> Reading {
    sagsgang_intake::read("dokument.txt", text.as_bytes()).unwrap_or_else(|refusal| unreachable!("{refusal}"))
}

pub fn minutes(text: &str) -> MinutesDraft {
    match reading(text).document {
        Draft::Minutes(draft) => draft,
        other => unreachable!("not minutes: {other:?}"),
    }
}

pub fn item(text: &str) -> ItemDraft {
    let mut items = minutes(text).items;
    assert_eq!(items.len(), 1, "{items:?}");
    items.remove(0)
}

pub fn programme(text: &str) -> ProgrammeDraft {
    match reading(text).document {
        Draft::Programme(draft) => draft,
        other => unreachable!("not a programme: {other:?}"),
    }
}

pub fn memo(text: &str) -> MemoDraft {
    match reading(text).document {
        Draft::Memo(draft) => draft,
        other => unreachable!("not a memo: {other:?}"),
    }
}

pub fn value(found: Option<&Found<String>>) -> &str {
    found.map_or("(none)", |f| f.value.as_str())
}

pub fn values(found: &[Found<String>]) -> Vec<&str> {
    found.iter().map(|f| f.value.as_str()).collect()
}
