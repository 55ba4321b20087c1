//! Imports of many documents, and the parts of their reports.

use super::Step;
use super::m0001_rooms::{Key, index, record};

/// The statements.
pub(super) fn steps() -> Vec<Step> {
    vec![
        Step::Table(record("imports", &[Key::BigInt("started"), Key::Text("state")])),
        index("imports", &["state"], false),
        Step::Table(record("import_parts", &[Key::Id("import", "imports"), Key::Int("number")])),
        index("import_parts", &["import", "number"], true),
    ]
}
