//! Newspaper columns: prose that runs down the left side of a page before it goes on at the right.
//!
//! A label with its value, or a table without rules, has gaps too; there a line is read across. What tells columns of
//! prose is that both sides are long texts.

use super::line::Line;

/// So many lines beside each other are columns.
const FEWEST: usize = 6;
/// Each side's pieces are on average at least so many characters.
const PROSE: usize = 22;

/// The lines in the order they are read: where they stand in columns, the left before the right.
pub fn in_order(lines: Vec<Line>) -> Vec<Line> {
    let Some((gutter, from, to)) = gutter(&lines) else { return lines };
    let mut ordered: Vec<Line> = Vec::new();
    let mut right: Vec<Line> = Vec::new();
    for (at, line) in lines.into_iter().enumerate() {
        if at == to {
            ordered.append(&mut right);
        }
        if at < from || at >= to {
            ordered.push(line);
            continue;
        }
        let (before, after): (Vec<_>, Vec<_>) = line.pieces.into_iter().partition(|piece| piece.x < gutter);
        let part = |pieces| Line { y: line.y, size: line.size, pieces };
        if !before.is_empty() {
            ordered.push(part(before));
        }
        if !after.is_empty() {
            right.push(part(after));
        }
    }
    ordered.append(&mut right);
    ordered
}

/// Where the columns part, and which lines stand in them.
fn gutter(lines: &[Line]) -> Option<(f64, usize, usize)> {
    let starts = lines.iter().flat_map(|line| line.pieces.iter().skip(1).map(|piece| piece.x));
    let mut best: Option<(usize, f64, usize, usize)> = None;
    for x in starts {
        let gutter = x - 1.0;
        let clear = |line: &Line| line.pieces.iter().all(|piece| piece.end < gutter || piece.x > gutter);
        let both = |line: &Line| {
            line.pieces.iter().any(|piece| piece.x < gutter) && line.pieces.iter().any(|piece| piece.x > gutter)
        };
        let (from, to) = longest_run(lines, clear);
        let run = lines.get(from..to)?;
        let count = run.iter().filter(|line| both(line)).count();
        if count >= FEWEST && count * 2 > run.len() && is_prose(run, gutter) && best.is_none_or(|b| count > b.0) {
            best = Some((count, gutter, from, to));
        }
    }
    best.map(|(_, gutter, from, to)| (gutter, from, to))
}

fn longest_run(lines: &[Line], holds: impl Fn(&Line) -> bool) -> (usize, usize) {
    let (mut best, mut from) = ((0, 0), 0);
    for at in 0..=lines.len() {
        if lines.get(at).is_some_and(&holds) {
            continue;
        }
        if at - from > best.1 - best.0 {
            best = (from, at);
        }
        from = at + 1;
    }
    best
}

fn is_prose(run: &[Line], gutter: f64) -> bool {
    [true, false].into_iter().all(|left| {
        let side = run.iter().flat_map(|line| line.pieces.iter().filter(move |piece| (piece.x < gutter) == left));
        let lengths: Vec<usize> = side.map(|piece| piece.text.chars().count()).collect();
        lengths.len() >= FEWEST && lengths.iter().sum::<usize>() >= PROSE * lengths.len()
    })
}

#[cfg(test)]
mod tests {
    use super::in_order;
    use crate::format::pdf::line::{Line, Piece};

    fn page(left: &[&str], right: &[&str]) -> Vec<Line> {
        let piece = |x: f64, text: &str| Piece { x, end: x + 150.0, text: text.to_owned(), words: Vec::new() };
        let mut y = 0.0;
        left.iter()
            .zip(right)
            .map(|(left, right)| {
                y += 12.0;
                Line { y, size: 10.0, pieces: vec![piece(50.0, left), piece(300.0, right)] }
            })
            .collect()
    }

    fn read(lines: Vec<Line>) -> Vec<String> {
        in_order(lines).iter().map(Line::text).collect()
    }

    #[test]
    fn prose_is_read_down_the_left_and_then_down_the_right() {
        let long = |n: &str| format!("{n} linje af en lang fortælling om veje");
        let (left, right): (Vec<String>, Vec<String>) =
            (1..=7).map(|n| (long(&format!("v{n}")), long(&format!("h{n}")))).unzip();
        let (l, r): (Vec<&str>, Vec<&str>) =
            (left.iter().map(String::as_str).collect(), right.iter().map(String::as_str).collect());
        assert_eq!(read(page(&l, &r)), [left.clone(), right.clone()].concat());
    }

    #[test]
    fn labels_and_values_are_read_across() {
        let labels = ["Dato:", "Sted:", "Mødt:", "Afbud:", "Start:", "Slut:", "Referent:"];
        let values = ["12. maj", "Rådhuset", "Anna Lund", "Ingen", "15.00", "17.00", "Bo Krog"];
        assert_eq!(read(page(&labels, &values))[0], "Dato: 12. maj");
    }
}
