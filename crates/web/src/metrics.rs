//! The process in numbers, in the text format of Prometheus.

use std::collections::HashMap;
use std::fmt::Write as _;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

/// Upper ends of the latency buckets, in seconds.
const BUCKETS: [f64; 10] = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.1, 0.25, 1.0, 2.5, 10.0];

/// Counts of requests by route, and how long they took.
#[derive(Debug, Default)]
pub struct Metrics {
    routes: Mutex<HashMap<String, Route>>,
}

#[derive(Debug, Default)]
struct Route {
    /// Method and status, with how many times. A handful for each route, so a list is enough.
    answers: Vec<(String, u16, u64)>,
    buckets: [u64; BUCKETS.len()],
    seconds: f64,
    count: u64,
}

impl Metrics {
    /// Counts an answered request. `route` is the pattern, not the path: the number of series is bounded.
    pub fn count(&self, method: &str, route: &str, status: u16, took: Duration) {
        let mut routes = self.routes.lock().unwrap_or_else(PoisonError::into_inner);
        if !routes.contains_key(route) {
            routes.insert(route.to_owned(), Route::default());
        }
        if let Some(route) = routes.get_mut(route) {
            route.add(known_method(method), status, took);
        }
    }

    /// The text that `/metrics` answers.
    pub fn render(&self) -> String {
        let routes = self.routes.lock().unwrap_or_else(PoisonError::into_inner);
        let mut names: Vec<_> = routes.keys().collect();
        names.sort();
        let mut out = String::from("# HELP sagsgang_http_requests_total Requests answered.\n");
        out.push_str("# TYPE sagsgang_http_requests_total counter\n");
        for name in &names {
            routes[*name].write_answers(&mut out, name);
        }
        out.push_str("# HELP sagsgang_http_request_seconds Time from request to answer.\n");
        out.push_str("# TYPE sagsgang_http_request_seconds histogram\n");
        for name in &names {
            routes[*name].write_latency(&mut out, name);
        }
        if let Some(bytes) = resident_bytes() {
            out.push_str("# HELP process_resident_memory_bytes Memory the process holds.\n");
            out.push_str("# TYPE process_resident_memory_bytes gauge\n");
            let _ = writeln!(out, "process_resident_memory_bytes {bytes}");
        }
        out
    }
}

impl Route {
    fn add(&mut self, method: &str, status: u16, took: Duration) {
        match self.answers.iter_mut().find(|(verb, code, _)| verb == method && *code == status) {
            Some((_, _, count)) => *count += 1,
            None => self.answers.push((method.to_owned(), status, 1)),
        }
        let seconds = took.as_secs_f64();
        for (bucket, limit) in self.buckets.iter_mut().zip(BUCKETS) {
            *bucket += u64::from(seconds <= limit);
        }
        self.seconds += seconds;
        self.count += 1;
    }

    fn write_answers(&self, out: &mut String, route: &str) {
        for (method, status, count) in &self.answers {
            let _ = writeln!(
                out,
                "sagsgang_http_requests_total{{method=\"{method}\",route=\"{route}\",status=\"{status}\"}} {count}"
            );
        }
    }

    fn write_latency(&self, out: &mut String, route: &str) {
        for (bucket, limit) in self.buckets.iter().zip(BUCKETS) {
            let _ = writeln!(out, "sagsgang_http_request_seconds_bucket{{route=\"{route}\",le=\"{limit}\"}} {bucket}");
        }
        let _ = writeln!(out, "sagsgang_http_request_seconds_bucket{{route=\"{route}\",le=\"+Inf\"}} {}", self.count);
        let _ = writeln!(out, "sagsgang_http_request_seconds_sum{{route=\"{route}\"}} {}", self.seconds);
        let _ = writeln!(out, "sagsgang_http_request_seconds_count{{route=\"{route}\"}} {}", self.count);
    }
}

/// A client may invent methods; each would be a series.
fn known_method(method: &str) -> &str {
    if matches!(method, "GET" | "HEAD" | "POST" | "PUT" | "DELETE" | "PATCH" | "OPTIONS") { method } else { "other" }
}

/// As Linux tells it; elsewhere nothing.
fn resident_bytes() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"))?;
    line.trim().trim_end_matches("kB").trim().parse::<u64>().ok().map(|kilobytes| kilobytes * 1024)
}

#[cfg(test)]
mod tests {
    use super::Metrics;
    use std::time::Duration;

    #[test]
    fn requests_are_counted_by_route_and_status() {
        let metrics = Metrics::default();
        metrics.count("GET", "/udvalg/{org}", 200, Duration::from_millis(2));
        metrics.count("GET", "/udvalg/{org}", 200, Duration::from_millis(20));
        metrics.count("GET", "/udvalg/{org}", 404, Duration::from_secs(20));
        metrics.count("BREW", "unmatched", 405, Duration::ZERO);
        let text = metrics.render();
        for line in [
            "sagsgang_http_requests_total{method=\"GET\",route=\"/udvalg/{org}\",status=\"200\"} 2",
            "sagsgang_http_requests_total{method=\"GET\",route=\"/udvalg/{org}\",status=\"404\"} 1",
            "sagsgang_http_requests_total{method=\"other\",route=\"unmatched\",status=\"405\"} 1",
            "sagsgang_http_request_seconds_bucket{route=\"/udvalg/{org}\",le=\"0.001\"} 0",
            "sagsgang_http_request_seconds_bucket{route=\"/udvalg/{org}\",le=\"0.0025\"} 1",
            "sagsgang_http_request_seconds_bucket{route=\"/udvalg/{org}\",le=\"10\"} 2",
            "sagsgang_http_request_seconds_bucket{route=\"/udvalg/{org}\",le=\"+Inf\"} 3",
        ] {
            assert!(text.lines().any(|found| found == line), "{line} is not in\n{text}");
        }
    }
}
