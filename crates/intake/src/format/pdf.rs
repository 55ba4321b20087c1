//! PDF: what stands on its pages becomes text in the order people read it.
//!
//! `page` takes letters and ruled lines from a page, `line` makes lines of letters, `columns` tells newspaper columns,
//! `grid` finds ruled tables, `write` puts it all down as text; [`picture`] draws a page as it was printed. The file itself is read by hayro, which the typesetter
//! brings along. A page without text is a picture: reading it is another program's work, and the reader says so.

mod columns;
mod grid;
mod line;
mod page;
pub mod picture;
mod unfold;
mod weigh;
mod write;

use crate::draft::Warning;
use crate::refusal::{Refusal, RefusalKind};
use crate::source::Source;
use hayro_interpret::InterpreterCache;
use hayro_interpret::hayro_syntax::{DecryptionError, LoadPdfError, Pdf};
use page::{Drawn, Limit};
use std::panic::{AssertUnwindSafe, catch_unwind};

/// At most so many pages are read of one file.
const MOST_PAGES: usize = 5_000;

/// Whether it is a PDF. Some programs write a line or two before it begins.
pub fn is_one(bytes: &[u8]) -> bool {
    bytes.get(..1024).unwrap_or(bytes).windows(5).any(|head| head == b"%PDF-")
}

/// The text of a PDF file.
pub fn source(bytes: &[u8]) -> Result<Source, Refusal> {
    // A file made to harm may lead the library into a fault of its own; it must not end the process.
    let read = catch_unwind(AssertUnwindSafe(|| read(bytes)));
    read.unwrap_or_else(
        |cause| Err(if cause.is::<Limit>() { RefusalKind::TooMuch } else { RefusalKind::Broken }.into()),
    )
}

fn read(bytes: &[u8]) -> Result<Source, Refusal> {
    let pdf = open(bytes)?;
    let pages = pdf.pages();
    let cache = InterpreterCache::new();
    let mut limit = Limit::default();
    let drawn: Vec<Drawn> = pages.iter().map(|page| page::draw(page, &cache, &mut limit)).collect();
    let pictures = drawn.iter().filter(|page| page.letters.is_empty() && page.has_picture).count();
    let letters: usize = drawn.iter().map(|page| page.letters.len()).sum();
    let unknown: usize = drawn.iter().map(|page| page.unknown).sum();
    if letters == 0 {
        return Err(if pictures > 0 { RefusalKind::Scanned { pages: pages.len() } } else { RefusalKind::Empty }.into());
    }
    // With so many letters missing, what is left would be read as something it does not say.
    if unknown * 2 > letters {
        return Err(RefusalKind::UnreadableFont.into());
    }
    let mut source = write::source(&drawn);
    if pictures > 0 {
        source.warnings.push(Warning::PagesWithoutText { pages: pictures });
    }
    if unknown > 0 {
        source.warnings.push(Warning::LettersUnknown { letters: unknown });
    }
    Ok(source)
}

fn open(bytes: &[u8]) -> Result<Pdf, Refusal> {
    let pdf = Pdf::new(bytes.to_vec()).map_err(refusal)?;
    match pdf.pages().len() {
        0 => Err(RefusalKind::Broken.into()),
        1..=MOST_PAGES => Ok(pdf),
        _ => Err(RefusalKind::TooMuch.into()),
    }
}

fn refusal(error: LoadPdfError) -> Refusal {
    match error {
        LoadPdfError::Decryption(DecryptionError::PasswordProtected) => RefusalKind::Protected.into(),
        LoadPdfError::Decryption(_) | LoadPdfError::Invalid => RefusalKind::Broken.into(),
    }
}
