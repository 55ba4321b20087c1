//! The municipality's own map: outline, water, roads and towns, as simple shapes it gives itself.

use super::{Coordinate, Geometry};
use serde::{Deserialize, Serialize};

/// What the map of the municipality is drawn from (da: *kommunekort*); no outside service is asked for it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct MunicipalityMap {
    /// The shapes, drawn by kind: land first, towns last.
    pub features: Vec<MapFeature>,
}

/// One shape of the map (da: *kortelement*).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MapFeature {
    /// What it is.
    pub kind: MapFeatureKind,
    /// What it is called; may be empty.
    pub name: String,
    /// Where it lies.
    pub geometry: Geometry,
}

/// What a shape of the map is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MapFeatureKind {
    /// The land of the municipality (da: *kommunens areal*).
    Land,
    /// A lake, a fjord, a stream (da: *vand*).
    Water,
    /// A road (da: *vej*).
    Road,
    /// A town or village (da: *by*).
    Town,
}

impl MapFeatureKind {
    /// All kinds, in the order they are drawn.
    pub const ALL: [Self; 4] = [Self::Land, Self::Water, Self::Road, Self::Town];
}

/// A map has at most so many points after it was made simple: more than a screen can show.
pub const MAP_POINTS: usize = 6_000;
/// Points nearer to each other than this part of the map's extent cannot be told apart on a page.
const FINENESS: i64 = 1_500;

impl MunicipalityMap {
    /// Every point of the map.
    pub fn points(&self) -> impl Iterator<Item = Coordinate> {
        self.features.iter().flat_map(|feature| feature.geometry.points().iter().copied())
    }

    /// The south-western and the north-eastern corner; `None` of an empty map.
    pub fn extent(&self) -> Option<(Coordinate, Coordinate)> {
        extent(self.points())
    }

    /// The map with no more points than a page can show: official outlines have a point for each stone of the coast.
    #[must_use]
    pub fn simplified(mut self) -> Self {
        let Some((low, high)) = self.extent() else { return self };
        let wide = i64::from(high.latitude - low.latitude).max(i64::from(high.longitude - low.longitude));
        let step = wide / FINENESS;
        for feature in &mut self.features {
            feature.geometry = match std::mem::replace(&mut feature.geometry, Geometry::Line(Vec::new())) {
                Geometry::Point(point) => Geometry::Point(point),
                Geometry::Line(points) => Geometry::Line(thinned(points, step, 2)),
                Geometry::Area(points) => Geometry::Area(thinned(points, step, 3)),
            };
        }
        self
    }
}

/// The south-western and the north-eastern corner of the smallest rectangle around some points; `None` of none.
pub fn extent(points: impl Iterator<Item = Coordinate>) -> Option<(Coordinate, Coordinate)> {
    points.fold(None, |found, point| {
        let (low, high) = found.unwrap_or((point, point));
        let corner = |pick: fn(i32, i32) -> i32, of: Coordinate| Coordinate {
            latitude: pick(of.latitude, point.latitude),
            longitude: pick(of.longitude, point.longitude),
        };
        Some((corner(i32::min, low), corner(i32::max, high)))
    })
}

/// Leaves out each point that lies within a step of the one kept before it; both ends stay.
fn thinned(points: Vec<Coordinate>, step: i64, fewest: usize) -> Vec<Coordinate> {
    let Some(last) = points.last().copied() else { return points };
    let far = |a: Coordinate, b: Coordinate| {
        i64::from(a.latitude - b.latitude).abs() >= step || i64::from(a.longitude - b.longitude).abs() >= step
    };
    let mut kept: Vec<Coordinate> = Vec::new();
    for point in &points {
        if kept.last().is_none_or(|before| far(*before, *point)) {
            kept.push(*point);
        }
    }
    if kept.last() != Some(&last) {
        kept.push(last);
    }
    if kept.len() < fewest { points } else { kept }
}

#[cfg(test)]
mod tests {
    use super::{Coordinate, Geometry, MapFeature, MapFeatureKind, MunicipalityMap};

    fn at(latitude: i32, longitude: i32) -> Coordinate {
        Coordinate { latitude, longitude }
    }

    #[test]
    fn points_nobody_can_tell_apart_are_left_out() {
        let coast: Vec<Coordinate> = (0..10_000).map(|step| at(55_000_000 + step, 9_000_000 + step * 2)).collect();
        let ends = (coast[0], coast[9_999]);
        let feature = |geometry| MapFeature { kind: MapFeatureKind::Land, name: String::new(), geometry };
        let small = feature(Geometry::Area(vec![
            at(55_000_000, 9_000_000),
            at(55_000_001, 9_000_001),
            at(55_000_002, 9_000_000),
        ]));
        let map = MunicipalityMap { features: vec![feature(Geometry::Line(coast)), small.clone()] }.simplified();
        let line = map.features[0].geometry.points();
        assert!((1_000..=1_600).contains(&line.len()), "{} points", line.len());
        assert_eq!((line[0], line[line.len() - 1]), ends);
        assert_eq!(map.features[1], small, "an area keeps its corners");
        assert_eq!(map.extent(), Some((at(55_000_000, 9_000_000), at(55_009_999, 9_019_998))));
    }
}
