//! The demo municipality: a year of Hvedsund Kommune, invented from one end to the other.

pub mod content;
