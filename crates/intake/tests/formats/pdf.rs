//! PDF.

use super::{MINUTES, plain, reading, refusal, said};
use lopdf::content::{Content, Operation};
use lopdf::{Dictionary, Document, EncryptionState, EncryptionVersion, Object, Permissions, Stream, dictionary};
use sagsgang_intake::{RefusalKind, Warning};

const SIZE: i64 = 11;
const LEADING: i64 = 14;

/// A file with one page for each list of operations.
pub(super) fn pdf(pages: Vec<Vec<Operation>>) -> Document {
    let mut file = Document::with_version("1.7");
    let font = file.add_object(dictionary! {
        "Type" => "Font", "Subtype" => "Type1", "BaseFont" => "Helvetica", "Encoding" => "WinAnsiEncoding",
    });
    let picture = Stream::new(
        dictionary! {
            "Type" => "XObject", "Subtype" => "Image", "Width" => 1, "Height" => 1,
            "ColorSpace" => "DeviceGray", "BitsPerComponent" => 8,
        },
        vec![0],
    );
    let picture = file.add_object(picture);
    let tree = file.new_object_id();
    let resources = dictionary! {
        "Font" => dictionary! { "F1" => font }, "XObject" => dictionary! { "Scan" => picture },
    };
    let kids: Vec<Object> = pages
        .into_iter()
        .map(|operations| {
            let content = Content { operations }.encode().unwrap();
            let content = file.add_object(Stream::new(Dictionary::new(), content));
            let page = dictionary! {
                "Type" => "Page", "Parent" => tree, "Contents" => content, "Resources" => resources.clone(),
                "MediaBox" => vec![0.into(), 0.into(), 595.into(), 842.into()],
            };
            file.add_object(page).into()
        })
        .collect();
    let count = i64::try_from(kids.len()).unwrap();
    file.objects.insert(tree, dictionary! { "Type" => "Pages", "Kids" => kids, "Count" => count }.into());
    let catalog = file.add_object(dictionary! { "Type" => "Catalog", "Pages" => tree });
    file.trailer.set("Root", catalog);
    file.trailer.set("ID", vec![Object::string_literal("a"), Object::string_literal("b")]);
    file
}

pub(super) fn bytes(mut file: Document) -> Vec<u8> {
    let mut bytes = Vec::new();
    file.save_to(&mut bytes).unwrap();
    bytes
}

/// Text at a place, in the alphabet of old Windows programs.
pub(super) fn text(x: i64, y: i64, words: &str) -> Vec<Operation> {
    let letters = words.chars().map(|letter| u8::try_from(u32::from(letter)).unwrap()).collect();
    vec![
        Operation::new("BT", vec![]),
        Operation::new("Tf", vec!["F1".into(), SIZE.into()]),
        Operation::new("Td", vec![x.into(), y.into()]),
        Operation::new("Tj", vec![Object::String(letters, lopdf::StringFormat::Literal)]),
        Operation::new("ET", vec![]),
    ]
}

fn rule(from: (i64, i64), to: (i64, i64)) -> Vec<Operation> {
    vec![
        Operation::new("m", vec![from.0.into(), from.1.into()]),
        Operation::new("l", vec![to.0.into(), to.1.into()]),
        Operation::new("S", vec![]),
    ]
}

pub(super) fn page(lines: &[&str]) -> Vec<Operation> {
    let mut y = 800;
    lines
        .iter()
        .flat_map(|line| {
            y -= LEADING;
            if line.is_empty() { Vec::new() } else { text(70, y, line) }
        })
        .collect()
}

#[test]
fn minutes_say_the_same_as_in_plain_text() {
    let (first, second) = MINUTES.split_at(18);
    let file = bytes(pdf(vec![page(first), page(second)]));
    let read = reading("referat.pdf", &file);
    assert_eq!(said(&read), plain());
    assert_eq!(read.text.matches('\u{c}').count(), 1, "a page ends with a form feed");
}

