//! What a command says: results on standard output, progress and problems on standard error. Nothing else in the
//! house prints.

use crate::failure::Failure;
use std::io::{IsTerminal as _, Write as _};

/// A line of the result. Whoever reads it may have heard enough (`| head`): then the rest is said to nobody.
pub fn line(text: &str) {
    let _ = writeln!(std::io::stdout(), "{text}");
}

/// A line beside the result.
pub fn note(text: &str) {
    let _ = writeln!(std::io::stderr(), "{text}");
}

/// Why the command ends without its result.
pub fn problem(failure: &Failure) {
    let _ = writeln!(std::io::stderr(), "sagsgang: {failure}");
}

/// Tells on a terminal how far a long task is, in one line that is written over; elsewhere it says nothing.
#[derive(Debug)]
pub struct ProgressLine {
    on_terminal: bool,
    shown: String,
}

impl ProgressLine {
    /// A line that says nothing yet.
    pub fn new() -> Self {
        Self { on_terminal: std::io::stderr().is_terminal(), shown: String::new() }
    }

    /// So much is done of something.
    pub fn tell(&mut self, what: &str, done: u64, total: u64) {
        let percent = done.saturating_mul(100).checked_div(total).unwrap_or(100).min(100);
        let text = format!("{what}: {percent} %");
        if self.on_terminal && text != self.shown {
            let _ = write!(std::io::stderr(), "\r\x1b[K{text}");
            // A terminal that is gone is no reason to stop.
            let _ = std::io::stderr().flush();
            self.shown = text;
        }
    }
}

impl Drop for ProgressLine {
    fn drop(&mut self) {
        if !self.shown.is_empty() {
            let _ = write!(std::io::stderr(), "\r\x1b[K");
        }
    }
}
