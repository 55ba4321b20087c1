//! What the product costs, measured: public pages against a bare static answer of the same server in the same run, an
//! agenda as PDF, writes to the journal, a crawl by OParl, and pages while the search index is built anew. Run with `make bench`; figures that were taken stand in
//! `docs/performance.md`. Nothing here passes or fails.
#![allow(
    clippy::print_stdout,
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a benchmark prints, and stops when it cannot go on"
)]
#![allow(clippy::disallowed_methods, reason = "a benchmark measures real time")]

mod journal;
mod load;
mod oparl;
mod pages;
mod pdf;
mod rebuild;
mod town;

fn main() {
    // Asked for by `pdf` itself: memory is measured in a process of its own.
    if let Some(items) = std::env::args().skip_while(|argument| argument != "--pdf-child").nth(1) {
        pdf::child(items.parse().expect("a number of items"));
        return;
    }
    if std::env::args().any(|argument| argument == "--list") {
        return;
    }
    let option = |name: &str| std::env::args().skip_while(|argument| argument != name).nth(1);
    let objects = option("--objects").map_or(20_000, |number| number.parse().expect("a number of objects"));
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().expect("a runtime");
    runtime.block_on(async {
        // A server that runs, such as the demo's, is read by OParl and nothing else is measured.
        if let Some(address) = option("--oparl-at") {
            oparl::crawl(address.parse().expect("an address and a port")).await;
            return;
        }
        if option("--objects").is_some() {
            oparl::measure(objects).await;
            return;
        }
        if std::env::args().any(|argument| argument == "--rebuild") {
            rebuild::measure().await;
            return;
        }
        pages::measure().await;
        rebuild::measure().await;
        pdf::measure();
        journal::measure().await;
        oparl::measure(objects).await;
    });
}
