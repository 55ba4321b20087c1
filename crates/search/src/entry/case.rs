//! The entry of a case: its title and number, in its place in the course. Its text is found in its items.

use super::{Document, Entry, HitBody, Kind, Marks};
use jiff::civil::Date;
use sagsgang_domain::id::CaseId;
use sagsgang_domain::openness::Public;
use sagsgang_domain::openness::view::{PublicCase, PublicOrganization, PublicStop, PublicStopState};

/// How the index names what comes from a case.
pub(crate) fn case_source(id: CaseId) -> String {
    format!("case:{id}")
}

/// The entry of a case; `bodies` are the public bodies.
pub(crate) fn case(case: &Public<PublicCase>, bodies: &[Public<PublicOrganization>]) -> Document {
    let body = |stop: &PublicStop| bodies.iter().find(|body| body.id == stop.organization);
    let newest = case.stops.iter().filter_map(|stop| Some((day(stop)?, stop))).max_by_key(|(date, _)| *date);
    let outcome = newest.and_then(|(_, stop)| match &stop.state {
        PublicStopState::Held { decision, .. } => Some(decision.kind),
        PublicStopState::Ahead | PublicStopState::OnAgenda { .. } => None,
    });
    let entry = Entry {
        body: newest.and_then(|(_, stop)| body(stop)).map(|body| hit_body(body)),
        date: newest.map(|(date, _)| date),
        case_number: Some(case.number.clone()),
        outcome,
        ..Entry::titled(Kind::Case, &case.title)
    };
    let names = case.stops.iter().filter_map(body).map(|body| format!("{}\n{}", body.name, body.abbreviation));
    let about = std::iter::once(case.number.clone()).chain(names).collect::<Vec<_>>().join("\n");
    let mut slugs: Vec<String> = case.stops.iter().filter_map(body).map(|body| body.slug.clone()).collect();
    slugs.sort();
    slugs.dedup();
    Document { entry, about, marks: Marks { bodies: slugs, ..Marks::default() }, paper: None, audience: None }
}

fn day(stop: &PublicStop) -> Option<Date> {
    match &stop.state {
        PublicStopState::Ahead => None,
        PublicStopState::OnAgenda { date, .. } | PublicStopState::Held { date, .. } => Some(*date),
    }
}

pub(super) fn hit_body(body: &PublicOrganization) -> HitBody {
    HitBody { slug: body.slug.clone(), name: body.name.clone(), abbreviation: body.abbreviation.clone() }
}
