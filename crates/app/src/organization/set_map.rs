//! Giving the municipality its map (da: *læs kommunekort ind*): outline, water, roads and towns as GeoJSON.

use crate::App;
use crate::actor::Actor;
use crate::change::Subject;
use crate::error::{AppError, Problem, Result};
use crate::permission::{Permission, Reach, Relation};
use bytes::Bytes;
use geojson::{Feature, FeatureCollection, GeoJson, GeometryValue, Position};
use sagsgang_domain::account::Role;
use sagsgang_domain::place::{Coordinate, Geometry, MAP_POINTS, MapFeature, MapFeatureKind, MunicipalityMap};
use sagsgang_store::repo;
use serde::Serialize;

/// Administrators and the secretariat may.
pub const WHO: Permission = Permission {
    use_case: "set_map",
    grants: &[(Role::Administrator, Reach::Any), (Role::Secretary, Reach::Any)],
    when: "always",
};

/// A file is at most so many bytes.
pub const LIMIT: u64 = 8 * 1024 * 1024;
const FIELD: &str = "map";
const LONGEST_NAME: usize = 80;

/// The file with the map.
#[derive(Clone, Debug, Serialize)]
pub struct SetMap {
    /// What it is called.
    pub file_name: String,
    /// GeoJSON, RFC 7946; the property `kind` of a shape says `land`, `water`, `road` or `town`, and `name` or `navn`
    /// what it is called. Nothing at all takes the map away.
    #[serde(skip)]
    pub content: Bytes,
}

#[derive(Serialize)]
struct Entry<'a> {
    #[serde(flatten)]
    command: &'a SetMap,
    shapes: usize,
    points: usize,
}

/// Sets the map, made no finer than a page can show; gives the number of its shapes.
///
/// # Errors
/// [`AppError::Invalid`] for a file that is too large, is no GeoJSON, or has no shape in Denmark.
pub async fn set_map(app: &App, actor: &Actor, command: SetMap) -> Result<usize> {
    WHO.check(actor, Relation::default())?;
    let map = if command.content.is_empty() { None } else { Some(read(&command.content)?) };
    let mut change = app.begin(actor).await?;
    let mut kept = repo::body::get(&change.write).await?;
    let shapes = map.as_ref().map_or(0, |map| map.features.len());
    let points = map.as_ref().map_or(0, |map| map.points().count());
    kept.value.map = map;
    change.put(kept).await?;
    let entry = Entry { command: &command, shapes, points };
    change.commit("MapSet", Subject("body", repo::body::BODY), &entry).await?;
    Ok(shapes)
}

const fn wrong(problem: Problem) -> AppError {
    AppError::Invalid { field: FIELD, problem }
}

fn read(content: &[u8]) -> Result<MunicipalityMap> {
    if u64::try_from(content.len()).is_ok_and(|size| size > LIMIT) {
        return Err(wrong(Problem::TooLarge(LIMIT)));
    }
    let unreadable = || wrong(Problem::Unreadable);
    let text = std::str::from_utf8(content).map_err(|_| unreadable())?;
    let features = match text.trim_start_matches('\u{feff}').parse::<GeoJson>().map_err(|_| unreadable())? {
        GeoJson::FeatureCollection(FeatureCollection { features, .. }) => features,
        GeoJson::Feature(feature) => vec![feature],
        GeoJson::Geometry(geometry) => vec![Feature::from(geometry)],
    };
    let mut map = MunicipalityMap::default();
    for feature in features {
        let (kind, name) = (kind(&feature), name(&feature));
        for geometry in feature.geometry.map(|geometry| shapes(geometry.value)).unwrap_or_default() {
            let geometry = geometry.ok_or_else(unreadable)?;
            if !geometry.points().iter().all(|point| point.is_in_denmark()) {
                return Err(unreadable());
            }
            let kind = kind.unwrap_or_else(|| usual(&geometry));
            map.features.push(MapFeature { kind, name: name.clone(), geometry });
        }
    }
    let map = map.simplified();
    match map.points().count() {
        0 => Err(unreadable()),
        points if points > MAP_POINTS => Err(wrong(Problem::TooLarge(LIMIT))),
        _ => Ok(map),
    }
}

