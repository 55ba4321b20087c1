//! The formats that are read: the same document says the same, whatever program it was written in.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on stops, and says so"
)]

mod archive;
mod pages;
mod pdf;

use sagsgang_intake::{Draft, Reading, RefusalKind, read};

/// Minutes as people write them, in a municipality that does not exist.
pub const MINUTES: &[&str] = &[
    "Voksen- og Plejeudvalget",
    "Referat fra mødet den 7. oktober 2026 kl. 15.00",
    "",
    "Åben dagsorden",
    "",
    "1. Godkendelse af dagsorden",
    "",
    "Beslutning i Voksen- og Plejeudvalget den 07-10-2026",
    "Godkendt.",
    "",
    "2. Plan for udvikling af hjemmeplejen",
    "",
    "Sagsnr.: 2026-1042",
    "",
    "Sagsfremstilling",
    "Forvaltningen har gennemgået området og foreslår en samlet plan for de næste",
    "tre år. Planen samler de indsatser, der allerede er i gang, og prioriterer dem",
    "efter, hvor de gør størst forskel.",
    "",
    "Indstilling",
    "Velfærdsdirektøren indstiller,",
    "at planen godkendes.",
    "",
    "Beslutning i Voksen- og Plejeudvalget den 07-10-2026",
    "Anbefales godkendt.",
    "Fraværende: Anna Holm (A)",
];

/// What was read; a refusal fails the test.
pub fn reading(name: &str, bytes: &[u8]) -> Reading {
    read(name, bytes).unwrap_or_else(|refusal| panic!("{name}: {refusal}"))
}

/// Why it was not read.
pub fn refusal(name: &str, bytes: &[u8]) -> Option<RefusalKind> {
    read(name, bytes).err().map(|refusal| refusal.kind)
}

/// What the draft says in the shape of the hand-made readings, without where it stood.
pub fn said(reading: &Reading) -> serde_json::Value {
    assert!(!matches!(reading.document, Draft::Unknown), "not understood: {}", reading.text);
    sagsgang_intake::to_json(reading)
}

/// The same minutes as plain text.
pub fn plain() -> serde_json::Value {
    said(&reading("referat.txt", MINUTES.join("\n").as_bytes()))
}
