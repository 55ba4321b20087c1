//! A public meeting as plain JSON.

use sagsgang_domain::openness::Public;
use sagsgang_domain::openness::view::PublicMeeting;
use serde::Serialize;

/// The shape of what is given; raised when a field is renamed or removed, so that a reader can tell.
const VERSION: u32 = 1;

#[derive(Serialize)]
struct MeetingJson<'a> {
    version: u32,
    municipality: &'a str,
    body: &'a str,
    #[serde(flatten)]
    meeting: &'a PublicMeeting,
}

/// A meeting with its items as JSON, UTF-8. Empty lists and missing values stand as such.
///
/// # Errors
/// None that a meeting can cause; the serializer's own type is passed on.
pub fn meeting(municipality: &str, body: &str, meeting: &Public<PublicMeeting>) -> serde_json::Result<Vec<u8>> {
    serde_json::to_vec(&MeetingJson { version: VERSION, municipality, body, meeting })
}

#[cfg(test)]
mod tests {
    use sagsgang_domain::meeting::{Meeting, MeetingState};
    use sagsgang_domain::openness::view;
    use sagsgang_domain::organization::{Organization, OrganizationKind};
    use sagsgang_domain::term::Period;
    use uuid::Uuid;

    #[test]
    fn a_planned_meeting_gives_its_place_and_no_items() {
        let organization = Organization {
            id: Uuid::from_u128(1).into(),
            kind: OrganizationKind::Council,
            name: "Kommunalbestyrelsen".to_owned(),
            abbreviation: "KB".to_owned(),
            slug: "kb".to_owned(),
            purpose: String::new(),
            period: Period::from(jiff::civil::date(2026, 1, 1)),
            saturday_counts: false,
            rank: 0,
        };
        let planned = Meeting {
            id: Uuid::from_u128(2).into(),
            organization: organization.id,
            start: jiff::civil::date(2026, 12, 15).at(18, 0, 0, 0),
            ordinal: 1,
            place: "Byrådssalen".to_owned(),
            state: MeetingState::Planned,
            items: Vec::new(),
            roster: Vec::new(),
            corrections: Vec::new(),
            read_from: None,
        };
        let view = view::meeting(&planned, &organization).expect("the council's meetings are public");
        let json = super::meeting("Hvedsund Kommune", &organization.name, &view).expect("a meeting is data");
        let value: serde_json::Value = serde_json::from_slice(&json).expect("what was written can be read");
        assert_eq!(value["place"], "Byrådssalen");
        assert_eq!(value["body"], "Kommunalbestyrelsen");
        assert_eq!(value["items"], serde_json::json!([]));
    }
}
