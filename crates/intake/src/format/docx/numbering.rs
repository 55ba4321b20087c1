//! The markers of lists in a Word document, which are not written but counted.

use crate::format::xml::{self, Node};
use crate::refusal::Refusal;
use std::collections::{HashMap, HashSet};

/// A list has nine levels.
const LEVELS: usize = 9;
/// No marker is longer.
const MARKER: usize = 40;
/// A number above this is written in figures, whatever the list says.
const MOST_ROMAN: u32 = 3999;

/// The lists of a document, and how far each is counted.
#[derive(Default)]
pub struct Numbering {
    lists: HashMap<String, List>,
    kinds: HashMap<String, Vec<Option<Level>>>,
    counted: HashMap<String, [Option<u32>; LEVELS]>,
    begun: HashSet<(String, usize)>,
}

struct List {
    kind: String,
    own: Vec<Option<Level>>,
    starts: [Option<u32>; LEVELS],
}

#[derive(Clone)]
struct Level {
    format: String,
    text: String,
    start: u32,
    style: Option<String>,
}

impl Numbering {
    /// Reads the part that holds the lists, where there is one.
    pub fn read(part: Option<&str>) -> Result<Self, Refusal> {
        let Some(part) = part else { return Ok(Self::default()) };
        let tree = xml::parse(part)?;
        let mut numbering = Self::default();
        let mut linked: Vec<(String, String)> = Vec::new();
        let mut named: HashMap<String, String> = HashMap::new();
        for node in tree.root().children() {
            match node.name() {
                "abstractNum" => {
                    let Some(id) = node.attribute("abstractNumId") else { continue };
                    linked.extend(node.value("numStyleLink").map(|style| (id.clone(), style)));
                    named.extend(node.value("styleLink").map(|style| (style, id.clone())));
                    numbering.kinds.insert(id, levels(node));
                }
                "num" => numbering.lists.extend(list(node)),
                _ => {}
            }
        }
        for (id, style) in linked {
            let levels = named.get(&style).and_then(|other| numbering.kinds.get(other)).cloned();
            numbering.kinds.extend(levels.map(|levels| (id, levels)));
        }
        Ok(numbering)
    }

    /// The level of a list that belongs to a style.
    pub fn level_of(&self, list: &str, style: Option<&str>) -> Option<usize> {
        let levels = self.kinds.get(&self.lists.get(list)?.kind)?;
        levels.iter().position(|l| l.as_ref().is_some_and(|l| l.style.is_some() && l.style.as_deref() == style))
    }

    /// Counts one more entry of a list, and gives its marker: `-`, `1.`, `a)`. `None` where the list has none.
    pub fn marker(&mut self, list: &str, level: usize) -> Option<String> {
        let level = level.min(LEVELS - 1);
        let own = self.level(list, level)?.clone();
        match own.format.as_str() {
            "bullet" => return Some(if level == 0 { "-" } else { "o" }.to_owned()),
            "none" => return None,
            _ => {}
        }
        let start = self.lists.get(list)?.starts.get(level).copied().flatten();
        let begins = start.is_some() && self.begun.insert((list.to_owned(), level));
        let kind = self.lists.get(list)?.kind.clone();
        let counted = self.counted.entry(kind).or_default();
        let now = counted.get_mut(level)?;
        let first = start.unwrap_or(own.start);
        *now = Some(now.filter(|_| !begins).map_or(first, |n| n.saturating_add(1)));
        counted.iter_mut().skip(level + 1).for_each(|deeper| *deeper = None);
        let counted = *counted;
        let marker = self.written(list, &own.text, &counted);
        Some(marker).filter(|m| !m.is_empty())
    }

    fn level(&self, list: &str, level: usize) -> Option<&Level> {
        let list = self.lists.get(list)?;
        let own = list.own.get(level).and_then(Option::as_ref);
        own.or_else(|| self.kinds.get(&list.kind)?.get(level)?.as_ref())
    }

    /// `%1.%2` with the numbers in it.
    fn written(&self, list: &str, pattern: &str, counted: &[Option<u32>; LEVELS]) -> String {
        let mut out = String::new();
        let mut rest = pattern.chars().peekable();
        while let Some(c) = rest.next() {
            let place = rest.peek().filter(|_| c == '%').and_then(|d| d.to_digit(10)).filter(|d| *d > 0);
            let Some(place) = place.and_then(|d| usize::try_from(d - 1).ok()) else {
                out.push(c);
                continue;
            };
            rest.next();
            let Some(level) = self.level(list, place) else { continue };
            out.push_str(&number(&level.format, counted.get(place).copied().flatten().unwrap_or(level.start)));
        }
        out.trim().to_owned()
    }
}

