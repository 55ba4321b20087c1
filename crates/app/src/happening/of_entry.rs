//! What an entry of the journal means to the public.

use super::Around;
use crate::App;
use crate::error::Result;
use jiff::ToSpan;
use sagsgang_domain::action::Action;
use sagsgang_domain::case::Case;
use sagsgang_domain::id::MeasureId;
use sagsgang_domain::meeting::Meeting;
use sagsgang_domain::openness::Public;
use sagsgang_domain::openness::happening::{Event, Happening};
use sagsgang_domain::programme::{Programme, StatusStatement};
use sagsgang_store::journal::Entry;
use sagsgang_store::record;
use std::collections::BTreeSet;

/// What was read in counts as news when its meeting is not older than this many days.
const NEWS_DAYS: i64 = 45;

/// What an entry told the public, by what is public now: nothing is told of what has been closed or taken back since. The
/// same entry gives the same keys whenever it is asked for.
///
/// # Errors
/// When the store fails.
pub async fn of_entry(app: &App, entry: &Entry) -> Result<Vec<Public<Happening>>> {
    let around = Around::load(app).await?;
    match entry.action.as_str() {
        "MeetingPlanned" => around.at_meeting(entry, |event| matches!(event, Event::MeetingPlanned)).await,
        "MeetingCancelled" => around.at_meeting(entry, is_of_cancelling).await,
        "AgendaDispatched" => around.at_meeting(entry, is_of_agenda).await,
        "MinutesPublished" => around.minutes(entry).await,
        "MinutesCorrected" => {
            let mut all = around.at_meeting(entry, |event| matches!(event, Event::Corrected { .. })).await?;
            all.retain(|happening| happening.at.as_microsecond() == entry.at.as_microsecond());
            Ok(all)
        }
        "StatusStated" => around.stated(entry).await,
        "ActionRaised" | "ActionConfirmed" => {
            around.at_action(entry, |event| matches!(event, Event::FollowUpRaised(_))).await
        }
        "ActionCompleted" => around.at_action(entry, |event| matches!(event, Event::FollowUpDone(_))).await,
        "DocumentRead" | "OpennessStated" => around.read_in(entry).await,
        _ => Ok(Vec::new()),
    }
}

fn is_of_cancelling(event: &Event) -> bool {
    matches!(event, Event::MeetingCancelled { .. } | Event::CalledOff)
}

fn is_of_agenda(event: &Event) -> bool {
    matches!(event, Event::AgendaPublished { .. } | Event::PutOnAgenda { .. })
}

impl Around<'_> {
    async fn at_meeting(&self, entry: &Entry, wanted: fn(&Event) -> bool) -> Result<Vec<Public<Happening>>> {
        let meeting = record::find::<Meeting>(self.app.store(), entry.subject_id).await?;
        let mut all = meeting.map(|meeting| self.meeting(&meeting)).unwrap_or_default();
        all.retain(|happening| wanted(&happening.event));
        Ok(all)
    }

    /// The minutes, what they tell, where its cases go from here, and the follow-up that is public with them.
    async fn minutes(&self, entry: &Entry) -> Result<Vec<Public<Happening>>> {
        let Some(meeting) = record::find::<Meeting>(self.app.store(), entry.subject_id).await? else {
            return Ok(Vec::new());
        };
        let mut all = self.meeting(&meeting);
        all.retain(|happening| {
            matches!(happening.event, Event::MinutesPublished { .. } | Event::Decided { .. } | Event::Remarked { .. })
        });
        let cases: BTreeSet<_> =
            all.iter().filter_map(|happening| happening.case.as_ref()).map(|case| case.id.0).collect();
        for case in record::get_many::<Case>(self.app.store(), cases).await? {
            let told = self.case(&case).await?.into_iter().filter(|happening| {
                matches!(happening.event, Event::SentOn { .. } | Event::Concluded)
                    && happening.meeting.as_ref().is_some_and(|own| own.id == meeting.id)
            });
            all.extend(told);
        }
        let raised = self.actions_of_meeting(&meeting).await?.into_iter();
        all.extend(raised.filter(|happening| matches!(happening.event, Event::FollowUpRaised(_))));
        Ok(all)
    }

    async fn stated(&self, entry: &Entry) -> Result<Vec<Public<Happening>>> {
        let Some(payload) = entry.payload.clone() else { return Ok(Vec::new()) };
        let Ok(statements) = serde_json::from_value::<Vec<(MeasureId, StatusStatement)>>(payload) else {
            return Ok(Vec::new());
        };
        let Some(programme) = record::find::<Programme>(self.app.store(), entry.subject_id).await? else {
            return Ok(Vec::new());
        };
        let mut all = self.programme(&programme);
        all.retain(|happening| match &happening.event {
            Event::StatusStated { measure, as_of, mark, .. } => {
                statements.iter().any(|(own, said)| own == measure && said.as_of == *as_of && said.mark == *mark)
            }
            _ => false,
        });
        Ok(all)
    }

    async fn at_action(&self, entry: &Entry, wanted: fn(&Event) -> bool) -> Result<Vec<Public<Happening>>> {
        let Some(action) = record::find::<Action>(self.app.store(), entry.subject_id).await? else {
            return Ok(Vec::new());
        };
        let mut all = self.of_one_action(&action).await?;
        all.retain(|happening| wanted(&happening.event));
        Ok(all)
    }

    /// What the documents of a delivery tell of the last weeks; older meetings are history, and nobody's news.
    async fn read_in(&self, entry: &Entry) -> Result<Vec<Public<Happening>>> {
        let ids = entry.changes.iter().filter(|change| change.kind == "meeting").map(|change| change.id);
        let oldest = self.app.date_of(entry.at).checked_sub(NEWS_DAYS.days()).unwrap_or(jiff::civil::Date::MIN);
        let mut all = Vec::new();
        for meeting in record::get_many::<Meeting>(self.app.store(), ids).await? {
            if meeting.start.date() >= oldest {
                all.extend(self.meeting(&meeting));
            }
        }
        Ok(all)
    }
}
