//! What a search costs: the product's index against PostgreSQL's Danish full text and SQLite's FTS5, on the same made-up
//! agenda items, in the same run, one question to each in turn. Run with `make bench`; `SEARCH_ITEMS` says how many
//! items (20,000 unless told). Figures that were taken stand in `docs/performance.md`. Nothing here passes or fails.
#![allow(
    clippy::print_stdout,
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a benchmark prints, and stops when it cannot go on"
)]
#![allow(clippy::disallowed_methods, reason = "a benchmark measures real time")]

mod items;

use items::{Items, PER_MEETING};
use sagsgang_search::{Index, Query};
use sagsgang_store::rival::Rival;
use sagsgang_store::testing::Postgres;
use std::path::Path;
use std::time::{Duration, Instant};

const ITEMS: usize = 20_000;
/// How often each question is put to each engine,
const ROUNDS: usize = 20;
/// and where there are so many items that an answer of the others takes seconds.
const MANY: usize = 200_000;
const ROUNDS_OF_MANY: usize = 8;
/// Meetings that are written to the index between two commits.
const BATCH: usize = 500;

/// Common words and rare ones, alone and together, in other endings than they were written, and parts of compounds.
const QUESTIONS: [&str; 18] = [
    "bolig",
    "boligerne",
    "budget",
    "skole",
    "handlingsplan",
    "trafikplanen",
    "klima",
    "ældreområdet",
    "hjælpemiddelstrategi",
    "kulturhus",
    "bolig budget",
    "skole trafik plan",
    "børneprojekt",
    "vandmiljø",
    "sundhedspolitikken",
    "energi forsyning",
    "idrætshallerne",
    "fritidstilbud for ældre",
];

fn main() {
    // Test runners ask every bench for its list.
    if std::env::args().any(|argument| argument == "--list") {
        return;
    }
    let items = std::env::var("SEARCH_ITEMS").ok().and_then(|count| count.parse().ok()).unwrap_or(ITEMS);
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap();
    runtime.block_on(measure(items));
}

async fn measure(items: usize) {
    let folder = tempfile::tempdir().unwrap();
    let (index, ours) = timed(|| built(&folder.path().join("index"), items));
    println!("{items} items");
    println!(
        "  index: built in {:.1} s, {} MB",
        ours.as_secs_f64(),
        folder_bytes(&folder.path().join("index")) / 1_000_000
    );
    let sqlite = Rival::sqlite(&folder.path().join("rival.sqlite")).await;
    fill("SQLite FTS5", &sqlite, items).await;
    let postgres = Rival::postgres(&Postgres::shared().fresh_database().await).await;
    fill("PostgreSQL danish", &postgres, items).await;

    let mut taken: [Vec<Duration>; 3] = Default::default();
    let mut hits: Vec<[u64; 3]> = Vec::new();
    let rounds = if items > MANY { ROUNDS_OF_MANY } else { ROUNDS };
    for round in 0..=rounds {
        hits.clear();
        for question in QUESTIONS {
            let (found, own) = timed(|| index.search(&Query::new(question)).unwrap());
            let (postgres, second) = asked(&postgres, question).await;
            let (sqlite, third) = asked(&sqlite, question).await;
            hits.push([found.total as u64, postgres, sqlite]);
            // The first round only warms up.
            if round > 0 {
                taken.iter_mut().zip([own, second, third]).for_each(|(taken, time)| taken.push(time));
            }
        }
    }
    for (name, times) in ["index", "PostgreSQL danish", "SQLite FTS5"].iter().zip(&mut taken) {
        times.sort_unstable();
        println!("  {name}: p50 {:.2} ms, p99 {:.2} ms", milliseconds(times, 50), milliseconds(times, 99));
    }
    println!("  hits: index, PostgreSQL danish, SQLite FTS5");
    for (question, [own, postgres, sqlite]) in QUESTIONS.iter().zip(&hits) {
        println!("    {question}: {own}, {postgres}, {sqlite}");
    }
}

fn built(folder: &Path, items: usize) -> Index {
    let index = Index::open(folder).unwrap();
    let mut meetings = Items::new().meetings(items.div_ceil(PER_MEETING)).peekable();
    let mut position = 0;
    while meetings.peek().is_some() {
        let mut batch = index.batch().unwrap();
        for (view, organization) in meetings.by_ref().take(BATCH) {
            batch.replace_meeting(&view, &organization).unwrap();
        }
        position += 1;
        batch.commit(position).unwrap();
    }
    index
}

async fn fill(name: &str, rival: &Rival, items: usize) {
    let began = Instant::now();
    let mut documents = Items::new().documents(items);
    loop {
        let some: Vec<_> = documents.by_ref().take(BATCH * PER_MEETING).collect();
        if some.is_empty() {
            break;
        }
        rival.add(&some).await;
    }
    rival.finish().await;
    let took = began.elapsed().as_secs_f64();
    println!("  {name}: built in {took:.1} s, {} MB with the documents", rival.bytes().await / 1_000_000);
}

async fn asked(rival: &Rival, question: &str) -> (u64, Duration) {
    let began = Instant::now();
    let hits = rival.find(question).await;
    (hits, began.elapsed())
}

fn timed<T>(work: impl FnOnce() -> T) -> (T, Duration) {
    let began = Instant::now();
    let value = work();
    (value, began.elapsed())
}

fn milliseconds(sorted: &[Duration], percentile: usize) -> f64 {
    let place = (sorted.len() * percentile / 100).min(sorted.len().saturating_sub(1));
    sorted.get(place).map_or(0.0, Duration::as_secs_f64) * 1000.0
}

/// The bytes of all files in a folder and in those within it.
fn folder_bytes(folder: &Path) -> u64 {
    let bytes = |entry: std::fs::DirEntry| match entry.metadata() {
        Ok(metadata) if metadata.is_dir() => folder_bytes(&entry.path()),
        Ok(metadata) => metadata.len(),
        // A file of a merge that has just ended.
        Err(_) => 0,
    };
    std::fs::read_dir(folder).unwrap().flatten().map(bytes).sum()
}
