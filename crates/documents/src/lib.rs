//! The documents people take with them: the agenda and the minutes of a meeting as accessible PDF (PDF/UA-1).
//!
//! This room turns plain values into files. It loads nothing, decides nothing and knows no clock: whoever calls fills
//! [`model::MeetingDocument`] and gets bytes from [`render_pdf`]. On the way a document is cleaned of what cannot be
//! printed (`clean.rs`), stripped of what its audience may not read (`redact.rs`), put in words and order (`view.rs`)
//! and set by the templates (`typeset.rs`, `templates/`).

mod clean;
pub mod model;
mod redact;
mod typeset;
mod view;
mod words;

use model::MeetingDocument;

/// Why a document could not be made.
#[derive(Debug, thiserror::Error)]
pub enum DocumentError {
    /// The values could not be handed to the templates.
    #[error("the document could not be written as data: {0}")]
    Data(#[from] serde_json::Error),
    /// The typesetter refused. No text of a document should be able to cause this: it is a fault to report.
    #[error("the document could not be set: {0}")]
    Setting(String),
}

/// Sets an agenda or minutes as a tagged PDF (PDF/UA-1) with language, title and bookmarks.
///
/// The same document gives the same bytes. Any text is printed: control characters and characters without a glyph
/// are replaced, what looks like markup is text. For [`model::Audience::Public`] nothing closed reaches the file.
///
/// # Errors
/// [`DocumentError`] if the typesetter refuses, which is a fault of this room.
pub fn render_pdf(document: &MeetingDocument) -> Result<Vec<u8>, DocumentError> {
    let document = redact::for_audience(clean::document(document)?);
    let data = clean::breakable(serde_json::to_value(view::of(&document))?);
    typeset::pdf(serde_json::to_vec(&data)?, document.created)
}
