//! Public pages are kept ready, and nobody ever sees an old one: what was written is there in the very next request,
//! in this process and in every other, and what one person sees is never kept for another.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stderr,
    reason = "a test that cannot go on stops, and says so"
)]

use axum::body::Body;
use axum::http::{Request, header};
use jiff::civil::date;
use sagsgang_app::App;
use sagsgang_app::case::approve::approve_case;
use sagsgang_app::case::edit::{EditCase, edit_case};
use sagsgang_app::case::submit::submit_case;
use sagsgang_app::meeting::adopt_minutes::adopt_minutes;
use sagsgang_app::meeting::cancel::cancel_meeting;
use sagsgang_app::meeting::publish_minutes::publish_minutes;
use sagsgang_app::organization::read::body;
use sagsgang_app::organization::set_up_body::{SetUpBody, set_up_body};
use sagsgang_domain::consultation::ConsultationRole;
use sagsgang_domain::id::MeetingId;
use sagsgang_domain::place::{Geometry, Place};
use sagsgang_search::Indexes;
use sagsgang_store::Store;
use sagsgang_testkit::{Answer, Client, SeededEntropy, SetClock, TestApp, on_both_engines};
use std::sync::Arc;

const TITLE: &str = "Hjælp i hjemmet";

on_both_engines!(
    what_was_written_is_there_in_the_next_request,
    what_another_process_wrote_is_there_in_the_next_request,
    the_name_of_the_municipality_is_there_in_the_next_request,
    a_page_of_yesterday_is_not_shown_today,
);

/// A meeting that ended, whose minutes are not out.
async fn adjourned(house: &TestApp) -> MeetingId {
    let case = house.draft(TITLE, &[(house.town.care, ConsultationRole::Decides)]).await;
    let geometry = Geometry::parse("55.4, 10.4").expect("a point");
    let (street, locality) = ("Havnevej 7".to_owned(), "Sommerby".to_owned());
    let place = Place { name: "Havnehuset".to_owned(), street, postal_code: "4793".to_owned(), locality, geometry };
    let text = EditCase { places: vec![place], ..house.text_of(case).await };
    edit_case(&house.app, &house.town.author, text).await.expect("the case is written");
    submit_case(&house.app, &house.town.author, case).await.expect("the case is complete");
    approve_case(&house.app, &house.town.director, case).await.expect("the director approves");
    house.adjourned(house.town.care, date(2026, 1, 5), &[case]).await
}

/// Karen Lund, who takes part in the decision.
fn karen(house: &TestApp) -> String {
    format!("/person/{}", sagsgang_app::portal::person_address(house.town.karen.id, house.town.karen.name))
}

async fn publish(house: &TestApp, id: MeetingId) {
    adopt_minutes(&house.app, &house.town.secretary, id).await.expect("the minutes are adopted");
    publish_minutes(&house.app, &house.town.secretary, id).await.expect("the minutes are published");
}

/// A server of its own on the same data, as another process is.
async fn another_process(house: &TestApp) -> Client {
    let store = Store::open(house.location()).await.expect("the store opens a second time");
    let indexes = Indexes::in_memory().expect("the indexes open");
    let clock = Arc::new(SetClock::at(date(2026, 1, 5).at(9, 0, 0, 0)));
    let app = App::new(store, indexes, clock, Arc::new(SeededEntropy::new(2)));
    Client::new(&app).await
}

/// The pages that tell of a decision, and by what one sees it there.
const PAGES: [(&str, &str); 7] = [
    ("/", "/udvalg/vpu/2026-01-05/1"),
    ("/udvalg/vpu", "/udvalg/vpu/2026-01-05/1"),
    ("/udvalg/vpu/2026-01-05", "Godkendt"),
    ("/udvalg/vpu/2026-01-05/1", "Godkendt"),
    ("/kort?status=besluttet", TITLE),
    ("/fuldstaendighed", "0 dage efter mødet"),
    ("karen", "Til stede ved 1 af 1"),
];

fn pages(house: &TestApp) -> impl Iterator<Item = (String, &'static str)> {
    let karen = karen(house);
    PAGES.into_iter().map(move |(path, decided)| (path.replace("karen", &karen), decided))
}

/// Asks twice, so that the second answer is the one that was kept.
async fn kept(browser: &mut Client, path: &str) -> String {
    let made = browser.get(path).await;
    assert_eq!(made.status, 200, "{path}");
    assert!(made.headers.contains_key(header::ETAG), "{path} is not kept");
    browser.get(path).await.text()
}

async fn what_was_written_is_there_in_the_next_request(house: TestApp) {
    let id = adjourned(&house).await;
    let mut citizen = house.visitor().await;
    for (path, decided) in pages(&house) {
        assert!(!kept(&mut citizen, &path).await.contains(decided), "{path} shows the decision too early");
    }
    publish(&house, id).await;
    for (path, decided) in pages(&house) {
        assert!(citizen.get(&path).await.text().contains(decided), "{path} is old");
    }
}

async fn what_another_process_wrote_is_there_in_the_next_request(house: TestApp) {
    let id = adjourned(&house).await;
    let mut citizen = another_process(&house).await;
    for (path, decided) in pages(&house) {
        assert!(!kept(&mut citizen, &path).await.contains(decided), "{path} shows the decision too early");
    }
    publish(&house, id).await;
    for (path, decided) in pages(&house) {
        assert!(citizen.get(&path).await.text().contains(decided), "{path} is old in another process");
    }
}

async fn rename(house: &TestApp, name: &str) {
    let present = body(&house.app).await.expect("there is a municipality");
    let contact_email = Some(format!("{}@sommerby.example", name.len()));
    let command = SetUpBody { name: name.to_owned(), contact_email, section_template: present.section_template };
    set_up_body(&house.app, &house.town.secretary, command).await.expect("it gets another name");
}

