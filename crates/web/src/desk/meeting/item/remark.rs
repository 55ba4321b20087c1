//! Remarks, minority statements and reservations, bound to those who made them.

use super::super::super::visit::{At, Visit, again};
use super::super::show::named;
use super::show::{self, Room};
use super::{Place, after};
use crate::error::WebError;
use crate::form::{FieldErrors, FormData, Reader};
use crate::ui::button::{Weight, submit};
use crate::ui::field::{Choice, Field};
use crate::url::route;
use axum::response::Response;
use maud::{Markup, html};
use sagsgang_app::error::AppError;
use sagsgang_app::meeting::record_remark::record_remark;
use sagsgang_domain::attendance::Participant;
use sagsgang_domain::decision::{Remark, RemarkKind};
use sagsgang_domain::refusal::{Needed, Refusal};
use sagsgang_i18n::Lang;

const LONGEST: usize = 20_000;

pub(super) async fn send(visit: Visit, At(place): At<Place>, data: FormData) -> Result<Response, WebError> {
    match read(visit.lang, &data) {
        Ok(remark) => {
            let notice = visit.lang.remark_recorded(visit.lang.remark_kind(remark.kind));
            let result = record_remark(&visit.app, &visit.actor, place.0, place.1, remark).await;
            let field = match &result {
                Err(AppError::Refused(Refusal::Missing(Needed::Text))) => "remark_text",
                _ => "remark_by",
            };
            after(&visit, place, result, &notice, &data, field).await
        }
        Err(errors) => Ok(again(show::page(&visit, place, &data, &errors).await?)),
    }
}

fn read(lang: Lang, data: &FormData) -> Result<Remark, FieldErrors> {
    let mut reader = Reader::new(lang, data);
    let kind = reader.choice("remark_kind", |value| RemarkKind::ALL.into_iter().find(|kind| value_of(*kind) == value));
    let by = reader.choices("remark_by", |value| value.parse().ok());
    let text = reader.required("remark_text", LONGEST);
    reader.done(|| Some(Remark { kind: kind?, by: by?, text: text? }))
}

const fn value_of(kind: RemarkKind) -> &'static str {
    match kind {
        RemarkKind::Remark => "remark",
        RemarkKind::MinorityStatement => "minority_statement",
        RemarkKind::Reservation => "reservation",
    }
}

/// The remarks, and while the members sit, the form for one more.
pub(super) fn section(room: &Room<'_>) -> Markup {
    let (lang, item) = (room.visit.lang, room.item);
    if item.remarks.is_empty() && !room.is_sitting() {
        return html! {};
    }
    html! {
        section {
            h2 { (lang.remarks()) }
            @for remark in &item.remarks {
                div.sg-note {
                    h3.h4 { (lang.remark_kind(remark.kind)) " – " (speakers(room, remark)) }
                    p { (remark.text) }
                }
            }
            @if room.is_sitting() { (add_form(room)) }
        }
    }
}

fn speakers(room: &Room<'_>, remark: &Remark) -> String {
    let people = remark.by.iter().filter_map(|person| room.desk.meeting.participant(*person));
    people.map(named).collect::<Vec<_>>().join(", ")
}

fn add_form(room: &Room<'_>) -> Markup {
    let (lang, form) = (room.visit.lang, room.form);
    let kinds = RemarkKind::ALL.map(|kind| Choice::new(value_of(kind), lang.remark_kind(kind)));
    let present = room.desk.meeting.roster.iter().filter(|participant| Participant::took_part(participant));
    let people: Vec<Choice> = present.map(|p| Choice::new(p.person.to_string(), named(p))).collect();
    let is_open = ["remark_by", "remark_text"].iter().any(|field| form.errors.of(field).is_some());
    html! {
        details.sg-more open[is_open] {
            summary { (lang.remark_add()) }
            form method="post" data-guard action=(room.to(route::desk::ITEM_REMARK)) {
                (Field::new(form, "remark_kind", lang.remark_kind_label()).hint(lang.remark_kind_hint()).required().radios(&kinds))
                (Field::new(form, "remark_by", lang.speakers()).required().checkboxes(&people))
                (Field::new(form, "remark_text", lang.text()).required().area(4))
                (submit(Weight::Secondary, lang.remark_add()))
            }
        }
    }
}
