//! Makes Word and Excel files.

use std::io::{Cursor, Write};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// A ZIP file of these parts.
pub fn packed(parts: &[(&str, &str)]) -> Vec<u8> {
    let write = || {
        let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
        for (name, content) in parts {
            writer.start_file(*name, SimpleFileOptions::default())?;
            writer.write_all(content.as_bytes())?;
        }
        writer.finish()
    };
    write().unwrap_or_else(|error| unreachable!("{error}")).into_inner()
}

/// How a part points at others: kind and target; the ids are `r1`, `r2` ….
pub fn relations(targets: &[(&str, &str)]) -> String {
    let one = |(at, (kind, target)): (usize, &(&str, &str))| {
        format!(r#"<Relationship Id="r{}" Type="{OFFICE}/{kind}" Target="{target}"/>"#, at + 1)
    };
    let all: String = targets.iter().enumerate().map(one).collect();
    format!("<Relationships>{all}</Relationships>")
}

/// A Word file with this body, and other parts.
pub fn docx_with(body: &str, more: &[(&str, &str)]) -> Vec<u8> {
    let document = format!(
        r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>{body}</w:body></w:document>"#
    );
    let main = relations(&[("officeDocument", "word/document.xml")]);
    let mut parts = vec![("_rels/.rels", main.as_str()), ("word/document.xml", document.as_str())];
    parts.extend(more);
    packed(&parts)
}

/// A Word file with this body.
pub fn docx(body: &str) -> Vec<u8> {
    docx_with(body, &[])
}

/// A paragraph of Word.
pub fn p(text: &str) -> String {
    format!(r#"<w:p><w:r><w:t xml:space="preserve">{text}</w:t></w:r></w:p>"#)
}

/// A heading of Word.
pub fn heading(text: &str) -> String {
    format!(r#"<w:p><w:pPr><w:outlineLvl w:val="1"/></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"#)
}

/// An entry of list `list` at `level`.
pub fn entry(list: u32, level: u32, text: &str) -> String {
    format!(
        r#"<w:p><w:pPr><w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{list}"/></w:numPr></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"#
    )
}

/// A cell of Word: properties, then what stands in it.
pub fn tc(properties: &str, content: &str) -> String {
    format!("<w:tc><w:tcPr>{properties}</w:tcPr>{content}</w:tc>")
}

/// A table of Word whose cells are paragraphs.
pub fn table(rows: &[&[&str]]) -> String {
    let row = |cells: &&[&str]| {
        let cells: String = cells.iter().map(|c| tc("", &p(c))).collect();
        format!("<w:tr>{cells}</w:tr>")
    };
    let rows: String = rows.iter().map(row).collect();
    format!("<w:tbl>{rows}</w:tbl>")
}

/// The lists of Word: 1 has bullets, 2 is numbered `1.` and below `a)`.
pub const NUMBERING: &str = r#"<w:numbering xmlns:w="w">
<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val=""/></w:lvl>
<w:lvl w:ilvl="1"><w:numFmt w:val="bullet"/><w:lvlText w:val="o"/></w:lvl></w:abstractNum>
<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>
<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%2)"/></w:lvl></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
</w:numbering>"#;

/// A Word file with [`NUMBERING`].
pub fn docx_with_lists(body: &str) -> Vec<u8> {
    let relations = relations(&[("numbering", "numbering.xml")]);
    docx_with(body, &[("word/_rels/document.xml.rels", &relations), ("word/numbering.xml", NUMBERING)])
}

/// An Excel file: each sheet is its name, its attributes, and what its XML holds beside the root.
pub fn xlsx(sheets: &[(&str, &str, &str)]) -> Vec<u8> {
    let mut entries = String::new();
    let mut targets = vec![("styles".to_owned(), "styles.xml".to_owned())];
    let mut parts: Vec<(String, String)> = Vec::new();
    for (at, (name, attributes, content)) in sheets.iter().enumerate() {
        entries.push_str(&format!(r#"<sheet name="{name}" r:id="r{}" {attributes}/>"#, at + 2));
        targets.push(("worksheet".to_owned(), format!("worksheets/sheet{at}.xml")));
        parts.push((format!("xl/worksheets/sheet{at}.xml"), format!("<worksheet>{content}</worksheet>")));
    }
    let targets: Vec<(&str, &str)> = targets.iter().map(|(a, b)| (a.as_str(), b.as_str())).collect();
    parts.push(("xl/workbook.xml".to_owned(), format!("<workbook><sheets>{entries}</sheets></workbook>")));
    parts.push(("xl/_rels/workbook.xml.rels".to_owned(), relations(&targets)));
    parts.push(("xl/styles.xml".to_owned(), STYLES.to_owned()));
    parts.push(("_rels/.rels".to_owned(), relations(&[("officeDocument", "xl/workbook.xml")])));
    packed(&parts.iter().map(|(a, b)| (a.as_str(), b.as_str())).collect::<Vec<_>>())
}

/// Style 1 is a date as Excel has it built in, 2 a date of its own, 3 an amount.
const STYLES: &str = r#"<styleSheet><numFmts><numFmt numFmtId="164" formatCode="d. mmmm yyyy;@"/></numFmts>
<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="4"/></cellXfs></styleSheet>"#;

/// Rows of a sheet; an empty text is no cell.
pub fn rows(rows: &[&[&str]]) -> String {
    let cell = |row: usize, (at, text): (usize, &&str)| {
        let column = char::from(b'A' + u8::try_from(at).unwrap_or(25));
        format!(r#"<c r="{column}{row}" t="inlineStr"><is><t>{text}</t></is></c>"#)
    };
    let row = |(at, cells): (usize, &&[&str])| {
        let written = cells.iter().enumerate().filter(|(_, t)| !t.is_empty());
        let cells: String = written.map(|c| cell(at + 1, c)).collect();
        format!(r#"<row r="{}">{cells}</row>"#, at + 1)
    };
    let rows: String = rows.iter().enumerate().map(row).collect();
    format!("<sheetData>{rows}</sheetData>")
}
