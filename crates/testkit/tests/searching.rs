//! The search as a citizen has it, and as those who are signed in have it: what is found where, how it is narrowed, and
//! that the indexes survive everything.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stderr,
    reason = "a test that cannot go on stops, and says so"
)]

mod searching {
    pub mod found;
    pub mod inside;
    pub mod rebuilt;
}
