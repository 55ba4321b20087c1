//! One file that holds everything of a municipality, made while it is in use, and brought back on either engine.
//!
//! A tar archive: `tables/<table>/<number>.jsonl` (a row a line), `blobs/<digest>`, and last `manifest.json` with the
//! schema version, the head of the journal, the rows of each table, and size and SHA-256 of each member. It is read
//! from one snapshot, so it is the store of one instant. Sign-ins are left out: after a restore people sign in anew.
//! Followers are in it, so that no mail is sent twice; what a process keeps for itself, as its search index, is not.
//!
//! It is a copy and no anonymous one: keep it as safe as the database itself.

mod check;
mod load;
mod make;
mod member;

pub use load::restore;
pub use make::backup;
pub use member::{Manifest, Sum};
