//! The newest that happened, as feeds tell it.

use super::Around;
use crate::App;
use crate::error::{AppError, Result};
use crate::portal;
use sagsgang_domain::action::Action;
use sagsgang_domain::case::Case;
use sagsgang_domain::following::Followed;
use sagsgang_domain::id::{OrganizationId, PersonId};
use sagsgang_domain::meeting::Meeting;
use sagsgang_domain::openness::happening::{Event, Happening, of_programme};
use sagsgang_domain::openness::{Public, view};
use sagsgang_domain::programme::Programme;
use sagsgang_search::Query;
use sagsgang_store::{Saved, record, repo};
use std::collections::BTreeSet;

/// A feed looks this many meetings back.
const MEETINGS: usize = 80;
/// A feed of a search looks at this many hits.
const HITS: usize = 60;

/// The newest happenings of what somebody follows, at most `limit`, the newest first. What is to come (a meeting that is
/// planned) stands by when it was planned.
///
/// # Errors
/// When the index of a search, or the store, fails. What is followed and not there has no happenings.
pub async fn newest(app: &App, followed: &Followed, limit: usize) -> Result<Vec<Public<Happening>>> {
    let around = Around::load(app).await?;
    let mut all = match followed {
        Followed::Everything => around.everything().await?,
        Followed::Body(id) => around.body(*id).await?,
        Followed::Case(id) => match record::find::<Case>(app.store(), *id).await? {
            Some(case) => around.case_with_follow_up(&case).await?,
            None => Vec::new(),
        },
        Followed::Programme(id) => match record::find::<Programme>(app.store(), *id).await? {
            Some(programme) => around.programme(&programme),
            None => Vec::new(),
        },
        Followed::Person(id) => around.person(*id).await?,
        Followed::Search(text) => around.search(text).await?,
    };
    if !matches!(followed, Followed::Search(_)) {
        all.retain(|happening| happening.concerns(followed));
    }
    let now = app.now();
    all.retain(|happening| happening.at <= now);
    all.sort_by(|one, other| (other.at, &other.key).cmp(&(one.at, &one.key)));
    // Several hits of a search stand at one item.
    all.dedup_by(|one, other| one.key == other.key);
    all.truncate(limit);
    Ok(all)
}

impl Around<'_> {
    async fn everything(&self) -> Result<Vec<Public<Happening>>> {
        let (store, today) = (self.app.store(), self.app.today());
        let mut meetings = repo::meeting::past(store, today, MEETINGS as u64).await?;
        meetings.extend(repo::meeting::upcoming(store, today, MEETINGS as u64).await?);
        let mut all = self.of_meetings(&meetings).await?;
        for programme in repo::programme::all(store).await? {
            all.extend(self.programme(&programme));
        }
        all.sort_by(|one, other| one.key.cmp(&other.key));
        all.dedup_by(|one, other| one.key == other.key);
        Ok(all)
    }

    async fn body(&self, id: OrganizationId) -> Result<Vec<Public<Happening>>> {
        let mut meetings = repo::meeting::of_organization(self.app.store(), id).await?;
        meetings.truncate(MEETINGS);
        self.of_meetings(&meetings).await
    }

    async fn of_meetings(&self, meetings: &[Saved<Meeting>]) -> Result<Vec<Public<Happening>>> {
        let mut all = Vec::new();
        for meeting in meetings {
            let own = self.meeting(meeting);
            // Follow-up is public once the minutes are; looking for it elsewhere would only cost time.
            if own.iter().any(|happening| matches!(happening.event, Event::MinutesPublished { .. })) {
                all.extend(self.actions_of_meeting(meeting).await?);
            }
            all.extend(own);
        }
        Ok(all)
    }

    async fn case_with_follow_up(&self, case: &Saved<Case>) -> Result<Vec<Public<Happening>>> {
        let mut all = self.case(case).await?;
        for action in repo::action::of_case(self.app.store(), case.id).await? {
            all.extend(self.of_one_action(&action).await?);
        }
        Ok(all)
    }

    /// What happened with one follow-up.
    pub(super) async fn of_one_action(&self, action: &Action) -> Result<Vec<Public<Happening>>> {
        match record::find::<Meeting>(self.app.store(), action.origin.meeting).await? {
            Some(meeting) => self.actions(&meeting, std::slice::from_ref(action)).await,
            None => Ok(Vec::new()),
        }
    }

    pub(super) fn programme(&self, programme: &Programme) -> Vec<Public<Happening>> {
        view::programme(programme).map_or_else(Vec::new, |shown| of_programme(&shown, self.app.time_zone()))
    }

    async fn person(&self, id: PersonId) -> Result<Vec<Public<Happening>>> {
        let store = self.app.store();
        let seats = repo::membership::of_person(store, id).await?;
        let bodies: BTreeSet<OrganizationId> = seats.iter().map(|seat| seat.organization).collect();
        let mut all = Vec::new();
        for body in bodies {
            let meetings = repo::meeting::of_organization(store, body).await?;
            all.extend(meetings.iter().take(MEETINGS).flat_map(|meeting| self.meeting(meeting)));
        }
        Ok(all)
    }

    /// What happened at the items, and to the measures, that a search finds.
    async fn search(&self, text: &str) -> Result<Vec<Public<Happening>>> {
        let hits = portal::search(self.app, Query { limit: HITS, ..Query::new(text) }).await?.results.hits;
        let mut all: Vec<Public<Happening>> = Vec::new();
        for hit in hits {
            if let (Some(body), Some(day), Some(number)) = (&hit.organization, &hit.day_slug, hit.number) {
                match portal::meeting_named(self.app, &body.slug, day).await {
                    Ok(meeting) => all.extend(
                        self.meeting(&meeting)
                            .into_iter()
                            .filter(|happening| happening.item.as_ref().is_some_and(|item| item.number == number)),
                    ),
                    Err(AppError::NotFound(_)) => {}
                    Err(error) => return Err(error),
                }
            } else if let (Some(slug), Some(measure)) = (&hit.programme, hit.measure)
                && let Some(programme) = repo::programme::by_slug(self.app.store(), slug).await?
            {
                all.extend(self.programme(&programme).into_iter().filter(
                    |happening| matches!(&happening.event, Event::StatusStated { measure: own, .. } if *own == measure),
                ));
            }
        }
        Ok(all)
    }
}
