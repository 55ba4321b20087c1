//! Processes and servers are killed under a stream of writes: what was answered is there, and the chain is whole.
//!
//! The writer is this test program itself, started anew with the place to write to in its environment.

#![allow(
    clippy::disallowed_methods,
    reason = "a process that is killed must be told by its environment, and by the clock"
)]

use crate::builders::{insert, person};
use crate::support::{Place, entry};
use crate::testing::Postgres;
use sagsgang_domain::id::PersonId;
use sagsgang_domain::person::Person;
use sagsgang_store::journal::{since, verify};
use sagsgang_store::{Digest, Location, Store, record};
use std::io::{BufRead, BufReader, Write};
use std::process::{Command, Stdio};
use std::sync::{Arc, Mutex};
use std::time::Duration;
use uuid::Uuid;

const FOLDER: &str = "SAGSGANG_TEST_KILLED_FOLDER";
const DATABASE: &str = "SAGSGANG_TEST_KILLED_DATABASE";
const ROUND: &str = "SAGSGANG_TEST_KILLED_ROUND";

/// Not a test of its own: the process that the tests below kill. Started by hand it has nothing to do.
#[test]
fn the_writer_that_is_killed() {
    let Ok(folder) = std::env::var(FOLDER) else { return };
    let location = Location { data: folder.into(), database: std::env::var(DATABASE).ok() };
    let round: u128 = std::env::var(ROUND).unwrap().parse().unwrap();
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
    runtime.block_on(async {
        let store = Store::open(&location).await.unwrap();
        // Two writers, so that a kill also meets one that waits for its turn.
        tokio::join!(write_until_killed(&store, round, 0), write_until_killed(&store, round, 1));
    });
}

async fn write_until_killed(store: &Store, round: u128, writer: u128) {
    for n in 0_u128.. {
        let id = Uuid::from_u128(round << 64 | writer << 32 | n);
        let (seq, digest) = write_one(store, id).await;
        // Said only when it was answered.
        let mut out = std::io::stdout().lock();
        writeln!(out, "answered {seq} {id} {digest}").unwrap();
        out.flush().unwrap();
    }
}

/// A write with all a write can have: a file, a new record, a changed record, an entry.
async fn write_one(store: &Store, id: Uuid) -> (u64, Digest) {
    let file = store.blobs().put(format!("Bilag {id}").into(), 1_000).await.unwrap();
    let mut write = store.begin().await.unwrap();
    write.name_blob(file).await.unwrap();
    write.insert(&Person { id: PersonId(id), name: format!("Person {id}"), title: None }).await.unwrap();
    let mut shared = record::get::<Person>(&write, Uuid::nil()).await.unwrap();
    shared.value.title = Some(format!("seen {id}"));
    write.save(&mut shared).await.unwrap();
    (write.commit(entry("PersonEntered")).await.unwrap(), file.digest)
}

/// What a killed writer said was answered.
struct Answered {
    seq: u64,
    id: Uuid,
    digest: Digest,
}

/// Starts a writer, kills it some milliseconds later, and gives what it answered.
fn killed_writer(place: &Place, round: u128, after: Duration) -> Vec<Answered> {
    let mut command = Command::new(std::env::current_exe().unwrap());
    command.args(["--exact", "kills::the_writer_that_is_killed", "--nocapture", "--test-threads=1"]);
    command.env(FOLDER, &place.location.data).env(ROUND, round.to_string());
    if let Some(url) = &place.location.database {
        command.env(DATABASE, url);
    }
    let mut child = command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
    let lines = BufReader::new(child.stdout.take().unwrap()).lines();
    let answered = Arc::new(Mutex::new(Vec::new()));
    let (first, started) = std::sync::mpsc::channel();
    let reader = std::thread::spawn({
        let answered = answered.clone();
        move || {
            for line in lines.map_while(Result::ok) {
                // The harness prints the name of the test on the same line as the first answer.
                let Some(answer) = line.split_once("answered ") else { continue };
                let mut words = answer.1.split(' ');
                // A line that the kill cut in two was never received whole: then it was not answered.
                let (Some(seq), Some(id), Some(digest)) = (words.next(), words.next(), words.next()) else { continue };
                let Ok(digest) = digest.parse() else { continue };
                let answer = Answered { seq: seq.parse().unwrap(), id: id.parse().unwrap(), digest };
                answered.lock().unwrap().push(answer);
                let _ = first.send(());
            }
        }
    });
    // Now and then it is killed while it opens the store.
    if !round.is_multiple_of(6) {
        started.recv_timeout(Duration::from_secs(30)).expect("the writer answers");
    }
    std::thread::sleep(after);
    child.kill().unwrap();
    child.wait().unwrap();
    reader.join().unwrap();
    Arc::into_inner(answered).unwrap().into_inner().unwrap()
}

