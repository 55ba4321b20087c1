//! Word documents (.docx): the parts of the file, and what becomes of each.
//!
//! `body` reads paragraphs and what stands in them, `table` tables, `numbering` gives entries of lists their markers,
//! `styles` says which paragraphs are headings. Text that a tracked change deletes, comments and hidden text are no part
//! of what the document says: they are left out, and a warning says so.

mod body;
mod numbering;
mod styles;
mod table;

use super::blocks::Block;
use super::lay::Page;
use super::package::{Package, Relation};
use super::xml::{self, Node};
use crate::draft::{LeftOut, Warning};
use crate::refusal::{Refusal, RefusalKind};
use crate::source::{AsideKind, Source};
use body::{Reader, Seen};
use numbering::Numbering;
pub use numbering::number;
use std::collections::{HashMap, HashSet};
use styles::Styles;

/// Reads a Word document.
pub fn read(bytes: &[u8]) -> Result<Source, Refusal> {
    let mut package = Package::open(bytes)?;
    let main = package.main_part("word/document.xml")?;
    let relations = package.relations(&main)?;
    let styles = Styles::read(related(&mut package, &relations, "styles")?.as_deref())?;
    let numbering = Numbering::read(related(&mut package, &relations, "numbering")?.as_deref())?;
    let text = package.part(&main)?.ok_or(RefusalKind::Broken)?;
    let tree = xml::parse(&text)?;
    let body = tree.root().child("body").ok_or(RefusalKind::Broken)?;
    let mut reader = Reader::new(&styles, numbering);
    let running = reader.part(body)?;
    let margins = margins(body);
    let mut page = Page::default();
    let heads = margin(&mut package, &relations, &margins, "headerReference", &mut reader)?;
    page.aside(AsideKind::Head, &heads);
    page.write(&running);
    for kind in ["footnotes", "endnotes"] {
        if let Some(part) = related(&mut package, &relations, kind)? {
            page.aside(AsideKind::Note, &notes(&part, &mut reader)?);
        }
    }
    let feet = margin(&mut package, &relations, &margins, "footerReference", &mut reader)?;
    page.aside(AsideKind::Foot, &feet);
    finished(page.source(), &reader.seen)
}

fn finished(mut source: Source, seen: &Seen) -> Result<Source, Refusal> {
    if source.text.trim().is_empty() {
        return Err(RefusalKind::Empty.into());
    }
    let counts = [
        (LeftOut::Deleted, seen.deleted),
        (LeftOut::Comments, seen.comments),
        (LeftOut::Hidden, seen.hidden),
        (LeftOut::Embedded, seen.embedded),
    ];
    let told = counts.into_iter().filter(|(_, count)| *count > 0);
    source.warnings.extend(told.map(|(what, count)| Warning::LeftOut { what, count }));
    Ok(source)
}

/// The text of the first part of this kind.
fn related(package: &mut Package<'_>, relations: &[Relation], kind: &str) -> Result<Option<String>, Refusal> {
    relations.iter().find(|r| r.kind == kind).map_or(Ok(None), |r| package.part(&r.target))
}

/// A header or footer as a section names it.
struct Margin {
    reference: String,
    id: String,
}

/// Every header and footer that a section shows: that of the first page only where the section has one of its own.
fn margins(body: Node<'_>) -> Vec<Margin> {
    let in_paragraphs = body.children().filter_map(|n| n.child("pPr")?.child("sectPr"));
    let sections = in_paragraphs.chain(body.child("sectPr"));
    let mut margins = Vec::new();
    for section in sections {
        let shows_first = section.is_on("titlePg");
        let references = section.children().filter(|n| n.name().ends_with("Reference"));
        let shown = references.filter(|n| shows_first || n.attribute("type").as_deref() != Some("first"));
        margins.extend(shown.filter_map(|n| Some(Margin { reference: n.name().to_owned(), id: n.attribute("id")? })));
    }
    margins
}

/// The headers, or the footers, each text once.
fn margin(
    package: &mut Package<'_>,
    relations: &[Relation],
    margins: &[Margin],
    reference: &str,
    reader: &mut Reader<'_>,
) -> Result<Vec<Block>, Refusal> {
    let parts: HashMap<&str, &str> = relations.iter().map(|r| (r.id.as_str(), r.target.as_str())).collect();
    let mut read: HashSet<&str> = HashSet::new();
    let mut known: HashSet<Block> = HashSet::new();
    let mut found: Vec<Block> = Vec::new();
    for margin in margins.iter().filter(|m| m.reference == reference) {
        let Some(part) = parts.get(margin.id.as_str()).copied().filter(|part| read.insert(part)) else { continue };
        let Some(text) = package.part(part)? else { continue };
        let tree = xml::parse(&text)?;
        for block in reader.part(tree.root())? {
            if known.insert(block.clone()) {
                found.push(block);
            }
        }
    }
    Ok(found)
}

/// The notes that the text refers to, each led by its mark.
fn notes(part: &str, reader: &mut Reader<'_>) -> Result<Vec<Block>, Refusal> {
    let tree = xml::parse(part)?;
    let mut blocks = Vec::new();
    for note in tree.root().children() {
        let Some(mark) = note.attribute("id").and_then(|id| reader.seen.mark(note.name(), &id)) else { continue };
        for block in reader.part(note)? {
            match block {
                Block::Paragraph(text) if blocks.is_empty() || !text.starts_with('[') => {
                    blocks.push(Block::Paragraph(format!("{mark} {text}")));
                }
                other => blocks.push(other),
            }
        }
    }
    Ok(blocks)
}
