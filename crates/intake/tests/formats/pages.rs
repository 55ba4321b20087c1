//! Pages of a PDF: drawn as they were printed, and where on them each value stood.

use super::pdf::{bytes, page, pdf, text};
use super::{MINUTES, reading};
use lopdf::content::Operation;
use lopdf::{Dictionary, Document, Object, Stream, dictionary};
use sagsgang_intake::{Fineness, PageSize, Picture, Place, RefusalKind, Span, picture};

const WIDTH: Fineness = Fineness::Width(595);

fn drawn(file: &[u8], at: usize) -> Picture {
    picture(file, at, WIDTH).expect("it can be drawn").expect("there is such a page")
}

fn refused(file: &[u8]) -> Option<RefusalKind> {
    picture(file, 0, WIDTH).err().map(|refusal| refusal.kind)
}

/// Where the words stood, by the first place they are found in the text.
fn place(file: &[u8], words: &str) -> Vec<Place> {
    let read = reading("referat.pdf", file);
    let start = read.text.find(words).unwrap_or_else(|| panic!("{words:?} is not in {}", read.text));
    read.places.of(Span::new(start, start + words.len()))
}

#[test]
fn a_value_is_found_on_its_page_where_it_was_drawn() {
    let (first, second) = MINUTES.split_at(18);
    let file = bytes(pdf(vec![page(first), page(second)]));
    let read = reading("referat.pdf", &file);
    assert_eq!(read.places.pages(), [PageSize { width: 595.0, height: 842.0 }; 2]);
    for value in read.values() {
        for span in &value.spans {
            let places = read.places.of(*span);
            assert!(!places.is_empty(), "{value:?} stands nowhere");
            for place in places {
                assert!(place.x >= 69.0 && place.x + place.width < 595.0, "{value:?}: {place:?}");
                assert!(place.y > 0.0 && place.y + place.height < 842.0, "{value:?}: {place:?}");
            }
        }
    }
    // The first line's baseline is 56 points below the top.
    let body = place(&file, "Plejeudvalget");
    let [body] = body.as_slice() else { panic!("{body:?}") };
    assert!(body.page == 0 && body.y < 56.0 && body.y + body.height > 56.0 && body.height < 14.0, "{body:?}");
    assert!(body.x > 120.0 && body.x < 140.0, "after the words before it: {body:?}");
    assert_eq!(place(&file, "Fraværende").first().map(|place| place.page), Some(1));
}

#[test]
fn a_value_over_several_lines_is_a_rectangle_for_each() {
    let file = bytes(pdf(vec![page(MINUTES)]));
    let lines = place(&file, "gennemgået området og foreslår en samlet plan for de næste\ntre år.");
    let [first, second] = lines.as_slice() else { panic!("{lines:?}") };
    assert!(first.x > second.x && second.y > first.y, "{lines:?}");
}

#[test]
fn the_words_of_a_cell_are_found_in_their_cell() {
    let rule = |x0: i64, y0: i64, x1: i64, y1: i64| {
        let at = |operator: &str, x: i64, y: i64| Operation::new(operator, vec![x.into(), y.into()]);
        vec![at("m", x0, y0), at("l", x1, y1), Operation::new("S", vec![])]
    };
    let mut operations = Vec::new();
    for y in [700, 660, 620] {
        operations.extend(rule(70, y, 470, y));
    }
    for x in [70, 270, 470] {
        operations.extend(rule(x, 700, x, 620));
    }
    let cells = [
        (75, 685, "Nye faste medar-"),
        (75, 672, "bejdere i weekenden"),
        (275, 685, "Er ansat"),
        (75, 645, "Introduktion"),
        (275, 645, "Til efteråret"),
    ];
    operations.extend(cells.iter().flat_map(|(x, y, words)| text(*x, *y, words)));
    let file = bytes(pdf(vec![operations]));
    let torn = place(&file, "medarbejdere i");
    let lines: Vec<bool> = torn.iter().map(|place| place.x < 270.0 && place.y > 140.0 && place.y < 175.0).collect();
    assert_eq!(lines, [true, true], "{torn:?}");
    assert!(place(&file, "Til efteråret").iter().all(|place| place.x >= 275.0 && place.y > 180.0));
}

#[test]
fn a_page_is_drawn_as_wide_as_asked_for() {
    let file = bytes(pdf(vec![page(MINUTES), Vec::new()]));
    let (written, empty) = (drawn(&file, 0), drawn(&file, 1));
    assert_eq!((written.width, written.height), (595, 842));
    assert!(written.png.starts_with(b"\x89PNG\r\n\x1a\n"));
    assert!(written.png.len() > 4 * empty.png.len(), "there is ink on it");
    let fine = picture(&file, 0, Fineness::PerInch(144)).unwrap().unwrap();
    assert_eq!((fine.width, fine.height), (1190, 1684));
    assert_eq!(picture(&file, 2, WIDTH).unwrap(), None);
    assert_eq!(picture(b"Referat", 0, WIDTH).unwrap(), None, "no other format has pages");
    assert_eq!(refused(b"%PDF-1.7\n%%EOF"), Some(RefusalKind::Broken));
}

