//! The files of annexes (da: *bilagsfiler*) that came beside an export: stored before the export is read, and kept with
//! the annexes that name them, as annexes that were uploaded are.

use super::gather::WORDS;
use crate::App;
use crate::case::add_annex;
use crate::error::Result;
use bytes::Bytes;
use sagsgang_domain::case::FileRef;
use sagsgang_intake::{Draft, Reading as Understood};
use sagsgang_store::StoredBlob;
use std::collections::{BTreeMap, BTreeSet};

/// As many names as a doubt lists.
const MOST_NAMES: usize = 5;

/// What came beside a document, by the names its annexes have for it. Empty for a document that came alone, of whose
/// files nothing is said.
#[derive(Default)]
pub(super) struct Enclosed {
    files: BTreeMap<String, File>,
    used: BTreeSet<String>,
}

enum File {
    /// It is stored.
    Kept(StoredBlob, FileRef),
    /// It did not come along, or could not be taken out of what it came in.
    Missing,
    /// Of a kind that no annex may be.
    NotTaken,
}

/// The files that the annexes of a draft name.
pub(super) fn named(understood: &Understood) -> BTreeSet<String> {
    match &understood.document {
        Draft::Minutes(draft) => {
            let annexes = draft.items.iter().flat_map(|item| &item.annexes);
            annexes.filter_map(|annex| annex.file.clone()).collect()
        }
        Draft::Programme(_) | Draft::Memo(_) | Draft::Unknown => BTreeSet::new(),
    }
}

impl Enclosed {
    /// A file came with the document.
    pub(super) async fn add(&mut self, app: &App, named: String, path: &str, content: Bytes) -> Result<()> {
        let name = add_annex::file_name(path);
        let file = match add_annex::media_type(&name, &content) {
            Err(_) => File::NotTaken,
            Ok(media_type) => {
                let blob = app.store().blobs().put(content, add_annex::LIMIT).await?;
                File::Kept(blob, FileRef { digest: blob.digest.to_string(), name, media_type, size: blob.size })
            }
        };
        self.files.insert(named, file);
        Ok(())
    }

    /// A file that is named did not come.
    pub(super) fn miss(&mut self, named: String) {
        self.files.insert(named, File::Missing);
    }

    /// The file of an annex.
    pub(super) fn take(&mut self, named: &str) -> Option<FileRef> {
        let file = self.files.get(named)?;
        self.used.insert(named.to_owned());
        match file {
            File::Kept(_, file) => Some(file.clone()),
            File::Missing | File::NotTaken => None,
        }
    }

    /// The files that annexes now name.
    pub(super) fn used(self) -> Vec<StoredBlob> {
        let used = self.files.into_iter().filter(|(named, _)| self.used.contains(named));
        used.filter_map(|(_, file)| if let File::Kept(blob, _) = file { Some(blob) } else { None }).collect()
    }

    /// What is to be said of files that annexes name and do not get.
    pub(super) fn doubts(&self) -> Vec<String> {
        let of = |is: fn(&File) -> bool| {
            let asked = self.used.iter().filter(|named| self.files.get(*named).is_some_and(is));
            asked.map(String::as_str).collect::<Vec<_>>()
        };
        let (missing, not_taken) =
            (of(|file| matches!(file, File::Missing)), of(|file| matches!(file, File::NotTaken)));
        let missing = (!missing.is_empty()).then(|| WORDS.doubt_annex_missing(missing.len(), &listed(&missing)));
        let not_taken =
            (!not_taken.is_empty()).then(|| WORDS.doubt_annex_not_taken(not_taken.len(), &listed(&not_taken)));
        missing.into_iter().chain(not_taken).collect()
    }
}

fn listed(names: &[&str]) -> String {
    let more = if names.len() > MOST_NAMES { " …" } else { "" };
    let first = names.iter().take(MOST_NAMES).copied().collect::<Vec<_>>().join(", ");
    first + more
}
