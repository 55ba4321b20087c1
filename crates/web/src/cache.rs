//! Public pages as they were last made, kept in memory until something is written.
//!
//! Each page is stamped with the journal's number at the time its making began. It is given only to a request that
//! comes while the journal still has that number: a write makes every page stale at once, in every process. Only
//! what an anonymous reader gets is kept, never an answer to a request that carries a cookie.

use axum::body::{Body, to_bytes};
use axum::extract::Request;
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Response};
use bytes::Bytes;
use flate2::{Compression, write::GzEncoder};
use sagsgang_i18n::Lang;
use std::collections::HashMap;
use std::hash::{BuildHasher as _, BuildHasherDefault, DefaultHasher};
use std::io::Write as _;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, PoisonError, RwLock};

/// A page larger than this is made anew each time.
const LARGEST_PAGE: usize = 2 * 1024 * 1024;
/// An address longer than this is not worth remembering.
const LONGEST_PATH: usize = 512;

/// The kinds of answers that are kept.
const KEPT: [&str; 6] = [
    "text/html",
    "text/calendar",
    "application/akn+xml",
    "application/ld+json",
    "application/atom+xml",
    "application/xml",
];
/// What is kept of an answer's headers beside its kind.
const HEADERS: [HeaderName; 3] =
    [header::CONTENT_DISPOSITION, header::ACCESS_CONTROL_ALLOW_ORIGIN, header::LAST_MODIFIED];

/// What a page is kept under: its language, and its path and query.
pub type Key = (Lang, String);

/// A page as it was made.
#[derive(Debug)]
pub struct CachedPage {
    headers: HeaderMap,
    etag: HeaderValue,
    plain: Bytes,
    gzip: Bytes,
}

#[derive(Debug)]
struct Entry {
    stamp: u64,
    page: Arc<CachedPage>,
    last_used: AtomicU64,
}

/// The pages, up to a number of bytes.
#[derive(Debug)]
pub struct PageCache {
    most_bytes: usize,
    uses: AtomicU64,
    entries: RwLock<HashMap<Key, Entry>>,
}

impl PageCache {
    /// A cache that holds at most so many bytes of pages.
    pub fn new(most_bytes: usize) -> Self {
        Self { most_bytes, uses: AtomicU64::new(0), entries: RwLock::default() }
    }

    /// The page, if it was made under this stamp. Without a stamp nothing is known to be fresh.
    pub fn get(&self, key: &Key, stamp: Option<u64>) -> Option<Arc<CachedPage>> {
        let entries = self.entries.read().unwrap_or_else(PoisonError::into_inner);
        let entry = entries.get(key).filter(|entry| Some(entry.stamp) == stamp)?;
        entry.last_used.store(self.uses.fetch_add(1, Ordering::Relaxed), Ordering::Relaxed);
        Some(Arc::clone(&entry.page))
    }

    /// Keeps a page. `stamp` was read before the page was begun. When there is no room, pages under other stamps go
    /// first, then those that were not asked for lately.
    pub fn put(&self, key: Key, stamp: u64, page: Arc<CachedPage>) {
        let mut entries = self.entries.write().unwrap_or_else(PoisonError::into_inner);
        let last_used = AtomicU64::new(self.uses.fetch_add(1, Ordering::Relaxed));
        entries.insert(key, Entry { stamp, page, last_used });
        if bytes(&entries) > self.most_bytes {
            entries.retain(|_, entry| entry.stamp == stamp);
        }
        while bytes(&entries) > self.most_bytes {
            let mut uses: Vec<u64> = entries.values().map(|entry| entry.last_used.load(Ordering::Relaxed)).collect();
            uses.sort_unstable();
            // Half at a time, so that a full cache is not sorted for every page.
            let middle = uses[uses.len() / 2];
            entries.retain(|_, entry| entry.last_used.load(Ordering::Relaxed) > middle);
        }
    }

    /// How many pages are kept.
    pub fn len(&self) -> usize {
        self.entries.read().unwrap_or_else(PoisonError::into_inner).len()
    }

