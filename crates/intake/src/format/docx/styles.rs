//! The styles of a Word document: which are headings, which number their paragraphs.

use crate::format::xml;
use crate::refusal::Refusal;
use std::collections::HashMap;

/// Styles build on each other; no more of them in a row.
const MOST_BASES: usize = 20;

/// The paragraph styles by their ids.
#[derive(Default)]
pub struct Styles(HashMap<String, Style>);

struct Style {
    heading: bool,
    base: Option<String>,
    list: Option<String>,
    level: Option<usize>,
}

impl Styles {
    /// Reads the part that holds the styles, where there is one.
    pub fn read(part: Option<&str>) -> Result<Self, Refusal> {
        let Some(part) = part else { return Ok(Self::default()) };
        let tree = xml::parse(part)?;
        let styles = tree.root().children().filter(|n| n.name() == "style");
        let style = |node: xml::Node<'_>| {
            let name = node.value("name").unwrap_or_default().to_lowercase();
            let properties = node.child("pPr");
            let list = properties.and_then(|p| p.child("numPr"));
            let outline = properties.and_then(|p| p.value("outlineLvl"));
            let named = ["heading", "overskrift", "title", "titel"].iter().any(|h| name.starts_with(h));
            let style = Style {
                heading: named || outline.is_some_and(|level| level != "9"),
                base: node.value("basedOn"),
                list: list.and_then(|l| l.value("numId")),
                level: list.and_then(|l| l.value("ilvl")).and_then(|l| l.parse().ok()),
            };
            Some((node.attribute("styleId")?, style))
        };
        Ok(Self(styles.filter_map(style).collect()))
    }

    /// Whether a paragraph of this style is a heading.
    pub fn is_heading(&self, id: Option<&str>) -> bool {
        self.line(id).any(|s| s.heading)
    }

    /// The list, and perhaps the level in it, that a paragraph of this style is numbered by.
    pub fn list(&self, id: Option<&str>) -> Option<(&str, Option<usize>)> {
        self.line(id).find_map(|s| Some((s.list.as_deref()?, s.level)))
    }

    /// The style and those it builds on.
    fn line<'s>(&'s self, id: Option<&str>) -> impl Iterator<Item = &'s Style> {
        let first = id.and_then(|id| self.0.get(id));
        std::iter::successors(first, |s| self.0.get(s.base.as_deref()?)).take(MOST_BASES)
    }
}
