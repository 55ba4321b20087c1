//! XML as a tree, within bounds. Namespaces are left out: in the formats that are read, the local names tell enough.
//!
//! Nothing is expanded but the five entities of XML and character references; a document type is refused, since it is
//! the only way to define more. Time is linear in the bytes; memory is bounded by the number of nodes.

use crate::refusal::{Refusal, RefusalKind};
use quick_xml::Reader;
use quick_xml::escape::unescape;
use quick_xml::events::{BytesStart, Event};
use std::borrow::Cow;

/// No document nests its elements deeper.
pub const MOST_LEVELS: usize = 256;
/// An element or a text is a node. A document of a thousand pages has about a million.
const MOST_NODES: usize = 3_000_000;

/// A document as a tree.
pub struct Tree<'x> {
    nodes: Vec<Data<'x>>,
}

struct Data<'x> {
    /// Name and attributes as written; empty for a text.
    tag: &'x str,
    text: Cow<'x, str>,
    first: Option<usize>,
    next: Option<usize>,
}

/// An element or a text.
#[derive(Clone, Copy)]
pub struct Node<'t> {
    tree: &'t Tree<'t>,
    at: usize,
}

/// Reads a document whole.
pub fn parse(source: &str) -> Result<Tree<'_>, Refusal> {
    let mut reader = Reader::from_str(source);
    reader.config_mut().check_end_names = true;
    let mut growing = Growing { tree: Tree { nodes: Vec::new() }, open: Vec::new() };
    loop {
        let from = position(&reader);
        match reader.read_event().map_err(|_| RefusalKind::Broken)? {
            Event::Start(_) => growing.start(written(source, from, position(&reader)), true)?,
            Event::Empty(_) => growing.start(written(source, from, position(&reader)), false)?,
            Event::End(_) => growing.end(),
            Event::Text(text) => growing.text(text.into_inner())?,
            Event::CData(text) => growing.text(text.into_inner())?,
            Event::GeneralRef(_) => growing.text(reference(source, from, position(&reader))?)?,
            Event::DocType(_) => return Err(RefusalKind::OwnEntities.into()),
            Event::Eof => break,
            Event::Comment(_) | Event::Decl(_) | Event::PI(_) => {}
        }
    }
    let whole = growing.open.is_empty() && !growing.tree.nodes.is_empty();
    if whole { Ok(growing.tree) } else { Err(RefusalKind::Broken.into()) }
}

fn position(reader: &Reader<&[u8]>) -> usize {
    usize::try_from(reader.buffer_position()).unwrap_or(usize::MAX)
}

/// The content of a tag: `w:p w:id="1"` of `<w:p w:id="1"/>`.
fn written(source: &str, from: usize, to: usize) -> &str {
    source.get(from..to).unwrap_or_default().trim_start_matches('<').trim_end_matches(['>', '/'])
}

fn reference(source: &str, from: usize, to: usize) -> Result<Cow<'_, str>, Refusal> {
    unescape(source.get(from..to).unwrap_or_default()).map_err(|_| RefusalKind::OwnEntities.into())
}

/// A tree while it is read.
struct Growing<'x> {
    tree: Tree<'x>,
    /// The open elements, each with its last child.
    open: Vec<(usize, Option<usize>)>,
}

impl<'x> Growing<'x> {
    fn start(&mut self, tag: &'x str, stays_open: bool) -> Result<(), Refusal> {
        let at = self.push(Data { tag, text: Cow::Borrowed(""), first: None, next: None })?;
        if stays_open {
            if self.open.len() >= MOST_LEVELS {
                return Err(RefusalKind::TooDeep { most: MOST_LEVELS }.into());
            }
            self.open.push((at, None));
        }
        Ok(())
    }

    fn end(&mut self) {
        self.open.pop();
    }

    fn text(&mut self, text: Cow<'x, str>) -> Result<(), Refusal> {
        // White space around the root element is no part of it.
        if !self.open.is_empty() && !text.is_empty() {
            self.push(Data { tag: "", text, first: None, next: None })?;
        }
        Ok(())
    }

