//! What is read out of the register. Each function first brings it up to the journal.

use super::keep::oparl_time;
use super::ready;
use crate::App;
use crate::error::{AppError, Result};
use crate::meeting::{document, journey};
use crate::portal::{DocumentKind, Language, municipality};
use bytes::Bytes;
use jiff::Timestamp;
use sagsgang_domain::case::FileRef;
use sagsgang_domain::id::AnnexId;
use sagsgang_domain::meeting::Meeting;
use sagsgang_domain::openness::view::{PublicMeeting, PublicStage};
use sagsgang_domain::openness::{Public, view};
use sagsgang_domain::organization::Organization;
use sagsgang_opendata::oparl::{self, Kind};
use sagsgang_store::register::{self, Cursor, Filter, Registered};
use sagsgang_store::repo::body::BODY;
use sagsgang_store::{record, repo};
use std::sync::PoisonError;
use uuid::Uuid;

/// Totals remembered at most, until the next write.
const TOTALS: usize = 1000;

/// An object, or that it is gone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shown {
    /// Its id.
    pub id: Uuid,
    /// Since when it has been public, as OParl writes it.
    pub created: String,
    /// When it last changed, likewise.
    pub modified: String,
    /// Whether it is public no more.
    pub deleted: bool,
    /// What is said of it.
    pub doc: String,
}

/// A page of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listing {
    /// The objects.
    pub objects: Vec<Shown>,
    /// How many the list has in all.
    pub total: u64,
    /// Whether there are more after these.
    pub has_more: bool,
}

/// The municipality for the entry point.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Summary {
    /// Its id.
    pub id: Uuid,
    /// Its name.
    pub name: String,
    /// Where the public writes to it.
    pub contact_email: Option<String>,
    /// Since when it has been there, and when that changed; as OParl writes it.
    pub times: [String; 2],
}

/// A file of the register.
#[derive(Clone, Debug)]
pub enum File {
    /// It is public no more.
    Gone,
    /// A stored file.
    Stored {
        /// What it is.
        file: Public<FileRef>,
        /// Its content.
        content: Bytes,
        /// When it last changed.
        modified: Timestamp,
    },
    /// A PDF that is made when it is asked for: hand [`Self::print`] what this holds.
    Printed {
        /// Tells one edition from another.
        edition: String,
        /// When it last changed.
        modified: Timestamp,
        /// What to print.
        paper: Box<Paper>,
    },
}

/// A paper of a meeting that can be printed.
#[derive(Clone, Debug)]
pub struct Paper {
    meeting: Meeting,
    view: Public<PublicMeeting>,
    organization: Organization,
    kind: DocumentKind,
}

impl Paper {
    /// "referat-vpu-2024-04-24.pdf".
    pub fn name(&self) -> String {
        let word = match self.kind {
            DocumentKind::Agenda => "dagsorden",
            DocumentKind::Minutes => "referat",
        };
        format!("{word}-{}-{}.pdf", self.organization.slug, self.view.day_slug)
    }

    /// Makes the PDF, in Danish.
    pub async fn print(&self, app: &App) -> Result<Vec<u8>> {
        let Self { meeting, view, organization, kind } = self;
        let (municipality, language) = (municipality(app).await?, Language::Danish);
        let journeys = journey::journeys(app, view, document::lang(language)).await?;
        let document = document::public(meeting, view, organization, municipality, *kind, language, &journeys);
        document::render(document).await
    }
}

/// The municipality.
pub async fn summary(app: &App) -> Result<Summary> {
    ready(app).await?;
    let body = repo::body::find(app.store()).await?.map(|body| body.value);
    let row = register::find(app.store(), Kind::Body.name(), BODY).await?;
    let times = row.map_or([Timestamp::UNIX_EPOCH; 2], |row| [row.created, row.modified]);
    Ok(Summary {
        id: BODY,
        name: body.as_ref().map(|body| body.name.clone()).unwrap_or_default(),
        contact_email: body.and_then(|body| body.contact_email),
        times: times.map(|at| oparl_time(app, at)),
    })
}

/// An object; also one that is gone. `None` where there never was one.
pub async fn object(app: &App, kind: Kind, id: Uuid) -> Result<Option<Shown>> {
    ready(app).await?;
    Ok(register::find(app.store(), kind.name(), id).await?.map(|row| shown(app, row)))
}

