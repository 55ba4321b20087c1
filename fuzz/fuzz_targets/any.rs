//! Any content under any name: the first byte chooses the ending.
#![no_main]

use libfuzzer_sys::fuzz_target;
use sagsgang_intake::ENDINGS;

fuzz_target!(init: sagsgang_fuzz::let_library_faults_be_caught(), |bytes: &[u8]| {
    if let Some((first, content)) = bytes.split_first() {
        let ending = ENDINGS[usize::from(*first) % ENDINGS.len()];
        sagsgang_fuzz::read(&format!("fil.{ending}"), content);
    }
});