    fn push(&mut self, data: Data<'x>) -> Result<usize, Refusal> {
        let at = self.tree.nodes.len();
        if at >= MOST_NODES {
            return Err(RefusalKind::TooMany { most: MOST_NODES }.into());
        }
        self.tree.nodes.push(data);
        if let Some((parent, last)) = self.open.last_mut() {
            let before = last.replace(at);
            let link = match before {
                Some(before) => self.tree.nodes.get_mut(before).map(|d| &mut d.next),
                None => self.tree.nodes.get_mut(*parent).map(|d| &mut d.first),
            };
            if let Some(link) = link {
                *link = Some(at);
            }
        }
        Ok(at)
    }
}

impl Tree<'_> {
    /// The root element.
    pub fn root(&self) -> Node<'_> {
        Node { tree: self, at: 0 }
    }
}

impl<'t> Node<'t> {
    fn data(self) -> Option<&'t Data<'t>> {
        self.tree.nodes.get(self.at)
    }

    fn tag(self) -> &'t str {
        self.data().map_or("", |d| d.tag)
    }

    /// The name without its prefix; empty for a text.
    pub fn name(self) -> &'t str {
        let full = self.tag().split(|c: char| c.is_whitespace()).next().unwrap_or_default();
        full.rsplit(':').next().unwrap_or_default()
    }

    /// The text of a text; empty for an element.
    pub fn text(self) -> &'t str {
        self.data().map_or("", |d| d.text.as_ref())
    }

    /// The texts right inside an element, joined.
    pub fn inner(self) -> String {
        self.children().map(Node::text).collect()
    }

    /// The value of the attribute whose name without its prefix is `name`.
    pub fn attribute(self, name: &str) -> Option<String> {
        let tag = self.tag();
        let length = tag.find(|c: char| c.is_whitespace())?;
        let start = BytesStart::from_content(tag, length);
        let mut attributes = start.attributes();
        let attribute =
            attributes.with_checks(false).flatten().find(|a| a.key.as_ref().rsplit(':').next() == Some(name))?;
        unescape(&attribute.value).ok().map(Cow::into_owned)
    }

    /// The elements and texts right inside it.
    pub fn children(self) -> impl Iterator<Item = Node<'t>> {
        let first = self.data().and_then(|d| d.first);
        let node = move |at| Node { tree: self.tree, at };
        std::iter::successors(first.map(node), move |n| n.data()?.next.map(node))
    }

    /// The first element of this name right inside it.
    pub fn child(self, name: &str) -> Option<Node<'t>> {
        self.children().find(|n| n.name() == name)
    }

    /// The `val` of the element of this name right inside it, as `<w:jc w:val="center"/>`.
    pub fn value(self, name: &str) -> Option<String> {
        self.child(name)?.attribute("val")
    }

    /// Whether a property that is on or off is on: it stands there, and does not say that it is off.
    pub fn is_on(self, name: &str) -> bool {
        let said = self.child(name).map(|n| n.attribute("val"));
        said.is_some_and(|value| !matches!(value.as_deref(), Some("0" | "false" | "off" | "none")))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refusal(source: &str) -> Option<RefusalKind> {
        parse(source).err().map(|r| r.kind)
    }

    #[test]
    fn names_attributes_and_texts_are_read() {
        let tree = parse("<?xml version=\"1.0\"?>\n<w:p w:id=\"a &amp; b\" r:id='2'>Rød &#230;<w:tab/>x</w:p>\n");
        let tree = tree.unwrap_or_else(|refusal| unreachable!("{refusal}"));
        let root = tree.root();
        assert_eq!((root.name(), root.attribute("id").as_deref()), ("p", Some("a & b")));
        assert_eq!(root.inner(), "Rød æx");
        assert_eq!(root.children().map(Node::name).collect::<Vec<_>>(), ["", "", "tab", ""]);
    }

    #[test]
    fn what_is_cut_short_defines_entities_or_never_ends_is_refused() {
        assert_eq!(refusal("<a><b></b>"), Some(RefusalKind::Broken));
        assert_eq!(refusal("<a></b>"), Some(RefusalKind::Broken));
        assert_eq!(refusal(""), Some(RefusalKind::Broken));
        assert_eq!(refusal("<!DOCTYPE a [<!ENTITY b 'bb'>]><a>&b;</a>"), Some(RefusalKind::OwnEntities));
        assert_eq!(refusal("<a>&b;</a>"), Some(RefusalKind::OwnEntities));
        assert_eq!(refusal(&"<a>".repeat(100_000)), Some(RefusalKind::TooDeep { most: MOST_LEVELS }));
    }
}
