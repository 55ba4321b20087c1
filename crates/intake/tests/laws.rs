//! What holds for every input: reading never ends the process, loses no text, and points into the text.

use proptest::prelude::*;
use sagsgang_intake::{Draft, Reading, Span, read};

/// Pieces that documents are made of, so that chance meets the conventions and not only noise.
const PIECES: [&str; 44] = [
    "Beslutning i Byrådet den 12-02-2020",
    "Indstilling",
    "Sagsgang: ØK BY",
    "Fraværende:",
    "Bilag:",
    "Åben sag",
    "Lukket punkt",
    "1. Godkendelse af dagsordenen",
    "2. Cykelsti",
    "Direktøren indstiller, at",
    "at planen godkendes,",
    "Godkendt.",
    "Anna Lund (A)",
    "Bo Krogh (F) bemærker, at der mangler tid.",
    "1 - Åben Plan.docx (12/24) (H)",
    "1234567",
    "Spor Tiltag Opstart Status pr. 1/5-24",
    "Organi-",
    "sering",
    " Ansættelse af to ledere",
    "1. halvår 2024",
    "Er i gang.",
    "-",
    "Notat",
    "Oplæg – Direktionen den 1. juni 2021",
    "Betjening af:",
    " Byrådet",
    "o Analyse af",
    "Opgaver",
    "Drøftelsespunkter",
    "Side 3",
    "Sagens forløb",
    "2020-01-21 Byrådet",
    "For: 3 (Anna Lund (A)) Imod: 2",
    "",
    " ",
    "\t",
    "\u{c}",
    "Økonomiudvalget den 1. maj 2020",
    "VPU",
    "x",
    "budget 2027",
    "Indholdsfortegnelse",
    "Økonomi og styring Eftersyn af de meget lange økonomiske forhold",
];

fn document() -> impl Strategy<Value = String> {
    prop::collection::vec((prop::sample::select(PIECES.to_vec()), any::<bool>()), 0..60)
        .prop_map(|lines| lines.iter().flat_map(|(l, spaced)| [*l, if *spaced { " \n" } else { "\n" }]).collect())
}

/// The same pieces without line breaks: each page one line.
fn flattened() -> impl Strategy<Value = String> {
    let page = prop::collection::vec(prop::sample::select(PIECES.to_vec()), 5..40).prop_map(|pieces| pieces.join(" "));
    prop::collection::vec(page, 1..5).prop_map(|pages| {
        let numbered = pages.iter().enumerate().map(|(at, page)| format!("{} {page}\n\n", at + 1));
        numbered.collect()
    })
}

/// Words of which no line can begin a heading or an entry of a list.
const WORDS: [&str; 16] = [
    "vejen", "skolen", "haven", "langs", "åen", "bygges", "sommer", "efter", "børnene", "cykler", "sikkert", "over",
    "broen", "hver", "ny", "vinteren",
];

/// Paragraphs of sentences.
fn paragraphs() -> impl Strategy<Value = Vec<String>> {
    let sentence = prop::collection::vec(prop::sample::select(WORDS.to_vec()), 4..16)
        .prop_map(|words| format!("Der {}.", words.join(" ")));
    let paragraph = prop::collection::vec(sentence, 2..7).prop_map(|sentences| sentences.join(" "));
    prop::collection::vec(paragraph, 1..4)
}

fn wrapped(paragraph: &str, width: usize) -> String {
    let (mut out, mut column) = (String::new(), 0);
    for word in paragraph.split(' ') {
        let length = word.chars().count();
        if column > 0 && column + 1 + length > width {
            out.push('\n');
            column = 0;
        } else if column > 0 {
            out.push(' ');
            column += 1;
        }
        out.push_str(word);
        column += length;
    }
    out
}

/// What is read, without places in the text and with one kind of line break.
fn told(text: &str) -> Option<String> {
    let reading = read("fil.txt", text.as_bytes()).ok()?;
    let mut json = sagsgang_intake::to_json(&reading);
    json.as_object_mut()?.remove("warnings");
    Some(json.to_string().replace("\\r\\n", "\\n").replace("\\f", "\\n"))
}

fn all_spans(reading: &Reading) -> Vec<Span> {
    let mut spans = match &reading.document {
        Draft::Minutes(d) => d.spans(),
        Draft::Programme(d) => d.spans(),
        Draft::Memo(d) => d.spans(),
        Draft::Unknown => Vec::new(),
    };
    spans.extend(&reading.headings);
    spans.extend(reading.not_understood.iter().map(|r| r.span));
    spans
}

fn holds(reading: &Reading) {
    let spans = all_spans(reading);
    let mut covered = vec![false; reading.text.len()];
    for span in &spans {
        assert!(span.start <= span.end, "{span:?} runs backwards");
        assert!(reading.text.get(span.start..span.end).is_some(), "{span:?} does not point into the text");
        covered[span.start..span.end].fill(true);
    }
    let lost: String =
        reading.text.char_indices().filter(|(at, c)| !c.is_whitespace() && !covered[*at]).map(|(_, c)| c).collect();
    assert_eq!(lost, "", "text in no value, heading or rest");
    for rest in &reading.not_understood {
        assert_eq!(rest.span.of(&reading.text), rest.text);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        if let Ok(reading) = read("fil.txt", &bytes) {
            holds(&reading);
        }
    }

    #[test]
    fn any_text_keeps_all_its_characters(text in "[\\PC\\n\\t ]{0,400}") {
        if let Ok(reading) = read("fil.txt", text.as_bytes()) {
            holds(&reading);
            prop_assert_eq!(&reading.text, &text);
        }
    }

    #[test]
    fn any_mix_of_conventions_keeps_all_its_characters(text in document()) {
        if let Ok(reading) = read("fil.txt", text.as_bytes()) {
            holds(&reading);
            sagsgang_intake::to_json(&reading);
        }
    }

    #[test]
    fn pages_on_one_line_keep_all_their_characters(text in flattened()) {
        if let Ok(reading) = read("fil.txt", text.as_bytes()) {
            holds(&reading);
        }
    }

    #[test]
    fn the_kind_of_line_break_does_not_matter(text in document()) {
        let plain = told(&text);
        prop_assert_eq!(&plain, &told(&text.replace('\n', "\r\n")));
        prop_assert_eq!(&plain, &told(&text.replace('\n', "\u{c}")));
        prop_assert_eq!(&plain, &told(&text.replace("\n\n", "\n\u{c}")));
    }

    #[test]
    fn the_width_of_the_page_does_not_matter(text in paragraphs(), one in 60_usize..130, other in 60_usize..400) {
        let document = |width: usize| {
            let body: Vec<String> = text.iter().map(|p| wrapped(p, width)).collect();
            format!("1. Cykelsti\n\nSagsfremstilling\n\n{}\n\nBeslutning\n\nGodkendt.\n", body.join("\n\n"))
        };
        prop_assert_eq!(told(&document(one)), told(&document(other)));
    }
}
