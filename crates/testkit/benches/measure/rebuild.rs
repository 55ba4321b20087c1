//! What a citizen waits for while the search index is built anew beside the one that answers: pages and a search, as they
//! are otherwise and while it is built over and over.

use crate::load::{Run, ask};
use crate::pages::{middle, serve};
use crate::town::Town;
use sagsgang_app::follower::{catch_up, rebuild};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

const MEETINGS: usize = 40;
const ITEMS: usize = 30;
const ROUNDS: usize = 5;
const EACH: Duration = Duration::from_secs(2);
const CONNECTIONS: usize = 4;

pub async fn measure() {
    let begun = Instant::now();
    let town = Town::of_many(MEETINGS, ITEMS).await;
    let made = begun.elapsed().as_secs_f64();
    println!("\npages while the search index is built anew: {MEETINGS} meetings of {ITEMS} items, made in {made:.0} s");
    catch_up(&town.app).await.expect("the index follows");
    let mut records = 0;
    let begun = Instant::now();
    rebuild(&town.app, &mut |_, total| records = total).await.expect("the index is built");
    println!("built once, nothing else asked for: {records} records in {:.2} s", begun.elapsed().as_secs_f64());
    let cached = serve(town.app.clone(), true).await;
    let anew = serve(town.app.clone(), false).await;
    let rows = [
        ("meeting, from the cache", cached, town.meeting.as_str()),
        ("meeting, from the database", anew, town.meeting.as_str()),
        ("search for one word", anew, "/soeg?q=hjemmeplejen"),
    ];
    let mut runs: Vec<[Vec<Run>; 2]> = vec![Default::default(); rows.len()];
    let mut times = Vec::new();
    for _ in 0..ROUNDS {
        for (row, (_, address, path)) in runs.iter_mut().zip(&rows) {
            row[0].push(ask(*address, path, CONNECTIONS, EACH).await);
            let building = Building::begin(&town);
            row[1].push(ask(*address, path, CONNECTIONS, EACH).await);
            times.extend(building.end().await);
        }
    }
    times.sort_unstable();
    let built = times.get(times.len() / 2).map_or(0.0, Duration::as_secs_f64);
    println!("built {} times beside what was asked for, in {built:.2} s (median)", times.len());
    println!("{CONNECTIONS} connections, medians of {ROUNDS} runs of {} s", EACH.as_secs());
    println!("{:28} {:>24} {:>30}", "", "otherwise", "while it is built");
    println!(
        "{:28} {:>8} {:>7} {:>7} {:>14} {:>7} {:>7}",
        "", "req/s", "p50 ms", "p99 ms", "req/s", "p50 ms", "p99 ms"
    );
    for ((name, ..), [otherwise, building]) in rows.iter().zip(&runs) {
        let [a, b] = [middle(otherwise), middle(building)];
        let ms = |time: Duration| time.as_secs_f64() * 1000.0;
        println!(
            "{name:28} {:8.0} {:7.2} {:7.2} {:14.0} {:7.2} {:7.2}",
            a.rate,
            ms(a.median),
            ms(a.p99),
            b.rate,
            ms(b.median),
            ms(b.p99)
        );
    }
}

/// The index being built anew, again and again.
struct Building {
    stop: Arc<AtomicBool>,
    task: tokio::task::JoinHandle<Vec<Duration>>,
}

impl Building {
    fn begin(town: &Town) -> Self {
        let stop = Arc::new(AtomicBool::new(false));
        let (app, asked) = (town.app.clone(), stop.clone());
        let task = tokio::spawn(async move {
            let mut times = Vec::new();
            while !asked.load(Ordering::Relaxed) {
                let begun = Instant::now();
                rebuild(&app, &mut |_, _| {}).await.expect("the index is built");
                times.push(begun.elapsed());
            }
            times
        });
        Self { stop, task }
    }

    /// Lets the last one come to its end; tells how long each took.
    async fn end(self) -> Vec<Duration> {
        self.stop.store(true, Ordering::Relaxed);
        self.task.await.expect("it goes on")
    }
}
