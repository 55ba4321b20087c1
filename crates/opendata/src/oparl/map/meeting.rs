//! A meeting with its agenda, its place and its papers.

use super::{Context, absences, file, item, location, page, words};
use crate::oparl::{Kind, Object};
use jiff::ToSpan as _;
use sagsgang_domain::openness::Public;
use sagsgang_domain::openness::view::{PublicMeeting, PublicOrganization, PublicStage};
use sagsgang_i18n::Lang;
use serde_json::{Value, json};
use std::collections::BTreeSet;
use uuid::Uuid;

/// A meeting; `None` of one that was taken back.
pub fn meeting(
    context: Context<'_>,
    organization: &Public<PublicOrganization>,
    meeting: &Public<PublicMeeting>,
) -> Option<Object> {
    if matches!(meeting.stage, PublicStage::Retracted { .. }) {
        return None;
    }
    let date = meeting.start.date();
    let object = Object::new(Kind::Meeting, meeting.id.0)
        .of(organization.id)
        .set("name", format!("{}, {}", organization.name, Lang::Da.date(date)))
        .set("meetingState", words::meeting_state(&meeting.stage))
        .set("cancelled", matches!(meeting.stage, PublicStage::Cancelled { .. }))
        .set("start", start(context, meeting))
        .set("end", end(context, meeting))
        .set("Sagsgang:date", date)
        .refers_all("organization", Kind::Organization, [organization.id.0])
        .refers_all("participant", Kind::Person, meeting.present.iter().map(|person| person.id.0))
        .set("Sagsgang:absent", absences(&meeting.absent))
        .set("Sagsgang:correction", corrections(context, meeting))
        .link("web", &page::meeting(&organization.slug, &meeting.day_slug));
    let object = match &meeting.stage {
        PublicStage::Cancelled { reason } => object.set("Sagsgang:cancelReason", reason),
        _ => object,
    };
    let pdf = |is_minutes| file::pdf(context, organization, meeting, is_minutes);
    let is_out = matches!(meeting.stage, PublicStage::MinutesOut { .. });
    let items = (0..).zip(&meeting.items);
    Some(
        object
            .holds("location", location::of_meeting(meeting))
            .holds("invitation", (!meeting.items.is_empty()).then(|| pdf(false)))
            .holds("resultsProtocol", is_out.then(|| pdf(true)))
            .holds_all("agendaItem", items.map(|(n, i)| item::item(context, organization, meeting, n, i)).collect()),
    )
}

/// When it was to begin, or did; nothing where an old document does not say.
fn start(context: Context<'_>, meeting: &PublicMeeting) -> Option<String> {
    let clock = meeting.opened.or_else(|| meeting.scheduled())?;
    context.time(meeting.start.date().to_datetime(clock))
}

/// When it ended; a meeting that ends at an earlier clock than it began ended after midnight.
fn end(context: Context<'_>, meeting: &PublicMeeting) -> Option<String> {
    let ended = meeting.ended?;
    let began = meeting.opened.or_else(|| meeting.scheduled())?;
    let date = meeting.start.date();
    let date = if ended < began { date.checked_add(1.day()).ok()? } else { date };
    context.time(date.to_datetime(ended))
}

fn corrections(context: Context<'_>, meeting: &PublicMeeting) -> Vec<Value> {
    let one = |correction: &sagsgang_domain::openness::view::PublicCorrection| {
        let at = correction.at.to_zoned_datetime(context.time_zone.clone()).datetime();
        json!({ "at": context.time(at), "agendaItemNumber": correction.item, "text": correction.text })
    };
    meeting.corrections.iter().map(one).collect()
}

/// The people a kept meeting names: those who took part and those who did not.
pub fn people_of_meeting(doc: &str) -> BTreeSet<Uuid> {
    let meeting: Value = serde_json::from_str(doc).unwrap_or_default();
    let list = |field: &str| meeting[field].as_array().cloned().unwrap_or_default();
    let absent = list("Sagsgang:absent").into_iter().map(|absence| absence["person"].clone());
    let addresses = list("participant").into_iter().chain(absent);
    addresses.filter_map(|address| address.as_str()?.rsplit('/').next()?.parse().ok()).collect()
}
