//! Files that have grown too long to be read in one go.

use super::Finding;
use crate::tree::Source;

const MOST_LINES: usize = 500;

/// Finds program files of more than 500 lines.
pub fn check(sources: &[Source]) -> Vec<Finding> {
    let program =
        |source: &&Source| [".rs", ".ts", ".mjs", ".css", ".typ"].iter().any(|end| source.path.ends_with(end));
    sources
        .iter()
        .filter(program)
        .map(|source| (source, source.text.lines().count()))
        .filter(|(_, lines)| *lines > MOST_LINES)
        .map(|(source, lines)| Finding::new(&*source.path, format!("{lines} lines: split it where its subjects part")))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_file_is_found_and_one_at_the_limit_is_not() {
        let of = |lines: usize| [Source { path: "crates/app/src/lib.rs".to_owned(), text: "\n".repeat(lines) }];
        assert_eq!(check(&of(MOST_LINES)), []);
        assert_eq!(check(&of(MOST_LINES + 1)).len(), 1);
    }
}
