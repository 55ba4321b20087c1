//! The case an item is about, and the stop of its course that the item is.

use super::gather::{Gather, Kept, WORDS};
use super::item::Treated;
use crate::error::Result;
use jiff::Timestamp;
use sagsgang_domain::case::{Case, CaseStage};
use sagsgang_domain::consultation::{Consultation, ConsultationRole, ConsultationState, Course, PlannedStop};
use sagsgang_domain::id::{ConsultationId, ItemId, PersonId};
use sagsgang_domain::meeting::{ItemContent, Meeting, Subject};
use sagsgang_domain::organization::Organization;
use sagsgang_intake::naming;
use sagsgang_store::repo;

/// Makes or finds the case of an item that has a text, and puts the item on its course.
pub(super) async fn join(
    gather: &mut Gather<'_>,
    meeting: &Meeting,
    treated: &Treated<'_>,
    item: ItemId,
    content: &mut ItemContent,
) -> Result<Option<Subject>> {
    let is_bare = content.sections.is_empty() && content.recommendation.is_empty() && content.annexes.is_empty();
    if is_bare && content.case_number.is_none() {
        return Ok(None);
    }
    let number = number(gather, treated, content);
    let stop = stop(gather, meeting, treated, item);
    let (consultation, role) = (stop.id, stop.role);
    let is_taken = gather.new.cases.iter().any(|kept| is_case(kept.value(), &number));
    let known = repo::case::by_slug(gather.known, &number).await?;
    let kept = match known {
        _ if is_taken => None,
        Some(mut known) => go_on(&mut known.value, stop, gather.now).then_some(Kept::Changed(known)),
        None => Some(Kept::Added(open(gather, treated, content, number.clone(), stop).await?)),
    };
    let Some(kept) = kept else {
        gather.warn(WORDS.doubt_case_taken(&number));
        return Ok(None);
    };
    let case = kept.value().id;
    content.case_number = Some(number);
    gather.new.cases.push(kept);
    Ok(Some(Subject { case, consultation, role }))
}

/// The case of an item that stood on an agenda which was read before: what the minutes tell closes its stop.
pub(super) async fn conclude(
    gather: &mut Gather<'_>,
    meeting: &Meeting,
    treated: &Treated<'_>,
    item: ItemId,
    subject: Subject,
) -> Result<Subject> {
    let stop = Consultation { role: subject.role, ..stop(gather, meeting, treated, item) };
    let (consultation, now) = (stop.id, gather.now);
    let Some(case) = gather.case(subject.case).await? else { return Ok(subject) };
    Ok(if restate(case, &stop, subject.consultation) {
        case.stage = stage(&case.course, case.author, now);
        subject
    } else if go_on(case, stop, now) {
        Subject { consultation, ..subject }
    } else {
        subject
    })
}

/// Says of a stop that was held what a newer edition of its document tells.
fn restate(case: &mut Case, told: &Consultation, known: ConsultationId) -> bool {
    let is_held = case.course.stop(known).is_some_and(|stop| matches!(stop.state, ConsultationState::Held { .. }));
    if is_held {
        let (day, outcome) = match told.state {
            ConsultationState::Held { date, outcome, .. } => (date, Some(outcome)),
            ConsultationState::Scheduled { date, .. } => (date, None),
            _ => return false,
        };
        case.course = case.course.clone().restate(known, told.organization, day, outcome);
    }
    is_held
}

fn is_case(case: &Case, number: &str) -> bool {
    repo::case::slug(&case.number) == repo::case::slug(number)
}

/// The number as written; else one that says that it was read, from which document and at which place.
fn number(gather: &Gather<'_>, treated: &Treated<'_>, content: &ItemContent) -> String {
    let written = content.case_number.clone().filter(|number| number.contains(char::is_alphanumeric));
    written.unwrap_or_else(|| {
        let digest = gather.digest.to_string();
        format!("læst-{}-{}", digest.get(..8).unwrap_or(&digest), treated.number)
    })
}

async fn open(
    gather: &mut Gather<'_>,
    treated: &Treated<'_>,
    content: &ItemContent,
    number: String,
    stop: Consultation,
) -> Result<Case> {
    let author = gather.unknown_author().await?;
    let later = later(gather, treated, stop.role);
    let course = lay(gather, treated, stop, &later);
    Ok(Case {
        id: gather.app.new_id().into(),
        number,
        title: content.title.clone(),
        public_title: None,
        kind: content.kind,
        openness: content.openness.clone(),
        sections: content.sections.clone(),
        recommendation: content.recommendation.clone(),
        legal_basis: content.legal_basis.clone(),
        annexes: content.annexes.clone(),
        places: content.places.clone(),
        stage: stage(&course, author, gather.now),
        course,
        author,
        approver: None,
        read_from: Some(gather.reading),
    })
}

