//! What a member reads: the meetings of the bodies they sit in, and the papers of one.

use super::read::{MeetingPack, pack};
use crate::App;
use crate::actor::Actor;
use crate::error::{AppError, Result};
use bytes::Bytes;
use jiff::civil::DateTime;
use jiff::{Span, ToSpan as _};
use sagsgang_domain::case::FileRef;
use sagsgang_domain::id::MeetingId;
use sagsgang_domain::meeting::{Meeting, MeetingState};
use sagsgang_domain::openness::view::{self, PublicStage};
use sagsgang_domain::organization::Organization;
use sagsgang_store::{record, repo};

/// A member's own page.
#[derive(Clone, Debug)]
pub struct MemberHome {
    /// The meetings to come whose agenda is out, the earliest first.
    pub to_read: Vec<MeetingPack>,
    /// Meetings to come, the earliest first.
    pub next: Vec<MemberMeeting>,
    /// Meetings held lately, the newest first.
    pub held: Vec<MemberMeeting>,
    /// The bodies the member sits in.
    pub bodies: Vec<Organization>,
}

/// A meeting as a line of a member's list.
#[derive(Clone, Debug)]
pub struct MemberMeeting {
    /// Names it.
    pub id: MeetingId,
    /// The body's name.
    pub body: String,
    /// When.
    pub start: DateTime,
    /// Where.
    pub place: String,
    /// How far it is.
    pub stage: PublicStage,
    /// How many items its agenda has, once it is out.
    pub items: usize,
    /// Whether the member may open it: a planned meeting has no papers yet.
    pub is_open: bool,
}

/// How many meetings held are listed.
const HELD: usize = 6;

/// How far ahead a member looks.
fn ahead() -> Span {
    12.months()
}

/// How far back.
fn back() -> Span {
    3.months()
}

/// Reads a member's own page.
pub async fn home(app: &App, actor: &Actor) -> Result<MemberHome> {
    let today = app.today();
    let mut bodies: Vec<Organization> =
        record::get_many::<Organization>(app.store(), actor.seats.iter().map(|seat| seat.0))
            .await?
            .into_iter()
            .map(|body| body.value)
            .collect();
    bodies.sort_by_cached_key(|body| sagsgang_text::collation_key(&body.name));
    let (first, last) = (today.saturating_sub(back()), today.saturating_add(ahead()));
    let meetings = repo::meeting::between(app.store(), first, last).await?;
    let lines = meetings.iter().filter_map(|meeting| line(&bodies, meeting));
    let (next, mut held): (Vec<_>, Vec<_>) = lines.partition(|line| line.start.date() >= today);
    held.reverse();
    let mut to_read = Vec::new();
    for line in next.iter().filter(|line| matches!(line.stage, PublicStage::AgendaOut)) {
        to_read.push(pack(app, actor, line.id).await?);
    }
    held.truncate(HELD);
    Ok(MemberHome { to_read, next, held, bodies })
}

fn line(bodies: &[Organization], meeting: &Meeting) -> Option<MemberMeeting> {
    let body = bodies.iter().find(|body| body.id == meeting.organization)?;
    if matches!(meeting.state, MeetingState::Retracted { .. }) {
        return None;
    }
    let is_open = !matches!(meeting.state, MeetingState::Planned);
    Some(MemberMeeting {
        id: meeting.id,
        body: body.name.clone(),
        start: meeting.start,
        place: meeting.place.clone(),
        stage: view::insider(meeting).stage,
        items: if is_open { meeting.items.len() } else { 0 },
        is_open,
    })
}

/// The file of an annex by its item's number and its place there, as the member's pack lists it.
pub async fn annex(app: &App, actor: &Actor, id: MeetingId, number: u32, annex: usize) -> Result<(FileRef, Bytes)> {
    let pack = pack(app, actor, id).await?;
    let item = pack.view.items.iter().find(|item| item.number == number);
    let listed = item.and_then(|item| item.annexes.iter().find(|listed| listed.number == annex));
    let file = listed.and_then(|annex| annex.file.clone()).ok_or(AppError::NotFound("annex"))?;
    let content = app.store().blobs().get(file.digest.parse()?).await?;
    Ok((file, content))
}
