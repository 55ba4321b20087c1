//! Words that belong to one room, and words that belong nowhere.

use std::sync::LazyLock;

use regex::Regex;

use super::Finding;
use crate::tree::Source;

struct Rule {
    pattern: LazyLock<Option<Regex>>,
    /// Rooms where the word is at home.
    rooms: &'static [&'static str],
    /// Whether tests may say it in any room.
    tests_may: bool,
    message: &'static str,
}

static ROOM_RULES: [Rule; 3] = [
    Rule {
        pattern: LazyLock::new(|| {
            Regex::new(r"\b(sea_orm|sqlx)\b|\b(SELECT \w|INSERT INTO|DELETE FROM|CREATE TABLE|ALTER TABLE)").ok()
        }),
        rooms: &["store", "xtask"],
        tests_may: false,
        message: "SQL is named outside the store",
    },
    Rule {
        pattern: LazyLock::new(|| Regex::new(r"\b(axum|hyper|tower|tower_http)::").ok()),
        rooms: &["web", "cli", "testkit", "xtask"],
        tests_may: false,
        message: "HTTP is named outside the web room",
    },
    Rule {
        pattern: LazyLock::new(|| Regex::new(r"\bstd::env\b|\benv::(var|vars|var_os|args|current_dir)\b").ok()),
        rooms: &["cli", "testkit", "xtask"],
        tests_may: true,
        message: "only the cli reads the environment: take the value as an argument",
    },
];

/// Leftovers, and paths of one person's machine.
static NOWHERE: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"\b(TODO|FIXME|XXX)\b|\b(todo|unimplemented)!|(^|[\s\x22'`(=])/(home|root|Users|work)/\w").ok()
});

/// Finds words outside their room.
pub fn check(sources: &[Source]) -> Vec<Finding> {
    let mut findings = Vec::new();
    for source in sources.iter().filter(|source| source.room() != Some("xtask")) {
        if source.is_rust() {
            findings.extend(ROOM_RULES.iter().flat_map(|rule| rule.broken_in(source)));
        }
        findings.extend(nowhere(source));
    }
    findings
}

impl Rule {
    fn broken_in(&self, source: &Source) -> Vec<Finding> {
        let at_home = source.room().is_none_or(|room| self.rooms.contains(&room));
        let excused = (self.tests_may && source.is_test()) || source.path.ends_with("/build.rs");
        if at_home || excused {
            return Vec::new();
        }
        source
            .product_lines()
            .filter(|(_, line)| self.pattern.as_ref().is_some_and(|pattern| pattern.is_match(line)))
            .map(|(number, _)| Finding::new(format!("{}:{number}", source.path), self.message))
            .collect()
    }
}

fn nowhere(source: &Source) -> Vec<Finding> {
    let found =
        |line: &str| NOWHERE.as_ref().and_then(|pattern| pattern.find(line)).map(|hit| hit.as_str().trim().to_owned());
    source
        .text
        .lines()
        .enumerate()
        .filter_map(|(index, line)| Some((index + 1, found(line)?)))
        .map(|(number, word)| Finding::new(format!("{}:{number}", source.path), format!("“{word}” has no place here")))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn source(path: &str, text: &str) -> Source {
        Source { path: path.to_owned(), text: text.to_owned() }
    }

    #[test]
    fn sql_is_found_outside_the_store_alone() {
        let text = "let found = \"SELECT id FROM meeting\";\n";
        assert_eq!(check(&[source("crates/store/src/repo.rs", text)]), []);
        let found = check(&[source("crates/app/src/meeting.rs", text)]);
        assert_eq!(found, [Finding::new("crates/app/src/meeting.rs:1", "SQL is named outside the store")]);
    }

    #[test]
    fn http_is_found_outside_the_web_room() {
        assert_eq!(check(&[source("crates/app/src/lib.rs", "use axum::Router;\n")]).len(), 1);
        assert_eq!(check(&[source("crates/web/src/lib.rs", "use axum::Router;\n")]), []);
    }

    #[test]
    fn a_test_may_read_the_environment() {
        let text = "let given = std::env::var(\"X\");\n";
        assert_eq!(check(&[source("crates/store/tests/engines.rs", text)]), []);
        assert_eq!(check(&[source("crates/store/src/lib.rs", text)]).len(), 1);
        let inline = "pub fn rule() {}\n\n#[cfg(test)]\nmod tests {\n    use std::env;\n}\n";
        assert_eq!(check(&[source("crates/store/src/lib.rs", inline)]), []);
    }

    #[test]
    fn leftovers_and_paths_of_one_machine_have_no_place() {
        for text in ["// TODO: later\n", "todo!()\n", "see `/home/me/notes`\n", "cd /root/x\n"] {
            assert_eq!(check(&[source("docs/guide.md", text)]).len(), 1, "{text}");
        }
        assert_eq!(check(&[source("docs/guide.md", "See /udvalg/vpu and https://example.org/work/1.\n")]), []);
    }
}
