//! What reading costs: pages for each second and peak memory for text, PDF and Word, beside the plain extraction of the
//! same file in the same run. Run with `make bench`; nothing here passes or fails.
#![allow(
    clippy::print_stdout,
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a benchmark prints, and stops when it cannot go on"
)]
#![allow(clippy::disallowed_methods, reason = "a benchmark measures real time")]

use lopdf::content::{Content, Operation};
use lopdf::{Document, Object, Stream, StringFormat, dictionary};
use std::hint::black_box;
use std::io::{Cursor, Read as _, Write as _};
use std::process::Command;
use std::time::Instant;
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

const PAGES: usize = 60;
const RUNS: usize = 7;

/// A page of minutes: a head, an item with its text, and what was decided.
fn page(number: usize) -> Vec<String> {
    let mut lines = vec![
        format!("{number}. Plan for udvikling af hjemmeplejen, del {number}"),
        String::new(),
        format!("Sagsnr.: 2026-{number}"),
        String::new(),
        "Sagsfremstilling".to_owned(),
    ];
    for paragraph in 0..6 {
        for line in 0..5 {
            lines.push(format!(
                "Forvaltningen har gennemgået område {paragraph} og foreslår {line} nye indsatser i planen,"
            ));
        }
        lines.push(String::new());
    }
    lines.extend(
        ["Indstilling", "Direktøren indstiller,", "at planen godkendes.", ""].into_iter().map(ToOwned::to_owned),
    );
    lines.push("Beslutning i Voksen- og Plejeudvalget den 07-10-2026".to_owned());
    lines.push("Anbefales godkendt.".to_owned());
    lines.push("Fraværende: Anna Holm (A)".to_owned());
    lines
}

fn text() -> Vec<u8> {
    let pages: Vec<String> = (1..=PAGES).map(|number| page(number).join("\n")).collect();
    pages.join("\u{c}\n").into_bytes()
}

fn pdf() -> Vec<u8> {
    let mut file = Document::with_version("1.7");
    let font = file.add_object(dictionary! {
        "Type" => "Font", "Subtype" => "Type1", "BaseFont" => "Helvetica", "Encoding" => "WinAnsiEncoding",
    });
    let tree = file.new_object_id();
    let mut kids: Vec<Object> = Vec::new();
    for number in 1..=PAGES {
        let mut operations = vec![
            Operation::new("BT", vec![]),
            Operation::new("Tf", vec!["F1".into(), 10.into()]),
            Operation::new("TL", vec![13.into()]),
            Operation::new("Td", vec![60.into(), 800.into()]),
        ];
        for line in page(number) {
            let bytes = line.chars().map(|letter| u8::try_from(u32::from(letter)).unwrap()).collect();
            operations.push(Operation::new("Tj", vec![Object::String(bytes, StringFormat::Literal)]));
            operations.push(Operation::new("T*", vec![]));
        }
        operations.push(Operation::new("ET", vec![]));
        let content = file.add_object(Stream::new(dictionary! {}, Content { operations }.encode().unwrap()));
        let page = file.add_object(dictionary! {
            "Type" => "Page", "Parent" => tree, "Contents" => content,
            "Resources" => dictionary! { "Font" => dictionary! { "F1" => font } },
            "MediaBox" => vec![0.into(), 0.into(), 595.into(), 842.into()],
        });
        kids.push(page.into());
    }
    let count = i64::try_from(PAGES).unwrap();
    file.objects.insert(tree, dictionary! { "Type" => "Pages", "Kids" => kids, "Count" => count }.into());
    let catalog = file.add_object(dictionary! { "Type" => "Catalog", "Pages" => tree });
    file.trailer.set("Root", catalog);
    file.compress();
    let mut bytes = Vec::new();
    file.save_to(&mut bytes).unwrap();
    bytes
}

fn docx() -> Vec<u8> {
    let paragraphs: Vec<String> = (1..=PAGES)
        .flat_map(page)
        .map(|line| format!("<w:p><w:r><w:t xml:space=\"preserve\">{line}</w:t></w:r></w:p>"))
        .collect();
    let paragraphs = paragraphs.concat();
    let name = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    let document =
        format!("<?xml version=\"1.0\"?><w:document xmlns:w=\"{name}\"><w:body>{paragraphs}</w:body></w:document>");
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    writer.start_file("word/document.xml", SimpleFileOptions::default()).unwrap();
    writer.write_all(document.as_bytes()).unwrap();
    writer.finish().unwrap().into_inner()
}

/// The words of a PDF and nothing else, by the quickest library that was measured.
fn plain_pdf(bytes: &[u8]) -> usize {
    let file = Document::load_mem(bytes).unwrap();
    let pages: Vec<u32> = file.get_pages().keys().copied().collect();
    file.extract_text(&pages).unwrap().len()
}

/// The words of a Word document and nothing else: unpacked, without its tags.
fn plain_docx(bytes: &[u8]) -> usize {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut xml = String::new();
    archive.by_name("word/document.xml").unwrap().read_to_string(&mut xml).unwrap();
    xml.split('<').filter_map(|part| part.split_once('>')).map(|(_, text)| text.len()).sum()
}

fn plain_text(bytes: &[u8]) -> usize {
    std::str::from_utf8(bytes).unwrap().lines().map(str::len).sum()
}

fn made(format: &str) -> Vec<u8> {
    match format {
        "txt" => text(),
        "pdf" => pdf(),
        _ => docx(),
    }
}

/// The median of some runs, in milliseconds.
fn median(mut work: impl FnMut()) -> f64 {
    let mut times: Vec<f64> = (0..RUNS)
        .map(|_| {
            let begun = Instant::now();
            work();
            begun.elapsed().as_secs_f64() * 1000.0
        })
        .collect();
    times.sort_by(f64::total_cmp);
    times[RUNS / 2]
}

/// The most memory this process has used, in MB.
fn peak() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.and_then(|line| line.trim().trim_end_matches(" kB").parse::<u64>().ok()).unwrap_or(0) / 1000
}

fn peak_of_child(format: &str) -> String {
    let program = std::env::current_exe().expect("this program");
    let child = Command::new(program).args(["--child", format]).output().expect("a child");
    String::from_utf8_lossy(&child.stdout).trim().to_owned()
}

fn main() {
    if let Some(format) = std::env::args().skip_while(|argument| argument != "--child").nth(1) {
        let read = sagsgang_intake::read(&format!("referat.{format}"), &made(&format)).expect("it is read");
        black_box(read);
        println!("{}", peak());
        return;
    }
    if std::env::args().any(|argument| argument == "--list") {
        return;
    }
    println!("reading {PAGES} pages of minutes; medians of {RUNS} runs");
    println!("{:6} {:>9} {:>10} {:>9} {:>14} {:>12}", "", "read ms", "pages/s", "plain ms", "times plain", "peak MB");
    for format in ["txt", "pdf", "docx"] {
        let bytes = made(format);
        let name = format!("referat.{format}");
        let read = median(|| drop(black_box(sagsgang_intake::read(&name, &bytes).expect("it is read"))));
        let plain = median(|| {
            black_box(match format {
                "txt" => plain_text(&bytes),
                "pdf" => plain_pdf(&bytes),
                _ => plain_docx(&bytes),
            });
        });
        #[expect(clippy::cast_precision_loss, reason = "sixty pages")]
        let rate = PAGES as f64 * 1000.0 / read;
        println!("{format:6} {read:9.1} {rate:10.0} {plain:9.2} {:14.1} {:>12}", read / plain, peak_of_child(format));
    }
}
