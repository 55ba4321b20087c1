//! The store's tests. Each runs on both engines, see [`support::on_both_engines`].

#[path = "../../src/testing.rs"]
mod testing;

mod support;

mod backups;
mod blobs;
mod builders;
mod journal;
mod kills;
mod records;
mod tamper;
