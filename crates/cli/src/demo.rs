//! The demo municipality: a year of Hvedsund Kommune, invented from one end to the other.
//!
//! [`content`] is what happened, [`year`] puts it in the order in which it did, [`load`] lets the people of the
//! municipality do it through the same use cases as anybody else, and [`clock`] lets the time pass meanwhile.

pub mod clock;
pub mod content;
pub mod load;
pub mod year;

use jiff::civil::Date;

/// The day it is in the demo when the year has been loaded: the agenda of the next committee meeting is out, those of
/// the two after it are being made.
pub const TODAY: Date = Date::constant(2026, 11, 23);
