//! The open data as other programs follow it: what was written is there in the very next request, who has it already is
//! told so, and what is called off or taken back says so.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stderr,
    reason = "a test that cannot go on stops, and says so"
)]

#[path = "../support/mod.rs"]
mod support;

mod lists;
mod page;
mod taken_back;

use axum::body::Body;
use axum::http::{Request, header};
use jiff::civil::date;
use sagsgang_app::meeting::adopt_minutes::adopt_minutes;
use sagsgang_app::meeting::cancel::cancel_meeting;
use sagsgang_app::meeting::publish_minutes::publish_minutes;
use sagsgang_domain::consultation::ConsultationRole;
use sagsgang_domain::id::MeetingId;
use sagsgang_testkit::{Answer, Client, TestApp, on_both_engines};
use support::open_data::{unfolded, unpacked};

on_both_engines!(
    what_is_published_is_in_every_format_at_once,
    who_has_it_already_is_told_so_until_something_is_written,
    a_meeting_that_is_called_off_disappears_from_calendars,
    the_archive_is_made_once_for_each_state_of_things,
);

const TITLE: &str = "Hjælp i hjemmet";

async fn adjourned(house: &TestApp) -> MeetingId {
    let case = house.approved(TITLE, &[(house.town.care, ConsultationRole::Decides)]).await;
    house.adjourned(house.town.care, date(2026, 1, 5), &[case]).await
}

async fn publish(house: &TestApp, id: MeetingId) {
    adopt_minutes(&house.app, &house.town.secretary, id).await.expect("the minutes are adopted");
    publish_minutes(&house.app, &house.town.secretary, id).await.expect("the minutes are published");
}

async fn text(browser: &mut Client, path: &str) -> String {
    let answer = browser.get(path).await;
    assert!([200, 404].contains(&answer.status), "{path}: {}", answer.status);
    match answer.headers.get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok()) {
        Some("application/zip") => unpacked(&answer.body),
        Some(kind) if kind.starts_with("text/calendar") => unfolded(&answer.text()),
        _ => answer.text(),
    }
}

async fn what_is_published_is_in_every_format_at_once(house: TestApp) {
    let decided = [
        ("/udvalg/vpu/2026-01-05/referat.akn.xml", "decision-approved"),
        ("/udvalg/vpu/2026-01-05/data.jsonld", "\"abstract\":\"Godkendt\""),
        ("/udvalg/vpu/2026-01-05", "\"abstract\":\"Godkendt\""),
        ("/udvalg/vpu/nyt.atom", "godkendte Hjælp i hjemmet"),
        ("/en/nyt.atom", "approved Hjælp i hjemmet"),
        ("/data/beslutninger.csv", "\"Godkendt\";\"Afgjort\""),
        ("/en/data/beslutninger.csv", "\"Approved\";\"Decided\""),
        ("/data/alt.zip", "decision-approved"),
    ];
    let id = adjourned(&house).await;
    let mut citizen = house.visitor().await;
    for (path, word) in decided {
        assert!(!text(&mut citizen, path).await.contains(word), "{path} shows the decision too early");
    }
    publish(&house, id).await;
    for (path, word) in decided {
        let shown = text(&mut citizen, path).await;
        assert!(shown.contains(word), "{path} does not show {word}: {shown}");
    }
}

async fn asked_again(browser: &mut Client, path: &str, etag: &str) -> Answer {
    browser.send(Request::get(path).header(header::IF_NONE_MATCH, etag), Body::empty()).await
}

