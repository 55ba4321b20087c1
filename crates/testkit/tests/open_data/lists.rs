//! Lists are in the order people expect: by day, body and number; people by name.

use jiff::civil::date;
use sagsgang_domain::consultation::ConsultationRole;
use sagsgang_testkit::{TestApp, on_both_engines};

on_both_engines!(rows_stand_by_day_body_and_number);

/// The cells of some columns, row by row.
fn cells(list: &str, columns: &[&str]) -> Vec<Vec<String>> {
    let lines = list.trim_start_matches('\u{feff}').split("\r\n").filter(|line| !line.is_empty());
    let rows = lines.map(|line| {
        let line = line.trim_start_matches('"').trim_end_matches('"');
        line.split("\";\"").map(ToOwned::to_owned).collect::<Vec<_>>()
    });
    let mut rows: Vec<Vec<String>> = rows.collect();
    let head = rows.remove(0);
    let at = |column: &&str| head.iter().position(|name| name == column).unwrap_or_else(|| panic!("no {column}"));
    let at: Vec<usize> = columns.iter().map(at).collect();
    rows.iter().map(|row| at.iter().map(|column| row[*column].clone()).collect()).collect()
}

async fn rows_stand_by_day_body_and_number(house: TestApp) {
    let (care, council) = (house.town.care, house.town.council);
    let mut cases = Vec::new();
    for title in ["En", "To", "Tre"] {
        cases.push(house.approved(title, &[(care, ConsultationRole::Decides)]).await);
    }
    // Made in another order than they are held in, and two on one day.
    for (body, day) in [(care, date(2026, 2, 11)), (council, date(2026, 2, 11)), (council, date(2026, 1, 28))] {
        house.planned(body, day, &[]).await;
    }
    house.published(care, date(2026, 1, 5), &cases).await;
    let mut citizen = house.visitor().await;
    let meetings = cells(&citizen.get("/data/moeder.csv").await.text(), &["dato", "udvalg"]);
    let (care, council) = ("Voksen- og Plejeudvalget", "Kommunalbestyrelsen");
    assert_eq!(
        meetings,
        [["2026-01-05", care], ["2026-01-28", council], ["2026-02-11", council], ["2026-02-11", care]]
    );
    let items = cells(&citizen.get("/data/punkter.csv").await.text(), &["dato", "punkt"]);
    assert_eq!(items, [["2026-01-05", "1"], ["2026-01-05", "2"], ["2026-01-05", "3"]]);
    let people: Vec<String> = cells(&citizen.get("/data/medlemmer.csv").await.text(), &["person"]).concat();
    let mut sorted = people.clone();
    sorted.sort();
    assert!(people.len() > 3, "{people:?}");
    assert_eq!(people, sorted);
}
