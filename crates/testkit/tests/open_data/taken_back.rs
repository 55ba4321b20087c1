//! The archive where much is written: the last one that was finished is given, unless something was taken back since.

use crate::support::scene;
use jiff::civil::date;
use sagsgang_app::case::open::{OpenCase, open_case};
use sagsgang_app::meeting::cancel::cancel_meeting;
use sagsgang_app::portal::data;
use sagsgang_app::reading::retract::retract_reading;
use sagsgang_domain::case::CaseKind;
use sagsgang_testkit::{TestApp, on_both_engines};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

on_both_engines!(what_was_closed_since_is_known, the_archive_is_given_while_cases_are_opened);

fn draft(number: u32) -> OpenCase {
    OpenCase { title: format!("Udkast {number}"), kind: CaseKind::Decision, author: None, number: None }
}

async fn what_was_closed_since_is_known(house: TestApp) {
    let (app, town) = (&house.app, &house.town);
    let read = scene::read(&house, date(2024, 4, 24)).await;
    let meeting = house.planned(town.care, date(2026, 2, 11), &[]).await;
    let head = async || app.store().head().await.expect("there is a journal");
    let still = async |seq: u64| data::is_still_public_since(app, seq).await.expect("the journal is read");
    let before = head().await;
    open_case(app, &town.author, draft(1)).await.expect("the case is opened");
    house.planned(town.care, date(2026, 3, 11), &[]).await;
    assert!(still(before).await, "nothing was taken back");
    assert!(!data::is_unchanged_since(app, before).await.expect("the journal is read"));
    let before = head().await;
    cancel_meeting(app, &town.secretary, meeting, "Ingen sager.".to_owned()).await.expect("it is called off");
    assert!(!still(before).await, "what becomes of a meeting that is called off is not looked into");
    let before = head().await;
    retract_reading(app, &town.secretary, read.reading, "Den forkerte fil.".to_owned())
        .await
        .expect("it is taken back");
    assert!(!still(before).await, "a document was taken back");
}

async fn the_archive_is_given_while_cases_are_opened(house: TestApp) {
    let mut citizen = house.visitor().await;
    let stop = Arc::new(AtomicBool::new(false));
    let writer = {
        let (app, author, stop) = (house.app.clone(), house.town.author.clone(), Arc::clone(&stop));
        tokio::spawn(async move {
            let mut number = 0;
            while !stop.load(Ordering::Relaxed) {
                number += 1;
                open_case(&app, &author, draft(number)).await.expect("the case is opened");
                tokio::time::sleep(Duration::from_millis(2)).await;
            }
            number
        })
    };
    let mut behind = 0;
    for _ in 0..5 {
        let answer = citizen.get("/data/alt.zip").await;
        assert_eq!(answer.status, 200, "it is given all the same");
        let number: u64 = answer.headers["sagsgang-journal"].to_str().unwrap().parse().unwrap();
        behind += u64::from(number < house.app.store().head().await.unwrap());
        assert!(answer.headers.contains_key("last-modified"));
        let inside = crate::support::open_data::unpacked(&answer.body);
        assert!(inside.contains(&format!("efter post {number} i journalen")), "the readme says which state it is");
    }
    stop.store(true, Ordering::Relaxed);
    assert!(writer.await.unwrap() > 5, "much was written meanwhile");
    assert!(behind > 0, "the writes came faster than the archive");
}
