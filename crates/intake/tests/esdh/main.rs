//! Exports of case systems, one dialect a file. The municipality of Hvedsund and all who live there are invented.

mod acadre;
mod dagsorden;
mod edoc;
mod fujitsu;
mod publication;
mod refusals;
mod samples;
mod traps;

use sagsgang_intake::draft::{AnnexDraft, ItemDraft, MinutesDraft, Origin, PersonName};
use sagsgang_intake::{Draft, Found, Reading, read};

pub const ACADRE: &[u8] = include_bytes!("exports/acadre.xml");
pub const MANIFEST: &[u8] = include_bytes!("exports/manifest.xml");
pub const PUBLICATION: &[u8] = include_bytes!("exports/publication.xml");
pub const AARHUS: &[u8] = include_bytes!("exports/aarhus.xml");
pub const DAGSORDEN: &[u8] = include_bytes!("exports/dagsorden.xml");
pub const EDOC: &[u8] = include_bytes!("exports/edoc.xml");
pub const FUJITSU: &[u8] = include_bytes!("exports/fujitsu.xml");
pub const NOTICE: &[u8] = include_bytes!("exports/notice.xml");
pub const ALL: [&[u8]; 8] = [ACADRE, MANIFEST, PUBLICATION, AARHUS, DAGSORDEN, EDOC, FUJITSU, NOTICE];

pub fn reading(bytes: &[u8]) -> Reading {
    read("eksport.xml", bytes).unwrap_or_else(|refusal| unreachable!("{refusal}"))
}

pub fn minutes(bytes: &[u8]) -> MinutesDraft {
    match reading(bytes).document {
        Draft::Minutes(draft) => draft,
        other => unreachable!("no minutes: {other:?}"),
    }
}

/// The export with one stretch of it written otherwise.
pub fn with(bytes: &[u8], old: &str, new: &str) -> Vec<u8> {
    let text = String::from_utf8_lossy(bytes);
    assert!(text.contains(old), "{old} is not in the export");
    text.replace(old, new).into_bytes()
}

pub fn item<'m>(minutes: &'m MinutesDraft, number: &str) -> &'m ItemDraft {
    let is_it = |item: &&ItemDraft| item.number.as_ref().is_some_and(|n| n.value == number);
    minutes.items.iter().find(is_it).unwrap_or_else(|| unreachable!("no item {number}"))
}

pub fn origin(minutes: &MinutesDraft) -> &Origin {
    minutes.origin.as_ref().unwrap_or_else(|| unreachable!("no origin"))
}

pub fn value(found: Option<&Found<String>>) -> &str {
    found.map_or("(none)", |f| f.value.as_str())
}

pub fn values(found: &[Found<String>]) -> Vec<&str> {
    found.iter().map(|f| f.value.as_str()).collect()
}

pub fn names(found: &[Found<PersonName>]) -> Vec<String> {
    found.iter().map(|f| f.value.written()).collect()
}

/// Titles and whether they are open.
pub fn annexes(annexes: &[AnnexDraft]) -> Vec<(&str, Option<bool>)> {
    annexes.iter().map(|a| (a.title.as_deref().unwrap_or_default(), a.open)).collect()
}

pub fn sections(item: &ItemDraft) -> Vec<(&str, &str)> {
    item.sections.iter().map(|s| (s.heading.value.as_str(), value(s.text.as_ref()))).collect()
}

/// What was concluded: by whom, when, and in which words.
pub fn decisions(item: &ItemDraft) -> Vec<(&str, String, &str)> {
    let day = |d: &sagsgang_intake::draft::DecisionDraft| d.date.as_ref().map(|d| d.value.to_string());
    item.decisions
        .iter()
        .map(|d| (value(d.body.as_ref()), day(d).unwrap_or_default(), value(d.text.as_ref())))
        .collect()
}
