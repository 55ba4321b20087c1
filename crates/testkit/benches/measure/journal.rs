//! Writes to the journal for each second: whole use cases, one after the other, each safe on the disk when answered.

use crate::town::Town;
use sagsgang_app::actor::Actor;
use sagsgang_app::organization::register_person::register_person;
use std::time::{Duration, Instant};

const EACH: Duration = Duration::from_secs(3);

pub async fn measure() {
    println!("\njournal: use cases (a record, an entry, a commit that is on the disk), one after the other");
    println!("{:38} {:>12} {:>9}", "", "writes/s", "p99 ms");
    row("SQLite in a folder", &Town::on_disk(1).await).await;
    let postgres = sagsgang_store::testing::Postgres::start();
    row("PostgreSQL on the loopback", &Town::on(&postgres, 1).await).await;
}

async fn row(name: &str, town: &Town) {
    let operator = Actor::operator();
    let begun = Instant::now();
    let mut times = Vec::new();
    while begun.elapsed() < EACH {
        let asked = Instant::now();
        register_person(&town.app, &operator, "Anna Holm".to_owned(), None).await.expect("a write");
        times.push(asked.elapsed());
    }
    times.sort_unstable();
    #[allow(clippy::cast_precision_loss, reason = "a count of writes")]
    let rate = times.len() as f64 / begun.elapsed().as_secs_f64();
    println!("{name:38} {rate:12.0} {:9.2}", times[times.len() * 99 / 100].as_secs_f64() * 1000.0);
}
