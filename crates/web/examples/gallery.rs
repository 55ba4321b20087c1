//! Serves every component in every state, to be looked at: `cargo run -p sagsgang-web --example gallery`.
//!
//! The page is behind the same layers as every page of the house.

#[path = "../tests/components/gallery.rs"]
mod gallery;

use axum::Router;
use axum::response::Html;
use axum::routing::get;
use sagsgang_web::frame::{Frame, Site};
use sagsgang_web::layer::headers::Reached;
use sagsgang_web::metrics::Metrics;
use sagsgang_web::server::{HttpConfig, LARGEST_FORM, inside, outside, serve};
use std::sync::Arc;
use tokio::net::TcpListener;
use tokio::sync::watch;

#[tokio::main]
async fn main() -> std::io::Result<()> {
    let site = Arc::new(Site {
        municipality: "Fjordby Kommune".to_owned(),
        slug: "fjordby-kommune".to_owned(),
        address: "https://sagsgang.fjordby.dk".to_owned(),
    });
    // The sender may go: nobody renames the municipality of a gallery.
    let (_, site) = watch::channel(site);
    let config =
        HttpConfig { site, reached: Reached::ByHttp, run: "gallery".to_owned(), metrics: Arc::new(Metrics::default()) };
    let routes = Router::new().route("/", get(async |frame: Frame| Html(gallery::gallery(frame.lang).into_string())));
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    // Whoever runs an example reads its standard output.
    #[allow(clippy::print_stdout)]
    {
        println!("http://{}/", listener.local_addr()?);
    }
    serve(listener, outside(inside(routes, LARGEST_FORM), config), std::future::pending()).await
}
