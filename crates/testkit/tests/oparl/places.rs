//! Places: one for all meetings of a body that are held there.

use crate::support::oparl;
use jiff::civil::date;
use sagsgang_testkit::{ADDRESS, TestApp, on_both_engines};
use serde_json::Value;

on_both_engines!(meetings_at_one_place_share_it);

async fn meetings_at_one_place_share_it(house: TestApp) {
    let (care, council) = (house.town.care, house.town.council);
    let mut meetings = Vec::new();
    for (body, day) in [(care, date(2026, 2, 11)), (care, date(2026, 3, 11)), (council, date(2026, 3, 11))] {
        meetings.push(house.planned(body, day, &[]).await);
    }
    let mut client = house.visitor().await;
    let mut places = Vec::new();
    for meeting in meetings {
        let told = oparl::get(&mut client, &format!("{ADDRESS}/oparl/v1.1/meeting/{meeting}")).await;
        assert_eq!(told["location"]["description"], "Mødelokale 2");
        places.push(told["location"]["id"].as_str().map(ToOwned::to_owned).expect("it has an id"));
    }
    assert_eq!(places[0], places[1], "one body, one place");
    assert_ne!(places[0], places[2], "another body may mean another room");
    let all = oparl::everything(&mut client).await;
    let told = all.objects.values().filter(|object| object.get("description") == Some(&Value::from("Mødelokale 2")));
    assert_eq!(told.count(), 2);
}
