//! What the product costs, measured: public pages against a bare static answer of the same server in the same run, an
//! agenda as PDF, and writes to the journal. Run with `make bench`; figures that were taken stand in
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
mod pages;
mod pdf;
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
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().expect("a runtime");
    runtime.block_on(async {
        pages::measure().await;
        pdf::measure();
        journal::measure().await;
    });
}
