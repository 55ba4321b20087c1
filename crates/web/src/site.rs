//! The whole site: portal, desk, members' pages and sign-in, with the layers around them.

use crate::cache::{self, PageCache};
use crate::frame::Site;
use crate::layer::headers::Reached;
use crate::metrics::Metrics;
use crate::server::{self, HttpConfig};
use crate::{api, desk, entry, following, mcp, member, portal, signed_in};
use axum::Router;
use axum::extract::{Request, State};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::Response;
use sagsgang_app::App;
use sagsgang_app::case::add_annex;
use std::sync::{Arc, Mutex, PoisonError};
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
    /// Where the public reaches it, without a slash at the end: "https://sagsgang.fjordby.dk".
    pub address: String,
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
    let stamp = app.stamp().await;
    let site = Arc::new(read(&app, &config.address).await);
    let known = Arc::new(Mutex::new(Known { stamp, site: Arc::clone(&site) }));
    let mut public = portal::routes().merge(api::routes());
    if config.cache {
        let kept = Kept { app: app.clone(), cache: Arc::new(PageCache::new(CACHE_BYTES)) };
        public = public.layer(from_fn_with_state(kept, from_cache));
    }
    // What a search finds follows the index, which follows the journal a moment later: its pages are not kept.
    // Nor is OParl kept: a crawl passes once over more pages than there is room for.
    let routes = public.merge(portal::search_routes()).merge(api::uncached_routes()).merge(following::routes());
    let routes = routes.merge(api::v1_routes()).merge(api::oparl_routes()).merge(mcp::routes());
    let routes = routes.merge(entry::routes()).merge(desk::routes()).merge(member::routes()).with_state(app.clone());
    let inside = server::inside(routes, largest_upload())
        .layer(from_fn_with_state(app.clone(), signed_in::recognise))
        .layer(from_fn_with_state((app, known), keep_up));
    let metrics = Arc::new(Metrics::default());
    let (_, site) = watch::channel(site);
    server::outside(inside, HttpConfig { site, reached: config.reached, run: config.run, metrics })
}

#[derive(Clone)]
struct Kept {
    app: App,
    cache: Arc<PageCache>,
}

/// The journal's number when the request came.
#[derive(Clone, Copy)]
struct Stamp(Option<u64>);

async fn from_cache(State(kept): State<Kept>, request: Request, next: Next) -> Response {
    // Pages say what is next, so a page of yesterday is stale though nothing was written.
    let day = kept.app.today().duration_since(jiff::civil::Date::constant(2000, 1, 1)).as_hours() / 24;
    let stamp = request.extensions().get::<Stamp>().and_then(|stamp| stamp.0);
    let stamp = stamp.map(|head| head.wrapping_mul(1 << 20).wrapping_add(day.unsigned_abs()));
    cache::answer(&kept.cache, stamp, request, next).await
}

/// The municipality as it was under a journal number.
struct Known {
    stamp: Option<u64>,
    site: Arc<Site>,
}

/// Notes the journal's number, and reads the municipality again when it has moved, whichever process wrote.
async fn keep_up(State((app, known)): State<(App, Arc<Mutex<Known>>)>, mut request: Request, next: Next) -> Response {
    let stamp = app.stamp().await;
    let fresh = {
        let known = known.lock().unwrap_or_else(PoisonError::into_inner);
        (stamp.is_some() && known.stamp == stamp).then(|| Arc::clone(&known.site))
    };
    let site = if let Some(site) = fresh {
        site
    } else {
        let address = known.lock().unwrap_or_else(PoisonError::into_inner).site.address.clone();
        let site = Arc::new(read(&app, &address).await);
        *known.lock().unwrap_or_else(PoisonError::into_inner) = Known { stamp, site: Arc::clone(&site) };
        site
    };
    request.extensions_mut().insert(site);
    request.extensions_mut().insert(Stamp(stamp));
    next.run(request).await
}

async fn read(app: &App, address: &str) -> Site {
    let found = sagsgang_app::portal::data::municipality(app).await.unwrap_or_else(|error| {
        tracing::warn!(%error, "the municipality's name could not be read");
        sagsgang_app::portal::data::Municipality::default()
    });
    Site { municipality: found.name, slug: found.slug, address: address.to_owned() }
}
