//! A body: who sits here, when do they meet, what did they decide this term?

mod meetings;
mod members;
mod waiting;

use super::paper::{decision_lines, meeting_lines};
use crate::error::WebError;
use crate::following::invitation;
use crate::frame::Frame;
use crate::ui::layout::Page;
use crate::ui::list::{Row, rows};
use crate::ui::{content_lang, empty_state};
use axum::extract::{Path, Query, State};
use jiff::civil::Date;
use maud::{Markup, html};
use sagsgang_app::App;
use sagsgang_app::following::thing::ThingKind;
use sagsgang_app::portal::{self, AskedOfBody, BodyLink, BodyPage};
use serde::Deserialize;

/// How many meetings ahead stand first, and how many decisions before the year.
const NEXT: usize = 3;
const FIRST: usize = 4;

/// Which term is asked for, by the year it began, and which year of it.
#[derive(Debug, Default, Deserialize)]
pub(super) struct Asked {
    #[serde(default)]
    periode: String,
    #[serde(default)]
    aar: String,
}

impl Asked {
    /// What was asked, as far as it is a year. A term that began in a year is running by the end of it.
    fn read(&self) -> AskedOfBody {
        let year = |text: &str| text.trim().parse().ok().and_then(|year| Date::new(year, 12, 31).ok());
        let (term, of_year) = (year(&self.periode), year(&self.aar));
        AskedOfBody { term: term.or(of_year), year: of_year.map(Date::year) }
    }
}

pub(super) async fn list(State(app): State<App>, frame: Frame) -> Result<Markup, WebError> {
    Ok(all(&frame, &portal::bodies(&app).await?))
}

pub(super) async fn show(
    State(app): State<App>,
    frame: Frame,
    Path(org): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Markup, WebError> {
    let page = portal::body(&app, &org, asked.read()).await?;
    let organization = portal::data::organization(&app, &org).await?;
    let shown = Page::new(&frame, page.body.name.clone()).named_by_people();
    let shown = shown.crumb(frame.lang.bodies(), frame.links.bodies());
    Ok(markup(&frame, super::formats::body(&frame, shown, &organization), &page))
}

fn all(frame: &Frame, bodies: &[(BodyLink, String)]) -> Markup {
    let lang = frame.lang;
    let lines: Vec<Row> = bodies
        .iter()
        .map(|(body, purpose)| Row {
            lead: None,
            title: body.name.clone(),
            title_lang: content_lang(lang),
            href: Some(frame.links.body(&body.slug)),
            detail: Some(html! {
                p lang=[content_lang(lang)] { (purpose) }
                p.sg-quiet { (lang.organization_kind(body.kind)) " · " span lang=[content_lang(lang)] { (body.abbreviation) } }
            }),
            status: None,
        })
        .collect();
    Page::new(frame, lang.bodies()).portal(&html! {
        h1 { (lang.bodies()) }
        @if lines.is_empty() { (empty_state(lang.no_bodies(), None)) } @else { (rows(&lines)) }
    })
}

fn markup(frame: &Frame, shown: Page<'_>, page: &BodyPage) -> Markup {
    let lang = frame.lang;
    shown.portal(&html! {
        h1 lang=[content_lang(lang)] { (page.body.name) }
        @if !page.purpose.is_empty() { p.sg-lead lang=[content_lang(lang)] { (page.purpose) } }
        (invitation(frame, ThingKind::Body, &page.body.slug))
        (members::term_chooser(frame, page))
        div.sg-body-first {
            div {
                section aria-labelledby="next" {
                    h2 #next { (lang.next_meetings()) }
                    @if page.next.is_empty() { (empty_state(lang.no_next_meetings(), None)) }
                    @else { (meeting_lines(frame, page.next.get(..NEXT).unwrap_or(&page.next), false)) }
                }
                (waiting::cases(frame, page))
            }
            section aria-labelledby="decided" {
                h2 #decided { (lang.newest_decisions()) }
                @if page.decisions.is_empty() { (empty_state(lang.no_decisions_yet(), None)) }
                @else { (decision_lines(frame, page.decisions.get(..FIRST).unwrap_or(&page.decisions), false)) }
            }
            (members::members(lang, page))
        }
        (meetings::year(frame, page))
        (waiting::actions(frame, page))
        @if let Some(more) = page.decisions.get(FIRST..).filter(|more| !more.is_empty()) {
            section.sg-part aria-labelledby="more-decided" {
                h2 #more-decided { (lang.earlier_decisions()) }
                (decision_lines(frame, more, false))
            }
        }
        (all_meetings(frame, page))
    })
}

/// Every meeting of the term, folded away.
fn all_meetings(frame: &Frame, page: &BodyPage) -> Markup {
    html! {
        @if !page.held.is_empty() {
            details.sg-details {
                summary { (frame.lang.held_meetings(page.held.len())) }
                (meeting_lines(frame, &page.held, false))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Asked;
    use jiff::civil::date;

    #[test]
    fn a_term_is_asked_for_by_the_year_it_began_and_a_year_by_itself() {
        let asked = |periode: &str, aar: &str| Asked { periode: periode.to_owned(), aar: aar.to_owned() }.read();
        assert_eq!(asked("2022", "").term, Some(date(2022, 12, 31)));
        assert_eq!((asked("", "2025").term, asked("", "2025").year), (Some(date(2025, 12, 31)), Some(2025)));
        assert_eq!((asked("2022", "2025").term, asked("2022", "2025").year), (Some(date(2022, 12, 31)), Some(2025)));
        assert_eq!((asked("nu", "99999").term, asked("nu", "99999").year), (None, None));
    }
}
