//! Tags and texts as they come, made to paragraphs, lists and tables.
//!
//! There is no tree: a tag ends what must end before it, as in a browser, so that nothing is nested but tables and lists.

use super::lists::List;
use super::tables::OpenTable;
use crate::format::blocks::{Block, Count, paragraph};
use crate::refusal::{Refusal, RefusalKind};
use html5gum::emitters::callback::CallbackEvent;
use std::collections::HashMap;

/// Tables and lists inside each other: no more of them.
const MOST_LEVELS: usize = 50;
/// The attributes that tell something, and no more of a value than tells it.
const ATTRIBUTES: [&str; 7] = ["colspan", "rowspan", "start", "type", "value", "hidden", "style"];
const VALUE: usize = 400;
/// Elements whose text is not shown.
const UNSEEN: [&str; 9] = ["script", "style", "title", "template", "noscript", "svg", "select", "object", "iframe"];
/// Elements that are always closed, so that a hidden one has an end.
const CLOSED: [&str; 9] = ["div", "span", "section", "article", "aside", "table", "ul", "ol", "header"];
/// Elements that stand on lines of their own.
const APART: [&str; 32] = [
    "p",
    "div",
    "section",
    "article",
    "header",
    "footer",
    "main",
    "aside",
    "nav",
    "address",
    "blockquote",
    "figure",
    "figcaption",
    "form",
    "fieldset",
    "legend",
    "dl",
    "dt",
    "dd",
    "hr",
    "center",
    "body",
    "html",
    "head",
    "caption",
    "details",
    "summary",
    "option",
    "button",
    "hgroup",
    "dir",
    "menu",
];

/// A page while it is read.
#[derive(Default)]
pub struct Flow {
    /// What stands outside all tables.
    body: Frame,
    /// What stands in the open cells, the outermost first: as many as there are tables with an open cell.
    cells: Vec<Frame>,
    tables: Vec<OpenTable>,
    tag: String,
    attribute: Option<&'static str>,
    attributes: HashMap<&'static str, String>,
    /// The element whose text is not shown, and how many of its name are open.
    unseen: Option<(String, usize)>,
    hidden: usize,
    count: Count,
    refused: Option<Refusal>,
}

/// What stands in the page or in a cell.
#[derive(Default)]
struct Frame {
    blocks: Vec<Block>,
    text: String,
    marker: Option<String>,
    lists: Vec<List>,
    heading: bool,
    pre: bool,
}

impl Flow {
    /// Takes the next piece of the page.
    pub fn take(&mut self, event: &CallbackEvent<'_>) {
        if self.refused.is_some() {
            return;
        }
        let taken = match event {
            CallbackEvent::OpenStartTag { name } => {
                self.tag = String::from_utf8_lossy(name).into_owned();
                self.attributes.clear();
                Ok(())
            }
            CallbackEvent::AttributeName { name } => {
                self.attribute = ATTRIBUTES.iter().find(|known| known.as_bytes() == *name).copied();
                self.attributes.extend(self.attribute.map(|known| (known, String::new())));
                Ok(())
            }
            CallbackEvent::AttributeValue { value } => {
                let value = value.get(..VALUE).unwrap_or(value);
                let value = String::from_utf8_lossy(value).into_owned();
                self.attributes.extend(self.attribute.map(|known| (known, value)));
                Ok(())
            }
            CallbackEvent::CloseStartTag { .. } => self.start(),
            CallbackEvent::EndTag { name } => {
                let name = String::from_utf8_lossy(name).into_owned();
                self.end(&name)
            }
            CallbackEvent::String { value } => {
                self.text(&String::from_utf8_lossy(value));
                Ok(())
            }
            CallbackEvent::Comment { .. } | CallbackEvent::Doctype { .. } | CallbackEvent::Error(_) => Ok(()),
        };
        self.refused = taken.err();
    }

    /// All that was read, and how many elements were hidden.
    pub fn finish(mut self) -> Result<(Vec<Block>, usize), Refusal> {
        while self.refused.is_none() && !self.tables.is_empty() {
            self.refused = self.end_table().err();
        }
        // An unseen element that never ends has taken the rest of the page with it.
        self.hidden += usize::from(self.unseen.is_some());
        self.flush()?;
        self.refused.map_or(Ok((self.body.blocks, self.hidden)), Err)
    }

    fn frame(&mut self) -> &mut Frame {
        self.cells.last_mut().unwrap_or(&mut self.body)
    }

    fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.get(name).map(String::as_str)
    }

    fn start(&mut self) -> Result<(), Refusal> {
        let tag = std::mem::take(&mut self.tag);
        if let Some((unseen, open)) = &mut self.unseen {
            *open += usize::from(*unseen == tag);
            return Ok(());
        }
        let hidden = CLOSED.contains(&tag.as_str()) && self.is_hidden();
        if hidden || UNSEEN.contains(&tag.as_str()) {
            self.hidden += usize::from(hidden);
            self.unseen = Some((tag, 1));
            return Ok(());
        }
        match tag.as_str() {
            "br" => self.frame().text.push('\n'),
            "ul" | "ol" => self.start_list(&tag)?,
            "li" => self.start_entry()?,
            "table" => self.start_table()?,
            "tr" => self.end_row()?,
            "td" | "th" => self.start_cell()?,
            "pre" | "textarea" => {
                self.flush()?;
                self.frame().pre = true;
            }
            heading if is_heading(heading) => {
                self.flush()?;
                self.frame().heading = true;
            }
            apart if APART.contains(&apart) => self.flush()?,
            _ => {}
        }
        Ok(())
    }

    fn end(&mut self, tag: &str) -> Result<(), Refusal> {
        if let Some((unseen, open)) = &mut self.unseen {
            *open -= usize::from(unseen == tag);
            if *open == 0 {
                self.unseen = None;
            }
            return Ok(());
        }
        match tag {
            "ul" | "ol" => {
                self.flush()?;
                self.frame().marker = None;
                self.frame().lists.pop();
            }
            "li" => {
                self.flush()?;
                self.frame().marker = None;
            }
            "table" => self.end_table()?,
            "tr" => self.end_row()?,
            "td" | "th" => self.end_cell()?,
            "pre" | "textarea" => {
                self.flush()?;
                self.frame().pre = false;
            }
            heading if is_heading(heading) => {
                self.flush()?;
                self.frame().heading = false;
            }
            apart if APART.contains(&apart) => self.flush()?,
            _ => {}
        }
        Ok(())
    }

    fn is_hidden(&self) -> bool {
        let style = self.attribute("style").unwrap_or_default().to_lowercase().replace(' ', "");
        self.attribute("hidden").is_some() || style.contains("display:none")
    }

    fn start_list(&mut self, tag: &str) -> Result<(), Refusal> {
        self.flush()?;
        let list = match tag {
            "ol" => List::numbered(self.attribute("type"), self.attribute("start")),
            _ => List::bullets(),
        };
        let lists = &mut self.frame().lists;
        if lists.len() >= MOST_LEVELS {
            return Err(RefusalKind::TooDeep { most: MOST_LEVELS }.into());
        }
        lists.push(list);
        Ok(())
    }

    fn start_entry(&mut self) -> Result<(), Refusal> {
        self.flush()?;
        let value = self.attribute("value").map(str::to_owned);
        let frame = self.frame();
        let inside = frame.lists.len() > 1;
        let marker = frame.lists.last_mut().map(|list| list.marker(value.as_deref(), inside));
        frame.marker = Some(marker.unwrap_or_else(|| "-".to_owned()));
        Ok(())
    }

    fn start_table(&mut self) -> Result<(), Refusal> {
        self.flush()?;
        // A table right in another, outside its cells, ends that one.
        if self.tables.last().is_some_and(|t| !t.in_cell()) {
            self.end_table()?;
        }
        if self.tables.len() >= MOST_LEVELS {
            return Err(RefusalKind::TooDeep { most: MOST_LEVELS }.into());
        }
        self.tables.push(OpenTable::default());
        Ok(())
    }

    fn start_cell(&mut self) -> Result<(), Refusal> {
        self.end_cell()?;
        self.flush()?;
        let (columns, rows) =
            (self.attribute("colspan").map(str::to_owned), self.attribute("rowspan").map(str::to_owned));
        if let Some(table) = self.tables.last_mut() {
            table.open_cell(columns.as_deref(), rows.as_deref());
            self.cells.push(Frame::default());
        }
        Ok(())
    }

    fn end_cell(&mut self) -> Result<(), Refusal> {
        if !self.tables.last().is_some_and(OpenTable::in_cell) {
            return Ok(());
        }
        self.flush()?;
        let blocks = self.cells.pop().map(|frame| frame.blocks).unwrap_or_default();
        self.tables.last_mut().map_or(Ok(()), |table| table.close_cell(blocks, &mut self.count))
    }

    fn end_row(&mut self) -> Result<(), Refusal> {
        self.end_cell()?;
        self.flush()?;
        self.tables.last_mut().map_or(Ok(()), |table| table.close_row(&mut self.count))
    }

    fn end_table(&mut self) -> Result<(), Refusal> {
        self.end_row()?;
        let Some(table) = self.tables.pop() else { return Ok(()) };
        let grid = table.close(&mut self.count)?;
        self.frame().blocks.push(Block::Table(grid));
        Ok(())
    }

    /// White space is one space, as in a browser, but where it is said to be kept.
    fn text(&mut self, value: &str) {
        if self.unseen.is_some() {
            return;
        }
        let frame = self.frame();
        if frame.pre {
            frame.text.push_str(value);
            return;
        }
        for c in value.chars() {
            if !c.is_ascii_whitespace() {
                frame.text.push(c);
            } else if !frame.text.ends_with([' ', '\n']) {
                frame.text.push(' ');
            }
        }
    }

    /// A paragraph ends. A blank line in it, of two line breaks in a row, ends one too.
    fn flush(&mut self) -> Result<(), Refusal> {
        let frame = self.cells.last_mut().unwrap_or(&mut self.body);
        let Some(text) = paragraph(&std::mem::take(&mut frame.text)) else { return Ok(()) };
        for part in text.split("\n\n").filter_map(paragraph) {
            self.count.add(1)?;
            let part = if frame.heading { part.replace('\n', " ") } else { part };
            frame.blocks.push(match frame.marker.take() {
                Some(marker) => Block::Entry(format!("{marker} {part}")),
                None => Block::Paragraph(part),
            });
        }
        Ok(())
    }
}

fn is_heading(tag: &str) -> bool {
    matches!(tag, "h1" | "h2" | "h3" | "h4" | "h5" | "h6")
}
