//! Documents others wrote, read in: what came of them, and what nobody has understood yet.
//!
//! [`read_in`] is the use case; `gather` collects what a document becomes before any of it is saved, and one module
//! for each kind of document says what that is. How texts are understood is the intake room's matter.

mod body;
mod course;
mod delivery;
mod doubt;
mod enclosed;
mod gather;
mod item;
mod likeness;
mod memo;
mod minutes;
mod people;
mod programme;
mod recognize;
mod renew;
mod text;

pub mod accept;
pub mod batch;
pub mod import;
pub mod mend;
pub mod page_picture;
pub mod read;
pub mod read_in;
pub mod reinstate;
pub mod retract;
pub mod state_openness;

pub use doubt::refusal_in_words;
pub use likeness::{Likeness, NewName};
pub use sagsgang_intake::ENDINGS;
pub use sagsgang_intake::archive::is_litter;
