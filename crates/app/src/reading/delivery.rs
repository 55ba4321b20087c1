//! What a document is in the system that delivered it, and what follows: a newer edition takes the place of the older,
//! and what was taken back is taken back here.

use super::gather::{Gather, Kept, WORDS};
use crate::error::Result;
use sagsgang_domain::id::{MeetingId, ReadingId};
use sagsgang_domain::meeting::{AgendaItem, Meeting, MeetingState};
use sagsgang_domain::reading::{Became, Delivery, Reading, Standing};
use sagsgang_intake::Draft;
use sagsgang_intake::draft::{Origin, Paper, System};
use sagsgang_store::record::{self, Saved};
use sagsgang_store::{Write, repo};
use std::collections::BTreeSet;

/// What a document is to its system, where a system made it.
pub(super) fn of(document: &Draft) -> Option<Delivery> {
    let Draft::Minutes(minutes) = document else { return None };
    let origin = minutes.origin.as_ref()?;
    Some(Delivery {
        system: system(origin.system).to_owned(),
        meeting: origin.meeting.clone(),
        agenda: origin.agenda.clone(),
        paper: paper(origin.paper).to_owned(),
        produced: origin.produced,
    })
}

const fn system(system: System) -> &'static str {
    match system {
        System::Acadre => "acadre",
        System::Publication => "publication",
        System::Sbsys => "sbsys",
        System::Edoc => "edoc",
        System::EdocFujitsu => "edoc-fujitsu",
    }
}

const fn paper(paper: Paper) -> &'static str {
    match paper {
        Paper::Unstated => "unstated",
        Paper::Draft => "draft",
        Paper::Agenda => "agenda",
        Paper::Minutes => "minutes",
    }
}

/// The documents a meeting was read from, those that do not hold any more too.
pub(super) async fn documents(known: &Write, meeting: &Meeting) -> Result<Vec<Saved<Reading>>> {
    let of_item = |item: &AgendaItem| item.read.iter().flat_map(|read| [Some(read.text), read.decision]).collect();
    let of_items = meeting.items.iter().flat_map(|item| -> Vec<Option<ReadingId>> { of_item(item) });
    let ids: BTreeSet<ReadingId> = of_items.chain([meeting.read_from]).flatten().collect();
    Ok(record::get_many::<Reading>(known, ids.into_iter().map(|id| id.0)).await?)
}

/// How a document stands to those of its meeting.
#[derive(Default)]
pub(super) struct Editions {
    /// Those that it takes the place of.
    pub(super) replaced: Vec<ReadingId>,
    /// The newer edition of the same paper, which was read before.
    pub(super) newer: Option<ReadingId>,
}

/// Finds the older and newer editions of a document. What no system delivered is known by its file's name: a file that
/// is replaced in its folder comes again under the same one.
pub(super) fn editions(gather: &mut Gather<'_>, documents: Vec<Saved<Reading>>, name: &str) -> Editions {
    let mut found = Editions::default();
    for mut document in documents.into_iter().filter(|document| document.standing == Standing::Current) {
        let is_same = match (&document.delivery, &gather.delivery) {
            (Some(theirs), Some(own)) => theirs.is_same_paper(own),
            (None, None) => document.name == name,
            _ => false,
        };
        if !is_same {
            continue;
        }
        let is_late = gather.delivery.as_ref().zip(document.delivery.as_ref());
        if is_late.is_some_and(|(own, theirs)| own.is_older_than(theirs)) {
            found.newer = Some(document.id);
        } else {
            found.replaced.push(document.id);
            document.value.standing = Standing::Superseded { by: gather.reading };
            gather.new.readings.push(document);
        }
    }
    if let Some(by) = found.newer {
        gather.standing = Standing::Superseded { by };
        gather.new.readings.clear();
        found.replaced.clear();
    }
    found
}

