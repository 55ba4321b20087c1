//! Every direct dependency, of a crate or of the front end, has its line in `docs/dependencies.md`.

use std::collections::BTreeSet;
use std::path::Path;

use cargo_metadata::Package;

use super::Finding;
use crate::{Error, tree};

const PATH: &str = "docs/dependencies.md";
const NPM_MANIFESTS: [&str; 2] = ["crates/web/frontend/package.json", "e2e/package.json"];

/// Finds dependencies without a line, and lines without a dependency.
pub fn check(root: &Path, packages: &[Package]) -> Result<Vec<Finding>, Error> {
    let mut used = crates_used(packages);
    for manifest in NPM_MANIFESTS {
        let path = root.join(manifest);
        if path.exists() {
            used.extend(npm_used(&path, &tree::read(&path)?)?);
        }
    }
    Ok(compare(&used, &listed(&tree::read(&root.join(PATH))?)))
}

fn compare(used: &BTreeSet<String>, listed: &BTreeSet<String>) -> Vec<Finding> {
    let missing = used.difference(listed).map(|name| format!("`{name}` has no line that says why it is here"));
    let stale = listed.difference(used).map(|name| format!("`{name}` has a line, but nothing uses it"));
    missing.chain(stale).map(|message| Finding::new(PATH, message)).collect()
}

fn crates_used(packages: &[Package]) -> BTreeSet<String> {
    let outside = |name: &String| !name.starts_with("sagsgang-") && name != "xtask";
    packages
        .iter()
        .flat_map(|package| package.dependencies.iter())
        .map(|used| used.name.clone())
        .filter(outside)
        .collect()
}

fn npm_used(path: &Path, manifest: &str) -> Result<BTreeSet<String>, Error> {
    let manifest: serde_json::Value =
        serde_json::from_str(manifest).map_err(|error| Error::Shape(path.to_owned(), error.to_string()))?;
    let names = |section: &str| manifest[section].as_object().map(|names| names.keys().cloned().collect::<Vec<_>>());
    Ok(["dependencies", "devDependencies"].into_iter().filter_map(names).flatten().collect())
}

/// The names in the first column of the page's tables: | `name` | why |
fn listed(page: &str) -> BTreeSet<String> {
    page.lines().filter_map(|line| line.strip_prefix("| `")?.split_once('`')).map(|(name, _)| name.to_owned()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn set(names: &[&str]) -> BTreeSet<String> {
        names.iter().map(|name| (*name).to_owned()).collect()
    }

    #[test]
    fn both_directions_are_found() {
        let page = "| crate | why |\n| --- | --- |\n| `serde` | values in and out |\n| `old` | gone |\n";
        let found = compare(&set(&["serde", "new"]), &listed(page));
        let messages: Vec<_> = found.iter().map(|finding| finding.message.as_str()).collect();
        assert_eq!(messages, ["`new` has no line that says why it is here", "`old` has a line, but nothing uses it"]);
    }

    #[test]
    fn npm_packages_count_too() {
        let manifest = r#"{"dependencies": {"dkfds": "1"}, "devDependencies": {"esbuild": "1"}}"#;
        assert_eq!(npm_used(Path::new("package.json"), manifest).expect("it is JSON"), set(&["dkfds", "esbuild"]));
    }
}
