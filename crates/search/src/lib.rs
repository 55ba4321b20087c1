//! Full-text search: what is indexed, how it is asked, what is found.
//!
//! The index follows the journal: whoever follows it replaces the entries of what changed and commits them together
//! with the journal number reached ([`Batch::commit`]), so that content and number are never apart, whenever the
//! process ends. Entries of the public [`Index`] are made from [`sagsgang_domain::openness::Public`] views alone: what
//! is closed cannot get in. [`Inside`] is another index, for those who are signed in: its entries say who sees them, and
//! `sight` asks for that together with every question. The index holds nothing that cannot be made again from the database; a broken one is simply emptied.
//!
//! This is not a cache of pages and knows no addresses: it answers with slugs, numbers and dates.
//!
//! - [`Index`]: opens a folder, tells the journal number reached, searches, is built anew beside itself.
//! - [`Batch`]: replaces entries. `entry` makes them, `schema` says how they are stored.
//! - [`Query`] is what a person asks; `query` reads the words, `ways` says how each may be found, `find` asks the engine,
//!   `facets` counts, `mend` forgives slips of spelling, `leaf` and `snippet` show the place, `suggest` answers while one
//!   types.
//! - `words`: what a word is, here and in the questions: folded, and its Danish stem; `compound`: what it is made of.

mod analyzer;
mod batch;
mod compound;
mod entry;
mod error;
mod excluded;
mod facets;
mod find;
mod folder;
mod index;
mod inside;
mod leaf;
mod lifted;
mod live;
mod mend;
mod query;
mod results;
mod schema;
mod sight;
mod snippet;
mod suggest;
mod ways;
mod words;

pub use batch::Batch;
pub use entry::{AnnexText, Beside, BesideInside, FollowUp, HitAnnex, HitBody, HitInside, Kind, Place, TEXT_BYTES_MAX};
pub use error::SearchError;
pub use index::{Index, Opening};
pub use inside::{Indexes, Inside, InsideBatch};
pub use query::{LIMIT_MAX, Query, TEXT_MAX};
pub use results::{Count, Facets, Hit, Named, PEOPLE_MAX, Results};
pub use schema::{decision_from_name, decision_name};
pub use snippet::SnippetPart;

#[cfg(test)]
mod tests;
