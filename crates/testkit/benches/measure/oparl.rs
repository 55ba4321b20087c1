//! OParl as another program reads it, over loopback on one connection: everything, page after page. Of a municipality with
//! as many objects as are asked for, which are copies of one meeting's own; or of a server that runs.

use crate::pages::serve;
use crate::town::Town;
use sagsgang_app::register::catch_up;
use sagsgang_store::Store;
use sagsgang_store::register::{Cursor, Filter, Registered, fill, get, ids};
use serde_json::Value;
use std::net::SocketAddr;
use std::time::{Duration, Instant};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;
use uuid::Uuid;

const SYSTEM: &str = "/oparl/v1.1/system";
/// What a council has most of.
const KINDS: [&str; 4] = ["agendaItem", "agendaItem", "consultation", "paper"];
/// Rows that are put in together.
const ROWS: u64 = 10_000;

/// Fills a register with so many objects, and reads it as another program does.
pub async fn measure(objects: u64) {
    let town = Town::on_disk(30).await;
    catch_up(&town.app).await.expect("the register follows");
    let begun = Instant::now();
    multiply(town.app.store(), objects).await;
    println!("\noparl: a register of {objects} objects, put in within {:.0} s", begun.elapsed().as_secs_f64());
    let address = serve(town.app.clone(), false).await;
    crawl(address).await;
    for (name, query) in [
        ("the first page of the items", String::new()),
        ("their last page", "?from=end&page=2".to_owned()),
        ("one in the middle by its number alone", format!("?page={}", objects / 2 / 100 / 2)),
        ("what changed after it all, counted and read", "?modified_since=2100-01-01T00:00:00%2B01:00".to_owned()),
    ] {
        let mut connection = Connection::to(address).await;
        let path = format!("/oparl/v1.1/body/{}/agendaItem{query}", Uuid::from_u128(1));
        let mut times = Vec::new();
        for _ in 0..11 {
            let asked = Instant::now();
            connection.get(&path).await;
            times.push(asked.elapsed());
        }
        let (first, rest) = times.split_first_mut().expect("it was asked");
        rest.sort_unstable();
        println!("{name:48} first {:8.2} ms, then {:8.2} ms", ms(*first), ms(rest[rest.len() / 2]));
    }
}

/// Copies of the objects that are there, each with an id of its own.
async fn multiply(store: &Store, objects: u64) {
    let mut patterns = Vec::new();
    for kind in KINDS {
        let times = [None; 4];
        let [created_since, created_until, modified_since, modified_until] = times;
        let (organization, with_deleted) = (None, false);
        let all =
            Filter { kind, organization, with_deleted, created_since, created_until, modified_since, modified_until };
        let ids = ids(store, &all, Cursor::Skip(0), 10).await.expect("ids");
        patterns.extend(get(store, kind, &ids).await.expect("rows"));
    }
    let copy = |number: u64| {
        let pattern = &patterns[usize::try_from(number).expect("it fits") % patterns.len()];
        let id = Uuid::from_u128((u128::from(number) << 64) | 0x7000_0000_0000_0000);
        let doc = pattern.doc.replacen(&pattern.id.to_string(), &id.to_string(), usize::MAX);
        Registered { id, doc, ..pattern.clone() }
    };
    let mut done = 0;
    while done < objects {
        let until = (done + ROWS).min(objects);
        fill(store, &(done..until).map(copy).collect::<Vec<_>>()).await.expect("they are put in");
        done = until;
    }
}

/// Reads everything a server gives.
pub async fn crawl(address: SocketAddr) {
    let mut connection = Connection::to(address).await;
    let begun = Instant::now();
    let system: Value = serde_json::from_str(&connection.get(SYSTEM).await).expect("the entry point");
    let bodies: Value = serde_json::from_str(&connection.get(path(&system["body"])).await).expect("the municipality");
    let body = bodies["data"][0].as_object().expect("there is one");
    let id = body["id"].as_str().expect("an id");
    let lists = body.values().filter(|value| value.as_str().is_some_and(|to| to.starts_with(&format!("{id}/"))));
    let (mut objects, mut times, mut bytes) = (1, Vec::new(), 0);
    for list in lists {
        let mut next = Some(path(list).to_owned());
        let mut total = 0;
        while let Some(to) = next {
            let asked = Instant::now();
            let page = connection.get(&to).await;
            times.push(asked.elapsed());
            bytes += page.len();
            // What stands in front are the objects, as large as they are; nothing there needs to be read here.
            let frame = &page[page.rfind("\"links\":{").expect("links")..];
            next = after(frame, "\"next\":\"").map(|to| to[to.find("/oparl").expect("ours")..].to_owned());
            total = number(frame, "\"totalElements\":");
        }
        objects += total;
    }
    let spent = begun.elapsed();
    times.sort_unstable();
    #[allow(clippy::cast_precision_loss, reason = "a count of objects and of bytes")]
    let (rate, megabytes) = (objects as f64 / spent.as_secs_f64(), bytes as f64 / 1e6);
    println!(
        "{objects} objects on {} pages, {megabytes:.1} MB, in {:.1} s: {rate:.0} objects/s, a page in {:.2} ms (median), {:.2} ms (p99)",
        times.len(),
        spent.as_secs_f64(),
        ms(times[times.len() / 2]),
        ms(times[times.len() * 99 / 100]),
    );
}

fn ms(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}

fn path(address: &Value) -> &str {
    let address = address.as_str().expect("an address");
    &address[address.find("/oparl").expect("ours")..]
}

/// What stands in quotation marks after a word.
fn after<'a>(text: &'a str, word: &str) -> Option<&'a str> {
    let rest = &text[text.find(word)? + word.len()..];
    rest.split('"').next()
}

fn number(text: &str, word: &str) -> u64 {
    let rest = &text[text.find(word).expect("it is told") + word.len()..];
    let digits = rest.split(|c: char| !c.is_ascii_digit()).next().unwrap_or_default();
    digits.parse().expect("a number")
}

/// A connection that is kept open.
struct Connection {
    stream: TcpStream,
    buffer: Vec<u8>,
}

impl Connection {
    async fn to(address: SocketAddr) -> Self {
        let stream = TcpStream::connect(address).await.expect("the server listens");
        stream.set_nodelay(true).expect("a socket");
        Self { stream, buffer: Vec::with_capacity(1024 * 1024) }
    }

    async fn get(&mut self, path: &str) -> String {
        let request = format!("GET {path} HTTP/1.1\r\nHost: localhost\r\n\r\n");
        self.stream.write_all(request.as_bytes()).await.expect("the server reads");
        self.buffer.clear();
        loop {
            assert!(self.stream.read_buf(&mut self.buffer).await.expect("an answer") > 0, "the server hung up");
            let Some(end) = self.buffer.windows(4).position(|four| four == b"\r\n\r\n") else { continue };
            let head = String::from_utf8_lossy(&self.buffer[..end]).to_ascii_lowercase();
            assert!(head.starts_with("http/1.1 200"), "{path}: {head}");
            let length = head.lines().find_map(|line| line.strip_prefix("content-length: "));
            let length: usize = length.expect("an answer says its length").trim().parse().expect("a number");
            while self.buffer.len() < end + 4 + length {
                assert!(self.stream.read_buf(&mut self.buffer).await.expect("an answer") > 0, "the server hung up");
            }
            return String::from_utf8_lossy(&self.buffer[end + 4..]).into_owned();
        }
    }
}
