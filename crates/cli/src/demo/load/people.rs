//! The municipality, its terms, bodies, people, seats and accounts.

use super::Stage;
use super::register::Register;
use crate::demo::content::{Account, Organization, Person, Seat};
use crate::failure::{Failure, Result};
use bytes::Bytes;
use sagsgang_app::account::open::{OpenAccount, open_account};
use sagsgang_app::account::read::accounts;
use sagsgang_app::account::set_roles::set_roles;
use sagsgang_app::actor::Actor;
use sagsgang_app::organization::found::{FoundOrganization, found_organization};
use sagsgang_app::organization::read::body;
use sagsgang_app::organization::register_person::register_person;
use sagsgang_app::organization::register_term::register_term;
use sagsgang_app::organization::seat::{SeatMember, seat_member};
use sagsgang_app::organization::set_map::{SetMap, set_map};
use sagsgang_app::organization::set_up_body::{SetUpBody, set_up_body};
use sagsgang_app::setup::{SetUp, set_up as found_municipality};
use sagsgang_domain::account::Role;
use sagsgang_domain::id::OrganizationId;
use sagsgang_domain::person::Party;
use sagsgang_domain::term::Period;

/// An invented coast with invented towns; it lies where there is nothing but sea.
const MAP: &str = include_str!("../../../demo/map.geojson");

/// Sets everything up.
pub async fn set_up(stage: &Stage<'_>, register: &mut Register) -> Result<()> {
    first_administrator(stage, register).await?;
    let administrator = register.first(Role::Administrator)?.clone();
    settings(stage, &administrator).await?;
    for organization in &stage.content.organizations {
        let id = found(stage, &administrator, organization).await?;
        register.organizations.insert(organization.key.clone(), id);
    }
    for person in &stage.content.people {
        if !register.people.contains_key(&person.key) {
            let id = register_person(stage.app, &administrator, person.name.clone(), person.title.clone()).await?;
            register.people.insert(person.key.clone(), id);
        }
    }
    for person in &stage.content.people {
        for seat in &person.seats {
            take_seat(stage, register, &administrator, person, seat).await?;
        }
    }
    for account in stage.content.accounts.iter().filter(|account| !account.roles.contains(&Role::Administrator)) {
        open(stage, register, &administrator, account).await?;
    }
    Ok(())
}

/// Names the municipality as its first visitor does, and leaves that administrator the role the content says.
async fn first_administrator(stage: &Stage<'_>, register: &mut Register) -> Result<()> {
    let content = stage.content;
    let account = content.accounts.iter().find(|account| account.roles.contains(&Role::Administrator));
    let account = account.ok_or_else(|| Failure::said("nobody is administrator"))?;
    let name = name_of(stage, account)?;
    let command = SetUp {
        municipality: content.municipality.name.clone(),
        name: name.to_owned(),
        login: account.login.clone(),
        password: account.password.clone(),
    };
    found_municipality(stage.app, command).await?;
    let known = accounts(stage.app, &Actor::operator()).await?;
    let first = known.first().ok_or_else(|| Failure::said("the first administrator is missing"))?;
    register.people.insert(account.person.clone(), first.person.id);
    register.add_actor(account, first.account.id, name)?;
    let administrator = register.first(Role::Administrator)?;
    set_roles(stage.app, administrator, first.account.id, account.roles.iter().copied().collect(), true).await?;
    Ok(())
}

async fn settings(stage: &Stage<'_>, administrator: &Actor) -> Result<()> {
    let municipality = &stage.content.municipality;
    let command = SetUpBody {
        name: municipality.name.clone(),
        contact_email: Some(municipality.contact_email.clone()),
        section_template: body(stage.app).await?.section_template,
    };
    set_up_body(stage.app, administrator, command).await?;
    let map = SetMap { file_name: "map.geojson".to_owned(), content: Bytes::from_static(MAP.as_bytes()) };
    set_map(stage.app, administrator, map).await?;
    for term in &municipality.terms {
        register_term(stage.app, administrator, Period { start: term.from, end: Some(term.until) }).await?;
    }
    Ok(())
}

async fn found(stage: &Stage<'_>, administrator: &Actor, organization: &Organization) -> Result<OrganizationId> {
    let command = FoundOrganization {
        kind: organization.kind,
        name: organization.name.clone(),
        abbreviation: organization.abbreviation.clone(),
        purpose: organization.purpose.clone(),
        period: Period::from(organization.from),
    };
    Ok(found_organization(stage.app, administrator, command).await?)
}

async fn take_seat(
    stage: &Stage<'_>,
    register: &Register,
    administrator: &Actor,
    person: &Person,
    seat: &Seat,
) -> Result<()> {
    let command = SeatMember {
        person: register.person(&person.key)?,
        organization: register.organization(&seat.organization)?,
        role: seat.role,
        party: person.party.as_deref().and_then(Party::new),
        substitute_for: seat.substitute_for.as_deref().map(|key| register.person(key)).transpose()?,
        period: Period { start: seat.from, end: Some(seat.until) },
    };
    seat_member(stage.app, administrator, command).await?;
    Ok(())
}

async fn open(stage: &Stage<'_>, register: &mut Register, administrator: &Actor, account: &Account) -> Result<()> {
    let command = OpenAccount {
        person: register.person(&account.person)?,
        login: account.login.clone(),
        password: account.password.clone(),
        roles: account.roles.iter().copied().collect(),
    };
    let id = open_account(stage.app, administrator, command).await?;
    register.add_actor(account, id, name_of(stage, account)?)
}

fn name_of<'a>(stage: &Stage<'a>, account: &Account) -> Result<&'a str> {
    let person = stage.content.person(&account.person);
    person.map(|person| person.name.as_str()).ok_or_else(|| Failure::said(format!("there is no {}", account.person)))
}
