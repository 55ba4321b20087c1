//! The public meeting page with thirty items, and the case page: from the cache, and made anew from the database.

use crate::load::{Run, ask};
use crate::town::Town;
use sagsgang_app::App;
use sagsgang_web::WebConfig;
use sagsgang_web::layer::headers::Reached;
use std::net::SocketAddr;
use std::time::Duration;

const ROUNDS: usize = 5;
const EACH: Duration = Duration::from_secs(2);
const CONNECTIONS: usize = 16;

pub async fn measure() {
    let town = Town::on_disk(30).await;
    let cached = serve(town.app.clone(), true).await;
    let anew = serve(town.app.clone(), false).await;
    let rows = [
        ("static answer (/healthz)", cached, "/healthz"),
        ("meeting, 30 items, from the cache", cached, town.meeting.as_str()),
        ("meeting, 30 items, from the database", anew, town.meeting.as_str()),
        ("case, from the cache", cached, town.case.as_str()),
        ("case, from the database", anew, town.case.as_str()),
    ];
    let mut runs: Vec<Vec<Run>> = vec![Vec::new(); rows.len()];
    // Interleaved, so that what else the machine does falls on all of them.
    for _ in 0..ROUNDS {
        for (index, (_, address, path)) in rows.iter().enumerate() {
            runs[index].push(ask(*address, path, CONNECTIONS, EACH).await);
        }
    }
    println!("pages: {CONNECTIONS} connections, medians of {ROUNDS} runs of {} s", EACH.as_secs());
    println!("{:38} {:>12} {:>9} {:>9} {:>10} {:>8}", "", "requests/s", "p50 ms", "p99 ms", "body KB", "static=1");
    let bare = middle(&runs[0]).rate;
    for ((name, ..), runs) in rows.iter().zip(&runs) {
        let run = middle(runs);
        let ms = |time: Duration| time.as_secs_f64() * 1000.0;
        #[allow(clippy::cast_precision_loss, reason = "a size in KB")]
        let body = run.body as f64 / 1000.0;
        println!(
            "{name:38} {:12.0} {:9.2} {:9.2} {body:10.1} {:8.3}",
            run.rate,
            ms(run.median),
            ms(run.p99),
            run.rate / bare
        );
    }
}

pub fn middle(runs: &[Run]) -> Run {
    let mut runs = runs.to_vec();
    runs.sort_by(|a, b| a.rate.total_cmp(&b.rate));
    runs[runs.len() / 2]
}

pub async fn serve(app: App, cache: bool) -> SocketAddr {
    let config =
        WebConfig { reached: Reached::ByHttp, address: "http://127.0.0.1".to_owned(), run: "bench".to_owned(), cache };
    let router = sagsgang_web::router(app, config).await;
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a free port");
    let address = listener.local_addr().expect("an address");
    tokio::spawn(sagsgang_web::server::serve(listener, router, std::future::pending()));
    address
}
