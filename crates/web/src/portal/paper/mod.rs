//! The parts that public pages and members' pages share: lines of meetings and decisions, and the whole of an item.
//!
//! They take the shape the domain gives to the public and to members alike; what is in it was decided there.

mod agenda;
mod annex;
mod decision;
mod follow_up;
mod item;
mod line;
mod person;
mod tone;
mod vote;

pub(crate) use agenda::{agenda, attendance, corrections, neighbours};
pub(crate) use annex::{annex_list, content_disposition, file_kind};
pub(crate) use follow_up::{action_tone, action_word, follow_up};
pub(crate) use item::{ItemPaper, closed, recommended, text, whole};
pub(crate) use line::{day, decision_lines, meeting_lines, outcome, titled};
pub(crate) use person::{absences, remarks, together};
pub(crate) use tone::of_stage;
pub(crate) use vote::{ballots, settled, voters};
