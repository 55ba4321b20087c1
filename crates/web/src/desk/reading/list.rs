//! The documents that were read in, and the form to read more.

use super::super::visit::{Visit, again, done};
use crate::error::WebError;
use crate::form::{FieldErrors, Form, FormData};
use crate::ui::alert::{Tone as AlertTone, alert, error_summary};
use crate::ui::button::{Weight, submit};
use crate::ui::empty_state;
use crate::ui::field::Field;
use crate::ui::layout::Page;
use crate::ui::pagination::pagination;
use crate::ui::status::{Tone, status};
use crate::ui::table::{Column, Table};
use crate::url::{Place, route, with_query};
use axum::response::Response;
use maud::{Markup, html};
use sagsgang_app::error::AppError;
use sagsgang_app::reading::batch::Files;
use sagsgang_app::reading::read_in::ReadIn;
use sagsgang_app::reading::{ENDINGS, read, refusal_in_words};
use sagsgang_domain::reading::{Reading, ReadingKind};

const PAGE: usize = 50;

/// What came of the files of one form.
#[derive(Default)]
struct Batch {
    new: Vec<Reading>,
    known: usize,
    refused: Vec<(String, String)>,
}

pub(in crate::desk) async fn show(visit: Visit) -> Result<Markup, WebError> {
    let data = FormData::default();
    page(&visit, Form::new(visit.lang, &data), &Batch::default()).await
}

/// Reads every file; one that is refused does not stop the others.
pub(in crate::desk) async fn send(visit: Visit, data: FormData) -> Result<Response, WebError> {
    let mut batch = Batch::default();
    for file in data.files("files") {
        let mut files = Files::open(&file.file_name, file.bytes.clone()).await?;
        while let Some((name, outcome)) = files.read_next(&visit.app, &visit.actor).await {
            match outcome {
                Ok(ReadIn::New(reading)) => batch.new.push(reading),
                Ok(ReadIn::Known(_)) => batch.known += 1,
                Err(AppError::Unreadable(refusal)) => {
                    batch.refused.push((name, refusal_in_words(visit.lang, &refusal)));
                }
                Err(error) => return Err(error.into()),
            }
        }
    }
    let errors = match (data.files("files").next(), batch.refused.is_empty()) {
        (None, _) => FieldErrors::one("files", visit.lang.reading_files_missing()),
        (Some(_), false) => {
            let told = batch.refused.iter().map(|(name, why)| visit.lang.reading_refused_one(name, why));
            FieldErrors::one("files", told.collect::<Vec<_>>().join(" "))
        }
        (Some(_), true) => return Ok(done(&target(&visit, &batch), &told(&visit, &batch))),
    };
    Ok(again(page(&visit, Form::with_errors(visit.lang, &data, &errors), &batch).await?))
}

/// One document is looked at at once, several in the list.
fn target(visit: &Visit, batch: &Batch) -> String {
    match batch.new.as_slice() {
        [only] => visit.links.of_desk(route::desk::READING, &[&only.id]),
        _ => visit.links.desk(Place::Readings),
    }
}

fn told(visit: &Visit, batch: &Batch) -> String {
    let lang = visit.lang;
    let new = (!batch.new.is_empty()).then(|| lang.reading_done(batch.new.len()));
    let known = (batch.known > 0).then(|| lang.reading_known(batch.known));
    new.into_iter().chain(known).collect::<Vec<_>>().join(" ")
}

async fn page(visit: &Visit, form: Form<'_>, batch: &Batch) -> Result<Markup, WebError> {
    let readings = read::readings(&visit.app, &visit.actor).await?;
    Ok(markup(visit, form, batch, &readings))
}

fn markup(visit: &Visit, form: Form<'_>, batch: &Batch, readings: &[Reading]) -> Markup {
    let lang = visit.lang;
    let last = readings.len().div_ceil(PAGE).max(1);
    let current = visit.query().text("side").parse().unwrap_or(1).clamp(1, last);
    let columns = [
        lang.reading_name(),
        lang.reading_kind_word(),
        lang.reading_at(),
        lang.reading_review(),
        lang.reading_warnings(),
    ];
    let table = Table::new(lang.readings(), columns.map(Column::text).into()).hide_caption();
    let shown = readings.iter().skip((current - 1) * PAGE).take(PAGE);
    let address = |side: usize| with_query(visit.links.desk(Place::Readings), &[("side", &side.to_string())]);
    Page::new(&visit.frame, lang.reading_title()).desk(&html! {
        h1 { (lang.reading_title()) }
        p { (lang.reading_intro()) }
        (error_summary(form, &[("files", lang.reading_files())]))
        @if !told(visit, batch).is_empty() {
            (alert(lang, AlertTone::Success, None, &html! { (told(visit, batch)) }))
        }
        (upload(visit, form))
        h2 { (lang.readings()) }
        @if readings.is_empty() {
            (empty_state(lang.reading_none(), None))
        } @else {
            (table.rows(shown.map(|reading| row(visit, reading))).render())
            (pagination(lang, current, last, address))
        }
    })
}

fn upload(visit: &Visit, form: Form<'_>) -> Markup {
    let lang = visit.lang;
    let accepted: Vec<String> = ENDINGS.iter().map(|ending| format!(".{ending}")).collect();
    html! {
        form method="post" enctype="multipart/form-data" action=(visit.links.desk(Place::Readings)) {
            (Field::new(form, "files", lang.reading_files()).hint(lang.reading_files_help()).required().files(&accepted.join(",")))
            div.sg-buttons { (submit(Weight::Primary, lang.reading_do())) }
        }
    }
}

fn row(visit: &Visit, reading: &Reading) -> Vec<Markup> {
    let lang = visit.lang;
    let href = visit.links.of_desk(route::desk::READING, &[&reading.id]);
    vec![
        html! { a href=(href) { (reading.name) } },
        status(tone(reading), lang.reading_kind(reading.kind)),
        html! { time.sg-nowrap datetime=(reading.at) { (visit.moment(reading.at)) } },
        if reading.reviewed.is_some() {
            status(REVIEWED, lang.reading_reviewed())
        } else {
            status(WAITS, lang.reading_waits())
        },
        html! {
            @if !reading.warnings.is_empty() { (lang.reading_warning_count(reading.warnings.len())) }
            @if !reading.warnings.is_empty() && !reading.not_understood.is_empty() { br; }
            @if !reading.not_understood.is_empty() {
                (lang.reading_not_understood_count(reading.not_understood.len()))
            }
            @if reading.warnings.is_empty() && reading.not_understood.is_empty() { span.sg-quiet { "–" } }
        },
    ]
}

/// The tone of a reading that somebody has looked through.
pub(super) const REVIEWED: Tone = Tone::Good;
/// The tone of one that waits for it.
pub(super) const WAITS: Tone = Tone::Active;

/// Whether anything came of it.
pub(super) fn tone(reading: &Reading) -> Tone {
    match reading.kind {
        ReadingKind::Unknown => Tone::Caution,
        _ if reading.became.is_empty() => Tone::Caution,
        _ => Tone::Good,
    }
}
