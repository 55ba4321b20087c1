//! Effects that leave by the journal: here the search index. It keeps its place in the index itself, so content and
//! place are never apart, and catching up twice does no harm.

use crate::App;
use crate::error::{AppError, Result};
use sagsgang_domain::id::{MeetingId, ProgrammeId};
use sagsgang_domain::meeting::Meeting;
use sagsgang_domain::openness::view::{PublicMeeting, PublicProgramme};
use sagsgang_domain::openness::{Public, view};
use sagsgang_domain::organization::Organization;
use sagsgang_domain::programme::Programme;
use sagsgang_store::journal::Entry;
use sagsgang_store::{journal, record, repo};
use std::collections::BTreeSet;
use std::time::Duration;
use uuid::Uuid;

/// Entries are followed so many at a time.
const STEP: u64 = 500;
/// How often another process' writes are looked for.
const POLL: Duration = Duration::from_secs(1);

/// Brings the index up to the journal's head; gives the number reached.
pub async fn catch_up(app: &App) -> Result<u64> {
    loop {
        let position = app.index().position()?;
        let entries = journal::since(app.store(), position, STEP).await?;
        let Some(last) = entries.last().map(|entry| entry.seq) else { return Ok(position) };
        let touched = touched(app, &entries).await?;
        let update = load(app, touched).await?;
        let writer = app.clone();
        let written = tokio::task::spawn_blocking(move || update.write(&writer, last)).await;
        written.map_err(|error| AppError::Broken(error.to_string()))??;
    }
}

/// Follows the journal until told to stop. A failure is logged and tried again: the index can always be made anew.
pub async fn run(app: App, mut stop: tokio::sync::watch::Receiver<bool>) {
    let mut head = app.store().watch();
    while !*stop.borrow() {
        if let Err(error) = catch_up(&app).await {
            tracing::warn!(%error, "the search index could not follow the journal; trying again");
        }
        tokio::select! {
            _ = stop.changed() => {}
            _ = head.changed() => {}
            () = tokio::time::sleep(POLL) => {}
        }
    }
}

/// Which meetings and programmes must be indexed anew.
#[derive(Default)]
struct Touched {
    meetings: BTreeSet<Uuid>,
    programmes: BTreeSet<Uuid>,
}

async fn touched(app: &App, entries: &[Entry]) -> Result<Touched> {
    let mut touched = Touched::default();
    for change in entries.iter().flat_map(|entry| &entry.changes) {
        match change.kind.as_str() {
            "meeting" => {
                touched.meetings.insert(change.id);
            }
            "programme" => {
                touched.programmes.insert(change.id);
            }
            "organization" => {
                let of_body = repo::meeting::of_organization(app.store(), change.id.into()).await?;
                touched.meetings.extend(of_body.iter().map(|meeting| meeting.id.0));
            }
            _ => {}
        }
    }
    Ok(touched)
}

/// What the index is to hold of them now.
#[derive(Default)]
struct Update {
    meetings: Vec<(Public<PublicMeeting>, Organization)>,
    gone_meetings: Vec<MeetingId>,
    programmes: Vec<Public<PublicProgramme>>,
    gone_programmes: Vec<ProgrammeId>,
}

async fn load(app: &App, touched: Touched) -> Result<Update> {
    let mut update = Update::default();
    for id in touched.meetings {
        let shown = match record::find::<Meeting>(app.store(), id).await? {
            Some(meeting) => {
                let organization = record::get::<Organization>(app.store(), meeting.organization).await?.value;
                view::meeting(&meeting, &organization).map(|view| (view, organization))
            }
            None => None,
        };
        match shown {
            Some(shown) => update.meetings.push(shown),
            None => update.gone_meetings.push(id.into()),
        }
    }
    for id in touched.programmes {
        let found = record::find::<Programme>(app.store(), id).await?;
        match found.and_then(|programme| view::programme(&programme)) {
            Some(shown) => update.programmes.push(shown),
            None => update.gone_programmes.push(id.into()),
        }
    }
    Ok(update)
}

impl Update {
    fn write(&self, app: &App, position: u64) -> Result<()> {
        let mut batch = app.index().batch()?;
        for (view, organization) in &self.meetings {
            batch.replace_meeting(view, organization)?;
        }
        for id in &self.gone_meetings {
            batch.remove_meeting(*id)?;
        }
        for view in &self.programmes {
            batch.replace_programme(view)?;
        }
        for id in &self.gone_programmes {
            batch.remove_programme(*id)?;
        }
        Ok(batch.commit(position)?)
    }
}
