//! An agenda of thirty items as PDF: time in this process, memory in one of its own.

use crate::town;
use sagsgang_documents::render_pdf;
use std::process::Command;
use std::time::Instant;

const RUNS: usize = 11;

pub fn measure() {
    println!("\nagenda as PDF/UA-1");
    println!("{:38} {:>9} {:>9} {:>9} {:>12}", "", "first ms", "median ms", "KB", "peak MB");
    for items in [1, 30] {
        let document = town::document(items);
        let mut times = Vec::new();
        let mut size = 0;
        for _ in 0..RUNS {
            let begun = Instant::now();
            size = render_pdf(&document).expect("a document").len();
            times.push(begun.elapsed());
        }
        let first = times[0];
        times.sort_unstable();
        let ms = |time: std::time::Duration| time.as_secs_f64() * 1000.0;
        let name = format!("{items} items");
        println!(
            "{name:38} {:9.0} {:9.0} {:9} {:12}",
            ms(first),
            ms(times[RUNS / 2]),
            size / 1000,
            peak_of_child(items)
        );
    }
}

/// Renders once and says what memory this process has used at most.
pub fn child(items: usize) {
    render_pdf(&town::document(items)).expect("a document");
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let kilobytes: u64 = peak.and_then(|line| line.trim().trim_end_matches(" kB").parse().ok()).unwrap_or(0);
    println!("{}", kilobytes / 1000);
}

fn peak_of_child(items: usize) -> String {
    let program = std::env::current_exe().expect("this program");
    let child = Command::new(program).args(["--pdf-child", &items.to_string()]).output().expect("a child");
    String::from_utf8_lossy(&child.stdout).trim().to_owned()
}
