//! The whole site: portal, desk, members' pages and sign-in, with the layers around them.

use crate::cache::{self, PageCache};
use crate::frame::Site;
use crate::layer::headers::Reached;
use crate::metrics::Metrics;
use crate::server::{self, HttpConfig};
use crate::{api, desk, entry, member, portal, signed_in};
use axum::Router;
use axum::extract::{Request, State};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::Response;
use sagsgang_app::App;
use sagsgang_app::case::add_annex;
use std::sync::Arc;
use tokio::sync::watch;

/// How many bytes of public pages are kept ready.
const CACHE_BYTES: usize = 64 * 1024 * 1024;
/// A form with a file is at most this much larger than the file.
const AROUND_FILE: usize = 1024 * 1024;

/// How the site presents itself.
#[derive(Clone, Debug)]
pub struct WebConfig {
    /// Whether the public reaches it by HTTPS.
    pub reached: Reached,
    /// Tells this run's request numbers from those of other runs.
    pub run: String,
    /// Whether public pages are kept ready; a benchmark asks without.
    pub cache: bool,
}

/// The largest body an address takes: an annex with its form.
pub(crate) fn largest_upload() -> usize {
    usize::try_from(add_annex::LIMIT).unwrap_or(usize::MAX).saturating_add(AROUND_FILE)
}

/// The site of a municipality. The name on every page follows the municipality's settings.
pub async fn router(app: App, config: WebConfig) -> Router {
    let (sender, site) = watch::channel(Arc::new(read(&app).await));
    tokio::spawn(follow(app.clone(), sender));
    let mut public = portal::routes().merge(api::routes());
    if config.cache {
        let kept = Kept { app: app.clone(), cache: Arc::new(PageCache::new(CACHE_BYTES)) };
        public = public.layer(from_fn_with_state(kept, from_cache));
    }
    let routes = public.merge(entry::routes()).merge(desk::routes()).merge(member::routes()).with_state(app.clone());
    let inside = server::inside(routes, largest_upload()).layer(from_fn_with_state(app, signed_in::recognise));
    let metrics = Arc::new(Metrics::default());
    server::outside(inside, HttpConfig { site, reached: config.reached, run: config.run, metrics })
}

#[derive(Clone)]
struct Kept {
    app: App,
    cache: Arc<PageCache>,
}

async fn from_cache(State(kept): State<Kept>, request: Request, next: Next) -> Response {
    // Pages say what is next, so a page of yesterday is stale though nothing was written.
    let day = kept.app.today().duration_since(jiff::civil::Date::constant(2000, 1, 1)).as_hours() / 24;
    let stamp = kept.app.stamp().await.map(|head| head.wrapping_mul(1 << 20).wrapping_add(day.unsigned_abs()));
    cache::answer(&kept.cache, stamp, request, next).await
}

async fn read(app: &App) -> Site {
    match sagsgang_app::portal::municipality(app).await {
        Ok(municipality) => Site { municipality },
        Err(error) => {
            tracing::warn!(%error, "the municipality's name could not be read");
            Site::default()
        }
    }
}

/// Reads the name again whenever something was written, and ends with the site.
async fn follow(app: App, site: watch::Sender<Arc<Site>>) {
    let mut head = app.store().watch();
    while head.changed().await.is_ok() && !site.is_closed() {
        let now = read(&app).await;
        site.send_if_modified(|then| {
            let changed = **then != now;
            *then = Arc::new(now);
            changed
        });
    }
}
