//! The register follows the journal entry by entry, and comes to what one made from all of it at once comes to.

use crate::support::oparl::{self, Object};
use crate::support::scene;
use sagsgang_app::App;
use sagsgang_app::register::{catch_up, rebuild};
use sagsgang_search::Indexes;
use sagsgang_store::{Store, backup, restore};
use sagsgang_testkit::{Client, SeededEntropy, SetClock, TestApp, on_both_engines};
use std::collections::BTreeMap;
use std::sync::Arc;

on_both_engines!(
    making_it_anew_changes_nothing,
    followed_or_made_at_once_it_says_the_same,
    what_another_process_wrote_is_there_in_the_next_answer,
    what_is_gone_is_in_a_backup,
);

async fn all(client: &mut Client) -> BTreeMap<String, Object> {
    oparl::everything(client).await.objects
}

async fn making_it_anew_changes_nothing(house: TestApp) {
    scene::set(&house).await;
    let mut client = house.visitor().await;
    let before = all(&mut client).await;
    house.at(jiff::civil::date(2026, 3, 1).at(9, 0, 0, 0));
    let mut told = Vec::new();
    rebuild(&house.app, &mut |done, total| told.push((done, total))).await.expect("it is made anew");
    assert_eq!(all(&mut client).await, before);
    assert!(told.last().is_some_and(|(done, total)| done == total && *done > 0), "{told:?}");
}

async fn followed_or_made_at_once_it_says_the_same(house: TestApp) {
    // One process follows each write as it comes; the other, on a copy of the data, meets them all at once.
    let (stop, stopped) = tokio::sync::watch::channel(false);
    let following = tokio::spawn(sagsgang_app::register::run(house.app.clone(), stopped));
    scene::set(&house).await;
    stop.send(true).expect("it runs");
    following.await.expect("it stops");
    let followed = all(&mut house.visitor().await).await;
    sagsgang_store::register::forget(house.app.store()).await.expect("it is forgotten");
    let made = all(&mut another_process(&house).await.1).await;
    let plain = |objects: &BTreeMap<String, Object>| -> BTreeMap<String, serde_json::Value> {
        let without = objects.iter().map(|(id, object)| (id.clone(), timeless(&object.clone().into())));
        without.collect()
    };
    assert_eq!(plain(&made), plain(&followed));
}

/// The value without any times of the register.
fn timeless(value: &serde_json::Value) -> serde_json::Value {
    match value {
        serde_json::Value::Array(list) => list.iter().map(timeless).collect(),
        serde_json::Value::Object(fields) => {
            let kept = fields.iter().filter(|(field, _)| !["created", "modified"].contains(&field.as_str()));
            serde_json::Value::Object(kept.map(|(field, value)| (field.clone(), timeless(value))).collect())
        }
        value => value.clone(),
    }
}

/// A server of its own on the same data, as another process is.
async fn another_process(house: &TestApp) -> (App, Client) {
    let store = Store::open(house.location()).await.expect("the store opens a second time");
    served(store).await
}

async fn served(store: Store) -> (App, Client) {
    let indexes = Indexes::in_memory().expect("the indexes open");
    let clock = Arc::new(SetClock::at(jiff::civil::date(2026, 1, 5).at(9, 0, 0, 0)));
    let app = App::new(store, indexes, clock, Arc::new(SeededEntropy::new(2)));
    let client = Client::new(&app).await;
    (app, client)
}

async fn what_another_process_wrote_is_there_in_the_next_answer(house: TestApp) {
    let (app, mut client) = another_process(&house).await;
    catch_up(&app).await.expect("it is at the head");
    let read = scene::read(&house, jiff::civil::date(2024, 4, 24)).await;
    let id = format!("{}/oparl/v1.1/meeting/{}", sagsgang_testkit::ADDRESS, read.meeting);
    assert!(oparl::get(&mut client, &id).await.contains_key("agendaItem"));
    let (own, secretary) = (&house.app, &house.town.secretary);
    let reason = "Den forkerte fil.".to_owned();
    sagsgang_app::reading::retract::retract_reading(own, secretary, read.reading, reason).await.expect("it goes");
    assert_eq!(oparl::get(&mut client, &id).await["deleted"], true);
}

async fn what_is_gone_is_in_a_backup(house: TestApp) {
    let read = scene::read(&house, jiff::civil::date(2024, 4, 24)).await;
    let mut client = house.visitor().await;
    all(&mut client).await;
    let (own, secretary) = (&house.app, &house.town.secretary);
    let reason = "Den forkerte fil.".to_owned();
    sagsgang_app::reading::retract::retract_reading(own, secretary, read.reading, reason).await.expect("it goes");
    let id = format!("{}/oparl/v1.1/meeting/{}", sagsgang_testkit::ADDRESS, read.meeting);
    let stone = oparl::get(&mut client, &id).await;
    let folder = tempfile::tempdir().expect("a folder is made");
    let file = folder.path().join("all.tar");
    backup(house.app.store(), &file, &mut |_| {}).await.expect("it is written");
    let location = sagsgang_store::Location { data: folder.path().join("again"), database: None };
    restore(&file, &location, &mut |_| {}).await.expect("it is brought back");
    let store = Store::open(&location).await.expect("it opens");
    let (_, mut again) = served(store).await;
    assert_eq!(oparl::get(&mut again, &id).await, stone);
    assert_eq!(all(&mut again).await, all(&mut client).await);
}
