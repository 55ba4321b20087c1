//! What a follower follows: how often, and no more.

use super::{or_dead, private};
use crate::error::WebError;
use crate::flash;
use crate::form::{Form, FormData};
use crate::frame::Frame;
use crate::ui::button::{Weight, submit_as};
use crate::ui::field::{Choice, Field};
use crate::ui::layout::Page;
use crate::ui::{content_lang, empty_state};
use crate::url::route;
use axum::extract::{Path, State};
use axum::response::Response;
use maud::{Markup, html};
use sagsgang_app::App;
use sagsgang_app::following::change_pace::change_pace;
use sagsgang_app::following::leave::{Leave, leave};
use sagsgang_app::following::read::{Following, Line, following};
use sagsgang_domain::following::Pace;
use sagsgang_domain::id::SubscriptionId;

pub(super) async fn show(
    State(app): State<App>,
    frame: Frame,
    Path(token): Path<String>,
) -> Result<Response, WebError> {
    match following(&app, &token).await {
        Ok(found) => Ok(private(page(&frame, &token, &found))),
        Err(error) => or_dead(&frame, error),
    }
}

/// Stops one thing, stops all, or changes how often.
pub(super) async fn send(
    State(app): State<App>,
    frame: Frame,
    Path(token): Path<String>,
    data: FormData,
) -> Result<Response, WebError> {
    let lang = frame.lang;
    let found = match following(&app, &token).await {
        Ok(found) => found,
        Err(error) => return or_dead(&frame, error),
    };
    let id = data.text("subscription").parse::<SubscriptionId>().ok();
    let line = id.and_then(|id| found.subscriptions.iter().find(|line| line.id == id));
    let notice = match (data.text("act").as_str(), line) {
        ("stop-all", _) => {
            leave(&app, &token, Leave::Everything).await?;
            return Ok(private(flash::redirect(&frame.links.page(route::FOLLOW_LEFT))));
        }
        ("stop", Some(line)) => {
            leave(&app, &token, Leave::One(line.id)).await?;
            if found.subscriptions.len() == 1 {
                return Ok(private(flash::redirect(&frame.links.page(route::FOLLOW_LEFT))));
            }
            lang.follow_stopped(&lang.followed_thing(&line.thing.followed, &line.thing.name))
        }
        ("pace", Some(line)) => {
            let pace = Pace::named(&data.text("pace")).ok_or(WebError::NotFound)?;
            change_pace(&app, &token, line.id, pace).await?;
            lang.follow_pace_saved().to_owned()
        }
        _ => return Err(WebError::NotFound),
    };
    Ok(private(flash::redirect_with_notice(&frame.links.by_token(route::FOLLOW_MINE, &token), &notice)))
}

fn page(frame: &Frame, token: &str, found: &Following) -> Markup {
    let lang = frame.lang;
    let action = frame.links.by_token(route::FOLLOW_MINE, token);
    Page::new(frame, lang.follow_mine_title()).portal(&html! {
        h1 { (lang.follow_mine_title()) }
        @if found.subscriptions.is_empty() { (empty_state(lang.follow_nothing(), None)) } @else {
            p { (lang.follow_mine_text(&found.address)) }
            ul.sg-rows.nobullet-list.no-max-width {
                @for line in &found.subscriptions { li.sg-row { (row(frame, &action, line)) } }
            }
            form method="post" action=(action) {
                div.sg-buttons { (submit_as(Weight::Secondary, lang.follow_stop_all(), "act", "stop-all")) }
            }
        }
    })
}

fn row(frame: &Frame, action: &str, line: &Line) -> Markup {
    let lang = frame.lang;
    let name = lang.followed_thing(&line.thing.followed, &line.thing.name);
    let data = FormData::from_pairs([("pace", line.pace.name())]);
    let paces = Pace::ALL.map(|pace| Choice::new(pace.name(), lang.pace(pace)));
    html! {
        h2.h4 lang=[content_lang(lang)] {
            @if let Some(href) = frame.links.followed(line.thing.kind(), &line.thing.slug) { a href=(href) { (name) } } @else { (name) }
        }
        @if !line.is_confirmed { p.sg-quiet { (lang.follow_unconfirmed()) } }
        form method="post" action=(action) {
            input type="hidden" name="subscription" value=(line.id);
            (Field::new(Form::new(lang, &data), "pace", lang.follow_pace()).required().select(&paces))
            div.sg-buttons {
                button.button.button-secondary type="submit" name="act" value="pace" {
                    (lang.follow_pace_save()) span.sr-only { " – " (name) }
                }
                button.button.button-tertiary type="submit" name="act" value="stop" {
                    (lang.follow_stop()) span.sr-only { " – " (name) }
                }
            }
        }
    }
}
