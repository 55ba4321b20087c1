//! Asks one address over and over on connections that are kept open.

use std::net::SocketAddr;
use std::time::{Duration, Instant};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;

/// What a run gave.
#[derive(Clone, Copy, Debug)]
pub struct Run {
    /// Requests for each second.
    pub rate: f64,
    /// The middle of the times to answer.
    pub median: Duration,
    /// The time within which 99 of 100 were answered.
    pub p99: Duration,
    /// Bytes of an answer's body.
    pub body: usize,
}

/// Asks `path` on so many connections for so long.
pub async fn ask(address: SocketAddr, path: &str, connections: usize, time: Duration) -> Run {
    let begun = Instant::now();
    let tasks: Vec<_> =
        (0..connections).map(|_| tokio::spawn(connection(address, path.to_owned(), begun + time))).collect();
    let mut times = Vec::new();
    let mut body = 0;
    for task in tasks {
        let (own, bytes) = task.await.expect("a connection that goes on");
        times.extend(own);
        body = bytes;
    }
    let spent = begun.elapsed();
    times.sort_unstable();
    #[allow(clippy::cast_precision_loss, reason = "a count of requests")]
    let rate = times.len() as f64 / spent.as_secs_f64();
    Run { rate, median: times[times.len() / 2], p99: times[times.len() * 99 / 100], body }
}

async fn connection(address: SocketAddr, path: String, until: Instant) -> (Vec<Duration>, usize) {
    let mut stream = TcpStream::connect(address).await.expect("the server listens");
    stream.set_nodelay(true).expect("a socket");
    let request = format!("GET {path} HTTP/1.1\r\nHost: localhost\r\n\r\n");
    let (mut times, mut buffer, mut body) = (Vec::new(), Vec::with_capacity(256 * 1024), 0);
    while Instant::now() < until {
        let asked = Instant::now();
        stream.write_all(request.as_bytes()).await.expect("the server reads");
        body = answer(&mut stream, &mut buffer).await;
        times.push(asked.elapsed());
    }
    (times, body)
}

/// Reads one answer; it must be a 200 that says its length.
async fn answer(stream: &mut TcpStream, buffer: &mut Vec<u8>) -> usize {
    buffer.clear();
    loop {
        assert!(stream.read_buf(buffer).await.expect("the server answers") > 0, "the server hung up");
        let Some(end) = buffer.windows(4).position(|four| four == b"\r\n\r\n") else { continue };
        let head = String::from_utf8_lossy(&buffer[..end]).to_ascii_lowercase();
        assert!(head.starts_with("http/1.1 200"), "{head}");
        let length = head.lines().find_map(|line| line.strip_prefix("content-length: "));
        let length: usize = length.expect("an answer says its length").trim().parse().expect("a number");
        while buffer.len() < end + 4 + length {
            assert!(stream.read_buf(buffer).await.expect("the server answers") > 0, "the server hung up");
        }
        return length;
    }
}
