//! An item of an agenda: what was put before the body, what it concluded, how each voted and who was not there.

use super::{Context, absences, code, file, location, named, page, remarks};
use crate::oparl::{Kind, Object};
use sagsgang_domain::decision::ClauseDecision;
use sagsgang_domain::openness::view::{PublicItem, PublicMeeting, PublicOrganization, PublicVote};
use sagsgang_domain::vote::VoteValue;
use sagsgang_i18n::Lang;
use serde_json::{Value, json};
use uuid::Uuid;

pub(super) fn item(
    context: Context<'_>,
    organization: &PublicOrganization,
    meeting: &PublicMeeting,
    order: usize,
    item: &PublicItem,
) -> Object {
    let closed = item.closed.as_ref();
    let without_file = item.annexes.iter().filter(|annex| annex.file.is_none()).map(|annex| &annex.title);
    let object = Object::new(Kind::AgendaItem, item.id.0)
        .held_by("meeting", Kind::Meeting, meeting.id.0)
        .set("order", order)
        .set("number", item.number.to_string())
        .set("name", &item.title)
        .set("public", closed.is_none())
        .set("Sagsgang:closureGround", closed.map(|ground| Lang::Da.closure_ground(ground)))
        .refers("consultation", Kind::Consultation, consultation(context, item))
        .set("Sagsgang:kind", code(item.kind))
        .set("Sagsgang:caseNumber", &item.case_number)
        .set("Sagsgang:section", sections(item))
        .set("Sagsgang:recommendation", recommendation(item))
        .set("Sagsgang:legalBasis", &item.legal_basis)
        .set("Sagsgang:annexWithoutFile", without_file.collect::<Vec<_>>())
        .set("Sagsgang:closedAnnexes", Some(item.closed_annexes).filter(|count| *count > 0))
        .set("Sagsgang:vote", item.votes.iter().map(vote).collect::<Vec<_>>())
        .set("Sagsgang:remark", remarks(&item.remarks))
        .set("Sagsgang:absent", absences(&item.absent))
        .holds_all("Sagsgang:location", location::of_item(item))
        .link("web", &page::item(&organization.slug, &meeting.day_slug, item.number))
        .holds_all(
            "auxiliaryFile",
            item.annexes.iter().filter_map(|annex| file::annex(context, item, annex)).collect(),
        );
    match &item.decision {
        Some(decision) => object
            .set("result", Lang::Da.decision_kind(decision.kind))
            .set("resolutionText", decision.text.to_plain())
            .set("Sagsgang:decisionKind", code(decision.kind))
            .set("Sagsgang:clauseDecision", decision.clauses.iter().map(clause).collect::<Vec<_>>()),
        None => object,
    }
}

/// The stop of the course, where the case is public and shows this stop.
fn consultation(context: Context<'_>, item: &PublicItem) -> Option<Uuid> {
    let (case, stop) = (context.cases.get(&item.case?)?, item.consultation?);
    let shown = case.stops.iter().find(|shown| shown.id == stop)?;
    // A stop that was postponed stands on several agendas, and OParl knows one item for each.
    shown.place.is_some_and(|(_, at)| at == item.id).then_some(stop.0)
}

pub(super) fn sections(item: &PublicItem) -> Vec<Value> {
    let one = |section: &sagsgang_domain::case::Section| json!({ "kind": code(section.kind), "heading": section.heading, "text": section.text.to_plain() });
    item.sections.iter().map(one).collect()
}

pub(super) fn recommendation(item: &PublicItem) -> Option<Value> {
    let wanted = &item.recommendation;
    (!wanted.is_empty()).then(|| json!({ "by": wanted.by, "clause": wanted.clauses }))
}

fn clause(decision: &ClauseDecision) -> Value {
    json!({ "clause": decision.clause, "decisionKind": code(decision.kind), "text": decision.text })
}

/// A vote by name, with the counts.
fn vote(vote: &PublicVote) -> Value {
    let count = |value: VoteValue| vote.votes.iter().filter(|(_, voted)| *voted == value).count();
    let ballot = |(person, value): &(_, VoteValue)| {
        let mut ballot = named(person);
        ballot["value"] = code(value);
        ballot
    };
    json!({
        "kind": code(vote.kind),
        "text": vote.text,
        "mover": vote.mover.as_ref().map(named),
        "result": code(vote.result),
        "for": count(VoteValue::For),
        "against": count(VoteValue::Against),
        "abstained": count(VoteValue::Abstained),
        "ballot": vote.votes.iter().map(ballot).collect::<Vec<_>>(),
    })
}