fn kind(feature: &Feature) -> Option<MapFeatureKind> {
    match feature.property("kind")?.as_str()? {
        "land" => Some(MapFeatureKind::Land),
        "water" => Some(MapFeatureKind::Water),
        "road" => Some(MapFeatureKind::Road),
        "town" => Some(MapFeatureKind::Town),
        _ => None,
    }
}

/// What a shape is where the file does not say: an outline of a municipality comes without a word.
const fn usual(geometry: &Geometry) -> MapFeatureKind {
    match geometry {
        Geometry::Area(_) => MapFeatureKind::Land,
        Geometry::Line(_) => MapFeatureKind::Road,
        Geometry::Point(_) => MapFeatureKind::Town,
    }
}

fn name(feature: &Feature) -> String {
    let name = feature.property("name").or_else(|| feature.property("navn")).and_then(serde_json::Value::as_str);
    name.unwrap_or_default().chars().take(LONGEST_NAME).collect()
}

/// The shapes of a geometry; `None` for one that is none. The holes of an area are left out.
fn shapes(value: GeometryValue) -> Vec<Option<Geometry>> {
    let area = |rings: &Vec<Vec<Position>>| rings.first().and_then(|ring| area(ring));
    match value {
        GeometryValue::Point { coordinates } => vec![point(&coordinates).map(Geometry::Point)],
        GeometryValue::MultiPoint { coordinates } => {
            coordinates.iter().map(|at| point(at).map(Geometry::Point)).collect()
        }
        GeometryValue::LineString { coordinates } => vec![line(&coordinates)],
        GeometryValue::MultiLineString { coordinates } => coordinates.iter().map(|at| line(at)).collect(),
        GeometryValue::Polygon { coordinates } => vec![area(&coordinates)],
        GeometryValue::MultiPolygon { coordinates } => coordinates.iter().map(area).collect(),
        GeometryValue::GeometryCollection { geometries } => {
            geometries.into_iter().flat_map(|geometry| shapes(geometry.value)).collect()
        }
    }
}

/// Longitude comes first in GeoJSON.
fn point(position: &Position) -> Option<Coordinate> {
    match position.as_slice() {
        [longitude, latitude, ..] => Coordinate::from_degrees(*latitude, *longitude),
        _ => None,
    }
}

fn points(positions: &[Position]) -> Option<Vec<Coordinate>> {
    positions.iter().map(point).collect()
}

fn line(positions: &[Position]) -> Option<Geometry> {
    points(positions).filter(|points| points.len() > 1).map(Geometry::Line)
}

fn area(ring: &[Position]) -> Option<Geometry> {
    let mut points = points(ring)?;
    if points.first() == points.last() {
        points.pop();
    }
    (points.len() > 2).then_some(Geometry::Area(points))
}

#[cfg(test)]
mod tests {
    use super::read;
    use sagsgang_domain::place::{Geometry, MapFeatureKind};

    #[test]
    fn an_outline_from_any_mapping_program_is_read() {
        let outline = r#"{"type": "Feature", "properties": {"navn": "Hvedsund"}, "geometry": {"type": "MultiPolygon",
            "coordinates": [[[[10.9, 55.1], [11.2, 55.1], [11.0, 55.3], [10.9, 55.1]]]]}}"#;
        let map = read(outline.as_bytes()).unwrap();
        assert_eq!((map.features[0].kind, map.features[0].name.as_str()), (MapFeatureKind::Land, "Hvedsund"));
        assert!(matches!(&map.features[0].geometry, Geometry::Area(points) if points.len() == 3));
        let town = r#"{"type": "Point", "coordinates": [10.9, 55.1]}"#;
        assert_eq!(read(town.as_bytes()).unwrap().features[0].kind, MapFeatureKind::Town);
    }

    #[test]
    fn what_is_no_map_of_danish_land_is_refused() {
        let nested = "[".repeat(100_000);
        let far = r#"{"type": "Point", "coordinates": [2.35, 48.85]}"#;
        let short = r#"{"type": "LineString", "coordinates": [[10.9, 55.1]]}"#;
        let none = r#"{"type": "FeatureCollection", "features": []}"#;
        let wrong = r#"{"type": "Point", "coordinates": ["a", 1]}"#;
        for text in ["", "hej", "{}", nested.as_str(), far, short, none, wrong, "\u{0}"] {
            assert!(read(text.as_bytes()).is_err(), "{}", text.chars().take(60).collect::<String>());
        }
        assert!(read(&[0xff, 0xfe]).is_err());
    }
}
