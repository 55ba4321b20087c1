//! What minutes become: a meeting with its items, or more items of a meeting that was read before.

use super::gather::{Gather, Kept, WORDS};
use super::item::{self, Treated};
use super::{delivery, renew};
use crate::error::Result;
use jiff::civil::Date;
use sagsgang_domain::id::ReadingId;
use sagsgang_domain::meeting::{AgendaItem, Meeting, MeetingState};
use sagsgang_domain::organization::Organization;
use sagsgang_domain::reading::Reading;
use sagsgang_intake::draft::{ItemDraft, MinutesDraft, Paper, Standing};
use sagsgang_store::record::{self, Saved};
use sagsgang_store::repo;
use sagsgang_text::long_date;

/// Gathers the meeting. `name` is that of the file.
pub(super) async fn gather(gather: &mut Gather<'_>, draft: &MinutesDraft, name: &str) -> Result<()> {
    if let Some(origin) = draft.origin.as_ref().filter(|origin| origin.standing == Standing::Withdrawn) {
        return delivery::withdraw(gather, origin).await;
    }
    if let Some(doubt) = not_to_be_shown(draft) {
        gather.warn(doubt);
        return Ok(());
    }
    let Some((body, date)) = body_and_day(gather, draft) else { return Ok(()) };
    let organization = gather.body(&body, date);
    match place(gather, &organization, date).await? {
        Place::Known(by_hand, _) if by_hand.read_from.is_none() => {
            gather.warn(WORDS.doubt_meeting_by_hand(&organization.name, &long_date(date)));
            gather.new.untouched = Some(by_hand.id);
        }
        Place::Known(known, documents) => {
            let editions = delivery::editions(gather, documents, name);
            if editions.newer.is_some() {
                gather.warn(WORDS.doubt_newer_edition());
                gather.new.untouched = Some(known.id);
            } else {
                extend(gather, *known, &organization, draft, &editions.replaced).await?;
            }
        }
        Place::Free { ordinal } => {
            let mut meeting = begin(gather, &organization, draft, date);
            meeting.ordinal = ordinal;
            add_items(gather, &mut meeting, &organization, draft, &[]).await?;
            gather.new.meetings.push(Kept::Added(meeting));
        }
    }
    Ok(())
}

/// Which body met when: as a person has said, else as the document does.
fn body_and_day(gather: &mut Gather<'_>, draft: &MinutesDraft) -> Option<(String, Date)> {
    if let Some(placed) = gather.placed.clone() {
        return Some((placed.body, placed.date));
    }
    let Some(body) = &draft.body else {
        gather.warn(WORDS.doubt_no_body());
        return None;
    };
    let Some(date) = draft.date.as_ref().map(|date| date.value) else {
        gather.warn(WORDS.doubt_no_date(&body.value));
        return None;
    };
    Some((body.value.clone(), date))
}

/// Where a document's meeting stands.
enum Place {
    /// It is there already, read from these documents.
    Known(Box<Saved<Meeting>>, Vec<Saved<Reading>>),
    /// It is not there yet.
    Free {
        /// Its place in the day.
        ordinal: u8,
    },
}

/// The meeting the delivery names, else the one of the body on that day; one that its system calls another is another.
async fn place(gather: &mut Gather<'_>, organization: &Organization, date: Date) -> Result<Place> {
    let on_day = repo::meeting::on(gather.known, organization.id, date).await?;
    let next = on_day.iter().map(|meeting| meeting.ordinal).max().unwrap_or(0).saturating_add(1);
    if let Some(id) = delivery::meeting(gather).await?
        && let Some(mut known) = record::find::<Meeting>(gather.known, id).await?
        && known.organization == organization.id
    {
        if known.start.date() != date && known.read_from.is_some() {
            gather.warn(WORDS.doubt_meeting_moved(&long_date(known.start.date()), &long_date(date)));
            known.value.start = date.to_datetime(known.start.time());
            known.value.ordinal = next;
        }
        let documents = delivery::documents(gather.known, &known).await?;
        return Ok(Place::Known(Box::new(known), documents));
    }
    for known in on_day {
        let documents = delivery::documents(gather.known, &known).await?;
        if !delivery::is_other(gather, &documents) {
            return Ok(Place::Known(Box::new(known), documents));
        }
    }
    if next > 1 {
        gather.warn(WORDS.doubt_second_meeting(&organization.name, &long_date(date)));
    }
    Ok(Place::Free { ordinal: next })
}

