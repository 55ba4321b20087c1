//! Places a case concerns, as programs write them: the parts of an address, and where it lies as GeoJSON.

use super::super::call::Call;
use super::super::fault::Fault;
use crate::form::FieldErrors;
use sagsgang_domain::place::{Coordinate, Geometry, PLACES, Place, PlaceProblem};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The field of a case that holds its places.
const FIELD: &str = "places";

/// A place a case concerns. At least `name`, `street` or `locality` says what it is.
#[derive(Clone, Debug, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct PlaceOf {
    /// What people call it.
    #[serde(default)]
    name: String,
    /// The road, with the number where there is one.
    #[serde(default)]
    street: String,
    /// Four digits.
    #[serde(default)]
    postal_code: String,
    /// Town or village.
    #[serde(default)]
    locality: String,
    /// Where it lies, where that is known.
    #[serde(default)]
    geometry: Option<Shape>,
}

/// Longitude and latitude in degrees, WGS 84.
type Position = [f64; 2];

/// A geometry of GeoJSON (RFC 7946), WGS 84, longitude before latitude.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "type", content = "coordinates", deny_unknown_fields)]
enum Shape {
    /// One point: an address.
    Point(Position),
    /// A road, a path.
    LineString(Vec<Position>),
    /// An area: one ring, whose last corner is the first again.
    Polygon(Vec<Vec<Position>>),
}

/// The places of a case as they are given.
pub(super) fn given(places: &[Place]) -> Vec<PlaceOf> {
    places.iter().map(PlaceOf::of).collect()
}

/// The places of a case as they were sent.
pub(super) fn read(call: &Call, sent: Vec<PlaceOf>) -> Result<Vec<Place>, Fault> {
    let one = |(number, place): (usize, PlaceOf)| place.read().map_err(|problem| fault(call, number, problem));
    let places: Vec<Place> = (1..).zip(sent).map(one).collect::<Result<_, _>>()?;
    if places.len() > PLACES { Err(fault(call, PLACES + 1, PlaceProblem::TooMany)) } else { Ok(places) }
}

fn fault(call: &Call, number: usize, problem: PlaceProblem) -> Fault {
    let words = match problem {
        // The domain's words are for people, who write the latitude first.
        PlaceProblem::NotCoordinates(_) | PlaceProblem::OutsideDenmark(_) => call.lang.api_geometry(number),
        problem => call.lang.place_of_case(number, problem),
    };
    FieldErrors::one(FIELD, words).into()
}

impl PlaceOf {
    fn of(place: &Place) -> Self {
        Self {
            name: place.name.clone(),
            street: place.street.clone(),
            postal_code: place.postal_code.clone(),
            locality: place.locality.clone(),
            geometry: place.geometry.as_ref().map(Shape::of),
        }
    }

    fn read(self) -> Result<Place, PlaceProblem> {
        let geometry = self.geometry.map(Shape::read).transpose()?;
        let Self { name, street, postal_code, locality, .. } = self;
        Place { name, street, postal_code, locality, geometry }.checked()
    }
}

impl Shape {
    fn of(geometry: &Geometry) -> Self {
        let at = |point: &Coordinate| [point.longitude_degrees(), point.latitude_degrees()];
        match geometry {
            Geometry::Point(point) => Self::Point(at(point)),
            Geometry::Line(points) => Self::LineString(points.iter().map(at).collect()),
            Geometry::Area(corners) => Self::Polygon(vec![corners.iter().chain(corners.first()).map(at).collect()]),
        }
    }

    fn read(self) -> Result<Geometry, PlaceProblem> {
        match self {
            Self::Point(position) => Ok(Geometry::Point(coordinate((1, position))?)),
            Self::LineString(positions) => Ok(Geometry::Line(coordinates(positions)?)),
            Self::Polygon(rings) => {
                let [ring] = <[Vec<Position>; 1]>::try_from(rings).map_err(|_| PlaceProblem::NotCoordinates(1))?;
                let mut corners = coordinates(ring)?;
                if corners.len() < 4 || corners.first() != corners.last() {
                    return Err(PlaceProblem::NotCoordinates(corners.len()));
                }
                corners.pop();
                Ok(Geometry::Area(corners))
            }
        }
    }
}

fn coordinates(positions: Vec<Position>) -> Result<Vec<Coordinate>, PlaceProblem> {
    (1..).zip(positions).map(coordinate).collect()
}

fn coordinate((number, [longitude, latitude]): (usize, Position)) -> Result<Coordinate, PlaceProblem> {
    Coordinate::from_degrees(latitude, longitude).ok_or(PlaceProblem::NotCoordinates(number))
}

#[cfg(test)]
mod tests {
    use super::PlaceOf;
    use sagsgang_domain::place::PlaceProblem;
    use serde_json::{Value, json};

    fn place(geometry: &Value) -> PlaceOf {
        serde_json::from_value(json!({ "name": "Havnen", "geometry": geometry })).unwrap()
    }

    #[test]
    fn a_geometry_comes_back_as_it_was_sent() {
        for geometry in [
            Value::Null,
            json!({ "type": "Point", "coordinates": [10.1234, 55.4321] }),
            json!({ "type": "LineString", "coordinates": [[10.1, 55.4], [10.2, 55.5]] }),
            json!({ "type": "Polygon", "coordinates": [[[10.1, 55.4], [10.2, 55.5], [10.3, 55.4], [10.1, 55.4]]] }),
        ] {
            let read = place(&geometry).read().unwrap();
            assert_eq!(serde_json::to_value(PlaceOf::of(&read)).unwrap()["geometry"], geometry);
        }
    }

    #[test]
    fn a_geometry_that_cannot_be_drawn_is_refused() {
        let open = json!({ "type": "Polygon", "coordinates": [[[10.1, 55.4], [10.2, 55.5], [10.3, 55.4]]] });
        assert_eq!(place(&open).read().unwrap_err(), PlaceProblem::NotCoordinates(3));
        let exchanged = json!({ "type": "Point", "coordinates": [55.4321, 10.1234] });
        assert_eq!(place(&exchanged).read().unwrap_err(), PlaceProblem::OutsideDenmark(1));
        let nowhere = json!({ "type": "Point", "coordinates": [10.0, 155.0] });
        assert_eq!(place(&nowhere).read().unwrap_err(), PlaceProblem::NotCoordinates(1));
        let holes = json!({ "type": "Polygon", "coordinates": [[], []] });
        assert_eq!(place(&holes).read().unwrap_err(), PlaceProblem::NotCoordinates(1));
    }
}
