//! Files are kept by their content.

use crate::support::{Place, entry};
use sagsgang_store::{Digest, StoreError};

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
