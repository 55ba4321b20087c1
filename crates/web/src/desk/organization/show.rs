//! A body: what it is, who sits in it, and who sat.

use super::super::people;
use super::super::visit::{At, Visit};
use crate::error::WebError;
use crate::form::{FieldErrors, Form, FormData};
use crate::ui::alert::error_summary;
use crate::ui::button::{Weight, submit};
use crate::ui::empty_state;
use crate::ui::field::{Choice, Field};
use crate::ui::layout::Page;
use crate::ui::list::facts;
use crate::ui::table::{Column, Table};
use crate::url::{Place, route};
use maud::{Markup, html};
use sagsgang_app::organization::read::{OrganizationDesk, organization_desk};
use sagsgang_domain::id::OrganizationId;
use sagsgang_domain::person::{Membership, MembershipRole, Person};

pub(in crate::desk) async fn show(visit: Visit, At(id): At<OrganizationId>) -> Result<Markup, WebError> {
    let data = FormData::from_pairs([("role", "member".to_owned()), ("start", visit.app.today().to_string())]);
    page(&visit, id, &data, &FieldErrors::NONE).await
}

/// The page, with what was typed in one of its forms and what is wrong with it.
pub(super) async fn page(
    visit: &Visit,
    id: OrganizationId,
    data: &FormData,
    errors: &FieldErrors,
) -> Result<Markup, WebError> {
    let desk = organization_desk(&visit.app, &visit.actor, id).await?;
    Ok(markup(visit, &desk, Form::with_errors(visit.lang, data, errors)))
}

fn markup(visit: &Visit, desk: &OrganizationDesk, form: Form<'_>) -> Markup {
    let (lang, body) = (visit.lang, &desk.organization);
    let today = visit.app.today();
    let labels = [
        ("person", lang.person()),
        ("role", lang.role()),
        ("party", lang.party()),
        ("start", lang.first_day()),
        ("end", lang.last_day()),
        ("last_day", lang.last_day()),
    ];
    let (now, past): (Vec<_>, Vec<_>) =
        desk.seats.iter().partition(|(seat, _)| seat.period.end.is_none_or(|end| end >= today));
    Page::new(&visit.frame, body.name.clone()).crumb(lang.organization(), visit.links.desk(Place::Organization)).desk(
        &html! {
            (error_summary(form, &labels))
            h1 { (body.name) }
            (facts(&[
                (lang.organization_kind_label(), html! { (lang.organization_kind(body.kind)) }),
                (lang.abbreviation(), html! { (body.abbreviation) }),
                (lang.period(), html! { (lang.period_span(body.period.start, body.period.end)) }),
            ]))
            @if !body.purpose.is_empty() { p { (body.purpose) } }
            h2 { (lang.members()) }
            @if now.is_empty() { (empty_state(lang.members_none(), None)) } @else { (table(visit, desk, &now, true)) }
            (seat_form(visit, desk, form))
            @if !past.is_empty() {
                details.sg-more { summary { (lang.former_members()) } (table(visit, desk, &past, false)) }
            }
        },
    )
}

fn table(visit: &Visit, desk: &OrganizationDesk, seats: &[&(Membership, Person)], may_end: bool) -> Markup {
    let lang = visit.lang;
    let mut columns = [lang.name(), lang.party(), lang.role(), lang.period()].map(Column::text).to_vec();
    if may_end {
        columns.push(Column::act(lang.seat_end()));
    }
    let rows = seats.iter().map(|(seat, person)| {
        let mut cells = vec![
            html! { (person.name) },
            html! { (seat.party.as_ref().map_or("–", |party| party.as_str())) },
            html! { (lang.membership_role(seat.role)) (stands_for(visit, desk, seat)) },
            html! { (lang.period_span(seat.period.start, seat.period.end)) },
        ];
        if may_end {
            cells.push(end_form(visit, seat, person));
        }
        cells
    });
    Table::new(lang.members(), columns).hide_caption().rows(rows).render()
}

fn stands_for(visit: &Visit, desk: &OrganizationDesk, seat: &Membership) -> Markup {
    let absent = seat.substitute_for.and_then(|id| desk.people.iter().find(|person| person.id == id));
    html! { @if let Some(absent) = absent { span.sg-quiet { ", " (visit.lang.substitute_for(&absent.name)) } } }
}

fn end_form(visit: &Visit, seat: &Membership, person: &Person) -> Markup {
    let lang = visit.lang;
    let field = format!("last-day-{}", seat.id);
    html! {
        details.sg-more {
            summary { (lang.seat_end()) span.sr-only { " – " (person.name) } }
            form method="post" action=(visit.links.of_desk(route::desk::ORGANIZATION_END_SEAT, &[&seat.organization, &seat.id])) {
                label.form-label for=(field) { (lang.last_day()) }
                input.form-input #(field) type="date" name="last_day" required value=(visit.app.today());
                (submit(Weight::Secondary, lang.seat_end()))
            }
        }
    }
}

fn seat_form(visit: &Visit, desk: &OrganizationDesk, form: Form<'_>) -> Markup {
    let lang = visit.lang;
    let roles: Vec<Choice> =
        MembershipRole::ALL.map(|role| Choice::new(super::seat::value(role), lang.membership_role(role))).to_vec();
    let everybody = people::choices(&desk.people);
    html! {
        details.sg-more open[!form.errors.is_empty()] {
            summary { (lang.seat_give()) }
            form method="post" action=(visit.links.of_desk(route::desk::ORGANIZATION_SEAT, &[&desk.organization.id])) {
                (Field::new(form, "person", lang.person()).required().select(&everybody))
                (Field::new(form, "role", lang.role()).required().select(&roles))
                (Field::new(form, "party", lang.party()).hint(lang.party_hint()).room_for(4).text())
                (Field::new(form, "substitute_for", lang.substitute_whose()).select(&everybody))
                (Field::new(form, "start", lang.first_day()).required().date())
                (Field::new(form, "end", lang.last_day()).date())
                (submit(Weight::Primary, lang.seat_give()))
            }
            p { a href=(visit.links.of_desk(route::desk::PERSON_NEW, &[])) { (lang.person_missing()) } }
        }
    }
}