/// A page of this size with these operations and more resources.
fn odd(size: [f32; 2], operations: Vec<Operation>, add: impl FnOnce(&mut Document) -> Dictionary) -> Vec<u8> {
    let mut file = pdf(vec![operations]);
    let page = *file.get_pages().values().next().unwrap();
    let resources = add(&mut file);
    let page = file.get_dictionary_mut(page).unwrap();
    page.set("MediaBox", vec![0.into(), 0.into(), size[0].into(), size[1].into()]);
    page.set("Resources", resources);
    bytes(file)
}

fn named(operator: &str, name: &str) -> Operation {
    Operation::new(operator, vec![Object::Name(name.as_bytes().to_vec())])
}

fn filled() -> Vec<Operation> {
    vec![
        Operation::new("cs", vec!["Pattern".into()]),
        named("scn", "P"),
        Operation::new("re", [0, 0, 500, 500].map(Object::from).to_vec()),
        Operation::new("f", vec![]),
    ]
}

#[test]
fn a_page_as_large_as_a_town_is_a_picture_like_any_other() {
    let file = odd([1e7, 1e7], Vec::new(), |_| Dictionary::new());
    assert_eq!((drawn(&file, 0).width, drawn(&file, 0).height), (595, 595));
}

#[test]
fn a_picture_that_says_it_is_huge_is_not_drawn() {
    let image = |width: i64, height: i64, data: Vec<u8>, filter: Option<&str>| {
        odd([595.0, 842.0], vec![named("Do", "I")], |file| {
            let mut head = dictionary! {
                "Type" => "XObject", "Subtype" => "Image", "Width" => width, "Height" => height,
                "ColorSpace" => "DeviceGray", "BitsPerComponent" => 8,
            };
            if let Some(filter) = filter {
                head.set("Filter", filter);
            }
            let image = file.add_object(Stream::new(head, data));
            dictionary! { "XObject" => dictionary! { "I" => image } }
        })
    };
    assert!(drawn(&image(2, 2, vec![0, 255, 255, 0], None), 0).png.len() > 100);
    assert_eq!(refused(&image(100_000, 100_000, vec![0], None)), Some(RefusalKind::TooMuch));
    // A few kilobytes that unfold to megabytes behind two points.
    let mut packed = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::best());
    std::io::Write::write_all(&mut packed, &vec![0; 4_000_000]).unwrap();
    assert_eq!(refused(&image(1, 2, packed.finish().unwrap(), Some("FlateDecode"))), Some(RefusalKind::TooMuch));
    // A JPEG of two points that says inside to have 65,000 by 65,000.
    let jpeg =
        [&[0xFF, 0xD8, 0xFF, 0xC0, 0, 11, 8][..], &65_000_u16.to_be_bytes(), &65_000_u16.to_be_bytes(), &[1, 1, 17, 0]];
    assert_eq!(refused(&image(1, 2, jpeg.concat(), Some("DCTDecode"))), Some(RefusalKind::TooMuch));
}

#[test]
fn patterns_and_forms_within_each_other_come_to_an_end() {
    let tile = |step: i64| {
        odd([595.0, 842.0], filled(), |file| {
            let head = dictionary! {
                "Type" => "Pattern", "PatternType" => 1, "PaintType" => 1, "TilingType" => 1,
                "BBox" => vec![0.into(), 0.into(), 10.into(), 10.into()], "XStep" => step, "YStep" => step,
                "Resources" => Dictionary::new(),
            };
            let tile = file.add_object(Stream::new(head, b"0 0 5 5 re f".to_vec()));
            dictionary! { "Pattern" => dictionary! { "P" => tile } }
        })
    };
    assert_eq!(refused(&tile(12)), None);
    assert_eq!(refused(&tile(10_000_000)), Some(RefusalKind::TooMuch), "steps as wide as a town");
    // Forms that each draw the next ten times, eight deep.
    let forms = odd([595.0, 842.0], vec![named("Do", "F0")], |file| {
        let bounds: Vec<Object> = [0, 0, 595, 842].map(Object::from).to_vec();
        let head = dictionary! { "Type" => "XObject", "Subtype" => "Form", "BBox" => bounds.clone() };
        let mut inner = file.add_object(Stream::new(head, b"0 0 5 5 re f".to_vec()));
        for _ in 0..8 {
            let head = dictionary! {
                "Type" => "XObject", "Subtype" => "Form", "BBox" => bounds.clone(),
                "Resources" => dictionary! { "XObject" => dictionary! { "F" => inner } },
            };
            inner = file.add_object(Stream::new(head, b"/F Do ".repeat(10)));
        }
        dictionary! { "XObject" => dictionary! { "F0" => inner } }
    });
    assert_eq!(refused(&forms), Some(RefusalKind::TooMuch));
}
