//! A backup is made while serving, brings everything back on either engine, and is refused when it is not whole.

use crate::builders::{account, insert, municipality, person};
use crate::support::{Place, entry, on_both_engines, write};
use sagsgang_store::journal::{head, since};
use sagsgang_store::{Location, SCHEMA_VERSION, StoreError, backup, follower, repo, restore};
use std::path::{Path, PathBuf};
use tempfile::TempDir;

struct Archive {
    folder: TempDir,
    path: PathBuf,
}

async fn archive_of(place: &Place) -> Archive {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("sommerby.tar");
    let store = place.open().await;
    municipality(&store).await;
    for n in 0..700 {
        // More than a page of a table.
        if n % 100 == 0 {
            insert(&store, &person(&format!("Person {n}"))).await;
        } else {
            write(&store, "CaseRead").await;
        }
    }
    follower::set_position(&store, "mail", 600).await.unwrap();
    backup(&store, &path, &mut |_| {}).await.unwrap();
    Archive { folder, path }
}

async fn comes_back(from: &Place, to: &Place) {
    let archive = archive_of(from).await;
    let old = from.open().await;
    write(&old, "AfterTheBackup").await;

    let report = restore(&archive.path, &to.location, &mut |_| {}).await.unwrap();
    assert_eq!(report.findings, []);
    assert_eq!((report.entries, report.files), (701, 1));

    let new = to.open().await;
    assert_eq!(since(&new, 0, 9999).await.unwrap(), since(&old, 0, 701).await.unwrap());
    assert_eq!(repo::person::all(&new).await.unwrap(), repo::person::all(&old).await.unwrap());
    assert_eq!(repo::meeting::upcoming(&new, jiff::civil::date(2026, 1, 1), 9).await.unwrap().len(), 1);
    assert_eq!(follower::position(&new, "mail").await.unwrap(), 600);
    assert_eq!(new.stamp().await, Some(701));
    assert_eq!(write(&new, "LifeGoesOn").await, 702);
}

#[tokio::test]
async fn from_sqlite_to_sqlite() {
    comes_back(&Place::sqlite(), &Place::sqlite()).await;
}

#[tokio::test]
async fn from_sqlite_to_postgres() {
    comes_back(&Place::sqlite(), &Place::postgres().await).await;
}

#[tokio::test]
async fn from_postgres_to_sqlite() {
    comes_back(&Place::postgres().await, &Place::sqlite()).await;
}

#[tokio::test]
async fn from_postgres_to_postgres() {
    comes_back(&Place::postgres().await, &Place::postgres().await).await;
}

on_both_engines! {
    async fn a_backup_while_writing_is_of_one_instant(place: Place) {
        let store = place.open().await;
        municipality(&store).await;
        let writing = tokio::spawn({
            let store = store.clone();
            async move {
                for n in 0..60 {
                    insert(&store, &person(&format!("Person {n}"))).await;
                }
            }
        });
        let folder = tempfile::tempdir().unwrap();
        for round in 0..3 {
            let path = folder.path().join(format!("{round}.tar"));
            let manifest = backup(&store, &path, &mut |_| {}).await.unwrap();
            let to = Location::folder(folder.path().join(format!("data{round}")));
            let report = restore(&path, &to, &mut |_| {}).await.unwrap();
            assert_eq!((report.findings, report.head), (vec![], manifest.head));
        }
        writing.await.unwrap();
        assert_eq!(store.head().await.unwrap(), 61);
    }

    async fn a_full_place_is_refused_and_left_alone(place: Place) {
        let archive = archive_of(&Place::sqlite()).await;
        let store = place.open().await;
        let anna = person("Anna Ågård");
        insert(&store, &anna).await;
        insert(&store, &account("anna", &anna)).await;
        let before = head(&store).await.unwrap();
        let refusal = restore(&archive.path, &place.location, &mut |_| {}).await.unwrap_err();
        assert!(matches!(refusal, StoreError::NotEmpty(_)), "{refusal}");
        let elsewhere = Location { data: archive.folder.path().join("new"), ..place.location.clone() };
        if elsewhere.database.is_some() {
            let refusal = restore(&archive.path, &elsewhere, &mut |_| {}).await.unwrap_err();
            assert_eq!(refusal.to_string().split(':').next(), Some("the database is not empty"));
        }
        assert_eq!(head(&store).await.unwrap(), before);
    }
}

