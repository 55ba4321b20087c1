//! The documents that were read in, narrowed down by what waits and what is doubtful, and the form to read more.

use super::super::visit::Visit;
use crate::error::WebError;
use crate::form::{Form, FormData};
use crate::ui::alert::error_summary;
use crate::ui::button::{Weight, submit};
use crate::ui::empty_state;
use crate::ui::field::Field;
use crate::ui::layout::Page;
use crate::ui::narrow::{Narrow, narrow};
use crate::ui::pagination::pagination;
use crate::ui::status::{Tone, status};
use crate::ui::table::{Column, Table};
use crate::url::{Place, route, with_query};
use maud::{Markup, html};
use sagsgang_app::reading::{ENDINGS, read};
use sagsgang_domain::reading::{Reading, ReadingKind};
use sagsgang_i18n::Lang;

const PAGE: usize = 50;

/// Whether a reading is shown.
type Fits = fn(&Reading) -> bool;

/// Which readings are shown: the word in the address, and what belongs to it.
const SHOWN: [(&str, Fits); 4] = [
    ("alle", |_| true),
    ("afventer", |reading| reading.reviewed.is_none()),
    ("tvivl", |reading| !reading.warnings.is_empty() || !reading.not_understood.is_empty()),
    ("uforstaaet", |reading| reading.kind == ReadingKind::Unknown || reading.became.is_empty()),
];

pub(in crate::desk) async fn show(visit: Visit) -> Result<Markup, WebError> {
    let data = visit.query();
    page(&visit, Form::new(visit.lang, &data)).await
}

pub(super) async fn page(visit: &Visit, form: Form<'_>) -> Result<Markup, WebError> {
    let readings = read::readings(&visit.app, &visit.actor).await?;
    Ok(markup(visit, form, &readings))
}

fn markup(visit: &Visit, form: Form<'_>, readings: &[Reading]) -> Markup {
    let lang = visit.lang;
    Page::new(&visit.frame, lang.reading_title()).desk(&html! {
        h1 { (lang.reading_title()) }
        p { (lang.reading_intro()) }
        (error_summary(form, &[("files", lang.reading_files())]))
        (upload(visit, form))
        p { a href=(visit.links.of_desk(route::desk::IMPORTS, &[])) { (lang.import_all()) } }
        h2 { (lang.readings()) }
        @if readings.is_empty() {
            (empty_state(lang.reading_none(), None))
        } @else {
            (list(visit, readings))
        }
    })
}

fn list(visit: &Visit, readings: &[Reading]) -> Markup {
    let (lang, query) = (visit.lang, visit.query());
    let (wanted, word) = (query.text("q"), query.text("vis"));
    let key = wanted.trim().to_lowercase();
    let named: Vec<&Reading> = readings.iter().filter(|reading| reading.name.to_lowercase().contains(&key)).collect();
    let (current, fits) = *SHOWN.iter().find(|(name, _)| *name == word).unwrap_or(&SHOWN[0]);
    let shown: Vec<&Reading> = named.iter().copied().filter(|reading| fits(reading)).collect();
    let at = |vis: &str| with_query(visit.links.desk(Place::Readings), &[("vis", vis), ("q", &wanted)]);
    let choices = SHOWN.map(|(name, fits)| Narrow {
        word: shown_word(lang, name),
        count: named.iter().filter(|reading| fits(reading)).count(),
        href: at(name),
        is_current: name == current,
    });
    let last = shown.len().div_ceil(PAGE).max(1);
    let side = query.text("side").parse().unwrap_or(1).clamp(1, last);
    html! {
        (search(visit, current))
        (narrow(lang.reading_show(), &choices))
        @if current == "uforstaaet" { p.sg-quiet { (lang.reading_refused_are()) } }
        @if shown.is_empty() {
            (empty_state(lang.reading_found_none(), None))
        } @else {
            (table(visit, shown.iter().skip((side - 1) * PAGE).take(PAGE).copied()))
            (pagination(lang, side, last, |side| with_query(at(current), &[("side", &side.to_string())])))
        }
    }
}

const fn shown_word(lang: Lang, name: &str) -> &'static str {
    match name.as_bytes() {
        b"afventer" => lang.reading_show_waiting(),
        b"tvivl" => lang.reading_show_doubtful(),
        b"uforstaaet" => lang.reading_show_nothing(),
        _ => lang.reading_show_all(),
    }
}

fn search(visit: &Visit, current: &str) -> Markup {
    let (lang, query) = (visit.lang, visit.query());
    html! {
        form.sg-filter method="get" action=(visit.links.desk(Place::Readings)) {
            input type="hidden" name="vis" value=(current);
            (Field::new(Form::new(lang, &query), "q", lang.reading_search()).text())
            (submit(Weight::Secondary, lang.reading_search_do()))
        }
    }
}

fn table<'r>(visit: &Visit, shown: impl Iterator<Item = &'r Reading>) -> Markup {
    let lang = visit.lang;
    let columns = [
        lang.reading_name(),
        lang.reading_kind_word(),
        lang.reading_at(),
        lang.reading_review(),
        lang.reading_warnings(),
    ];
    let table = Table::new(lang.readings(), columns.map(Column::text).into()).hide_caption();
    table.rows(shown.map(|reading| row(visit, reading))).render()
}

fn upload(visit: &Visit, form: Form<'_>) -> Markup {
    let lang = visit.lang;
    let accepted: Vec<String> = ENDINGS.iter().map(|ending| format!(".{ending}")).collect();
    let data = FormData::default();
    let form = Form { data: &data, ..form };
    html! {
        form method="post" enctype="multipart/form-data" action=(visit.links.desk(Place::Readings)) {
            (Field::new(form, "files", lang.reading_files()).hint(lang.reading_files_help()).files(&accepted.join(",")))
            (Field::new(form, "folder", lang.reading_folder()).hint(lang.reading_folder_help()).folder())
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
