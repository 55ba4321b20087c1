//! Points, lines and areas on the earth, in WGS 84.

use super::{PLACE_POINTS, PlaceProblem};
use serde::{Deserialize, Serialize};

/// A point on the earth (da: *koordinat*), WGS 84, in millionths of a degree: a tenth of a metre, and exact.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Coordinate {
    /// North of the equator.
    pub latitude: i32,
    /// East of Greenwich.
    pub longitude: i32,
}

/// Where a place lies (da: *geometri*).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "shape", content = "at", rename_all = "snake_case")]
pub enum Geometry {
    /// One point: an address.
    Point(Coordinate),
    /// A line of two points or more: a road, a path.
    Line(Vec<Coordinate>),
    /// The corners of an area in order, three or more; the last is joined to the first.
    Area(Vec<Coordinate>),
}

const MILLION: f64 = 1_000_000.0;
/// Denmark with Bornholm and the sea around it, in millionths of a degree.
const NORTH_SOUTH: std::ops::RangeInclusive<i32> = 54_400_000..=58_000_000;
const WEST_EAST: std::ops::RangeInclusive<i32> = 7_700_000..=15_400_000;

impl Coordinate {
    /// From degrees; `None` where they are no place on the earth.
    pub fn from_degrees(latitude: f64, longitude: f64) -> Option<Self> {
        let fits = latitude.abs() <= 90.0 && longitude.abs() <= 180.0;
        #[allow(clippy::cast_possible_truncation, reason = "at most 180 million, which an i32 holds")]
        let millionths = |degrees: f64| (degrees * MILLION).round() as i32;
        fits.then(|| Self { latitude: millionths(latitude), longitude: millionths(longitude) })
    }

    /// Latitude in degrees.
    pub fn latitude_degrees(self) -> f64 {
        f64::from(self.latitude) / MILLION
    }

    /// Longitude in degrees.
    pub fn longitude_degrees(self) -> f64 {
        f64::from(self.longitude) / MILLION
    }

    /// Whether it may lie in Denmark.
    pub fn is_in_denmark(self) -> bool {
        NORTH_SOUTH.contains(&self.latitude) && WEST_EAST.contains(&self.longitude)
    }
}

impl Geometry {
    /// The points it is made of, in order.
    pub fn points(&self) -> &[Coordinate] {
        match self {
            Self::Point(point) => std::slice::from_ref(point),
            Self::Line(points) | Self::Area(points) => points,
        }
    }

    /// Where its mark stands on a map: the point itself, the middle one of a line, the mean of an area's corners.
    pub fn middle(&self) -> Coordinate {
        let points = self.points();
        let nowhere = Coordinate { latitude: 0, longitude: 0 };
        match self {
            Self::Point(point) => *point,
            Self::Line(_) => points.get(points.len() / 2).copied().unwrap_or(nowhere),
            Self::Area(_) => {
                let count = i64::try_from(points.len()).unwrap_or(1).max(1);
                let mean = |of: fn(&Coordinate) -> i32| {
                    i32::try_from(points.iter().map(|point| i64::from(of(point))).sum::<i64>() / count).unwrap_or(0)
                };
                Coordinate { latitude: mean(|point| point.latitude), longitude: mean(|point| point.longitude) }
            }
        }
    }

    /// Reads what is typed: one line for each point, latitude before longitude. One point is a point, several a line,
    /// and an area when the last is the first again; nothing is no geometry.
    ///
    /// # Errors
    /// With the line that cannot be read, or that lies outside Denmark.
    pub fn parse(text: &str) -> Result<Option<Self>, PlaceProblem> {
        let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
        let mut points = (1..)
            .zip(lines)
            .map(|(number, line)| pair(line).ok_or(PlaceProblem::NotCoordinates(number)))
            .collect::<Result<Vec<_>, _>>()?;
        let closes = points.len() > 3 && points.first() == points.last();
        if closes {
            points.pop();
        }
        let geometry = match points.as_slice() {
            [] => return Ok(None),
            [point] => Self::Point(*point),
            _ if closes => Self::Area(points),
            _ => Self::Line(points),
        };
        geometry.check()?;
        Ok(Some(geometry))
    }

