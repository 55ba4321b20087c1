//! The map: what was decided where, and what was decided about my road.

use super::{BodyLink, public_organizations, views};
use crate::App;
use crate::error::Result;
use jiff::civil::Date;
use sagsgang_domain::id::{CaseId, ItemId};
use sagsgang_domain::openness::Public;
use sagsgang_domain::openness::view::{PublicDecision, PublicItem, PublicMeeting};
use sagsgang_domain::organization::Organization;
use sagsgang_domain::place::{MunicipalityMap, Place, road};
use sagsgang_store::repo;
use sagsgang_store::repo::meeting::place_key as key;

/// At most so many meetings are looked into.
const MEETINGS: u64 = 400;

/// What is asked of the map.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MapAsked {
    /// A road, an address, a town or the name of a place.
    pub words: String,
    /// A body, by its address.
    pub body: String,
    /// A year; all of them where a road is asked for, else the newest.
    pub year: Option<i16>,
    /// Whether it must be decided, or must not.
    pub decided: Option<bool>,
}

/// The map's page.
#[derive(Clone, Debug)]
pub struct MapPage {
    /// What it is drawn from, where the municipality has given that.
    pub map: Option<MunicipalityMap>,
    /// The bodies to choose from.
    pub bodies: Vec<BodyLink>,
    /// The years to choose from, the newest first.
    pub years: Vec<i16>,
    /// The year that is shown; `None` is all of them.
    pub year: Option<i16>,
    /// The matters, the newest first, each once.
    pub matters: Vec<Matter>,
}

/// A matter with its places: the newest item of its case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Matter {
    /// The item.
    pub item: ItemId,
    /// Its case.
    pub case: Option<CaseId>,
    /// The case's number.
    pub case_number: Option<String>,
    /// Its title.
    pub title: String,
    /// Which body.
    pub body: BodyLink,
    /// When.
    pub date: Date,
    /// How the meeting's address names the day.
    pub day_slug: String,
    /// The item's number there.
    pub number: u32,
    /// What was concluded, once the minutes are out.
    pub decision: Option<PublicDecision>,
    /// The places.
    pub places: Vec<Place>,
}

/// Reads the map's page.
pub async fn map(app: &App, asked: &MapAsked) -> Result<MapPage> {
    let organizations = public_organizations(app).await?;
    let (first, last) = repo::meeting::years_of_places(app.store()).await?.unwrap_or_default();
    let years: Vec<i16> = (first..=last).rev().filter(|year| *year > 0).collect();
    let named = !key(&asked.words).is_empty();
    let newest = years.first().copied().filter(|_| !named);
    let year = asked.year.filter(|year| years.contains(year)).or(newest).filter(|_| asked.year != Some(0));
    let found = if named {
        repo::meeting::at_place(app.store(), road(&asked.words), MEETINGS).await?
    } else {
        let day = |month, day| year.and_then(|year| Date::new(year, month, day).ok());
        repo::meeting::with_places(app.store(), day(1, 1), day(12, 31), MEETINGS).await?
    };
    let meetings: Vec<_> = found.into_iter().map(|saved| saved.value).collect();
    let mut matters: Vec<Matter> = Vec::new();
    for (organization, view) in views(&meetings, &organizations) {
        if year.is_some_and(|year| view.start.year() != year)
            || !(asked.body.is_empty() || organization.slug == asked.body)
        {
            continue;
        }
        let fitting = view.items.iter().filter(|item| fits(item, asked, named));
        for item in fitting {
            // A case that has passed several bodies is told by the last of them.
            if item.case.is_none() || matters.iter().all(|newer| newer.case != item.case) {
                matters.push(matter(organization, &view, item));
            }
        }
    }
    matters.retain(|matter| asked.decided.is_none_or(|decided| matter.decision.is_some() == decided));
    let bodies = organizations.iter().filter(|o| o.period.contains(app.today())).map(BodyLink::from).collect();
    let map = repo::body::find(app.store()).await?.and_then(|body| body.value.map);
    Ok(MapPage { map, bodies, years, year, matters })
}

fn fits(item: &PublicItem, asked: &MapAsked, named: bool) -> bool {
    !item.places.is_empty() && (!named || item.places.iter().any(|place| place_fits(place, &asked.words)))
}

/// Whether a place is meant: its name, road or town holds the words; where a house is asked for, a road without a
/// number is meant too, and another house of it is not.
fn place_fits(place: &Place, words: &str) -> bool {
    let (asked, street) = (key(road(words)), key(&place.street));
    let whole = key(words);
    let names = [key(&place.name), key(&place.locality)].iter().any(|text| text.contains(&whole));
    let is_house = whole.len() > asked.len();
    let same_road = !asked.is_empty() && key(place.road()).contains(&asked);
    names || same_road && (!is_house || street == key(place.road()) || starts_with_words(&street, &whole))
}

/// "havnevej-2" begins "havnevej-2-st-tv" and not "havnevej-22".
fn starts_with_words(text: &str, start: &str) -> bool {
    text.strip_prefix(start).is_some_and(|rest| rest.is_empty() || rest.starts_with('-'))
}

fn matter(organization: &Organization, meeting: &Public<PublicMeeting>, item: &PublicItem) -> Matter {
    Matter {
        item: item.id,
        case: item.case,
        case_number: item.case_number.clone(),
        title: item.title.clone(),
        body: organization.into(),
        date: meeting.start.date(),
        day_slug: meeting.day_slug.clone(),
        number: item.number,
        decision: item.decision.clone(),
        places: item.places.clone(),
    }
}

#[cfg(test)]
mod tests {
    use super::place_fits;
    use sagsgang_domain::place::Place;

    #[test]
    fn a_house_is_found_by_its_road_and_another_house_is_not() {
        let at = |street: &str| Place {
            name: "Rørkær Havn".to_owned(),
            street: street.to_owned(),
            locality: "Rørkær".to_owned(),
            ..Place::default()
        };
        let house = at("Havnevej 2, st. tv.");
        for asked in ["Havnevej", "havnevej 2", "HAVNE", "rørkær", "Rørkær Havn", "Havnevej 2, st. tv."] {
            assert!(place_fits(&house, asked), "{asked}");
        }
        for asked in ["Havnevej 22", "Havnevej 3", "Møllevej", "Havnevej 2 A"] {
            assert!(!place_fits(&house, asked), "{asked}");
        }
        assert!(place_fits(&at("Havnevej"), "Havnevej 22"), "the whole road is meant");
    }
}
