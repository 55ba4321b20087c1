//! Somebody who follows, by the link of a mail, and another program that is told.

use super::addresses::Thing;
use super::forms::Form;
use super::scene::Scene;
use sagsgang_app::webhook::add::{AddWebhook, add_webhook};
use sagsgang_domain::following::{Followed, Language, Pace, Subscription, SubscriptionState};
use sagsgang_domain::id::{SubscriptionId, WebhookId};
use sagsgang_store::repo::subscription::FollowLink;
use sagsgang_store::{Digest, repo};
use sagsgang_testkit::TestApp;
use std::sync::atomic::{AtomicU32, Ordering};
use uuid::Uuid;

/// A new follower of VPU; gives the token of a mail, and what it is about.
async fn follows(house: &TestApp) -> (String, SubscriptionId) {
    static NEXT: AtomicU32 = AtomicU32::new(1);
    let number = NEXT.fetch_add(1, Ordering::Relaxed);
    let (address, token) = (format!("anna{number}@sommerby.example"), format!("{number:064x}"));
    let id = SubscriptionId(Uuid::from_u128(u128::from(number)));
    let subscription = Subscription {
        id,
        address: address.clone(),
        followed: Followed::Body(house.town.care),
        language: Language::Danish,
        pace: Pace::Daily,
        state: SubscriptionState::Confirmed { since: house.app.now() },
    };
    repo::subscription::put(house.app.store(), &subscription).await.expect("Anna follows");
    let link = FollowLink {
        token_hash: Digest::of(token.as_bytes()),
        address_key: address,
        subscriptions: vec![id],
        expires: house.app.now() + jiff::SignedDuration::from_hours(24 * 365),
    };
    repo::subscription::put_link(house.app.store(), &link).await.expect("she has a link");
    (token, id)
}

/// A new webhook.
pub async fn webhook(house: &TestApp) -> WebhookId {
    let command = AddWebhook { name: "ESDH".to_owned(), url: "https://esdh.sommerby.example/".to_owned() };
    add_webhook(&house.app, &house.town.administrator, command).await.expect("the webhook is added").0
}

/// The things at an address of following along.
pub async fn addresses(house: &TestApp, scene: &Scene, pattern: &str) -> Option<Vec<Thing>> {
    if pattern.contains("{token}") {
        let (token, _) = follows(house).await;
        return Some(vec![("", pattern.replace("{token}", &token))]);
    }
    let case = |number: &str| format!("/foelg/sag/{}", sagsgang_app::portal::case_slug(number));
    match pattern {
        "/foelg/soeg" => Some(vec![("", "/foelg/soeg?q=hjemmet".to_owned())]),
        "/foelg/{kind}/{name}" => Some(vec![
            ("body", "/foelg/udvalg/vpu".to_owned()),
            ("of the directors", "/foelg/udvalg/dir".to_owned()),
            ("case", case(&house.case(scene.published.open.case).await.number)),
            ("draft", case(&house.case(scene.open_draft.case).await.number)),
            ("programme", "/foelg/program/aeldreplan".to_owned()),
            ("closed programme", "/foelg/program/byudvikling".to_owned()),
            ("member", "/foelg/person/lis-dam".to_owned()),
            ("staff", "/foelg/person/sofie-kjaer".to_owned()),
        ]),
        _ => Some(vec![("", pattern.to_owned())]),
    }
}

/// The form an address of following along takes. There is no mail server, so nobody is asked.
pub async fn form(house: &TestApp, pattern: &str) -> Option<Form> {
    const LOGIN: &str = "konsulent";
    let ask = [("address", "bo@sommerby.example"), ("pace", "daily")];
    Some(match pattern {
        "/foelg" => Form::new(LOGIN, pattern.to_owned(), &ask),
        "/foelg/soeg" => Form::new(LOGIN, "/foelg/soeg?q=hjemmet".to_owned(), &ask),
        "/foelg/{kind}/{name}" => Form::new(LOGIN, "/foelg/udvalg/vpu".to_owned(), &ask),
        _ => {
            let (token, id) = follows(house).await;
            let path = pattern.replace("{token}", &token);
            let id = id.to_string();
            let fields = [("act", "pace"), ("subscription", id.as_str()), ("pace", "weekly")];
            Form::new(LOGIN, path, if pattern.contains("/mit/") { &fields } else { &[] })
        }
    })
}

/// The form of a webhook.
pub async fn webhook_form(house: &TestApp, pattern: &str) -> Form {
    const LOGIN: &str = "administrator";
    if pattern.contains("{id}") {
        return Form::new(LOGIN, pattern.replace("{id}", &webhook(house).await.to_string()), &[]);
    }
    Form::new(LOGIN, pattern.to_owned(), &[("name", "ESDH"), ("url", "https://esdh.sommerby.example/")])
}
