//! What happened, as those who follow along are told.

use jiff::civil::date;
use sagsgang_app::happening::{newest, of_entry};
use sagsgang_app::meeting::adopt_minutes::adopt_minutes;
use sagsgang_app::meeting::cancel::cancel_meeting;
use sagsgang_app::meeting::correct::correct_minutes;
use sagsgang_app::meeting::publish_minutes::publish_minutes;
use sagsgang_domain::consultation::ConsultationRole::{Decides, Recommends};
use sagsgang_domain::following::Followed;
use sagsgang_domain::openness::Public;
use sagsgang_domain::openness::happening::Happening;
use sagsgang_i18n::Lang;
use sagsgang_store::journal;
use sagsgang_testkit::TestApp;

/// The sentences of the last entry of the journal.
async fn last_told(house: &TestApp) -> Vec<String> {
    let last = journal::newest(house.app.store(), None, 1).await.unwrap().remove(0);
    let told = of_entry(&house.app, &last).await.unwrap();
    assert_eq!(told, of_entry(&house.app, &last).await.unwrap(), "the same entry tells the same");
    sentences(&told)
}

fn sentences(told: &[Public<Happening>]) -> Vec<String> {
    told.iter().map(|happening| Lang::Da.happening(happening)).collect()
}

#[tokio::test]
async fn each_step_of_a_case_is_told_once_when_it_becomes_public() {
    let house = TestApp::sqlite().await;
    let case = house.approved("Nyt plejehjem", &[(house.town.care, Recommends), (house.town.council, Decides)]).await;
    assert_eq!(last_told(&house).await, [""; 0], "an approved case is not public");

    let meeting = house.planned(house.town.care, date(2026, 2, 4), &[]).await;
    assert_eq!(last_told(&house).await, ["Voksen- og Plejeudvalget holder møde 4. februar 2026"]);
    cancel_meeting(&house.app, &house.town.secretary, meeting, "Sygdom".into()).await.unwrap();
    assert_eq!(last_told(&house).await, ["Voksen- og Plejeudvalget aflyser mødet 4. februar 2026"]);

    house.dispatched(house.town.care, date(2026, 2, 11), &[case]).await;
    assert_eq!(
        last_told(&house).await,
        [
            "Voksen- og Plejeudvalget har dagsordenen klar til mødet 11. februar 2026 (1 punkt)",
            "Nyt plejehjem er på dagsordenen i Voksen- og Plejeudvalget 11. februar 2026",
        ]
    );
}

#[tokio::test]
async fn who_follows_a_case_is_told_that_its_meeting_is_called_off() {
    let house = TestApp::sqlite().await;
    let case = house.approved("Nyt plejehjem", &[(house.town.care, Decides)]).await;
    let meeting = house.dispatched(house.town.care, date(2026, 2, 11), &[case]).await;
    cancel_meeting(&house.app, &house.town.secretary, meeting, "Sygdom".into()).await.unwrap();
    assert_eq!(
        last_told(&house).await,
        [
            "Voksen- og Plejeudvalget aflyser mødet 11. februar 2026",
            "Nyt plejehjem behandles ikke i Voksen- og Plejeudvalget 11. februar 2026: mødet er aflyst",
        ]
    );
    let of_case = newest(&house.app, &Followed::Case(case), 10).await.unwrap();
    assert!(sentences(&of_case)[0].ends_with("mødet er aflyst"), "{:?}", sentences(&of_case));
    let of_body = newest(&house.app, &Followed::Body(house.town.care), 10).await.unwrap();
    assert!(sentences(&of_body).iter().all(|sentence| !sentence.contains("behandles ikke")), "once is enough");
}

#[tokio::test]
async fn published_minutes_tell_what_was_concluded_and_where_the_case_goes() {
    let house = TestApp::sqlite().await;
    let case = house.approved("Nyt plejehjem", &[(house.town.care, Recommends), (house.town.council, Decides)]).await;
    let meeting = house.adjourned(house.town.care, date(2026, 2, 4), &[case]).await;
    assert_eq!(last_told(&house).await, [""; 0], "what was concluded is not public before the minutes are");
    adopt_minutes(&house.app, &house.town.secretary, meeting).await.unwrap();
    publish_minutes(&house.app, &house.town.secretary, meeting).await.unwrap();
    assert_eq!(
        last_told(&house).await,
        [
            "Voksen- og Plejeudvalget har offentliggjort referatet af mødet 4. februar 2026 (1 beslutning)",
            "Voksen- og Plejeudvalget anbefalede Nyt plejehjem",
            "Nyt plejehjem går videre til Kommunalbestyrelsen",
        ]
    );
    correct_minutes(&house.app, &house.town.secretary, meeting, None, "Mødet sluttede 15.05.".into()).await.unwrap();
    assert_eq!(last_told(&house).await, ["Voksen- og Plejeudvalget har rettet referatet af mødet 4. februar 2026"]);

    let council = house.published(house.town.council, date(2026, 3, 4), &[case]).await;
    let told = last_told(&house).await;
    assert!(told.contains(&"Kommunalbestyrelsen godkendte Nyt plejehjem".to_owned()), "{told:?}");
    assert!(
        told.contains(&"Nyt plejehjem er afsluttet: Kommunalbestyrelsen var sidste led".to_owned()),
        "{told:?} of {council}"
    );
}

#[tokio::test]
async fn each_follower_gets_what_concerns_it() {
    let house = TestApp::sqlite().await;
    let [first, second] = ["Nyt plejehjem", "Ny mad"];
    let course = [(house.town.care, Decides)];
    let (first, second) = (house.approved(first, &course).await, house.approved(second, &course).await);
    house.published(house.town.care, date(2026, 1, 5), &[first]).await;
    house.dispatched(house.town.care, date(2026, 2, 4), &[second]).await;

    let of = async |followed: Followed| sentences(&newest(&house.app, &followed, 10).await.unwrap());
    let case = of(Followed::Case(second)).await;
    assert_eq!(case, ["Ny mad er på dagsordenen i Voksen- og Plejeudvalget 4. februar 2026"]);
    let body = of(Followed::Body(house.town.care)).await;
    assert!(body.iter().all(|sentence| sentence.starts_with("Voksen- og Plejeudvalget")), "{body:?}");
    assert!(body.contains(&"Voksen- og Plejeudvalget godkendte Nyt plejehjem".to_owned()), "{body:?}");
    assert_eq!(of(Followed::Body(house.town.directors)).await, [""; 0], "what is not public is not told");
    let person = of(Followed::Person(house.town.karen.id)).await;
    assert!(person.iter().any(|sentence| sentence.contains("referatet af mødet 5. januar 2026")), "{person:?}");
}

#[tokio::test]
async fn a_meeting_of_a_closed_body_is_not_told() {
    let house = TestApp::sqlite().await;
    house.planned(house.town.directors, date(2026, 2, 4), &[]).await;
    assert_eq!(last_told(&house).await, [""; 0]);
}
