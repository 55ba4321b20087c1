//! Documents read in, on both engines: invented ones in the conventions of the field, and the seeds where they are.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::print_stderr, reason = "tests")]

mod batch;
mod closed;
mod import;
mod kinds;
mod minutes;
mod pages;
mod programmes;
mod recognized;
mod redelivery;
mod review;
mod seeds;
mod support;
mod texts;
