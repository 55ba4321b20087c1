//! Programmes.

use super::refused;
use jiff::civil::date;
use sagsgang_app::error::{AppError, Problem};
use sagsgang_app::programme::add_measure::{AddMeasure, add_measure};
use sagsgang_app::programme::open::{OpenProgramme, open_programme};
use sagsgang_app::programme::read::programme;
use sagsgang_app::programme::state_status::state_status;
use sagsgang_domain::openness::Openness;
use sagsgang_domain::programme::{StatusMark, StatusStatement};
use sagsgang_domain::refusal::{Needed, Refusal};
use sagsgang_testkit::{TestApp, on_both_engines};

on_both_engines!(a_status_is_stated_whole_or_not_at_all);

fn new(title: &str) -> OpenProgramme {
    OpenProgramme { title: title.to_owned(), summary: String::new(), openness: Openness::Open }
}

async fn a_status_is_stated_whole_or_not_at_all(house: TestApp) {
    let (app, secretary) = (&house.app, &house.town.secretary);
    let id = open_programme(app, secretary, new("Plan for socialområdet")).await.unwrap();
    let command = |period| AddMeasure {
        programme: id,
        track: "Ledelse".to_owned(),
        title: "Faste teams".to_owned(),
        plan: String::new(),
        period,
        owner: None,
    };
    let backwards = command(Some((date(2026, 5, 1), Some(date(2026, 4, 1)))));
    let error = refused(&house, add_measure(app, secretary, backwards)).await;
    assert!(matches!(error, AppError::Refused(Refusal::DateOrder { .. })), "{error:?}");
    let measure = add_measure(app, secretary, command(None)).await.unwrap();
    let said =
        |text: &str| StatusStatement { as_of: date(2026, 3, 15), mark: StatusMark::Underway, text: text.to_owned() };
    let half = vec![(measure, said("I gang.")), (measure, said(" "))];
    let error = refused(&house, state_status(app, secretary, id, half)).await;
    assert!(matches!(error, AppError::Refused(Refusal::Missing(Needed::Text))), "{error:?}");
    assert!(programme(app, secretary, id).await.unwrap().report_dates().is_empty());
}

#[tokio::test]
async fn an_address_names_one_programme() {
    let house = TestApp::sqlite().await;
    open_programme(&house.app, &house.town.secretary, new("Plan for hjemmeplejen")).await.unwrap();
    let error = refused(&house, open_programme(&house.app, &house.town.secretary, new("PLAN for hjemmeplejen!"))).await;
    assert!(matches!(error, AppError::Invalid { field: "title", problem: Problem::Taken }), "{error:?}");
}
