//! Somebody with the database's password changes what stands; verify says what was done.

use crate::builders::{insert, municipality, person};
use crate::support::{Place, entry, on_both_engines, sql, write};
use sagsgang_store::journal::{Change, Finding, Report, verify};
use sagsgang_store::{Digest, Store};
use std::collections::BTreeSet;

async fn report(place: &Place) -> Report {
    let store = place.open().await;
    let report = verify(&store, &mut |_| {}).await.unwrap();
    store.close().await.unwrap();
    report
}

/// The findings that stand after one statement on a journal of six entries.
async fn after(place: &Place, statement: &str) -> Vec<Finding> {
    six_entries(place).await;
    sql(place, statement).await;
    report(place).await.findings
}

async fn six_entries(place: &Place) -> Store {
    let store = place.open().await;
    for n in 1..=6 {
        write(&store, &format!("Step{n}")).await;
    }
    store
}

on_both_engines! {
    async fn an_untouched_store_is_sound(place: Place) {
        let store = place.open().await;
        municipality(&store).await;
        let mut seen = BTreeSet::new();
        let report = verify(&store, &mut |progress| { seen.insert(format!("{:?}", progress.part)); }).await.unwrap();
        assert_eq!(report.findings, []);
        assert_eq!((report.entries, report.records, report.files), (1, 13, 1));
        assert_eq!(seen.into_iter().collect::<Vec<_>>(), ["Files", "Journal", "Records"]);
    }

    async fn an_empty_store_is_sound(place: Place) {
        assert!(report(&place).await.is_sound());
    }

    async fn a_changed_field_is_found(place: Place) {
        let findings = after(&place, "update journal set actor = 'nobody' where seq = 3").await;
        assert_eq!(findings, [Finding::Changed { seq: 3 }]);
    }

    async fn a_changed_first_entry_is_found(place: Place) {
        let findings = after(&place, "update journal set action = 'Nothing' where seq = 1").await;
        assert_eq!(findings, [Finding::Changed { seq: 1 }]);
    }

    async fn a_changed_payload_is_found(place: Place) {
        let findings = after(&place, "update journal set payload = '{\"votes\":9}' where seq = 3").await;
        assert_eq!(findings, [Finding::PayloadChanged { seq: 3 }]);
    }

    async fn a_removed_entry_is_found(place: Place) {
        let findings = after(&place, "delete from journal where seq in (3, 4)").await;
        assert_eq!(findings, [Finding::Removed { first: 3, last: 4 }]);
    }

    async fn a_removed_first_entry_is_found(place: Place) {
        let findings = after(&place, "delete from journal where seq = 1").await;
        assert_eq!(findings, [Finding::Removed { first: 1, last: 1 }]);
    }

    async fn a_removed_tail_is_found(place: Place) {
        let findings = after(&place, "delete from journal where seq > 4").await;
        assert_eq!(findings, [Finding::Removed { first: 5, last: 6 }]);
    }

    async fn a_removed_tail_with_its_head_put_back_is_found(place: Place) {
        six_entries(&place).await;
        sql(&place, "delete from journal where seq > 4").await;
        sql(&place, "update journal_head set seq = 4").await;
        assert_eq!(report(&place).await.findings, [Finding::HeadDiffers { seq: 4 }]);
    }

    async fn an_added_entry_is_found(place: Place) {
        six_entries(&place).await;
        let columns = "at, actor, action, subject_kind, subject_id, payload, salt, payload_hash, changes, erases, prev_hash, hash";
        sql(&place, &format!("insert into journal (seq, {columns}) select 7, {columns} from journal where seq = 6")).await;
        assert!(report(&place).await.findings.contains(&Finding::AfterHead { seq: 7 }));
    }

    async fn swapped_entries_are_found(place: Place) {
        six_entries(&place).await;
        for (from, to) in [(3, 99), (4, 3), (99, 4)] {
            sql(&place, &format!("update journal set seq = {to} where seq = {from}")).await;
        }
        let findings = report(&place).await.findings;
        assert_eq!(findings, [
            Finding::Misplaced { seq: 3, follows: 4 },
            Finding::Misplaced { seq: 4, follows: 2 },
            Finding::Misplaced { seq: 5, follows: 3 },
        ]);
        assert!(findings[0].to_string().contains("reordered"));
    }

    /// One who knows how the hash is made changes an entry and makes its hash anew.
    async fn a_recomputed_hash_of_one_entry_is_found(place: Place) {
        let store = six_entries(&place).await;
        let entry = &sagsgang_store::journal::since(&store, 2, 1).await.unwrap()[0];
        let before = &sagsgang_store::journal::since(&store, 1, 1).await.unwrap()[0];
        let payload = r#"{"text":"Afvist."}"#;
        let payload_hash = Digest::of_fields(&[&[0; 16], payload.as_bytes()]);
        let hash = by_the_book(before.hash, entry, payload_hash);
        let (zero, id) = ("00000000-0000-0000-0000-000000000000", "x'00000000000000000000000000000000'");
        let salt = if place.location.database.is_some() { format!("'{zero}'") } else { id.to_owned() };
        sql(&place, &format!(
            "update journal set payload = '{payload}', salt = {salt}, payload_hash = '{payload_hash}', hash = '{hash}' where seq = 3"
        )).await;
        assert_eq!(report(&place).await.findings, [Finding::Unlinked { seq: 4, before: 3 }]);
    }

    async fn a_payload_erased_by_law_is_in_order(place: Place) {
        let store = six_entries(&place).await;
        let mut erasing = store.begin().await.unwrap();
        erasing.erase_payload(3).await.unwrap();
        erasing.erase_payload(5).await.unwrap();
        erasing.commit(entry("PayloadErased")).await.unwrap();
        let report = report(&place).await;
        assert_eq!((report.findings, report.erased, report.entries), (vec![], 2, 7));
    }

    async fn a_payload_that_is_just_gone_is_found(place: Place) {
        let findings = after(&place, "update journal set payload = null, salt = null where seq = 3").await;
        assert_eq!(findings, [Finding::PayloadGone { seq: 3 }]);
    }

    async fn an_erased_payload_that_is_back_is_found(place: Place) {
        let store = six_entries(&place).await;
        let mut erasing = store.begin().await.unwrap();
        erasing.erase_payload(3).await.unwrap();
        erasing.commit(entry("PayloadErased")).await.unwrap();
        sql(&place, "update journal set payload = '{}' where seq = 3").await;
        let findings = report(&place).await.findings;
        assert!(findings.contains(&Finding::PayloadBack { seq: 3, by: 7 }), "{findings:?}");
    }

    async fn records_changed_around_the_program_are_found(place: Place) {
        let store = place.open().await;
        let people = [person("Anna Ågård"), person("Ole Østerby"), person("Eva Lund")];
        for one in &people {
            insert(&store, one).await;
        }
        sql(&place, "update people set doc = replace(doc, 'Anna', 'Anne')").await;
        sql(&place, "delete from people where doc like '%Ole%'").await;
        let mut findings = report(&place).await.findings;
        assert_eq!(findings.len(), 2);
        let person = || "person".to_owned();
        assert_eq!(findings.remove(0), Finding::RecordChanged { kind: person(), id: people[0].id.0, seq: 1 });
        assert_eq!(findings.remove(0), Finding::RecordGone { kind: person(), id: people[1].id.0, seq: 2 });
    }

    async fn a_record_no_entry_tells_of_is_found(place: Place) {
        let store = place.open().await;
        let anna = person("Anna Ågård");
        insert(&store, &anna).await;
        sql(&place, "delete from journal").await;
        sql(&place, &format!("update journal_head set seq = 0, hash = '{}'", "0".repeat(64))).await;
        let unknown = Finding::RecordUnknown { kind: "person".to_owned(), id: anna.id.0 };
        assert_eq!(report(&place).await.findings, [unknown]);
    }

    async fn missing_and_damaged_files_are_found(place: Place) {
        let store = place.open().await;
        let mut write = store.begin().await.unwrap();
        let mut files = Vec::new();
        for text in ["Bilag 1", "Bilag 2", "Bilag 3", "Bilag 4"] {
            let file = store.blobs().put(text.into(), 100).await.unwrap();
            write.name_blob(file).await.unwrap();
            files.push(file.digest);
        }
        write.commit(entry("AnnexesAdded")).await.unwrap();
        let path = |n: usize| {
            let name = files[n].to_string();
            place.location.blobs().join(&name[..2]).join(&name[2..])
        };
        std::fs::remove_file(path(1)).unwrap();
        std::fs::write(path(2), "Bilag X").unwrap();
        sql(&place, &format!("delete from blobs where digest = '{}'", files[3])).await;
        let findings = report(&place).await.findings;
        assert_eq!(findings.len(), 3, "{findings:?}");
        assert!(findings.contains(&Finding::FileMissing { digest: files[1] }));
        assert!(findings.contains(&Finding::FileDamaged { digest: files[2] }));
        assert!(matches!(&findings[2], Finding::RecordGone { kind, seq: 1, .. } if kind == "file"));
    }

    /// The chain as the documentation writes it down, recomputed without the store's own function.
    async fn the_hash_is_as_it_is_documented(place: Place) {
        let store = place.open().await;
        insert(&store, &person("Anna Ågård")).await;
        write(&store, "MinutesAdopted").await;
        let entries = sagsgang_store::journal::since(&store, 0, 9).await.unwrap();
        let payload = serde_json::to_string(&entry("").payload).unwrap();
        let mut prev = Digest::ZERO;
        for entry in &entries {
            let salt = salt(&place, entry.seq).await;
            let payload_hash = Digest::of_fields(&[&salt, payload.as_bytes()]);
            assert_eq!(by_the_book(prev, entry, payload_hash), entry.hash, "entry {}", entry.seq);
            prev = entry.hash;
        }
        assert_eq!(entries.len(), 2);
    }
}

