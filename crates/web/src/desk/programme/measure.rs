//! A new measure.

use super::super::visit::{At, Visit, again, done};
use crate::error::WebError;
use crate::form::{FieldErrors, Form, FormData, Reader};
use crate::ui::alert::error_summary;
use crate::ui::button::{Weight, link_button, submit};
use crate::ui::field::Field;
use crate::ui::layout::Page;
use crate::url::{Place, route};
use axum::response::Response;
use maud::{Markup, html};
use sagsgang_app::error::AppError;
use sagsgang_app::permission::Relation;
use sagsgang_app::programme::add_measure::{AddMeasure, WHO, add_measure};
use sagsgang_app::programme::read;
use sagsgang_domain::id::ProgrammeId;
use sagsgang_domain::programme::Programme;
use sagsgang_domain::refusal::Refusal;
use sagsgang_i18n::Lang;

const LONGEST_LINE: usize = 300;
const LONGEST_PLAN: usize = 10_000;

pub(in crate::desk) async fn show(visit: Visit, At(id): At<ProgrammeId>) -> Result<Markup, WebError> {
    WHO.check(&visit.actor, Relation::default())?;
    let programme = read::programme(&visit.app, &visit.actor, id).await?;
    let track = programme.tracks.last().map(|track| track.name.clone()).unwrap_or_default();
    let data = FormData::from_pairs([("track", track)]);
    Ok(page(&visit, &programme, Form::new(visit.lang, &data)))
}

pub(in crate::desk) async fn send(visit: Visit, At(id): At<ProgrammeId>, data: FormData) -> Result<Response, WebError> {
    WHO.check(&visit.actor, Relation::default())?;
    let programme = read::programme(&visit.app, &visit.actor, id).await?;
    let errors = match read(visit.lang, id, &data) {
        Ok(command) => match add_measure(&visit.app, &visit.actor, command).await {
            Ok(_) => return Ok(done(&visit.links.of_desk(route::desk::PROGRAMME, &[&id]), visit.lang.measure_added())),
            Err(error) => {
                let field =
                    if matches!(error, AppError::Refused(Refusal::DateOrder { .. })) { "ends" } else { "title" };
                visit.complaint(field, error).await?
            }
        },
        Err(errors) => errors,
    };
    Ok(again(page(&visit, &programme, Form::with_errors(visit.lang, &data, &errors))))
}

fn read(lang: Lang, programme: ProgrammeId, data: &FormData) -> Result<AddMeasure, FieldErrors> {
    let mut reader = Reader::new(lang, data);
    let track = reader.required("track", LONGEST_LINE);
    let title = reader.required("title", LONGEST_LINE);
    let plan = reader.optional("plan", LONGEST_PLAN);
    let owner = reader.optional("owner", LONGEST_LINE);
    let (begins, ends) = (reader.optional_date("begins"), reader.optional_date("ends"));
    if matches!((begins, ends), (Some(None), Some(Some(_)))) {
        reader.refuse("begins", lang.begins_needed());
    }
    reader.done(|| {
        let period = begins?.map(|begins| (begins, ends.flatten()));
        Some(AddMeasure { programme, track: track?, title: title?, plan: plan?, period, owner: Some(owner?) })
    })
}

fn page(visit: &Visit, programme: &Programme, form: Form<'_>) -> Markup {
    let lang = visit.lang;
    let here = visit.links.of_desk(route::desk::PROGRAMME, &[&programme.id]);
    let labels = [
        ("track", lang.track()),
        ("title", lang.title()),
        ("begins", lang.begins()),
        ("ends", lang.ends()),
        ("owner", lang.owner()),
        ("plan", lang.plan()),
    ];
    let tracks = programme.tracks.iter().map(|track| track.name.as_str()).collect::<Vec<_>>().join(", ");
    let hint = if tracks.is_empty() { lang.track_first().to_owned() } else { lang.track_hint(&tracks) };
    Page::new(&visit.frame, lang.measure_add())
        .crumb(lang.programmes(), visit.links.desk(Place::Programmes))
        .crumb(programme.title.clone(), here.clone())
        .desk(&html! {
            div.sg-narrow {
                h1 { (lang.measure_add()) }
                (error_summary(form, &labels))
                form method="post" action=(visit.links.of_desk(route::desk::PROGRAMME_MEASURE, &[&programme.id])) {
                    (Field::new(form, "track", lang.track()).hint(&hint).required().text())
                    (Field::new(form, "title", lang.title()).required().text())
                    (Field::new(form, "plan", lang.plan()).area(4))
                    (Field::new(form, "owner", lang.owner()).text())
                    (Field::new(form, "begins", lang.begins()).date())
                    (Field::new(form, "ends", lang.ends()).date())
                    div.sg-buttons {
                        (submit(Weight::Primary, lang.measure_add()))
                        (link_button(Weight::Tertiary, lang.cancel(), &here))
                    }
                }
            }
        })
}
