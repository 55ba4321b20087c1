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
}
