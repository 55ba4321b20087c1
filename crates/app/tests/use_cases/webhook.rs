//! Other programs that are told what happens.

use super::following::world::house;
use jiff::SignedDuration;
use jiff::civil::date;
use sagsgang_app::error::AppError;
use sagsgang_app::following::deliver::go_on;
use sagsgang_app::webhook::add::{AddWebhook, add_webhook};
use sagsgang_app::webhook::enable::enable_webhook;
use sagsgang_app::webhook::read::webhook;
use sagsgang_app::webhook::remove::remove_webhook;
use sagsgang_app::webhook::send_test::test_webhook;
use sagsgang_app::webhook::sign;
use sagsgang_domain::id::WebhookId;
use sagsgang_testkit::TestApp;

async fn added(house: &TestApp) -> (WebhookId, String) {
    let command = AddWebhook { name: "ESDH".to_owned(), url: "https://esdh.sommerby.example/krog".to_owned() };
    add_webhook(&house.app, &house.town.administrator, command).await.unwrap()
}

async fn told(house: &TestApp) {
    house.catch_up().await;
    go_on(&house.app).await.unwrap();
}

#[tokio::test]
async fn what_happens_is_posted_once_and_signed() {
    let (house, other) = house().await;
    let (_, secret) = added(&house).await;
    house.planned(house.town.care, date(2026, 2, 4), &[]).await;
    told(&house).await;
    told(&house).await;
    let calls = other.take_calls();
    assert_eq!(calls.len(), 1, "{calls:#?}");
    let body: serde_json::Value = serde_json::from_str(&calls[0].body).unwrap();
    assert_eq!(body["type"], "meeting_planned");
    assert_eq!(body["data"]["sentence"]["da"], "Voksen- og Plejeudvalget holder møde 4. februar 2026");
    let header = |name: &str| calls[0].headers.iter().find(|(own, _)| *own == name).unwrap().1.clone();
    let again = sign::headers(&secret, &header("webhook-id"), house.app.now(), &calls[0].body).unwrap();
    assert_eq!(again, calls[0].headers, "whoever has the secret can compute the signature");
}

#[tokio::test]
async fn the_journal_does_not_hold_the_secret() {
    let (house, _) = house().await;
    let (_, secret) = added(&house).await;
    let entries = sagsgang_store::journal::newest(house.app.store(), None, 1).await.unwrap();
    assert!(!serde_json::to_string(&entries[0].payload).unwrap().contains(&secret));
}

#[tokio::test]
async fn what_cannot_be_reached_for_days_is_turned_off_and_can_be_turned_on() {
    let (house, other) = house().await;
    let (id, _) = added(&house).await;
    other.refuse(false);
    house.planned(house.town.care, date(2026, 2, 4), &[]).await;
    for _ in 0..20 {
        told(&house).await;
        house.clock.advance(SignedDuration::from_hours(12));
    }
    assert_eq!(other.take_calls().len(), 14);
    let page = webhook(&house.app, &house.town.administrator, id).await.unwrap();
    assert!(!page.hook.is_active());
    assert_eq!(page.deliveries[0].error, "the server is full");

    other.answer();
    enable_webhook(&house.app, &house.town.administrator, id).await.unwrap();
    house.planned(house.town.care, date(2026, 2, 11), &[]).await;
    told(&house).await;
    assert_eq!(other.take_calls().len(), 1);
}

#[tokio::test]
async fn a_test_is_sent_and_a_removed_one_is_not_told() {
    let (house, other) = house().await;
    let (id, _) = added(&house).await;
    test_webhook(&house.app, &house.town.administrator, id).await.unwrap();
    told(&house).await;
    assert!(other.take_calls()[0].body.contains("\"type\":\"test\""));
    remove_webhook(&house.app, &house.town.administrator, id).await.unwrap();
    house.planned(house.town.care, date(2026, 2, 4), &[]).await;
    told(&house).await;
    assert_eq!(other.take_calls(), []);
}

#[tokio::test]
async fn only_an_administrator_may_and_only_safe_addresses() {
    let (house, _) = house().await;
    let command = |url: &str| AddWebhook { name: "x".to_owned(), url: url.to_owned() };
    let refused = add_webhook(&house.app, &house.town.secretary, command("https://a.example/")).await;
    assert!(matches!(refused, Err(AppError::Denied { .. })));
    for url in ["http://169.254.169.254/latest", "file:///etc/passwd", "https://"] {
        let refused = add_webhook(&house.app, &house.town.administrator, command(url)).await;
        assert!(matches!(refused, Err(AppError::Invalid { field: "url", .. })), "{url}");
    }
}
