//! What stands in the files: order of the content, what the public may not read, and what makes a PDF accessible.

#![allow(clippy::expect_used, clippy::panic, reason = "a test may stop")]

mod sample;

use lopdf::{Document, Object};
use sagsgang_documents::model::{Audience, Language, MeetingDocument};
use sagsgang_documents::render_pdf;

fn pdf(document: &MeetingDocument) -> Document {
    let bytes = render_pdf(document).expect("a document");
    Document::load_mem(&bytes).expect("a PDF")
}

/// The words of the whole file with every run of blanks as one, and words parted at a line's end put together.
fn text(pdf: &Document) -> String {
    let pages: Vec<u32> = pdf.get_pages().into_keys().collect();
    let raw = pdf.extract_text(&pages).expect("text");
    raw.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Asserts that the phrases stand in the text, one after the other.
fn assert_in_order(text: &str, phrases: &[&str]) {
    let mut rest = text;
    for phrase in phrases {
        let Some(at) = rest.find(phrase) else { panic!("“{phrase}” is missing or out of order in:\n{rest}") };
        rest = &rest[at + phrase.len()..];
    }
}

fn catalog_text(pdf: &Document, key: &[u8]) -> String {
    pdf.catalog().expect("catalog").get(key).and_then(lopdf::decode_text_string).unwrap_or_default()
}

#[test]
fn minutes_say_everything_in_the_order_committees_know() {
    let text = text(&pdf(&sample::minutes(Audience::Internal)));
    assert_in_order(
        &text,
        &[
            "Fjordby Kommune",
            "Voksen- og Plejeudvalget",
            "BESLUTNINGSPROTOKOL",
            "Sted",
            "Rådhuset, mødelokale 2",
            "Dato",
            "Onsdag den 24. april 2024",
            "Start kl.",
            "14.00",
            "Slut kl.",
            "Medlemmer",
            "Anna Lund (A)",
            "Formand",
            "Fraværende",
            "Dorte Vang (F)",
            "afbud",
            "Indholdsfortegnelse",
            "1. Godkendelse af dagsorden",
            "4. HEMMELIG opsigelse",
            "Lukket punkt",
            "Bilagsoversigt",
            "Underskrifter",
            "2. Faste teams i hjemmeplejen",
            "Sagsnr. 27.36.00-G01-3-24",
            "Åben sag",
            "Sagsgang",
            "ÆR",
            "høres 03-04-2024",
            "VPU",
            "indstiller",
            "ØK",
            "KB",
            "beslutter 28-05-2024",
            "Sagsfremstilling",
            "Hvad udbredelsen kræver",
            "Økonomiske konsekvenser",
            "1.200.000",
            "Lovgrundlag",
            "Indstilling",
            "at evalueringen",
            "at ordningen",
            "at merudgiften",
            "Beslutning i Ældrerådet den 03-04-2024",
            "Høringssvar.",
            "Beslutning i Voksen- og Plejeudvalget den 24-04-2024",
            "Anbefales.",
            "Ad 1:",
            "Afstemning om ændringsforslag:",
            "Forkastet.",
            "Afstemning:",
            "Vedtaget.",
            "Bemærkning, Anna Lund (A), Jens Ravn (F):",
            "Mindretalsudtalelse, Carla Friis (C):",
            "Fraværende:",
            "inhabil",
            "Bilag",
            "Evaluering af faste teams",
            "Åben",
            "47111-24",
            "3. Budgetopfølgning",
            "5. Orientering",
            "Bilagsoversigt",
            "Høringssvar fra Ældrerådet",
            "Underskrifter",
            "Anna Lund (A)",
            "Underskrevet digitalt den 25-04-2024",
            "Erik Holm (V)",
        ],
    );
}

#[test]
fn an_agenda_has_neither_decision_nor_signatures() {
    let text = text(&pdf(&sample::agenda(Audience::Internal)));
    assert_in_order(&text, &["DAGSORDEN", "Indstilling", "Beslutning i Ældrerådet"]);
    assert!(!text.contains("Anbefales.") && !text.contains("HEMMELIG beslutning") && !text.contains("Underskrifter"));
}

#[test]
fn of_a_closed_item_the_public_reads_its_public_title_and_decision_alone() {
    let bytes = render_pdf(&sample::minutes(Audience::Public)).expect("a document");
    let pdf = Document::load_mem(&bytes).expect("a PDF");
    let text = text(&pdf);
    assert_in_order(&text, &["Lejemål på Havnegade", "(Lukket punkt)", "4. Lejemål på Havnegade"]);
    assert_in_order(&text, &["Punktet er lukket.", "Udvalget godkendte indstillingen."]);
    assert!(!text.contains("HEMMELIG"));
    assert!(!text.contains("sygefravær på medarbejderniveau") && text.contains("Lukket bilag"));
    let everything = format!("{:?}", pdf.objects);
    assert!(!everything.contains("HEMMELIG") && !String::from_utf8_lossy(&bytes).contains("HEMMELIG"));
    assert!(!bookmarks(&pdf).join("\n").contains("HEMMELIG"));
}

#[test]
fn a_public_agenda_says_nothing_of_a_public_decision() {
    let text = text(&pdf(&sample::agenda(Audience::Public)));
    assert!(!text.contains("Udvalget godkendte indstillingen."));
}

#[test]
fn the_file_is_tagged_and_declares_language_and_title() {
    let pdf = pdf(&sample::minutes(Audience::Public));
    let catalog = pdf.catalog().expect("catalog");
    assert_eq!(catalog_text(&pdf, b"Lang"), "da");
    let marked = catalog.get(b"MarkInfo").and_then(|mark| pdf.dereference(mark)).expect("mark info").1;
    assert!(marked.as_dict().and_then(|mark| mark.get(b"Marked")).and_then(Object::as_bool).expect("marked"));
    assert!(catalog.has(b"StructTreeRoot"));
    let view = catalog.get(b"ViewerPreferences").and_then(|view| pdf.dereference(view)).expect("preferences").1;
    assert!(view.as_dict().and_then(|view| view.get(b"DisplayDocTitle")).and_then(Object::as_bool).expect("title"));
    let info = pdf.trailer.get(b"Info").and_then(|info| pdf.dereference(info)).expect("info").1;
    let title = info.as_dict().and_then(|info| info.get(b"Title")).and_then(lopdf::decode_text_string);
    assert_eq!(title.expect("title"), "Beslutningsprotokol – Voksen- og Plejeudvalget – 24-04-2024");
}

#[test]
fn an_english_document_declares_english() {
    let document = MeetingDocument { language: Language::English, ..sample::minutes(Audience::Public) };
    let pdf = pdf(&document);
    assert_eq!(catalog_text(&pdf, b"Lang"), "en");
    assert_in_order(&text(&pdf), &["MINUTES", "Wednesday 24 April 2024", "Contents", "Decision of", "List of annexes"]);
}

#[test]
fn bookmarks_lead_to_every_item_and_part() {
    let titles = bookmarks(&pdf(&sample::minutes(Audience::Public)));
    for title in ["1. Godkendelse af dagsorden", "4. Lejemål på Havnegade", "Bilagsoversigt", "Underskrifter"] {
        assert!(titles.iter().any(|one| one == title), "{title} is missing in {titles:?}");
    }
}

fn bookmarks(pdf: &Document) -> Vec<String> {
    fn walk(pdf: &Document, node: &lopdf::Dictionary, titles: &mut Vec<String>) {
        let mut next = node.get(b"First").ok();
        while let Some(Ok((_, Object::Dictionary(child)))) = next.map(|object| pdf.dereference(object)) {
            titles.extend(child.get(b"Title").and_then(lopdf::decode_text_string));
            walk(pdf, child, titles);
            next = child.get(b"Next").ok();
        }
    }
    let outlines = pdf.catalog().and_then(|catalog| catalog.get(b"Outlines")).expect("outlines");
    let mut titles = Vec::new();
    walk(pdf, pdf.dereference(outlines).and_then(|(_, object)| object.as_dict()).expect("outlines"), &mut titles);
    titles
}

#[test]
fn the_same_document_gives_the_same_bytes() {
    let document = sample::minutes(Audience::Public);
    assert_eq!(render_pdf(&document).expect("a document"), render_pdf(&document).expect("a document"));
}

#[test]
fn a_draft_says_so() {
    let document = MeetingDocument { draft: true, ..sample::minutes(Audience::Public) };
    assert!(text(&pdf(&document)).matches("Udkast").count() > 2);
}
