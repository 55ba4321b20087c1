//! The texts of the files of annexes. A file that cannot be read is let be: its annex is found by its title.

use super::feed::Feed;
use crate::App;
use crate::error::Result;
use sagsgang_domain::case::FileRef;
use sagsgang_domain::meeting::Meeting;
use sagsgang_domain::openness::view::PublicMeeting;
use sagsgang_domain::openness::{Public, view};
use sagsgang_domain::organization::Organization;
use sagsgang_search::{AnnexText, Index};
use std::collections::{BTreeMap, HashMap};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

/// A file that takes longer to read is let be.
const LONGEST: Duration = Duration::from_mins(1);
/// So many bytes of texts are kept in hand: a case comes to several bodies with the same files.
const KEPT_BYTES: usize = 32 * 1024 * 1024;

/// Texts that were read lately, by the digest of their file; one without pages of a file that could not be read.
#[derive(Default)]
pub(crate) struct Texts(Mutex<Kept>);

#[derive(Default)]
struct Kept {
    texts: HashMap<String, Arc<AnnexText>>,
    bytes: usize,
}

impl Texts {
    fn get(&self, digest: &str) -> Option<Arc<AnnexText>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).texts.get(digest).cloned()
    }

    fn keep(&self, digest: &str, text: &Arc<AnnexText>) {
        let bytes = text.pages.iter().map(String::len).sum();
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if kept.bytes.saturating_add(bytes) > KEPT_BYTES {
            *kept = Kept::default();
        }
        kept.bytes += bytes;
        kept.texts.insert(digest.to_owned(), Arc::clone(text));
    }
}

/// The texts of the files the public may have of a meeting, by digest.
pub(super) async fn of_annexes(
    app: &App,
    index: &Arc<Index>,
    meeting: &Meeting,
    organization: &Organization,
    view: &Public<PublicMeeting>,
) -> Result<BTreeMap<String, Arc<AnnexText>>> {
    let mut texts = BTreeMap::new();
    for annex in view.items.iter().flat_map(|item| &item.annexes) {
        let Some(file) = view::annex_file(meeting, organization, annex.id) else { continue };
        let text = indexed(app, index, &file).await?;
        if !text.pages.is_empty() {
            texts.insert(file.digest.clone(), text);
        }
    }
    Ok(texts)
}

/// The text of a file, from where it has been read before or from the file itself; without pages where there is none.
pub(super) async fn indexed<F: Feed>(app: &App, index: &Arc<F>, file: &FileRef) -> Result<Arc<AnnexText>> {
    if app.texts().get(&file.digest).is_none()
        && let Some(indexed) = index.text_of(&file.digest)?
    {
        app.texts().keep(&file.digest, &Arc::new(indexed));
    }
    of_file(app, file).await
}

/// The text of a file; without pages where it cannot be read.
pub(crate) async fn of_file(app: &App, file: &FileRef) -> Result<Arc<AnnexText>> {
    if let Some(known) = app.texts().get(&file.digest) {
        return Ok(known);
    }
    let text = Arc::new(read(app, file).await?.unwrap_or_default());
    app.texts().keep(&file.digest, &text);
    Ok(text)
}

async fn read(app: &App, file: &FileRef) -> Result<Option<AnnexText>> {
    if file.size > sagsgang_intake::MOST_BYTES as u64 {
        return Ok(None);
    }
    let content = match app.store().blobs().get(file.digest.parse()?).await {
        Ok(content) => content,
        Err(error) => {
            tracing::warn!(%error, digest = %file.digest, "a file of an annex is not searched: it cannot be fetched");
            return Ok(None);
        }
    };
    let name = file.name.clone();
    let reading = tokio::task::spawn_blocking(move || sagsgang_intake::text(&name, &content));
    let text = match tokio::time::timeout(LONGEST, reading).await {
        Ok(Ok(Ok(text))) => Some(AnnexText { pages: text.pages, has_pages: text.has_pages }),
        Ok(Ok(Err(refusal))) => {
            tracing::debug!(%refusal, digest = %file.digest, "a file of an annex is not searched: it cannot be read");
            None
        }
        Ok(Err(_)) | Err(_) => {
            tracing::warn!(digest = %file.digest, "a file of an annex is not searched: its reading does not end well");
            None
        }
    };
    Ok(text)
}
