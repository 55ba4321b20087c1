//! Which room may import which, and which library belongs to one room alone.

use cargo_metadata::{Dependency, DependencyKind, Package};

use super::Finding;

const PREFIX: &str = "sagsgang-";

/// The rooms, and for each the rooms that it may import. The table of ARCHITECTURE.md as data.
const ARROWS: [(&str, &[&str]); 11] = [
    ("domain", &[]),
    ("text", &[]),
    ("i18n", &["domain"]),
    ("store", &["domain", "text"]),
    ("search", &["domain", "text"]),
    ("intake", &["domain", "text"]),
    ("documents", &["domain", "text", "i18n"]),
    ("opendata", &["domain", "i18n"]),
    ("app", &["domain", "text", "i18n", "store", "search", "intake", "documents", "opendata"]),
    ("web", &["domain", "app", "opendata", "i18n"]),
    ("cli", &["domain", "text", "i18n", "store", "search", "intake", "documents", "opendata", "app", "web"]),
];

/// Crates that no product is built from: they may import every room.
const FREE: [&str; 2] = ["testkit", "xtask"];

/// Libraries that stand behind the wall of some rooms.
const WALLED: [(&str, &[&str]); 7] = [
    ("sea-orm", &["store"]),
    ("sea-orm-migration", &["store"]),
    ("sqlx", &["store"]),
    ("axum", &["web", "cli", "testkit"]),
    ("hyper", &["web", "cli", "testkit"]),
    ("tower", &["web", "cli", "testkit"]),
    ("tower-http", &["web", "cli", "testkit"]),
];

/// Finds arrows that the tables lack.
pub fn check(packages: &[Package]) -> Vec<Finding> {
    packages
        .iter()
        .flat_map(|package| {
            package.dependencies.iter().filter_map(|dependency| refuse(room(&package.name), dependency))
        })
        .collect()
}

fn refuse(from: &str, dependency: &Dependency) -> Option<Finding> {
    let message = match dependency.name.strip_prefix(PREFIX) {
        Some(to) if !may_import(from, to, dependency.kind) => {
            format!("{from} may not import {to}: the house has no such arrow (see ARCHITECTURE.md)")
        }
        None if !may_use(from, &dependency.name) => {
            format!("{} belongs behind another room's wall, not in {from}", dependency.name)
        }
        _ => return None,
    };
    Some(Finding::new(format!("crates/{from}/Cargo.toml"), message))
}

fn may_import(from: &str, to: &str, kind: DependencyKind) -> bool {
    if FREE.contains(&from) || (kind == DependencyKind::Development && to == "testkit") {
        return true;
    }
    ARROWS.iter().any(|(room, imports)| *room == from && imports.contains(&to))
}

fn may_use(from: &str, library: &str) -> bool {
    WALLED.iter().all(|(name, rooms)| *name != library || rooms.contains(&from))
}

fn room(package: &str) -> &str {
    package.strip_prefix(PREFIX).unwrap_or(package)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_domain_imports_nobody() {
        for (room, _) in ARROWS {
            assert!(!may_import("domain", room, DependencyKind::Normal), "domain → {room}");
        }
    }

    #[test]
    fn a_room_reaches_the_testkit_from_its_tests_alone() {
        assert!(may_import("web", "testkit", DependencyKind::Development));
        assert!(!may_import("web", "testkit", DependencyKind::Normal));
    }

    #[test]
    fn the_web_does_not_go_round_the_use_cases() {
        assert!(!may_import("web", "store", DependencyKind::Normal));
        assert!(!may_import("web", "store", DependencyKind::Development));
    }

    #[test]
    fn only_the_store_uses_a_database_library() {
        assert!(may_use("store", "sea-orm"));
        assert!(!may_use("app", "sea-orm"));
        assert!(may_use("app", "serde"));
    }
}
