//! Goes through everything that is kept and compares it with the journal, while the store may be in use.

use super::chain::{Chain, LastChange};
use super::finding::{Finding, Report};
use super::hash;
use crate::digest::Digest;
use crate::entity::{self, each_record, journal};
use crate::error::{Result, StoreError};
use crate::journal::Head;
use crate::progress::{Part, Progress, Told};
use crate::read::{Read, Snapshot};
use crate::record::{Row, Table};
use crate::store::Store;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use std::collections::HashMap;
use uuid::Uuid;

const PAGE: u64 = 500;

/// What the journal calls a file that a write names.
pub(crate) const FILE: &str = "file";

/// Recomputes the journal and compares each record and each stored file with it.
pub async fn verify(store: &Store, progress: Told<'_>) -> Result<Report> {
    let snapshot = store.snapshot().await?;
    let head = super::head(&snapshot).await?;
    let chain = chain(&snapshot, head, progress).await?;
    let (entries, erased) = (chain.entries, chain.erased());
    let mut known = Known { last: chain.records, findings: chain.findings };
    let total = known.last.len() as u64;
    let mut records = 0;
    macro_rules! check {
        ($table:ident) => {
            // The modules of the entities are called as the journal calls their records.
            records += known.records::<entity::$table::Entity>(&snapshot, stringify!($table)).await?;
            progress(Progress { part: Part::Records, done: records, total });
        };
    }
    each_record!(check);
    let files = known.files(store, &snapshot, progress).await?;
    known.gone();
    Ok(Report { head, entries, erased, records, files, findings: known.findings })
}

async fn chain(snapshot: &Snapshot, head: Head, progress: Told<'_>) -> Result<Chain> {
    let mut chain = Chain::default();
    let mut after = i64::MIN;
    loop {
        let page = journal::Entity::find().filter(journal::Column::Seq.gt(after)).order_by_asc(journal::Column::Seq);
        let page = page.limit(PAGE).all(snapshot.conn()).await?;
        let Some(last) = page.last() else { break };
        after = last.seq;
        for row in &page {
            chain.add(row);
        }
        progress(Progress { part: Part::Journal, done: chain.entries, total: head.seq });
    }
    chain.finish(head.seq, head.hash);
    Ok(chain)
}

/// What the journal says there should be; what is found is taken out.
struct Known {
    last: HashMap<(String, Uuid), LastChange>,
    findings: Vec<Finding>,
}

impl Known {
    async fn records<T: Table>(&mut self, from: &impl Read, kind: &str) -> Result<u64> {
        let (mut after, mut count) = (None::<Uuid>, 0);
        loop {
            let mut query = T::find().order_by_asc(T::ID).limit(PAGE);
            if let Some(after) = after {
                query = query.filter(T::ID.gt(after));
            }
            let page: Vec<Row> = query.all(from.conn()).await?.into_iter().map(Into::into).collect();
            let Some(last) = page.last() else { return Ok(count) };
            after = Some(last.id);
            count += page.len() as u64;
            for row in &page {
                self.record(kind, row);
            }
        }
    }

    fn record(&mut self, kind: &str, row: &Row) {
        let (kind, id) = (kind.to_owned(), row.id);
        let Some(last) = self.last.remove(&(kind.clone(), id)).filter(|last| last.version != 0) else {
            self.findings.push(Finding::RecordUnknown { kind, id });
            return;
        };
        let same_version = u64::try_from(row.version) == Ok(last.version);
        let plain = Digest::of(row.doc.as_bytes());
        let same = last.salt.is_none_or(|salt| hash::document(salt, plain) == last.digest);
        if !(same_version && same) {
            self.findings.push(Finding::RecordChanged { kind, id, seq: last.seq });
        }
    }

    async fn files(&mut self, store: &Store, snapshot: &Snapshot, progress: Told<'_>) -> Result<u64> {
        let rows = entity::blob::Entity::find().all(snapshot.conn()).await?;
        let total = rows.len() as u64;
        for (done, row) in (1..).zip(rows) {
            match row.digest.parse() {
                Ok(digest) => self.file(store, digest).await?,
                Err(_) => self.findings.push(Finding::FileMisnamed { name: row.digest }),
            }
            progress(Progress { part: Part::Files, done, total });
        }
        Ok(total)
    }

    async fn file(&mut self, store: &Store, digest: Digest) -> Result<()> {
        let id = file_id(digest);
        if self.last.remove(&(FILE.to_owned(), id)).is_none() {
            self.findings.push(Finding::RecordUnknown { kind: FILE.to_owned(), id });
        }
        match store.blobs().open_file(digest).await {
            Ok(_) => {}
            Err(StoreError::BlobMissing(digest)) => self.findings.push(Finding::FileMissing { digest }),
            Err(StoreError::BlobDamaged(digest)) => self.findings.push(Finding::FileDamaged { digest }),
            Err(error) => return Err(error),
        }
        Ok(())
    }

    /// What the journal tells of and nothing was found of.
    fn gone(&mut self) {
        let mut left: Vec<_> = self.last.drain().filter(|(_, last)| last.version != 0).collect();
        left.sort_by_key(|((_, id), last)| (last.seq, *id));
        let gone = |((kind, id), last): ((String, Uuid), LastChange)| Finding::RecordGone { kind, id, seq: last.seq };
        self.findings.extend(left.into_iter().map(gone));
    }
}

/// The id under which the journal names a file: the first sixteen bytes of its digest.
pub(crate) fn file_id(digest: Digest) -> Uuid {
    digest.as_bytes().first_chunk().copied().map_or(Uuid::nil(), Uuid::from_bytes)
}
