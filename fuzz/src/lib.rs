//! What the targets share: the laws that every reading keeps, and files built around fuzzed parts.
//!
//! Random bytes seldom pass the ZIP layer of a Word file or the frame of a PDF. Such a target takes bytes that begin like
//! the format as they are; of others it builds a file, its parts divided by [`DIVIDER`], a byte that no UTF-8 has.

#[path = "../../crates/intake/tests/support/holds.rs"]
mod holds;

mod build;

pub use build::{archive, parts, pdf, word, workbook};

use std::panic::PanicHookInfo;

/// Stands between the parts of an input that a file is built of.
pub const DIVIDER: u8 = 0xFF;

/// Reads a file. What is read must keep the laws; a refusal is an answer as well.
pub fn read(name: &str, bytes: &[u8]) {
    match sagsgang_intake::read(name, bytes) {
        Ok(reading) => {
            holds::holds(&reading);
            let json = serde_json::to_string(&reading.document).expect("a draft is JSON");
            assert!(!json.is_empty());
            assert!(sagsgang_intake::to_json(&reading).is_object());
        }
        Err(refusal) => assert!(!refusal.to_string().is_empty()),
    }
}

/// A fault in the PDF library is caught and refused by the reader, so that it is no finding. A fault in the reader itself
/// must not hide behind that.
pub fn let_library_faults_be_caught() {
    std::panic::set_hook(Box::new(|fault: &PanicHookInfo<'_>| {
        if !is_of_a_library(fault) {
            eprintln!("{fault}");
            std::process::abort();
        }
    }));
}

fn is_of_a_library(fault: &PanicHookInfo<'_>) -> bool {
    fault.location().is_some_and(|place| place.file().contains("/registry/src/"))
}
