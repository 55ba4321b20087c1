//! Rich text as blocks: paragraphs, lists, tables. A heading inside a text is a block of the name `heading`, since the
//! standard has headings only at the head of a part.

use super::Sitting;
use crate::xml::{Element, element};
use sagsgang_domain::rich_text::{Block, Inline, RichText, Table};

impl Sitting<'_> {
    /// The blocks of a text in order.
    pub(super) fn blocks(&self, text: &RichText) -> Vec<Element> {
        text.blocks.iter().filter_map(|block| self.block(block)).collect()
    }

    fn block(&self, block: &Block) -> Option<Element> {
        match block {
            Block::Paragraph(content) => Some(self.inline(element("p"), content)),
            Block::Heading { level, content } => {
                let kind = element("block").with("name", format!("heading{level}"));
                Some(self.inline(kind, content))
            }
            Block::List { ordered, items } => {
                let list = element(if *ordered { "ol" } else { "ul" });
                let list = list.children(items.iter().map(|item| self.inline(element("li"), item)));
                Some(list).filter(|list| !list.is_empty())
            }
            Block::Table(table) => self.table(table),
        }
    }

    fn table(&self, table: &Table) -> Option<Element> {
        let row = |name: &'static str, cells: &[Vec<Inline>]| {
            let cell = |cell: &Vec<Inline>| element(name).child(self.inline(element("p"), cell));
            Some(element("tr").children(cells.iter().map(cell))).filter(|row| !row.is_empty())
        };
        let rows = row("th", &table.head).into_iter().chain(table.rows.iter().filter_map(|cells| row("td", cells)));
        Some(element("table").children(rows)).filter(|table| !table.is_empty())
    }

    fn inline(&self, into: Element, content: &[Inline]) -> Element {
        content.iter().fold(into, |into, inline| match inline {
            Inline::Text(text) => into.text(text),
            Inline::Strong(inner) => into.child(self.inline(element("b"), inner)),
            Inline::Emphasis(inner) => into.child(self.inline(element("i"), inner)),
            Inline::Link { href, content } => {
                let whole = if href.starts_with('/') { self.publisher.addresses.page(href) } else { href.clone() };
                into.child(self.inline(element("a").with("href", whole), content))
            }
            Inline::Break => into.child(element("br")),
        })
    }
}
