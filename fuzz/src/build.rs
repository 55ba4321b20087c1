//! Files built around fuzzed parts.

use crate::DIVIDER;
use std::io::{Cursor, Write};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// The parts of an input.
pub fn parts(bytes: &[u8]) -> impl Iterator<Item = &[u8]> {
    bytes.split(|byte| *byte == DIVIDER)
}

fn packed(files: &[(&str, &[u8])]) -> Vec<u8> {
    let write = || {
        let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
        let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
        for (name, content) in files {
            // Two files of one name are for the targets that take whole archives.
            if writer.start_file(*name, stored).is_ok() {
                writer.write_all(content)?;
            }
        }
        writer.finish()
    };
    write().expect("a package in memory").into_inner()
}

fn relations(targets: &[(&str, &str)]) -> Vec<u8> {
    let one = |(kind, target): &(&str, &str)| {
        format!(r#"<Relationship Id="{target}" Type="{OFFICE}/{kind}" Target="{target}"/>"#)
    };
    let all: String = targets.iter().map(one).collect();
    format!("<Relationships>{all}</Relationships>").into_bytes()
}

/// A package with a main part and others that it points at, in this order.
fn package(bytes: &[u8], folder: &str, main: &str, others: &[(&str, &str)]) -> Vec<u8> {
    let main_path = format!("{folder}/{main}");
    let (roots, links) = (relations(&[("officeDocument", main_path.as_str())]), relations(others));
    let links_path = format!("{folder}/_rels/{main}.rels");
    let paths: Vec<String> =
        std::iter::once(main_path.clone()).chain(others.iter().map(|(_, part)| format!("{folder}/{part}"))).collect();
    let mut files: Vec<(&str, &[u8])> = vec![("_rels/.rels", &roots), (&links_path, &links)];
    files.extend(paths.iter().map(String::as_str).zip(parts(bytes)));
    packed(&files)
}

/// A Word file. The first part is the document, or where it has no root of its own what stands in its body.
pub fn word(bytes: &[u8]) -> Vec<u8> {
    let mut framed = Vec::new();
    if !bytes.starts_with(b"<?xml") && !bytes.starts_with(b"<w:document") {
        let end = bytes.iter().position(|byte| *byte == DIVIDER).unwrap_or(bytes.len());
        let (body, rest) = bytes.split_at(end);
        framed = [b"<w:document><w:body>", body, b"</w:body></w:document>", rest].concat();
    }
    let bytes = if framed.is_empty() { bytes } else { &framed };
    let others = [
        ("styles", "styles.xml"),
        ("numbering", "numbering.xml"),
        ("footnotes", "footnotes.xml"),
        ("header", "header1.xml"),
        ("footer", "footer1.xml"),
        ("endnotes", "endnotes.xml"),
    ];
    package(bytes, "word", "document.xml", &others)
}

/// An Excel file: a sheet, the shared texts, the styles, the workbook, another sheet.
pub fn workbook(bytes: &[u8]) -> Vec<u8> {
    const USUAL: &[u8] = b"<workbook><sheets><sheet name=\"Status\" r:id=\"sheet1.xml\"/>\
        <sheet name=\"Ark2\" r:id=\"sheet2.xml\"/></sheets></workbook>";
    let mut given: Vec<&[u8]> = parts(bytes).collect();
    given.resize(5, b"");
    let [sheet, texts, styles, book, other] = given.as_slice() else { return Vec::new() };
    let book = if book.is_empty() { USUAL } else { book };
    let ordered = [book, sheet, texts, styles, other].join(&DIVIDER);
    let others = [
        ("worksheet", "sheet1.xml"),
        ("sharedStrings", "sharedStrings.xml"),
        ("styles", "styles.xml"),
        ("worksheet", "sheet2.xml"),
    ];
    package(&ordered, "xl", "workbook.xml", &others)
}

/// An archive: names and contents in turn.
pub fn archive(bytes: &[u8]) -> Vec<u8> {
    let given: Vec<&[u8]> = parts(bytes).collect();
    let named: Vec<(String, &[u8])> = given
        .chunks(2)
        .map(|pair| (String::from_utf8_lossy(pair[0]).into_owned(), pair.get(1).copied().unwrap_or_default()))
        .collect();
    packed(&named.iter().map(|(name, content)| (name.as_str(), *content)).collect::<Vec<_>>())
}

/// A PDF file: for each part a page that draws it. `F1` is a font that every program has, `F2` one that tells its letters
/// by the last part.
pub fn pdf(bytes: &[u8]) -> Vec<u8> {
    let mut pages: Vec<&[u8]> = parts(bytes).collect();
    let letters: &[u8] = if pages.len() > 1 { pages.pop().unwrap_or_default() } else { b"" };
    let kids: String = (0..pages.len()).map(|page| format!("{} 0 R ", 10 + page * 2)).collect();
    let mut objects: Vec<Vec<u8>> = vec![
        b"1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n".to_vec(),
        format!("2 0 obj<</Type/Pages/Count {}/Kids[{kids}]>>endobj\n", pages.len()).into_bytes(),
        b"3 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>endobj\n".to_vec(),
        b"4 0 obj<</Type/Font/Subtype/Type0/BaseFont/Arial/Encoding/Identity-H/ToUnicode 5 0 R/DescendantFonts[6 0 R]>>endobj\n"
            .to_vec(),
        stream(5, letters),
        b"6 0 obj<</Type/Font/Subtype/CIDFontType2/BaseFont/Arial/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/DW 500>>endobj\n"
            .to_vec(),
    ];
    for (at, content) in pages.iter().enumerate() {
        let number = 10 + at * 2;
        let page = format!(
            "{number} 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents {} 0 R/Resources<</Font<</F1 3 0 R/F2 4 0 R>>/XObject<</X {} 0 R>>>>>>endobj\n",
            number + 1,
            number + 1
        );
        objects.push(page.into_bytes());
        objects.push(stream(number + 1, content));
    }
    // The table of objects is left out: the reader's library finds them, as it does in a damaged file.
    [b"%PDF-1.7\n".to_vec(), objects.concat(), b"trailer<</Root 1 0 R>>\n%%EOF\n".to_vec()].concat()
}

fn stream(number: usize, content: &[u8]) -> Vec<u8> {
    let head =
        format!("{number} 0 obj<</Type/XObject/Subtype/Form/BBox[0 0 595 842]/Length {}>>stream\n", content.len());
    [head.as_bytes(), content, b"\nendstream endobj\n"].concat()
}
