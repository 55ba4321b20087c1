//! XML as a small tree that remembers which of its parts were read, so that what nobody read can be told.

use super::html;
use std::cell::Cell;

/// An element, by its local name.
#[derive(Debug, Clone, Default)]
pub struct Element {
    /// The name without its prefix.
    pub name: String,
    /// Its attributes, in order.
    pub attributes: Vec<Attribute>,
    /// Its text and its elements, in order.
    pub pieces: Vec<Piece>,
    taken: Cell<bool>,
}

/// An attribute, by its local name.
#[derive(Debug, Clone)]
pub struct Attribute {
    /// The name without its prefix.
    pub name: String,
    /// The value as written.
    pub value: String,
    taken: Cell<bool>,
}

/// What an element holds.
#[derive(Debug, Clone)]
pub enum Piece {
    /// Text between tags.
    Text(String),
    /// An element.
    Element(Element),
}

impl Attribute {
    /// An attribute that nobody read yet.
    pub fn new(name: &str, value: &str) -> Self {
        Self { name: name.to_owned(), value: value.to_owned(), taken: Cell::new(false) }
    }

    /// Whether it was read.
    pub fn is_taken(&self) -> bool {
        self.taken.get()
    }
}

impl Element {
    /// An element that holds nothing yet.
    pub fn new(name: &str) -> Self {
        Self { name: name.to_owned(), ..Self::default() }
    }

    /// The elements in it, in order.
    pub fn children(&self) -> impl Iterator<Item = &Element> {
        self.pieces.iter().filter_map(|piece| match piece {
            Piece::Element(element) => Some(element),
            Piece::Text(_) => None,
        })
    }

    /// The first element of that name in it.
    pub fn child(&self, name: &str) -> Option<&Element> {
        self.all(name).next()
    }

    /// The elements of that name in it.
    pub fn all<'e>(&'e self, name: &str) -> impl Iterator<Item = &'e Element> {
        self.children().filter(move |child| child.name == name)
    }

    /// The elements called `name` in those called `list`.
    pub fn listed<'e>(&'e self, list: &str, name: &str) -> impl Iterator<Item = &'e Element> {
        self.all(list).flat_map(move |list| list.children().filter(move |child| child.name == name))
    }

    /// The first element of that name at any depth, itself included.
    pub fn find(&self, name: &str) -> Option<&Element> {
        if self.name == name {
            return Some(self);
        }
        self.children().find_map(|child| child.find(name))
    }

    /// The text right in it, its white space cleaned.
    pub fn text(&self) -> String {
        let texts = self.pieces.iter().filter_map(|piece| match piece {
            Piece::Text(text) => Some(text.as_str()),
            Piece::Element(_) => None,
        });
        clean(&texts.collect::<Vec<_>>().join(" "))
    }

    /// The text of the element of that name, on one line; `None` when it is missing or empty. It counts as read.
    pub fn value(&self, name: &str) -> Option<String> {
        let child = self.child(name)?;
        child.taken.set(true);
        Some(child.text()).filter(|text| !text.is_empty())
    }

    /// The value of the attribute of that name; `None` when it is missing or empty. It counts as read.
    pub fn attribute(&self, name: &str) -> Option<String> {
        let attribute = self.attributes.iter().find(|a| a.name == name)?;
        attribute.taken.set(true);
        Some(clean(&attribute.value)).filter(|value| !value.is_empty())
    }

    /// The lines of the formatted text in the element of that name. It counts as read with all that it holds.
    pub fn rich(&self, name: &str) -> Vec<String> {
        self.child(name).map(Element::lines).unwrap_or_default()
    }

    /// The lines of the formatted text in it. It counts as read with all that it holds.
    pub fn lines(&self) -> Vec<String> {
        self.take();
        let lines = html::lines(&self.inner());
        if matches!(lines.as_slice(), [one] if one == "Tomt indhold") { Vec::new() } else { lines }
    }

    /// Its text as it was written, line by line, for text that is no HTML. It counts as read.
    pub fn plain(&self) -> String {
        self.take();
        self.pieces.iter().filter_map(|p| if let Piece::Text(text) = p { Some(text.as_str()) } else { None }).collect()
    }

    /// Counts it and all that it holds as read.
    pub fn take(&self) {
        self.taken.set(true);
        for attribute in &self.attributes {
            attribute.taken.set(true);
        }
        for child in self.children() {
            child.take();
        }
    }

    /// Whether its own text was read.
    pub fn is_taken(&self) -> bool {
        self.taken.get()
    }

    /// What stands in it as HTML: text as it is, since formatted text is escaped once; elements as tags.
    fn inner(&self) -> String {
        let mut out = String::new();
        self.write_inner(&mut out);
        out
    }

    fn write_inner(&self, out: &mut String) {
        for piece in &self.pieces {
            match piece {
                Piece::Text(text) => out.push_str(text),
                Piece::Element(element) => {
                    out.push('<');
                    out.push_str(&element.name);
                    if let Some(link) = element.attributes.iter().find(|a| a.name == "href") {
                        out.push_str(&format!(" href=\"{}\"", link.value.replace('"', "%22")));
                    }
                    out.push('>');
                    element.write_inner(out);
                    out.push_str(&format!("</{}>", element.name));
                }
            }
        }
    }
}

/// Text on one line: every run of white space is one space, and what cannot be seen is none.
pub fn clean(text: &str) -> String {
    let seen = |c: char| if c.is_control() || matches!(c, '\u{200b}' | '\u{feff}') { ' ' } else { c };
    // A soft hyphen is no letter: it stands where the word may be broken.
    let seen: String = text.chars().filter(|c| *c != '\u{ad}').map(seen).collect();
    seen.split_whitespace().collect::<Vec<_>>().join(" ")
}
