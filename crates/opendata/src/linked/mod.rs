//! Linked data as JSON-LD, in the words of schema.org; what a body decided in the words of ELI too.
//!
//! A meeting is an `Event` whose items are its sub-events; what was decided on one is recorded in a work, which is
//! `Legislation` and an `eli:LegalResource` where the body had the last word. A vote is a `VoteAction` of each member, and
//! the outcome a `ChooseAction` of the body. A body is a `GovernmentOrganization` with its members by role, a case a
//! `Report`, a programme a `Project` with its measures as actions. People are named by their ids; an elected `Person` has
//! the seats as roles. What is a work says on which terms it may be used.

mod case;
mod meeting;
mod member;
mod organization;
mod programme;

pub use case::case;
pub use meeting::{item, meeting, meeting_alone};
pub use member::member;
pub use organization::{municipality, organization};
pub use programme::programme;

use crate::publisher::Publisher;
use jiff::civil::DateTime;
use jiff::tz::TimeZone;
use sagsgang_domain::id::PersonId;
use serde_json::{Map, Value, json};

/// The media type.
pub const MEDIA_TYPE: &str = "application/ld+json; charset=utf-8";
/// Danish time since 1996 as POSIX writes it.
const ZONE: &str = "CET-1CEST,M3.5.0,M10.5.0/3";

/// A thing with the vocabularies its words are from.
fn with_context(value: Value) -> Value {
    let mut whole = Map::new();
    let eli = json!({"eli": "http://data.europa.eu/eli/ontology#", "xsd": "http://www.w3.org/2001/XMLSchema#"});
    whole.insert("@context".to_owned(), json!(["https://schema.org", eli]));
    if let Value::Object(thing) = value {
        whole.extend(thing);
    }
    Value::Object(whole)
}

/// Without what is not known: a missing value, an empty text, an empty list.
fn known(value: Value) -> Value {
    let Value::Object(thing) = value else { return value };
    let is_known = |value: &Value| match value {
        Value::Null => false,
        Value::String(text) => !text.is_empty(),
        Value::Array(list) => !list.is_empty(),
        _ => true,
    };
    Value::Object(thing.into_iter().filter(|(_, value)| is_known(value)).collect())
}

/// A thing that is told of elsewhere.
fn pointed(address: &str) -> Value {
    json!({"@id": address})
}

/// How a person is named.
fn person_id(person: PersonId) -> String {
    format!("urn:uuid:{person}")
}

fn person(id: PersonId, name: &str) -> Value {
    json!({"@type": "Person", "@id": person_id(id), "name": name})
}

/// A Danish clock time with its distance from UTC: "2026-02-04T14:00:00+01:00".
fn local(at: DateTime) -> String {
    let zoned = TimeZone::posix(ZONE).and_then(|zone| at.to_zoned_datetime(zone));
    zoned.map_or_else(|_| at.to_string(), |zoned| zoned.strftime("%Y-%m-%dT%H:%M:%S%:z").to_string())
}

/// The municipality as the one above a body.
fn above(publisher: &Publisher<'_>) -> Value {
    json!({
        "@type": "GovernmentOrganization",
        "@id": publisher.addresses.front(),
        "name": publisher.municipality,
    })
}

/// The text of linked data as it may stand inside a page: nothing in it can end the element around it.
pub fn inside_a_page(value: &Value) -> String {
    value.to_string().replace('<', "\\u003c")
}

#[cfg(test)]
mod tests {
    use super::{inside_a_page, local};
    use jiff::civil::date;
    use serde_json::json;

    #[test]
    fn clock_times_are_danish_summer_and_winter() {
        assert_eq!(local(date(2026, 2, 4).at(14, 0, 0, 0)), "2026-02-04T14:00:00+01:00");
        assert_eq!(local(date(2026, 6, 4).at(14, 0, 0, 0)), "2026-06-04T14:00:00+02:00");
    }

    #[test]
    fn a_title_cannot_end_the_element_it_stands_in() {
        let text = inside_a_page(&json!({"name": "</script><script>alert(1)</script><!--"}));
        assert!(!text.contains('<'), "{text}");
        assert!(serde_json::from_str::<serde_json::Value>(&text).is_ok());
    }
}
