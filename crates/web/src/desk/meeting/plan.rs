//! A new meeting.

use super::super::visit::{Visit, again, done};
use crate::error::WebError;
use crate::form::{FieldErrors, Form, FormData, Reader};
use crate::ui::alert::error_summary;
use crate::ui::button::{Weight, submit};
use crate::ui::field::{Choice, Field};
use crate::ui::layout::Page;
use crate::url::{Place, route};
use axum::response::Response;
use maud::{Markup, html};
use sagsgang_app::meeting::plan::{PlanMeeting, WHO, plan_meeting};
use sagsgang_app::organization::read::organizations;
use sagsgang_app::permission::Relation;
use sagsgang_domain::organization::Organization;
use sagsgang_i18n::Lang;

const LONGEST_PLACE: usize = 200;

pub(in crate::desk) async fn show(visit: Visit) -> Result<Markup, WebError> {
    WHO.check(&visit.actor, Relation::default())?;
    let bodies = organizations(&visit.app).await?;
    Ok(page(&visit, Form::new(visit.lang, &visit.query()), &bodies))
}

pub(in crate::desk) async fn send(visit: Visit, data: FormData) -> Result<Response, WebError> {
    WHO.check(&visit.actor, Relation::default())?;
    let errors = match read(visit.lang, &data) {
        Ok(command) => match plan_meeting(&visit.app, &visit.actor, command).await {
            Ok(id) => {
                return Ok(done(&visit.links.of_desk(route::desk::MEETING, &[&id]), visit.lang.meeting_planned()));
            }
            Err(error) => visit.complaint("place", error).await?,
        },
        Err(errors) => errors,
    };
    let bodies = organizations(&visit.app).await?;
    Ok(again(page(&visit, Form::with_errors(visit.lang, &data, &errors), &bodies)))
}

fn read(lang: Lang, data: &FormData) -> Result<PlanMeeting, FieldErrors> {
    let mut reader = Reader::new(lang, data);
    let organization = reader.choice("organization", |value| value.parse().ok());
    let (date, time) = (reader.required_date("date"), reader.required_time("time"));
    let place = reader.required("place", LONGEST_PLACE);
    reader.done(|| Some(PlanMeeting { organization: organization?, start: date?.to_datetime(time?), place: place? }))
}

fn page(visit: &Visit, form: Form<'_>, bodies: &[Organization]) -> Markup {
    let lang = visit.lang;
    let labels = [
        ("organization", lang.body()),
        ("date", lang.date_label()),
        ("time", lang.time_label()),
        ("place", lang.place()),
    ];
    let today = visit.app.today();
    let sitting = bodies.iter().filter(|body| body.period.end.is_none_or(|end| end >= today));
    let choices: Vec<Choice> = sitting.map(|body| Choice::new(body.id.to_string(), body.name.clone())).collect();
    Page::new(&visit.frame, lang.meeting_new()).crumb(lang.meetings(), visit.links.desk(Place::Meetings)).desk(&html! {
        div.sg-narrow {
            h1 { (lang.meeting_new()) }
            (error_summary(form, &labels))
            form method="post" action=(visit.links.of_desk(route::desk::MEETING_NEW, &[])) {
                (Field::new(form, "organization", lang.body()).required().select(&choices))
                (Field::new(form, "date", lang.date_label()).required().date())
                (Field::new(form, "time", lang.time_label()).required().time())
                (Field::new(form, "place", lang.place()).required().text())
                div.sg-buttons { (submit(Weight::Primary, lang.meeting_plan_verb())) }
            }
        }
    })
}
