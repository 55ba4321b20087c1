//! Excel: a whole file, or one built around its XML parts.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    if bytes.starts_with(b"PK") {
        sagsgang_fuzz::read("fil.xlsx", bytes);
    } else {
        sagsgang_fuzz::read("fil.xlsx", &sagsgang_fuzz::workbook(bytes));
    }
});
