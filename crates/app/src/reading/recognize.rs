//! Pages that are pictures: another program recognizes their text, where the machine has one (da: *tekstgenkendelse*).
//!
//! Recognizing takes seconds for each page, and the program may do better tomorrow. So the text it gave is kept beside the
//! document, and read again from there.

use crate::App;
use crate::error::{AppError, Result};
use bytes::Bytes;
use sagsgang_domain::reading::Reading;
use sagsgang_intake::{Fineness, Reading as Understood, RefusalKind};

/// As fine as recognition needs, in points to an inch.
const FINENESS: Fineness = Fineness::PerInch(300);
/// At most so many pages are recognized of one document: more is a book, and takes an hour.
const MOST_PAGES: usize = 200;

/// Where one page ends in the text that is kept.
const PAGE_END: char = '\u{c}';

/// A document as it is understood, and the text of its pages where that had to be recognized.
pub(super) struct Recognized {
    pub(super) understood: Understood,
    pub(super) text: Option<Bytes>,
}

/// Understands a document, by recognition where its pages are pictures and the machine has a program for it.
pub(super) async fn understand(app: &App, name: &str, content: Bytes) -> Result<Recognized> {
    match super::read_in::understand(name, content.clone()).await {
        Err(AppError::Unreadable(refusal)) => match (&refusal.kind, app.recognizer()) {
            (RefusalKind::Scanned { pages }, Some(_)) if *pages <= MOST_PAGES => {
                let pages = recognize(app, content.clone(), *pages).await?;
                let text = pages.join(&PAGE_END.to_string());
                // Nothing but blanks was found: the document is still what it was.
                if text.trim_matches([PAGE_END, ' ', '\n']).is_empty() {
                    return Err(AppError::Unreadable(refusal));
                }
                Ok(Recognized { understood: read(content, pages).await?, text: Some(text.into()) })
            }
            _ => Err(AppError::Unreadable(refusal)),
        },
        understood => Ok(Recognized { understood: understood?, text: None }),
    }
}

/// Understands a document that was read before.
pub(super) async fn again(app: &App, reading: &Reading) -> Result<Understood> {
    let content = app.store().blobs().get(reading.digest.parse()?).await?;
    let Some(digest) = &reading.recognized else {
        return super::read_in::understand(&reading.name, content).await;
    };
    let text = app.store().blobs().get(digest.parse()?).await?;
    read(content, String::from_utf8_lossy(&text).split(PAGE_END).map(str::to_owned).collect()).await
}

async fn read(content: Bytes, pages: Vec<String>) -> Result<Understood> {
    let read = tokio::task::spawn_blocking(move || sagsgang_intake::read_recognized(&content, &pages)).await;
    read.map_err(|error| AppError::Broken(error.to_string()))
}

/// One page after another, so that one picture is in memory at a time.
async fn recognize(app: &App, content: Bytes, pages: usize) -> Result<Vec<String>> {
    let Some(recognizer) = app.recognizer() else { return Ok(Vec::new()) };
    let mut texts = Vec::new();
    for page in 0..pages {
        let content = content.clone();
        let draw = move || sagsgang_intake::picture(&content, page, FINENESS);
        let drawn = tokio::task::spawn_blocking(draw).await.map_err(|error| AppError::Broken(error.to_string()))?;
        let Some(picture) = drawn.map_err(AppError::Unreadable)? else { break };
        let told = recognizer.text(picture.png.into()).await;
        texts.push(told.map_err(|why| {
            tracing::warn!(page, why, "the text of a page could not be recognized");
            AppError::Unreadable(RefusalKind::Unrecognized { page: page + 1 }.into())
        })?);
    }
    Ok(texts)
}
