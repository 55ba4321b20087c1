//! What holds for every reading: it points into its text and loses nothing of it.

use sagsgang_intake::{Draft, Reading, Span};

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

/// Fails where a place does not point into the text, or a text stands in no value, heading or rest.
pub fn holds(reading: &Reading) {
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
    for value in reading.values() {
        for span in &value.spans {
            assert!(reading.text.get(span.start..span.end).is_some(), "{value:?} does not point into the text");
        }
    }
}
