//! What a person did, line by line: in tables a reader can search in, the newest first.

use crate::frame::Frame;
use crate::ui::status::{Tone, status};
use crate::ui::table::{Column, Table};
use crate::ui::{content_lang, empty_state, rich_text};
use maud::{Markup, html};
use sagsgang_app::portal::{AbsenceLine, PersonPage, RemarkLine, Scene, VoteLine};
use sagsgang_domain::rich_text::RichText;
use sagsgang_domain::vote::{ProposalKind, VoteResult};

/// Whether every word that is asked for stands in the text.
fn fits(asked: &str, texts: &[&str]) -> bool {
    let text = texts.join(" ").to_lowercase();
    asked.to_lowercase().split_whitespace().all(|word| text.contains(word))
}

fn scene_fits(asked: &str, scene: &Scene, more: &str) -> bool {
    let title = scene.item.as_ref().map(|(_, title)| title.as_str()).unwrap_or_default();
    fits(asked, &[&scene.body.name, &scene.body.abbreviation, title, more])
}

/// What stands where nothing is left: because there is nothing, or because nothing fits.
fn nothing(frame: &Frame, asked: &str, is_empty: bool, words: &str) -> Markup {
    let asked = asked.trim();
    if is_empty || asked.is_empty() {
        empty_state(words, None)
    } else {
        empty_state(&frame.lang.person_nothing_fits(asked), None)
    }
}

/// The day, which leads to the meeting or the item.
fn day(frame: &Frame, scene: &Scene) -> Markup {
    html! { time datetime=(scene.date) { (frame.lang.short_date(scene.date)) } }
}

fn place(frame: &Frame, scene: &Scene) -> Markup {
    let (lang, links) = (frame.lang, frame.links);
    html! {
        @match &scene.item {
            Some((number, title)) => {
                a href=(links.item(&scene.body.slug, &scene.day_slug, number)) lang=[content_lang(lang)] { (title) }
            },
            None => { a href=(links.meeting(&scene.body.slug, &scene.day_slug)) { (lang.person_whole_meeting()) } },
        }
        " " span.sg-quiet lang=[content_lang(lang)] { (scene.body.name) }
    }
}

/// How they voted.
pub(super) fn votes(frame: &Frame, page: &PersonPage, asked: &str) -> Markup {
    let lang = frame.lang;
    let shown: Vec<&VoteLine> = page.votes.iter().filter(|line| scene_fits(asked, &line.scene, &line.text)).collect();
    let columns = [lang.date_label(), lang.item(), lang.person_on(), lang.person_voted(), lang.outcome()];
    let table =
        Table::new(lang.person_votes_caption(&page.member.name), columns.map(Column::text).into()).hide_caption();
    html! {
        section.sg-part aria-labelledby="votes" {
            h2 #votes { (lang.person_votes()) }
            @if shown.is_empty() { (nothing(frame, asked, page.votes.is_empty(), lang.person_no_votes())) }
            @else { (table.rows(shown.into_iter().map(|line| vote(frame, line))).render()) }
        }
    }
}

fn vote(frame: &Frame, line: &VoteLine) -> Vec<Markup> {
    let lang = frame.lang;
    let tone = if line.result == VoteResult::Adopted { Tone::Good } else { Tone::Bad };
    let subject = html! {
        (lang.proposal_kind(line.kind))
        @if line.kind != ProposalKind::Main && !line.text.is_empty() {
            ": " span lang=[content_lang(lang)] { (line.text) }
        }
    };
    vec![
        day(frame, &line.scene),
        place(frame, &line.scene),
        subject,
        html! { strong { (lang.vote_value(line.value)) } },
        status(tone, lang.vote_result(line.result)),
    ]
}

/// What they had recorded.
pub(super) fn remarks(frame: &Frame, page: &PersonPage, asked: &str) -> Markup {
    let lang = frame.lang;
    let shown: Vec<&RemarkLine> =
        page.remarks.iter().filter(|line| scene_fits(asked, &line.scene, &line.text)).collect();
    html! {
        section.sg-part aria-labelledby="remarks" {
            h2 #remarks { (lang.person_remarks()) }
            @if shown.is_empty() { (nothing(frame, asked, page.remarks.is_empty(), lang.person_no_remarks())) }
            @for line in shown {
                figure.sg-remark {
                    figcaption {
                        strong { (lang.remark_kind(line.kind)) }
                        @if line.others > 0 { ", " (lang.person_with_others(line.others)) }
                        " – " (day(frame, &line.scene)) ", " (place(frame, &line.scene))
                    }
                    blockquote lang=[content_lang(lang)] { (rich_text::render(&RichText::from_plain(&line.text), 3)) }
                }
            }
        }
    }
}

/// When they were not there.
pub(super) fn absences(frame: &Frame, page: &PersonPage, asked: &str) -> Markup {
    let lang = frame.lang;
    let shown: Vec<&AbsenceLine> = page.absences.iter().filter(|line| scene_fits(asked, &line.scene, "")).collect();
    let columns = [lang.date_label(), lang.item(), lang.reason()].map(Column::text).into();
    let table = Table::new(lang.person_absences_caption(&page.member.name), columns).hide_caption();
    html! {
        section.sg-part aria-labelledby="absences" {
            h2 #absences { (lang.person_absences()) }
            @if shown.is_empty() { (nothing(frame, asked, page.absences.is_empty(), lang.person_no_absences())) }
            @else { (table.rows(shown.into_iter().map(|line| absence(frame, line))).render()) }
        }
    }
}

fn absence(frame: &Frame, line: &AbsenceLine) -> Vec<Markup> {
    let lang = frame.lang;
    let why = line.reason.map_or(lang.person_reason_unsaid(), |reason| lang.absence_reason(reason));
    vec![day(frame, &line.scene), place(frame, &line.scene), html! { (why) }]
}

#[cfg(test)]
mod tests {
    use super::fits;

    #[test]
    fn every_word_is_asked_for_in_any_case() {
        assert!(fits("", &[]));
        assert!(fits("havn LOKALPLAN", &["Forslag til lokalplan 214", "Rørkær Havn"]));
        assert!(!fits("havn skole", &["Rørkær Havn"]));
    }
}
