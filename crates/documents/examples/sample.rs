//! Writes the sample agenda and minutes as PDF, to look at: `cargo run -p sagsgang-documents --example sample [FOLDER]`.

#[path = "../tests/sample/mod.rs"]
mod sample;

use std::path::PathBuf;

use sagsgang_documents::model::Audience;
use sagsgang_documents::render_pdf;

#[allow(clippy::disallowed_methods, reason = "an example is its own program and takes a folder from its command line")]
fn main() -> Result<(), Box<dyn std::error::Error>> {
    let folder = std::env::args().nth(1).map_or_else(std::env::temp_dir, PathBuf::from);
    let documents = [
        ("agenda-public.pdf", sample::agenda(Audience::Public)),
        ("minutes-public.pdf", sample::minutes(Audience::Public)),
        ("minutes-internal.pdf", sample::minutes(Audience::Internal)),
        ("agenda-30-items.pdf", sample::long_agenda(30)),
    ];
    for (name, document) in documents {
        std::fs::write(folder.join(name), render_pdf(&document)?)?;
    }
    Ok(())
}
