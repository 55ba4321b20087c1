//! Where a matter lies: an address, a road, an area, with coordinates where they are known; and the map of the
//! municipality on which such places are drawn.
//!
//! A place belongs to the text of its case: it is as open as the case, and an agenda that is dispatched keeps its own
//! copy with the rest.

mod geometry;
mod map;

pub use geometry::{Coordinate, Geometry};
pub use map::{MAP_POINTS, MapFeature, MapFeatureKind, MunicipalityMap, extent};

use crate::refusal::Refusal;
use serde::{Deserialize, Serialize};

/// A place a matter concerns (da: *sted*; OParl Location).
///
/// At least one of its parts says something; each of the texts may be empty.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    /// What people call it: "Rørkær Havn".
    #[serde(default)]
    pub name: String,
    /// The road, with the number where there is one: "Havnevej 22".
    #[serde(default)]
    pub street: String,
    /// Four digits: "4793".
    #[serde(default)]
    pub postal_code: String,
    /// Town or village: "Rørkær".
    #[serde(default)]
    pub locality: String,
    /// Where it lies, where that is known.
    #[serde(default)]
    pub geometry: Option<Geometry>,
}

/// What is wrong with a place as it was typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PlaceProblem {
    /// Neither name, road nor town says what it is.
    #[error("a place needs a name, a road or a town")]
    Nameless,
    /// A postal code is four digits.
    #[error("a Danish postal code has four digits")]
    PostalCode,
    /// A text is longer than any name.
    #[error("a part of a place has at most {PLACE_TEXT_LIMIT} characters")]
    TooLong,
    /// A line of the coordinates is not a latitude and a longitude; counted from 1.
    #[error("line {0} is not a latitude and a longitude")]
    NotCoordinates(usize),
    /// A point lies outside Denmark, often because the two were exchanged; counted from 1.
    #[error("line {0} lies outside Denmark")]
    OutsideDenmark(usize),
    /// More points than a place needs.
    #[error("a place has at most {PLACE_POINTS} points")]
    TooManyPoints,
    /// More places than a case needs.
    #[error("a case has at most {PLACES} places")]
    TooMany,
}

/// A name or road has at most so many characters.
pub const PLACE_TEXT_LIMIT: usize = 120;
/// The outline of a place has at most so many points.
pub const PLACE_POINTS: usize = 500;
/// A case names at most so many places.
pub const PLACES: usize = 30;

impl Place {
    /// The place without superfluous blanks.
    ///
    /// # Errors
    /// Refused when it says nothing, and for a postal code, a text or points that cannot be right.
    pub fn checked(self) -> Result<Self, PlaceProblem> {
        let tidy = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        let place = Self {
            name: tidy(&self.name),
            street: tidy(&self.street),
            postal_code: tidy(&self.postal_code),
            locality: tidy(&self.locality),
            geometry: self.geometry,
        };
        if [&place.name, &place.street, &place.locality].into_iter().all(String::is_empty) {
            return Err(PlaceProblem::Nameless);
        }
        let four = place.postal_code.len() == 4 && place.postal_code.bytes().all(|byte| byte.is_ascii_digit());
        if !place.postal_code.is_empty() && !four {
            return Err(PlaceProblem::PostalCode);
        }
        if [&place.name, &place.street, &place.locality].iter().any(|text| text.chars().count() > PLACE_TEXT_LIMIT) {
            return Err(PlaceProblem::TooLong);
        }
        if let Some(geometry) = &place.geometry {
            geometry.check()?;
        }
        Ok(place)
    }

    /// The places of a case, each checked.
    ///
    /// # Errors
    /// Refused with the place's number, from 1, and what is wrong with it.
    pub fn checked_all(places: Vec<Self>) -> Result<Vec<Self>, Refusal> {
        if places.len() > PLACES {
            return Err(Refusal::Place { number: PLACES + 1, problem: PlaceProblem::TooMany });
        }
        let numbered = (1..).zip(places);
        numbered.map(|(number, place)| place.checked().map_err(|problem| Refusal::Place { number, problem })).collect()
    }

    /// The road without the number of a house: "Havnevej" of "Havnevej 22, st. tv.".
    pub fn road(&self) -> &str {
        road(&self.street)
    }

    /// The one line people write: "Rørkær Havn, Havnevej 22, 4793 Rørkær".
    pub fn line(&self) -> String {
        let town = [self.postal_code.as_str(), self.locality.as_str()];
        let town = town.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ");
        let parts = [self.name.as_str(), self.street.as_str(), town.as_str()];
        parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
    }
}

/// What stands before the number of a house.
pub fn road(street: &str) -> &str {
    let before_comma = street.split(',').next().unwrap_or_default();
    // "10. Juli Vej" begins with a number that is no house's.
    let number = before_comma.split_whitespace().skip(1).find(|word| word.starts_with(|c: char| c.is_ascii_digit()));
    let end = number.and_then(|number| before_comma.rfind(number)).unwrap_or(before_comma.len());
    before_comma[..end].trim()
}

#[cfg(test)]
mod tests {
    use super::{Place, PlaceProblem, road};

    #[test]
    fn a_road_is_known_without_its_houses() {
        assert_eq!(road("Havnevej 22"), "Havnevej");
        assert_eq!(road("Nørre Allé 4 B, 2. th."), "Nørre Allé");
        assert_eq!(road("10. Juli Vej 3"), "10. Juli Vej");
        assert_eq!(road("Åløbet"), "Åløbet");
        assert_eq!(road(""), "");
    }

    #[test]
    fn a_place_says_something_and_is_tidied() {
        assert_eq!(Place::default().checked(), Err(PlaceProblem::Nameless));
        let typed =
            Place { street: "  Havnevej   22 ".to_owned(), locality: "Rørkær".to_owned(), ..Place::default() };
        let place = typed.checked().unwrap();
        assert_eq!(place.line(), "Havnevej 22, Rørkær");
        let wrong = Place { postal_code: "479".to_owned(), ..place.clone() };
        assert_eq!(wrong.checked(), Err(PlaceProblem::PostalCode));
        let long = Place { name: "a".repeat(121), ..place };
        assert_eq!(long.checked(), Err(PlaceProblem::TooLong));
    }
}
