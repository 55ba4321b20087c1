//! What is published, what is not, on which ground, and how late.

mod meetings;

use crate::error::WebError;
use crate::frame::Frame;
use crate::ui::layout::Page;
use crate::ui::status::{Tone, status};
use crate::ui::table::{Column, Table};
use crate::ui::{content_lang, empty_state};
use axum::extract::{Query, State};
use maud::{Markup, html};
use sagsgang_app::App;
use sagsgang_app::portal::{self, BodyLink, CompletenessPage, term_slug};
use sagsgang_domain::openness::completeness::{Completeness, Standing};
use sagsgang_i18n::Lang;
use serde::Deserialize;

/// The period that is asked for.
#[derive(Debug, Default, Deserialize)]
pub(super) struct Asked {
    #[serde(default)]
    periode: String,
}

pub(super) async fn show(State(app): State<App>, frame: Frame, Query(asked): Query<Asked>) -> Result<Markup, WebError> {
    Ok(markup(&frame, &portal::completeness(&app, asked.periode.trim()).await?))
}

fn markup(frame: &Frame, page: &CompletenessPage) -> Markup {
    let lang = frame.lang;
    Page::new(frame, lang.completeness()).crumb(lang.bodies(), frame.links.bodies()).portal(&html! {
        h1 { (lang.completeness()) }
        p.sg-lead { (lang.completeness_lead()) }
        (chooser(frame, page))
        @if page.bodies.is_empty() { (empty_state(lang.completeness_none(), None)) }
        @else {
            p { strong { (summary(lang, page)) } }
            (by_body(frame, page))
            (grounds(lang, &page.total))
            section.sg-part aria-labelledby="each" {
                h2 #each { (lang.completeness_each_meeting()) }
                @for (body, found) in &page.bodies { (meetings::of_body(frame, body, found)) }
            }
        }
        p.sg-quiet { (lang.completeness_how()) }
    })
}

fn chooser(frame: &Frame, page: &CompletenessPage) -> Markup {
    let (lang, shown) = (frame.lang, page.period.slug());
    html! {
        form.sg-choose method="get" action=(frame.links.completeness()) {
            div.sg-choice {
                label.form-label for="periode" { (lang.completeness_period()) }
                select.form-select #periode name="periode" {
                    optgroup label=(lang.completeness_years()) {
                        @for year in &page.years { option value=(year) selected[shown == year.to_string()] { (year) } }
                    }
                    optgroup label=(lang.completeness_terms()) {
                        @for term in &page.terms {
                            @let slug = term_slug(term);
                            option value=(slug) selected[shown == slug] { (term.name()) }
                        }
                    }
                }
            }
            button.button.button-secondary type="submit" { (lang.show()) }
        }
    }
}

fn by_body(frame: &Frame, page: &CompletenessPage) -> Markup {
    let lang = frame.lang;
    let columns = vec![
        Column::text(lang.body()),
        Column::number(lang.completeness_held()),
        Column::number(lang.completeness_agendas()),
        Column::number(lang.completeness_minutes()),
        Column::number(lang.completeness_days()),
        Column::number(lang.completeness_closed()),
        Column::number(lang.completeness_closed_annexes()),
        Column::number(lang.completeness_called_off()),
    ];
    let rows = page.bodies.iter().map(|(body, found)| row(lang, &name(frame, body, found), found));
    let total = row(lang, &html! { strong { (lang.completeness_all()) } }, &page.total);
    html! {
        section aria-labelledby="by-body" {
            h2 #by-body { (lang.completeness_by_body()) }
            div.sg-published-table { (Table::new(lang.completeness_by_body(), columns).hide_caption().rows(rows).row(total).render()) }
            p.sg-quiet { (lang.completeness_legend()) }
        }
    }
}

/// The answer in a sentence, before the table that says it body by body.
fn summary(lang: Lang, page: &CompletenessPage) -> String {
    let total = &page.total;
    let (out, _) = total.minutes();
    let minutes = lang.completeness_minutes_out(&page.period.slug(), out, total.standing(Standing::Held));
    let annexes = total.closed_annexes + total.open_annexes;
    format!(
        "{minutes} {}",
        lang.completeness_all_closed(total.closed_items(), total.items, total.closed_annexes, annexes)
    )
}

/// The body with its meetings as squares, which the table of its meetings says in words.
fn name(frame: &Frame, body: &BodyLink, found: &Completeness) -> Markup {
    html! {
        a href=(frame.links.body(&body.slug)) lang=[content_lang(frame.lang)] { (body.name) }
        (meetings::squares(found))
    }
}

fn row(lang: Lang, name: &Markup, found: &Completeness) -> Vec<Markup> {
    let held = found.standing(Standing::Held);
    let called_off = found.standing(Standing::Cancelled) + found.standing(Standing::Retracted);
    let (agendas, late, missing) = found.agendas();
    let (minutes, pending) = found.minutes();
    let closed = found.closed_items();
    vec![
        name.clone(),
        html! { (held) },
        html! {
            (lang.completeness_of(agendas, agendas + missing))
            @if late > 0 { div { (status(Tone::Caution, &lang.completeness_late(late))) } }
            @if missing > 0 { div { (status(Tone::Bad, &lang.completeness_missing(missing))) } }
        },
        html! {
            (lang.completeness_of(minutes, held))
            @if pending > 0 { div { (status(Tone::Caution, &lang.completeness_pending(pending))) } }
        },
        html! { @match found.usual_days_to_minutes() { Some(days) => { (days) }, None => { "–" } } },
        html! { (lang.completeness_of(closed, found.items)) },
        html! { (lang.completeness_of(found.closed_annexes, found.closed_annexes + found.open_annexes)) },
        html! { (called_off) },
    ]
}

fn grounds(lang: Lang, total: &Completeness) -> Markup {
    let columns = vec![Column::text(lang.completeness_ground()), Column::number(lang.completeness_count())];
    let rows =
        total.closed.iter().map(|(ground, count)| vec![html! { (lang.closure_ground(ground)) }, html! { (count) }]);
    html! {
        section.sg-part aria-labelledby="grounds" {
            h2 #grounds { (lang.completeness_grounds()) }
            p {
                (lang.completeness_grounds_lead(total.closed_items(), total.items)) " "
                (lang.completeness_decisions(total.closed_decisions, total.closed_silent)) " "
                (lang.completeness_annexes(total.open_annexes, total.closed_annexes))
            }
            @if !total.closed.is_empty() {
                div.sg-narrow-table { (Table::new(lang.completeness_grounds(), columns).hide_caption().rows(rows).render()) }
            }
        }
    }
}
