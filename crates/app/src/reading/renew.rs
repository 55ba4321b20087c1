//! A newer edition of a document: what was read of the older one gives way, unless a person has touched it.
//!
//! [`text`] renews an item, [`without_source`] takes out what the newer edition does not tell any more, and
//! [`proposals`] does the same for what is to be done. Which documents are replaced is [`super::delivery`]'s to say.

use super::gather::{Gather, Kept, WORDS};
use super::item::{Treated, absent, decide, remarks};
use super::text::is_same;
use crate::error::Result;
use jiff::Timestamp;
use sagsgang_domain::action::{ActionCommand, ActionState};
use sagsgang_domain::case::{Annex, Case, CaseStage};
use sagsgang_domain::consultation::{Consultation, ConsultationState};
use sagsgang_domain::id::{ConsultationId, ItemId, MeetingId, ReadingId};
use sagsgang_domain::meeting::{AgendaItem, ItemContent, ItemReading, Meeting};
use sagsgang_store::repo;

/// Gives an item the text of the newer edition, and what that tells of its conclusion. What another document told of
/// the conclusion stays where the newer edition tells nothing.
pub(super) async fn text(
    gather: &mut Gather<'_>,
    meeting: &mut Meeting,
    treated: &Treated<'_>,
    at: usize,
    content: ItemContent,
) -> Result<()> {
    let mut item = meeting.items[at].clone();
    let before = std::mem::replace(&mut item.content, content);
    let read = item.read.take().unwrap_or_else(|| ItemReading::from(gather.reading, None));
    keep(gather, &mut item, &before, &read, treated);
    let decided_by_other = read.decision.is_some_and(|by| !treated.replaced.contains(&by));
    item.read = Some(ItemReading { text: gather.reading, ..read });
    item.number = treated.number;
    renew_case(gather, &item, &before, treated.replaced).await?;
    meeting.items[at] = item;
    if treated.concluding().is_some() || !decided_by_other {
        decide(gather, meeting, treated, at).await?;
    } else {
        meeting.items[at].absent = absent(gather, meeting, treated).await?;
        meeting.items[at].remarks = remarks(gather, meeting, treated).await?;
    }
    Ok(())
}

/// What a newer edition leaves as it was: the number of the case where it names none, the ids and files of the annexes
/// it lists again, and who may read it where a person has said so.
fn keep(gather: &mut Gather<'_>, item: &mut AgendaItem, before: &ItemContent, read: &ItemReading, by: &Treated<'_>) {
    let content = &mut item.content;
    content.case_number = content.case_number.take().or_else(|| before.case_number.clone());
    for annex in &mut content.annexes {
        let is_it = |known: &&Annex| {
            let numbered = known.document_number.is_some() && known.document_number == annex.document_number;
            numbered || is_same(&known.title, &annex.title)
        };
        if let Some(known) = before.annexes.iter().find(is_it) {
            annex.id = known.id;
            annex.file = annex.file.take().or_else(|| known.file.clone());
        }
    }
    if !read.openness_by_hand {
        return;
    }
    // A document that closes what a person has opened is believed: when in doubt, closed.
    if by.is_open() == Some(false) && before.openness.is_open() {
        gather.warn(WORDS.doubt_closed_now(&content.title));
        return;
    }
    content.openness = before.openness.clone();
    content.public_title.clone_from(&before.public_title);
}

/// The case follows where it was read from the same document and nobody has changed it since.
async fn renew_case(
    gather: &mut Gather<'_>,
    item: &AgendaItem,
    before: &ItemContent,
    replaced: &[ReadingId],
) -> Result<()> {
    let Some(subject) = item.subject else { return Ok(()) };
    let reading = gather.reading;
    let Some(case) = gather.case(subject.case).await? else { return Ok(()) };
    let is_replaced = case.read_from.is_some_and(|read| replaced.contains(&read));
    if is_replaced && follow(case, before, &item.content) {
        case.read_from = Some(reading);
    } else if !item.content.openness.is_open() && before.openness.is_open() {
        case.openness = item.content.openness.clone();
        case.public_title.clone_from(&item.content.public_title);
    }
    Ok(())
}

/// Gives a case that still reads as its item did the text that the item has now; says whether it did.
pub(super) fn follow(case: &mut Case, before: &ItemContent, now: &ItemContent) -> bool {
    let is_as_read = is_as(case, before);
    if is_as_read {
        case.title.clone_from(&now.title);
        case.public_title.clone_from(&now.public_title);
        case.kind = now.kind;
        case.openness = now.openness.clone();
        case.sections.clone_from(&now.sections);
        case.recommendation = now.recommendation.clone();
        case.legal_basis.clone_from(&now.legal_basis);
        case.annexes.clone_from(&now.annexes);
    }
    is_as_read
}

