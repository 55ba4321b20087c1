//! XML exports of the case systems; the content tells which.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| sagsgang_fuzz::read("fil.xml", bytes));