async fn who_has_it_already_is_told_so_until_something_is_written(house: TestApp) {
    let id = adjourned(&house).await;
    let mut citizen = house.visitor().await;
    let paths = [
        "/nyt.atom",
        "/kalender.ics",
        "/udvalg/vpu/2026-01-05/data.jsonld",
        "/udvalg/vpu/2026-01-05/dagsorden.akn.xml",
        "/data/beslutninger.csv",
        "/data/alt.zip",
    ];
    let mut known = Vec::new();
    for path in paths {
        let answer = citizen.get(path).await;
        let etag = answer.headers.get(header::ETAG).unwrap_or_else(|| panic!("{path} has no mark"));
        assert_eq!(answer.headers[header::ACCESS_CONTROL_ALLOW_ORIGIN], "*", "{path}");
        let etag = etag.to_str().unwrap().to_owned();
        assert_eq!(asked_again(&mut citizen, path, &etag).await.status, 304, "{path}");
        known.push(etag);
    }
    publish(&house, id).await;
    for (path, etag) in paths.into_iter().zip(known).filter(|(path, _)| !path.contains("dagsorden")) {
        assert_eq!(asked_again(&mut citizen, path, &etag).await.status, 200, "{path} is old");
    }
}

async fn a_meeting_that_is_called_off_disappears_from_calendars(house: TestApp) {
    let id = house.planned(house.town.care, date(2026, 2, 11), &[]).await;
    let mut citizen = house.visitor().await;
    let planned = text(&mut citizen, "/udvalg/vpu/kalender.ics").await;
    assert!(planned.contains("STATUS:CONFIRMED") && planned.contains("SEQUENCE:0"), "{planned}");
    cancel_meeting(&house.app, &house.town.secretary, id, "Ingen sager.".to_owned()).await.expect("it is called off");
    let cancelled = text(&mut citizen, "/udvalg/vpu/kalender.ics").await;
    for line in ["STATUS:CANCELLED", "SEQUENCE:4", "Aflyst: Voksen- og Plejeudvalget", "Ingen sager."] {
        assert!(cancelled.contains(line), "{line}: {cancelled}");
    }
    let uid = |calendar: &str| calendar.lines().find(|line| line.starts_with("UID:")).map(ToOwned::to_owned);
    assert_eq!(uid(&planned), uid(&cancelled), "calendars know it by its name");
}

async fn the_archive_is_made_once_for_each_state_of_things(house: TestApp) {
    let id = adjourned(&house).await;
    let mut citizen = house.visitor().await;
    let first = citizen.get("/data/alt.zip").await;
    house.browser_of("sekretaer").await;
    let again = citizen.get("/data/alt.zip").await;
    assert_eq!(first.headers[header::ETAG], again.headers[header::ETAG], "signing in changes nothing public");
    let sum = citizen.get("/data/alt.zip.sha256").await.text();
    let mark = first.headers[header::ETAG].to_str().unwrap().trim_matches('"').to_owned();
    assert_eq!(sum, format!("{mark}  sommerby-kommune-alt.zip\n"));
    let folder = house.location().data.join("open-data");
    let kept = || std::fs::read_dir(&folder).expect("there is a folder").count();
    assert_eq!(kept(), 1);
    publish(&house, id).await;
    let newer = citizen.get("/data/alt.zip").await;
    assert_ne!(first.headers[header::ETAG], newer.headers[header::ETAG]);
    assert_eq!(kept(), 1, "the old one is gone");
    let unpacked = unpacked(&newer.body);
    for part in ["csv/beslutninger.csv", "jsonl/meetings.jsonl", "README.txt", "SHA256SUMS"] {
        assert!(unpacked.contains(part), "{part}");
    }
}

/// A spreadsheet opens a list as it is: a mark, semicolons, a heading in the reader's language.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_list_has_its_heading_in_the_language_of_its_address() {
    let house = TestApp::sqlite().await;
    let mut citizen = house.visitor().await;
    let danish = citizen.get("/data/udvalg.csv").await.text();
    assert!(danish.starts_with("\u{feff}\"id\";\"navn\";\"forkortelse\""), "{danish}");
    assert!(danish.contains("\"Voksen- og Plejeudvalget\";\"VPU\";\"Stående udvalg\""), "{danish}");
    let english = citizen.get("/en/data/udvalg.csv").await.text();
    assert!(english.starts_with("\u{feff}\"id\";\"name\""), "{english}");
    assert!(!danish.contains("Direktionen"), "bodies whose papers are not public are not listed");
    assert_eq!(citizen.get("/data/direktioner.csv").await.status, 404);
}
