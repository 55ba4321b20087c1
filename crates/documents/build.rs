//! Stops the build with a plain message when the fonts of the documents have not been laid out yet.

use std::path::Path;

/// The faces that `src/typeset.rs` embeds.
const FACES: [&str; 4] = ["Regular", "Italic", "SemiBold", "SemiBoldItalic"];

fn main() -> Result<(), String> {
    let fonts = Path::new(env!("CARGO_MANIFEST_DIR")).join("fonts");
    println!("cargo::rerun-if-changed=templates");
    for face in FACES {
        let file = fonts.join(format!("IBMPlexSans-{face}.ttf"));
        println!("cargo::rerun-if-changed={}", file.display());
        if !file.is_file() {
            return Err(format!(
                "{} is missing. The fonts come with the front end: run `make frontend` first.",
                file.display()
            ));
        }
    }
    Ok(())
}
