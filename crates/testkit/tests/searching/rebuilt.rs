//! The index follows the journal, is built anew while it answers, and survives a kill at any instant.

use jiff::civil::date;
use sagsgang_app::case::open::{OpenCase, open_case};
use sagsgang_app::error::AppError;
use sagsgang_app::meeting::cancel::cancel_meeting;
use sagsgang_app::{App, follower, portal};
use sagsgang_domain::case::CaseKind;
use sagsgang_domain::consultation::ConsultationRole;
use sagsgang_search::{Indexes, Opening, Query, SearchError};
use sagsgang_store::Store;
use sagsgang_testkit::{SeededEntropy, SetClock, TestApp, on_both_engines};
use std::path::Path;
use std::sync::Arc;
use tokio::sync::Notify;

on_both_engines!(
    built_anew_it_holds_what_followed_step_by_step,
    killed_at_any_step_the_old_one_answers_and_the_next_try_succeeds,
    a_process_that_serves_takes_up_what_a_command_built,
    behind_an_entry_that_may_close_something_it_finds_nothing,
);

/// A process of its own on the same data, with its index on the disk.
pub(super) async fn process(house: &TestApp, folder: &Path) -> App {
    let store = Store::open(house.location()).await.expect("the store opens");
    let indexes = Indexes::open(&folder.join("public"), &folder.join("inside")).expect("the indexes open");
    let clock = Arc::new(SetClock::at(date(2026, 1, 5).at(9, 0, 0, 0)));
    App::new(store, indexes, clock, Arc::new(SeededEntropy::new(3)))
}

async fn treat(house: &TestApp, title: &str, day: i8) {
    let case = house.approved(title, &[(house.town.care, ConsultationRole::Decides)]).await;
    house.published(house.town.care, date(2026, 1, day), &[case]).await;
}

fn found(app: &App, question: &str) -> Vec<String> {
    let query = Query { exact: true, limit: 100, ..Query::new(question) };
    let hits = app.index().search(&query).expect("no question is an error").hits;
    let mut found: Vec<String> = hits.into_iter().map(|hit| format!("{:?} {}", hit.kind, hit.title)).collect();
    found.sort();
    found
}

const QUESTIONS: [&str; 5] = ["hjælp", "skole", "plejeudvalget", "karen", "godkendt"];

async fn built_anew_it_holds_what_followed_step_by_step(house: TestApp) {
    let folder = tempfile::tempdir().expect("a folder is made");
    let app = process(&house, folder.path()).await;
    follower::catch_up(&app).await.expect("it follows");
    treat(&house, "Hjælp i hjemmet", 7).await;
    follower::catch_up(&app).await.expect("it follows");
    treat(&house, "Ny skole", 14).await;
    let followed = follower::catch_up(&app).await.expect("it follows");
    let step_by_step = QUESTIONS.map(|question| found(&app, question));
    assert!(step_by_step.iter().all(|hits| !hits.is_empty()), "{step_by_step:?}");

    let mut told = Vec::new();
    let reached = follower::rebuild(&app, &mut |done, total| told.push((done, total))).await.expect("it is built");
    assert_eq!((reached, app.index().position().expect("it has a place")), (followed, followed));
    assert_eq!(QUESTIONS.map(|question| found(&app, question)), step_by_step);
    assert!(told.is_sorted() && told.last().is_some_and(|(done, total)| done == total && *total > 10), "{told:?}");
}

/// Ends the rebuilding, as a kill would, when it has told so often how far it is; tells whether it was done before.
async fn killed_after(app: &App, steps: usize) -> bool {
    let killed = Notify::new();
    let mut told = 0;
    let mut tell = |_, _| {
        told += 1;
        if told == steps {
            killed.notify_one();
        }
    };
    tokio::select! {
        biased;
        () = killed.notified() => false,
        () = rebuilt(app, &mut tell) => true,
    }
}

