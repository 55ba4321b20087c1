//! Bodies, people, seats and terms.

use super::refused;
use jiff::civil::date;
use sagsgang_app::error::{AppError, Problem};
use sagsgang_app::organization::end_membership::end_membership;
use sagsgang_app::organization::found::{FoundOrganization, found_organization};
use sagsgang_app::organization::register_person::register_person;
use sagsgang_app::organization::register_term::register_term;
use sagsgang_app::organization::seat::{SeatMember, seat_member};
use sagsgang_app::organization::set_up_body::{SetUpBody, set_up_body};
use sagsgang_domain::organization::OrganizationKind;
use sagsgang_domain::person::MembershipRole;
use sagsgang_domain::refusal::{Needed, Refusal};
use sagsgang_domain::term::Period;
use sagsgang_store::repo;
use sagsgang_testkit::{TestApp, on_both_engines};
use uuid::Uuid;

on_both_engines!(an_address_names_one_body);

async fn an_address_names_one_body(house: TestApp) {
    let by = &house.town.administrator;
    let body = |abbreviation: &str| FoundOrganization {
        kind: OrganizationKind::StandingCommittee,
        name: "Vand- og Parkudvalget".to_owned(),
        abbreviation: abbreviation.to_owned(),
        purpose: String::new(),
        period: Period::from(date(2026, 1, 1)),
    };
    let error = refused(&house, found_organization(&house.app, by, body("vpu"))).await;
    assert!(matches!(error, AppError::Invalid { field: "abbreviation", problem: Problem::Taken }), "{error:?}");
    let error = refused(&house, found_organization(&house.app, by, body(" "))).await;
    assert!(matches!(error, AppError::Refused(Refusal::Missing(Needed::Name))), "{error:?}");
    found_organization(&house.app, by, body("VAP")).await.unwrap();
}

#[tokio::test]
async fn time_goes_forwards() {
    let house = TestApp::sqlite().await;
    let (app, town) = (&house.app, &house.town);
    let backwards = Period { start: date(2030, 1, 1), end: Some(date(2029, 12, 31)) };
    let is_order = |error: &AppError| matches!(error, AppError::Refused(Refusal::DateOrder { .. }));
    assert!(is_order(&refused(&house, register_term(app, &town.secretary, backwards)).await));
    let seat = |person, period| SeatMember {
        person,
        organization: town.care,
        role: MembershipRole::Member,
        party: None,
        substitute_for: None,
        period,
    };
    assert!(is_order(&refused(&house, seat_member(app, &town.secretary, seat(town.ulla.id, backwards))).await));
    let membership = repo::membership::of_organization(app.store(), town.care).await.unwrap()[0].value.id;
    assert!(is_order(&refused(&house, end_membership(app, &town.secretary, membership, date(2025, 1, 1))).await));
    let nobody = seat(Uuid::nil().into(), Period::from(date(2026, 1, 1)));
    let error = refused(&house, seat_member(app, &town.secretary, nobody)).await;
    assert!(matches!(error, AppError::NotFound("person")), "{error:?}");
}

#[tokio::test]
async fn what_has_a_name_is_named() {
    let house = TestApp::sqlite().await;
    let (app, by) = (&house.app, &house.town.administrator);
    let error = refused(&house, register_person(app, by, " ".to_owned(), None)).await;
    assert!(matches!(error, AppError::Refused(Refusal::Missing(Needed::Name))), "{error:?}");
    let mut template = sagsgang_app::organization::read::body(app).await.unwrap().section_template;
    template[0].heading.clear();
    let command = SetUpBody { name: "Sommerby Kommune".to_owned(), contact_email: None, section_template: template };
    let error = refused(&house, set_up_body(app, by, command)).await;
    assert!(matches!(error, AppError::Refused(Refusal::Missing(Needed::Title))), "{error:?}");
}
