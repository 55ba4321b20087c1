use super::{CachedPage, Key, PageCache, answer};
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::Request;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::middleware::{Next, from_fn};
use axum::response::Html;
use axum::routing::get;
use bytes::Bytes;
use sagsgang_i18n::Lang;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use tower::ServiceExt as _;

fn page(text: &'static str) -> Arc<CachedPage> {
    let kind = HeaderValue::from_static("text/html; charset=utf-8");
    Arc::new(CachedPage::new([(header::CONTENT_TYPE, kind)].into_iter().collect(), Bytes::from_static(text.as_bytes())))
}

fn key(path: &str) -> Key {
    (Lang::Da, path.to_owned())
}

#[test]
fn a_page_is_fresh_only_under_the_stamp_it_was_made_under() {
    let cache = PageCache::new(10_000);
    cache.put(key("/"), 7, page("forside"));
    assert!(cache.get(&key("/"), Some(7)).is_some());
    assert!(cache.get(&key("/"), Some(8)).is_none());
    assert!(cache.get(&key("/"), None).is_none());
    assert!(cache.get(&(Lang::En, "/".to_owned()), Some(7)).is_none());
}

#[test]
fn the_cache_never_grows_past_its_limit() {
    let cache = PageCache::new(2_000);
    for number in 0..500 {
        cache.put(key(&format!("/sag/{number}")), number / 100, page("en side om en sag"));
        let entries = cache.entries.read().unwrap();
        assert!(super::bytes(&entries) <= 2_000);
    }
    assert!(cache.get(&key("/sag/499"), Some(4)).is_some(), "the newest page is kept");
    assert!(cache.len() < 500);
}

#[test]
fn a_page_too_large_for_the_whole_cache_is_not_kept() {
    let cache = PageCache::new(10);
    cache.put(key("/"), 1, page("en side, der er længere end ti tegn"));
    assert!(cache.is_empty());
}

#[test]
fn a_reader_who_has_the_page_is_told_so() {
    let page = page("forside");
    let etag = page.respond(&HeaderMap::new()).headers()[header::ETAG].clone();
    let mut headers = HeaderMap::new();
    headers.insert(header::IF_NONE_MATCH, etag);
    assert_eq!(page.respond(&headers).status(), StatusCode::NOT_MODIFIED);
}

#[test]
fn compression_is_given_to_those_who_take_it() {
    let mut headers = HeaderMap::new();
    headers.insert(header::ACCEPT_ENCODING, HeaderValue::from_static("br, gzip"));
    assert_eq!(page("forside").respond(&headers).headers()[header::CONTENT_ENCODING], "gzip");
    assert!(!page("forside").respond(&HeaderMap::new()).headers().contains_key(header::CONTENT_ENCODING));
}

#[tokio::test]
async fn a_write_is_visible_in_the_next_request() {
    let cache = Arc::new(PageCache::new(100_000));
    let journal = Arc::new(AtomicU64::new(1));
    let made = Arc::new(AtomicU64::new(0));
    let (for_layer, stamp, made_by) = (Arc::clone(&cache), Arc::clone(&journal), Arc::clone(&made));
    let router = Router::new()
        .route("/", get(move || async move { Html(format!("udgave {}", made_by.fetch_add(1, Ordering::Relaxed))) }))
        .layer(from_fn(move |request: Request, next: Next| {
            let (cache, stamp) = (Arc::clone(&for_layer), stamp.load(Ordering::Relaxed));
            async move { answer(&cache, Some(stamp), request, next).await }
        }));
    assert_eq!(text(&router, None).await, "udgave 0");
    assert_eq!(text(&router, None).await, "udgave 0");
    journal.store(2, Ordering::Relaxed);
    assert_eq!(text(&router, None).await, "udgave 1");
    assert_eq!(text(&router, Some("session=x")).await, "udgave 2", "a reader with a cookie gets a page of their own");
    assert_eq!(text(&router, None).await, "udgave 1");
}

async fn text(router: &Router, cookie: Option<&str>) -> String {
    let mut request = Request::get("/");
    if let Some(cookie) = cookie {
        request = request.header(header::COOKIE, cookie);
    }
    let response = router.clone().oneshot(request.body(Body::empty()).unwrap()).await.unwrap();
    String::from_utf8(to_bytes(response.into_body(), 1_000).await.unwrap().to_vec()).unwrap()
}
