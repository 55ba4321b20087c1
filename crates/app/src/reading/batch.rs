//! Files that came together, read in one by one: those of a folder, of an archive, or of one form; or a file alone.
//!
//! Each document is a write of its own, so what was read is kept whatever comes after; read again, it is known. Exports
//! of case systems are read first: the files of their annexes are fetched from beside them ([`super::enclosed`]), and
//! are not read as documents of their own. A file is looked for by its path from the export, and so never outside of
//! what came together; where an export came with loose files, by its name alone.

use super::enclosed::{self, Enclosed};
use super::read_in::{ReadIn, read_in_with, understand};
use crate::App;
use crate::actor::Actor;
use crate::error::{AppError, Result};
use bytes::Bytes;
use sagsgang_domain::id::ReadingId;
use sagsgang_intake::archive::{Archive, Opened};
use sagsgang_intake::{MOST_BYTES, RefusalKind, file_key};
use sagsgang_store::{Digest, repo};
use std::collections::{BTreeSet, HashMap, HashSet, VecDeque};
use std::io::{Read, Seek, SeekFrom};
use std::sync::{Arc, Mutex, PoisonError};
use tokio::task::JoinSet;

/// Where the files lie. It is asked on a thread of its own and may take its time.
pub trait Source: Send + 'static {
    /// The content of the file at a place.
    ///
    /// # Errors
    /// [`AppError::Unreadable`] when the file is refused as it stands.
    fn content(&mut self, place: usize) -> Result<Bytes>;
}

/// Files that came together.
pub struct Batch {
    /// The place and the path of each.
    files: Vec<(usize, String)>,
    /// Each by what its path is looked up by; none where two are looked up alike.
    by_key: HashMap<String, Option<usize>>,
    /// One export with files that came without folders. With two, a name could mean a file of the other.
    is_loose: bool,
    is_archive: bool,
    queue: VecDeque<usize>,
    /// What was told to be read before, or was read as an annex.
    taken: HashSet<usize>,
    told: VecDeque<Document>,
    source: Arc<Mutex<Box<dyn Source>>>,
}

/// A document of a batch.
#[derive(Debug)]
pub struct Document {
    /// Its place.
    pub place: usize,
    /// Its path.
    pub path: String,
    /// What came of it.
    pub outcome: Result<Came>,
}

/// What came of a file that was not refused.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(clippy::large_enum_variant, reason = "there is one at a time")]
pub enum Came {
    /// It was read, now or before.
    Document(ReadIn),
    /// It is the file of an annex of a document that was read, now or before.
    Annex(ReadingId),
}

impl Batch {
    /// Files by their places and paths.
    pub fn new(files: Vec<(usize, String)>, source: impl Source) -> Self {
        let is_export = |at: &usize| files[*at].1.to_lowercase().ends_with(".xml");
        let (exports, others): (Vec<_>, Vec<_>) = (0..files.len()).partition(is_export);
        let is_loose = exports.len() == 1 && files.iter().all(|(_, path)| !path.contains(['/', '\\']));
        let queue = exports.into_iter().chain(others).collect();
        let mut by_key = HashMap::new();
        for (at, (_, path)) in files.iter().enumerate() {
            if let Some(key) = file_key(path) {
                // Which of two is meant cannot be told, so none is.
                by_key.entry(key).and_modify(|found| *found = None).or_insert(Some(at));
            }
        }
        let source: Arc<Mutex<Box<dyn Source>>> = Arc::new(Mutex::new(Box::new(source)));
        Self { files, by_key, is_loose, is_archive: false, queue, taken: HashSet::new(), told: VecDeque::new(), source }
    }

    /// The files of an archive, or a file alone. An archive that cannot be opened is told as the refusal of its one
    /// document.
    pub async fn open(name: &str, from: impl Read + Seek + Send + 'static) -> Result<Self> {
        let name = name.to_owned();
        let opened = tokio::task::spawn_blocking(move || open(&name, from)).await;
        opened.map_err(|error| AppError::Broken(error.to_string()))
    }

    /// How many files there are.
    pub fn len(&self) -> usize {
        self.files.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.files.is_empty()
    }

    /// Whether the files are those of an archive.
    pub fn is_archive(&self) -> bool {
        self.is_archive
    }

    /// Passes over the files at these places, which were told of before.
    pub fn skip(&mut self, places: &HashSet<usize>) {
        let told = self.files.iter().enumerate().filter(|(_, (place, _))| places.contains(place));
        self.taken.extend(told.map(|(at, _)| at));
    }

    /// Reads the next document in, and says what came of it; `None` after the last.
    pub async fn read_next(&mut self, app: &App, actor: &Actor) -> Option<Document> {
        if let Some(told) = self.told.pop_front() {
            return Some(told);
        }
        let at = loop {
            let at = self.queue.pop_front()?;
            if self.taken.insert(at) {
                break at;
            }
        };
        let (place, path) = self.files[at].clone();
        let outcome = self.read(app, actor, at, &path).await.map(Came::Document);
        Some(Document { place, path, outcome })
    }