    /// Writes it for the form it is edited in, such that [`Self::parse`] gives it again.
    pub fn to_source(&self) -> String {
        let points = self.points();
        let again = points.first().filter(|_| matches!(self, Self::Area(_)));
        let line = |point: &Coordinate| format!("{:.6}, {:.6}", point.latitude_degrees(), point.longitude_degrees());
        points.iter().chain(again).map(line).collect::<Vec<_>>().join("\n")
    }

    /// Whether it can be drawn on a map of Denmark.
    pub(super) fn check(&self) -> Result<(), PlaceProblem> {
        let points = self.points();
        let fewest = match self {
            Self::Point(_) => 1,
            Self::Line(_) => 2,
            Self::Area(_) => 3,
        };
        if points.len() < fewest {
            return Err(PlaceProblem::NotCoordinates(points.len() + 1));
        }
        if points.len() > PLACE_POINTS {
            return Err(PlaceProblem::TooManyPoints);
        }
        match points.iter().position(|point| !point.is_in_denmark()) {
            Some(index) => Err(PlaceProblem::OutsideDenmark(index + 1)),
            None => Ok(()),
        }
    }
}

/// "55.123, 9.456"; with decimal commas "55,123; 9,456" or "55,123 9,456".
fn pair(line: &str) -> Option<Coordinate> {
    let parts: Vec<&str> = if line.contains(';') {
        line.split(';').collect()
    } else if line.matches(',').count() == 1 && line.contains('.') {
        line.split(',').collect()
    } else {
        line.split_whitespace().map(|part| part.trim_end_matches(',')).collect()
    };
    let [latitude, longitude] = parts.as_slice() else { return None };
    let number = |text: &str| text.trim().replace(',', ".").parse::<f64>().ok();
    Coordinate::from_degrees(number(latitude)?, number(longitude)?)
}

#[cfg(test)]
mod tests {
    use super::{Coordinate, Geometry};
    use crate::place::PlaceProblem;

    #[test]
    fn coordinates_are_read_as_people_write_them() {
        let point = Geometry::Point(Coordinate { latitude: 55_123_400, longitude: 9_456_700 });
        for written in ["55.1234, 9.4567", "55.1234 9.4567", "55,1234; 9,4567", " 55,1234 9,4567 ", "55,1234, 9,4567"] {
            assert_eq!(Geometry::parse(written), Ok(Some(point.clone())), "{written}");
        }
        assert_eq!(Geometry::parse(" \n"), Ok(None));
    }

    #[test]
    fn a_line_that_is_no_point_in_denmark_is_named() {
        assert_eq!(Geometry::parse("55.1, 9.4\nher"), Err(PlaceProblem::NotCoordinates(2)));
        assert_eq!(Geometry::parse("9.4, 55.1"), Err(PlaceProblem::OutsideDenmark(1)), "the two were exchanged");
        assert_eq!(Geometry::parse("155.1, 9.4"), Err(PlaceProblem::NotCoordinates(1)));
        assert_eq!(Geometry::parse("NaN, 9.4"), Err(PlaceProblem::NotCoordinates(1)));
        let many = "55.1, 9.4\n".repeat(502);
        assert_eq!(Geometry::parse(&many), Err(PlaceProblem::TooManyPoints));
    }

    #[test]
    fn what_is_written_is_read_again() {
        let area = Geometry::parse("55.1, 9.4\n55.2, 9.5\n55.1, 9.6\n55.1, 9.4").unwrap().unwrap();
        assert_eq!(area.points().len(), 3, "the ring is closed by itself");
        assert_eq!(Geometry::parse(&area.to_source()), Ok(Some(area.clone())));
        let road = Geometry::parse("55.1, 9.4\n55.2, 9.5\n55.1, 9.6").unwrap().unwrap();
        assert!(matches!(road, Geometry::Line(_)), "nothing closes it");
        assert_eq!(Geometry::parse(&road.to_source()), Ok(Some(road)));
        assert_eq!(area.middle(), Coordinate { latitude: 55_133_333, longitude: 9_500_000 });
    }
}
