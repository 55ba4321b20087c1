//! Archives of files.

use super::{MINUTES, plain, reading, said};
use sagsgang_intake::RefusalKind;
use sagsgang_intake::archive::{Archive, Opened, Packed};
use std::io::{Cursor, Write as _};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

/// An archive of these files.
fn zip(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    for (path, content) in files {
        writer.start_file(*path, options).unwrap();
        writer.write_all(content).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

/// What comes out of it.
fn unpacked(bytes: &[u8]) -> Vec<Packed> {
    let Ok(Opened::Archive(mut archive)) = Archive::open("mappe.zip", Cursor::new(bytes)) else { panic!("no archive") };
    (0..archive.len()).filter_map(|at| archive.take(at)).collect()
}

fn refusals(bytes: &[u8]) -> Vec<(String, RefusalKind)> {
    unpacked(bytes).into_iter().filter_map(|file| Some((file.path, file.content.err()?.kind))).collect()
}

#[test]
fn each_file_is_taken_out_under_its_path() {
    let minutes = MINUTES.join("\n");
    let files = unpacked(&zip(&[
        ("2026/referat.txt", minutes.as_bytes()),
        ("__MACOSX/2026/._referat.txt", b"x"),
        ("2026/.DS_Store", b"x"),
        ("2026/notat.txt", b"Et notat."),
    ]));
    let paths: Vec<&str> = files.iter().map(|file| file.path.as_str()).collect();
    assert_eq!(paths, ["2026/referat.txt", "2026/notat.txt"]);
    assert_eq!(said(&reading(&files[0].path, files[0].content.as_ref().unwrap())), plain());
}

#[test]
fn a_path_out_of_the_archive_is_refused_and_the_rest_is_read() {
    let bytes = zip(&[("../../etc/passwd.txt", b"x"), ("/etc/passwd.txt", b"x"), ("referat.txt", b"Referat")]);
    let refused = refusals(&bytes);
    assert!(refused.iter().any(|(path, kind)| *kind == RefusalKind::UnsafePath { path: path.clone() }), "{refused:?}");
    assert!(unpacked(&bytes).iter().any(|file| file.path == "referat.txt" && file.content.is_ok()));
}

#[test]
fn a_file_that_unfolds_without_end_is_refused_and_the_rest_is_read() {
    let bomb = vec![b'a'; 40 * 1024 * 1024];
    let bytes = zip(&[("bombe.txt", &bomb), ("referat.txt", b"Referat")]);
    assert!(bytes.len() < 100_000, "it is small on the disk");
    let refused = refusals(&bytes);
    assert!(matches!(refused.as_slice(), [(path, RefusalKind::Unpacked { .. })] if path == "bombe.txt"), "{refused:?}");
}

#[test]
fn what_is_no_archive_is_said() {
    let opened = Archive::open("referat.txt", Cursor::new(b"Referat")).unwrap();
    assert!(matches!(opened, Opened::Document(from) if from.position() == 0), "it can be read from its beginning");
    let broken =
        |bytes: &'static [u8]| Archive::open("mappe.zip", Cursor::new(bytes)).err().map(|refusal| refusal.kind);
    assert_eq!(broken(b"Referat"), Some(RefusalKind::Broken));
    assert_eq!(broken(b"PK\x03\x04 and then nothing"), Some(RefusalKind::Broken));
    let whole = zip(&[("a.txt", b"Referat"), ("b.txt", b"Dagsorden")]);
    for cut in 1..whole.len() {
        if let Ok(Opened::Archive(mut archive)) = Archive::open("halv.zip", Cursor::new(&whole[..cut])) {
            (0..archive.len()).for_each(|at| drop(archive.take(at)));
        }
    }
}
