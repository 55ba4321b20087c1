//! An item as the members have it.

use crate::error::WebError;
use crate::frame::Frame;
use crate::portal::paper::{ItemPaper, neighbours, titled, whole};
use crate::signed_in::SignedIn;
use crate::ui::content_lang;
use crate::ui::status::{Tone, status};
use axum::extract::{Path, State};
use maud::{Markup, html};
use sagsgang_app::App;
use sagsgang_app::meeting::read::{self, MeetingPack};
use sagsgang_domain::openness::view::PublicItem;

pub(super) async fn show(
    State(app): State<App>,
    SignedIn(actor): SignedIn,
    frame: Frame,
    Path((id, number)): Path<(String, String)>,
) -> Result<Markup, WebError> {
    let pack = read::pack(&app, &actor, super::meeting_id(&id)?).await?;
    let index = pack.view.items.iter().position(|item| item.number.to_string() == number);
    Ok(page(&frame, &pack, index.ok_or(WebError::NotFound)?))
}

fn page(frame: &Frame, pack: &MeetingPack, index: usize) -> Markup {
    let (lang, links, view) = (frame.lang, frame.links, &pack.view);
    let item = &view.items[index];
    let body = &pack.organization.name;
    let date = view.start.date();
    let paper = ItemPaper { item, body, date, stage: &view.stage };
    let title = titled(lang, &item.title);
    let linked = |item: Option<&'_ PublicItem>| item.map(|item| links.member_item(pack.id, item.number));
    let (before, after) = (index.checked_sub(1).and_then(|before| view.items.get(before)), view.items.get(index + 1));
    super::page(frame, title.clone()).crumb(format!("{body}, {}", lang.date(date)), links.member_meeting(pack.id)).desk(
        &html! {
            h1.sg-title lang=[content_lang(lang)] { (title) }
            p.sg-byline {
                (lang.item_number(&item.number.to_string())) " · "
                a href=(links.member_meeting(pack.id)) {
                    span lang=[content_lang(lang)] { (body) } ", " (lang.long_date(date))
                }
                " · " (lang.case_kind(item.kind))
                @if let Some(number) = &item.case_number { " · " (lang.case_number(number)) }
            }
            @if let Some(ground) = &item.closed {
                p.sg-closed {
                    (status(Tone::Closed, lang.closed_item())) " "
                    span { (lang.closure_ground(ground)) }
                }
            }
            (whole(lang, paper, &html! {}, |annex, file| links.member_annex(pack.id, item.number, annex.number, &file.name)))
            (neighbours(lang, before.zip(linked(before)), after.zip(linked(after))))
        },
    )
}
