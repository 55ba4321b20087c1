//! The keys with which programs act for accounts: a list, a form for a new one, and the one page that shows it.

use super::visit::{At, Visit, again, done};
use crate::error::WebError;
use crate::form::{FieldErrors, Form, FormData, Reader};
use crate::ui::alert::{self, alert, error_summary};
use crate::ui::button::{Weight, act, link_button, submit};
use crate::ui::empty_state;
use crate::ui::field::{Choice, Field};
use crate::ui::layout::Page;
use crate::ui::status::{Tone, status};
use crate::ui::table::{Column, Table};
use crate::url::route;
use axum::Router;
use axum::response::{IntoResponse as _, Response};
use axum::routing::{get, post};
use maud::{Markup, html};
use sagsgang_app::App;
use sagsgang_app::account::read::{AccountLine, accounts};
use sagsgang_app::token::make::{MadeToken, MakeToken, make_token};
use sagsgang_app::token::read::{TokenLine, tokens};
use sagsgang_app::token::revoke::revoke_token;
use sagsgang_domain::account::Role;
use sagsgang_domain::id::{AccountId, TokenId};
use sagsgang_domain::token::{Scope, TokenState};
use std::collections::BTreeSet;

const LONGEST_NAME: usize = 100;

pub(super) fn routes() -> Router<App> {
    Router::new().route(route::desk::TOKENS, get(show).post(send)).route(route::desk::TOKEN_REVOKE, post(revoke))
}

async fn show(visit: Visit) -> Result<Markup, WebError> {
    let lines = tokens(&visit.app, &visit.actor).await?;
    page(&visit, &lines, Form::new(visit.lang, &FormData::default())).await
}

/// Makes a key, and shows it there and then: no other page ever can.
async fn send(visit: Visit, data: FormData) -> Result<Response, WebError> {
    let lines = tokens(&visit.app, &visit.actor).await?;
    let errors = match read(&visit, &data) {
        Ok(command) => match make_token(&visit.app, &visit.actor, command.clone()).await {
            Ok(made) => return Ok(made_page(&visit, &command.name, &made).into_response()),
            Err(error) => visit.complaint("last_day", error).await?,
        },
        Err(errors) => errors,
    };
    Ok(again(page(&visit, &lines, Form::with_errors(visit.lang, &data, &errors)).await?))
}

async fn revoke(visit: Visit, At(id): At<TokenId>) -> Result<Response, WebError> {
    let lines = tokens(&visit.app, &visit.actor).await?;
    let line = lines.iter().find(|line| line.token.id == id).ok_or(WebError::NotFound)?;
    revoke_token(&visit.app, &visit.actor, id).await?;
    Ok(done(&visit.links.of_desk(route::desk::TOKENS, &[]), &visit.lang.token_revoked(&line.token.name)))
}

fn read(visit: &Visit, data: &FormData) -> Result<MakeToken, FieldErrors> {
    let mut reader = Reader::new(visit.lang, data);
    let name = reader.required("name", LONGEST_NAME);
    let account = reader.optional_choice("account", |value| value.parse::<AccountId>().ok());
    let scopes = reader.choices("scopes", Scope::from_name);
    if scopes.as_ref().is_some_and(Vec::is_empty) {
        reader.refuse("scopes", visit.lang.problem_missing());
    }
    let last_day = reader.required_date("last_day");
    reader.done(|| {
        Some(MakeToken {
            account: account?.unwrap_or(visit.actor.account),
            name: name?,
            scopes: scopes?.into_iter().collect(),
            last_day: last_day?,
        })
    })
}

/// Whose key it can be: an administrator chooses, everybody else has only the own account.
async fn owners(visit: &Visit) -> Result<Vec<AccountLine>, WebError> {
    if !visit.actor.is(Role::Administrator) {
        return Ok(Vec::new());
    }
    let all = accounts(&visit.app, &visit.actor).await?;
    Ok(all.into_iter().filter(|line| line.account.active && line.account.id != visit.actor.account).collect())
}

async fn page(visit: &Visit, lines: &[TokenLine], form: Form<'_>) -> Result<Markup, WebError> {
    let owners = owners(visit).await?;
    let lang = visit.lang;
    Ok(Page::new(&visit.frame, lang.tokens()).desk(&html! {
        h1 { (lang.tokens()) }
        p.font-lead.sg-prose { (lang.tokens_help()) }
        p { a href=(visit.links.data_of("with-key")) { (lang.tokens_docs()) } }
        @if lines.is_empty() { (empty_state(lang.tokens_none(), None)) } @else { (table(visit, lines)) }
        (new_form(visit, form, &owners))
    }))
}

