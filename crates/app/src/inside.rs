//! Searching behind the sign-in: closed matters and drafts too, each for those who may see them.
//!
//! The index is asked with what the reader may see as a part of the question, so counts and suggestions are of that
//! alone. What is shown is held against its record once more: the index follows the journal a moment later.

use crate::App;
use crate::actor::Actor;
use crate::error::{AppError, Result};
use crate::follower::followed;
use crate::portal::{Bodies, BodyLink, SearchPage, search_page};
use sagsgang_domain::action::Action;
use sagsgang_domain::case::Case;
use sagsgang_domain::meeting::Meeting;
use sagsgang_domain::programme::Programme;
use sagsgang_domain::sight::{self, Reader};
use sagsgang_search::{Hit, HitInside, Inside, Query, SearchError};
use sagsgang_store::record::{self, Record, Saved};
use sagsgang_store::repo;
use std::collections::BTreeSet;
use uuid::Uuid;

pub use sagsgang_domain::sight::Extent;
pub use sagsgang_search::Place;

/// Where somebody searches.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// At the desk: what the actor's roles show.
    Desk,
    /// On a member's own pages: what the seats show.
    Member,
}

impl Side {
    fn reader(self, actor: &Actor) -> Reader {
        match self {
            Self::Desk => actor.at_desk(),
            Self::Member => actor.reader().as_member(),
        }
    }
}

/// What the actor asked and found.
pub async fn search(app: &App, actor: &Actor, side: Side, query: Query) -> Result<SearchPage> {
    let reader = side.reader(actor);
    let building = followed(app, &app.inside_handle()).await?;
    let (by, asked) = (reader.clone(), query.clone());
    let mut results = ask(app, move |index| index.search(&by, &asked)).await?;
    let found = results.hits.len();
    results.hits = still_seen(app, &reader, results.hits).await?;
    results.total = results.total.saturating_sub(found - results.hits.len());
    search_page(app, query, results, building).await
}

/// The best titles for a question that is still being typed.
pub async fn suggest(app: &App, actor: &Actor, side: Side, text: &str, limit: usize) -> Result<Vec<Hit>> {
    let reader = side.reader(actor);
    followed(app, &app.inside_handle()).await?;
    let (by, text) = (reader.clone(), text.to_owned());
    let hits = ask(app, move |index| index.suggest(&by, &text, limit)).await?;
    still_seen(app, &reader, hits).await
}

/// Every body, those whose papers are not public too, to name those that were found.
pub async fn body_links(app: &App, _: &Actor) -> Result<Bodies> {
    let all = repo::organization::all(app.store()).await?;
    Ok(all.iter().map(|organization| (organization.id, BodyLink::from(&organization.value))).collect())
}

async fn ask<T: Send + 'static>(
    app: &App,
    question: impl FnOnce(&Inside) -> std::result::Result<T, SearchError> + Send + 'static,
) -> Result<T> {
    let index = app.inside_handle();
    let answer = tokio::task::spawn_blocking(move || question(&index)).await;
    Ok(answer.map_err(|error| AppError::Broken(error.to_string()))??)
}

/// The hits of which the reader sees as much as was found, as their records are now.
async fn still_seen(app: &App, reader: &Reader, hits: Vec<Hit>) -> Result<Vec<Hit>> {
    let places: Vec<Place> = hits.iter().filter_map(|hit| Some(hit.inside.as_ref()?.place)).collect();
    let records = Records {
        cases: get(app, &places, |place| match place {
            Place::Case(id) | Place::CaseAnnex(id, _) => Some(id.0),
            _ => None,
        })
        .await?,
        meetings: get(app, &places, |place| match place {
            Place::Meeting(id) | Place::Item(id, _) | Place::ItemAnnex(id, ..) => Some(id.0),
            _ => None,
        })
        .await?,
        actions: get(app, &places, |place| if let Place::Action(id) = place { Some(id.0) } else { None }).await?,
        programmes: get(app, &places, |place| match place {
            Place::Programme(id) | Place::Measure(id, _) => Some(id.0),
            _ => None,
        })
        .await?,
    };
    let is_seen = |hit: &Hit| hit.inside.as_ref().is_some_and(|inside| records.show(reader, inside).unwrap_or(false));
    Ok(hits.into_iter().filter(is_seen).collect())
}

async fn get<R: Record>(app: &App, places: &[Place], id: impl Fn(Place) -> Option<Uuid>) -> Result<Vec<Saved<R>>> {
    let ids: BTreeSet<Uuid> = places.iter().copied().filter_map(id).collect();
    Ok(record::get_many::<R>(app.store(), ids).await?)
}

/// The records of a page of hits.
struct Records {
    cases: Vec<Saved<Case>>,
    meetings: Vec<Saved<Meeting>>,
    actions: Vec<Saved<Action>>,
    programmes: Vec<Saved<Programme>>,
}

impl Records {
    /// Whether the reader sees as much of it as was found; nothing where there is no such thing any more.
    fn show(&self, reader: &Reader, inside: &HitInside) -> Option<bool> {
        let meeting = |id| self.meetings.iter().find(|meeting| meeting.id == id).map(|saved| &saved.value);
        let programme = |id| self.programmes.iter().find(|programme| programme.id == id);
        let is_as_found = |extent: Extent| extent == inside.extent;
        Some(match inside.place {
            Place::Case(id) => is_as_found(self.case(reader, id)?.extent),
            Place::CaseAnnex(id, annex) => {
                let seen = self.case(reader, id)?;
                is_as_found(seen.extent) && seen.value.annexes.iter().any(|enclosed| enclosed.id == annex)
            }
            Place::Meeting(id) => sight::meeting(meeting(id)?).admits(reader),
            Place::Item(id, item) => {
                let meeting = meeting(id)?;
                is_as_found(sight::seen_by(sight::item(meeting, meeting.item(item)?), reader)?.extent)
            }
            Place::ItemAnnex(id, item, annex) => {
                let meeting = meeting(id)?;
                let item = meeting.item(item)?;
                sight::papers(meeting, item).iter().any(|audience| audience.admits(reader))
                    && item.content.annexes.iter().any(|enclosed| enclosed.id == annex)
            }
            Place::Action(id) => sight::action(self.actions.iter().find(|action| action.id == id)?).admits(reader),
            Place::Programme(id) => sight::programme(programme(id)?).admits(reader),
            Place::Measure(id, measure) => {
                let programme = programme(id)?;
                let has = programme.tracks.iter().flat_map(|track| &track.measures).any(|one| one.id == measure);
                has && sight::programme(programme).admits(reader)
            }
        })
    }

    fn case(&self, reader: &Reader, id: sagsgang_domain::id::CaseId) -> Option<sight::Seen<Case>> {
        sight::seen_by(sight::case(self.cases.iter().find(|case| case.id == id)?), reader)
    }
}
