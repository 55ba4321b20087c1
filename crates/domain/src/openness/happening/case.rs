//! What happens to a case between its meetings: it goes on, and it comes to its end.

use super::super::Public;
use super::super::view::{PublicCase, PublicItem, PublicStop, PublicStopState};
use super::{Event, Happening, HappeningCase};
use crate::decision::Effect;
use crate::organization::Organization;

/// What happened to a case because of what its bodies concluded. `decided` are the happenings of the meetings of its
/// course ([`super::of_meeting`]): each stop is told of when its decision was. Stops ahead at bodies that are not public
/// are not told of, since the view does not show them.
pub fn of_case(
    case: &Public<PublicCase>,
    decided: &[Public<Happening>],
    organizations: &[Organization],
) -> Vec<Public<Happening>> {
    let mut all = Vec::new();
    for (index, stop) in case.stops.iter().enumerate() {
        let Some(decision) = decision_of(stop, decided) else { continue };
        let event = match case.stops.get(index + 1) {
            Some(next) => organizations
                .iter()
                .find(|organization| organization.id == next.organization)
                .map(|organization| Event::SentOn { to: organization.name.clone() }),
            None => case.is_concluded.then_some(Event::Concluded),
        };
        all.extend(event.map(|event| told(case, decision, event)));
    }
    all.into_iter().map(Public::new).collect()
}

/// The happening by which a stop was left behind.
fn decision_of<'a>(stop: &PublicStop, decided: &'a [Public<Happening>]) -> Option<&'a Happening> {
    let PublicStopState::Held { day_slug, number, effect, .. } = &stop.state else { return None };
    if *effect == Effect::Waits {
        return None;
    }
    let is_it = |happening: &&Public<Happening>| {
        matches!(happening.event, Event::Decided { .. })
            && happening.body.as_ref().is_some_and(|body| body.id == stop.organization)
            && happening.meeting.as_ref().is_some_and(|meeting| meeting.day_slug == *day_slug)
            && happening.item.as_ref().is_some_and(|item| item.number == *number)
    };
    decided.iter().find(is_it).map(|happening| &**happening)
}

fn told(case: &PublicCase, decision: &Happening, event: Event) -> Happening {
    let PublicItem { title, .. } = &case.newest;
    let item = decision.item.clone().map(|item| super::HappeningItem { title: title.clone(), ..item });
    Happening {
        key: match &item {
            Some(item) => format!("{}/{}", event.name().replace('_', "-"), item.id),
            None => format!("{}/{}", event.name().replace('_', "-"), case.id),
        },
        event,
        item,
        case: Some(HappeningCase { id: case.id, number: case.number.clone() }),
        people: Vec::new(),
        ..decision.clone()
    }
}
