//! The little of XML that the formats need: elements with attributes, text and order, escaped as they are written.

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event};

/// An element to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Element {
    name: &'static str,
    attributes: Vec<(&'static str, String)>,
    content: Vec<Node>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Node {
    Element(Element),
    Text(String),
}

/// An empty element.
pub(crate) fn element(name: &'static str) -> Element {
    Element { name, attributes: Vec::new(), content: Vec::new() }
}

impl Element {
    /// Sets an attribute. Each is given once.
    pub(crate) fn with(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.attributes.push((name, clean(&value.into())));
        self
    }

    /// Adds text; what XML cannot hold is left out.
    pub(crate) fn text(mut self, text: &str) -> Self {
        self.content.push(Node::Text(clean(text)));
        self
    }

    /// Adds an element.
    pub(crate) fn child(mut self, child: Self) -> Self {
        self.content.push(Node::Element(child));
        self
    }

    /// Adds elements in order; an `Option` is one or none.
    pub(crate) fn children(mut self, children: impl IntoIterator<Item = Self>) -> Self {
        self.content.extend(children.into_iter().map(Node::Element));
        self
    }

    /// Whether nothing stands in it.
    pub(crate) fn is_empty(&self) -> bool {
        self.content.is_empty()
    }

    /// The document whose root this is, UTF-8 with its declaration.
    pub(crate) fn document(&self) -> Vec<u8> {
        let mut writer = Writer::new(Vec::new());
        // Writing to memory cannot fail.
        let _written = writer
            .write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))
            .and_then(|()| writer.write_event(Event::Text(BytesText::from_escaped("\n"))))
            .and_then(|()| self.write(&mut writer));
        writer.into_inner()
    }

    fn write(&self, writer: &mut Writer<Vec<u8>>) -> std::io::Result<()> {
        let mut start = BytesStart::new(self.name);
        for (name, value) in &self.attributes {
            start.push_attribute((*name, value.as_str()));
        }
        if self.content.is_empty() {
            return writer.write_event(Event::Empty(start));
        }
        writer.write_event(Event::Start(start))?;
        for node in &self.content {
            match node {
                Node::Element(child) => child.write(writer)?,
                Node::Text(text) => writer.write_event(Event::Text(BytesText::new(text)))?,
            }
        }
        writer.write_event(Event::End(BytesEnd::new(self.name)))
    }
}

/// Without the characters that XML 1.0 has no way to write (production 2, "Char").
fn clean(text: &str) -> String {
    let may_stand = |c: &char| matches!(c, '\t' | '\n' | '\r' | '\u{20}'..='\u{D7FF}' | '\u{E000}'..='\u{FFFD}' | '\u{10000}'..='\u{10FFFF}');
    text.chars().filter(may_stand).collect()
}

#[cfg(test)]
mod tests {
    use super::element;

    #[test]
    fn what_people_wrote_stays_text() {
        let written = element("p").with("title", "a \"b\" <c>").text("5 < 6 & 7\u{0}\u{B}\u{FFFE}").document();
        let written = String::from_utf8(written).unwrap();
        let expected =
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<p title=\"a &quot;b&quot; &lt;c&gt;\">5 &lt; 6 &amp; 7</p>";
        assert_eq!(written, expected);
    }
}