    /// Whether no page is kept.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

fn bytes(entries: &HashMap<Key, Entry>) -> usize {
    entries.iter().map(|((_, path), entry)| path.len() + entry.page.plain.len() + entry.page.gzip.len()).sum()
}

impl CachedPage {
    /// A page ready to be given, plain and compressed.
    pub fn new(headers: HeaderMap, plain: Bytes) -> Self {
        let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
        // Writing to memory does not fail; if it did, an empty form is never chosen.
        let gzip = encoder.write_all(&plain).and_then(|()| encoder.finish()).map(Bytes::from).unwrap_or_default();
        let hash = BuildHasherDefault::<DefaultHasher>::default().hash_one(&plain);
        let etag = HeaderValue::try_from(format!("W/\"{hash:016x}\"")).unwrap_or(HeaderValue::from_static("W/\"\""));
        Self { headers, etag, plain, gzip }
    }

    /// The answer to a request with these headers: nothing new, compressed, or plain.
    pub fn respond(&self, headers: &HeaderMap) -> Response {
        let mut common = self.headers.clone();
        common.insert(header::ETAG, self.etag.clone());
        common.insert(header::VARY, HeaderValue::from_static("accept-encoding, cookie"));
        if headers.get(header::IF_NONE_MATCH).is_some_and(|known| *known == self.etag) {
            return (StatusCode::NOT_MODIFIED, common).into_response();
        }
        let takes_gzip = headers
            .get(header::ACCEPT_ENCODING)
            .and_then(|value| value.to_str().ok())
            .is_some_and(|value| value.split(',').any(|way| matches!(way.trim(), "gzip" | "*")));
        if takes_gzip && !self.gzip.is_empty() {
            let encoding = [(header::CONTENT_ENCODING, HeaderValue::from_static("gzip"))];
            return (common, encoding, self.gzip.clone()).into_response();
        }
        (common, self.plain.clone()).into_response()
    }
}

/// Answers a request from the cache, or lets it through and keeps what comes. For a middleware around the public
/// pages, which reads `stamp` (the journal's number) before it calls this.
pub async fn answer(cache: &PageCache, stamp: Option<u64>, request: Request, next: Next) -> Response {
    let (Some(key), Some(stamp)) = (key_of(&request), stamp) else { return next.run(request).await };
    let headers = request.headers().clone();
    if let Some(page) = cache.get(&key, Some(stamp)) {
        return page.respond(&headers);
    }
    let response = next.run(request).await;
    if !may_be_kept(&response) {
        return response;
    }
    let (parts, body) = response.into_parts();
    let named = [header::CONTENT_TYPE].into_iter().chain(HEADERS);
    let kept = named.filter_map(|name| parts.headers.get(&name).cloned().map(|value| (name, value))).collect();
    match to_bytes(body, usize::MAX).await {
        Ok(plain) if plain.len() <= LARGEST_PAGE => {
            let page = Arc::new(CachedPage::new(kept, plain));
            cache.put(key, stamp, Arc::clone(&page));
            page.respond(&headers)
        }
        Ok(plain) => Response::from_parts(parts, Body::from(plain)),
        Err(error) => crate::error::WebError::internal(error).into_response(),
    }
}

fn key_of(request: &Request) -> Option<Key> {
    let is_anonymous = !request.headers().contains_key(header::COOKIE);
    let path = request.uri().path_and_query()?.as_str();
    let lang = request.extensions().get::<Lang>().copied().unwrap_or_default();
    let is_kept = is_anonymous && request.method() == Method::GET && path.len() <= LONGEST_PATH;
    is_kept.then(|| (lang, path.to_owned()))
}

fn may_be_kept(response: &Response) -> bool {
    let is_page = response
        .headers()
        .get(header::CONTENT_TYPE)
        .and_then(|kind| kind.to_str().ok())
        .is_some_and(|kind| KEPT.iter().any(|kept| kind.starts_with(kept)));
    response.status() == StatusCode::OK && is_page && !response.headers().contains_key(header::SET_COOKIE)
}

#[cfg(test)]
mod tests;
