//! Reading a document in (da: *indlæs dokument*).

use super::enclosed::Enclosed;
use super::gather::Gather;
use super::recognize::{self, Recognized};
use super::{delivery, doubt, memo, minutes, programme};
use crate::App;
use crate::actor::Actor;
use crate::change::{Change, Subject};
use crate::error::{AppError, Result};
use crate::permission::{Permission, Reach, Relation};
use bytes::Bytes;
use sagsgang_domain::account::Role;
use sagsgang_domain::id::ReadingId;
use sagsgang_domain::reading::{Reading, ReadingKind};
use sagsgang_intake::{Draft, Reading as Understood, Rest};
use sagsgang_store::record::Record;
use sagsgang_store::{Digest, repo};

/// The secretariat may.
pub const WHO: Permission =
    Permission { use_case: "read_in_document", grants: &[(Role::Secretary, Reach::Any)], when: "always" };

/// What came of reading a document in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReadIn {
    /// It was read now.
    New(Reading),
    /// The same content was read before; nothing was changed.
    Known(Reading),
}

impl ReadIn {
    /// The reading, now or before.
    pub fn reading(&self) -> &Reading {
        match self {
            Self::New(reading) | Self::Known(reading) => reading,
        }
    }
}

/// Reads a document in: keeps its content, and makes of it what it tells. Everything it does not say is open is
/// closed. The same content again changes nothing, whatever it is called.
///
/// # Errors
/// [`AppError::Unreadable`] for a file that is no text; nothing of it is kept.
pub async fn read_in(app: &App, actor: &Actor, name: &str, content: Bytes) -> Result<ReadIn> {
    read_in_with(app, actor, name, content, Enclosed::default()).await
}

/// Reads a document in with the files of its annexes, which came beside it.
pub(super) async fn read_in_with(
    app: &App,
    actor: &Actor,
    name: &str,
    content: Bytes,
    enclosed: Enclosed,
) -> Result<ReadIn> {
    WHO.check(actor, Relation::default())?;
    let digest = Digest::of(&content);
    if let Some(known) = repo::reading::by_digest(app.store(), digest).await? {
        return Ok(ReadIn::Known(known.value));
    }
    let Recognized { understood, text } = recognize::understand(app, name, content.clone()).await?;
    let limit = content.len() as u64;
    let blob = app.store().blobs().put(content, limit).await?;
    let text = match text {
        Some(text) => Some(app.store().blobs().put(text.clone(), text.len() as u64).await?),
        None => None,
    };
    let mut change = app.begin(actor).await?;
    // Another process may have read it meanwhile: only here, where one writes at a time, is it certain.
    if let Some(known) = repo::reading::by_digest(&change.write, digest).await? {
        return Ok(ReadIn::Known(known.value));
    }
    change.write.name_blob(blob).await?;
    let recognized = text.as_ref().map(|text| text.digest.to_string());
    if let Some(text) = text {
        change.write.name_blob(text).await?;
    }
    let reading = keep(app, &mut change, name, (digest, recognized), &understood, enclosed).await?;
    change.commit("DocumentRead", Subject(Reading::KIND, reading.id.0), &reading).await?;
    Ok(ReadIn::New(reading))
}

/// A long text takes its time; others are served meanwhile.
pub(super) async fn understand(name: &str, content: Bytes) -> Result<Understood> {
    let name = name.to_owned();
    let read = tokio::task::spawn_blocking(move || sagsgang_intake::read(&name, &content)).await;
    read.map_err(|error| AppError::Broken(error.to_string()))?.map_err(AppError::Unreadable)
}

/// The passages without a value that have a word in them; a lone colon tells nobody anything.
pub(super) fn not_understood(understood: &Understood) -> impl Iterator<Item = &Rest> {
    understood.not_understood.iter().filter(|rest| rest.text.contains(char::is_alphanumeric))
}

async fn keep(
    app: &App,
    change: &mut Change<'_>,
    name: &str,
    (digest, recognized): (Digest, Option<String>),
    understood: &Understood,
    enclosed: Enclosed,
) -> Result<Reading> {
    let id = ReadingId(app.new_id());
    let delivered = delivery::of(&understood.document);
    let mut gather = Gather::begin(app, &change.write, change.now, id, digest, delivered).await?;
    gather.enclosed = enclosed;
    let kind = self::gather(&mut gather, understood, &file_name(name)).await?;
    let harvest = gather.finish();
    let reading = Reading {
        id,
        name: file_name(name),
        digest: digest.to_string(),
        recognized,
        at: change.now,
        kind,
        became: harvest.became(),
        delivery: harvest.delivery.clone(),
        standing: harvest.standing.clone(),
        not_understood: harvest.not_understood.clone(),
        warnings: harvest.warnings.clone(),
        reviewed: None,
    };
    change.add(&reading).await?;
    harvest.save(change).await?;
    Ok(reading)
}

/// Gathers what a document becomes, and says what it was taken for. `name` is that of the file.
pub(super) async fn gather(gather: &mut Gather<'_>, understood: &Understood, name: &str) -> Result<ReadingKind> {
    gather.not_understood.extend(not_understood(understood).map(|rest| rest.text.clone()));
    for warning in &understood.warnings {
        gather.warn(doubt::in_words(warning));
    }
    Ok(match &understood.document {
        Draft::Minutes(draft) => {
            minutes::gather(gather, draft, name).await?;
            ReadingKind::Minutes
        }
        Draft::Programme(draft) => {
            programme::gather(gather, draft).await?;
            ReadingKind::Programme
        }
        Draft::Memo(draft) => {
            memo::gather(gather, draft);
            ReadingKind::Memo
        }
        Draft::Unknown => ReadingKind::Unknown,
    })
}

/// The last part of the name, without path and control characters.
fn file_name(name: &str) -> String {
    let last = name.rsplit(['/', '\\']).next().unwrap_or_default();
    last.chars().filter(|c| !c.is_control()).collect::<String>().trim().to_owned()
}
