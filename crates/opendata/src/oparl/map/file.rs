//! Files: annexes of items, and agenda and minutes as PDF.

use super::{Content, Context, paper};
use crate::licence::LICENCE;
use crate::oparl::{Kind, Object, address};
use sagsgang_domain::id::{AnnexId, ItemId, MeetingId};
use sagsgang_domain::openness::view::{PublicAnnex, PublicItem, PublicMeeting, PublicOrganization, PublicStop};
use sagsgang_i18n::Lang;
use serde_json::{Value, json};
use uuid::Uuid;

/// The field that holds the SHA-256, for which OParl has none.
const SHA256: &str = "Sagsgang:sha256Checksum";

/// What a kept file says of its content, so that it need not be read again: the SHA-256 that names it, and the rest.
pub fn content(doc: &str) -> Option<(String, Content)> {
    let file: Value = serde_json::from_str(doc).ok()?;
    let text = |field: &str| file[field].as_str().map(ToOwned::to_owned);
    Some((text(SHA256)?, Content { sha512: text("sha512Checksum")?, text: text("text").unwrap_or_default() }))
}

/// The id of an annex as it stood on an agenda: the same annex on another agenda is another file, since each agenda keeps
/// what was sent out with it.
pub fn annex_id(item: ItemId, annex: AnnexId) -> Uuid {
    Uuid::new_v5(&item.0, annex.0.as_bytes())
}

/// The id of a meeting's agenda, or its minutes, as PDF.
pub fn pdf_id(meeting: MeetingId, is_minutes: bool) -> Uuid {
    Uuid::new_v5(&meeting.0, if is_minutes { b"minutes" } else { b"agenda" })
}

fn file(id: Uuid, name: &str) -> Object {
    let at = address::object(Kind::File, id);
    Object::new(Kind::File, id)
        .set("name", name)
        .link("accessUrl", &format!("{at}/access"))
        .link("downloadUrl", &format!("{at}/download"))
}

/// An annex; `None` where only its title is known, which is then told with the item.
pub(super) fn annex(context: Context<'_>, item: &PublicItem, annex: &PublicAnnex) -> Option<Object> {
    let stored = annex.file.as_ref()?;
    let file = file(annex_id(item.id, annex.id), &annex.title)
        .set("fileName", &stored.name)
        .set("mimeType", &stored.media_type)
        .set("size", stored.size)
        .set("sha512Checksum", context.contents.get(&stored.digest).map(|content| &content.sha512))
        .set(SHA256, &stored.digest)
        .set_alone("text", context.contents.get(&stored.digest).map(|content| &content.text))
        .set("Sagsgang:documentNumber", &annex.document_number)
        .set("Sagsgang:journalNumber", &annex.journal_number)
        .held_by_one("agendaItem", Kind::AgendaItem, item.id.0);
    Some(match item.case.filter(|case| context.cases.contains_key(case)) {
        Some(case) => file.held_by_one("paper", Kind::Paper, case.0),
        None => file,
    })
}

/// The agenda or the minutes as PDF, made when it is asked for. Its fingerprint covers all that is printed in it, so that
/// the object changes with the document.
pub(super) fn pdf(
    context: Context<'_>,
    organization: &PublicOrganization,
    meeting: &PublicMeeting,
    is_minutes: bool,
) -> Object {
    let (title, word) = if is_minutes { (Lang::Da.minutes(), "referat") } else { (Lang::Da.agenda(), "dagsorden") };
    let name = format!("{title}, {}, {}", organization.name, Lang::Da.date(meeting.start.date()));
    let journeys: Vec<_> = meeting.items.iter().filter_map(|item| journey(context, meeting, item)).collect();
    let printed = json!([organization, meeting, journeys]).to_string();
    file(pdf_id(meeting.id, is_minutes), &name)
        .set("fileName", format!("{word}-{}-{}.pdf", organization.slug, meeting.day_slug))
        .set("mimeType", "application/pdf")
        .set("fileLicense", LICENCE.address)
        .set("Sagsgang:fingerprint", Uuid::new_v5(&meeting.id.0, printed.as_bytes()).simple().to_string())
        .held_by_one("meeting", Kind::Meeting, meeting.id.0)
}

/// What is printed of a case's course: the bodies it passes, and what was concluded up to the meeting.
fn journey(context: Context<'_>, meeting: &PublicMeeting, item: &PublicItem) -> Option<Vec<Value>> {
    let here = meeting.start.date();
    let stop = |stop: &PublicStop| {
        let printed = paper::day(stop).filter(|day| *day <= here).map(|_| &stop.state);
        json!([stop.organization, stop.role, printed])
    };
    Some(context.cases.get(&item.case?)?.stops.iter().map(stop).collect())
}
