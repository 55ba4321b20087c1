//! A programme with its measures and what has been said of each.

use super::{code, page};
use crate::oparl::{Kind, Object};
use sagsgang_domain::openness::Public;
use sagsgang_domain::openness::view::{PublicMeasure, PublicProgramme};
use sagsgang_domain::programme::StatusStatement;
use serde_json::{Value, json};
use uuid::Uuid;

/// A programme.
pub fn programme(body: Uuid, programme: &Public<PublicProgramme>) -> Object {
    let id = programme.id.0;
    let measures = programme.tracks.iter().flat_map(|track| track.measures.iter().map(|m| measure(id, &track.name, m)));
    Object::new(Kind::Programme, id)
        .refers("body", Kind::Body, Some(body))
        .set("name", &programme.title)
        .set("summary", &programme.summary)
        .set("reportDate", &programme.report_dates)
        .link("web", &page::programme(&programme.slug))
        .holds_all("Sagsgang:measure", measures.collect())
}

fn measure(programme: Uuid, track: &str, measure: &PublicMeasure) -> Object {
    Object::new(Kind::Measure, measure.id.0)
        .held_by("programme", Kind::Programme, programme)
        .set("track", track)
        .set("name", &measure.title)
        .set("plan", &measure.plan)
        .set("startDate", measure.period.map(|(start, _)| start))
        .set("endDate", measure.period.and_then(|(_, end)| end))
        .set("owner", &measure.owner)
        .set("status", measure.statements.last().map(statement))
        .set("statement", measure.statements.iter().map(statement).collect::<Vec<_>>())
}

fn statement(statement: &StatusStatement) -> Value {
    json!({ "asOf": statement.as_of, "mark": code(statement.mark), "text": statement.text })
}
