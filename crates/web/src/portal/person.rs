//! An elected person, and the list of them: seats, votes, remarks, absences.

mod lines;
mod list;

pub(super) use list::list;

use crate::error::WebError;
use crate::following::invitation;
use crate::frame::Frame;
use crate::ui::content_lang;
use crate::ui::layout::Page;
use axum::extract::{Path, Query, State};
use axum::response::{IntoResponse as _, Redirect, Response};
use jiff::civil::Date;
use maud::{Markup, html};
use sagsgang_app::App;
use sagsgang_app::following::thing::ThingKind;
use sagsgang_app::portal::data::organizations;
use sagsgang_app::portal::{self, PersonPage, SeatLine};
use sagsgang_i18n::Lang;
use serde::Deserialize;

/// What of a person is asked for.
#[derive(Debug, Default, Deserialize)]
pub(super) struct Asked {
    /// The term, by the year it began.
    #[serde(default)]
    periode: String,
    /// Words of the item.
    #[serde(default)]
    q: String,
    /// Votes, remarks or absences alone.
    #[serde(default)]
    vis: String,
}

impl Asked {
    fn day(&self) -> Option<Date> {
        Date::new(self.periode.trim().parse().ok()?, 12, 31).ok()
    }

    fn shows(&self, part: &str) -> bool {
        !PARTS.contains(&self.vis.as_str()) || self.vis == part
    }
}

/// The parts of a page, as the address names them.
const VOTES: &str = "stemmer";
const REMARKS: &str = "bemaerkninger";
const ABSENCES: &str = "fravaer";
const PARTS: [&str; 3] = [VOTES, REMARKS, ABSENCES];

pub(super) async fn show(
    State(app): State<App>,
    frame: Frame,
    Path(address): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Response, WebError> {
    let page = portal::person(&app, &address, asked.day()).await?;
    if page.address != address {
        // The person has another name now, or the address was written in another way.
        return Ok(Redirect::permanent(&frame.links.person(&page.address)).into_response());
    }
    let bodies = organizations(&app).await?;
    let head = Page::new(&frame, page.member.name.clone()).named_by_people();
    let head = head.crumb(frame.lang.people_elected(), frame.links.people());
    let head = super::formats::person(&frame, head, &page, &bodies);
    Ok(head.portal(&content(&frame, &page, &asked)).into_response())
}

fn content(frame: &Frame, page: &PersonPage, asked: &Asked) -> Markup {
    let lang = frame.lang;
    html! {
        h1 lang=[content_lang(lang)] { (page.member.name) }
        (standing(lang, page))
        @if !page.seats.is_empty() { (invitation(frame, ThingKind::Person, &page.address)) }
        (seats(frame, page))
        (narrow(frame, page, asked))
        @if asked.shows(VOTES) { (lines::votes(frame, page, &asked.q)) }
        @if asked.shows(REMARKS) { (lines::remarks(frame, page, &asked.q)) }
        @if asked.shows(ABSENCES) { (lines::absences(frame, page, &asked.q)) }
        p.sg-quiet { (lang.person_only_published()) }
    }
}

/// How often they were there in the term.
fn standing(lang: Lang, page: &PersonPage) -> Markup {
    html! {
        p.sg-lead {
            @if let Some(term) = &page.term { (lang.term()) " " (term.name()) ": " }
            @if page.meetings > 0 { (lang.person_present(page.present, page.meetings)) }
            @else { (lang.person_no_meetings()) }
        }
    }
}

fn seats(frame: &Frame, page: &PersonPage) -> Markup {
    let lang = frame.lang;
    html! {
        section aria-labelledby="seats" {
            h2 #seats { (lang.person_seats()) }
            @if page.seats.is_empty() { p.sg-quiet { (lang.person_no_seats()) } }
            @else { ul.sg-seat-lines { @for line in &page.seats { li { (seat(frame, line)) } } } }
        }
    }
}

fn seat(frame: &Frame, line: &SeatLine) -> Markup {
    let lang = frame.lang;
    let from = lang.short_date(line.seat.period.start);
    let when = match line.seat.period.end {
        Some(end) => lang.person_seat_between(&from, &lang.short_date(end)),
        None => lang.person_seat_since(&from),
    };
    html! {
        a href=(frame.links.body(&line.body.slug)) lang=[content_lang(lang)] { (line.body.name) }
        ", " (lang.membership_role(line.seat.role))
        @if let Some(party) = &line.seat.party { " (" (party) ")" }
        @if let Some(name) = &line.substitute_for { ", " (lang.substitute_for(name)) }
        ", " span.sg-quiet { (when) }
    }
}

/// Term, part and words to narrow the page down by.
fn narrow(frame: &Frame, page: &PersonPage, asked: &Asked) -> Markup {
    let lang = frame.lang;
    let parts = [
        ("", lang.person_everything()),
        (VOTES, lang.person_votes()),
        (REMARKS, lang.person_remarks()),
        (ABSENCES, lang.person_absences()),
    ];
    html! {
        form.sg-choose.sg-part method="get" action=(frame.links.person(&page.address)) {
            @if page.terms.len() > 1 {
                div.sg-choice {
                    label.form-label for="periode" { (lang.term()) }
                    select.form-select #periode name="periode" {
                        @for term in &page.terms {
                            option value=(term.period.start.year()) selected[Some(term) == page.term.as_ref()] { (term.name()) }
                        }
                    }
                }
            }
            div.sg-choice {
                label.form-label for="vis" { (lang.person_shown()) }
                select.form-select #vis name="vis" {
                    @for (value, word) in parts { option value=(value) selected[asked.vis == value] { (word) } }
                }
            }
            div.sg-choice {
                label.form-label for="ord" { (lang.person_search()) }
                input.form-input #ord type="search" name="q" value=(asked.q) maxlength="200" autocomplete="off";
            }
            button.button.button-secondary type="submit" { (lang.show()) }
        }
    }
}
