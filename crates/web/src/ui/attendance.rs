//! Who is in the room: an attendance board (da: *mødedeltagere*).

use super::content_lang;
use super::status::{Tone, status};
use maud::{Markup, html};
use sagsgang_i18n::Lang;

/// A person's attendance at a meeting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attendee {
    /// The person's name.
    pub name: String,
    /// Where more is said of the person, if anywhere.
    pub href: Option<String>,
    /// Party letter, if elected.
    pub party: Option<String>,
    /// Role in the body ("Formand"), if any.
    pub role: Option<String>,
    /// Whether the person was there.
    pub is_present: bool,
    /// Times and reasons in words: "kom kl. 14.20", "ferie", "stedfortræder for …".
    pub notes: Vec<String>,
}

/// The board: present first, then absent, each with a word and a shape.
pub fn board(lang: Lang, attendees: &[Attendee]) -> Markup {
    html! {
        div.sg-board {
            (half(lang, lang.present(), Tone::Good, attendees.iter().filter(|attendee| attendee.is_present)))
            (half(lang, lang.absent(), Tone::Bad, attendees.iter().filter(|attendee| !attendee.is_present)))
        }
    }
}

fn half<'a>(lang: Lang, word: &str, tone: Tone, attendees: impl Iterator<Item = &'a Attendee>) -> Markup {
    let attendees: Vec<_> = attendees.collect();
    html! {
        @if !attendees.is_empty() {
            div.sg-board-half {
                p.sg-board-head { (status(tone, word)) " " span.sg-number { (attendees.len()) } }
                ul.nobullet-list.no-max-width aria-label=(word) lang=[content_lang(lang)] {
                    @for attendee in attendees { (seat(attendee)) }
                }
            }
        }
    }
}

fn seat(attendee: &Attendee) -> Markup {
    html! {
        li.sg-seat {
            span.sg-seat-name {
                @match &attendee.href { Some(href) => { a.sg-person href=(href) { (attendee.name) } }, None => { (attendee.name) } }
                @if let Some(party) = &attendee.party { " (" (party) ")" } }
            @if let Some(role) = &attendee.role { span.sg-quiet { ", " (role) } }
            @for note in &attendee.notes { span.sg-seat-note { (note) } }
        }
    }
}
