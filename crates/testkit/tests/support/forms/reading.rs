//! Forms on documents that were read in, and on imports.

use super::super::scene;
use super::{Form, SECRETARY, unused, unused_day};
use sagsgang_app::reading::import::stop::stop_import;
use sagsgang_app::reading::retract::retract_reading;
use sagsgang_testkit::TestApp;

/// The form of an address below the readings.
pub(super) async fn of_reading(house: &TestApp, pattern: &str) -> Option<Form> {
    if pattern == "/desk/laesninger" {
        return Some(Form {
            file: Some(("files", "notat.txt", b"Et notat om intet.")),
            ..Form::new(SECRETARY, pattern.to_owned(), &[])
        });
    }
    if pattern.starts_with("/desk/laesninger/indlaesninger") {
        return of_import(house, pattern).await;
    }
    let day = unused_day();
    if pattern == "/desk/laesninger/{id}/angiv" {
        let id = scene::unplaced(house, &unused("bænk")).await.to_string();
        let (care, date) = (house.town.care.to_string(), day.to_string());
        let fields = [("organization", care.as_str()), ("name", ""), ("date", &date)];
        return Some(Form::new(SECRETARY, pattern.replace("{id}", &id), &fields));
    }
    let mut read = scene::read(house, day).await;
    if pattern == "/desk/laesninger/{id}/saml/{meeting}/{item}" {
        read = scene::read_another(house, day).await;
    }
    if pattern == "/desk/laesninger/{id}/genindsaet" {
        let why = "Forkert mappe".to_owned();
        retract_reading(&house.app, &house.town.secretary, read.reading, why).await.expect("it holds");
    }
    let path = pattern.replace("{id}", &read.reading.to_string());
    let path = path.replace("{meeting}", &read.meeting.to_string()).replace("{item}", &read.item.to_string());
    Some(match pattern {
        "/desk/laesninger/{id}/godkend" => Form::new(SECRETARY, path, &[]),
        "/desk/laesninger/{id}/ret/{meeting}/{item}" => {
            let fields = [
                ("number", "1"),
                ("title", "En sag"),
                ("decision_kind", "postponed"),
                ("decision_text", "Udsat."),
                ("section_heading_0", "Sagsfremstilling"),
                ("section_text_0", "Om en familie i Vestbyen."),
            ];
            Form::new(SECRETARY, path, &fields)
        }
        "/desk/laesninger/{id}/saml/{meeting}/{item}" | "/desk/laesninger/{id}/genindsaet" => {
            Form::new(SECRETARY, path, &[])
        }
        "/desk/laesninger/{id}/del/{meeting}/{item}" => {
            Form::new(SECRETARY, path, &[("before", "1"), ("title", "En anden sag"), ("number", "7")])
        }
        "/desk/laesninger/{id}/moede/{meeting}" => {
            let body = house.meeting(read.meeting).await.organization.to_string();
            let date = day.to_string();
            let fields = [("organization", body.as_str()), ("date", &date), ("place", "Rådhuset")];
            Form::new(SECRETARY, path, &fields)
        }
        "/desk/laesninger/{id}/traek-tilbage" => Form::new(SECRETARY, path, &[("retract_reason", "Forkert mappe")]),
        _ => {
            let fields = [
                ("openness", "other"),
                ("ground_other", "Straffelovens § 152"),
                ("opens_when", "når sagen er afgjort"),
                ("public_title", "En sag om en familie"),
            ];
            Form::new(SECRETARY, path, &fields)
        }
    })
}

async fn of_import(house: &TestApp, pattern: &str) -> Option<Form> {
    let id = scene::import(house).await;
    if pattern.ends_with("/genoptag") {
        stop_import(&house.app, &house.town.secretary, id).await.expect("it was running");
    }
    Some(Form::new(SECRETARY, pattern.replace("{id}", &id.to_string()), &[]))
}