    async fn read(&mut self, app: &App, actor: &Actor, at: usize, path: &str) -> Result<ReadIn> {
        let content = self.content(at).await?;
        let named = self.named(path, &content).await?;
        if named.is_empty() {
            return read_apart(app, actor, path, content, Enclosed::default()).await;
        }
        let beside: Vec<_> =
            named.into_iter().map(|named| (self.beside(path, &named).filter(|found| *found != at), named)).collect();
        let mut enclosed = Enclosed::default();
        if repo::reading::by_digest(app.store(), Digest::of(&content)).await?.is_none() {
            for (found, named) in &beside {
                self.fetch(app, &mut enclosed, *found, named.clone()).await?;
            }
        }
        let read = read_apart(app, actor, path, content, enclosed).await?;
        let id = read.reading().id;
        for annex in beside.into_iter().filter_map(|(found, _)| found) {
            if self.taken.insert(annex) {
                let (place, path) = self.files[annex].clone();
                self.told.push_back(Document { place, path, outcome: Ok(Came::Annex(id)) });
            }
        }
        Ok(read)
    }

    /// The files that an export names; nothing for any other document, and for one that came alone.
    async fn named(&self, path: &str, content: &Bytes) -> Result<BTreeSet<String>> {
        if self.files.len() < 2 || !sagsgang_intake::is_export(path, content) {
            return Ok(BTreeSet::new());
        }
        // What cannot be read is refused when it is read in.
        let understood = understand(path, content.clone()).await;
        Ok(understood.map(|understood| enclosed::named(&understood)).unwrap_or_default())
    }

    /// The file that is meant by a name in the document at a path.
    fn beside(&self, path: &str, named: &str) -> Option<usize> {
        let named = file_key(named)?;
        if self.is_loose {
            let name = named.rsplit('/').next().unwrap_or(&named);
            return *self.by_key.get(name)?;
        }
        let own = file_key(path)?;
        let folder = own.rsplit_once('/').map_or("", |(folder, _)| folder);
        let key = if folder.is_empty() { named } else { format!("{folder}/{named}") };
        *self.by_key.get(&key)?
    }

    async fn fetch(&self, app: &App, enclosed: &mut Enclosed, found: Option<usize>, named: String) -> Result<()> {
        let Some(at) = found else {
            enclosed.miss(named);
            return Ok(());
        };
        match self.content(at).await {
            Ok(content) => enclosed.add(app, named, &self.files[at].1, content).await,
            Err(AppError::Unreadable(_)) => {
                enclosed.miss(named);
                Ok(())
            }
            Err(error) => Err(error),
        }
    }

    async fn content(&self, at: usize) -> Result<Bytes> {
        let (source, place) = (Arc::clone(&self.source), self.files[at].0);
        let read =
            tokio::task::spawn_blocking(move || source.lock().unwrap_or_else(PoisonError::into_inner).content(place));
        read.await.map_err(|error| AppError::Broken(error.to_string()))?
    }
}

/// Reads a document in as a task of its own, so that a fault in the program ends that document alone.
async fn read_apart(app: &App, actor: &Actor, path: &str, content: Bytes, enclosed: Enclosed) -> Result<ReadIn> {
    let (app, actor, path) = (app.clone(), actor.clone(), path.to_owned());
    let mut apart = JoinSet::new();
    apart.spawn(async move { read_in_with(&app, &actor, &path, content, enclosed).await });
    match apart.join_next().await {
        Some(Ok(read)) => read,
        Some(Err(stopped)) => Err(AppError::Broken(stopped.to_string())),
        None => Err(AppError::Broken("nothing was read".to_owned())),
    }
}

fn open(name: &str, from: impl Read + Seek + Send + 'static) -> Batch {
    let alone = |content| Batch::new(vec![(0, name.to_owned())], Alone(Some(content)));
    match Archive::open(name, from) {
        Ok(Opened::Archive(archive)) => {
            let files = (0..archive.len()).filter_map(|at| Some((at, archive.path(at)?))).collect();
            Batch { is_archive: true, ..Batch::new(files, archive) }
        }
        Ok(Opened::Document(from)) => alone(whole(from)),
        Err(refusal) => alone(Err(AppError::Unreadable(refusal))),
    }
}

/// The content of a document, within what is read in one go.
fn whole(mut from: impl Read + Seek) -> Result<Bytes> {
    let refused = |kind: RefusalKind| AppError::Unreadable(kind.into());
    let bytes = from.seek(SeekFrom::End(0)).map_err(|_| refused(RefusalKind::Broken))?;
    let bytes = usize::try_from(bytes).unwrap_or(usize::MAX);
    if bytes > MOST_BYTES {
        return Err(refused(RefusalKind::TooLarge { bytes, most: MOST_BYTES }));
    }
    let mut content = Vec::with_capacity(bytes);
    let read = from.rewind().and_then(|()| from.take(MOST_BYTES as u64).read_to_end(&mut content));
    read.map_err(|_| refused(RefusalKind::Broken))?;
    Ok(content.into())
}

impl<R: Read + Seek + Send + 'static> Source for Archive<R> {
    fn content(&mut self, place: usize) -> Result<Bytes> {
        match self.take(place) {
            Some(packed) => packed.content.map(Bytes::from).map_err(AppError::Unreadable),
            None => Err(AppError::NotFound("file")),
        }
    }
}

/// A file that came alone, until it has been read.
struct Alone(Option<Result<Bytes>>);

impl Source for Alone {
    fn content(&mut self, _: usize) -> Result<Bytes> {
        self.0.take().unwrap_or(Err(AppError::NotFound("file")))
    }
}
