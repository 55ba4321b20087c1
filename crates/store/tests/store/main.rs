//! The store's tests. Each runs on both engines, see [`support::on_both_engines`].

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a step that fails must stop the test")]

#[path = "../../src/testing.rs"]
mod testing;

mod support;

mod backups;
mod blobs;
mod builders;
mod journal;
mod kills;
mod mentions;
mod records;
mod tamper;
