//! The glossary says what the domain's doc comments say.

use std::path::Path;

use super::Finding;
use crate::{Error, glossary, tree};

/// Finds lines that the glossary lacks, and lines that no type stands behind.
pub fn check(root: &Path) -> Result<Vec<Finding>, Error> {
    let page = tree::read(&root.join(glossary::PATH))?;
    Ok(compare(&page, &glossary::page(&glossary::terms(root)?)))
}

fn compare(page: &str, due: &str) -> Vec<Finding> {
    let lacks = |there: &str, line: &&str| !there.lines().any(|other| other == *line);
    let missing = due.lines().filter(|line| lacks(page, line)).map(|line| format!("lacks: {line}"));
    let stale = page.lines().filter(|line| lacks(due, line)).map(|line| format!("no type says: {line}"));
    missing
        .chain(stale)
        .map(|what| Finding::new(glossary::PATH, format!("{what} (run `cargo run -p xtask -- glossary --write`)")))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_that_fell_behind_is_found() {
        let found = compare("| Case | sag | Old. |\n", "| Case | sag | A matter. |\n");
        assert_eq!(found.len(), 2, "{found:?}");
        assert_eq!(compare("| Case | sag | A matter. |\n", "| Case | sag | A matter. |\n"), []);
    }
}
