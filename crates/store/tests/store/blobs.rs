//! Files are kept by their content.

use crate::support::{Place, entry};
use bytes::Bytes;
use sagsgang_store::{Digest, StoreError};
use std::io::Read as _;
use uuid::Uuid;

fn path(place: &Place, digest: Digest) -> std::path::PathBuf {
    let name = digest.to_string();
    place.location.blobs().join(&name[..2]).join(&name[2..])
}

#[tokio::test]
async fn a_file_is_named_by_its_content() {
    let place = Place::sqlite();
    let store = place.open().await;
    let stored = store.blobs().put("Bilag 1".into(), 100).await.unwrap();
    assert_eq!((stored.digest, stored.size), (Digest::of(b"Bilag 1"), 7));
    assert_eq!(store.blobs().get(stored.digest).await.unwrap(), "Bilag 1");
    assert_eq!(store.blobs().put("Bilag 1".into(), 100).await.unwrap(), stored);
    assert_eq!(std::fs::read(path(&place, stored.digest)).unwrap(), b"Bilag 1");
}

#[tokio::test]
async fn a_file_over_the_limit_is_refused_before_it_is_written() {
    let place = Place::sqlite();
    let store = place.open().await;
    let refusal = store.blobs().put("Bilag 1".into(), 6).await.unwrap_err();
    assert!(matches!(refusal, StoreError::BlobTooLarge { size: 7, limit: 6 }));
    assert!(!path(&place, Digest::of(b"Bilag 1")).exists());
}

#[tokio::test]
async fn a_damaged_or_missing_file_is_never_handed_out() {
    let place = Place::sqlite();
    let store = place.open().await;
    let stored = store.blobs().put("Bilag 1".into(), 100).await.unwrap();
    std::fs::write(path(&place, stored.digest), "Bilag 2").unwrap();
    assert!(matches!(store.blobs().get(stored.digest).await, Err(StoreError::BlobDamaged(_))));
    std::fs::remove_file(path(&place, stored.digest)).unwrap();
    assert!(matches!(store.blobs().get(stored.digest).await, Err(StoreError::BlobMissing(_))));
    store.blobs().put("Bilag 1".into(), 100).await.unwrap();
    assert!(store.blobs().get(stored.digest).await.is_ok(), "storing it again heals it");
}

/// What comes piece by piece is the same file as if it had come at once, small or large.
#[tokio::test]
async fn a_file_may_come_piece_by_piece() {
    let place = Place::sqlite();
    let store = place.open().await;
    for size in [0, 7, 1024 * 1024, 3 * 1024 * 1024 + 11] {
        let content: Vec<u8> = (0..=u8::MAX).cycle().take(size).collect();
        let mut incoming = store.blobs().begin(Uuid::from_u128(size as u128), 8 * 1024 * 1024);
        for piece in content.chunks(100_000) {
            incoming.write(&Bytes::copy_from_slice(piece)).await.unwrap();
        }
        let stored = incoming.finish().await.unwrap();
        assert_eq!((stored.digest, stored.size), (Digest::of(&content), size as u64));
        assert_eq!(store.blobs().get(stored.digest).await.unwrap(), content);
        let mut opened = store.blobs().open_file(stored.digest).await.unwrap();
        let mut read = Vec::new();
        opened.read_to_end(&mut read).unwrap();
        assert!(read == content, "it is opened at its beginning");
    }
    assert_eq!(left(&place), 0, "nothing is left on the way");
}

/// How many files lie where files come in.
fn left(place: &Place) -> usize {
    std::fs::read_dir(place.location.blobs().join("incoming")).map_or(0, Iterator::count)
}

#[tokio::test]
async fn a_file_that_grows_over_its_limit_is_refused_and_not_kept() {
    let place = Place::sqlite();
    let store = place.open().await;
    let mut incoming = store.blobs().begin(Uuid::from_u128(1), 2 * 1024 * 1024);
    let piece = Bytes::from(vec![b'x'; 1024 * 1024]);
    incoming.write(&piece).await.unwrap();
    incoming.write(&piece).await.unwrap();
    let refusal = incoming.write(&piece).await.unwrap_err();
    assert!(matches!(refusal, StoreError::BlobTooLarge { limit: 2_097_152, .. }), "{refusal}");
    drop(incoming);
    // It is removed by a thread of its own.
    let mut looked = 0;
    while left(&place) > 0 && looked < 1_000_000 {
        tokio::task::yield_now().await;
        looked += 1;
    }
    assert_eq!(left(&place), 0);
}

#[tokio::test]
async fn a_damaged_or_missing_file_is_never_opened() {
    let place = Place::sqlite();
    let store = place.open().await;
    let stored = store.blobs().put("Bilag 1".into(), 100).await.unwrap();
    std::fs::write(path(&place, stored.digest), "Bilag 2").unwrap();
    assert!(matches!(store.blobs().open_file(stored.digest).await, Err(StoreError::BlobDamaged(_))));
    std::fs::remove_file(path(&place, stored.digest)).unwrap();
    assert!(matches!(store.blobs().open_file(stored.digest).await, Err(StoreError::BlobMissing(_))));
}

crate::support::on_both_engines! {
    async fn a_file_is_named_once(place: Place) {
        let store = place.open().await;
        let file = store.blobs().put("Bilag 1".into(), 100).await.unwrap();
        for _ in 0..2 {
            let mut write = store.begin().await.unwrap();
            write.name_blob(file).await.unwrap();
            write.commit(entry("AnnexAdded")).await.unwrap();
        }
        let entries = sagsgang_store::journal::since(&store, 0, 9).await.unwrap();
        assert_eq!(entries[0].changes[0].kind, "file");
        assert_eq!(entries[1].changes, []);
    }
}
