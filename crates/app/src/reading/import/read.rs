//! Imports, as the secretariat sees them.

use crate::App;
use crate::actor::Actor;
use crate::error::{AppError, Result};
use crate::permission::{Permission, Reach, Relation};
use sagsgang_domain::account::Role;
use sagsgang_domain::id::ImportId;
use sagsgang_domain::import::{Counts, Import, ImportedDocument, Reason};
use sagsgang_domain::person::Person;
use sagsgang_i18n::Lang;
use sagsgang_intake::RefusalKind;
use sagsgang_store::{record, repo};

/// The secretariat may: the names of files may tell of closed matters.
pub const WHO: Permission =
    Permission { use_case: "see_imports", grants: &[(Role::Secretary, Reach::Any)], when: "always" };

/// An import and how far it has come.
#[derive(Clone, Debug)]
pub struct ImportDesk {
    /// The import.
    pub import: Import,
    /// Who delivered it; none when they are not known any more.
    pub by: Option<String>,
    /// What has come of its documents.
    pub counts: Counts,
}

/// All imports, the newest first.
pub async fn imports(app: &App, actor: &Actor) -> Result<Vec<ImportDesk>> {
    WHO.check(actor, Relation::default())?;
    let mut desks = Vec::new();
    for import in repo::import::all(app.store()).await? {
        desks.push(desk(app, import.value).await?);
    }
    Ok(desks)
}

/// One import.
pub async fn import(app: &App, actor: &Actor, id: ImportId) -> Result<ImportDesk> {
    WHO.check(actor, Relation::default())?;
    let import = record::find::<Import>(app.store(), id).await?.ok_or(AppError::NotFound("import"))?;
    desk(app, import.value).await
}

/// What came of each of its documents so far.
pub async fn report(app: &App, actor: &Actor, id: ImportId) -> Result<Vec<ImportedDocument>> {
    WHO.check(actor, Relation::default())?;
    let parts = repo::import::parts(app.store(), id).await?;
    Ok(parts.into_iter().flat_map(|part| part.value.documents).collect())
}

async fn desk(app: &App, import: Import) -> Result<ImportDesk> {
    let by = record::find::<Person>(app.store(), import.by).await?.map(|person| person.value.name);
    let last = repo::import::last_part(app.store(), import.id).await?;
    Ok(ImportDesk { by, counts: last.map(|part| part.so_far).unwrap_or_default(), import })
}

/// Why a document was not read, and what to do about it.
pub fn reason_in_words(lang: Lang, reason: &Reason) -> String {
    match reason {
        Reason::Unreadable { ground } => match serde_json::from_str::<RefusalKind>(ground) {
            Ok(kind) => super::super::refusal_in_words(lang, &kind.into()),
            // The ground of an earlier version of the program.
            Err(_) => lang.refused_broken().to_owned(),
        },
        Reason::Lost => lang.import_lost().to_owned(),
        Reason::Failed => lang.import_document_failed().to_owned(),
    }
}
