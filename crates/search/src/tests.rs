//! The index as the portal uses it: meetings and programmes in, questions asked.

mod annexes;
mod asking;
mod closed;
mod compounds;
mod facets;
mod field;
mod following;
mod inside;
mod model;
mod slips;
mod suggesting;
