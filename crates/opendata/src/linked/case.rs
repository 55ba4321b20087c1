//! A case and its course.

use super::{known, pointed, with_context};
use crate::licence::LICENCE;
use crate::publisher::Publisher;
use sagsgang_domain::openness::Public;
use sagsgang_domain::openness::view::{PublicCase, PublicOrganization, PublicStop, PublicStopState};
use sagsgang_i18n::Lang;
use serde_json::{Value, json};

/// A case as a report that is the subject of events: its stops so far. `bodies` are those its course names.
pub fn case(publisher: &Publisher<'_>, case: &Public<PublicCase>, bodies: &[Public<PublicOrganization>]) -> Value {
    let address = publisher.addresses.case(&case.number);
    let stops: Vec<Value> = case.stops.iter().filter_map(|stop| treated(publisher, stop, bodies)).collect();
    with_context(known(json!({
        "@type": "Report",
        "@id": address,
        "identifier": format!("urn:uuid:{}", case.id),
        "reportNumber": case.number,
        "name": case.title,
        "additionalType": Lang::Da.case_kind(case.kind),
        "creativeWorkStatus": if case.is_concluded { Lang::Da.case_is_concluded() } else { Lang::Da.case_is_under_way() },
        "inLanguage": "da",
        "url": address,
        "publisher": super::above(publisher),
        "license": LICENCE.address,
        "subjectOf": stops,
    })))
}

/// The item at which a stop was or is treated; nothing for one that is ahead.
fn treated(publisher: &Publisher<'_>, stop: &PublicStop, bodies: &[Public<PublicOrganization>]) -> Option<Value> {
    let body = bodies.iter().find(|body| body.id == stop.organization)?;
    let (date, day, number, outcome) = match &stop.state {
        PublicStopState::Ahead => return None,
        PublicStopState::OnAgenda { date, day_slug, number, .. } => (date, day_slug, *number, None),
        PublicStopState::Held { date, day_slug, number, decision, .. } => (date, day_slug, *number, Some(decision)),
    };
    let address = publisher.addresses.item(&body.slug, day, number);
    let decided = outcome.map(|decision| {
        json!({
            "@type": "CreativeWork",
            "@id": format!("{address}#beslutning"),
            "abstract": Lang::Da.decision_kind(decision.kind),
            "text": decision.text.to_plain(),
            "license": LICENCE.address,
        })
    });
    Some(known(json!({
        "@type": "Event",
        "@id": address,
        "name": format!("{}, {}", body.name, Lang::Da.date(*date)),
        "description": Lang::Da.consultation_role(stop.role),
        "startDate": date.to_string(),
        "organizer": pointed(&publisher.addresses.body(&body.slug)),
        "recordedIn": decided,
    })))
}
