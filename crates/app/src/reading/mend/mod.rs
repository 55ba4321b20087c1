//! Mending how a meeting was read: an item, two that are one, one that is two, and who was there.
//!
//! Whatever is mended here stays when another document of the meeting is read; the cases that were made of the items
//! follow.

pub mod item;
pub mod join;
pub mod meeting;
pub mod place;
pub mod split;

use super::course::stage;
use super::gather::WORDS;
use super::renew::{follow, lose_stop};
use crate::App;
use crate::actor::Actor;
use crate::change::{Change, Subject};
use crate::error::{AppError, Result};
use crate::permission::{Permission, Relation};
use sagsgang_domain::case::Case;
use sagsgang_domain::id::{MeetingId, ReadingId};
use sagsgang_domain::meeting::Meeting;
use sagsgang_domain::reading::{Became, Reading};
use sagsgang_store::record::{self, Record as _, Saved};
use serde::Serialize;

/// A meeting that is being mended.
struct Mending<'a> {
    change: Change<'a>,
    reading: ReadingId,
    kept: Saved<Meeting>,
}

impl<'a> Mending<'a> {
    /// # Errors
    /// Not found when the document did not become that meeting.
    async fn begin(
        app: &'a App,
        actor: &'a Actor,
        who: &Permission,
        reading: ReadingId,
        meeting: MeetingId,
    ) -> Result<Self> {
        who.check(actor, Relation::default())?;
        let change = app.begin(actor).await?;
        if !change.get::<Reading>(reading).await?.became.contains(&Became::Meeting(meeting)) {
            return Err(AppError::NotFound("meeting"));
        }
        let kept = change.get::<Meeting>(meeting).await?;
        Ok(Self { change, reading, kept })
    }

    /// Saves the meeting as it should have been read, and the cases of its items.
    async fn end(mut self, next: Meeting, action: &'static str, payload: &impl Serialize) -> Result<()> {
        self.settle(&next).await?;
        self.change.put(self.kept.with(next)).await?;
        self.change.commit(action, Subject(Reading::KIND, self.reading.0), payload).await?;
        Ok(())
    }

    /// A case that was read in follows its item: in text where nobody has written another, in outcome, body and day.
    async fn settle(&mut self, next: &Meeting) -> Result<()> {
        for before in &self.kept.items {
            let Some(subject) = before.subject else { continue };
            let found = record::find::<Case>(&self.change.write, subject.case).await?;
            let Some(mut case) = found.filter(|case| case.read_from.is_some()) else { continue };
            let was = case.value.clone();
            match next.item(before.id) {
                None => {
                    let reason = WORDS.reading_item_joined();
                    lose_stop(&mut case.value, subject.consultation, reason, self.change.now);
                }
                Some(now) => {
                    follow(&mut case.value, &before.content, &now.content);
                    let outcome = now.decision.as_ref().map(|decision| decision.kind);
                    let (body, day) = (next.organization, next.start.date());
                    let course = case.course.clone().restate(subject.consultation, body, day, outcome);
                    if course != case.course {
                        case.value.course = course;
                        case.value.stage = stage(&case.course, case.author, self.change.now);
                    }
                }
            }
            if case.value != was {
                self.change.put(case).await?;
            }
        }
        Ok(())
    }
}
