//! The status of all measures as of one date. What was said before stays.

use super::super::visit::{At, Visit, again, done};
use crate::error::WebError;
use crate::form::{FieldErrors, Form, FormData, Reader};
use crate::ui::alert::error_summary;
use crate::ui::button::{Weight, link_button, submit};
use crate::ui::field::{Choice, Field};
use crate::ui::layout::Page;
use crate::url::{Place, route};
use axum::response::Response;
use maud::{Markup, html};
use sagsgang_app::permission::Relation;
use sagsgang_app::programme::read;
use sagsgang_app::programme::state_status::{WHO, state_status};
use sagsgang_domain::id::{MeasureId, ProgrammeId};
use sagsgang_domain::programme::{Measure, Programme, StatusMark, StatusStatement};
use sagsgang_i18n::Lang;

const LONGEST: usize = 10_000;

pub(in crate::desk) async fn show(visit: Visit, At(id): At<ProgrammeId>) -> Result<Markup, WebError> {
    WHO.check(&visit.actor, Relation::default())?;
    let programme = read::programme(&visit.app, &visit.actor, id).await?;
    let data = FormData::from_pairs([("as_of", visit.app.today().to_string())]);
    Ok(page(&visit, &programme, Form::new(visit.lang, &data)))
}

pub(in crate::desk) async fn send(visit: Visit, At(id): At<ProgrammeId>, data: FormData) -> Result<Response, WebError> {
    WHO.check(&visit.actor, Relation::default())?;
    let programme = read::programme(&visit.app, &visit.actor, id).await?;
    let errors = match read(visit.lang, &programme, &data) {
        Ok(statements) => {
            let notice = visit.lang.statuses_given(statements.len());
            match state_status(&visit.app, &visit.actor, id, statements).await {
                Ok(()) => return Ok(done(&visit.links.of_desk(route::desk::PROGRAMME, &[&id]), &notice)),
                Err(error) => visit.complaint("as_of", error).await?,
            }
        }
        Err(errors) => errors,
    };
    Ok(again(page(&visit, &programme, Form::with_errors(visit.lang, &data, &errors))))
}

fn mark_name(measure: MeasureId) -> String {
    format!("mark_{measure}")
}

fn text_name(measure: MeasureId) -> String {
    format!("text_{measure}")
}

fn mark_value(mark: StatusMark) -> String {
    serde_json::to_value(mark).ok().and_then(|value| value.as_str().map(ToOwned::to_owned)).unwrap_or_default()
}

fn measures(programme: &Programme) -> impl Iterator<Item = &Measure> {
    programme.tracks.iter().flat_map(|track| &track.measures)
}

/// What was said of the measures; one without words is left as it is.
fn read(lang: Lang, programme: &Programme, data: &FormData) -> Result<Vec<(MeasureId, StatusStatement)>, FieldErrors> {
    let mut reader = Reader::new(lang, data);
    let as_of = reader.required_date("as_of");
    let mut statements = Vec::new();
    for measure in measures(programme) {
        let (mark, text) = (mark_name(measure.id), text_name(measure.id));
        let read = StatusMark::ALL;
        let chosen = reader.optional_choice(&mark, |value| read.into_iter().find(|mark| mark_value(*mark) == value));
        let words = reader.optional(&text, LONGEST);
        match (chosen, words, as_of) {
            (Some(mark), Some(words), Some(as_of)) if !words.is_empty() => {
                let mark = mark.unwrap_or(StatusMark::Unstated);
                statements.push((measure.id, StatusStatement { as_of, mark, text: words }));
            }
            (Some(Some(_)), Some(_), _) => reader.refuse(&text, lang.status_words_needed()),
            _ => {}
        }
    }
    if statements.is_empty() {
        reader.refuse("as_of", lang.statuses_empty());
    }
    reader.done(|| Some(statements))
}

fn page(visit: &Visit, programme: &Programme, form: Form<'_>) -> Markup {
    let lang = visit.lang;
    let here = visit.links.of_desk(route::desk::PROGRAMME, &[&programme.id]);
    Page::new(&visit.frame, lang.statuses_give())
        .crumb(lang.programmes(), visit.links.desk(Place::Programmes))
        .crumb(programme.title.clone(), here.clone())
        .desk(&html! {
            h1 { (lang.statuses_give()) }
            p.font-lead { (lang.statuses_help()) }
            (error_summary(form, &[("as_of", lang.as_of())]))
            form method="post" data-guard action=(visit.links.of_desk(route::desk::PROGRAMME_STATUS, &[&programme.id])) {
                (Field::new(form, "as_of", lang.as_of()).required().date())
                @for track in &programme.tracks {
                    h2 { (track.name) }
                    @for measure in &track.measures { (row(form, measure)) }
                }
                div.sg-buttons {
                    (submit(Weight::Primary, lang.statuses_save()))
                    (link_button(Weight::Tertiary, lang.cancel(), &here))
                }
            }
        })
}

fn row(form: Form<'_>, measure: &Measure) -> Markup {
    let lang = form.lang;
    let marks: Vec<Choice> =
        StatusMark::ALL.into_iter().map(|mark| Choice::new(mark_value(mark), lang.status_mark(mark))).collect();
    let last = measure.statements.last();
    html! {
        fieldset.sg-status-row {
            legend { (measure.title) }
            @if let Some(last) = last {
                p.sg-quiet { (lang.last_status(&lang.date(last.as_of), lang.status_mark(last.mark))) " " (last.text) }
            }
            (Field::new(form, &mark_name(measure.id), lang.status()).select(&marks))
            (Field::new(form, &text_name(measure.id), lang.text()).area(2))
        }
    }
}
