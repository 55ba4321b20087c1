//! A new account, for somebody who is known or for somebody new.

use super::super::people;
use super::super::visit::{Visit, again, done};
use super::roles;
use crate::error::WebError;
use crate::form::{FieldErrors, Form, FormData, Reader};
use crate::ui::alert::error_summary;
use crate::ui::button::{Weight, submit};
use crate::ui::field::Field;
use crate::ui::layout::Page;
use crate::url::{Place, route};
use axum::response::Response;
use maud::{Markup, html};
use sagsgang_app::PASSWORD_MIN_LENGTH;
use sagsgang_app::account::open::{OpenAccount, WHO, open_account};
use sagsgang_app::account::read::accounts;
use sagsgang_app::organization::read;
use sagsgang_app::organization::register_person::register_person;
use sagsgang_app::permission::Relation;
use sagsgang_domain::account::Role;
use sagsgang_domain::id::PersonId;
use sagsgang_domain::person::Person;
use sagsgang_i18n::Lang;
use std::collections::BTreeSet;

const LONGEST: usize = 200;

/// What the form says. The person is one of those known, or a new one by name and office.
struct Read {
    person: Option<PersonId>,
    name: String,
    office: String,
    login: String,
    password: String,
    roles: BTreeSet<Role>,
}

pub(in crate::desk) async fn show(visit: Visit) -> Result<Markup, WebError> {
    WHO.check(&visit.actor, Relation::default())?;
    page(&visit, Form::new(visit.lang, &FormData::default())).await
}

pub(in crate::desk) async fn send(visit: Visit, data: FormData) -> Result<Response, WebError> {
    WHO.check(&visit.actor, Relation::default())?;
    let errors = match read(visit.lang, &data) {
        Ok(read) => match open(&visit, read).await? {
            Ok(notice) => return Ok(done(&visit.links.desk(Place::Accounts), &notice)),
            Err(errors) => errors,
        },
        Err(errors) => errors,
    };
    Ok(again(page(&visit, Form::with_errors(visit.lang, &data, &errors)).await?))
}

/// Registers the person where needed, then the account. What would refuse the account is asked first, so that no
/// person is left behind without one.
async fn open(visit: &Visit, read: Read) -> Result<Result<String, FieldErrors>, WebError> {
    let taken = accounts(&visit.app, &visit.actor).await?;
    if taken.iter().any(|line| line.account.login == read.login.to_lowercase()) {
        return Ok(Err(FieldErrors::one("login", visit.lang.problem_taken())));
    }
    if read.password.chars().count() < PASSWORD_MIN_LENGTH {
        return Ok(Err(FieldErrors::one("password", visit.lang.problem_too_short(PASSWORD_MIN_LENGTH))));
    }
    let person = match read.person {
        Some(person) => person,
        None => register_person(&visit.app, &visit.actor, read.name, Some(read.office)).await?,
    };
    let notice = visit.lang.account_opened(&read.login);
    let command = OpenAccount { person, login: read.login, password: read.password, roles: read.roles };
    match open_account(&visit.app, &visit.actor, command).await {
        Ok(_) => Ok(Ok(notice)),
        Err(error) => Ok(Err(visit.complaint("login", error).await?)),
    }
}

fn read(lang: Lang, data: &FormData) -> Result<Read, FieldErrors> {
    let mut reader = Reader::new(lang, data);
    let person = reader.optional_choice("person", |value| value.parse().ok());
    let name = if person == Some(None) { reader.required("name", LONGEST) } else { reader.optional("name", LONGEST) };
    let office = reader.optional("office", LONGEST);
    let login = reader.required("login", LONGEST);
    let password = reader.password("password");
    let roles = roles::read(&mut reader, lang);
    reader.done(|| {
        Some(Read { person: person?, name: name?, office: office?, login: login?, password: password?, roles: roles? })
    })
}

async fn page(visit: &Visit, form: Form<'_>) -> Result<Markup, WebError> {
    let taken: Vec<PersonId> =
        accounts(&visit.app, &visit.actor).await?.into_iter().map(|line| line.person.id).collect();
    let people = read::people(&visit.app).await?;
    let free: Vec<Person> = people.into_iter().filter(|person| !taken.contains(&person.id)).collect();
    Ok(markup(visit, form, &free))
}

fn markup(visit: &Visit, form: Form<'_>, people: &[Person]) -> Markup {
    let lang = visit.lang;
    let labels = [
        ("person", lang.person()),
        ("name", lang.name()),
        ("office", lang.office()),
        ("login", lang.username()),
        ("password", lang.password_first()),
        ("roles", lang.roles()),
    ];
    let length = lang.password_hint(PASSWORD_MIN_LENGTH);
    Page::new(&visit.frame, lang.account_new()).crumb(lang.accounts(), visit.links.desk(Place::Accounts)).desk(&html! {
        div.sg-narrow {
            h1 { (lang.account_new()) }
            (error_summary(form, &labels))
            form method="post" action=(visit.links.of_desk(route::desk::ACCOUNT_NEW, &[])) {
                (Field::new(form, "person", lang.person()).hint(lang.person_hint()).select(&people::choices(people)))
                (Field::new(form, "name", lang.name()).hint(lang.name_if_new()).text())
                (Field::new(form, "office", lang.office()).text())
                (Field::new(form, "login", lang.username()).required().autocomplete("off").room_for(27).text())
                (Field::new(form, "password", lang.password_first()).hint(&length).required().autocomplete("new-password").room_for(27).password())
                (roles::field(form))
                div.sg-buttons { (submit(Weight::Primary, lang.account_open_verb())) }
            }
        }
    })
}
