//! HTML, as web pages and word processors write it.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| sagsgang_fuzz::read("fil.html", bytes));
