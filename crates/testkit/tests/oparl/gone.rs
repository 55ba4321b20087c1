//! What is public no more: a stone where it stood, told to those who ask what has changed, and a newer time on whatever
//! held it. At once, also in another process.

use crate::support::oparl::{self, text, time};
use crate::support::scene;
use jiff::civil::date;
use sagsgang_app::meeting::cancel::cancel_meeting;
use sagsgang_app::reading::reinstate::reinstate_reading;
use sagsgang_app::reading::retract::retract_reading;
use sagsgang_app::reading::state_openness::{StateOpenness, state_openness};
use sagsgang_domain::openness::Openness;
use sagsgang_testkit::{ADDRESS, TestApp, on_both_engines};
use serde_json::Value;

on_both_engines!(what_is_taken_back_is_marked_as_gone_at_once, what_is_inside_changes_what_is_around_it);

async fn what_is_taken_back_is_marked_as_gone_at_once(house: TestApp) {
    let (app, secretary) = (&house.app, &house.town.secretary);
    let read = scene::read(&house, date(2024, 4, 24)).await;
    house.at(date(2026, 1, 6).at(9, 0, 0, 0));
    let open = StateOpenness {
        reading: read.reading,
        meeting: read.meeting,
        item: read.item,
        openness: Openness::Open,
        public_title: None,
    };
    state_openness(app, secretary, open).await.expect("it is open");
    let mut client = house.visitor().await;
    let before = oparl::everything(&mut client).await;
    let meeting = format!("{ADDRESS}/oparl/v1.1/meeting/{}", read.meeting);
    let item = format!("{ADDRESS}/oparl/v1.1/agendaItem/{}", read.item);
    assert_eq!(before.objects[&item]["public"], true);
    let minutes = before.objects[&meeting]["resultsProtocol"].clone();
    let (minutes, bytes) = (minutes["id"].as_str().unwrap(), minutes["accessUrl"].as_str().unwrap());
    let held = before.objects[&item].get("consultation").and_then(Value::as_str).map(ToOwned::to_owned);
    house.at(date(2026, 1, 7).at(9, 0, 0, 0));
    retract_reading(app, secretary, read.reading, "Den forkerte fil.".to_owned()).await.expect("it is taken back");
    let after = oparl::everything(&mut client).await;
    let gone = [Some(meeting.clone()), Some(item.clone()), Some(minutes.to_owned()), held];
    for id in gone.into_iter().flatten() {
        assert!(!after.objects.contains_key(&id), "{id} is in a list nobody asked for changes");
        let stone = oparl::get(&mut client, &id).await;
        assert_eq!((&stone["deleted"], &stone["type"]), (&true.into(), &before.objects[&id]["type"]));
        assert_eq!(time(&stone, "created"), time(&before.objects[&id], "created"));
        assert!(time(&stone, "modified") > time(&before.objects[&id], "modified"), "{id}");
        assert_eq!(stone.len(), 6, "nothing else is said of {id}: {stone:?}");
    }
    for (id, object) in &after.objects {
        let named = object.values().flat_map(oparl::addresses);
        let lost: Vec<String> = named.filter(|to| [&meeting, &item].contains(&to)).collect();
        assert!(lost.is_empty(), "{id} still names {lost:?}");
    }
    let answer = oparl::ask(&mut client, "GET", bytes, &[]).await;
    assert_eq!(answer.status, 410, "the bytes are gone");
    assert_eq!(text(&oparl::json(bytes, &answer), "type"), "https://schema.oparl.org/1.1/Error");
    house.at(date(2026, 1, 8).at(9, 0, 0, 0));
    reinstate_reading(app, secretary, read.reading).await.expect("it holds after all");
    let again = oparl::get(&mut client, &meeting).await;
    assert!(again.get("deleted").is_none() && again.contains_key("agendaItem"), "{again:?}");
    assert_eq!(time(&again, "created"), time(&before.objects[&meeting], "created"));
    assert_eq!(oparl::ask(&mut client, "HEAD", bytes, &[]).await.status, 200);
}

async fn what_is_inside_changes_what_is_around_it(house: TestApp) {
    let scene = scene::set(&house).await;
    let mut client = house.visitor().await;
    let before = oparl::everything(&mut client).await;
    house.at(date(2026, 1, 9).at(9, 0, 0, 0));
    let now = house.app.now();
    let reason = "Ingen sager.".to_owned();
    cancel_meeting(&house.app, &house.town.secretary, scene.dispatched.id, reason).await.expect("it is called off");
    let after = oparl::everything(&mut client).await;
    let mut moved = 0;
    for (id, object) in &after.objects {
        if before.objects.get(id) == Some(object) {
            continue;
        }
        moved += 1;
        assert!(time(object, "modified") >= now.round(jiff::Unit::Second).unwrap_or(now), "{id} changed unnoticed");
    }
    assert!(moved > 0, "a meeting was called off");
    for (id, object) in &before.objects {
        for (holder, part) in oparl::embedded(object) {
            let part = text(&part, "id");
            let changed = |id: &str| before.objects.get(id) != after.objects.get(id);
            assert!(!changed(part) || changed(&holder), "{part} changed and {holder} in {id} did not");
        }
    }
}
