//! What minutes become: a meeting with its items, or more items of a meeting that was read before.

use super::gather::{Gather, Kept, WORDS};
use super::item::{self, Treated};
use crate::error::Result;
use jiff::civil::Date;
use sagsgang_domain::meeting::{AgendaItem, Meeting, MeetingState};
use sagsgang_domain::organization::Organization;
use sagsgang_intake::draft::{ItemDraft, MinutesDraft, Paper, Standing};
use sagsgang_store::record::Saved;
use sagsgang_store::repo;
use sagsgang_text::long_date;

pub(super) async fn gather(gather: &mut Gather<'_>, draft: &MinutesDraft) -> Result<()> {
    if let Some(doubt) = not_to_be_shown(draft) {
        gather.warn(doubt);
        return Ok(());
    }
    let Some(body) = &draft.body else {
        gather.warn(WORDS.doubt_no_body());
        return Ok(());
    };
    let Some(date) = draft.date.as_ref().map(|date| date.value) else {
        gather.warn(WORDS.doubt_no_date(&body.value));
        return Ok(());
    };
    let organization = gather.body(&body.value, date);
    let on_day = repo::meeting::on(gather.known, organization.id, date).await?;
    match on_day.into_iter().next() {
        Some(by_hand) if by_hand.read_from.is_none() => {
            gather.warn(WORDS.doubt_meeting_by_hand(&organization.name, &long_date(date)));
            gather.new.untouched = Some(by_hand.id);
        }
        Some(known) => extend(gather, known, &organization, draft).await?,
        None => {
            let mut meeting = begin(gather, &organization, draft, date);
            add_items(gather, &mut meeting, &organization, draft).await?;
            gather.new.meeting = Some(Kept::Added(meeting));
        }
    }
    Ok(())
}

/// Why a delivery of a case system becomes no meeting: it was taken back, it is a draft, or its content stands elsewhere.
fn not_to_be_shown(draft: &MinutesDraft) -> Option<String> {
    let origin = draft.origin.as_ref()?;
    if origin.standing == Standing::Withdrawn {
        return Some(WORDS.doubt_withdrawn().to_owned());
    }
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
        MeetingState::Published { opened: None, ended: None, at }
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

/// Adds what another document tells of a meeting that was read before; what stands is not changed.
async fn extend(
    gather: &mut Gather<'_>,
    mut known: Saved<Meeting>,
    organization: &Organization,
    draft: &MinutesDraft,
) -> Result<()> {
    let before = known.value.clone();
    add_items(gather, &mut known.value, organization, draft).await?;
    let is_decided = known.items.iter().any(|item| item.decision.is_some());
    if is_decided && matches!(known.state, MeetingState::Dispatched { .. }) {
        known.value.state = MeetingState::Published { opened: None, ended: None, at: gather.now };
    }
    if known.value == before {
        gather.new.untouched = Some(known.id);
    } else {
        gather.new.meeting = Some(Kept::Changed(known));
    }
    Ok(())
}

async fn add_items(
    gather: &mut Gather<'_>,
    meeting: &mut Meeting,
    organization: &Organization,
    draft: &MinutesDraft,
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
        let treated = Treated { organization, draft, item, number };
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