/// Everything that was answered is there, and everything that is there is whole.
async fn check(place: &Place, all: &[Answered]) {
    let store = place.open().await;
    // PostgreSQL may still be committing what a killed process sent: its turn comes before ours.
    drop(store.begin().await.unwrap());
    let report = verify(&store, &mut |_| {}).await.unwrap();
    assert_eq!(report.findings, [], "after {} answers", all.len());
    let entries = since(&store, 0, u64::MAX >> 1).await.unwrap();
    for answer in all {
        let entry = &entries[usize::try_from(answer.seq - 1).unwrap()];
        assert!(entry.changes.iter().any(|change| change.id == answer.id), "entry {} is another one", answer.seq);
        assert_eq!(record::get::<Person>(&store, answer.id).await.unwrap().id.0, answer.id);
        assert!(store.blobs().get(answer.digest).await.is_ok());
    }
    let shared = record::get::<Person>(&store, Uuid::nil()).await.unwrap();
    assert_eq!(shared.version(), store.head().await.unwrap(), "each write saved it once");
    assert_eq!(store.stamp().await, Some(report.head.seq), "pages are cached again");
    store.close().await.unwrap();
}

/// Different at each round and spread over the whole of a write; not random, so that a failure can be repeated.
fn moment(round: u128) -> Duration {
    Duration::from_micros(u64::try_from((round * 7_919) % 90_000).unwrap())
}

async fn survives_kills(place: Place) {
    let store = place.open().await;
    insert(&store, &Person { id: PersonId(Uuid::nil()), ..person("Delt Person") }).await;
    store.close().await.unwrap();
    let mut all = Vec::new();
    for round in 1..=60 {
        let answered = killed_writer(&place, round, moment(round));
        all.extend(answered);
        check(&place, &all).await;
    }
    assert!(all.len() >= 50, "only {} writes were answered", all.len());
}

#[tokio::test(flavor = "multi_thread")]
async fn fifty_kills_lose_nothing_on_sqlite() {
    survives_kills(Place::sqlite()).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn fifty_kills_lose_nothing_on_postgres() {
    survives_kills(Place::postgres().await).await;
}

/// The server itself goes down under a writer, which goes on when it is there again.
#[tokio::test(flavor = "multi_thread")]
async fn a_crashed_server_loses_nothing() {
    let server = Postgres::start();
    let folder = tempfile::tempdir().unwrap();
    let database = Some(server.fresh_database().await);
    let place = Place { location: Location { data: folder.path().join("data"), database }, folder };
    let store = place.open().await;
    insert(&store, &Person { id: PersonId(Uuid::nil()), ..person("Delt Person") }).await;
    let mut all = Vec::new();
    for round in 1..=3_u128 {
        let (stop, stopped) = tokio::sync::watch::channel(false);
        let writing = tokio::spawn(write_until_stopped(store.clone(), round, stopped));
        tokio::time::sleep(Duration::from_millis(200) + moment(round)).await;
        tokio::task::block_in_place(|| server.crash());
        tokio::time::sleep(Duration::from_millis(200)).await;
        stop.send(true).unwrap();
        let answered = writing.await.unwrap();
        assert!(!answered.is_empty());
        all.extend(answered);
        check(&place, &all).await;
    }
}

async fn write_until_stopped(store: Store, round: u128, stopped: tokio::sync::watch::Receiver<bool>) -> Vec<Answered> {
    let mut answered = Vec::new();
    for n in 0_u128.. {
        if *stopped.borrow() {
            break;
        }
        let (store, id) = (store.clone(), Uuid::from_u128(round << 64 | n));
        // A write that fails with its server panics, which ends its own task only: it was not answered.
        if let Ok((seq, digest)) = tokio::spawn(async move { write_one(&store, id).await }).await {
            answered.push(Answered { seq, id, digest });
        }
    }
    answered
}
