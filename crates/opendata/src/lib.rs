//! What other programs get: pure mappings from what is public to the formats they read.
//!
//! Every function takes [`Public`](sagsgang_domain::openness::Public) values and a [`Publisher`], and nothing else, so
//! that nothing closed can be named here. HTTP is `web`, loading is `app`.
//!
//! | format | module | of what |
//! | --- | --- | --- |
//! | JSON in the words of the domain | [`meeting`] | a meeting |
//! | Akoma Ntoso 3.0 | [`akn`] | agenda, minutes |
//! | iCalendar | [`calendar`] | meetings |
//! | CSV | [`csv`] | every list |
//! | JSON-LD | [`linked`] | meetings, bodies, people, cases, programmes |
//! | Atom | [`atom`] | what happened |
//! | one archive of all | [`archive`] | everything |
//! | sitemap | [`sitemap`] | the pages, for search engines |

pub mod akn;
pub mod api;
pub mod archive;
pub mod atom;
pub mod calendar;
pub mod csv;
mod json;
mod licence;
pub mod linked;
pub mod oparl;
mod publisher;
pub mod sitemap;
mod thing;
mod xml;

pub use json::meeting;
pub use licence::{LICENCE, Licence};
pub use publisher::{Addresses, Publisher};
pub use thing::{Kind, Thing};
