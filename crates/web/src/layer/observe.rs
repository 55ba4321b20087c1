//! Every request has a number, is written to the log, and is counted.
//!
//! The log has the path without its query, since people search for names; no header, cookie or body is ever in it.

use crate::metrics::Metrics;
use axum::extract::{MatchedPath, Request, State};
use axum::http::{HeaderName, HeaderValue};
use axum::middleware::Next;
use axum::response::Response;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use tokio::time::Instant;
use tracing::Instrument as _;

static REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");

/// The number of a request in the log, shown to a reader whose request failed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RequestId(pub Arc<str>);

/// Numbers requests and counts them.
#[derive(Clone, Debug)]
pub struct Observer {
    metrics: Arc<Metrics>,
    run: Arc<str>,
    next: Arc<AtomicU64>,
}

impl Observer {
    /// An observer for one run of the process; `run` tells its request numbers from those of other runs.
    pub fn new(metrics: Arc<Metrics>, run: &str) -> Self {
        Self { metrics, run: run.into(), next: Arc::new(AtomicU64::new(1)) }
    }

    fn number(&self) -> RequestId {
        RequestId(format!("{}-{}", self.run, self.next.fetch_add(1, Ordering::Relaxed)).into())
    }
}

/// Follows a request from its arrival to its answer.
pub async fn follow(State(observer): State<Observer>, mut request: Request, next: Next) -> Response {
    let begun = Instant::now();
    let id = observer.number();
    let method = request.method().clone();
    let route = request.extensions().get::<MatchedPath>().cloned();
    let span = tracing::info_span!("request", id = %id.0, %method, path = request.uri().path());
    request.extensions_mut().insert(id.clone());
    let mut response = next.run(request).instrument(span.clone()).await;
    let (status, took) = (response.status(), begun.elapsed());
    span.in_scope(|| {
        let milliseconds = took.as_secs_f64() * 1000.0;
        if status.is_server_error() {
            tracing::error!(status = status.as_u16(), milliseconds, "answered");
        } else {
            tracing::info!(status = status.as_u16(), milliseconds, "answered");
        }
    });
    let route = route.as_ref().map_or("unmatched", MatchedPath::as_str);
    observer.metrics.count(method.as_str(), route, status.as_u16(), took);
    if let Ok(value) = HeaderValue::try_from(&*id.0) {
        response.headers_mut().insert(REQUEST_ID.clone(), value);
    }
    response
}