async fn the_name_of_the_municipality_is_there_in_the_next_request(house: TestApp) {
    let mut browsers = [house.visitor().await, another_process(&house).await];
    for name in ["Vinterby Kommune", "Efterårsby Kommune", "Forårsby Kommune"] {
        for browser in &mut browsers {
            assert!(!kept(browser, "/udvalg").await.contains(name));
        }
        rename(&house, name).await;
        for browser in &mut browsers {
            assert!(browser.get("/udvalg").await.text().contains(name), "{name} is not there at once");
            assert!(browser.get("/findes-ikke").await.text().contains(name), "{name} is not on error pages at once");
            let statement = browser.get("/was").await.text();
            let contact = format!("mailto:{}@sommerby.example", name.len());
            assert!(statement.contains(name) && statement.contains(&contact), "{name} is not in the statement at once");
        }
    }
}

async fn a_page_of_yesterday_is_not_shown_today(house: TestApp) {
    let id = house.planned(house.town.care, date(2026, 1, 5), &[]).await;
    let mut citizen = house.visitor().await;
    house.at(date(2026, 1, 5).at(23, 59, 0, 0));
    let page = kept(&mut citizen, "/").await;
    assert!(page.contains("/udvalg/vpu/2026-01-05"), "today's meeting is among the next");
    let head = house.head().await;
    house.at(date(2026, 1, 6).at(0, 1, 0, 0));
    let page = citizen.get("/").await.text();
    assert!(!page.contains("/udvalg/vpu/2026-01-05"), "yesterday's meeting is still among the next");
    assert_eq!(house.head().await, head, "nothing was written meanwhile");
    cancel_meeting(&house.app, &house.town.secretary, id, "Aflyst.".to_owned()).await.expect("it is called off");
}

/// The index follows a moment after; a question waits for that, and a page of hits made before must not stay.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_search_finds_what_was_written_just_before_it() {
    let house = TestApp::sqlite().await;
    let mut citizen = house.visitor().await;
    assert!(citizen.get("/soeg?q=hjemmet").await.text().contains("bygget op"), "an index that is not filled says so");
    house.catch_up().await;
    let case = house.approved(TITLE, &[(house.town.care, ConsultationRole::Decides)]).await;
    let hit = "/udvalg/vpu/2026-01-14/1";
    let page = citizen.get("/soeg?q=hjemmet").await.text();
    assert!(!page.contains(hit) && !page.contains("bygget op"));
    let meeting = house.dispatched(house.town.care, date(2026, 1, 14), &[case]).await;
    assert!(
        citizen.get("/soeg?q=hjemmet").await.text().contains(hit),
        "nobody has brought the index up but the question"
    );
    assert!(citizen.get("/soeg/forslag?q=hjem").await.text().contains(TITLE));
    cancel_meeting(&house.app, &house.town.secretary, meeting, "Sygdom.".to_owned()).await.expect("it is called off");
    assert!(citizen.get("/soeg?q=sygdom").await.text().contains("/udvalg/vpu/2026-01-14"));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_somebody_signed_in_sees_is_never_kept_for_others() {
    let house = TestApp::sqlite().await;
    let citizen = house.visitor().await;
    let mut secretary = citizen.another();
    secretary.sign_in("sekretaer", sagsgang_testkit::PASSWORD).await;
    for path in ["/", "/udvalg", "/udvalg/vpu", "/program"] {
        let page = secretary.get(path).await;
        assert!(page.text().contains("Sofie Kjær"), "{path} greets who is signed in");
        assert!(!page.headers.contains_key(header::ETAG), "{path} as seen signed in is kept");
        let mut citizen = citizen.another();
        assert!(!kept(&mut citizen, path).await.contains("Sofie Kjær"), "{path} greets a stranger");
        assert!(secretary.get(path).await.text().contains("Sofie Kjær"), "{path} is a stranger's page");
    }
}

/// What happened is said once, to whom it happened.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_notice_is_not_kept_for_others() {
    let house = TestApp::sqlite().await;
    let mut secretary = house.browser_of("sekretaer").await;
    let stranger = secretary.another();
    let out = secretary.post("/log-ud", &[]).await;
    assert_eq!(out.status, 303);
    let told = secretary.get(out.location().expect("it leads somewhere")).await.text();
    let plain = kept(&mut stranger.another(), "/").await;
    assert_ne!(told, plain, "the notice is said");
    assert_eq!(secretary.get("/").await.text(), plain, "and said only once");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_reader_who_has_the_page_is_told_so_until_it_changes() {
    let house = TestApp::sqlite().await;
    let id = adjourned(&house).await;
    let mut citizen = house.visitor().await;
    let path = "/udvalg/vpu/2026-01-05";
    let etag = citizen.get(path).await.headers[header::ETAG].clone();
    let again = |mut citizen: Client, etag: header::HeaderValue| async move {
        let request = Request::get(path).header(header::IF_NONE_MATCH, etag);
        let answer: Answer = citizen.send(request, Body::empty()).await;
        answer.status
    };
    assert_eq!(again(citizen.clone(), etag.clone()).await, 304);
    publish(&house, id).await;
    assert_eq!(again(citizen, etag).await, 200);
}

/// Danish and English are two pages.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn one_language_is_not_shown_for_the_other() {
    let house = TestApp::sqlite().await;
    let mut citizen = house.visitor().await;
    let danish = kept(&mut citizen, "/udvalg").await;
    let english = kept(&mut citizen, "/en/udvalg").await;
    assert!(danish.contains("lang=\"da\"") && english.contains("<html lang=\"en\""));
    assert_ne!(danish, english);
}
