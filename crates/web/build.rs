//! Stops the build with a word about what to do when the front-end files are not there to be embedded.

use std::path::Path;

fn main() {
    println!("cargo:rerun-if-changed=assets");
    let vendor = Path::new("assets").join("vendor");
    for name in ["dkfds.css", "icons.svg"] {
        println!("cargo:rerun-if-changed={}", vendor.join(name).display());
        if !vendor.join(name).is_file() {
            println!("cargo:error=assets/vendor/{name} is missing: run `make frontend` once, then build again");
        }
    }
}