fn table(visit: &Visit, lines: &[TokenLine]) -> Markup {
    let lang = visit.lang;
    let mut columns = [lang.token_name(), lang.token_owner(), lang.token_scopes(), lang.status(), lang.token_used()]
        .map(Column::text)
        .to_vec();
    columns.push(Column::act(lang.token_revoke()));
    Table::new(lang.tokens(), columns).hide_caption().rows(lines.iter().map(|line| row(visit, line))).render()
}

fn row(visit: &Visit, line: &TokenLine) -> Vec<Markup> {
    let (lang, token) = (visit.lang, &line.token);
    let tone = match line.state {
        TokenState::Good => Tone::Good,
        TokenState::Expired => Tone::Neutral,
        TokenState::Revoked => Tone::Bad,
    };
    vec![
        html! { (token.name) br; span.sg-quiet { (lang.token_begins()) " " code { "sagsgang_" (token.handle) } } },
        html! { (line.owner) },
        scopes(visit, &token.scopes),
        status(tone, &lang.token_state(line.state, token.last_day)),
        if let Some(at) = line.last_used {
            html! { time datetime=(at) { (visit.moment(at)) } }
        } else {
            html! { (lang.token_never_used()) }
        },
        html! {
            @if line.state == TokenState::Good {
                (act(Weight::Secondary, lang.token_revoke(), Some(&token.name),
                    &visit.links.of_desk(route::desk::TOKEN_REVOKE, &[&token.id])))
            }
        },
    ]
}

fn scopes(visit: &Visit, scopes: &BTreeSet<Scope>) -> Markup {
    html! {
        ul.nobullet-list { @for scope in scopes { li { (visit.lang.scope(*scope)) } } }
    }
}

fn new_form(visit: &Visit, form: Form<'_>, owners: &[AccountLine]) -> Markup {
    let lang = visit.lang;
    let labels = [
        ("name", lang.token_name()),
        ("account", lang.token_account()),
        ("scopes", lang.token_scopes()),
        ("last_day", lang.token_last_day()),
    ];
    let chosen =
        Scope::ALL.map(|scope| Choice::new(scope.name(), lang.scope(scope)).hint(lang.scope_hint(scope))).to_vec();
    let owners: Vec<Choice> =
        owners.iter().map(|line| Choice::new(line.account.id.to_string(), line.person.name.clone())).collect();
    html! {
        section.sg-narrow aria-labelledby="new-token" {
            h2 #new-token { (lang.token_new()) }
            (error_summary(form, &labels))
            form method="post" action=(visit.links.of_desk(route::desk::TOKENS, &[])) {
                (Field::new(form, "name", lang.token_name()).hint(lang.token_name_hint()).required().autocomplete("off").text())
                @if !owners.is_empty() {
                    (Field::new(form, "account", lang.token_account()).hint(lang.token_account_hint()).unchosen(&visit.actor.name).select(&owners))
                }
                (Field::new(form, "scopes", lang.token_scopes()).required().checkboxes(&chosen))
                (Field::new(form, "last_day", lang.token_last_day()).hint(lang.token_last_day_hint()).required().date())
                div.sg-buttons { (submit(Weight::Primary, lang.token_make())) }
            }
        }
    }
}

fn made_page(visit: &Visit, name: &str, made: &MadeToken) -> Markup {
    let lang = visit.lang;
    let (title, list) = (lang.token_made(name), visit.links.of_desk(route::desk::TOKENS, &[]));
    Page::new(&visit.frame, title.as_str()).crumb(lang.tokens(), list.as_str()).desk(&html! {
        div.sg-narrow {
            h1 { (title) }
            (alert(lang, alert::Tone::Warning, None, &html! { (lang.token_copy()) }))
            h2.h4 { (lang.token_key()) }
            pre.sg-key tabindex="0" { code { (made.key) } }
            p { (lang.token_use()) }
            pre.sg-key tabindex="0" { code { "Authorization: Bearer " (made.key) } }
            div.sg-buttons { (link_button(Weight::Secondary, lang.token_back(), &list)) }
        }
    })
}
