//! Bytes to a tree: the encoding as declared, characters that XML forbids, and bounds on what is read at all.

use super::guard;
use super::tree::{Attribute, Element, Piece};
use crate::decode::{self, MOST_BYTES};
use crate::draft::Warning;
use crate::pattern::Pattern;
use crate::refusal::{Refusal, RefusalKind};
use roxmltree::{Document, Error, Node, NodeType, ParsingOptions};

/// The largest real export has some thousands.
const MOST_NODES: u32 = 400_000;

static DECLARED: Pattern = Pattern::new(r#"^\s*<\?xml\b[^>]{0,200}?\bencoding\s*=\s*["']([A-Za-z0-9._-]{1,40})["']"#);
static ROOT: Pattern =
    Pattern::new(r"^\s*(?:<\?[^>]*\?>\s*|<!--(?s:.)*?-->\s*)*<(?:[\p{L}_][\w.-]*:)?([\p{L}_][\w.-]*)[\s/>]");
/// A reference to a character by its number.
static REFERENCE: Pattern = Pattern::new(r"&#(?:[xX]([0-9A-Fa-f]{1,8})|([0-9]{1,8}));");

/// The local name of the root element, when `text` begins with one.
pub fn root_name(text: &str) -> Option<&str> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    ROOT.captures(text).and_then(|c| Some(c.get(1)?.as_str()))
}

/// The text of an XML file, without the characters that XML forbids.
pub fn text(bytes: &[u8], warnings: &mut Vec<Warning>) -> Result<String, Refusal> {
    if bytes.len() > MOST_BYTES {
        return Err(RefusalKind::TooLarge { bytes: bytes.len(), most: MOST_BYTES }.into());
    }
    let decoded = decoded(bytes, warnings)?;
    if decoded.trim().is_empty() {
        return Err(RefusalKind::Empty.into());
    }
    let (legal, count) = without_forbidden(&decoded);
    if count > 0 {
        warnings.push(Warning::ForbiddenCharacters { count });
    }
    Ok(legal)
}

fn decoded(bytes: &[u8], warnings: &mut Vec<Warning>) -> Result<String, Refusal> {
    let wide = |low: usize| bytes.get(2..).unwrap_or_default().chunks(2).map(move |pair| unit(pair, low));
    match bytes {
        [0xFF, 0xFE, ..] => return utf_16(wide(0)),
        [0xFE, 0xFF, ..] => return utf_16(wide(1)),
        [b'<', 0, ..] => return utf_16(bytes.chunks(2).map(|pair| unit(pair, 0))),
        [0, b'<', ..] => return utf_16(bytes.chunks(2).map(|pair| unit(pair, 1))),
        _ => {}
    }
    let marked = bytes.strip_prefix(&[0xEF, 0xBB, 0xBF]);
    let bytes = marked.unwrap_or(bytes);
    let head = String::from_utf8_lossy(bytes.get(..300).unwrap_or(bytes)).into_owned();
    let declared = DECLARED.captures(&head).and_then(|c| Some(c.get(1)?.as_str().to_lowercase()));
    let wrong = |declared: &str| Refusal::from(RefusalKind::WrongEncoding { declared: declared.to_owned() });
    match declared.as_deref() {
        Some("windows-1252" | "cp1252" | "iso-8859-1" | "latin1" | "us-ascii" | "ascii") if marked.is_none() => {
            decode::windows_1252(bytes)
        }
        // A program that writes a text it holds as UTF-16 declares that, whatever the file is stored as.
        Some(name @ ("utf-8" | "utf8" | "utf-16" | "unicode")) => {
            std::str::from_utf8(bytes).map(str::to_owned).map_err(|_| wrong(name))
        }
        None => match std::str::from_utf8(bytes) {
            Ok(text) => Ok(text.to_owned()),
            Err(_) if marked.is_some() => Err(wrong("utf-8")),
            Err(_) => {
                warnings.push(Warning::EncodingGuessed);
                decode::windows_1252(bytes)
            }
        },
        Some(other) => Err(wrong(other)),
    }
}

/// A unit of two bytes; `None` when the last has lost its half.
fn unit(pair: &[u8], high_first: usize) -> Option<u16> {
    match (pair, high_first) {
        ([a, b], 0) => Some(u16::from_le_bytes([*a, *b])),
        ([a, b], _) => Some(u16::from_be_bytes([*a, *b])),
        _ => None,
    }
}

fn utf_16(units: impl Iterator<Item = Option<u16>>) -> Result<String, Refusal> {
    let wrong = || Refusal::from(RefusalKind::WrongEncoding { declared: "utf-16".to_owned() });
    let units: Option<Vec<u16>> = units.collect();
    char::decode_utf16(units.ok_or_else(wrong)?).collect::<Result<String, _>>().map_err(|_| wrong())
}

/// Puts a space in place of each character that XML forbids, and of each reference to one: a form feed between two
/// words parts them.
fn without_forbidden(text: &str) -> (String, usize) {
    let mut count = 0;
    let mut legal: String = text
        .chars()
        .map(|c| {
            if is_legal(c) {
                c
            } else {
                count += 1;
                ' '
            }
        })
        .collect();
    let mut parts = String::new();
    let mut from = 0;
    for c in REFERENCE.all(&legal) {
        let number = c.get(1).map(|m| u32::from_str_radix(m.as_str(), 16));
        let number = number.or_else(|| c.get(2).map(|m| m.as_str().parse()));
        let stands = number.and_then(Result::ok).and_then(char::from_u32).is_some_and(is_legal);
        if let (false, Some(whole)) = (stands, c.get(0)) {
            parts.push_str(legal.get(from..whole.start()).unwrap_or_default());
            parts.push(' ');
            from = whole.end();
            count += 1;
        }
    }
    if from > 0 {
        parts.push_str(legal.get(from..).unwrap_or_default());
        legal = parts;
    }
    (legal, count)
}

/// Whether XML 1.0 allows the character.
fn is_legal(c: char) -> bool {
    matches!(c, '\t' | '\n' | '\r' | '\u{20}'..='\u{D7FF}' | '\u{E000}'..='\u{FFFD}' | '\u{10000}'..='\u{10FFFF}')
}

/// The tree of an XML text.
pub fn tree(text: &str) -> Result<Element, Refusal> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text).trim_start();
    if !text.starts_with('<') {
        return Err(RefusalKind::BrokenXml { line: 1 }.into());
    }
    guard::check(text)?;
    let options = ParsingOptions { nodes_limit: MOST_NODES, ..ParsingOptions::default() };
    let document = Document::parse_with_options(text, options).map_err(|error| refusal(&error))?;
    Ok(element(document.root_element()))
}

fn refusal(error: &Error) -> Refusal {
    match error {
        Error::DtdDetected | Error::EntityReferenceLoop(_) => RefusalKind::XmlWithEntities,
        Error::NodesLimitReached | Error::AttributesLimitReached | Error::NamespacesLimitReached => {
            RefusalKind::XmlTooComplex
        }
        other => RefusalKind::BrokenXml { line: other.pos().row },
    }
    .into()
}

/// The depth is bounded before: see [`guard`].
fn element(node: Node<'_, '_>) -> Element {
    let mut made = Element::new(node.tag_name().name());
    made.attributes = node.attributes().map(|a| Attribute::new(a.name(), a.value())).collect();
    made.pieces = node
        .children()
        .filter_map(|child| match child.node_type() {
            NodeType::Element => Some(Piece::Element(element(child))),
            NodeType::Text => child.text().map(|text| Piece::Text(text.to_owned())),
            _ => None,
        })
        .collect();
    made
}
