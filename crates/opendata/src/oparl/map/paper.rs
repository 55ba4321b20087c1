//! A case with its course: the set of a paper's consultations is its way through the bodies, past and planned.

use super::{code, file, item, location, page, remarks};
use crate::oparl::{Kind, Object};
use jiff::civil::Date;
use sagsgang_domain::consultation::ConsultationRole;
use sagsgang_domain::openness::Public;
use sagsgang_domain::openness::view::{PublicCase, PublicStop, PublicStopState};
use sagsgang_i18n::Lang;
use serde_json::json;
use uuid::Uuid;

/// A public case.
pub fn paper(body: Uuid, case: &Public<PublicCase>) -> Object {
    let id = case.id.0;
    let decides = case.stops.iter().find(|stop| stop.role == ConsultationRole::Decides);
    Object::new(Kind::Paper, id)
        .refers("body", Kind::Body, Some(body))
        .set("name", &case.title)
        .set("reference", &case.number)
        .set("date", case.stops.iter().filter_map(day).min())
        .set("paperType", Lang::Da.case_kind(case.kind))
        .refers_all("underDirectionOf", Kind::Organization, decides.map(|stop| stop.organization.0))
        .set("Sagsgang:isConcluded", case.is_concluded)
        .set("Sagsgang:section", item::sections(&case.newest))
        .set("Sagsgang:recommendation", item::recommendation(&case.newest))
        .set("Sagsgang:legalBasis", &case.newest.legal_basis)
        .link("web", &page::case(&case.number))
        .holds_all("location", location::of_case(case))
        .holds_files("auxiliaryFile", paper_files(case))
        .holds_all("consultation", case.stops.iter().map(|stop| consultation(id, stop)).collect())
}

/// The files of the case's newest public text, which the meeting brought.
pub fn paper_files(case: &PublicCase) -> Vec<Uuid> {
    let stored = case.newest.annexes.iter().filter(|annex| annex.file.is_some());
    stored.map(|annex| file::annex_id(case.newest.id, annex.id)).collect()
}

/// When the case stood before the body.
pub(super) fn day(stop: &PublicStop) -> Option<Date> {
    match stop.state {
        PublicStopState::Ahead => None,
        PublicStopState::OnAgenda { date, .. } | PublicStopState::Held { date, .. } => Some(date),
    }
}

fn consultation(paper: Uuid, stop: &PublicStop) -> Object {
    let (state, decision) = match &stop.state {
        PublicStopState::Ahead => ("ahead", None),
        PublicStopState::OnAgenda { .. } => ("on_agenda", None),
        PublicStopState::Held { decision, effect, remarks: made, .. } => (
            "held",
            Some(json!({
                "kind": code(decision.kind),
                "name": Lang::Da.decision_kind(decision.kind),
                "effect": code(effect),
                "text": decision.text.to_plain(),
                "remark": remarks(made),
            })),
        ),
    };
    Object::new(Kind::Consultation, stop.id.0)
        .of(stop.organization)
        .held_by("paper", Kind::Paper, paper)
        .refers("meeting", Kind::Meeting, stop.place.map(|(meeting, _)| meeting.0))
        .refers("agendaItem", Kind::AgendaItem, stop.place.map(|(_, item)| item.0))
        .refers_all("organization", Kind::Organization, [stop.organization.0])
        .set("authoritative", stop.role == ConsultationRole::Decides)
        .set("role", role(stop.role))
        .set("Sagsgang:role", code(stop.role))
        .set("Sagsgang:state", state)
        .set("Sagsgang:decision", decision)
}

/// The stop's part in the course, as a noun.
fn role(role: ConsultationRole) -> &'static str {
    match role {
        ConsultationRole::Hearing => "Høring",
        ConsultationRole::Recommends => "Forbehandling",
        ConsultationRole::Decides => "Beslutning",
        ConsultationRole::TakesNote => "Orientering",
    }
}