/// The meeting that a delivery names by its system's own id, wherever it stands now.
pub(super) async fn meeting(gather: &Gather<'_>) -> Result<Option<MeetingId>> {
    let Some(key) = gather.delivery.as_ref().and_then(Delivery::meeting_key) else { return Ok(None) };
    let readings = repo::reading::of_delivery(gather.known, &key).await?;
    Ok(readings.iter().flat_map(|reading| &reading.became).find_map(|became| match became {
        Became::Meeting(id) => Some(*id),
        _ => None,
    }))
}

/// Whether a meeting is another one to the system than this delivery's.
pub(super) fn is_other(gather: &Gather<'_>, documents: &[Saved<Reading>]) -> bool {
    let Some(own) = gather.delivery.as_ref().filter(|own| own.meeting.is_some()) else { return false };
    let theirs = documents.iter().filter_map(|document| document.delivery.as_ref());
    let mut theirs = theirs.filter(|theirs| theirs.system == own.system && theirs.meeting.is_some()).peekable();
    theirs.peek().is_some() && theirs.all(|theirs| theirs.meeting != own.meeting)
}

/// Takes back what the system delivered before: a meeting that no other document of it tells of is retracted.
pub(super) async fn withdraw(gather: &mut Gather<'_>, origin: &Origin) -> Result<()> {
    let key = gather.delivery.as_ref().and_then(Delivery::meeting_key);
    let read = match key {
        Some(key) => repo::reading::of_delivery(gather.known, &key).await?,
        None => Vec::new(),
    };
    let is_meant = |reading: &Saved<Reading>| {
        let agenda = reading.delivery.as_ref().and_then(|delivery| delivery.agenda.as_ref());
        let same = origin.agenda.is_none() || agenda.is_none() || agenda == origin.agenda.as_ref();
        let newer = reading.delivery.as_ref().zip(gather.delivery.as_ref());
        same && !newer.is_some_and(|(theirs, own)| own.is_older_than(theirs))
    };
    let meant: Vec<_> = read.into_iter().filter(|r| r.standing == Standing::Current && is_meant(r)).collect();
    if meant.is_empty() {
        gather.warn(WORDS.doubt_withdrawn_unknown());
        return Ok(());
    }
    let reason = WORDS.reading_withdrawn_by_system().to_owned();
    let meetings = take_back(gather.known, meant, &reason, gather.now).await?;
    gather.warn(WORDS.doubt_withdrawn(meetings.meetings.len()));
    gather.new.readings.extend(meetings.readings);
    gather.new.meetings.extend(meetings.meetings.into_iter().map(Kept::Changed));
    Ok(())
}

/// What is changed when documents are taken back.
pub(super) struct TakenBack {
    pub(super) readings: Vec<Saved<Reading>>,
    pub(super) meetings: Vec<Saved<Meeting>>,
}

/// Retracts readings, and each meeting that is left with none that holds.
pub(super) async fn take_back(
    known: &Write,
    mut readings: Vec<Saved<Reading>>,
    reason: &str,
    at: jiff::Timestamp,
) -> Result<TakenBack> {
    for reading in &mut readings {
        reading.value.standing = Standing::Retracted { at, reason: reason.to_owned() };
    }
    let gone: BTreeSet<ReadingId> = readings.iter().map(|reading| reading.id).collect();
    let named: BTreeSet<MeetingId> = readings.iter().flat_map(|reading| meetings_of(reading)).collect();
    let mut meetings = Vec::new();
    for mut meeting in record::get_many::<Meeting>(known, named.into_iter().map(|id| id.0)).await? {
        let is_left = |r: &Saved<Reading>| r.standing == Standing::Current && !gone.contains(&r.id);
        let holds = documents(known, &meeting).await?.iter().any(is_left);
        let may = meeting.read_from.is_some() && !matches!(meeting.state, MeetingState::Retracted { .. });
        if may && !holds {
            meeting.value = meeting.value.clone().retract(reason, at)?;
            meetings.push(meeting);
        }
    }
    Ok(TakenBack { readings, meetings })
}

/// The meetings a document became.
pub(super) fn meetings_of(reading: &Reading) -> impl Iterator<Item = MeetingId> + '_ {
    reading.became.iter().filter_map(|became| match became {
        Became::Meeting(id) => Some(*id),
        _ => None,
    })
}
