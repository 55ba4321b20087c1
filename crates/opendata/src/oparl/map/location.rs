//! Places: where a meeting is held, and what a case concerns.

use crate::oparl::{Kind, Object};
use sagsgang_domain::id::CaseId;
use sagsgang_domain::openness::view::PublicMeeting;
use sagsgang_domain::place::{Coordinate, Geometry, Place};
use serde_json::{Value, json};
use uuid::Uuid;

/// Where a meeting is held. Each meeting has its place for itself, since what is written there is all that is known of it.
pub(super) fn of_meeting(meeting: &PublicMeeting) -> Option<Object> {
    let place = meeting.place.trim();
    let location = || {
        Object::new(Kind::Location, Uuid::new_v5(&meeting.id.0, b"place")).set("description", place).held_by_one(
            "meetings",
            Kind::Meeting,
            meeting.id.0,
        )
    };
    (!place.is_empty()).then(location)
}

/// A place a case concerns: another one when it is written otherwise.
pub(super) fn of_case(case: CaseId, place: &Place) -> Object {
    Object::new(Kind::Location, Uuid::new_v5(&case.0, place.line().as_bytes()))
        .set("description", place.line())
        .set("streetAddress", &place.street)
        .set("postalCode", &place.postal_code)
        .set("locality", &place.locality)
        .set("geojson", place.geometry.as_ref().map(|geometry| geojson(geometry, &place.line())))
        .held_by_one("papers", Kind::Paper, case.0)
}

/// A `Feature` of RFC 7946, longitude before latitude.
fn geojson(geometry: &Geometry, name: &str) -> Value {
    let at = |point: &Coordinate| json!([point.longitude_degrees(), point.latitude_degrees()]);
    let geometry = match geometry {
        Geometry::Point(point) => json!({ "type": "Point", "coordinates": at(point) }),
        Geometry::Line(points) => {
            json!({ "type": "LineString", "coordinates": points.iter().map(at).collect::<Vec<_>>() })
        }
        Geometry::Area(corners) => {
            let ring: Vec<Value> = corners.iter().chain(corners.first()).map(at).collect();
            json!({ "type": "Polygon", "coordinates": [ring] })
        }
    };
    json!({ "type": "Feature", "geometry": geometry, "properties": { "name": name } })
}
