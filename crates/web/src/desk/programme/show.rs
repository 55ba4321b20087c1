//! A programme: its tracks, its measures on a time axis, and what was last said of each.

use super::super::reading::read_from;
use super::super::tone;
use super::super::visit::{At, Visit};
use crate::error::WebError;
use crate::ui::button::{Weight, link_button, row as buttons};
use crate::ui::empty_state;
use crate::ui::layout::Page;
use crate::ui::status::status;
use crate::ui::table::{Column, Table};
use crate::ui::time_axis::{Bar, TimeAxis};
use crate::ui::tone::of_mark;
use crate::url::{Place, route};
use jiff::civil::Date;
use maud::{Markup, html};
use sagsgang_app::programme::{add_measure, read, state_status};
use sagsgang_domain::id::ProgrammeId;
use sagsgang_domain::programme::{Measure, Programme, Track};

pub(in crate::desk) async fn show(visit: Visit, At(id): At<ProgrammeId>) -> Result<Markup, WebError> {
    let programme = read::programme(&visit.app, &visit.actor, id).await?;
    Ok(page(&visit, &programme))
}

fn page(visit: &Visit, programme: &Programme) -> Markup {
    let lang = visit.lang;
    let axis = TimeAxis::around(dates(programme));
    Page::new(&visit.frame, programme.title.clone()).crumb(lang.programmes(), visit.links.desk(Place::Programmes)).desk(
        &html! {
            h1 { (programme.title) }
            @if let Some(closed) = tone::closed(lang, &programme.openness) { p { (closed) } }
            @if !programme.summary.is_empty() { p.font-lead { (programme.summary) } }
            (read_from(visit, programme.read_from))
            (acts(visit, programme))
            @if programme.tracks.is_empty() { (empty_state(lang.measures_none(), None)) }
            @for track in &programme.tracks { (track_markup(visit, track, axis)) }
        },
    )
}

fn acts(visit: &Visit, programme: &Programme) -> Markup {
    let lang = visit.lang;
    let to = |route: &str| visit.links.of_desk(route, &[&programme.id]);
    let measures = programme.tracks.iter().any(|track| !track.measures.is_empty());
    let status = (measures && state_status::WHO.may_ever(&visit.actor))
        .then(|| link_button(Weight::Primary, lang.statuses_give(), &to(route::desk::PROGRAMME_STATUS)));
    let add = add_measure::WHO
        .may_ever(&visit.actor)
        .then(|| link_button(Weight::Secondary, lang.measure_add(), &to(route::desk::PROGRAMME_MEASURE)));
    let public = programme
        .openness
        .is_open()
        .then(|| link_button(Weight::Tertiary, lang.public_page(), &visit.links.programme(&programme.slug)));
    buttons(&[status, add, public].into_iter().flatten().collect::<Vec<_>>())
}

fn dates(programme: &Programme) -> Vec<Date> {
    let measures = programme.tracks.iter().flat_map(|track| &track.measures);
    measures
        .flat_map(|measure| {
            let period = measure.period.into_iter().flat_map(|(begins, ends)| [Some(begins), ends]).flatten();
            period.chain(measure.statements.iter().map(|statement| statement.as_of))
        })
        .collect()
}

fn track_markup(visit: &Visit, track: &Track, axis: Option<TimeAxis>) -> Markup {
    let lang = visit.lang;
    let mut columns = vec![Column::text(lang.measure()), Column::text(lang.owner()), Column::text(lang.status())];
    if let Some(axis) = axis {
        columns.push(Column::drawn(lang.plan(), axis.scale()));
    }
    let table = Table::new(track.name.clone(), columns).hide_caption();
    html! {
        h2 { (track.name) }
        (table.rows(track.measures.iter().map(|measure| row(visit, measure, axis))).render())
    }
}

fn row(visit: &Visit, measure: &Measure, axis: Option<TimeAxis>) -> Vec<Markup> {
    let lang = visit.lang;
    let last = measure.statements.last();
    let mut cells = vec![
        html! { strong { (measure.title) } @if !measure.plan.is_empty() { br; span.sg-quiet { (measure.plan) } } },
        html! { (measure.owner.as_deref().unwrap_or("–")) },
        html! {
            @match last {
                Some(last) => {
                    (status(of_mark(last.mark), lang.status_mark(last.mark)))
                    br; span.sg-quiet { (lang.short_date(last.as_of)) ": " } (last.text)
                },
                None => { span.sg-quiet { (lang.no_status_yet()) } },
            }
        },
    ];
    if let Some(axis) = axis {
        let marks = measure.statements.iter();
        let bar = Bar {
            begins: measure.period.map(|(begins, _)| begins),
            ends: measure.period.and_then(|(_, ends)| ends),
            marks: marks.map(|s| (s.as_of, of_mark(s.mark), lang.status_mark(s.mark).to_owned())).collect(),
        };
        cells.push(axis.bar(lang, &bar, Some(visit.app.today())));
    }
    cells
}
