//! The year's meetings, and their agendas.

use super::Stage;
use super::register::Register;
use crate::demo::content::{Item, Meeting, MeetingStage};
use crate::failure::{Failure, Result};
use sagsgang_app::actor::Actor;
use sagsgang_app::meeting::add_standing_item::add_standing_item;
use sagsgang_app::meeting::dispatch::dispatch_agenda;
use sagsgang_app::meeting::plan::{PlanMeeting, plan_meeting};
use sagsgang_app::meeting::put_on_agenda::put_on_agenda;
use sagsgang_domain::id::{ItemId, MeetingId};

/// Plans every meeting of the year, as the council does before it begins.
pub async fn plan_year(stage: &Stage<'_>, register: &mut Register) -> Result<()> {
    let organizations = &stage.content.organizations;
    for meeting in &stage.content.meetings {
        let command = PlanMeeting {
            organization: register.organization(&meeting.body)?,
            start: meeting.date.to_datetime(meeting.begins(organizations)),
            place: meeting.place(organizations),
        };
        let id = plan_meeting(stage.app, register.secretary()?, command).await?;
        register.add_meeting(meeting, id);
    }
    Ok(())
}

/// Makes the agenda, and sends it out unless it is being made yet.
pub async fn make(stage: &Stage<'_>, register: &mut Register, meeting: &Meeting) -> Result<()> {
    let secretary = register.secretary()?.clone();
    let id = register.meeting(meeting)?;
    let mut items = Vec::new();
    for item in meeting.items() {
        items.push(add(stage, register, &secretary, id, &item).await?);
    }
    register.add_items(meeting, items);
    if meeting.stage != MeetingStage::Planned {
        dispatch_agenda(stage.app, &secretary, id).await?;
    }
    Ok(())
}

async fn add(
    stage: &Stage<'_>,
    register: &Register,
    secretary: &Actor,
    meeting: MeetingId,
    item: &Item,
) -> Result<ItemId> {
    if let Some(key) = &item.case {
        let added = put_on_agenda(stage.app, secretary, meeting, register.case(key)?).await;
        return added.map_err(|error| Failure::said(format!("{key}: {error}")));
    }
    let (Some(title), Some(kind)) = (item.title.clone(), item.kind) else {
        return Err(Failure::said("an item has neither case nor title"));
    };
    Ok(add_standing_item(stage.app, secretary, meeting, title, kind).await?)
}
