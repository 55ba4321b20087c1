//! A document beside what it became: its text to the left, its values with links to the right, doubts first.

use super::super::visit::{At, Visit};
use super::pages::{self, View};
use super::{became, list, review, source, standing, values};
use crate::error::WebError;
use crate::form::{Form, FormData};
use crate::ui::alert::{Tone, alert};
use crate::ui::empty_state;
use crate::ui::layout::Page;
use crate::ui::list::facts;
use crate::ui::status::status;
use crate::url::{Place, route};
use maud::{Markup, html};
use sagsgang_app::reading::mend::place::may_be_placed;
use sagsgang_app::reading::read::{ReadingDesk, reading};
use sagsgang_domain::id::ReadingId;
use sagsgang_domain::reading::Standing;

pub(in crate::desk) async fn show(visit: Visit, At(id): At<ReadingId>) -> Result<Markup, WebError> {
    let desk = reading(&visit.app, &visit.actor, id).await?;
    let data = FormData::default();
    Ok(page(&visit, &desk, Form::new(visit.lang, &data)))
}

/// The page; `form` is the one that takes the document back.
pub(super) fn page(visit: &Visit, desk: &ReadingDesk, form: Form<'_>) -> Markup {
    let (lang, reading) = (visit.lang, &desk.reading);
    let view = View::asked(visit, desk);
    Page::new(&visit.frame, reading.name.clone()).crumb(lang.reading_title(), visit.links.desk(Place::Readings)).desk(
        &html! {
            h1 { (reading.name) }
            div.sg-line {
                (status(list::tone(reading), lang.reading_kind(reading.kind)))
                (reviewed(visit, desk))
                @if reading.standing != Standing::Current { span { (standing::told(visit, &reading.standing)) } }
                span.sg-quiet { (lang.reading_at()) " " time datetime=(reading.at) { (visit.moment(reading.at)) } }
            }
            (review::button(visit, desk))
            (warnings(visit, desk))
            div.sg-reading {
                section.sg-box aria-labelledby="source" {
                    h2 #source { @if view == View::Pages { (lang.reading_pages()) } @else { (lang.reading_source()) } }
                    (pages::choice(visit, desk, view))
                    @if view == View::Pages { (pages::pages(visit, desk)) } @else { (source::text(lang, desk)) }
                }
                section.sg-box aria-labelledby="became" {
                    (values::values(visit, desk, view))
                    h2 #became { (lang.reading_became()) }
                    @if desk.became.is_empty() { (empty_state(lang.reading_became_nothing(), None)) }
                    @if may_be_placed(reading) {
                        p { a href=(visit.links.of_desk(route::desk::READING_PLACE, &[&reading.id])) { (lang.reading_place()) } }
                    }
                    @for value in &desk.became { (became::value(visit, desk, value)) }
                }
            }
            (not_understood(visit, desk))
            h2 { (lang.reading_document()) }
            (facts(&[
                (lang.reading_standing(), standing::told(visit, &reading.standing)),
                (lang.reading_digest(), html! { code.sg-digest { (reading.digest) } }),
            ]))
            (standing::form(visit, form, &reading.id, &reading.standing))
        },
    )
}

fn reviewed(visit: &Visit, desk: &ReadingDesk) -> Markup {
    let lang = visit.lang;
    match desk.reading.reviewed {
        Some(reviewed) => status(list::REVIEWED, &lang.reading_reviewed_on(&visit.day(reviewed.at))),
        None => status(list::WAITS, lang.reading_waits()),
    }
}

fn warnings(visit: &Visit, desk: &ReadingDesk) -> Markup {
    let (lang, warnings) = (visit.lang, &desk.reading.warnings);
    if warnings.is_empty() {
        return html! {};
    }
    let text = html! { ul { @for warning in warnings { li lang="da" { (warning) } } } };
    alert(lang, Tone::Warning, Some(lang.reading_warnings()), &text)
}

fn not_understood(visit: &Visit, desk: &ReadingDesk) -> Markup {
    let (lang, passages) = (visit.lang, &desk.reading.not_understood);
    html! {
        @if !passages.is_empty() {
            h2 { (lang.reading_not_understood()) }
            p { (lang.reading_not_understood_text()) }
            ul.sg-passages { @for passage in passages { li lang="da" { mark { (passage) } } } }
        }
    }
}
