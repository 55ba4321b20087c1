//! The field itself: bodies, people, cases, meetings, decisions, follow-up, openness and law.
//!
//! Types, states and rules, synchronous and total. There is no clock, randomness, SQL, HTTP, locale or environment
//! here: time and ids are arguments, and a transition consumes a value and returns the next one or a refusal that
//! says what to do. For the people's words see `docs/glossary.md`; for what a person may *do* with these values see
//! the `app` room; for how they are kept see `store`.

pub mod account;
pub mod action;
pub mod attendance;
pub mod body;
pub mod calendar;
pub mod case;
pub mod consultation;
pub mod decision;
pub mod following;
pub mod id;
pub mod import;
pub mod meeting;
pub mod memo;
pub mod openness;
pub mod organization;
pub mod person;
pub mod place;
pub mod programme;
pub mod reading;
pub mod refusal;
pub mod rich_text;
pub mod sight;
pub mod statute;
pub mod term;
pub mod token;
pub mod vote;
pub mod webhook;
