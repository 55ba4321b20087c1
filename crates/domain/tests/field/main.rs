//! The field, tested as its people would tell it: decision tables, stories, and what the public may never see.

#![allow(clippy::expect_used, clippy::panic, reason = "helpers of tests are tests")]

mod attendance;
mod course;
mod mending;
mod openness;
mod small_rules;
mod stories;
mod table;
mod tables;
mod town;
mod votes;
