//! OParl 1.1 as another program reads it: every object whole, every list and filter true, every page once, what is gone
//! marked as gone, files with their headers.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stderr,
    reason = "a test that cannot go on stops, and says so"
)]

#[path = "../support/mod.rs"]
mod support;

mod errors;
mod files;
mod gone;
mod lists;
mod objects;
mod places;
mod register;
