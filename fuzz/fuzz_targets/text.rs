//! Plain text with the conventions of minutes, status tables and memos.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| sagsgang_fuzz::read("fil.txt", bytes));
