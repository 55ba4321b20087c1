//! The values of a reading, each with the way to where it stood: the doubtful first, the rest quiet.

use super::super::visit::Visit;
use super::pages::View;
use crate::ui::status::{Tone, status};
use maud::{Markup, html};
use sagsgang_app::reading::read::{Confidence, ReadValue, ReadingDesk, ValueKind};
use sagsgang_i18n::Lang;

/// More than this of a value is read in the document itself.
const SHOWN: usize = 160;

/// The least sure first.
const GROUPS: [Confidence; 3] = [Confidence::Doubtful, Confidence::Likely, Confidence::Sure];

/// The values by how sure their reading is. Only the doubtful ones stand open.
pub(super) fn values(visit: &Visit, desk: &ReadingDesk, shown: View) -> Markup {
    let lang = visit.lang;
    html! {
        @for confidence in GROUPS {
            @let found: Vec<(usize, &ReadValue)> =
                desk.values.iter().enumerate().filter(|(_, value)| value.confidence == confidence).collect();
            @if !found.is_empty() {
                details.sg-more open[confidence == Confidence::Doubtful] {
                    summary { (sureness(lang, confidence)) " (" (found.len()) ")" }
                    ol.sg-values { @for (at, value) in &found { li #(value_line(*at)) { (line(visit, desk, shown, *at, value)) } } }
                }
            }
        }
    }
}

fn line(visit: &Visit, desk: &ReadingDesk, shown: View, at: usize, value: &ReadValue) -> Markup {
    // What stands on no page (text that runs upwards) is found in the text.
    let elsewhere = shown == View::Pages && value.spans.iter().all(|span| desk.places.of(*span).is_empty());
    let page = if elsewhere { View::Text.address(visit, desk.reading.id) } else { String::new() };
    html! {
        a href={ (page) "#" (place(at)) } { (name(visit.lang, value)) }
        " " span lang="da" { (shortened(&value.text)) }
    }
}

/// "Beslutning, punkt 1".
fn name(lang: Lang, value: &ReadValue) -> String {
    match &value.item {
        Some(item) => format!("{}, {}", kind(lang, value.kind), lang.item_numbered(item)),
        None => kind(lang, value.kind).to_owned(),
    }
}

/// A value in one line: what it is, and what was read.
pub(super) fn told(lang: Lang, value: &ReadValue) -> String {
    format!("{}: {}", name(lang, value), shortened(&value.text))
}

/// The name of a value's line in the list.
pub(super) fn value_line(at: usize) -> String {
    format!("laest-{}", at + 1)
}

/// The name of the place in the document where a value stood.
pub(super) fn place(at: usize) -> String {
    format!("vaerdi-{}", at + 1)
}

fn sureness(lang: Lang, confidence: Confidence) -> Markup {
    match confidence {
        Confidence::Sure => status(Tone::Good, lang.confidence_sure()),
        Confidence::Likely => status(Tone::Neutral, lang.confidence_likely()),
        Confidence::Doubtful => status(Tone::Caution, lang.confidence_doubtful()),
    }
}

/// What a value is, in a word.
pub(super) fn kind(lang: Lang, kind: ValueKind) -> &'static str {
    match kind {
        ValueKind::Body => lang.value_body(),
        ValueKind::Date => lang.value_date(),
        ValueKind::Openness => lang.value_openness(),
        ValueKind::Present => lang.value_present(),
        ValueKind::Absent => lang.value_absent(),
        ValueKind::Number => lang.value_number(),
        ValueKind::Title => lang.value_title(),
        ValueKind::Route => lang.value_route(),
        ValueKind::CaseNumber => lang.value_case_number(),
        ValueKind::Section => lang.value_section(),
        ValueKind::Recommendation => lang.value_recommendation(),
        ValueKind::Decision => lang.value_decision(),
        ValueKind::Remark => lang.value_remark(),
        ValueKind::Vote => lang.value_vote(),
        ValueKind::Annex => lang.value_annex(),
        ValueKind::FollowUp => lang.value_follow_up(),
        ValueKind::Track => lang.value_track(),
        ValueKind::Measure => lang.value_measure(),
        ValueKind::Start => lang.value_start(),
        ValueKind::Status => lang.value_status(),
        ValueKind::Task => lang.value_task(),
        ValueKind::Passage => lang.value_passage(),
    }
}

/// The name of a sureness in a class.
pub(super) const fn confidence_name(confidence: Confidence) -> &'static str {
    match confidence {
        Confidence::Sure => "sure",
        Confidence::Likely => "likely",
        Confidence::Doubtful => "doubtful",
    }
}

fn shortened(text: &str) -> String {
    match text.char_indices().nth(SHOWN) {
        Some((cut, _)) => format!("{} …", text.get(..cut).unwrap_or_default().trim_end()),
        None => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::{SHOWN, shortened};

    #[test]
    fn a_long_value_is_cut_at_a_letter() {
        assert_eq!(shortened("Godkendt."), "Godkendt.");
        let long = "å".repeat(SHOWN + 5);
        assert_eq!(shortened(&long), format!("{} …", "å".repeat(SHOWN)));
    }
}