fn list(node: Node<'_>) -> Option<(String, List)> {
    let mut starts = [None; LEVELS];
    for over in node.children().filter(|n| n.name() == "lvlOverride") {
        let level = over.attribute("ilvl").and_then(|l| l.parse().ok()).unwrap_or(LEVELS);
        if let Some(start) = starts.get_mut(level) {
            *start = over.value("startOverride").and_then(|s| s.parse().ok());
        }
    }
    let mut own = vec![None; LEVELS];
    for over in node.children().filter(|n| n.name() == "lvlOverride") {
        for (place, level) in own.iter_mut().zip(levels(over)) {
            *place = level.or(place.take());
        }
    }
    Some((node.attribute("numId")?, List { kind: node.value("abstractNumId")?, own, starts }))
}

fn levels(parent: Node<'_>) -> Vec<Option<Level>> {
    let mut levels = vec![None; LEVELS];
    for node in parent.children().filter(|n| n.name() == "lvl") {
        let place = node.attribute("ilvl").and_then(|l| l.parse().ok()).unwrap_or(LEVELS);
        if let Some(level) = levels.get_mut(place) {
            *level = Some(Level {
                format: node.value("numFmt").unwrap_or_else(|| "decimal".to_owned()),
                text: node.value("lvlText").unwrap_or_default().chars().take(MARKER).collect(),
                start: node.value("start").and_then(|s| s.parse().ok()).unwrap_or(0),
                style: node.value("pStyle"),
            });
        }
    }
    levels
}

/// A number as a list writes it: in figures, letters or Roman numerals.
pub fn number(format: &str, number: u32) -> String {
    match format {
        "lowerLetter" => letters(number),
        "upperLetter" => letters(number).to_uppercase(),
        "lowerRoman" => roman(number).to_lowercase(),
        "upperRoman" => roman(number),
        "decimalZero" => format!("{number:02}"),
        "none" => String::new(),
        _ => number.to_string(),
    }
}

/// a … z, then aa, bb, as Word counts.
fn letters(number: u32) -> String {
    let Some(at) = number.checked_sub(1) else { return "0".to_owned() };
    let letter = u8::try_from(at % 26).map_or('a', |n| char::from(b'a' + n));
    let times = usize::try_from(at / 26 + 1).unwrap_or(1).min(LEVELS);
    std::iter::repeat_n(letter, times).collect()
}

fn roman(number: u32) -> String {
    const SIGNS: [(u32, &str); 13] = [
        (1000, "M"),
        (900, "CM"),
        (500, "D"),
        (400, "CD"),
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    ];
    if number == 0 || number > MOST_ROMAN {
        return number.to_string();
    }
    let mut left = number;
    let mut out = String::new();
    for (value, sign) in SIGNS {
        while left >= value {
            out.push_str(sign);
            left -= value;
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_as_lists_write_them() {
        assert_eq!(number("lowerLetter", 28), "bb");
        assert_eq!(number("upperRoman", 1994), "MCMXCIV");
        assert_eq!(number("decimal", 12), "12");
    }

    #[test]
    fn levels_count_on_their_own_and_begin_again_below_a_new_entry() {
        let part = r#"<numbering>
            <abstractNum abstractNumId="5">
              <lvl ilvl="0"><start val="1"/><numFmt val="decimal"/><lvlText val="%1."/></lvl>
              <lvl ilvl="1"><start val="1"/><numFmt val="lowerLetter"/><lvlText val="%1%2)"/></lvl>
              <lvl ilvl="2"><numFmt val="bullet"/><lvlText val="o"/></lvl>
            </abstractNum>
            <num numId="1"><abstractNumId val="5"/></num>
            <num numId="2"><abstractNumId val="5"/>
              <lvlOverride ilvl="0"><startOverride val="1"/></lvlOverride></num>
          </numbering>"#;
        let mut numbering = Numbering::read(Some(part)).unwrap_or_else(|refusal| unreachable!("{refusal}"));
        let mut markers = Vec::new();
        for (list, level) in [("1", 0), ("1", 1), ("1", 1), ("1", 2), ("1", 0), ("1", 1), ("2", 0), ("2", 0), ("9", 0)]
        {
            markers.push(numbering.marker(list, level).unwrap_or_default());
        }
        assert_eq!(markers, ["1.", "1a)", "1b)", "o", "2.", "2a)", "1.", "2.", ""]);
    }
}
