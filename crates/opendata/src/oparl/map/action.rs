//! What follows from a decision.

use crate::oparl::{Kind, Object};
use jiff::tz::TimeZone;
use sagsgang_domain::id::ItemId;
use sagsgang_domain::openness::Public;
use sagsgang_domain::openness::view::{PublicAction, PublicActionState};
use uuid::Uuid;

/// A follow-up; `item` is the item it follows from, `has_paper` whether its case is public.
pub fn action(
    body: Uuid,
    action: &Public<PublicAction>,
    item: Option<ItemId>,
    has_paper: bool,
    time_zone: &TimeZone,
) -> Object {
    let (state, at) = match action.state {
        PublicActionState::Open => ("open", None),
        PublicActionState::Done { at } => ("done", Some(at)),
        PublicActionState::Dropped { at } => ("dropped", Some(at)),
    };
    let closed = at.map(|at| at.to_zoned_datetime(time_zone.clone()).date());
    Object::new(Kind::Action, action.id.0)
        .refers("body", Kind::Body, Some(body))
        .set("name", &action.text)
        .refers("organization", Kind::Organization, Some(action.organization.0))
        .refers("meeting", Kind::Meeting, Some(action.meeting.0))
        .refers("agendaItem", Kind::AgendaItem, item.map(Uuid::from))
        .refers("paper", Kind::Paper, action.case.filter(|_| has_paper).map(Uuid::from))
        .set("office", &action.office)
        .set("dueDate", action.due)
        .set("state", state)
        .set("endDate", closed)
}
