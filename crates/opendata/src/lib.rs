//! What other programs get: pure mappings from what is public to the formats they read.
//!
//! Every function takes [`Public`](sagsgang_domain::openness::Public) values and nothing else, so that nothing closed
//! can be named here. HTTP is `web`, loading is `app`. The standards of the field (OParl, Akoma Ntoso, iCalendar,
//! Atom) come here; for now a meeting is given as plain JSON, in the words of the domain.

pub mod api;
mod json;
pub mod oparl;

pub use json::meeting;
