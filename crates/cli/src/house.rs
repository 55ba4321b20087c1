//! Opens a municipality: its store, its search index, and the app on both.

use crate::args::{Common, Serving};
use crate::caller::HttpCaller;
use crate::failure::{Failure, Result};
use crate::mail::SmtpPost;
use crate::world::{SystemEntropy, run_name};
use crate::{ocr, output, signal};
use sagsgang_app::following::deliver;
use sagsgang_app::reading::import;
use sagsgang_app::world::{Clock, Outward, Post};
use sagsgang_app::{App, follower, register, setup};
use sagsgang_search::Indexes;
use sagsgang_store::{Store, schema_version};
use sagsgang_web::WebConfig;
use sagsgang_web::layer::headers::Reached;
use sagsgang_web::outward::SiteAddresses;
use std::path::PathBuf;
use std::sync::Arc;
use tokio::net::TcpListener;
use tokio::sync::watch;

/// Opens the store, making what is missing.
pub async fn store(common: &Common) -> Result<Store> {
    Ok(Store::open(&common.location()).await?)
}

/// Opens the store of a municipality that is there already.
pub async fn existing_store(common: &Common) -> Result<Store> {
    if schema_version(&common.location()).await?.is_none() {
        return Err(Failure::said(match common.location().database {
            Some(_) => "there is no municipality in the database: see that --database names the right one".to_owned(),
            None => format!("there is no municipality in {}: name its folder with --data", common.data.display()),
        }));
    }
    store(common).await
}

/// The folders of the search indexes, which each machine makes for itself: the public one, and that behind the sign-in.
pub fn index_folders(common: &Common) -> [PathBuf; 2] {
    [common.data.join("index"), common.data.join("inside")]
}

/// The app with its indexes on the disk.
pub async fn app(common: &Common, store: Store, clock: Arc<dyn Clock>) -> Result<App> {
    let [public, inside] = index_folders(common);
    let indexes = Indexes::open(&public, &inside)?;
    if indexes.is_rebuilt() {
        tracing::warn!("a search index was damaged or of another version and is made anew");
    }
    Ok(App::new(store, indexes, clock, Arc::new(SystemEntropy)).recognizing(ocr::found().await))
}

/// Serves until asked to stop: answers under way are finished, what follows the journal and what reads
/// imports stop, the store closes.
pub async fn serve(common: &Common, serving: Serving, app: App) -> Result<()> {
    let stopping = signal::asked_to_stop()?;
    let address = common.listen;
    let listener = TcpListener::bind(address).await.map_err(|error| {
        Failure::said(format!("cannot serve on {address}: {error}; choose another address with --listen"))
    })?;
    let address = listener.local_addr().unwrap_or(address);
    let site = serving.address.clone().unwrap_or_else(|| format!("http://{address}"));
    let app = app.reaching_out(outward(&serving, &site)?);
    let (stop, stopped) = watch::channel(false);
    let follower = tokio::spawn(follower::run(app.clone(), stopped.clone()));
    let sender = tokio::spawn(deliver::run(app.clone(), stopped.clone()));
    let register = tokio::spawn(register::run(app.clone(), stopped.clone()));
    let importer = tokio::spawn(import::work::run(app.clone(), stopped));
    let config = WebConfig {
        reached: if serving.https { Reached::ByHttps } else { Reached::ByHttp },
        address: site,
        run: run_name(),
        cache: !serving.no_page_cache,
    };
    let router = sagsgang_web::router(app.clone(), config).await;
    tracing::info!(%address, "serving");
    output::line(&format!("Serving on http://{address}/  (Ctrl-C stops)"));
    if setup::is_needed(&app).await? {
        output::line(&format!(
            "The municipality is empty: open http://{address}/opstart to name it and make its first administrator."
        ));
    }
    let served = sagsgang_web::server::serve(listener, router, stopping).await;
    let _ = stop.send(true);
    for follower in [follower, register] {
        if let Err(error) = follower.await {
            tracing::error!(%error, "what follows the journal ended badly; it catches up at the next start");
        }
    }
    if let Err(error) = sender.await {
        tracing::error!(%error, "what tells followers ended badly; it goes on at the next start");
    }
    if let Err(error) = importer.await {
        tracing::error!(%error, "what reads imports ended badly; it goes on at the next start");
    }
    app.store().close().await?;
    tracing::info!("stopped");
    served.map_err(|error| Failure::said(format!("serving on {address} failed: {error}")))
}

/// How the house reaches others: by mail where a server is named, and by HTTP.
fn outward(serving: &Serving, site: &str) -> Result<Outward> {
    let post = match serving.smtp.as_deref().map(str::trim).filter(|url| !url.is_empty()) {
        Some(url) => {
            let from = serving.mail_from.as_deref().unwrap_or_default();
            let post = SmtpPost::new(url, from).map_err(Failure::said)?;
            Some(Arc::new(post) as Arc<dyn Post>)
        }
        None => None,
    };
    let caller = Arc::new(HttpCaller::new());
    Ok(Outward { addresses: Arc::new(SiteAddresses::new(site)), post, caller })
}
