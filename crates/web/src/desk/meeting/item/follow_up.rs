//! What somebody is to do because of the decision.

use super::super::super::visit::{At, Visit, again};
use super::super::super::{people, tone};
use super::show::{self, Room};
use super::{Place, after};
use crate::error::WebError;
use crate::form::{FieldErrors, FormData, Reader};
use crate::ui::button::{Weight, submit};
use crate::ui::field::Field;
use crate::ui::list::{Row, rows};
use crate::url::route;
use axum::response::Response;
use maud::{Markup, html};
use sagsgang_app::action::raise::{RaiseAction, raise_action};
use sagsgang_domain::action::Owner;
use sagsgang_i18n::Lang;

const LONGEST: usize = 2_000;
/// The name of an office or person who is not on the list is at most so long.
pub(in crate::desk) const LONGEST_NAME: usize = 200;

pub(super) async fn send(visit: Visit, At(place): At<Place>, data: FormData) -> Result<Response, WebError> {
    match read(visit.lang, place, &data) {
        Ok(command) => {
            let result = raise_action(&visit.app, &visit.actor, command).await;
            after(&visit, place, result, visit.lang.action_raised(), &data, "action_text").await
        }
        Err(errors) => Ok(again(show::page(&visit, place, &data, &errors).await?)),
    }
}

fn read(lang: Lang, (meeting, item): Place, data: &FormData) -> Result<RaiseAction, FieldErrors> {
    let mut reader = Reader::new(lang, data);
    let text = reader.required("action_text", LONGEST);
    let owner = owner(&mut reader);
    let due = reader.optional_date("action_due");
    reader.done(|| Some(RaiseAction { meeting, item, text: text?, owner: owner?, due: due? }))
}

/// Who does it: a person from the list, or an office in its own words.
pub(in crate::desk) fn owner(reader: &mut Reader<'_>) -> Option<Owner> {
    let person = reader.optional_choice("action_owner", |value| value.parse().ok())?;
    let named = reader.optional("action_owner_named", LONGEST_NAME)?;
    Some(match person {
        Some(person) => Owner::Person(person),
        None if named.is_empty() => Owner::Nobody,
        None => Owner::Named(named),
    })
}

/// What follows from the item, and the form for one more.
pub(super) fn section(room: &Room<'_>) -> Markup {
    let (lang, form, today) = (room.visit.lang, room.form, room.visit.app.today());
    let own = room.desk.actions.iter().filter(|action| action.origin.item == room.item.id);
    let list: Vec<Row> = own
        .map(|action| Row {
            lead: action.due.map(|due| html! { (lang.short_date(due)) }),
            title: action.text.clone(),
            href: Some(room.visit.links.of_desk(route::desk::ACTION, &[&action.id])),
            status: Some(tone::action(lang, action, action.is_late(today))),
            ..Row::default()
        })
        .collect();
    let may = room.desk.may_lead && room.item.decision.is_some();
    let is_open = ["action_text", "action_owner", "action_due"].iter().any(|field| form.errors.of(field).is_some());
    html! {
        @if !list.is_empty() { h2 { (lang.follow_up()) } (rows(&list)) }
        @if may {
            details.sg-more open[is_open] {
                summary { (lang.action_raise()) }
                form method="post" action=(room.to(route::desk::ITEM_FOLLOW_UP)) {
                    (Field::new(form, "action_text", lang.action_what()).required().area(2))
                    (Field::new(form, "action_owner", lang.owner()).select(&people::choices(&room.desk.people)))
                    (Field::new(form, "action_owner_named", lang.owner_named()).hint(lang.owner_named_hint()).room_for(27).text())
                    (Field::new(form, "action_due", lang.deadline()).date())
                    (submit(Weight::Secondary, lang.action_raise()))
                }
            }
        }
    }
}
