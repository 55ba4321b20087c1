//! Follow-up.

use super::refused;
use jiff::civil::date;
use sagsgang_app::action::complete::complete_action;
use sagsgang_app::action::drop::drop_action;
use sagsgang_app::action::raise::{RaiseAction, raise_action};
use sagsgang_app::action::reopen::reopen_action;
use sagsgang_app::error::AppError;
use sagsgang_domain::action::Owner;
use sagsgang_domain::consultation::ConsultationRole;
use sagsgang_domain::refusal::{Needed, Refusal};
use sagsgang_testkit::TestApp;

#[tokio::test]
async fn follow_up_follows_from_a_decision_and_says_what_came_of_it() {
    let house = TestApp::sqlite().await;
    let (app, town) = (&house.app, &house.town);
    let case = house.approved("Med opfølgning", &[(town.care, ConsultationRole::Decides)]).await;
    let meeting = house.in_session(town.care, date(2026, 1, 28), &[case]).await;
    let item = house.item_of(meeting, case).await;
    let command = |text: &str| RaiseAction {
        meeting,
        item,
        text: text.to_owned(),
        owner: Owner::Named("Hjemmeplejen".to_owned()),
        due: None,
    };
    let error = refused(&house, raise_action(app, &town.secretary, command("Følg op"))).await;
    assert!(matches!(error, AppError::Refused(Refusal::Missing(Needed::DecisionText))), "undecided: {error:?}");
    house.decide(meeting, item, sagsgang_domain::decision::DecisionKind::Approved, "Godkendt.").await;
    let error = refused(&house, raise_action(app, &town.secretary, command(" "))).await;
    assert!(matches!(error, AppError::Refused(Refusal::Missing(Needed::Text))), "{error:?}");

    let action = raise_action(app, &town.secretary, command("Følg op")).await.unwrap();
    let error = refused(&house, complete_action(app, &town.secretary, action, String::new())).await;
    assert!(matches!(error, AppError::Refused(Refusal::Missing(Needed::Text))), "{error:?}");
    let error = refused(&house, drop_action(app, &town.secretary, action, String::new())).await;
    assert!(matches!(error, AppError::Refused(Refusal::Missing(Needed::Reason))), "{error:?}");
    let error = refused(&house, reopen_action(app, &town.secretary, action)).await;
    assert!(matches!(error, AppError::Refused(Refusal::ActionState { state: "open", .. })), "{error:?}");
}
