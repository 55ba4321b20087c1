//! The independent checker `pdfua` finds nothing in the documents.
//!
//! The checker is named by `SAGSGANG_PDFUA` or found on the path. Without it the test says that it is skipped, unless
//! `SAGSGANG_REQUIRE_PDFUA=1`.

#![allow(clippy::disallowed_methods, reason = "the place of the checker comes from the environment")]

mod sample;

use std::process::Command;

use sagsgang_documents::model::Audience;
use sagsgang_documents::render_pdf;

#[test]
fn the_independent_checker_finds_nothing() {
    let named = std::env::var("SAGSGANG_PDFUA").ok().filter(|path| !path.is_empty());
    let checker = named.clone().unwrap_or_else(|| "pdfua".to_owned());
    let Ok(version) = Command::new(&checker).arg("--version").output() else {
        let required = std::env::var("SAGSGANG_REQUIRE_PDFUA").is_ok_and(|value| value == "1");
        assert!(!required, "the checker {checker} is missing: pip install pdfua");
        eprintln!("SKIPPED: the checker {checker} is missing (pip install pdfua)");
        return;
    };
    assert!(version.status.success(), "the checker {checker} does not run");

    let folder = tempfile::tempdir().expect("a folder");
    let documents = [
        ("agenda-public.pdf", sample::agenda(Audience::Public)),
        ("minutes-public.pdf", sample::minutes(Audience::Public)),
        ("minutes-internal.pdf", sample::minutes(Audience::Internal)),
    ];
    for (name, document) in documents {
        let file = folder.path().join(name);
        std::fs::write(&file, render_pdf(&document).expect("a document")).expect("written");
        let found = Command::new(&checker).arg("check").arg(&file).output().expect("the checker's answer");
        assert!(found.status.success(), "{name}:\n{}", String::from_utf8_lossy(&found.stdout));
    }
}
