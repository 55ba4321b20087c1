//! The index as the portal uses it: meetings and programmes in, questions asked.

mod asking;
mod closed;
mod field;
mod following;
mod model;
