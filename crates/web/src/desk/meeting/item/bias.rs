//! Excluding a member from an item for bias, and letting one back in.

use super::super::super::visit::{At, Visit, again};
use super::super::show::named;
use super::show::{self, Room};
use super::{Place, after};
use crate::error::WebError;
use crate::form::{FormData, Reader};
use crate::ui::button::{Weight, submit};
use crate::ui::field::{Choice, Field};
use crate::url::route;
use axum::response::Response;
use maud::{Markup, html};
use sagsgang_app::meeting::disqualify::disqualify;

pub(super) async fn send(visit: Visit, At(place): At<Place>, data: FormData) -> Result<Response, WebError> {
    let mut reader = Reader::new(visit.lang, &data);
    let person = reader.choice("bias_person", |value| value.parse().ok());
    let excluded = !data.has("back");
    match reader.done(|| person) {
        Ok(person) => {
            let notice = if excluded { visit.lang.member_excluded() } else { visit.lang.member_let_back() };
            let result = disqualify(&visit.app, &visit.actor, place.0, place.1, person, excluded).await;
            after(&visit, place, result, notice, &data, "bias_person").await
        }
        Err(errors) => Ok(again(show::page(&visit, place, &data, &errors).await?)),
    }
}

/// Who is excluded, and the form for one more.
pub(super) fn section(room: &Room<'_>) -> Markup {
    let (lang, item, form) = (room.visit.lang, room.item, room.form);
    let meeting = &room.desk.meeting;
    let excluded: Vec<_> = item.disqualified.iter().filter_map(|person| meeting.participant(*person)).collect();
    if excluded.is_empty() && !room.is_in_minutes() {
        return html! {};
    }
    let others = meeting.roster.iter().filter(|p| !item.disqualified.contains(&p.person));
    let choices: Vec<Choice> = others.map(|p| Choice::new(p.person.to_string(), named(p))).collect();
    html! {
        @if !excluded.is_empty() { h2 { (lang.bias()) } }
        @for participant in &excluded {
            div.sg-line {
                (named(participant)) " "
                @if room.is_in_minutes() {
                    form.sg-inline method="post" action=(room.to(route::desk::ITEM_BIAS)) {
                        input type="hidden" name="bias_person" value=(participant.person);
                        input type="hidden" name="back" value="1";
                        button.button.button-tertiary type="submit" { (lang.let_back()) span.sr-only { " – " (participant.name) } }
                    }
                }
            }
        }
        @if room.is_in_minutes() {
            details.sg-more open[form.errors.of("bias_person").is_some()] {
                summary { (lang.bias_record()) }
                p { (lang.bias_help()) }
                form.sg-row-form method="post" action=(room.to(route::desk::ITEM_BIAS)) {
                    (Field::new(form, "bias_person", lang.member()).required().select(&choices))
                    (submit(Weight::Secondary, lang.bias_record()))
                }
            }
        }
    }
}
