//! How each kind of record is looked up; one file each. Getting by id and saving are in [`crate::record`].

pub mod account;
pub mod action;
pub mod body;
pub mod case;
pub mod import;
pub mod meeting;
pub mod membership;
pub mod memo;
pub mod organization;
pub mod outbox;
pub mod person;
pub mod programme;
pub mod reading;
pub mod session;
pub mod subscription;
pub mod term;
pub mod token;
pub mod webhook;