#[test]
fn a_file_is_what_it_holds_not_what_it_is_called() {
    let file = bytes(pdf(vec![page(MINUTES)]));
    let read = reading("referat.txt", &file);
    assert_eq!(said(&read)["items"], plain()["items"]);
    assert_eq!(read.warnings, [Warning::OtherFormat { named: "txt".to_owned(), found: "pdf".to_owned() }]);
    assert_eq!(refusal("referat.pdf", b"Referat"), Some(RefusalKind::Broken));
}

#[test]
fn lines_are_read_down_the_page_in_whatever_order_they_were_drawn() {
    let mut operations: Vec<Vec<Operation>> = page(MINUTES).chunks(5).map(<[Operation]>::to_vec).collect();
    operations.reverse();
    let file = bytes(pdf(vec![operations.concat()]));
    assert_eq!(said(&reading("referat.pdf", &file)), plain());
}

#[test]
fn the_cells_of_a_ruled_table_are_kept_whole() {
    let mut operations = Vec::new();
    for y in [700, 660, 620] {
        operations.extend(rule((70, y), (470, y)));
    }
    for x in [70, 270, 470] {
        operations.extend(rule((x, 700), (x, 620)));
    }
    for (x, y, words) in [
        (75, 685, "Nye faste medarbejdere"),
        (75, 672, "i weekenderne"),
        (275, 685, "Er ansat pr. 1. maj"),
        (75, 645, "Introduktion"),
        (275, 645, "Planlægges til efteråret"),
        (275, 632, "sammen med lederne"),
    ] {
        operations.extend(text(x, y, words));
    }
    let read = reading("tabel.pdf", &bytes(pdf(vec![operations])));
    let rows: Vec<&str> = read.text.lines().filter(|line| !line.is_empty()).collect();
    assert_eq!(
        rows,
        [
            "Nye faste medarbejdere i weekenderne\tEr ansat pr. 1. maj",
            "Introduktion\tPlanlægges til efteråret sammen med lederne",
        ]
    );
}

fn scan() -> Vec<Operation> {
    vec![
        Operation::new("q", vec![]),
        Operation::new("cm", [500, 0, 0, 700, 40, 70].map(Object::from).to_vec()),
        Operation::new("Do", vec!["Scan".into()]),
        Operation::new("Q", vec![]),
    ]
}

#[test]
fn scanned_pages_are_said_to_be_pictures() {
    let file = bytes(pdf(vec![scan(), scan()]));
    assert_eq!(refusal("skannet.pdf", &file), Some(RefusalKind::Scanned { pages: 2 }));
    let read = reading("delvis.pdf", &bytes(pdf(vec![page(MINUTES), scan()])));
    assert_eq!(read.warnings, [Warning::PagesWithoutText { pages: 1 }]);
    assert_eq!(refusal("tom.pdf", &bytes(pdf(vec![Vec::new()]))), Some(RefusalKind::Empty));
}

#[test]
fn a_protected_file_is_said_to_be_protected() {
    let mut file = pdf(vec![page(MINUTES)]);
    let version = EncryptionVersion::V2 {
        document: &file,
        owner_password: "hemmelig",
        user_password: "hemmelig",
        key_length: 128,
        permissions: Permissions::all(),
    };
    let state = EncryptionState::try_from(version).unwrap();
    file.encrypt(&state).unwrap();
    assert_eq!(refusal("lukket.pdf", &bytes(file)), Some(RefusalKind::Protected));
}

#[test]
fn a_damaged_file_is_refused_or_read_and_never_ends_the_process() {
    let whole = bytes(pdf(vec![page(MINUTES), page(MINUTES)]));
    for cut in (0..whole.len()).step_by(97) {
        let _read_or_refused = sagsgang_intake::read("halv.pdf", &whole[..cut]);
        let mut bent = whole.clone();
        bent[cut] ^= 0x55;
        let _read_or_refused = sagsgang_intake::read("skæv.pdf", &bent);
    }
    assert_eq!(refusal("halv.pdf", b"%PDF-1.7\n%%EOF"), Some(RefusalKind::Broken));
}
