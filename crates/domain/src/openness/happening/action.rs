//! What happens with follow-up.

use super::super::Public;
use super::super::view::{PublicAction, PublicActionState, PublicItem, PublicMeeting, PublicStage};
use super::meeting::body;
use super::{Event, FollowUp, Happening, HappeningCase, HappeningItem, HappeningMeeting, instant, made};
use crate::organization::Organization;
use jiff::Timestamp;
use jiff::civil::{Date, Time};
use jiff::tz::TimeZone;

/// What happened with a follow-up by a day: it was raised, became late, was done. `meeting` is the one it comes from; it
/// was not raised in public before the minutes were out. Nothing is told of one that was given up.
pub fn of_action(
    action: &Public<PublicAction>,
    meeting: &Public<PublicMeeting>,
    organization: &Organization,
    today: Date,
    zone: &TimeZone,
) -> Vec<Public<Happening>> {
    let (PublicStage::MinutesOut { at: out }, true) = (&meeting.stage, meeting.id == action.meeting) else {
        return Vec::new();
    };
    let Some(item) = meeting.items.iter().find(|item| item.number == action.number) else { return Vec::new() };
    let told = Told { action, meeting, organization, item };
    let mut all = Vec::new();
    if !matches!(action.state, PublicActionState::Dropped { .. }) {
        let raised = if meeting.is_history { instant(meeting.start, zone) } else { *out };
        let at = made(action.id.0).filter(|_| !meeting.is_history).map_or(raised, |made| made.max(raised));
        all.push(told.happening("raised", at, Event::FollowUpRaised(told.follow_up())));
    }
    if action.is_late(today)
        && let Some(after) = action.due.and_then(|due| due.tomorrow().ok())
    {
        let at = instant(after.to_datetime(Time::midnight()), zone);
        let late = told.happening("late", at, Event::FollowUpLate(told.follow_up()));
        // A new date that passes too is told anew.
        all.push(Happening { key: format!("{}/{after}", late.key), ..late });
    }
    if let PublicActionState::Done { at } = action.state {
        all.push(told.happening("done", at, Event::FollowUpDone(told.follow_up())));
    }
    all.into_iter().map(Public::new).collect()
}

/// A follow-up that is told of.
struct Told<'a> {
    action: &'a PublicAction,
    meeting: &'a PublicMeeting,
    organization: &'a Organization,
    item: &'a PublicItem,
}

impl Told<'_> {
    fn follow_up(&self) -> FollowUp {
        FollowUp { action: self.action.id, text: self.action.text.clone(), due: self.action.due }
    }

    fn happening(&self, what: &str, at: Timestamp, event: Event) -> Happening {
        let case = self.item.case.zip(self.item.case_number.clone());
        Happening {
            key: format!("{what}/{}", self.action.id),
            at,
            event,
            body: Some(body(self.organization)),
            meeting: Some(HappeningMeeting {
                id: self.meeting.id,
                start: self.meeting.start,
                day_slug: self.meeting.day_slug.clone(),
            }),
            item: Some(HappeningItem { id: self.item.id, number: self.item.number, title: self.item.title.clone() }),
            case: case.map(|(id, number)| HappeningCase { id, number }),
            programme: None,
            people: Vec::new(),
        }
    }
}
