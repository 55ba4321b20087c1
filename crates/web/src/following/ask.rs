//! Asking to follow something: by mail, and how to do so without.

use crate::entry::Sender;
use crate::error::WebError;
use crate::flash;
use crate::form::{FieldErrors, Form, FormData, Reader};
use crate::frame::Frame;
use crate::problem;
use crate::ui::alert::{Tone, alert, error_summary};
use crate::ui::button::{Weight, submit};
use crate::ui::field::{Choice, Field};
use crate::ui::layout::Page;
use crate::ui::{around, content_lang};
use crate::url::{kind_of, route};
use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Response};
use maud::{Markup, html};
use sagsgang_app::App;
use sagsgang_app::following::follow::{ADDRESS_MAX, Follow, follow};
use sagsgang_app::following::thing::{Thing, ThingKind, named};
use sagsgang_app::following::{is_offered, language};
use sagsgang_domain::following::{Followed, Pace};
use sagsgang_i18n::Lang;
use serde::Deserialize;

/// Which search is to be followed.
#[derive(Debug, Default, Deserialize)]
pub(super) struct Words {
    #[serde(default)]
    q: String,
}

pub(super) async fn everything(State(app): State<App>, frame: Frame) -> Markup {
    first(&app, &frame, &Thing::everything())
}

pub(super) async fn send_everything(
    State(app): State<App>,
    frame: Frame,
    sender: Sender,
    data: FormData,
) -> Result<Response, WebError> {
    send(&app, &frame, Thing::everything(), &sender, &data).await
}

pub(super) async fn search(
    State(app): State<App>,
    frame: Frame,
    Query(words): Query<Words>,
) -> Result<Markup, WebError> {
    Ok(first(&app, &frame, &Thing::search(&words.q).ok_or(WebError::NotFound)?))
}

pub(super) async fn send_search(
    State(app): State<App>,
    frame: Frame,
    Query(words): Query<Words>,
    sender: Sender,
    data: FormData,
) -> Result<Response, WebError> {
    let thing = Thing::search(&words.q).ok_or(WebError::NotFound)?;
    send(&app, &frame, thing, &sender, &data).await
}

pub(super) async fn thing(
    State(app): State<App>,
    frame: Frame,
    Path((kind, name)): Path<(String, String)>,
) -> Result<Markup, WebError> {
    Ok(first(&app, &frame, &found(&app, &kind, &name).await?))
}

pub(super) async fn send_thing(
    State(app): State<App>,
    frame: Frame,
    Path((kind, name)): Path<(String, String)>,
    sender: Sender,
    data: FormData,
) -> Result<Response, WebError> {
    let thing = found(&app, &kind, &name).await?;
    send(&app, &frame, thing, &sender, &data).await
}

/// Says that a mail is on its way; whether somebody follows already it does not say.
pub(super) async fn sent(frame: Frame) -> Markup {
    let lang = frame.lang;
    Page::new(&frame, lang.follow_check_mail()).crumb(lang.follow(), frame.links.page(route::FOLLOW)).portal(&html! {
        div.sg-narrow {
            h1 { (lang.follow_check_mail()) }
            p { (lang.follow_check_mail_text()) }
        }
    })
}

async fn found(app: &App, kind: &str, name: &str) -> Result<Thing, WebError> {
    Ok(named(app, kind_of(kind).ok_or(WebError::NotFound)?, name).await?)
}

fn first(app: &App, frame: &Frame, thing: &Thing) -> Markup {
    let data = FormData::from_pairs([("pace", Pace::default().name())]);
    page(app, frame, thing, Form::new(frame.lang, &data))
}

async fn send(app: &App, frame: &Frame, thing: Thing, sender: &Sender, data: &FormData) -> Result<Response, WebError> {
    let lang = frame.lang;
    let mut reader = Reader::new(lang, data);
    let (address, pace) = (reader.required("address", ADDRESS_MAX), reader.choice("pace", Pace::named));
    let errors = match reader.done(|| Some((address?, pace?))) {
        Ok((address, pace)) => {
            let command = Follow { address, followed: thing.followed.clone(), language: language(lang), pace };
            match follow(app, command, sender.address()).await {
                Ok(()) => return Ok(flash::redirect(&frame.links.page(route::FOLLOW_SENT))),
                Err(error) => problem::field(app, lang, "address", error).await?,
            }
        }
        Err(errors) => errors,
    };
    Ok(again(app, frame, &thing, data, &errors))
}

