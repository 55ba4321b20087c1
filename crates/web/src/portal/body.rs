//! A body: who sits here, when do they meet, what did they decide this term?

mod meetings;
mod members;

use super::paper::{decision_lines, meeting_lines};
use crate::error::WebError;
use crate::frame::Frame;
use crate::ui::layout::Page;
use crate::ui::list::{Row, rows};
use crate::ui::{content_lang, empty_state};
use axum::extract::{Path, Query, State};
use jiff::civil::Date;
use maud::{Markup, html};
use sagsgang_app::App;
use sagsgang_app::portal::{self, BodyLink, BodyPage};
use serde::Deserialize;

/// Which term is asked for, by the year it began.
#[derive(Debug, Default, Deserialize)]
pub(super) struct Asked {
    #[serde(default)]
    periode: String,
}

impl Asked {
    /// A day by which the term that began in the year is running.
    fn day(&self) -> Option<Date> {
        Date::new(self.periode.trim().parse().ok()?, 12, 31).ok()
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
    let page = portal::body(&app, &org, asked.day()).await?;
    Ok(markup(&frame, &page, app.today()))
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

fn markup(frame: &Frame, page: &BodyPage, today: Date) -> Markup {
    let lang = frame.lang;
    Page::new(frame, page.body.name.clone()).crumb(lang.bodies(), frame.links.bodies()).portal(&html! {
        h1 lang=[content_lang(lang)] { (page.body.name) }
        @if !page.purpose.is_empty() { p.sg-lead lang=[content_lang(lang)] { (page.purpose) } }
        (members::term_chooser(frame, page))
        div.sg-columns {
            section aria-labelledby="next" {
                h2 #next { (lang.next_meetings()) }
                @if page.next.is_empty() { (empty_state(lang.no_next_meetings(), None)) }
                @else { (meeting_lines(frame, &page.next, false)) }
                (meetings::newest_year(frame, page, today))
            }
            (members::members(lang, page))
        }
        section.sg-part aria-labelledby="decided" {
            h2 #decided { (lang.newest_decisions()) }
            @if page.decisions.is_empty() { (empty_state(lang.no_decisions_yet(), None)) }
            @else { (decision_lines(frame, &page.decisions, false)) }
        }
        (meetings::all(frame, page, today))
    })
}

#[cfg(test)]
mod tests {
    use super::Asked;
    use jiff::civil::date;

    #[test]
    fn a_term_is_asked_for_by_the_year_it_began() {
        let day = |text: &str| Asked { periode: text.to_owned() }.day();
        assert_eq!(day("2022"), Some(date(2022, 12, 31)));
        assert_eq!(day(""), None);
        assert_eq!(day("nu"), None);
    }
}
