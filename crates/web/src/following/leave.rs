//! Leaving with one click: the link shows a page with one button, and a mail program may post to the same address
//! without showing anything (RFC 8058).

use super::{or_dead, private};
use crate::error::WebError;
use crate::flash;
use crate::form::FormData;
use crate::frame::Frame;
use crate::ui::button::{Weight, act};
use crate::ui::content_lang;
use crate::ui::layout::Page;
use crate::url::route;
use axum::extract::{Path, State};
use axum::response::Response;
use maud::{Markup, html};
use sagsgang_app::App;
use sagsgang_app::error::AppError;
use sagsgang_app::following::leave::{Leave, leave};
use sagsgang_app::following::read::{Following, following};

pub(super) async fn show(
    State(app): State<App>,
    frame: Frame,
    Path(token): Path<String>,
) -> Result<Response, WebError> {
    match following(&app, &token).await {
        Ok(found) if found.subscriptions.iter().any(|line| line.is_of_mail) => {
            Ok(private(page(&frame, &token, &found)))
        }
        Ok(_) => or_dead(&frame, AppError::NotFound("link")),
        Err(error) => or_dead(&frame, error),
    }
}

/// Leaves. A mail program is answered at once, since it follows no redirect.
pub(super) async fn send(
    State(app): State<App>,
    frame: Frame,
    Path(token): Path<String>,
    data: FormData,
) -> Result<Response, WebError> {
    match leave(&app, &token, Leave::ThisMail).await {
        Ok(()) if data.has("List-Unsubscribe") => Ok(private(left(frame).await)),
        Ok(()) => Ok(private(flash::redirect(&frame.links.page(route::FOLLOW_LEFT)))),
        Err(error) => or_dead(&frame, error),
    }
}

pub(super) async fn left(frame: Frame) -> Markup {
    let lang = frame.lang;
    Page::new(&frame, lang.follow_left_title()).portal(&html! {
        div.sg-narrow {
            h1 { (lang.follow_left_title()) }
            p { (lang.follow_left_text()) }
        }
    })
}

fn page(frame: &Frame, token: &str, found: &Following) -> Markup {
    let lang = frame.lang;
    Page::new(frame, lang.follow_leave_title()).portal(&html! {
        div.sg-narrow {
            h1 { (lang.follow_leave_title()) }
            p { (lang.follow_leave_text()) }
            ul {
                @for line in found.subscriptions.iter().filter(|line| line.is_of_mail) {
                    li lang=[content_lang(lang)] { (lang.followed_thing(&line.thing.followed, &line.thing.name)) }
                }
            }
            (act(Weight::Primary, lang.follow_leave_button(), None, &frame.links.by_token(route::FOLLOW_LEAVE, token)))
            p { a href=(frame.links.by_token(route::FOLLOW_MINE, token)) { (lang.mail_manage()) } }
        }
    })
}
