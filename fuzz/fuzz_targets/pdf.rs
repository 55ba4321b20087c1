//! PDF: a whole file, or one built around what its pages draw.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(init: sagsgang_fuzz::let_library_faults_be_caught(), |bytes: &[u8]| {
    if bytes.starts_with(b"%PDF") {
        sagsgang_fuzz::read("fil.pdf", bytes);
    } else {
        sagsgang_fuzz::read("fil.pdf", &sagsgang_fuzz::pdf(bytes));
    }
});
