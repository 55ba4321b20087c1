//! Paragraphs of a Word document, and what stands in them.

use super::numbering::Numbering;
use super::styles::Styles;
use super::table;
use crate::format::blocks::{Block, Count, paragraph};
use crate::format::xml::Node;
use crate::refusal::Refusal;
use std::collections::HashMap;

/// Reads the parts of one document.
pub struct Reader<'d> {
    styles: &'d Styles,
    numbering: Numbering,
    /// Counts what is read, so that it stays bounded.
    pub count: Count,
    /// The fields that are open, each with whether its result has begun: what stands before that is the instruction.
    fields: Vec<bool>,
    /// How many of them are still at their instruction.
    silent: usize,
    /// The text of a paragraph whose end is deleted: it goes on in the next.
    carried: String,
    /// What was met on the way.
    pub seen: Seen,
}

/// What was left out, and the notes that were referred to.
#[derive(Default)]
pub struct Seen {
    /// Stretches of text that a tracked change deletes.
    pub deleted: usize,
    /// Comments.
    pub comments: usize,
    /// Stretches of hidden text.
    pub hidden: usize,
    /// Documents inside the document.
    pub embedded: usize,
    notes: HashMap<(&'static str, String), usize>,
}

impl Seen {
    /// The mark of a note, where the text refers to it: `[1]`.
    pub fn mark(&self, kind: &str, id: &str) -> Option<String> {
        let kind = if kind == "endnote" { "endnote" } else { "footnote" };
        self.notes.get(&(kind, id.to_owned())).map(|number| format!("[{number}]"))
    }
}

/// A paragraph while it is read.
#[derive(Default)]
struct Inline {
    /// A form feed where a page ends.
    text: String,
    /// Text boxes, which stand beside the paragraph on the page.
    boxes: Vec<Block>,
}

impl<'d> Reader<'d> {
    /// A reader of a document with these styles and lists.
    pub fn new(styles: &'d Styles, numbering: Numbering) -> Self {
        Self {
            styles,
            numbering,
            count: Count::default(),
            fields: Vec::new(),
            silent: 0,
            carried: String::new(),
            seen: Seen::default(),
        }
    }

    /// What stands in a part of the file: the body, a header, a note.
    pub fn part(&mut self, root: Node<'_>) -> Result<Vec<Block>, Refusal> {
        let mut blocks = Vec::new();
        self.fields.clear();
        self.silent = 0;
        self.blocks(root, &mut blocks)?;
        let left = std::mem::take(&mut self.carried);
        blocks.extend(paragraph(&left).map(Block::Paragraph));
        Ok(blocks)
    }

    /// The paragraphs and tables inside `parent`.
    pub fn blocks(&mut self, parent: Node<'_>, out: &mut Vec<Block>) -> Result<(), Refusal> {
        for node in parent.children() {
            match node.name() {
                "p" => self.paragraph(node, out)?,
                "tbl" => out.push(Block::Table(table::read(self, node)?)),
                "altChunk" => self.seen.embedded += 1,
                "sectPr" | "tcPr" | "tblPr" | "sdtPr" | "" => {}
                "AlternateContent" => {
                    if let Some(chosen) = chosen(node) {
                        self.blocks(chosen, out)?;
                    }
                }
                "sdt" if is_placeholder(node) => {}
                _ => self.blocks(node, out)?,
            }
        }
        Ok(())
    }

    fn paragraph(&mut self, node: Node<'_>, out: &mut Vec<Block>) -> Result<(), Refusal> {
        self.count.add(1)?;
        let properties = node.child("pPr");
        let mut inline = Inline { text: std::mem::take(&mut self.carried), boxes: Vec::new() };
        if properties.is_some_and(|p| p.is_on("pageBreakBefore")) {
            out.push(Block::PageBreak);
        }
        self.inline(node, &mut inline)?;
        if properties.and_then(|p| p.child("rPr")).is_some_and(|p| p.child("del").is_some()) {
            self.carried = inline.text;
            out.append(&mut inline.boxes);
            return Ok(());
        }
        self.finish(properties, inline, out);
        Ok(())
    }

    fn finish(&mut self, properties: Option<Node<'_>>, inline: Inline, out: &mut Vec<Block>) {
        let style = properties.and_then(|p| p.value("pStyle"));
        let heading = self.styles.is_heading(style.as_deref())
            || properties.and_then(|p| p.value("outlineLvl")).is_some_and(|level| level != "9");
        let mut marker = self.marker(properties, style.as_deref());
        for (at, raw) in inline.text.split('\u{c}').enumerate() {
            if at > 0 {
                out.push(Block::PageBreak);
            }
            let Some(text) = paragraph(raw) else { continue };
            let text = if heading { text.replace('\n', " ") } else { text };
            out.push(match marker.take() {
                Some(marker) if heading => Block::Paragraph(format!("{marker} {text}")),
                Some(marker) => Block::Entry(format!("{marker} {text}")),
                None => Block::Paragraph(text),
            });
        }
        out.extend(inline.boxes);
    }

