//! Agendas, meetings and minutes.

use super::refused;
use jiff::civil::{date, time};
use sagsgang_app::case::edit::edit_case;
use sagsgang_app::case::submit::submit_case;
use sagsgang_app::error::AppError;
use sagsgang_app::meeting::adjourn::adjourn_meeting;
use sagsgang_app::meeting::cancel::cancel_meeting;
use sagsgang_app::meeting::dispatch::dispatch_agenda;
use sagsgang_app::meeting::plan::{PlanMeeting, plan_meeting};
use sagsgang_app::meeting::publish_minutes::publish_minutes;
use sagsgang_app::meeting::put_on_agenda::put_on_agenda;
use sagsgang_app::meeting::record_attendance::{Attendance, record_attendance};
use sagsgang_app::meeting::record_decision::{RecordDecision, record_decision};
use sagsgang_app::meeting::remove_item::remove_item;
use sagsgang_domain::consultation::ConsultationRole;
use sagsgang_domain::decision::DecisionKind;
use sagsgang_domain::refusal::{Needed, Refusal};
use sagsgang_testkit::{TestApp, on_both_engines};

on_both_engines!(a_meeting_is_not_decided_without_a_quorum, a_case_comes_only_where_it_is_expected);

async fn a_case_comes_only_where_it_is_expected(house: TestApp) {
    let (app, town) = (&house.app, &house.town);
    let course = [(town.care, ConsultationRole::Recommends), (town.council, ConsultationRole::Decides)];
    let (draft, approved) = (house.draft("Kladde", &course).await, house.approved("På vej", &course).await);
    let care = house.planned(town.care, date(2026, 1, 28), &[]).await;
    let council = house.planned(town.council, date(2026, 2, 25), &[]).await;
    let error = refused(&house, put_on_agenda(app, &town.secretary, care, draft)).await;
    assert!(matches!(&error, AppError::Refused(Refusal::NotApproved(cases)) if cases == &["26/1"]), "{error:?}");
    let error = refused(&house, put_on_agenda(app, &town.secretary, council, approved)).await;
    assert!(matches!(error, AppError::Refused(Refusal::NotExpected)), "{error:?}");
    let item = put_on_agenda(app, &town.secretary, care, approved).await.unwrap();
    let error = refused(&house, put_on_agenda(app, &town.secretary, care, approved)).await;
    assert!(matches!(error, AppError::Refused(Refusal::NotExpected)), "it stands there already: {error:?}");
    remove_item(app, &town.secretary, care, item).await.unwrap();
    put_on_agenda(app, &town.secretary, care, approved).await.unwrap();
}

async fn a_meeting_is_not_decided_without_a_quorum(house: TestApp) {
    let (app, town) = (&house.app, &house.town);
    let case = house.approved("Uden flertal", &[(town.care, ConsultationRole::Decides)]).await;
    let meeting = house.in_session(town.care, date(2026, 1, 28), &[case]).await;
    let gone = [&town.eva, &town.jens, &town.lis].map(|person| Attendance {
        person: person.id,
        present: Vec::new(),
        reason: None,
    });
    record_attendance(app, &town.secretary, meeting, gone.into()).await.unwrap();
    let decision = |text: &str| RecordDecision {
        item: sagsgang_domain::id::ItemId(uuid::Uuid::nil()),
        kind: DecisionKind::Approved,
        text: text.to_owned(),
        public_text: None,
        clauses: Vec::new(),
        at: time(14, 30, 0, 0),
    };
    let item = house.item_of(meeting, case).await;
    let command = RecordDecision { item, ..decision("Godkendt.") };
    let error = refused(&house, record_decision(app, &town.secretary, meeting, command)).await;
    assert!(matches!(error, AppError::Refused(Refusal::NoQuorum { present: 2, seats: 5 })), "{error:?}");
    let unknown = refused(&house, record_decision(app, &town.secretary, meeting, decision("Godkendt."))).await;
    assert!(matches!(unknown, AppError::Refused(Refusal::NoSuchItem)), "{unknown:?}");
}

#[tokio::test]
async fn an_agenda_goes_out_whole() {
    let house = TestApp::sqlite().await;
    let (app, town) = (&house.app, &house.town);
    let placeless =
        PlanMeeting { organization: town.care, start: date(2026, 1, 28).at(14, 0, 0, 0), place: " ".to_owned() };
    let error = refused(&house, plan_meeting(app, &town.secretary, placeless)).await;
    assert!(matches!(error, AppError::Refused(Refusal::Missing(Needed::Place))), "{error:?}");
    let meeting = house.planned(town.care, date(2026, 1, 28), &[]).await;
    let error = refused(&house, dispatch_agenda(app, &town.secretary, meeting)).await;
    assert!(matches!(error, AppError::Refused(Refusal::EmptyAgenda)), "{error:?}");
}

#[tokio::test]
async fn a_closed_case_has_a_title_for_the_public_before_it_is_sent() {
    let house = TestApp::sqlite().await;
    let (app, town) = (&house.app, &house.town);
    let case = house.draft("Lukket sag", &[(town.care, ConsultationRole::Decides)]).await;
    let mut text = house.text_of(case).await;
    text.openness =
        sagsgang_domain::openness::Openness::closed(sagsgang_domain::openness::ClosureGround::PersonalMatter);
    edit_case(app, &town.author, text).await.unwrap();
    let error = refused(&house, submit_case(app, &town.author, case)).await;
    let AppError::Incomplete(missing) = error else { panic!("{error:?}") };
    assert_eq!(missing, [sagsgang_domain::case::MissingPart::PublicTitle]);
}

#[tokio::test]
async fn a_meeting_goes_through_its_states_in_order() {
    let house = TestApp::sqlite().await;
    let (app, town) = (&house.app, &house.town);
    let case = house.approved("I rækkefølge", &[(town.care, ConsultationRole::Decides)]).await;
    let meeting = house.in_session(town.care, date(2026, 1, 28), &[case]).await;
    let error = refused(&house, adjourn_meeting(app, &town.secretary, meeting, time(15, 0, 0, 0))).await;
    assert!(matches!(&error, AppError::Refused(Refusal::UndecidedItems(items)) if items == &[1]), "{error:?}");
    let error = refused(&house, publish_minutes(app, &town.secretary, meeting)).await;
    assert!(matches!(error, AppError::Refused(Refusal::MeetingState { command: "publish", .. })), "{error:?}");
    let error = refused(&house, cancel_meeting(app, &town.secretary, meeting, "Sygdom".to_owned())).await;
    assert!(matches!(error, AppError::Refused(Refusal::MeetingState { command: "cancel", .. })), "{error:?}");
}

#[tokio::test]
async fn a_case_of_a_meeting_that_is_called_off_waits_for_the_next() {
    let house = TestApp::sqlite().await;
    let (app, town) = (&house.app, &house.town);
    let case = house.approved("Udskudt", &[(town.care, ConsultationRole::Decides)]).await;
    let meeting = house.dispatched(town.care, date(2026, 1, 28), &[case]).await;
    let error = refused(&house, cancel_meeting(app, &town.secretary, meeting, " ".to_owned())).await;
    assert!(matches!(error, AppError::Refused(Refusal::Missing(Needed::Reason))), "{error:?}");
    cancel_meeting(app, &town.secretary, meeting, "Sygdom".to_owned()).await.unwrap();
    assert!(house.case(case).await.waits_for(town.care).is_some());
    house.dispatched(town.care, date(2026, 2, 4), &[case]).await;
}
