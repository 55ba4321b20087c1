//! Meetings and decisions as lines of a list.

use super::tone;
use crate::frame::Frame;
use crate::ui::content_lang;
use crate::ui::list::{Row, rows};
use crate::ui::status::status;
use crate::ui::tone::of_decision;
use jiff::civil::Date;
use maud::{Markup, html};
use sagsgang_app::portal::{DecisionLine, MeetingLine};
use sagsgang_domain::openness::view::PublicDecision;
use sagsgang_domain::rich_text::RichText;
use sagsgang_i18n::Lang;

/// How many characters of a decision stand in a list.
const FIRST_WORDS: usize = 140;

/// A day as it is looked for in a list: the number large, the month under it. Said in full in the line beside it.
pub(crate) fn day(lang: Lang, date: Date) -> Markup {
    html! {
        span.sg-date aria-hidden="true" {
            span.sg-date-day { (date.day()) }
            span.sg-date-month { (lang.month_short(date.month())) }
        }
    }
}

/// Meetings with day, time, place and how far they are; named by body where a list has several.
pub(crate) fn meeting_lines(frame: &Frame, meetings: &[MeetingLine], names_body: bool) -> Markup {
    let lines: Vec<Row> = meetings.iter().map(|meeting| meeting_line(frame, meeting, names_body)).collect();
    rows(&lines)
}

fn meeting_line(frame: &Frame, meeting: &MeetingLine, names_body: bool) -> Row {
    let lang = frame.lang;
    let when = lang.date_time(meeting.start);
    let detail = html! {
        @if names_body { time datetime=(meeting.start) { (when) } }
        @if !meeting.place.is_empty() {
            @if names_body { span.sg-quiet { ", " } }
            span.sg-quiet lang=[content_lang(lang)] { (meeting.place) }
        }
        @if meeting.items > 0 { span.sg-quiet { " · " (lang.items(meeting.items)) } }
    };
    Row {
        lead: Some(day(lang, meeting.start.date())),
        title: if names_body { meeting.body.name.clone() } else { when.clone() },
        title_lang: if names_body { content_lang(lang) } else { None },
        href: Some(frame.links.meeting(&meeting.body.slug, &meeting.day_slug)),
        detail: Some(detail),
        status: Some(status(tone::of_stage(&meeting.stage), lang.public_stage(&meeting.stage))),
    }
}

/// Decisions with title, day and outcome; with their body where a list has several.
pub(crate) fn decision_lines(frame: &Frame, decisions: &[DecisionLine], names_body: bool) -> Markup {
    let lines: Vec<Row> = decisions.iter().map(|decision| decision_line(frame, decision, names_body)).collect();
    rows(&lines)
}

fn decision_line(frame: &Frame, line: &DecisionLine, names_body: bool) -> Row {
    let lang = frame.lang;
    let detail = html! {
        p { (outcome(lang, &line.decision)) }
        p.sg-quiet {
            @if names_body { span lang=[content_lang(lang)] { (line.body.name) } ", " }
            time datetime=(line.date) { (lang.date(line.date)) }
        }
    };
    Row {
        lead: None,
        title: titled(lang, &line.title),
        title_lang: content_lang(lang),
        href: Some(frame.links.item(&line.body.slug, &line.day_slug, line.number)),
        detail: Some(detail),
        status: None,
    }
}

/// A closed item read in from an old document may have no title for the public.
pub(crate) fn titled(lang: Lang, title: &str) -> String {
    if title.is_empty() { lang.closed_item().to_owned() } else { title.to_owned() }
}

/// The outcome in one line: the kind, and the first words as far as they say more than the kind does.
pub(crate) fn outcome(lang: Lang, decision: &PublicDecision) -> Markup {
    let words = first_words(&decision.text, FIRST_WORDS);
    let kind = lang.decision_kind(decision.kind);
    let (joint, more) = match after_kind(&words, Lang::Da.decision_kind(decision.kind)) {
        Some(rest) if rest.chars().any(char::is_alphanumeric) && lang == Lang::Da => continued(rest),
        Some(rest) if !rest.chars().any(char::is_alphanumeric) => ("", ""),
        _ => (" ", words.as_str()),
    };
    html! {
        (status(of_decision(decision.kind), kind))
        @if !more.is_empty() { (joint) span class=[(!joint.is_empty()).then_some("sg-apart")] lang=[content_lang(lang)] { (more) } }
    }
}

/// What follows the kind, where a text begins with it as a word of its own.
fn after_kind<'a>(words: &'a str, kind: &str) -> Option<&'a str> {
    words.strip_prefix(kind).filter(|rest| !rest.starts_with(char::is_alphanumeric))
}

/// How a text goes on after its kind: a clause follows close upon it, a new sentence stands apart.
fn continued(rest: &str) -> (&'static str, &str) {
    match rest.strip_prefix('.') {
        Some(sentence) => (" ", sentence.trim_start()),
        None if rest.starts_with(' ') => (" ", rest.trim_start()),
        None => ("", rest),
    }
}

/// The beginning of a text, cut between words.
pub(crate) fn first_words(text: &RichText, most: usize) -> String {
    let plain = text.to_plain();
    let mut taken = String::new();
    for word in plain.split_whitespace() {
        if taken.chars().count() + word.chars().count() >= most {
            taken.push_str(" …");
            break;
        }
        if !taken.is_empty() {
            taken.push(' ');
        }
        taken.push_str(word);
    }
    taken
}

#[cfg(test)]
mod tests {
    use super::{first_words, outcome};
    use sagsgang_domain::decision::DecisionKind;
    use sagsgang_domain::openness::view::PublicDecision;
    use sagsgang_domain::rich_text::RichText;
    use sagsgang_i18n::Lang;

    fn decision(text: &str) -> PublicDecision {
        PublicDecision { kind: DecisionKind::Approved, text: RichText::from_plain(text), clauses: Vec::new() }
    }

    #[test]
    fn a_long_decision_is_cut_between_words() {
        let text = RichText::from_plain("Godkendt med den ændring,\nat prisen nedsættes.");
        assert_eq!(first_words(&text, 200), "Godkendt med den ændring, at prisen nedsættes.");
        assert_eq!(first_words(&text, 20), "Godkendt med den …");
    }

    #[test]
    fn the_kind_is_not_said_twice() {
        let said = |lang, text| outcome(lang, &decision(text)).into_string();
        let danish = said(Lang::Da, "Godkendt.");
        assert!(danish.ends_with("<span>Godkendt</span></span>"), "{danish}");
        let clause = said(Lang::Da, "Godkendt, idet prisen nedsættes.");
        assert!(clause.ends_with("<span>Godkendt</span></span><span>, idet prisen nedsættes.</span>"), "{clause}");
        let sentence = said(Lang::Da, "Godkendt. Udvalget kvitterer.");
        assert!(sentence.ends_with("</span> <span class=\"sg-apart\">Udvalget kvitterer.</span>"), "{sentence}");
    }

    #[test]
    fn on_an_english_page_the_kind_is_english_and_the_words_stand_whole() {
        let said = outcome(Lang::En, &decision("Godkendt, idet prisen nedsættes.")).into_string();
        assert!(said.contains("Approved"), "{said}");
        assert!(
            said.ends_with(" <span class=\"sg-apart\" lang=\"da\">Godkendt, idet prisen nedsættes.</span>"),
            "{said}"
        );
    }
}
