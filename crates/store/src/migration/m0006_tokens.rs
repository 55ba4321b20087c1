//! Keys with which programs act for accounts.

use super::Step;
use super::m0001_rooms::{Key, index, record};

/// The statements.
pub(super) fn steps() -> Vec<Step> {
    let keys = [Key::Text("handle"), Key::Id("account", "accounts"), Key::OptBigInt("last_used")];
    vec![Step::Table(record("tokens", &keys)), index("tokens", &["handle"], true), index("tokens", &["account"], false)]
}
