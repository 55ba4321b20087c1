//! One write, one entry; nothing without one.

use crate::support::{entry, on_both_engines, write};
use sagsgang_store::journal::{head, newest, of_subject, since};
use sagsgang_store::{Store, StoreError, follower};
use uuid::Uuid;

on_both_engines! {
    async fn a_write_leaves_one_entry(place: Place) {
        let store = place.open().await;
        assert_eq!(store.head().await.unwrap(), 0);
        let new = entry("DecisionRecorded");
        assert_eq!(store.begin().await.unwrap().commit(new.clone()).await.unwrap(), 1);
        assert_eq!(write(&store, "MinutesAdopted").await, 2);

        let entries = since(&store, 0, 10).await.unwrap();
        assert_eq!(entries.iter().map(|e| (e.seq, e.action.as_str())).collect::<Vec<_>>(), [
            (1, "DecisionRecorded"),
            (2, "MinutesAdopted"),
        ]);
        assert_eq!(entries[0].at, new.at);
        assert_eq!(entries[0].payload, Some(new.payload));
        assert_eq!(head(&store).await.unwrap().hash, entries[1].hash);
    }

    async fn a_dropped_write_leaves_nothing(place: Place) {
        let store = place.open().await;
        write(&store, "CaseOpened").await;
        let given_up = store.begin().await.unwrap();
        assert_eq!(given_up.seq(), 2);
        drop(given_up);
        assert_eq!(store.head().await.unwrap(), 1);
        assert_eq!(write(&store, "CaseSubmitted").await, 2, "the number is not used up");
    }

    async fn an_opened_store_goes_on_where_it_was(place: Place) {
        let store = place.open().await;
        write(&store, "CaseOpened").await;
        store.close().await.unwrap();
        let store = place.open().await;
        assert_eq!(*store.watch().borrow(), 1);
        assert_eq!(write(&store, "CaseSubmitted").await, 2);
    }

    async fn writers_take_turns(place: Place) {
        let stores = [place.open().await, place.open().await];
        let writers = (0..24).map(|n| {
            let store = stores[n % 2].clone();
            tokio::spawn(async move { write(&store, "CaseOpened").await })
        });
        let mut numbers = Vec::new();
        for writer in writers.collect::<Vec<_>>() {
            numbers.push(writer.await.unwrap());
        }
        numbers.sort_unstable();
        assert_eq!(numbers, (1..=24).collect::<Vec<u64>>(), "no number is missing or given twice");
    }

    async fn entries_are_read_by_page_and_by_subject(place: Place) {
        let store = place.open().await;
        for n in 0..5_u128 {
            let subject = entry("CaseOpened");
            let subject = sagsgang_store::NewEntry { subject_id: Uuid::from_u128(n % 2), ..subject };
            store.begin().await.unwrap().commit(subject).await.unwrap();
        }
        let numbers = |entries: Vec<sagsgang_store::journal::Entry>| entries.iter().map(|e| e.seq).collect::<Vec<_>>();
        assert_eq!(numbers(newest(&store, None, 2).await.unwrap()), [5, 4]);
        assert_eq!(numbers(newest(&store, Some(4), 2).await.unwrap()), [3, 2]);
        assert_eq!(numbers(since(&store, 3, 10).await.unwrap()), [4, 5]);
        assert_eq!(numbers(of_subject(&store, "meeting", Uuid::from_u128(1)).await.unwrap()), [2, 4]);
        assert_eq!(numbers(of_subject(&store, "case", Uuid::from_u128(1)).await.unwrap()), [0; 0]);
    }

    async fn a_payload_is_erased_by_a_later_entry(place: Place) {
        let store = place.open().await;
        write(&store, "RemarkRecorded").await;
        let mut erasing = store.begin().await.unwrap();
        erasing.erase_payload(1).await.unwrap();
        erasing.commit(entry("PayloadErased")).await.unwrap();
        let entries = since(&store, 0, 10).await.unwrap();
        assert_eq!(entries[0].payload, None);
        assert_eq!(entries[1].erases, [1]);

        let mut again = store.begin().await.unwrap();
        assert!(matches!(again.erase_payload(1).await, Err(StoreError::NotErasable { seq: 1, .. })));
        assert!(matches!(again.erase_payload(9).await, Err(StoreError::NotErasable { seq: 9, .. })));
    }

    async fn watchers_and_followers_learn_of_entries(place: Place) {
        let store = place.open().await;
        let mut watch = store.watch();
        write(&store, "CaseOpened").await;
        assert_eq!(*watch.borrow_and_update(), 1);

        assert_eq!(follower::position(&store, "search").await.unwrap(), 0);
        follower::set_position(&store, "search", 1).await.unwrap();
        follower::set_position(&store, "mail", 0).await.unwrap();
        follower::set_position(&store, "search", 2).await.unwrap();
        assert_eq!(follower::position(&store, "search").await.unwrap(), 2);
        assert_eq!(follower::position(&store, "mail").await.unwrap(), 0);
    }

    async fn the_stamp_is_stale_at_once_in_every_process(place: Place) {
        let (writer, reader) = (place.open().await, place.open().await);
        assert_eq!(reader.stamp().await, Some(0));
        write(&writer, "MinutesPublished").await;
        assert_eq!(reader.stamp().await, Some(1));
        drop(writer.begin().await.unwrap());
        assert_eq!(reader.stamp().await, Some(1), "what was given up changed nothing");
    }

    async fn a_newer_database_is_refused(place: Place) {
        let store = place.open().await;
        crate::support::sql(&place, "insert into migrations (version, name) values (99, 'later')").await;
        store.close().await.unwrap();
        let refusal = Store::open(&place.location).await.unwrap_err();
        assert!(matches!(refusal, StoreError::NewerSchema { found: 99, .. }));
        assert!(refusal.to_string().contains("newer program"), "{refusal}");
    }

    async fn a_snapshot_sees_one_instant(place: Place) {
        let store = place.open().await;
        write(&store, "CaseOpened").await;
        let snapshot = store.snapshot().await.unwrap();
        write(&store, "CaseSubmitted").await;
        assert_eq!(head(&snapshot).await.unwrap().seq, 1);
        assert_eq!(since(&snapshot, 0, 10).await.unwrap().len(), 1);
        assert_eq!(head(&store).await.unwrap().seq, 2);
    }
}

/// A page cache that looks while a write is under way must not keep what it makes. Only the embedded engine
/// announces; PostgreSQL's own number changes with the commit.
#[tokio::test]
async fn nothing_is_cached_while_the_embedded_engine_writes() {
    let place = crate::support::Place::sqlite();
    let store = place.open().await;
    let write = store.begin().await.unwrap();
    assert_eq!(store.stamp().await, None);
    write.commit(entry("CaseOpened")).await.unwrap();
    assert_eq!(store.stamp().await, Some(1));
}
