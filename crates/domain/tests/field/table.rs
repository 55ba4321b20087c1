//! Text tables that can be read aloud.

use std::collections::BTreeSet;

/// Sets a table with its columns aligned, heading first.
pub fn set(head: &[&str], rows: &[Vec<String>]) -> String {
    let head: Vec<String> = head.iter().map(|cell| (*cell).to_owned()).collect();
    let width = |column: usize| {
        std::iter::once(&head)
            .chain(rows)
            .filter_map(|row| row.get(column))
            .map(|c| c.chars().count())
            .max()
            .unwrap_or(0)
    };
    let widths: Vec<usize> = (0..head.len()).map(width).collect();
    let line = |row: &Vec<String>| {
        let cells = row.iter().zip(&widths).map(|(cell, width)| format!("{cell:<width$}"));
        cells.collect::<Vec<_>>().join(" | ").trim_end().to_owned()
    };
    let rule = widths.iter().map(|width| "-".repeat(*width)).collect::<Vec<_>>().join("-+-");
    let mut lines = vec![line(&head), rule];
    lines.extend(rows.iter().map(line));
    lines.join("\n")
}

/// The names of the public functions that consume a value of a type, as its source has them: the commands there are.
pub fn commands_in(source: &str) -> BTreeSet<String> {
    let functions = source.split("pub fn ").skip(1).filter_map(|rest| {
        let (name, arguments) = rest.split_once('(')?;
        let arguments = arguments.trim_start();
        let consumes = arguments.starts_with("self") || arguments.starts_with("mut self");
        consumes.then(|| name.trim().to_owned())
    });
    functions.collect()
}