/// Builds it, once what was killed before has let go of its files; of a process that is killed the system does that.
pub(super) async fn rebuilt(app: &App, told: follower::Told<'_>) {
    loop {
        match follower::rebuild(app, &mut *told).await {
            Err(AppError::Search(SearchError::Busy)) => tokio::task::yield_now().await,
            done => return done.map(drop).expect("it is built"),
        }
    }
}

async fn killed_at_any_step_the_old_one_answers_and_the_next_try_succeeds(house: TestApp) {
    treat(&house, "Hjælp i hjemmet", 7).await;
    let folder = tempfile::tempdir().expect("a folder is made");
    let before = {
        let app = process(&house, folder.path()).await;
        follower::catch_up(&app).await.expect("it follows");
        QUESTIONS.map(|question| found(&app, question))
    };
    let mut kills = 0;
    for steps in 1..6 {
        let app = process(&house, folder.path()).await;
        assert_eq!(app.index().opening(), Opening::Kept, "after {steps}");
        if !killed_after(&app, steps).await {
            kills += 1;
            assert_eq!(QUESTIONS.map(|question| found(&app, question)), before, "killed after {steps}");
        }
    }
    assert!(kills > 0, "nothing was killed");
    let app = process(&house, folder.path()).await;
    assert_eq!(app.index().opening(), Opening::Kept);
    assert_eq!(QUESTIONS.map(|question| found(&app, question)), before);
    rebuilt(&app, &mut |_, _| {}).await;
    assert_eq!(QUESTIONS.map(|question| found(&app, question)), before);
}

async fn a_process_that_serves_takes_up_what_a_command_built(house: TestApp) {
    treat(&house, "Hjælp i hjemmet", 7).await;
    let folder = tempfile::tempdir().expect("a folder is made");
    let serving = process(&house, folder.path()).await;
    follower::catch_up(&serving).await.expect("it follows");
    let before = QUESTIONS.map(|question| found(&serving, question));
    {
        let command = process(&house, folder.path()).await;
        follower::rebuild(&command, &mut |_, _| {}).await.expect("beside a process that serves, too");
        assert_eq!(QUESTIONS.map(|question| found(&serving, question)), before, "it answers meanwhile");
    }
    treat(&house, "Ny skole", 14).await;
    follower::catch_up(&serving).await.expect("it takes up the new one and follows");
    assert!(found(&serving, "skole").contains(&"Item Ny skole".to_owned()));
    assert!(
        !folder.path().join("public/g1").exists() && folder.path().join("inside/g2").exists(),
        "the old one is gone"
    );
}

async fn behind_an_entry_that_may_close_something_it_finds_nothing(house: TestApp) {
    let (app, town) = (&house.app, &house.town);
    let folder = tempfile::tempdir().expect("a folder is made");
    let writer = process(&house, folder.path()).await;
    treat(&house, "Hjælp i hjemmet", 7).await;
    let later = house.planned(town.care, date(2026, 2, 11), &[]).await;
    follower::catch_up(&writer).await.expect("it follows");
    // Another process has the index in hand, so this one cannot follow by itself.
    let reader = process(&house, folder.path()).await;
    let ask = async || portal::search(&reader, Query::new("hjælp")).await.expect("it answers");
    assert!(ask().await.results.total > 0);
    let new = OpenCase { title: "Ny vej".to_owned(), kind: CaseKind::Decision, author: None, number: None };
    open_case(app, &town.author, new).await.expect("the case is opened");
    assert!(ask().await.results.total > 0, "a case that is opened closes nothing");

    cancel_meeting(app, &town.secretary, later, "For få punkter.".to_owned()).await.expect("it is called off");
    let held_back = ask().await;
    assert_eq!((held_back.results.total, held_back.building.is_some()), (0, true));
    assert!(portal::suggest(&reader, "hjæ", 5).await.expect("it answers").is_empty());
    follower::catch_up(&writer).await.expect("it follows");
    let again = ask().await;
    assert!(again.results.total > 0 && again.building.is_none());
}
