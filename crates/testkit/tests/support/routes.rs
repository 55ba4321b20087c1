//! The addresses the web room answers, read from its source: a list that cannot forget one.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// A method and a pattern: `GET /udvalg/{org}`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Route {
    pub method: &'static str,
    pub pattern: String,
}

impl Route {
    /// Whether programs ask here, which send no forms and no cookies.
    pub fn is_for_programs(&self) -> bool {
        self.pattern.starts_with("/api/") || self.pattern == "/mcp"
    }
}

/// Everything that takes a form.
pub fn forms() -> BTreeSet<Route> {
    all().into_iter().filter(|route| route.method == "POST" && !route.is_for_programs()).collect()
}

/// Everything that is routed outside of tests.
pub fn all() -> BTreeSet<Route> {
    let sources = Sources::read();
    let found: BTreeSet<Route> = sources.files.iter().flat_map(|(path, text)| sources.routed(path, text)).collect();
    assert!(found.len() > 60, "only {} routes were found: has the way they are written changed?", found.len());
    found
}

/// Every pattern that `url::route` names.
pub fn named() -> BTreeSet<String> {
    let sources = Sources::read();
    ["url/route.rs", "url/route/data.rs", "url/route/desk.rs", "url/route/api.rs"]
        .into_iter()
        .flat_map(|file| sources.constants(file).into_values())
        .collect()
}

struct Sources {
    files: BTreeMap<String, String>,
}

impl Sources {
    fn read() -> Self {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../web/src");
        let mut files = BTreeMap::new();
        walk(&root, &mut |path: PathBuf| {
            let name = path.strip_prefix(&root).expect("it stands below").to_string_lossy().into_owned();
            let text = fs::read_to_string(&path).expect("the source can be read");
            let text = text.split("#[cfg(test)]").next().unwrap_or_default().to_owned();
            if !name.ends_with("tests.rs") {
                files.insert(name, text);
            }
        });
        Self { files }
    }

    fn constants(&self, file: &str) -> BTreeMap<String, String> {
        let text = self.files.get(file).unwrap_or_else(|| panic!("{file} is not there"));
        let lines = text.lines().filter_map(|line| {
            let (name, value) = line.trim().split_once("const ")?.1.split_once(": &str = \"")?;
            Some((name.to_owned(), value.trim_end_matches("\";").to_owned()))
        });
        lines.collect()
    }

    fn routed(&self, file: &str, text: &str) -> Vec<Route> {
        let mut found = Vec::new();
        for rest in text.split(".route(").skip(1) {
            let call = inside(rest);
            let (address, answer) = call.split_once(',').expect("a route has an address and an answer");
            let pattern = self.pattern(file, text, address.trim());
            let answer = answer.trim();
            let answer = match text.split_once(&format!("let {answer} = ")) {
                Some((_, made)) => made.split_once(';').expect("a binding ends").0,
                None => answer,
            };
            for (word, method) in [("get(", "GET"), ("post(", "POST"), ("put(", "PUT")] {
                if answer.starts_with(word) || answer.contains(&format!(".{word}")) {
                    found.push(Route { method, pattern: pattern.clone() });
                }
            }
        }
        found
    }

    fn pattern(&self, file: &str, text: &str, address: &str) -> String {
        if let Some(literal) = address.strip_prefix('"') {
            return literal.trim_end_matches('"').to_owned();
        }
        let name = address.rsplit("::").next().unwrap_or(address);
        let place = match address {
            _ if !address.contains("::") => file,
            _ if address.starts_with("assets::") => "assets.rs",
            _ if address.contains("api::") || text.contains("route::api as route") => "url/route/api.rs",
            _ if address.starts_with("data::") => "url/route/data.rs",
            _ if address.contains("desk::") || text.contains("route::desk as route") => "url/route/desk.rs",
            _ => "url/route.rs",
        };
        let found = self.constants(place).remove(name);
        found.unwrap_or_else(|| panic!("{file} routes {address}, which {place} does not name"))
    }
}

/// What stands before the parenthesis that closes the call.
fn inside(rest: &str) -> &str {
    let mut depth = 1;
    for (place, letter) in rest.char_indices() {
        match letter {
            '(' => depth += 1,
            ')' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return &rest[..place];
        }
    }
    panic!("a call does not end: {rest}")
}

/// Every source file below a folder.
pub fn walk(folder: &Path, each: &mut impl FnMut(PathBuf)) {
    for entry in fs::read_dir(folder).expect("the folder can be read") {
        let path = entry.expect("the folder can be read").path();
        if path.is_dir() {
            walk(&path, each);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            each(path);
        }
    }
}
