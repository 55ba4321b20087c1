//! How the numbers of a workbook are shown: whether one is a date, how many decimals it has.

use crate::format::xml;
use crate::refusal::Refusal;
use std::collections::HashMap;

/// How a number is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Look {
    /// What it is shown as.
    pub form: Form,
    /// How many decimals; as many as it has where the format does not say.
    pub decimals: Option<usize>,
    /// Thousands are set apart.
    pub grouped: bool,
}

/// What a number is shown as.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Form {
    /// A number.
    #[default]
    Number,
    /// A share of a hundred.
    Percent,
    /// A day.
    Date,
    /// A month of a year.
    Month,
    /// A day and a time of day.
    DateTime,
    /// A time of day.
    Time,
}

/// The looks of a workbook by the number that a cell gives.
#[derive(Default)]
pub struct Looks(Vec<Look>);

impl Looks {
    /// Reads the part that holds them.
    pub fn read(part: &str) -> Result<Self, Refusal> {
        let tree = xml::parse(part)?;
        let own = tree.root().child("numFmts").into_iter().flat_map(xml::Node::children);
        let own: HashMap<String, String> =
            own.filter_map(|n| Some((n.attribute("numFmtId")?, n.attribute("formatCode")?))).collect();
        let cells = tree.root().child("cellXfs").into_iter().flat_map(xml::Node::children);
        let look = |node: xml::Node<'_>| {
            let id = node.attribute("numFmtId").unwrap_or_default();
            own.get(&id).map_or_else(|| built_in(id.parse().unwrap_or(0)), |code| of_code(code))
        };
        Ok(Self(cells.filter(|n| n.name() == "xf").map(look).collect()))
    }

    /// How a cell of this style is shown.
    pub fn of(&self, style: usize) -> Look {
        self.0.get(style).copied().unwrap_or_default()
    }
}

/// The formats that every program knows by number.
fn built_in(id: u32) -> Look {
    of_code(match id {
        1 => "0",
        2 => "0.00",
        3 | 37 | 38 => "#,##0",
        4 | 39 | 40 => "#,##0.00",
        9 => "0%",
        10 => "0.00%",
        14..=16 => "dd-mm-yyyy",
        17 => "mmm-yy",
        18..=21 | 45..=47 => "hh:mm",
        22 => "dd-mm-yyyy hh:mm",
        _ => "General",
    })
}

/// What a format code amounts to: only its first part counts, the one for positive numbers.
fn of_code(code: &str) -> Look {
    let code = bare(code);
    if code.to_lowercase() == "general" || code.contains('@') {
        return Look::default();
    }
    let lower = code.to_lowercase();
    let has = |c: char| lower.contains(c);
    let (day, year, hour) = (has('d'), has('y'), has('h') || has('s'));
    let form = match (day, year, hour) {
        (true, _, false) => Form::Date,
        (true, _, true) | (_, true, true) => Form::DateTime,
        (false, false, true) => Form::Time,
        (false, true, false) => Form::Month,
        _ if has('m') && !has('0') && !has('#') => Form::Month,
        _ if has('%') => Form::Percent,
        _ => Form::Number,
    };
    let number = matches!(form, Form::Number | Form::Percent) && (has('0') || has('#'));
    let decimals =
        lower.split_once('.').map_or(0, |(_, after)| after.chars().filter(|c| matches!(c, '0' | '#')).count());
    Look { form, decimals: number.then_some(decimals.min(15)), grouped: number && lower.contains("#,#") }
}

/// The first part of a code without quoted text, escaped characters, and what stands in square brackets.
fn bare(code: &str) -> String {
    let mut out = String::new();
    let mut rest = code.chars();
    let mut end = None;
    while let Some(c) = rest.next() {
        match (end, c) {
            (Some(until), c) => end = (c != until).then_some(until),
            (None, '"') => end = Some('"'),
            (None, '[') => end = Some(']'),
            (None, '\\' | '_' | '*') => drop(rest.next()),
            (None, ';') => break,
            (None, c) => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_format_code_says_what_a_number_is() {
        for (code, form) in [
            ("General", Form::Number),
            ("0.00", Form::Number),
            ("0%", Form::Percent),
            ("dd\\-mm\\-yyyy", Form::Date),
            ("[$-406]d. mmmm yyyy;@", Form::Date),
            ("mmm-yy", Form::Month),
            ("hh:mm", Form::Time),
            ("d/m/yy hh:mm", Form::DateTime),
            ("#,##0 \"dage\"", Form::Number),
            ("[Red]0", Form::Number),
        ] {
            assert_eq!(of_code(code).form, form, "{code}");
        }
        assert_eq!(of_code("#,##0.00"), Look { form: Form::Number, decimals: Some(2), grouped: true });
    }
}
