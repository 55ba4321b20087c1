//! Places: where meetings are held, and what an item or a case concerns.

use crate::oparl::{Kind, Object};
use sagsgang_domain::openness::view::{PublicCase, PublicItem, PublicMeeting};
use sagsgang_domain::place::{Coordinate, Geometry, Place};
use serde_json::{Value, json};
use uuid::Uuid;

/// Where a body meets, by what is written there: one place for all its meetings there, with no list of them, which would
/// have to be told anew with each.
pub(super) fn of_meeting(meeting: &PublicMeeting) -> Option<Object> {
    let id = place_of_meeting(meeting)?;
    Some(Object::new(Kind::Location, id).set("description", meeting.place.trim()))
}

/// The id of the place of a meeting, where one is written. Several meetings have the same, and it goes when the last of
/// them does.
pub fn place_of_meeting(meeting: &PublicMeeting) -> Option<Uuid> {
    let place = meeting.place.trim();
    (!place.is_empty()).then(|| Uuid::new_v5(&meeting.organization.0, place.as_bytes()))
}

/// The id of the place that a kept meeting has.
pub fn place_of_kept(doc: &str) -> Option<Uuid> {
    let meeting: Value = serde_json::from_str(doc).ok()?;
    meeting["location"]["id"].as_str()?.rsplit('/').next()?.parse().ok()
}

/// The places an item concerns, as its agenda has them; each once.
pub(super) fn of_item(item: &PublicItem) -> Vec<Object> {
    each_once(
        item.places
            .iter()
            .map(|place| of_place(item.id.0, place).held_by_one("Sagsgang:agendaItem", Kind::AgendaItem, item.id.0)),
    )
}

/// The places a case concerns; each once.
pub(super) fn of_case(case: &PublicCase) -> Vec<Object> {
    let places = case.newest.places.iter();
    each_once(places.map(|place| of_place(case.id.0, place).held_by_one("papers", Kind::Paper, case.id.0)))
}

fn each_once(places: impl Iterator<Item = Object>) -> Vec<Object> {
    places.fold(Vec::new(), |mut known, place| {
        if !known.contains(&place) {
            known.push(place);
        }
        known
    })
}

/// A place of something: another one when it is written otherwise.
fn of_place(of: Uuid, place: &Place) -> Object {
    Object::new(Kind::Location, Uuid::new_v5(&of, place.line().as_bytes()))
        .set("description", place.line())
        .set("streetAddress", &place.street)
        .set("postalCode", &place.postal_code)
        .set("locality", &place.locality)
        .set("geojson", place.geometry.as_ref().map(|geometry| geojson(geometry, &place.line())))
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
