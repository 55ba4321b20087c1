//! Word, Excel and HTML files. All texts and names are invented; the files are made here, part by part.

mod attack;
mod excel;
mod file;
mod html;
mod minutes;
mod status;
mod word;

use sagsgang_intake::{Reading, read};

pub fn reading(name: &str, bytes: &[u8]) -> Reading {
    read(name, bytes).unwrap_or_else(|refusal| unreachable!("{name}: {refusal}"))
}

/// The whole text of a file.
pub fn text(name: &str, bytes: &[u8]) -> String {
    reading(name, bytes).text
}
