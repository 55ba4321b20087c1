//! Excel workbooks (.xlsx): every sheet that is shown, as a table under the sheet's name.
//!
//! `sheet` reads the cells of one sheet, `look` says how a number is shown (a date is a number there), `value` writes it
//! the Danish way. What is hidden is left out, and a warning names it.

mod look;
mod sheet;
mod value;

use super::blocks::{Block, Count};
use super::lay::Page;
use super::package::Package;
use super::xml::{self, Node};
use crate::draft::Warning;
use crate::pattern::Pattern;
use crate::refusal::{Refusal, RefusalKind};
use crate::source::{AsideKind, Source};
use look::Looks;
use std::collections::HashMap;

/// The names that Excel gives sheets by itself say nothing.
static UNNAMED: Pattern = Pattern::new(r"^(?:Ark|Sheet|Tabelle)\s?\d{1,3}$");
/// Texts are kept once and shown in many cells: so many bytes are written at most.
const MOST_TEXT: usize = super::package::MOST_UNPACKED;

/// What the cells of all sheets share.
struct Book {
    texts: Vec<String>,
    looks: Looks,
    /// Days are counted from 1904, as older Macs did.
    from_1904: bool,
    count: Count,
    written: usize,
}

impl Book {
    /// One more cell with so much text.
    fn cell(&mut self, text: &str) -> Result<(), Refusal> {
        self.written += text.len();
        if self.written > MOST_TEXT {
            return Err(RefusalKind::Unpacked { most: MOST_TEXT }.into());
        }
        self.count.add(1)
    }
}

/// Reads a workbook.
pub fn read(bytes: &[u8]) -> Result<Source, Refusal> {
    let mut package = Package::open(bytes)?;
    let main = package.main_part("xl/workbook.xml")?;
    let relations = package.relations(&main)?;
    let part_of = |kind: &str| relations.iter().find(|r| r.kind == kind).map(|r| r.target.clone());
    let text = package.part(&main)?.ok_or(RefusalKind::Broken)?;
    let tree = xml::parse(&text)?;
    let mut book = Book {
        texts: texts(&mut package, part_of("sharedStrings"))?,
        looks: looks(&mut package, part_of("styles"))?,
        from_1904: tree.root().child("workbookPr").and_then(|p| p.attribute("date1904")).is_some_and(|v| is_yes(&v)),
        count: Count::default(),
        written: 0,
    };
    let parts: HashMap<&str, &str> = relations.iter().map(|r| (r.id.as_str(), r.target.as_str())).collect();
    let sheets = tree.root().child("sheets").ok_or(RefusalKind::Broken)?;
    let mut page = Page::default();
    let (mut warnings, mut hidden) = (Vec::new(), Vec::new());
    for entry in sheets.children().filter(|n| n.name() == "sheet") {
        let name = entry.attribute("name").unwrap_or_default();
        if entry.attribute("state").is_some_and(|state| state != "visible") {
            hidden.push(name);
            continue;
        }
        let part = entry.attribute("id").and_then(|id| parts.get(id.as_str()).copied());
        let Some(text) = part.map_or(Ok(None), |part| package.part(part))? else { continue };
        let read = sheet::read(&text, &name, &mut book)?;
        warnings.extend(read.hidden);
        if !read.grid.rows.is_empty() {
            let named = (!UNNAMED.is_match(&name)).then_some(Block::Paragraph(name));
            page.aside(AsideKind::Head, named.as_slice());
            page.write(&[Block::Table(read.grid)]);
        }
    }
    if !hidden.is_empty() {
        warnings.push(Warning::HiddenSheets { names: hidden });
    }
    let source = page.source();
    if source.text.trim().is_empty() {
        return Err(RefusalKind::Empty.into());
    }
    Ok(Source { warnings, ..source })
}

/// The texts that cells point at by number.
fn texts(package: &mut Package<'_>, part: Option<String>) -> Result<Vec<String>, Refusal> {
    let Some(text) = part.map_or(Ok(None), |part| package.part(&part))? else { return Ok(Vec::new()) };
    let tree = xml::parse(&text)?;
    Ok(tree.root().children().filter(|n| n.name() == "si").map(rich).collect())
}

fn looks(package: &mut Package<'_>, part: Option<String>) -> Result<Looks, Refusal> {
    let text = part.map_or(Ok(None), |part| package.part(&part))?;
    text.map_or(Ok(Looks::default()), |text| Looks::read(&text))
}

/// A text, perhaps in runs of their own fonts; how it is pronounced is no part of it.
fn rich(node: Node<'_>) -> String {
    let part = |n: Node<'_>| match n.name() {
        "t" => n.inner(),
        "r" => n.child("t").map(Node::inner).unwrap_or_default(),
        _ => String::new(),
    };
    node.children().map(part).collect()
}

fn is_yes(value: &str) -> bool {
    matches!(value, "1" | "true" | "on")
}
