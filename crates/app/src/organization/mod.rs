//! Bodies, people and seats, one file for each thing that is done with them.

pub mod end_membership;
pub mod found;
pub mod read;
pub mod register_person;
pub mod register_term;
pub mod seat;
pub mod set_map;
pub mod set_up_body;
