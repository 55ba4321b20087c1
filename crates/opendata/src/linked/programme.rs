//! A programme and its measures.

use super::{above, known, with_context};
use crate::publisher::Publisher;
use sagsgang_domain::openness::Public;
use sagsgang_domain::openness::view::{PublicMeasure, PublicProgramme};
use sagsgang_domain::programme::StatusMark;
use sagsgang_i18n::Lang;
use serde_json::{Value, json};

/// A programme as a project whose measures are actions, each as far as it was last said to be.
pub fn programme(publisher: &Publisher<'_>, programme: &Public<PublicProgramme>) -> Value {
    let address = publisher.addresses.programme(&programme.slug);
    let measures = programme.tracks.iter().flat_map(|track| &track.measures);
    let measures: Vec<Value> = measures.map(|measure| action(&address, measure)).collect();
    with_context(known(json!({
        "@type": "Project",
        "@id": address,
        "identifier": format!("urn:uuid:{}", programme.id),
        "name": programme.title,
        "description": programme.summary,
        "url": address,
        "parentOrganization": above(publisher),
        "potentialAction": measures,
    })))
}

fn action(programme: &str, measure: &PublicMeasure) -> Value {
    let last = measure.statements.last();
    let office = measure.owner.as_ref().map(|owner| json!({"@type": "Organization", "name": owner}));
    let said = last.map(|said| {
        json!({
            "@type": "CreativeWork",
            "abstract": Lang::Da.status_mark(said.mark),
            "text": said.text,
            "dateCreated": said.as_of.to_string(),
        })
    });
    known(json!({
        "@type": "Action",
        "@id": format!("{programme}#{}", measure.id),
        "name": measure.title,
        "description": measure.plan,
        "agent": office,
        "startTime": measure.period.map(|(from, _)| from.to_string()),
        "endTime": measure.period.and_then(|(_, until)| until).map(|until| until.to_string()),
        "actionStatus": last.and_then(|said| status(said.mark)),
        "result": said,
    }))
}

/// Words alone tell no status.
const fn status(mark: StatusMark) -> Option<&'static str> {
    match mark {
        StatusMark::NotStarted | StatusMark::Planning => Some("https://schema.org/PotentialActionStatus"),
        StatusMark::Underway | StatusMark::Delayed => Some("https://schema.org/ActiveActionStatus"),
        StatusMark::Done => Some("https://schema.org/CompletedActionStatus"),
        StatusMark::Dropped => Some("https://schema.org/FailedActionStatus"),
        StatusMark::Unstated => None,
    }
}