async fn refusal_of(archive: &Archive, path: &Path) -> String {
    let to = Location::folder(archive.folder.path().join("to"));
    let refusal = restore(path, &to, &mut |_| {}).await.unwrap_err();
    assert!(matches!(refusal, StoreError::Archive { .. }), "{refusal}");
    assert!(!to.data.exists(), "nothing was touched");
    refusal.to_string()
}

#[tokio::test]
async fn a_truncated_archive_is_refused() {
    let archive = archive_of(&Place::sqlite()).await;
    let bytes = std::fs::read(&archive.path).unwrap();
    let cut = archive.folder.path().join("cut.tar");
    for part in [0, 100, 512, bytes.len() / 3, bytes.len() / 2, bytes.len() - 4096] {
        std::fs::write(&cut, &bytes[..part]).unwrap();
        let refusal = refusal_of(&archive, &cut).await;
        assert!(refusal.contains("cut short"), "{part}: {refusal}");
    }
}

#[tokio::test]
async fn a_damaged_archive_is_refused() {
    let archive = archive_of(&Place::sqlite()).await;
    let bytes = std::fs::read(&archive.path).unwrap();
    let damaged = archive.folder.path().join("damaged.tar");
    let place = bytes.windows(11).position(|window| window == b"Demenshandl").unwrap();
    let mut changed = bytes.clone();
    changed[place] = b'X';
    std::fs::write(&damaged, changed).unwrap();
    let refusal = refusal_of(&archive, &damaged).await;
    assert!(refusal.contains("tables/programme/000001.jsonl in it is damaged"), "{refusal}");

    std::fs::write(&damaged, "this is no archive at all, only a text").unwrap();
    refusal_of(&archive, &damaged).await;
}

#[tokio::test]
async fn an_archive_of_another_schema_is_refused() {
    let archive = archive_of(&Place::sqlite()).await;
    let text = std::fs::read(&archive.path).unwrap();
    let older = archive.folder.path().join("older.tar");
    let schema = format!("\"schema\": {SCHEMA_VERSION}").into_bytes();
    let place = text.windows(schema.len()).position(|window| window == schema).unwrap();
    let mut changed = text.clone();
    changed[place + schema.len() - 1] = b'9';
    std::fs::write(&older, changed).unwrap();
    let refusal = refusal_of(&archive, &older).await;
    assert!(refusal.contains("schema version 9"), "{refusal}");
}

#[tokio::test]
async fn a_backup_that_fails_leaves_the_old_one() {
    let place = Place::sqlite();
    let archive = archive_of(&place).await;
    let before = std::fs::read(&archive.path).unwrap();
    let store = place.open().await;
    let file = store.blobs().put("Bilag 9".into(), 100).await.unwrap();
    let mut write = store.begin().await.unwrap();
    write.name_blob(file).await.unwrap();
    write.commit(entry("AnnexAdded")).await.unwrap();
    std::fs::remove_dir_all(place.location.blobs()).unwrap();
    let failure = backup(&store, &archive.path, &mut |_| {}).await.unwrap_err();
    assert!(matches!(failure, StoreError::BlobMissing(_)), "{failure}");
    assert_eq!(std::fs::read(&archive.path).unwrap(), before);
    assert!(!archive.folder.path().join("sommerby.tar.partial").exists());

    let nowhere = archive.folder.path().join("no/such/folder/x.tar");
    let failure = backup(&store, &nowhere, &mut |_| {}).await.unwrap_err();
    assert!(matches!(failure, StoreError::Folder { .. }), "{failure}");
}
