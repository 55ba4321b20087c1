//! Every table of the demo's cases adds up.

use super::{Content, content};

/// A number as Danes write it, "1.250" or "-0,4", in hundredths; `None` for words.
fn hundredths(cell: &str) -> Option<i64> {
    let (whole, part) = cell.split_once(',').unwrap_or((cell, ""));
    let digits = whole.replace('.', "");
    let negative = digits.starts_with('-');
    let whole: i64 = digits.trim_start_matches('-').parse().ok()?;
    let part: i64 = format!("{part:0<2}").parse().ok()?;
    Some((whole * 100 + part) * if negative { -1 } else { 1 })
}

fn cells(line: &str) -> Vec<&str> {
    line.trim().trim_matches('|').split('|').map(str::trim).collect()
}

/// The tables of a text, each as its rows without the rule below the heading.
fn tables(text: &str) -> Vec<Vec<Vec<&str>>> {
    text.split("\n\n")
        .filter(|block| block.trim_start().starts_with('|'))
        .map(|block| block.trim().lines().filter(|line| !line.contains("---")).map(cells).collect())
        .collect()
}

fn texts(content: &Content) -> impl Iterator<Item = (&str, &str)> {
    content.cases.iter().flat_map(|case| case.sections.iter().map(|section| (case.key.as_str(), section.text.as_str())))
}

#[test]
fn totals_are_the_sum_of_the_rows_above() {
    let content = content();
    let mut checked = 0;
    for (key, text) in texts(&content) {
        for table in tables(text) {
            let width = table[0].len();
            assert!(table.iter().all(|row| row.len() == width), "{key}: a row is too long or too short: {table:?}");
            let Some((total, rows)) = table.split_last().filter(|(last, _)| last[0] == "I alt") else { continue };
            for column in (1..width).filter(|column| !total[*column].is_empty()) {
                let due: i64 = rows[1..].iter().filter_map(|row| hundredths(row[column])).sum();
                assert_eq!(hundredths(total[column]), Some(due), "{key}: {}", rows[0][column]);
                checked += 1;
            }
        }
    }
    assert!(checked > 30, "only {checked} columns");
}

#[test]
fn a_column_named_total_is_the_sum_of_its_row() {
    let content = content();
    for (key, text) in texts(&content) {
        for table in tables(text).iter().filter(|table| table[0].last() == Some(&"I alt")) {
            for row in &table[1..] {
                let (total, parts) = row[1..].split_last().expect("a table has columns");
                let due: i64 = parts.iter().filter_map(|cell| hundredths(cell)).sum();
                assert_eq!(hundredths(total), Some(due), "{key}: {}", row[0]);
            }
        }
    }
}
