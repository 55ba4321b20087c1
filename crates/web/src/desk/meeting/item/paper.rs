//! What the members have before them: recommendation, case text, annexes.

use super::super::super::tone;
use super::super::super::visit::{At, Visit};
use super::show::Room;
use crate::error::WebError;
use crate::portal::file;
use crate::portal::paper::file_kind;
use crate::ui::annex::{AnnexLink, annexes};
use crate::ui::decision::recommendation;
use crate::ui::rich_text;
use crate::url::route;
use axum::http::HeaderMap;
use axum::response::Response;
use maud::{Markup, html};
use sagsgang_app::meeting::read::annex_file;
use sagsgang_domain::id::{AnnexId, ItemId, MeetingId};
use sagsgang_domain::rich_text::RichText;

/// The file of an annex, as the item has it.
pub(super) async fn file(
    visit: Visit,
    At((meeting, item, annex, _)): At<(MeetingId, ItemId, AnnexId, String)>,
    headers: HeaderMap,
) -> Result<Response, WebError> {
    let (stored, content) = annex_file(&visit.app, &visit.actor, meeting, item, annex).await?;
    Ok(file::send(&stored, content, &headers))
}

/// What is recommended.
pub(super) fn recommended(room: &Room<'_>) -> Markup {
    let (lang, content) = (room.visit.lang, &room.item.content);
    let clauses: Vec<RichText> =
        content.recommendation.clauses.iter().map(|clause| RichText::from_plain(clause)).collect();
    recommendation(lang, &lang.recommends(&content.recommendation.by), &clauses)
}

/// The case text and its annexes.
pub(super) fn text(room: &Room<'_>) -> Markup {
    let (lang, content) = (room.visit.lang, &room.item.content);
    let links: Vec<AnnexLink> = content
        .annexes
        .iter()
        .zip(1..)
        .map(|(annex, number)| AnnexLink {
            number: Some(number),
            title: annex.title.clone(),
            file: annex.file.as_ref().map(|stored| (file_kind(stored), stored.size)),
            href: annex.file.as_ref().map(|stored| {
                room.visit.links.of_desk(
                    route::desk::ITEM_ANNEX_FILE,
                    &[&room.desk.meeting.id, &room.item.id, &annex.id, &stored.name],
                )
            }),
            is_closed: !annex.openness.is_open(),
        })
        .collect();
    html! {
        @for section in &content.sections {
            h2 { (section.heading) }
            @if let Some(closed) = tone::closed(lang, &section.openness) { p { (closed) } }
            (rich_text::render(&section.text, 2))
        }
        @if !links.is_empty() { h2 { (lang.annexes()) } (annexes(lang, &links)) }
    }
}
