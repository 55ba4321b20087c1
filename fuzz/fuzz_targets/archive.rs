//! An archive of files, each taken out and read: a whole one, or one built of names and contents.
#![no_main]

use libfuzzer_sys::fuzz_target;
use sagsgang_intake::archive::{Archive, Opened};
use std::io::Cursor;

/// No input of the size that is tried holds more files that are worth taking out.
const MOST: usize = 200;

fuzz_target!(init: sagsgang_fuzz::let_library_faults_be_caught(), |bytes: &[u8]| {
    let built;
    let bytes = if bytes.starts_with(b"PK") {
        bytes
    } else {
        built = sagsgang_fuzz::archive(bytes);
        &built
    };
    let Ok(Opened::Archive(mut archive)) = Archive::open("fil.zip", Cursor::new(bytes)) else { return };
    assert_eq!(archive.is_empty(), archive.len() == 0);
    for at in 0..archive.len().min(MOST) {
        if let Some(packed) = archive.take(at)
            && let Ok(content) = packed.content
        {
            sagsgang_fuzz::read(&packed.path, &content);
        }
    }
});
