//! The parts that public pages and members' pages share: lines of meetings and decisions, and the whole of an item.

mod line;
mod tone;

pub(crate) use line::{day, decision_lines, meeting_lines, outcome};
pub(crate) use tone::{of_decision, of_mark, of_stage};