/// Why a delivery of a case system becomes no meeting: it is a draft, or its content stands elsewhere.
fn not_to_be_shown(draft: &MinutesDraft) -> Option<String> {
    let origin = draft.origin.as_ref()?;
    if origin.notice {
        return Some(WORDS.doubt_notice(&origin.files.join(", ")));
    }
    (origin.paper == Paper::Draft).then(|| WORDS.doubt_draft().to_owned())
}

/// A meeting is history when its document tells what was concluded; else the document is an agenda.
fn begin(gather: &Gather<'_>, organization: &Organization, draft: &MinutesDraft, date: Date) -> Meeting {
    let body = Some(organization.name.as_str());
    let is_decided = draft.items.iter().any(|item| item.concluding(body).is_some());
    let at = gather.now;
    let state = if is_decided {
        MeetingState::Published { dispatched: None, opened: None, ended: None, at }
    } else {
        MeetingState::Dispatched { at }
    };
    Meeting {
        id: gather.app.new_id().into(),
        organization: organization.id,
        start: date.at(0, 0, 0, 0),
        ordinal: 1,
        place: String::new(),
        state,
        items: Vec::new(),
        roster: Vec::new(),
        corrections: Vec::new(),
        read_from: Some(gather.reading),
    }
}

/// Adds what another document tells of a meeting that was read before; what stands is not changed, but for what was
/// read from a document that this one replaces.
async fn extend(
    gather: &mut Gather<'_>,
    mut known: Saved<Meeting>,
    organization: &Organization,
    draft: &MinutesDraft,
    replaced: &[ReadingId],
) -> Result<()> {
    let before = known.value.clone();
    if matches!(known.state, MeetingState::Retracted { .. }) {
        gather.warn(WORDS.doubt_still_retracted());
    }
    add_items(gather, &mut known.value, organization, draft, replaced).await?;
    renew::without_source(gather, &mut known.value, replaced).await?;
    let is_decided = known.items.iter().any(|item| item.decision.is_some());
    if is_decided && matches!(known.state, MeetingState::Dispatched { .. }) {
        known.value.state = MeetingState::Published { dispatched: None, opened: None, ended: None, at: gather.now };
    }
    if known.value == before {
        gather.new.untouched = Some(known.id);
    } else {
        gather.new.meetings.push(Kept::Changed(known));
    }
    Ok(())
}

async fn add_items(
    gather: &mut Gather<'_>,
    meeting: &mut Meeting,
    organization: &Organization,
    draft: &MinutesDraft,
    replaced: &[ReadingId],
) -> Result<()> {
    if draft.items.is_empty() {
        gather.warn(WORDS.doubt_no_items());
    }
    for present in &draft.present {
        gather.seat(meeting, &present.value, true).await?;
    }
    for absent in &draft.absent {
        gather.seat(meeting, &absent.value, false).await?;
    }
    let mut closed = 0;
    let numbers = numbers(gather, meeting, &draft.items);
    for (item, number) in draft.items.iter().zip(numbers) {
        let treated = Treated { organization, draft, item, number, replaced };
        if item::add(gather, meeting, &treated).await? == item::Outcome::ClosedByDoubt {
            closed += 1;
        }
    }
    meeting.items.sort_by_key(|item| item.number);
    if closed > 0 {
        gather.warn(WORDS.doubt_closed(closed));
    }
    Ok(())
}

/// The items' numbers as written, where they can stand in an address of their own; else in order.
fn numbers(gather: &mut Gather<'_>, meeting: &Meeting, items: &[ItemDraft]) -> Vec<u32> {
    let mut free: Vec<u32> = Vec::new();
    // The same item of another document has its number already.
    let is_it = |known: &AgendaItem, item: &ItemDraft| {
        item.title.as_ref().is_some_and(|title| item::is_title_of(known, &title.value))
    };
    let is_taken =
        |number: u32, item: &ItemDraft| meeting.items.iter().any(|known| known.number == number && !is_it(known, item));
    let is_written = items.iter().any(|item| item.number.is_some());
    let written = |item: &ItemDraft| item.number.as_ref()?.value.trim().trim_end_matches(['.', ')']).parse().ok();
    for item in items {
        let number = written(item).filter(|number| *number > 0 && !is_taken(*number, item) && !free.contains(number));
        free.extend(number);
    }
    if is_written && free.len() == items.len() {
        return free;
    }
    if is_written {
        gather.warn(WORDS.doubt_numbers());
    }
    let first = meeting.items.iter().map(|item| item.number).max().unwrap_or(0);
    (first + 1..).take(items.len()).collect()
}