fn again(app: &App, frame: &Frame, thing: &Thing, data: &FormData, errors: &FieldErrors) -> Response {
    let form = Form::with_errors(frame.lang, data, errors);
    (StatusCode::UNPROCESSABLE_ENTITY, page(app, frame, thing, form)).into_response()
}

fn page(app: &App, frame: &Frame, thing: &Thing, form: Form<'_>) -> Markup {
    let lang = frame.lang;
    let title = lang.follow_title(&lang.followed_thing(&thing.followed, &thing.name));
    let page = Page::new(frame, title.clone());
    let page = match (frame.links.followed(thing.kind(), &thing.slug), &thing.followed) {
        (Some(href), Followed::Search(_)) => page.crumb(lang.followed_thing(&thing.followed, &thing.name), href),
        (Some(href), _) => page.crumb_of_people(&thing.name, href),
        (None, _) => page,
    };
    let page = page.here(lang.follow());
    page.portal(&html! {
        div.sg-narrow {
            h1 { (heading(lang, thing)) }
            p.sg-lead { (lang.follow_lead()) }
            @if thing.followed == Followed::Everything { p { (lang.follow_what()) } }
            section aria-labelledby="mail" {
                h2 #mail { (lang.follow_by_mail()) }
                @if is_offered(app) { (mail_form(frame, thing, form)) } @else {
                    (alert(lang, Tone::Info, None, &html! { (lang.follow_mail_not_set_up()) }))
                }
            }
            section.sg-part.sg-ways aria-labelledby="other" {
                h2 #other { (lang.follow_without_mail()) }
                h3 { a href=(frame.links.feed(thing.kind(), &thing.slug)) { (lang.follow_by_feed()) } }
                p { (lang.follow_feed_help()) }
                @if let Some(calendar) = frame.links.calendar(thing.kind(), &thing.slug) {
                    h3 { a href=(calendar) { (lang.follow_by_calendar()) } }
                    p { (lang.follow_calendar_help()) }
                }
            }
        }
    })
}

/// "Follow Byrådet": what is followed keeps its own language, the word before it that of the page.
fn heading(lang: Lang, thing: &Thing) -> Markup {
    let name = lang.followed_thing(&thing.followed, &thing.name);
    if matches!(thing.followed, Followed::Everything | Followed::Search(_)) {
        return html! { (lang.follow_title(&name)) };
    }
    around(|slot| lang.follow_title(slot), &html! { span lang=[content_lang(lang)] { (name) } })
}

fn mail_form(frame: &Frame, thing: &Thing, form: Form<'_>) -> Markup {
    let lang = frame.lang;
    let paces = Pace::ALL.map(|pace| Choice::new(pace.name(), lang.pace(pace)));
    html! {
        (error_summary(form, &[("address", lang.follow_address()), ("pace", lang.follow_pace())]))
        form method="post" action=(frame.links.follow(thing.kind(), &thing.slug)) {
            (Field::new(form, "address", lang.follow_address()).required().autocomplete("email").email())
            (Field::new(form, "pace", lang.follow_pace()).required().radios(&paces))
            div.sg-buttons { (submit(Weight::Primary, lang.follow_send())) }
        }
        details.sg-details { summary { (lang.follow_privacy_title()) } p { (lang.follow_privacy()) } }
    }
}

/// The invitation to follow that stands on a thing's own page: by mail, by feed, by calendar. The thing is named as its
/// own address names it; a search by its words.
pub(crate) fn invitation(frame: &Frame, kind: ThingKind, slug: &str) -> Markup {
    let (lang, links) = (frame.lang, frame.links);
    let words = match kind {
        ThingKind::Everything => lang.follow_everything(),
        ThingKind::Body => lang.follow_this_body(),
        ThingKind::Case => lang.follow_this_case(),
        ThingKind::Programme => lang.follow_this_programme(),
        ThingKind::Person => lang.follow_this_person(),
        ThingKind::Search => lang.follow_this_search(),
    };
    html! {
        nav.sg-follow aria-label=(words) {
            span.sg-follow-word { (words) }
            ul.no-max-width {
                li { a href=(links.follow(kind, slug)) { (lang.follow_by_mail_short()) } }
                li { a href=(links.feed(kind, slug)) type="application/atom+xml" { (lang.follow_by_feed()) } }
                @if let Some(calendar) = links.calendar(kind, slug) {
                    li { a href=(calendar) type="text/calendar" { (lang.follow_by_calendar()) } }
                }
            }
        }
    }
}