fn is_as(case: &Case, item: &ItemContent) -> bool {
    let own = ItemContent::from(case);
    (&own.title, &own.sections, &own.recommendation, &own.legal_basis)
        == (&item.title, &item.sections, &item.recommendation, &item.legal_basis)
}

/// Takes out of a meeting what stood in replaced documents alone. What a person has mended stays, with a word.
pub(super) async fn without_source(
    gather: &mut Gather<'_>,
    meeting: &mut Meeting,
    replaced: &[ReadingId],
) -> Result<()> {
    let is_replaced = |reading: ReadingId| replaced.contains(&reading);
    let mut left = Vec::new();
    for mut item in std::mem::take(&mut meeting.items) {
        let read = item.read.clone().filter(|_| !gather.matched.contains(&item.id));
        let has_lost_text = read.as_ref().is_some_and(|read| is_replaced(read.text));
        let has_lost_decision = read.as_ref().and_then(|read| read.decision).is_some_and(is_replaced);
        if (has_lost_text || has_lost_decision) && item.is_mended() {
            gather.warn(WORDS.doubt_mended_gone(&item.content.title));
        } else if has_lost_text {
            gather.warn(WORDS.doubt_item_gone(&item.content.title));
            proposals(gather, meeting.id, item.id, replaced, &[]).await?;
            forget(gather, &item).await?;
            continue;
        } else if has_lost_decision {
            gather.warn(WORDS.doubt_decision_gone(&item.content.title));
            proposals(gather, meeting.id, item.id, replaced, &[]).await?;
            (item.decision, item.remarks, item.absent) = (None, Vec::new(), Vec::new());
            item.read.iter_mut().for_each(|read| read.decision = None);
            reopen(gather, meeting, &item).await?;
        }
        left.push(item);
    }
    meeting.items = left;
    Ok(())
}

async fn forget(gather: &mut Gather<'_>, item: &AgendaItem) -> Result<()> {
    let at = gather.now;
    let Some(subject) = item.subject else { return Ok(()) };
    if let Some(case) = gather.case(subject.case).await? {
        lose_stop(case, subject.consultation, WORDS.reading_item_gone(), at);
    }
    Ok(())
}

/// The case of an item that is gone loses that stop; one that was read in and has no other is withdrawn.
pub(super) fn lose_stop(case: &mut Case, stop: ConsultationId, reason: &str, at: Timestamp) {
    case.course = case.course.clone().forget(stop);
    let is_held = |stop: &Consultation| !matches!(stop.state, ConsultationState::Planned | ConsultationState::Open);
    if case.read_from.is_some() && !case.course.stops().iter().any(is_held) {
        case.stage = CaseStage::Withdrawn { at, reason: reason.to_owned() };
    }
}

async fn reopen(gather: &mut Gather<'_>, meeting: &Meeting, item: &AgendaItem) -> Result<()> {
    let Some(subject) = item.subject else { return Ok(()) };
    if let Some(case) = gather.case(subject.case).await? {
        let (body, day) = (meeting.organization, meeting.start.date());
        case.course = case.course.clone().restate(subject.consultation, body, day, None);
    }
    Ok(())
}

/// What is to be done because of an item, as known: proposals of replaced documents that are not proposed any more are
/// given up. What a person has confirmed stays.
pub(super) async fn proposals(
    gather: &mut Gather<'_>,
    meeting: MeetingId,
    item: ItemId,
    replaced: &[ReadingId],
    proposed: &[&str],
) -> Result<Vec<String>> {
    if replaced.is_empty() {
        return Ok(Vec::new());
    }
    let mut known = Vec::new();
    for mut action in repo::action::of_meeting(gather.known, meeting).await? {
        let is_meant = action.origin.item == item && action.origin.read_from.is_some_and(|by| replaced.contains(&by));
        if !is_meant {
            continue;
        }
        let is_proposed = proposed.iter().any(|text| is_same(text, &action.text));
        if !is_proposed && action.state == ActionState::Proposed {
            let reason = WORDS.reading_item_gone().to_owned();
            action.value = action.value.clone().command(ActionCommand::Drop { reason }, gather.now)?;
            gather.new.actions.push(Kept::Changed(action));
        } else {
            known.push(action.value.text);
        }
    }
    Ok(known)
}
