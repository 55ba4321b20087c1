//! The owner of an address says yes. The link in the mail shows a page with one button: programs that look links up
//! beforehand must not say yes for anybody.

use super::{or_dead, private};
use crate::error::WebError;
use crate::flash;
use crate::frame::Frame;
use crate::ui::button::{Weight, act};
use crate::ui::content_lang;
use crate::ui::layout::Page;
use crate::url::route;
use axum::extract::{Path, State};
use axum::response::Response;
use maud::{Markup, html};
use sagsgang_app::App;
use sagsgang_app::following::confirm::confirm;
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
        Ok(_) => or_dead(&frame, sagsgang_app::error::AppError::NotFound("link")),
        Err(error) => or_dead(&frame, error),
    }
}

pub(super) async fn send(
    State(app): State<App>,
    frame: Frame,
    Path(token): Path<String>,
) -> Result<Response, WebError> {
    match confirm(&app, &token).await {
        Ok(_) => {
            let mine = frame.links.by_token(route::FOLLOW_MINE, &token);
            Ok(private(flash::redirect_with_notice(&mine, frame.lang.follow_confirmed())))
        }
        Err(error) => or_dead(&frame, error),
    }
}

fn page(frame: &Frame, token: &str, found: &Following) -> Markup {
    let lang = frame.lang;
    Page::new(frame, lang.follow_confirm_title()).portal(&html! {
        div.sg-narrow {
            h1 { (lang.follow_confirm_title()) }
            ul {
                @for line in found.subscriptions.iter().filter(|line| line.is_of_mail) {
                    li lang=[content_lang(lang)] { (lang.followed_thing(&line.thing.followed, &line.thing.name)) }
                }
            }
            p.sg-quiet { (lang.follow_mine_text(&found.address)) }
            (act(Weight::Primary, lang.follow_confirm_button(), None, &frame.links.by_token(route::FOLLOW_CONFIRM, token)))
            details { summary { (lang.follow_privacy_title()) } p { (lang.follow_privacy()) } }
        }
    })
}
