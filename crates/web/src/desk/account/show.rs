//! An account: what it may do, whether it may sign in, and a new password.

use super::super::visit::{At, Visit, again, done};
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
use sagsgang_app::account::change_password::change_password;
use sagsgang_app::account::read::{AccountLine, accounts};
use sagsgang_app::account::set_roles::set_roles;
use sagsgang_domain::id::AccountId;

pub(in crate::desk) async fn show(visit: Visit, At(id): At<AccountId>) -> Result<Markup, WebError> {
    let line = line(&visit, id).await?;
    let data = filled(&line);
    Ok(page(&visit, &line, Form::new(visit.lang, &data)))
}

/// Sets the roles, and whether it may sign in.
pub(in crate::desk) async fn send(visit: Visit, At(id): At<AccountId>, data: FormData) -> Result<Response, WebError> {
    let line = line(&visit, id).await?;
    let mut reader = Reader::new(visit.lang, &data);
    let roles = roles::read(&mut reader, visit.lang);
    let errors = match reader.done(|| roles) {
        Ok(roles) => match set_roles(&visit.app, &visit.actor, id, roles, data.has("active")).await {
            Ok(()) => return Ok(done(&visit.links.desk(Place::Accounts), &visit.lang.roles_set(&line.person.name))),
            Err(sagsgang_app::error::AppError::Invalid { .. }) => {
                FieldErrors::one("roles", visit.lang.roles_keep_one())
            }
            Err(error) => visit.complaint("roles", error).await?,
        },
        Err(errors) => errors,
    };
    Ok(again(page(&visit, &line, Form::with_errors(visit.lang, &data, &errors))))
}

/// Gives it a new password; whoever is signed in with it is signed out.
pub(in crate::desk) async fn password(
    visit: Visit,
    At(id): At<AccountId>,
    data: FormData,
) -> Result<Response, WebError> {
    let line = line(&visit, id).await?;
    if id == visit.actor.account {
        return Ok(crate::flash::redirect(&visit.links.of_desk(route::desk::PASSWORD, &[])));
    }
    let mut reader = Reader::new(visit.lang, &data);
    let new = reader.password("password");
    let errors = match reader.done(|| new) {
        Ok(new) => match change_password(&visit.app, &visit.actor, id, String::new(), new).await {
            Ok(()) => {
                return Ok(done(&visit.links.desk(Place::Accounts), &visit.lang.password_given(&line.person.name)));
            }
            Err(error) => visit.complaint("password", error).await?,
        },
        Err(errors) => errors,
    };
    let data = filled(&line);
    Ok(again(page(&visit, &line, Form::with_errors(visit.lang, &data, &errors))))
}

async fn line(visit: &Visit, id: AccountId) -> Result<AccountLine, WebError> {
    let lines = accounts(&visit.app, &visit.actor).await?;
    lines.into_iter().find(|line| line.account.id == id).ok_or(WebError::NotFound)
}

fn filled(line: &AccountLine) -> FormData {
    let mut data = FormData::default();
    roles::fill(&mut data, &line.account.roles);
    if line.account.active {
        data.push("active", "1");
    }
    data
}

fn page(visit: &Visit, line: &AccountLine, form: Form<'_>) -> Markup {
    let (lang, id) = (visit.lang, line.account.id);
    let labels = [("roles", lang.roles()), ("password", lang.password_new())];
    let length = lang.password_hint(PASSWORD_MIN_LENGTH);
    Page::new(&visit.frame, line.person.name.clone()).crumb(lang.accounts(), visit.links.desk(Place::Accounts)).desk(&html! {
        div.sg-narrow {
            h1 { (line.person.name) }
            p.sg-quiet { (lang.username()) ": " (line.account.login) }
            (error_summary(form, &labels))
            form method="post" action=(visit.links.of_desk(route::desk::ACCOUNT, &[&id])) {
                (roles::field(form))
                (Field::new(form, "active", lang.may_sign_in()).checkbox())
                div.sg-buttons { (submit(Weight::Primary, lang.save())) }
            }
            @if id == visit.actor.account {
                p { a href=(visit.links.of_desk(route::desk::PASSWORD, &[])) { (lang.password_change()) } }
            } @else {
                h2 { (lang.password_new()) }
                p { (lang.password_given_help()) }
                form method="post" action=(visit.links.of_desk(route::desk::ACCOUNT_PASSWORD, &[&id])) {
                    (Field::new(form, "password", lang.password_new()).hint(&length).required().autocomplete("new-password").room_for(27).password())
                    (submit(Weight::Secondary, lang.password_give()))
                }
            }
        }
    })
}
