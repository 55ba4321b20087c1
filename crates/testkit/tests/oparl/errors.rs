//! What cannot be given is answered in the asker's language, as an error of OParl's.

use crate::support::oparl::{self, text};
use sagsgang_testkit::{ADDRESS, TestApp};
use uuid::Uuid;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_cannot_be_given_is_said_in_words() {
    let house = TestApp::sqlite().await;
    let mut client = house.visitor().await;
    let body = oparl::body(&mut client).await;
    let (meetings, nobody) = (text(&body, "meeting"), Uuid::from_u128(7));
    for (method, address, status) in [
        ("GET", format!("{ADDRESS}/oparl/v1.1/"), 404),
        ("GET", format!("{ADDRESS}/oparl/v1.0/system"), 404),
        ("GET", format!("{ADDRESS}/oparl"), 404),
        ("GET", format!("{ADDRESS}/oparl/"), 404),
        ("GET", format!("{ADDRESS}/oparl/v1.1/meeting/%00"), 404),
        ("GET", format!("{ADDRESS}/oparl/v1.1/%00/{nobody}"), 404),
        ("GET", format!("{ADDRESS}/oparl/v1.1/meeting/%FF"), 404),
        ("GET", format!("{ADDRESS}/oparl/v1.1/body/{nobody}/%FF%00"), 404),
        ("GET", format!("{meetings}?modified_since=%00"), 400),
        ("GET", format!("{ADDRESS}/oparl/v1.1/meeting/{nobody}"), 404),
        ("GET", format!("{ADDRESS}/oparl/v1.1/meeting/1"), 404),
        ("GET", format!("{ADDRESS}/oparl/v1.1/account/{nobody}"), 404),
        ("GET", format!("{ADDRESS}/oparl/v1.1/body/{nobody}/meeting"), 404),
        ("GET", format!("{ADDRESS}/oparl/v1.1/file/{nobody}/access"), 404),
        ("GET", format!("{meetings}?page=2"), 404),
        ("GET", format!("{meetings}?modified_since=i%20g%C3%A5r"), 400),
        ("GET", format!("{meetings}?limit=alle"), 400),
        ("GET", format!("{meetings}?limit=%FF"), 400),
        ("POST", meetings.to_owned(), 405),
        ("DELETE", text(&body, "id").to_owned(), 405),
    ] {
        let site = [("sec-fetch-site", "same-origin"), ("accept-language", "en-GB,en;q=0.8")];
        let danish = oparl::ask(&mut client, method, &address, &site[..1]).await;
        let english = oparl::ask(&mut client, method, &address, &site).await;
        assert_eq!((danish.status, english.status), (status, status), "{method} {address}");
        let (danish, english) = (oparl::json(&address, &danish), oparl::json(&address, &english));
        assert_eq!(text(&danish, "type"), "https://schema.oparl.org/1.1/Error");
        assert_ne!(text(&danish, "message"), text(&english, "message"), "{address}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn each_object_has_one_address() {
    let house = TestApp::sqlite().await;
    let mut client = house.visitor().await;
    let body = oparl::body(&mut client).await;
    let council = format!("/oparl/v1.1/organization/{}", house.town.council);
    let upper = council.replace(&house.town.council.to_string(), &house.town.council.to_string().to_uppercase());
    for other in [upper, format!("/en{council}")] {
        let answer = client.get(&other).await;
        assert_eq!((answer.status, answer.location()), (301, Some(council.as_str())), "{other}");
    }
    assert_eq!(text(&body, "mainOrganization"), format!("{ADDRESS}{council}"));
}
