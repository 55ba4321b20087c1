//! For tests: a municipality that is ready in a second, on either engine.
//!
//! [`TestApp`] is the app with a clock that is set, seeded chance and an index in memory, in the invented town of
//! Sommerby ([`Town`]: bodies, people, accounts). [`build`] brings cases and meetings as far as a test wants them,
//! through the same use cases as anybody else. [`Client`] is a browser without a window, [`Mailbox`] a mail server that
//! keeps what it gets. [`on_both_engines!`] makes one test of each engine.
//!
//! A step that fails stops the test: nothing here returns an error.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test that cannot be set up must stop")]

mod build;
mod client;
mod engine;
mod house;
mod mailbox;
mod paper;
mod town;
mod world;

pub use client::{ADDRESS, Answer, Client};
pub use engine::{Engine, run};
pub use house::TestApp;
pub use mailbox::{Mailbox, reaching_out};
pub use paper::{pdf, scan};
pub use town::{PASSWORD, Person, Town};
pub use world::{SeededEntropy, SetClock};
