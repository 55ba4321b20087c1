//! The text tree as markup. Everything is escaped; only the tree's own kinds of block come out.

use maud::{Markup, Render, html};
use sagsgang_domain::rich_text::{Block, Inline, RichText, Table, is_safe_href};

/// A text under a heading of level `under` (1–6): its own headings come one level and more below.
pub fn render(text: &RichText, under: u8) -> Markup {
    html! { @for block in &text.blocks { (block_markup(block, under)) } }
}

fn block_markup(block: &Block, under: u8) -> Markup {
    match block {
        Block::Paragraph(content) => html! { p { (inlines(content)) } },
        Block::Heading { level, content } => heading(under.saturating_add((*level).max(1)), &inlines(content)),
        Block::List { ordered: true, items } => html! { ol { @for item in items { li { (inlines(item)) } } } },
        Block::List { ordered: false, items } => html! { ul { @for item in items { li { (inlines(item)) } } } },
        Block::Table(table) => table_markup(table),
    }
}

/// A heading of a level; what is deeper than HTML has is a stressed paragraph.
pub fn heading(level: u8, content: &Markup) -> Markup {
    match level {
        0 | 1 => html! { h1 { (content) } },
        2 => html! { h2 { (content) } },
        3 => html! { h3 { (content) } },
        4 => html! { h4 { (content) } },
        5 => html! { h5 { (content) } },
        6 => html! { h6 { (content) } },
        _ => html! { p { strong { (content) } } },
    }
}

/// Wide tables scroll by themselves, by keyboard too.
fn table_markup(table: &Table) -> Markup {
    let class = |column: usize| table.is_of_figures(column).then_some("sg-number");
    html! {
        div.sg-scroll tabindex="0" role="group" {
            table.table.sg-text-table {
                thead { tr {
                    @for (column, cell) in table.head.iter().enumerate() {
                        th scope="col" class=[class(column)] { (inlines(cell)) }
                    }
                } }
                tbody {
                    @for row in &table.rows { tr {
                        @for (column, cell) in row.iter().enumerate() { td class=[class(column)] { (inlines(cell)) } }
                    } }
                }
            }
        }
    }
}

fn inlines(content: &[Inline]) -> Markup {
    html! { @for inline in content { (Run(inline)) } }
}

struct Run<'a>(&'a Inline);

impl Render for Run<'_> {
    fn render(&self) -> Markup {
        match self.0 {
            Inline::Text(text) => html! { (text) },
            Inline::Strong(inner) => html! { strong { (inlines(inner)) } },
            Inline::Emphasis(inner) => html! { em { (inlines(inner)) } },
            Inline::Link { href, content } if is_safe_href(href) => html! { a href=(href) { (inlines(content)) } },
            Inline::Link { content, .. } => inlines(content),
            Inline::Break => html! { br; },
        }
    }
}