fn by_the_book(prev: Digest, entry: &sagsgang_store::journal::Entry, payload_hash: Digest) -> Digest {
    let line = |c: &Change| format!("{} {} {} {}\n", c.kind, c.id.hyphenated(), c.version, c.digest);
    let changes = entry.changes.iter().map(line).collect::<Vec<_>>().concat();
    Digest::of_fields(&[
        b"sagsgang journal 1",
        prev.as_bytes(),
        entry.seq.to_string().as_bytes(),
        entry.at.as_microsecond().to_string().as_bytes(),
        entry.actor.as_bytes(),
        entry.action.as_bytes(),
        entry.subject_kind.as_bytes(),
        entry.subject_id.hyphenated().to_string().as_bytes(),
        payload_hash.as_bytes(),
        changes.as_bytes(),
        b"",
    ])
}

async fn salt(place: &Place, seq: u64) -> [u8; 16] {
    use sea_orm::{ConnectionTrait, Database, DbBackend, Statement};
    let (url, backend) = match &place.location.database {
        Some(url) => (url.clone(), DbBackend::Postgres),
        None => (format!("sqlite://{}", place.location.sqlite_file().display()), DbBackend::Sqlite),
    };
    let db = Database::connect(url).await.unwrap();
    let query = Statement::from_string(backend, format!("select salt from journal where seq = {seq}"));
    let row = db.query_one_raw(query).await.unwrap().unwrap();
    row.try_get::<uuid::Uuid>("", "salt").unwrap().into_bytes()
}
