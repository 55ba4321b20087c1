//! Acadre's tables, made into elements that are called what their tables and fields are called.

use crate::esdh::tree::{Element, Piece};
use crate::pattern::Pattern;

static SAME_DAY: Pattern = Pattern::new(r"date_?F\d$");

/// How a field tells its name and its value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fields {
    /// `<field name="sysid">57</field>`, in content.
    Named,
    /// `<field sysid="57"/>`, in a manifest.
    Attributes,
}

/// The root with a row for each `fields` of each table: one row is written as many are.
pub fn rows(root: Element, fields: Fields) -> Element {
    let mut made = Element::new(&root.name);
    made.attributes = root.attributes;
    made.pieces = root.pieces.into_iter().flat_map(|piece| expanded(piece, fields)).collect();
    made
}

fn expanded(piece: Piece, fields: Fields) -> Vec<Piece> {
    match piece {
        Piece::Element(element) if element.name == "table" => {
            table(element, fields).into_iter().map(Piece::Element).collect()
        }
        other => vec![other],
    }
}

fn table(table: Element, fields: Fields) -> Vec<Element> {
    let name = table.attribute("name").unwrap_or_else(|| "table".to_owned());
    let mut made: Vec<Element> = Vec::new();
    for piece in table.pieces {
        match piece {
            Piece::Element(row) if row.name == "fields" => {
                let mut element = Element::new(&name);
                element.pieces = row.pieces.into_iter().flat_map(|piece| field(piece, fields)).collect();
                made.push(element);
            }
            other => {
                let inner = expanded(other, fields);
                if made.is_empty() {
                    made.push(Element::new(&name));
                }
                if let Some(row) = made.last_mut() {
                    row.pieces.extend(inner);
                }
            }
        }
    }
    made
}

fn field(piece: Piece, fields: Fields) -> Vec<Piece> {
    match piece {
        Piece::Element(field) if field.name == "field" => match (fields, field.attribute("name")) {
            // A day is written six times, each time in another form.
            (Fields::Named, Some(name)) if SAME_DAY.is_match(&name) => Vec::new(),
            (Fields::Named, Some(name)) => {
                let mut element = Element::new(&name);
                element.pieces = field.pieces;
                vec![Piece::Element(element)]
            }
            (Fields::Attributes, _) => {
                let value = |name: &str, value: String| {
                    let mut element = Element::new(name);
                    element.pieces.push(Piece::Text(value));
                    Piece::Element(element)
                };
                field.attributes.into_iter().map(|a| value(&a.name, a.value)).chain(field.pieces).collect()
            }
            (Fields::Named, None) => vec![Piece::Element(field)],
        },
        other => vec![other],
    }
}