/// A case that was read before gets one more stop; one that was entered by hand is not touched.
fn go_on(known: &mut Case, stop: Consultation, now: Timestamp) -> bool {
    let is_held = matches!(stop.state, ConsultationState::Held { .. });
    let is_there = |meeting| {
        let at = |s: &Consultation| matches!(s.state, ConsultationState::Held { meeting: m, .. } if m == meeting);
        known.course.stops().iter().any(at)
    };
    let again = matches!(stop.state, ConsultationState::Held { meeting, .. } if is_there(meeting));
    if known.read_from.is_none() || !is_held || again {
        return false;
    }
    known.course = known.course.clone().record_held(stop);
    known.stage = stage(&known.course, known.author, now);
    true
}

/// The course is at its end when its last known stop sent the case on and nothing is planned.
pub(super) fn stage(course: &Course, by: PersonId, at: Timestamp) -> CaseStage {
    let sent_on = course.stops().last().is_some_and(|stop| match stop.state {
        ConsultationState::Held { outcome, .. } => outcome.sends_on(),
        _ => false,
    });
    if course.is_finished() && sent_on { CaseStage::Concluded { at } } else { CaseStage::Approved { at, by } }
}

fn stop(gather: &Gather<'_>, meeting: &Meeting, treated: &Treated<'_>, item: ItemId) -> Consultation {
    let date = meeting.start.date();
    let state = match treated.concluding().filter(|decision| decision.text.is_some()) {
        Some(decision) => ConsultationState::Held { meeting: meeting.id, item, date, outcome: decision.class.kind() },
        None => ConsultationState::Scheduled { meeting: meeting.id, item, date },
    };
    Consultation {
        id: ConsultationId(gather.app.new_id()),
        organization: treated.organization.id,
        role: role(treated),
        state,
        earlier: Vec::new(),
    }
}

/// The last on the route decides, when it may; one on the way does what it usually does.
fn role(treated: &Treated<'_>) -> ConsultationRole {
    let own = treated.organization;
    let decides = treated.item.decides.as_ref();
    let is_last = match (decides, treated.item.route.last()) {
        (Some(named), _) => is_body(own, &named.value),
        (None, Some(last)) => is_body(own, &last.value),
        (None, None) => true,
    };
    if is_last && own.kind.may_decide() { ConsultationRole::Decides } else { on_the_way(own) }
}

fn on_the_way(body: &Organization) -> ConsultationRole {
    match body.kind.usual_role() {
        ConsultationRole::Decides => ConsultationRole::Recommends,
        role => role,
    }
}

fn is_body(body: &Organization, name: &str) -> bool {
    naming::is_same_body(&body.name, name) || body.abbreviation.to_lowercase() == name.trim().to_lowercase()
}

/// The stops that the route names after this one.
fn later(gather: &mut Gather<'_>, treated: &Treated<'_>, role: ConsultationRole) -> Vec<PlannedStop> {
    let route = &treated.item.route;
    let own = route.iter().position(|stop| is_body(treated.organization, &stop.value));
    let ahead = own.map_or(&[][..], |own| &route[own + 1..]);
    let mut stops = Vec::new();
    for (place, named) in ahead.iter().enumerate() {
        let Some(body) = gather.known_body(&named.value).cloned() else {
            gather.warn(WORDS.doubt_route(&named.value));
            continue;
        };
        let is_last = place + 1 == ahead.len();
        let role = match role {
            ConsultationRole::Decides => ConsultationRole::TakesNote,
            _ if is_last && body.kind.may_decide() => ConsultationRole::Decides,
            _ => on_the_way(&body),
        };
        stops.push(PlannedStop { id: gather.app.new_id().into(), organization: body.id, kind: body.kind, role });
    }
    stops
}

fn lay(gather: &mut Gather<'_>, treated: &Treated<'_>, stop: Consultation, later: &[PlannedStop]) -> Course {
    let planned = match stop.state {
        ConsultationState::Held { .. } if later.is_empty() => Ok(Course::default()),
        ConsultationState::Held { .. } => Course::default().plan(later, false),
        _ => {
            let kind = treated.organization.kind;
            let first = PlannedStop { id: stop.id, organization: stop.organization, kind, role: stop.role };
            let wanted: Vec<PlannedStop> = std::iter::once(first).chain(later.iter().copied()).collect();
            Course::default().plan(&wanted, true)
        }
    };
    let course = planned.unwrap_or_else(|_| {
        gather.warn(WORDS.doubt_course());
        Course::default()
    });
    match stop.state {
        ConsultationState::Scheduled { meeting, item, date } => {
            course.clone().schedule(stop.id, meeting, item, date).unwrap_or(course)
        }
        _ => course.record_held(stop),
    }
}
