//! Places and the map: what a case is asked for, and what the public finds.

use crate::Lang;
use sagsgang_domain::place::{PLACE_POINTS, PLACE_TEXT_LIMIT, PLACES, PlaceProblem};

messages! {
    places { da: "Steder", en: "Places" }
    place_number(number: usize) { da: "Sted {number}", en: "Place {number}" }
    places_help {
        da: "Skriv, hvor sagen hører til, så borgerne kan finde den på kortet og ved at søge på deres vej. Er sagen lukket, vises stederne ikke.",
        en: "Say where the case belongs, so that citizens find it on the map and by searching for their road. If the case is closed, the places are not shown.",
    }
    place_name { da: "Stedets navn", en: "Name of the place" }
    place_street { da: "Vej og nummer", en: "Road and number" }
    place_postal_code { da: "Postnummer", en: "Postal code" }
    place_locality { da: "By", en: "Town" }
    place_coordinates { da: "Koordinater", en: "Coordinates" }
    place_coordinates_hint {
        da: "Breddegrad og længdegrad, fx 55.4321, 10.1234. Én linje for en adresse, flere for en vej; gentag den første til sidst for et område.",
        en: "Latitude and longitude, such as 55.4321, 10.1234. One line for an address, several for a road; repeat the first at the end for an area.",
    }
    place_clear_hint { da: "Tøm felterne for at fjerne stedet.", en: "Clear the fields to remove the place." }
    place_add { da: "Tilføj et sted mere", en: "Add another place" }
    map_of_municipality { da: "Kommunens kort", en: "The municipality's map" }
    map_desk_help {
        da: "Kortet på de offentlige sider tegnes af det, kommunen selv lægger ind her: kommunens omrids, vand, veje og byer. Ingen tjeneste udefra bliver spurgt.",
        en: "The map on the public pages is drawn from what the municipality gives here: its outline, water, roads and towns. No outside service is asked.",
    }
    map_file { da: "Fil med kortet", en: "File with the map" }
    map_file_hint(most: &str) {
        da: "GeoJSON i WGS 84, højst {most}. Egenskaben kind siger, hvad en figur er: land, water, road eller town; name eller navn, hvad den hedder. Filen erstatter det kort, der er.",
        en: "GeoJSON in WGS 84, at most {most}. The property kind says what a shape is: land, water, road or town; name or navn what it is called. The file replaces the map there is.",
    }
    map_read_in { da: "Læs kortet ind", en: "Read the map in" }
    map_set(shapes: usize) { da: "Kortet er læst ind med {shapes} figur." | "Kortet er læst ind med {shapes} figurer.", en: "The map was read in with {shapes} shape." | "The map was read in with {shapes} shapes." }
    map_holds(shapes: usize) { da: "Kortet har {shapes} figur." | "Kortet har {shapes} figurer.", en: "The map has {shapes} shape." | "The map has {shapes} shapes." }
    map_none_yet { da: "Kommunen har ikke lagt et kort ind endnu. Steder vises da uden baggrund.", en: "The municipality has given no map yet. Places are shown without a background." }
    map_remove { da: "Fjern kortet", en: "Remove the map" }
    map_removed { da: "Kortet er fjernet.", en: "The map was removed." }
    place_on_map { da: "Vis på kortet", en: "Show on the map" }
}

impl Lang {
    /// What is wrong with one of a case's places.
    pub fn place_of_case(self, number: usize, problem: PlaceProblem) -> String {
        format!("{}: {}", self.place_number(number), self.place_problem(problem))
    }

    /// What is wrong with a place, and what to do.
    pub fn place_problem(self, problem: PlaceProblem) -> String {
        match (self, problem) {
            (Self::Da, PlaceProblem::Nameless) => "Skriv et navn, en vej eller en by.".to_owned(),
            (Self::En, PlaceProblem::Nameless) => "Write a name, a road or a town.".to_owned(),
            (Self::Da, PlaceProblem::PostalCode) => "Et postnummer er fire cifre.".to_owned(),
            (Self::En, PlaceProblem::PostalCode) => "A postal code is four digits.".to_owned(),
            (Self::Da, PlaceProblem::TooLong) => format!("Skriv højst {PLACE_TEXT_LIMIT} tegn."),
            (Self::En, PlaceProblem::TooLong) => format!("Write at most {PLACE_TEXT_LIMIT} characters."),
            (Self::Da, PlaceProblem::NotCoordinates(line)) => {
                format!("Linje {line} er ikke en breddegrad og en længdegrad. Skriv fx 55.4321, 10.1234.")
            }
            (Self::En, PlaceProblem::NotCoordinates(line)) => {
                format!("Line {line} is not a latitude and a longitude. Write for example 55.4321, 10.1234.")
            }
            (Self::Da, PlaceProblem::OutsideDenmark(line)) => {
                format!("Linje {line} ligger uden for Danmark. Breddegraden (54–58) skrives først.")
            }
            (Self::En, PlaceProblem::OutsideDenmark(line)) => {
                format!("Line {line} lies outside Denmark. The latitude (54–58) comes first.")
            }
            (Self::Da, PlaceProblem::TooManyPoints) => format!("Et sted kan højst have {PLACE_POINTS} punkter."),
            (Self::En, PlaceProblem::TooManyPoints) => format!("A place can have at most {PLACE_POINTS} points."),
            (Self::Da, PlaceProblem::TooMany) => format!("En sag kan højst have {PLACES} steder."),
            (Self::En, PlaceProblem::TooMany) => format!("A case can have at most {PLACES} places."),
        }
    }
}
