//! The commands as an operator runs them: the demo is loaded once, and everything that can be done with it is.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests")]

use sagsgang_domain::following::{Followed, Language, Pace, Subscription, SubscriptionState};
use sagsgang_store::repo::subscription;
use sagsgang_store::testing::Postgres;
use sagsgang_store::{Location, SCHEMA_VERSION, Store};
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, Output, Stdio};

fn sagsgang(data: &Path, line: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_sagsgang"));
    command.args(line).arg("--data").arg(data).env_remove("SAGSGANG_DATABASE").stdin(Stdio::null());
    command
}

fn run(data: &Path, line: &[&str]) -> Output {
    sagsgang(data, line).output().expect("the binary runs")
}

/// What it printed, when all went well.
fn said(data: &Path, line: &[&str]) -> String {
    let output = run(data, line);
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{line:?}: {errors}");
    String::from_utf8(output.stdout).unwrap()
}

/// The one sentence it ended with, when it refused.
fn refused(data: &Path, line: &[&str]) -> String {
    let output = run(data, line);
    let errors = String::from_utf8(output.stderr).unwrap();
    assert!(!output.status.success(), "{line:?} was let through");
    assert!(!errors.contains("panicked") && !errors.contains("backtrace"), "{errors}");
    errors.lines().last().unwrap_or_default().to_owned()
}

#[test]
fn the_demo_is_loaded_served_copied_and_proved() {
    let place = tempfile::tempdir().unwrap();
    let data = place.path().join("demo");
    said(&data, &["demo", "--load-only"]);
    let verified = said(&data, &["verify"]);
    assert!(verified.contains("All is as the journal says."), "{verified}");

    let first_seen = served(&data, &["demo"], |address| {
        assert!(fetch(address, "/").contains("Hvedsund Kommune"));
        let item = fetch(address, "/udvalg/vpu/2026-02-04/2");
        for word in ["Kvalitetsstandarder", "kan ikke støtte"] {
            assert!(item.contains(word), "{word}: {item}");
        }
    });
    assert!(first_seen.contains("today is 2026-11-23") && first_seen.contains("sekretaer"), "{first_seen}");
    assert_eq!(said(&data, &["verify"]), verified, "a second start finds the data as it was left");

    let backup = place.path().join("backup.tar");
    let backup = backup.to_str().unwrap();
    said(&data, &["backup", backup]);
    assert!(refused(&data, &["restore", backup]).contains("is not empty"));
    let copy = place.path().join("copy");
    let restored = said(&copy, &["restore", backup]);
    assert!(restored.contains("All is as the journal says."), "{restored}");
    let head = |text: &str| text.lines().find(|line| line.starts_with("The journal ends")).map(ToOwned::to_owned);
    assert_eq!(head(&restored), head(&verified));
    let schema = format!("schema version {SCHEMA_VERSION}");
    assert!(said(&copy, &["doctor"]).contains(&schema));

    follow(&data, "anna@hvedsund.example");
    said(&data, &["backup", backup]);
    let (with, without) = (place.path().join("with"), place.path().join("without"));
    let restored = said(&with, &["restore", backup]);
    assert!(restored.contains("back as the backup has them: 1"), "whoever restores is told: {restored}");
    assert_eq!(followers(&with), ["anna@hvedsund.example"]);
    let restored = said(&without, &["restore", backup, "--without-followers"]);
    assert!(restored.contains("erased: 1") && restored.contains("All is as the journal says."), "{restored}");
    assert!(followers(&without).is_empty());
}

/// Somebody follows everything in the municipality of a folder, and has said yes.
fn follow(data: &Path, address: &str) {
    let since = "2026-11-01T08:00:00Z".parse().unwrap();
    let one = Subscription {
        id: "01a00000-0000-7000-8000-000000000001".parse().unwrap(),
        address: address.to_owned(),
        followed: Followed::Everything,
        language: Language::Danish,
        pace: Pace::Daily,
        state: SubscriptionState::Confirmed { since },
    };
    in_store(data, async |store| subscription::put(store, &one).await.unwrap());
}

/// The mail addresses that are kept in a folder.
fn followers(data: &Path) -> Vec<String> {
    in_store(data, async |store| {
        subscription::everybody(store).await.unwrap().into_iter().map(|one| one.address).collect()
    })
}

fn in_store<T>(data: &Path, work: impl AsyncFnOnce(&Store) -> T) -> T {
    tokio::runtime::Runtime::new().unwrap().block_on(async {
        let store = Store::open(&Location::folder(data)).await.unwrap();
        let answer = work(&store).await;
        store.close().await.unwrap();
        answer
    })
}

#[test]
fn the_demo_is_the_same_on_postgresql() {
    let place = tempfile::tempdir().unwrap();
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let database = runtime.block_on(Postgres::shared().fresh_database());
    let loaded = sagsgang(place.path(), &["demo", "--load-only"]).env("SAGSGANG_DATABASE", &database).output().unwrap();
    assert!(loaded.status.success(), "{}", String::from_utf8_lossy(&loaded.stderr));
    assert!(!place.path().join("sagsgang.sqlite").exists());
    let verified = said(place.path(), &["verify", "--database", &database]);
    assert!(verified.contains("All is as the journal says."), "{verified}");
    served(place.path(), &["demo", "--database", &database], |address| {
        assert!(fetch(address, "/udvalg/vpu/2026-02-04/2").contains("kan ikke støtte"));
    });
}

