//! How the routes become a server: the layers around them, and the listening.
//!
//! From the outside in: language, compression, headers, number and log, site ([`outside`]); the caller's own layers,
//! such as who is signed in; error pages, same-site check, panic, time and size limits ([`inside`]); the routes.

use crate::api::is_oparl;
use crate::assets;
use crate::error::WebError;
use crate::frame::Site;
use crate::layer::headers::Reached;
use crate::layer::observe::Observer;
use crate::layer::{error_pages, headers, language, observe, same_site};
use crate::metrics::Metrics;
use crate::url::route;
use axum::Router;
use axum::extract::{DefaultBodyLimit, Request, State};
use axum::http::{Method, StatusCode, header};
use axum::middleware::{Next, from_fn, from_fn_with_state, map_request};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use std::any::Any;
use std::future::Future;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;
use tokio::net::TcpListener;
use tokio::sync::watch;
use tower::Layer as _;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;

/// The largest form without files, in bytes. An address that takes files sets its own limit.
pub const LARGEST_FORM: usize = 4 * 1024 * 1024;
/// How long a request may take.
const LONGEST_ANSWER: Duration = Duration::from_mins(1);
/// How long the files of an import may be on their way: half a gigabyte over a slow line.
const LONGEST_UPLOAD: Duration = Duration::from_mins(30);
/// How long answers under way are waited for when the server is asked to stop.
const LONGEST_FAREWELL: Duration = Duration::from_secs(15);

/// How the server presents itself.
#[derive(Clone, Debug)]
pub struct HttpConfig {
    /// The municipality; whoever changes its settings sends the new one.
    pub site: watch::Receiver<Arc<Site>>,
    /// Whether the public reaches it by HTTPS.
    pub reached: Reached,
    /// Tells this run's request numbers from those of other runs, such as eight random letters.
    pub run: String,
    /// Where requests are counted.
    pub metrics: Arc<Metrics>,
}

/// The layers next to the routes. `largest` is the largest body a route takes, in bytes, as error pages tell it.
pub fn inside(routes: Router, largest: usize) -> Router {
    routes
        .fallback(async || WebError::NotFound)
        .layer(DefaultBodyLimit::max(LARGEST_FORM))
        .layer(from_fn(within_time))
        .layer(CatchPanicLayer::custom(panicked))
        .layer(from_fn(same_site::require))
        .layer(from_fn(without_nul))
        .layer(from_fn_with_state(largest, error_pages::render))
}

async fn within_time(request: Request, next: Next) -> Response {
    let brings_files = request.method() == Method::POST && request.uri().path() == route::desk::READINGS;
    let longest = if brings_files { LONGEST_UPLOAD } else { LONGEST_ANSWER };
    let answer = tokio::time::timeout(longest, next.run(request)).await;
    answer.unwrap_or_else(|_| StatusCode::SERVICE_UNAVAILABLE.into_response())
}

/// No address of this site holds a NUL, and one of the databases takes none in a text.
async fn without_nul(request: Request, next: Next) -> Response {
    let query = request.uri().query().unwrap_or_default();
    let path = request.uri().path();
    // OParl's ids and filters are read before anything is looked up, and its errors are its own.
    if !is_oparl(path) && (path.contains("%00") || query.contains("%00")) {
        return WebError::NotFound.into_response();
    }
    next.run(request).await
}

/// The outermost layers, with the addresses every server has: assets, `/healthz`, `/metrics`.
pub fn outside(routes: Router, config: HttpConfig) -> Router {
    let observer = Observer::new(Arc::clone(&config.metrics), &config.run);
    let own = Router::new()
        .route(assets::ROUTE, get(assets::serve))
        .route(route::HEALTH, get(|| async { "ok\n" }))
        .route(route::METRICS, get(metrics))
        .with_state(config.metrics);
    let layered = routes
        .merge(own)
        .layer(from_fn_with_state(config.site, put_site))
        .layer(from_fn_with_state(observer, observe::follow))
        .layer(from_fn_with_state(config.reached, headers::add))
        .layer(CompressionLayer::new());
    // The path must be changed before the router reads it, so this layer stands around the router, not in it.
    Router::new().fallback_service(map_request(async |request: Request| language::set(request)).layer(layered))
}

/// Answers requests until `shutdown` is done, then finishes those under way.
///
/// # Errors
/// When the listener fails.
pub async fn serve(
    listener: TcpListener,
    router: Router,
    shutdown: impl Future<Output = ()> + Send + 'static,
) -> std::io::Result<()> {
    let (stop, mut stopped) = watch::channel(false);
    let server = axum::serve(listener, router.into_make_service_with_connect_info::<SocketAddr>())
        .with_graceful_shutdown(async move {
            shutdown.await;
            let _ = stop.send(true);
        });
    let farewell = async {
        // An idle connection that is kept open must not keep the process.
        if stopped.wait_for(|stopped| *stopped).await.is_ok() {
            tokio::time::sleep(LONGEST_FAREWELL).await;
        } else {
            std::future::pending::<()>().await;
        }
    };
    tokio::select! {
        result = server.into_future() => result,
        () = farewell => Ok(()),
    }
}

async fn metrics(State(metrics): State<Arc<Metrics>>) -> impl IntoResponse {
    ([(header::CONTENT_TYPE, "text/plain; version=0.0.4; charset=utf-8")], metrics.render())
}

async fn put_site(State(site): State<watch::Receiver<Arc<Site>>>, mut request: Request, next: Next) -> Response {
    let site = Arc::clone(&site.borrow());
    request.extensions_mut().insert(site);
    next.run(request).await
}

// The signature is tower-http's.
#[allow(clippy::needless_pass_by_value)]
fn panicked(cause: Box<dyn Any + Send>) -> Response {
    let text = cause
        .downcast_ref::<String>()
        .map(String::as_str)
        .or_else(|| cause.downcast_ref::<&str>().copied())
        .unwrap_or("no message");
    WebError::Internal(format!("panicked: {text}")).into_response()
}

#[cfg(test)]
mod tests;