    /// The marker of an entry of a list. It is counted even where nothing is written, as Word does.
    fn marker(&mut self, properties: Option<Node<'_>>, style: Option<&str>) -> Option<String> {
        let own = properties.and_then(|p| p.child("numPr"));
        let of_style = self.styles.list(style);
        let list = own.and_then(|n| n.value("numId")).or_else(|| of_style.map(|(list, _)| list.to_owned()))?;
        let said = own.and_then(|n| n.value("ilvl")).and_then(|l| l.parse().ok());
        let level = said.or_else(|| of_style.and_then(|(_, level)| level));
        self.numbering.marker(&list, level.or_else(|| self.numbering.level_of(&list, style)).unwrap_or(0))
    }

    fn inline(&mut self, parent: Node<'_>, out: &mut Inline) -> Result<(), Refusal> {
        for node in parent.children() {
            match node.name() {
                "t" => self.say(&node.inner(), out),
                "tab" | "ptab" => self.say("\t", out),
                "br" | "cr" => self.say(line_end(node), out),
                "noBreakHyphen" => self.say("-", out),
                "sym" => self.say(&symbol(node), out),
                "fldChar" => self.field(node.attribute("fldCharType").as_deref()),
                "footnoteReference" => self.note("footnote", node, out),
                "endnoteReference" => self.note("endnote", node, out),
                "commentReference" => self.seen.comments += 1,
                "del" | "moveFrom" => self.seen.deleted += usize::from(says_something(node)),
                "r" if is_hidden(node) => self.seen.hidden += usize::from(says_something(node)),
                "AlternateContent" => {
                    if let Some(chosen) = chosen(node) {
                        self.inline(chosen, out)?;
                    }
                }
                "txbxContent" => self.text_box(node, out)?,
                "sdt" if is_placeholder(node) => {}
                "" | "pPr" | "rPr" | "sdtPr" | "instrText" | "delText" | "delInstrText" | "rt" | "softHyphen" => {}
                _ => self.inline(node, out)?,
            }
        }
        Ok(())
    }

    fn say(&self, text: &str, out: &mut Inline) {
        if self.silent == 0 {
            out.text.push_str(text);
        }
    }

    fn field(&mut self, kind: Option<&str>) {
        match kind {
            Some("begin") => {
                self.fields.push(false);
                self.silent += 1;
            }
            Some("separate") => {
                if let Some(field) = self.fields.last_mut().filter(|result| !**result) {
                    *field = true;
                    self.silent -= 1;
                }
            }
            Some("end") if self.fields.pop() == Some(false) => self.silent -= 1,
            _ => {}
        }
    }

    fn note(&mut self, kind: &'static str, node: Node<'_>, out: &mut Inline) {
        let Some(id) = node.attribute("id") else { return };
        let next = self.seen.notes.len() + 1;
        self.seen.notes.entry((kind, id.clone())).or_insert(next);
        if let Some(mark) = self.seen.mark(kind, &id) {
            self.say(&mark, out);
        }
    }

    /// A text box has paragraphs and fields of its own.
    fn text_box(&mut self, node: Node<'_>, out: &mut Inline) -> Result<(), Refusal> {
        let outside = (std::mem::take(&mut self.fields), self.silent, std::mem::take(&mut self.carried));
        self.silent = 0;
        let read = self.blocks(node, &mut out.boxes);
        (self.fields, self.silent, self.carried) = outside;
        read
    }
}

/// The same content in a newer and an older form: one of them is read.
fn chosen(node: Node<'_>) -> Option<Node<'_>> {
    node.child("Choice").or_else(|| node.child("Fallback"))
}

/// A field of a form that nobody filled in shows only what should stand there.
fn is_placeholder(node: Node<'_>) -> bool {
    node.child("sdtPr").is_some_and(|p| p.is_on("showingPlcHdr"))
}

fn is_hidden(run: Node<'_>) -> bool {
    run.child("rPr").is_some_and(|p| p.is_on("vanish"))
}

fn says_something(node: Node<'_>) -> bool {
    let is_text = matches!(node.name(), "t" | "delText");
    (is_text && !node.inner().trim().is_empty()) || node.children().any(says_something)
}

fn line_end(node: Node<'_>) -> &'static str {
    if node.attribute("type").as_deref() == Some("page") { "\u{c}" } else { "\n" }
}

/// A character of a symbol font: the ticks and boxes that forms use; else the character as it is.
fn symbol(node: Node<'_>) -> String {
    let code = node.attribute("char").and_then(|c| u32::from_str_radix(&c, 16).ok()).unwrap_or(0);
    let symbols = node.attribute("font").is_some_and(|f| f.to_lowercase().starts_with("wingdings"));
    let known = match code & 0xFF {
        0xFC if symbols => Some('✓'),
        0xFE | 0xFD | 0x78 if symbols => Some('☒'),
        0xA8 | 0x6F | 0x71 if symbols => Some('☐'),
        0xE0 if symbols => Some('→'),
        _ => char::from_u32(code).filter(|c| !c.is_control()),
    };
    known.map(String::from).unwrap_or_default()
}
