//! The ZIP file that a Word or Excel document is: its parts and how they point at each other, within bounds.

use super::xml::{self, Tree};
use crate::refusal::{Refusal, RefusalKind};
use std::io::{Cursor, Read};
use zip::ZipArchive;
use zip::result::ZipError;

/// At most so many bytes are unpacked of one file, all its parts together.
pub const MOST_UNPACKED: usize = 64 * 1024 * 1024;
/// More parts than any document has.
const MOST_PARTS: usize = 20_000;

/// An opened file.
pub struct Package<'b> {
    archive: ZipArchive<Cursor<&'b [u8]>>,
    left: usize,
}

/// How one part points at another.
pub struct Relation {
    /// The name it is pointed at by.
    pub id: String,
    /// The last part of its kind's address: `header`, `worksheet`, `officeDocument`.
    pub kind: String,
    /// The part's name in the file.
    pub target: String,
}

impl<'b> Package<'b> {
    /// Opens a file without unpacking anything.
    pub fn open(bytes: &'b [u8]) -> Result<Self, Refusal> {
        let archive = ZipArchive::new(Cursor::new(bytes)).map_err(|error| refused(&error))?;
        if archive.len() > MOST_PARTS {
            return Err(RefusalKind::TooMany { most: MOST_PARTS }.into());
        }
        Ok(Self { archive, left: MOST_UNPACKED })
    }

    /// The names of all parts.
    pub fn names(&self) -> impl Iterator<Item = String> + '_ {
        self.archive.file_names().filter_map(|name| Some(name.ok()?.into_owned()))
    }

    /// The text of a part; `None` when there is no such part.
    pub fn part(&mut self, name: &str) -> Result<Option<String>, Refusal> {
        let Some(at) = self.archive.index_for_name(name) else { return Ok(None) };
        let left = self.left;
        let mut bytes = Vec::new();
        let part = self.archive.by_index(at).map_err(|error| refused(&error))?;
        // What the part says of its own size may be a lie: what comes out is what counts.
        part.take(left as u64 + 1).read_to_end(&mut bytes).map_err(|_| RefusalKind::Broken)?;
        if bytes.len() > left {
            return Err(RefusalKind::Unpacked { most: MOST_UNPACKED }.into());
        }
        self.left = left - bytes.len();
        decoded(bytes).map(Some)
    }

    /// What a part points at; `""` is the package itself.
    pub fn relations(&mut self, part: &str) -> Result<Vec<Relation>, Refusal> {
        let (folder, file) = part.rsplit_once('/').unwrap_or(("", part));
        let slash = if folder.is_empty() { "" } else { "/" };
        let Some(source) = self.part(&format!("{folder}{slash}_rels/{file}.rels"))? else { return Ok(Vec::new()) };
        let tree = xml::parse(&source)?;
        Ok(relations(&tree, folder))
    }

    /// The name of the part that everything begins with: of the relations of the package, else the usual name.
    pub fn main_part(&mut self, usual: &str) -> Result<String, Refusal> {
        let named = self.relations("")?.into_iter().find(|r| r.kind == "officeDocument").map(|r| r.target);
        Ok(named.filter(|n| self.archive.index_for_name(n).is_some()).unwrap_or_else(|| usual.to_owned()))
    }
}

fn relations(tree: &Tree<'_>, folder: &str) -> Vec<Relation> {
    let inside = tree.root().children().filter(|n| n.attribute("TargetMode").as_deref() != Some("External"));
    let relation = |node: xml::Node<'_>| {
        let kind = node.attribute("Type")?.rsplit('/').next()?.to_owned();
        Some(Relation { id: node.attribute("Id")?, kind, target: resolved(folder, &node.attribute("Target")?) })
    };
    inside.filter_map(relation).collect()
}

/// `../media/x` seen from `word` is `media/x`.
fn resolved(folder: &str, target: &str) -> String {
    if let Some(absolute) = target.strip_prefix('/') {
        return absolute.to_owned();
    }
    let mut path: Vec<&str> = folder.split('/').filter(|s| !s.is_empty()).collect();
    for step in target.split('/') {
        match step {
            ".." => drop(path.pop()),
            "." | "" => {}
            name => path.push(name),
        }
    }
    path.join("/")
}

pub fn refused(error: &ZipError) -> Refusal {
    match error {
        ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) | ZipError::InvalidPassword => {
            RefusalKind::Protected.into()
        }
        _ => RefusalKind::Broken.into(),
    }
}

/// The parts are UTF-8 or, rarely, UTF-16 with a byte order mark.
fn decoded(bytes: Vec<u8>) -> Result<String, Refusal> {
    let text = match bytes.as_slice() {
        [0xEF, 0xBB, 0xBF, rest @ ..] => String::from_utf8(rest.to_vec()).ok(),
        [0xFF, 0xFE, rest @ ..] => utf16(rest, u16::from_le_bytes),
        [0xFE, 0xFF, rest @ ..] => utf16(rest, u16::from_be_bytes),
        _ => String::from_utf8(bytes).ok(),
    };
    text.ok_or_else(|| RefusalKind::Broken.into())
}

/// The text of UTF-16 bytes; `None` when they are none.
pub fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Option<String> {
    let (pairs, rest) = bytes.as_chunks::<2>();
    let units: Vec<u16> = pairs.iter().map(|pair| unit(*pair)).collect();
    String::from_utf16(&units).ok().filter(|_| rest.is_empty())
}

#[cfg(test)]
mod tests {
    use super::resolved;

    #[test]
    fn a_target_is_seen_from_the_folder_of_its_part() {
        assert_eq!(resolved("word", "header1.xml"), "word/header1.xml");
        assert_eq!(resolved("xl/worksheets", "../sharedStrings.xml"), "xl/sharedStrings.xml");
        assert_eq!(resolved("xl", "/xl/worksheets/sheet1.xml"), "xl/worksheets/sheet1.xml");
    }
}