#[test]
fn an_empty_municipality_asks_for_its_first_administrator() {
    let place = tempfile::tempdir().unwrap();
    let told = served(place.path(), &["serve"], |address| {
        assert!(fetch(address, "/opstart").contains("<form"));
        assert_eq!(fetch(address, "/healthz"), "ok\n");
    });
    assert!(told.contains("/opstart"), "{told}");
    said(place.path(), &["doctor"]);
}

#[test]
fn what_cannot_be_done_is_said_in_one_sentence() {
    let place = tempfile::tempdir().unwrap();
    let nowhere = place.path().join("nowhere");
    for command in ["verify", "backup"] {
        let line: Vec<_> = [command].into_iter().chain((command == "backup").then_some("b.tar")).collect();
        let told = refused(&nowhere, &line);
        assert!(told.contains("no municipality in") && told.contains("--data"), "{told}");
    }
    assert!(!nowhere.exists(), "looking makes nothing");
    assert!(refused(&nowhere, &["restore", "missing.tar"]).contains("missing.tar"));
    assert!(refused(&nowhere, &["serve", "--log", "info,=="]).contains("--log"));
    let taken = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let address = taken.local_addr().unwrap().to_string();
    let told = refused(place.path(), &["serve", "--listen", &address]);
    assert!(told.contains("cannot serve on") && told.contains("--listen"), "{told}");
}

#[test]
fn a_document_is_read_without_being_kept() {
    let place = tempfile::tempdir().unwrap();
    let data = place.path().join("data");
    let file = place.path().join("notat.txt");
    std::fs::write(&file, "Notat\n\nTil: Direktionen\nDato: 12. marts 2026\n").unwrap();
    let printed = said(&data, &["intake", "--json", file.to_str().unwrap()]);
    assert!(printed.trim_start().starts_with('{') && printed.trim_end().ends_with('}'), "{printed}");
    assert!(!data.exists());
    let picture = place.path().join("foto.png");
    std::fs::write(&picture, "x").unwrap();
    assert!(refused(&data, &["intake", "--json", picture.to_str().unwrap()]).contains("save the document as PDF"));
}

/// Serves, lets the test look, and asks the process to stop, which it does without a fault; gives what it printed.
fn served(data: &Path, line: &[&str], look: impl FnOnce(&str)) -> String {
    let mut command = sagsgang(data, line);
    command.args(["--listen", "127.0.0.1:0", "--log", "warn"]).stdout(Stdio::piped()).stderr(Stdio::inherit());
    let mut running = Running(command.spawn().unwrap());
    let mut lines = BufReader::new(running.0.stdout.take().unwrap());
    let mut told = String::new();
    let address = loop {
        let mut next = String::new();
        assert!(lines.read_line(&mut next).unwrap() > 0, "it ended: {told}");
        told.push_str(&next);
        if let Some(rest) = next.strip_prefix("Serving on http://") {
            break rest.split('/').next().unwrap().to_owned();
        }
    };
    look(&address);
    let asked = Command::new("kill").arg(running.0.id().to_string()).status().unwrap();
    assert!(asked.success());
    let status = running.0.wait().unwrap();
    assert!(status.success(), "{status}");
    lines.read_to_string(&mut told).unwrap();
    told
}

/// A process that does not outlive its test.
struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// The body of a page, asked for over a plain connection.
fn fetch(address: &str, path: &str) -> String {
    let mut stream = TcpStream::connect(address).unwrap();
    write!(stream, "GET {path} HTTP/1.0\r\nhost: {address}\r\nconnection: close\r\n\r\n").unwrap();
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).unwrap();
    let answer = String::from_utf8_lossy(&answer).into_owned();
    let (head, body) = answer.split_once("\r\n\r\n").expect("an answer has a head");
    assert!(head.contains(" 200 "), "{path}: {head}");
    body.to_owned()
}

#[test]
fn what_a_whole_delivery_leaves_out_is_retracted_unless_a_file_could_not_be_read() {
    let export = include_str!("../../intake/tests/esdh/exports/acadre.xml");
    let other = export.replace(">1721<", ">1722<").replace("4711", "4712").replace("2024-04-12", "2024-05-12");
    let place = tempfile::tempdir().unwrap();
    let (data, folder) = (place.path().join("data"), place.path().join("esdh"));
    std::fs::create_dir(&folder).unwrap();
    let (april, may) = (folder.join("april.xml"), folder.join("maj.xml"));
    std::fs::write(&april, export).unwrap();
    std::fs::write(&may, other).unwrap();
    let folder = folder.to_str().unwrap();
    assert!(!said(&data, &["import", "--whole-delivery", folder]).contains("Retracted"));

    std::fs::remove_file(&april).unwrap();
    let broken = Path::new(folder).join("brudt.pdf");
    std::fs::write(&broken, "x").unwrap();
    let output = run(&data, &["import", "--whole-delivery", folder]);
    let told = String::from_utf8(output.stdout).unwrap();
    assert!(told.contains("Nothing was retracted"), "{told}");
    std::fs::remove_file(&broken).unwrap();
    assert!(!said(&data, &["import", folder]).contains("Retracted"), "a part of a delivery retracts nothing");
    let told = said(&data, &["import", "--whole-delivery", folder]);
    assert!(told.contains("Retracted: april.xml"), "{told}");
    assert!(!said(&data, &["import", "--whole-delivery", folder]).contains("Retracted"), "once");
}
