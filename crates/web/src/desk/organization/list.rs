//! The bodies, the terms and the people.

use super::super::people;
use super::super::visit::Visit;
use crate::error::WebError;
use crate::ui::button::{Weight, link_button, row as buttons};
use crate::ui::empty_state;
use crate::ui::layout::Page;
use crate::ui::table::{Column, Table};
use crate::url::route;
use maud::{Markup, html};
use sagsgang_app::organization::read::{self, WHO};
use sagsgang_app::permission::Relation;
use sagsgang_domain::organization::Organization;
use sagsgang_domain::person::Person;
use sagsgang_domain::term::LegislativeTerm;

pub(in crate::desk) async fn show(visit: Visit) -> Result<Markup, WebError> {
    WHO.check(&visit.actor, Relation::default())?;
    let bodies = read::organizations(&visit.app).await?;
    let terms = read::terms(&visit.app).await?;
    let people = read::people(&visit.app).await?;
    Ok(page(&visit, &bodies, &terms, &people))
}

fn page(visit: &Visit, bodies: &[Organization], terms: &[LegislativeTerm], people: &[Person]) -> Markup {
    let (lang, links) = (visit.lang, visit.links);
    let columns =
        [lang.name(), lang.abbreviation(), lang.organization_kind_label(), lang.period()].map(Column::text).to_vec();
    let table = Table::new(lang.bodies(), columns).hide_caption();
    Page::new(&visit.frame, lang.organization()).desk(&html! {
        h1 { (lang.organization()) }
        (buttons(&[
            link_button(Weight::Primary, lang.body_new(), &links.of_desk(route::desk::ORGANIZATION_NEW, &[])),
            link_button(Weight::Secondary, lang.person_new(), &links.of_desk(route::desk::PERSON_NEW, &[])),
            link_button(Weight::Secondary, lang.term_new(), &links.of_desk(route::desk::TERM_NEW, &[])),
        ]))
        h2 { (lang.bodies()) }
        @if bodies.is_empty() { (empty_state(lang.bodies_none(), None)) }
        @else { (table.rows(bodies.iter().map(|body| row(visit, body))).render()) }
        h2 { (lang.terms()) }
        @if terms.is_empty() { (empty_state(lang.terms_none(), None)) }
        @else { ul { @for term in terms { li { (term.name()) } } } }
        details.sg-more {
            summary { (lang.people()) span.sg-quiet { " (" (people.len()) ")" } }
            ul.sg-people { @for person in people { li { (people::label(person)) } } }
        }
    })
}

fn row(visit: &Visit, body: &Organization) -> Vec<Markup> {
    let lang = visit.lang;
    vec![
        html! { a href=(visit.links.of_desk(route::desk::ORGANIZATION, &[&body.id])) { (body.name) } },
        html! { (body.abbreviation) },
        html! { (lang.organization_kind(body.kind)) },
        html! { (lang.period_span(body.period.start, body.period.end)) },
    ]
}
