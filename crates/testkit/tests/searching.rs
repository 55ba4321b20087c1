//! The search as a citizen has it: what is found where, how it is narrowed, and that the index survives everything.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stderr,
    reason = "a test that cannot go on stops, and says so"
)]

mod searching {
    pub mod found;
    pub mod rebuilt;
}