/// At most `limit` objects of a list.
pub async fn list(app: &App, filter: &Filter, at: Cursor, limit: u64) -> Result<Listing> {
    let position = ready(app).await?;
    let total = total(app, filter, position).await?;
    // Of a list whose last page is not full, the last page is what is left over.
    let (limit, probe) = match at {
        Cursor::Last => (total.saturating_sub(1) % limit + 1, 0),
        Cursor::Before(_) => (limit, 0),
        Cursor::Skip(_) | Cursor::After(_) => (limit, 1),
    };
    let mut ids = register::ids(app.store(), filter, at, limit + probe).await?;
    let has_more = matches!(at, Cursor::Before(_)) || ids.len() as u64 > limit;
    ids.truncate(usize::try_from(limit).unwrap_or(usize::MAX));
    let rows = register::get(app.store(), filter.kind, &ids).await?;
    Ok(Listing { objects: rows.into_iter().map(|row| shown(app, row)).collect(), total, has_more })
}

/// How many a list has; counted once between two writes.
async fn total(app: &App, filter: &Filter, position: u64) -> Result<u64> {
    let counts = &app.register().counts;
    {
        let counts = counts.lock().unwrap_or_else(PoisonError::into_inner);
        if counts.position == position
            && let Some(total) = counts.totals.get(filter)
        {
            return Ok(*total);
        }
    }
    let total = register::count(app.store(), filter).await?;
    let mut counts = counts.lock().unwrap_or_else(PoisonError::into_inner);
    if counts.position < position || counts.totals.len() >= TOTALS {
        counts.totals.clear();
        counts.position = position;
    }
    // Counted under a newer place than another asker's: the next one counts again.
    if counts.position == position {
        counts.totals.insert(filter.clone(), total);
    }
    Ok(total)
}

/// A file; `None` where there never was one.
pub async fn file(app: &App, id: Uuid) -> Result<Option<File>> {
    ready(app).await?;
    let Some(row) = register::find(app.store(), Kind::File.name(), id).await? else { return Ok(None) };
    if row.deleted {
        return Ok(Some(File::Gone));
    }
    // What is kept may be closed this instant: the meeting itself is asked.
    let Some(meeting) = record::find::<Meeting>(app.store(), row.source.id).await? else { return Ok(Some(File::Gone)) };
    let organization = record::get::<Organization>(app.store(), meeting.organization).await?.value;
    let Some(view) = view::meeting(&meeting, &organization) else { return Ok(Some(File::Gone)) };
    for (kind, is_out) in [
        (DocumentKind::Agenda, !view.items.is_empty()),
        (DocumentKind::Minutes, matches!(view.stage, PublicStage::MinutesOut { .. })),
    ] {
        if id == oparl::pdf_id(view.id, kind == DocumentKind::Minutes) && is_out {
            let edition =
                format!("{:x}-{:x}", Uuid::new_v5(&id, row.doc.as_bytes()).as_u128(), row.modified.as_second());
            let paper = Box::new(Paper { meeting: meeting.value, view, organization, kind });
            return Ok(Some(File::Printed { edition, modified: row.modified, paper }));
        }
    }
    stored(app, &row, &meeting, &organization, &view).await.map(Some)
}

async fn stored(
    app: &App,
    row: &Registered,
    meeting: &Meeting,
    organization: &Organization,
    view: &Public<PublicMeeting>,
) -> Result<File> {
    let file = annex_of(view, row.id).and_then(|annex| view::annex_file(meeting, organization, annex));
    let Some(file) = file else { return Ok(File::Gone) };
    let digest = file.digest.parse().map_err(AppError::from)?;
    Ok(File::Stored { content: app.store().blobs().get(digest).await?, file, modified: row.modified })
}

/// The annex a file is, where the public sees it.
fn annex_of(view: &PublicMeeting, file: Uuid) -> Option<AnnexId> {
    let mut annexes = view.items.iter().flat_map(|item| item.annexes.iter().map(|annex| (item.id, annex.id)));
    annexes.find(|(item, annex)| oparl::annex_id(*item, *annex) == file).map(|(_, annex)| annex)
}

fn shown(app: &App, row: Registered) -> Shown {
    Shown {
        id: row.id,
        created: oparl_time(app, row.created),
        modified: oparl_time(app, row.modified),
        deleted: row.deleted,
        doc: row.doc,
    }
}
