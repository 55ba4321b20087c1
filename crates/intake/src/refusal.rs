//! Why a file was refused. The kind is for programs and for the translated message; the English text is for logs.

use serde::Serialize;

/// A file that could not be read at all (da: *afvist fil*).
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{kind}")]
pub struct Refusal {
    /// What is wrong, and so what to do about it.
    pub kind: RefusalKind,
}

/// The grounds on which a file is refused.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, thiserror::Error)]
#[serde(rename_all = "snake_case", tag = "kind")]
pub enum RefusalKind {
    /// The name's ending is of a format that is not read.
    #[error(
        "files ending in \".{ending}\" are not read: save the document as .docx, .xlsx, .html or plain text (.txt)"
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
    /// The content cannot be taken apart: cut short, or not of the format it begins as.
    #[error("the file is damaged or cut short: open it in the program that made it, and save it again")]
    Damaged,
    /// Closed with a password.
    #[error("the file is protected with a password: take the protection off, and save it again")]
    Protected,
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
