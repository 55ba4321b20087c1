//! The use cases from the outside: one case carried along its whole course, who may do what, and what is refused.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests")]

mod following;
mod happening;
mod permission;
mod refusals;
mod story;
mod webhook;
