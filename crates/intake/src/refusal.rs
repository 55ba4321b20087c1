//! Why a file was refused. The kind is for programs and for the translated message; the English text is for logs.

use serde::{Deserialize, Serialize};

/// A file that could not be read at all (da: *afvist fil*).
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{kind}")]
pub struct Refusal {
    /// What is wrong, and so what to do about it.
    pub kind: RefusalKind,
}

/// The grounds on which a file is refused.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[serde(rename_all = "snake_case", tag = "kind")]
pub enum RefusalKind {
    /// The name's ending is of a format that is not read.
    #[error(
        "files ending in \".{ending}\" are not read: save the document as PDF, .docx, .xlsx, .html or plain text (.txt)"
    )]
    UnknownFormat {
        /// The ending in lower case, without its full stop.
        ending: String,
    },
    /// The name has no ending, so the format is not known.
    #[error("the file name has no ending: name a plain text file with .txt")]
    NoEnding,
    /// The content is not text, whatever the name says.
    #[error("the content is not text (byte {at} cannot stand in a text file)")]
    NotText {
        /// Offset of the first byte that cannot stand in a text.
        at: usize,
    },
    /// A text in an encoding that is not read (UTF-16).
    #[error("the text is in UTF-16: save it as UTF-8")]
    Utf16,
    /// The file is damaged, or not what its ending says.
    #[error("the file is damaged and cannot be opened: fetch it anew, or save it again from the program that made it")]
    Broken,
    /// The file is protected with a password.
    #[error("the file is protected with a password: save it without one")]
    Protected,
    /// A file of an archive whose path leads out of it.
    #[error("the path \"{path}\" leads out of the archive: pack the folder again")]
    UnsafePath {
        /// The path as written.
        path: String,
    },
    /// Pictures of pages, without text.
    #[error("the {pages} pages are pictures without text: run text recognition (OCR) on them first")]
    Scanned {
        /// How many pages the file has.
        pages: usize,
    },
    /// Another program was to recognize the text of a page and could not.
    #[error("the text of page {page} could not be recognized: run text recognition (OCR) on the file first")]
    Unrecognized {
        /// Which page, from 1.
        page: usize,
    },
    /// The fonts do not tell which letters their shapes are.
    #[error("the fonts in the file do not tell which letters they draw: save it again, or run text recognition (OCR)")]
    UnreadableFont,
    /// Opened, the file would be larger than anything a meeting has.
    #[error("the file unfolds to more than can be read in one go: split it")]
    TooMuch,
    /// XML that is no export of a case system that is read.
    #[error(
        "XML that begins with <{root}> is not read: meetings are read from exports of Acadre, SBSYS, FirstAgenda and eDoc"
    )]
    UnknownXml {
        /// The name of the root element.
        root: String,
    },
    /// XML that is not well-formed: cut off, or damaged.
    #[error("the XML is damaged at line {line}: export it again")]
    BrokenXml {
        /// The line on which reading ended.
        line: u32,
    },
    /// XML that declares what its parts are. No export does, and an attack hides there.
    #[error("the XML has a document type declaration, which is not read: export it without one")]
    XmlWithEntities,
    /// XML that is nested too deep or has too many parts.
    #[error("the XML is nested too deep or has too many parts to be an export of a meeting")]
    XmlTooComplex,
    /// Bytes that are not in the encoding which the file says it has, or an encoding that is not read.
    #[error("the text is not in the encoding that the file declares ({declared}): save it as UTF-8")]
    WrongEncoding {
        /// The encoding as declared.
        declared: String,
    },
    /// Nothing but white space.
    #[error("the file has no text in it")]
    Empty,
    /// More bytes than are read in one go.
    #[error("the file has {bytes} bytes; at most {most} are read: split it")]
    TooLarge {
        /// How many bytes the file has.
        bytes: usize,
        /// How many are read at most.
        most: usize,
    },
    /// A Word or Excel file of the time before 2007.
    #[error("the file is in the old format of Word or Excel: save it as .docx or .xlsx")]
    OldOffice,
    /// More comes out of it than is read in one go: a mistake or an attack.
    #[error("more than {most} bytes come out of the file when it is unpacked: split it")]
    Unpacked {
        /// How many are read at most.
        most: usize,
    },
    /// It has more parts (cells, paragraphs) than any document of a meeting.
    #[error("the file has more than {most} cells and paragraphs: split it")]
    TooMany {
        /// How many are read at most.
        most: usize,
    },
    /// Its parts stand inside each other deeper than in any document.
    #[error("the file is nested more than {most} levels deep, as no document is")]
    TooDeep {
        /// How many levels are read at most.
        most: usize,
    },
    /// Its XML defines entities of its own, which no word processor writes.
    #[error("the file defines XML entities of its own, which is not allowed in a document")]
    OwnEntities,
}

impl From<RefusalKind> for Refusal {
    fn from(kind: RefusalKind) -> Self {
        Self { kind }
    }
}
