//! What follows from a decision: what is to be done, by which office, by when, and how far it is.

use crate::frame::Frame;
use crate::ui::content_lang;
use crate::ui::status::{Tone, status};
use maud::{Markup, html};
use sagsgang_app::portal::{Bodies, FollowUp};
use sagsgang_domain::openness::view::PublicActionState;
use sagsgang_i18n::Lang;

/// How to read how far a follow-up is.
pub(crate) fn action_tone(found: &FollowUp) -> Tone {
    match found.action.state {
        PublicActionState::Done { .. } => Tone::Good,
        PublicActionState::Dropped { .. } => Tone::Neutral,
        PublicActionState::Open if found.is_late => Tone::Caution,
        PublicActionState::Open => Tone::Active,
    }
}

/// The word for how far a follow-up is.
pub(crate) fn action_word(lang: Lang, found: &FollowUp) -> &'static str {
    if found.is_late { lang.follow_up_late() } else { lang.public_action_state(found.action.state) }
}

/// Each follow-up with its state and its day; with the decision it stems from where `bodies` are given.
pub(crate) fn follow_up(frame: &Frame, actions: &[FollowUp], bodies: Option<&Bodies>) -> Markup {
    html! {
        ul.sg-follow-up.nobullet-list.no-max-width {
            @for found in actions { li #(found.action.id) { (line(frame, found, bodies)) } }
        }
    }
}

fn line(frame: &Frame, found: &FollowUp, bodies: Option<&Bodies>) -> Markup {
    let (lang, action) = (frame.lang, &found.action);
    let origin = bodies.and_then(|bodies| bodies.get(&action.organization));
    html! {
        p.sg-follow-up-text lang=[content_lang(lang)] { (action.text) }
        p.sg-follow-up-state {
            (status(action_tone(found), action_word(lang, found)))
            @match (found.ended, action.due) {
                (Some(ended), _) => { " " time datetime=(ended) { (lang.date(ended)) } },
                (None, Some(due)) => { span.sg-quiet { " – " (lang.deadline()) " " time datetime=(due) { (lang.date(due)) } } },
                (None, None) => {},
            }
            @if let Some(office) = &action.office { span.sg-quiet { " · " span lang=[content_lang(lang)] { (office) } } }
            @if let Some(body) = origin {
                " · " a href=(frame.links.item(&body.slug, &action.day_slug, action.number)) {
                    (lang.the_decision()) span.sr-only { ": " span lang=[content_lang(lang)] { (action.text) } }
                }
            }
        }
    }
}
