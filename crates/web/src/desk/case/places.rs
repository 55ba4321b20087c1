//! The places a case concerns: fields with a number, `place_street_0`, and an empty place after the last.

use crate::form::{FieldErrors, Form, FormData, Reader};
use crate::ui::button::{Weight, submit_as};
use crate::ui::field::Field;
use maud::{Markup, html};
use sagsgang_domain::place::{Geometry, PLACE_TEXT_LIMIT, PLACES, Place, PlaceProblem};
use sagsgang_i18n::Lang;

/// The button that gives another empty place; nothing is saved.
pub(super) const MORE: &str = "more_places";
const PARTS: [&str; 5] = ["name", "street", "postal_code", "locality", "coordinates"];
/// Coordinates of the largest outline that is taken.
const LONGEST_COORDINATES: usize = 20_000;

fn field(part: &str, index: usize) -> String {
    format!("place_{part}_{index}")
}

fn indexes(data: &FormData) -> impl Iterator<Item = usize> {
    (0..=PLACES).take_while(|index| data.has(&field("name", *index)))
}

/// Adds the places of a case and an empty one.
pub(super) fn fill(data: &mut FormData, places: &[Place]) {
    let empty = Place::default();
    for (index, place) in places.iter().chain([&empty]).enumerate() {
        push(data, index, place);
    }
}

fn push(data: &mut FormData, index: usize, place: &Place) {
    let coordinates = place.geometry.as_ref().map(Geometry::to_source).unwrap_or_default();
    let values = [&place.name, &place.street, &place.postal_code, &place.locality, &coordinates];
    for (part, value) in PARTS.into_iter().zip(values) {
        data.push(field(part, index), value.clone());
    }
}

/// What was sent, with room for one place more.
pub(super) fn with_another(data: &FormData) -> FormData {
    let mut longer = FormData::from_pairs(data.iter().filter(|(name, _)| *name != MORE));
    push(&mut longer, indexes(data).count(), &Place::default());
    longer
}

/// The places that were written; an empty one takes its place out.
pub(super) fn read(reader: &mut Reader<'_>, data: &FormData) -> Option<Vec<Place>> {
    let written = |index: &usize| PARTS.iter().any(|part| !data.text(&field(part, *index)).trim().is_empty());
    indexes(data).filter(written).map(|index| one(reader, data, index)).collect::<Vec<_>>().into_iter().collect()
}

fn one(reader: &mut Reader<'_>, data: &FormData, index: usize) -> Option<Place> {
    let [name, street, postal_code, locality, coordinates] = PARTS.map(|part| field(part, index));
    let texts = [&name, &street, &postal_code, &locality].map(|part| reader.optional(part, PLACE_TEXT_LIMIT));
    reader.optional(&coordinates, LONGEST_COORDINATES)?;
    let geometry = complain(reader, &coordinates, Geometry::parse(&data.text(&coordinates)))?;
    let [called, road, code, town] = texts;
    let place = Place { name: called?, street: road?, postal_code: code?, locality: town?, geometry };
    match place.checked() {
        Err(problem @ PlaceProblem::PostalCode) => complain(reader, &postal_code, Err(problem)),
        checked => complain(reader, &name, checked),
    }
}

fn complain<T>(reader: &mut Reader<'_>, field: &str, read: Result<T, PlaceProblem>) -> Option<T> {
    let lang = reader.lang();
    read.map_err(|problem| reader.refuse(field, lang.place_problem(problem))).ok()
}

/// The words of the fields, for the list of complaints at the top.
pub(super) fn labels(lang: Lang, errors: &FieldErrors) -> Vec<(String, String)> {
    let words = [
        lang.place_name(),
        lang.place_street(),
        lang.place_postal_code(),
        lang.place_locality(),
        lang.place_coordinates(),
    ];
    let all = (0..=PLACES).flat_map(|index| PARTS.into_iter().zip(words).map(move |(part, word)| (index, part, word)));
    let wrong = all.filter(|(index, part, _)| errors.of(&field(part, *index)).is_some());
    wrong.map(|(index, part, word)| (field(part, index), format!("{}, {word}", lang.place_number(index + 1)))).collect()
}

/// The fields.
pub(super) fn fields(form: Form<'_>) -> Markup {
    let (lang, data) = (form.lang, form.data);
    html! {
        h2 #places { (lang.places()) }
        p { (lang.places_help()) }
        @for index in indexes(data) { (place(form, index)) }
        div.sg-buttons { (submit_as(Weight::Secondary, lang.place_add(), MORE, "1")) }
    }
}

fn place(form: Form<'_>, index: usize) -> Markup {
    let lang = form.lang;
    let [name, street, postal_code, locality, coordinates] = PARTS.map(|part| field(part, index));
    let line = Place { name: form.data.text(&name), street: form.data.text(&street), ..Place::default() }.line();
    html! {
        fieldset.sg-template-row {
            legend.h4 { (lang.place_number(index + 1)) @if !line.is_empty() { ": " (line) } }
            (Field::new(form, &name, lang.place_name()).hint(lang.place_clear_hint()).text())
            (Field::new(form, &street, lang.place_street()).text())
            (Field::new(form, &postal_code, lang.place_postal_code()).room_for(4).text())
            (Field::new(form, &locality, lang.place_locality()).room_for(27).text())
            (Field::new(form, &coordinates, lang.place_coordinates()).hint(lang.place_coordinates_hint()).area(3))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{fill, read, with_another};
    use crate::form::{FormData, Reader};
    use sagsgang_domain::place::{Geometry, Place};
    use sagsgang_i18n::Lang;

    fn harbour() -> Place {
        Place {
            name: "Rørkær Havn".to_owned(),
            street: "Havnevej 22".to_owned(),
            postal_code: "4793".to_owned(),
            locality: "Rørkær".to_owned(),
            geometry: Geometry::parse("55.1, 11.4\n55.2, 11.5\n55.1, 11.6\n55.1, 11.4").unwrap(),
        }
    }

    fn places(data: &FormData) -> Option<Vec<Place>> {
        read(&mut Reader::new(Lang::Da, data), data)
    }

    #[test]
    fn places_saved_untouched_are_as_they_were() {
        let mut data = FormData::default();
        fill(&mut data, &[harbour()]);
        assert_eq!(places(&data), Some(vec![harbour()]));
        assert_eq!(places(&with_another(&data)), Some(vec![harbour()]), "empty places are none");
    }

    #[test]
    fn what_cannot_be_a_place_is_complained_about_beside_its_field() {
        let wrong = |field: &str, value: &str| {
            let mut data = FormData::default();
            fill(&mut data, &[harbour()]);
            let pairs =
                data.iter().map(|(name, text)| (name.to_owned(), if name == field { value } else { text }.to_owned()));
            let data = FormData::from_pairs(pairs.collect::<Vec<_>>());
            let mut reader = Reader::new(Lang::Da, &data);
            assert_eq!(read(&mut reader, &data), None);
            reader.done(|| Some(())).unwrap_err()
        };
        assert!(
            wrong("place_coordinates_0", "11.4, 55.1").of("place_coordinates_0").unwrap().contains("uden for Danmark")
        );
        assert!(wrong("place_postal_code_0", "47930").of("place_postal_code_0").is_some());
        assert!(wrong("place_name_0", &"a".repeat(121)).of("place_name_0").is_some());
    }
}
