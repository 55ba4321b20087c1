//! Enclosing a file (da: *vedlæg bilag*).

use crate::App;
use crate::actor::Actor;
use crate::change::Subject;
use crate::error::{AppError, Problem, Result};
use crate::permission::{Permission, Reach, Relation};
use bytes::Bytes;
use sagsgang_domain::account::Role;
use sagsgang_domain::case::{Annex, Case, CaseCommand, FileRef};
use sagsgang_domain::id::{AnnexId, CaseId};
use sagsgang_domain::openness::Openness;
use sagsgang_domain::refusal::{Needed, Refusal, required};
use serde::Serialize;

/// The secretariat and the case's own author may, until it is submitted.
pub const WHO: Permission = Permission {
    use_case: "add_annex",
    grants: &[(Role::Secretary, Reach::Any), (Role::CaseAuthor, Reach::OwnCase)],
    when: "draft or returned",
};

/// At most so many bytes in one annex.
pub const LIMIT: u64 = 50 * 1024 * 1024;

/// The kinds of file that are taken: ending, media type, and how the content begins.
const TYPES: &[(&str, &str, &[u8])] = &[
    ("pdf", "application/pdf", b"%PDF-"),
    ("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", b"PK\x03\x04"),
    ("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", b"PK\x03\x04"),
    ("pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation", b"PK\x03\x04"),
    ("odt", "application/vnd.oasis.opendocument.text", b"PK\x03\x04"),
    ("png", "image/png", b"\x89PNG"),
    ("jpg", "image/jpeg", b"\xff\xd8\xff"),
    ("jpeg", "image/jpeg", b"\xff\xd8\xff"),
    ("txt", "text/plain; charset=utf-8", b""),
    ("csv", "text/csv; charset=utf-8", b""),
];

/// What an annex needs.
#[derive(Clone, Debug, Serialize)]
pub struct AddAnnex {
    /// Which case.
    pub case: CaseId,
    /// The title; the file's name where it is empty.
    pub title: String,
    /// Its number in the archive.
    pub document_number: Option<String>,
    /// Its number in the journal.
    pub journal_number: Option<String>,
    /// Whether the public may read it.
    pub openness: Openness,
    /// The file's name.
    pub file_name: String,
    /// Its content; in the journal only its digest is kept, with the case.
    #[serde(skip)]
    pub content: Bytes,
}

/// Encloses a file. It is safe on the disk before the case names it.
///
/// # Errors
/// A file that is too large, empty or of a kind that is not taken is [`AppError::Invalid`].
pub async fn add_annex(app: &App, actor: &Actor, command: AddAnnex) -> Result<AnnexId> {
    let name = file_name(&command.file_name);
    let media_type = media_type(&name, &command.content)?;
    let title = if command.title.trim().is_empty() { &name } else { &command.title };
    let title = Case::checked_title(title)?;
    if let Openness::Closed(closure) = &command.openness
        && closure.ground.is_unstated()
    {
        return Err(Refusal::NoGround.into());
    }
    let blob = app.store().blobs().put(command.content.clone(), LIMIT).await?;
    let mut change = app.begin(actor).await?;
    let kept = change.get::<Case>(command.case).await?;
    WHO.check(actor, Relation::from(&kept.value))?;
    let mut case = kept.value.clone().command(CaseCommand::Edit, change.now)?;
    let annex = Annex {
        id: app.new_id().into(),
        title,
        document_number: command.document_number.clone().filter(|number| !number.trim().is_empty()),
        journal_number: command.journal_number.clone().filter(|number| !number.trim().is_empty()),
        openness: command.openness.clone(),
        file: Some(FileRef { digest: blob.digest.to_string(), name, media_type, size: blob.size }),
    };
    let id = annex.id;
    case.annexes.push(annex);
    change.write.name_blob(blob).await?;
    change.put(kept.with(case)).await?;
    change.commit("AnnexAdded", Subject("case", command.case.0), &command).await?;
    Ok(id)
}

/// The last part of the name, without path and control characters.
pub(crate) fn file_name(name: &str) -> String {
    let last = name.rsplit(['/', '\\']).next().unwrap_or_default();
    last.chars().filter(|c| !c.is_control()).collect::<String>().trim().to_owned()
}

/// The media type of a file of a kind that is taken.
pub(crate) fn media_type(name: &str, content: &[u8]) -> Result<String> {
    let invalid = |problem| AppError::Invalid { field: "file", problem };
    if content.is_empty() || name.is_empty() {
        return Err(invalid(Problem::Missing));
    }
    if content.len() as u64 > LIMIT {
        return Err(invalid(Problem::TooLarge(LIMIT)));
    }
    required(name, Needed::Name)?;
    let ending = name.rsplit('.').next().unwrap_or_default().to_ascii_lowercase();
    let known = TYPES.iter().find(|(candidate, _, magic)| *candidate == ending && content.starts_with(magic));
    known.map(|(_, media_type, _)| (*media_type).to_owned()).ok_or(invalid(Problem::FileType))
}
