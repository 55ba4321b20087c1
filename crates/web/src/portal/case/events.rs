//! Everything that has happened and is to happen, in order of time.

use super::with_bodies;
use crate::frame::Frame;
use crate::portal::paper::action_word;
use crate::ui::content_lang;
use jiff::civil::Date;
use maud::{Markup, html};
use sagsgang_app::portal::CasePage;
use sagsgang_domain::openness::view::PublicStopState;

/// Something on a day.
struct Event {
    day: Date,
    what: String,
    state: String,
    href: Option<String>,
}

/// The days of the case; nothing where there is but one, which the page tells of already.
pub(super) fn events(frame: &Frame, page: &CasePage) -> Markup {
    let lang = frame.lang;
    let mut events: Vec<Event> = treated(frame, page).into_iter().chain(followed(frame, page)).collect();
    events.sort_by_key(|event| event.day);
    if events.len() < 2 {
        return html! {};
    }
    html! {
        section.sg-part aria-labelledby="events" {
            h2 #events { (lang.in_order_of_time()) }
            ol.sg-events.no-max-width role="list" {
                @for event in &events {
                    li.sg-event--ahead[event.day > page.today] {
                        time datetime=(event.day) { (lang.date(event.day)) }
                        span {
                            @match &event.href {
                                Some(href) => { a href=(href) lang=[content_lang(lang)] { (event.what) } },
                                None => { span lang=[content_lang(lang)] { (event.what) } },
                            }
                            ": " (event.state)
                        }
                    }
                }
            }
        }
    }
}

fn treated(frame: &Frame, page: &CasePage) -> Vec<Event> {
    let lang = frame.lang;
    let event = |(stop, body): (&_, &sagsgang_app::portal::BodyLink)| {
        let stop: &sagsgang_domain::openness::view::PublicStop = stop;
        let (day, day_slug, number, state) = match &stop.state {
            PublicStopState::Ahead => return None,
            PublicStopState::OnAgenda { date, day_slug, number } => (*date, day_slug, number, lang.on_agenda()),
            PublicStopState::Held { date, day_slug, number, decision, .. } => {
                (*date, day_slug, number, lang.decision_kind(decision.kind))
            }
        };
        let href = Some(frame.links.item(&body.slug, day_slug, number));
        Some(Event { day, what: body.name.clone(), state: state.to_owned(), href })
    };
    with_bodies(page).filter_map(event).collect()
}

/// What was done on its day, what is open on the day it is due.
fn followed(frame: &Frame, page: &CasePage) -> Vec<Event> {
    let event = |found: &sagsgang_app::portal::FollowUp| {
        let word = action_word(frame.lang, found);
        let state = if found.ended.is_some() { word.to_owned() } else { frame.lang.due_here(word) };
        let day = found.ended.or(found.action.due)?;
        Some(Event { day, what: found.action.text.clone(), state, href: None })
    };
    page.actions.iter().filter_map(event).collect()
}
