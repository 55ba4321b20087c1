//! The pages of a document as they were printed, with each value drawn where it was read.

use super::super::visit::{At, Visit};
use super::values::{confidence_name, place, told, value_line};
use crate::error::WebError;
use crate::portal::file;
use crate::url::{route, with_query};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use maud::{Markup, html};
use sagsgang_app::error::AppError;
use sagsgang_app::reading::page_picture::{page_name, page_picture};
use sagsgang_app::reading::read::{PageSize, Place, ReadingDesk};
use sagsgang_app::reading::refusal_in_words;
use sagsgang_domain::case::FileRef;
use sagsgang_domain::id::ReadingId;
use sagsgang_i18n::Lang;

/// How a document is shown beside its values.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum View {
    /// Its text, which every document has.
    Text,
    /// Its pages.
    Pages,
}

const QUERY: &str = "vis";
const PAGES: &str = "sider";

impl View {
    /// The view that the address asks for, as far as the document has it.
    pub(super) fn asked(visit: &Visit, desk: &ReadingDesk) -> Self {
        let has_pages = !desk.places.pages().is_empty();
        if has_pages && visit.query().text(QUERY) == PAGES { Self::Pages } else { Self::Text }
    }

    /// Its address.
    pub(super) fn address(self, visit: &Visit, id: ReadingId) -> String {
        let address = visit.links.of_desk(route::desk::READING, &[&id]);
        match self {
            Self::Text => address,
            Self::Pages => with_query(address, &[(QUERY, PAGES)]),
        }
    }
}

/// The choice between text and pages, for a document that has both.
pub(super) fn choice(visit: &Visit, desk: &ReadingDesk, shown: View) -> Markup {
    let lang = visit.lang;
    if desk.places.pages().is_empty() {
        return html! {};
    }
    html! {
        nav.sg-views aria-label=(lang.reading_view()) {
            ul.nobullet-list {
                @for (view, word) in [(View::Text, lang.reading_view_text()), (View::Pages, lang.reading_view_pages())] {
                    li {
                        a href={ (view.address(visit, desk.reading.id)) "#source" }
                            aria-current=[(view == shown).then_some("true")] { (word) }
                    }
                }
            }
        }
    }
}

/// The pages; they scroll by themselves, by keyboard too.
pub(super) fn pages(visit: &Visit, desk: &ReadingDesk) -> Markup {
    let (lang, sizes) = (visit.lang, desk.places.pages());
    let mut boxes = boxes(desk);
    html! {
        div.sg-pages role="region" tabindex="0" aria-label=(lang.reading_pages()) {
            @for (number, size) in (1_usize..).zip(sizes) {
                @let boxes = boxes.get_mut(number - 1).map(std::mem::take).unwrap_or_default();
                div.sg-sheet {
                    img src=(visit.links.of_desk(route::desk::READING_PAGE, &[&desk.reading.id, &number]))
                        width=(whole(size.width)) height=(whole(size.height)) loading="lazy" decoding="async"
                        alt=(lang.reading_page_alt(number, sizes.len()));
                    (overlay(lang, desk, *size, &boxes))
                }
            }
        }
    }
}

/// What is drawn over a page: a value by its number or, beyond the values, what nobody understood.
struct Box {
    at: usize,
    /// Whether the value begins here: it may go on further down, or on the next page.
    begins: bool,
    places: Vec<Place>,
}

/// The boxes of each page, the large before the small, so that each can be pointed at.
fn boxes(desk: &ReadingDesk) -> Vec<Vec<Box>> {
    let values = desk.values.iter().map(|value| value.spans.clone());
    let rest = desk.not_understood.iter().map(|span| vec![*span]);
    let mut pages: Vec<Vec<Box>> = desk.places.pages().iter().map(|_| Vec::new()).collect();
    for (at, spans) in values.chain(rest).enumerate() {
        let mut begins = true;
        for place in spans.into_iter().flat_map(|span| desk.places.of(span)) {
            let Some(page) = pages.get_mut(place.page) else { continue };
            match page.last_mut().filter(|last| last.at == at) {
                Some(last) => last.places.push(place),
                None => page.push(Box { at, begins, places: vec![place] }),
            }
            begins = false;
        }
    }
    let area = |drawn: &Box| drawn.places.iter().map(|place| place.width * place.height).sum::<f32>();
    for page in &mut pages {
        page.sort_by(|a, b| area(b).total_cmp(&area(a)));
    }
    pages
}

fn overlay(lang: Lang, desk: &ReadingDesk, size: PageSize, boxes: &[Box]) -> Markup {
    html! {
        svg.sg-boxes viewBox={ "0 0 " (size.width) " " (size.height) } preserveAspectRatio="none"
            role="group" aria-label=(lang.reading_values()) {
            @for drawn in boxes {
                @if let Some(value) = desk.values.get(drawn.at) {
                    @let told = told(lang, value);
                    a.(format!("sg-box-{}", confidence_name(value.confidence))) id=[drawn.begins.then(|| place(drawn.at))]
                        href={ "#" (value_line(drawn.at)) } tabindex="-1" aria-label=(told) {
                        title { (told) }
                        (rectangles(&drawn.places))
                    }
                } @else {
                    g.sg-box-rest { title { (lang.reading_not_understood()) } (rectangles(&drawn.places)) }
                }
            }
        }
    }
}

fn rectangles(places: &[Place]) -> Markup {
    let short = |length: f32| format!("{length:.1}");
    html! {
        @for place in places {
            rect x=(short(place.x)) y=(short(place.y)) width=(short(place.width)) height=(short(place.height)) {}
        }
    }
}

/// The room a page takes before its picture is there.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "held between one and the largest page")]
fn whole(length: f32) -> u32 {
    length.round().clamp(1.0, 100_000.0) as u32
}

/// The picture of a page.
pub(in crate::desk) async fn picture(
    visit: Visit,
    At((id, page)): At<(ReadingId, usize)>,
    headers: HeaderMap,
) -> Result<Response, WebError> {
    let name = page_name(&visit.app, &visit.actor, id, page).await?;
    let mut picture = FileRef {
        digest: name,
        name: format!("{}-{page}.png", visit.lang.reading_page_file()),
        media_type: "image/png".to_owned(),
        size: 0,
    };
    let known = format!("\"{}\"", picture.digest);
    if headers.get(header::IF_NONE_MATCH).is_some_and(|asked| *asked == known) {
        return Ok(StatusCode::NOT_MODIFIED.into_response());
    }
    match page_picture(&visit.app, &visit.actor, id, page).await {
        Ok(content) => {
            picture.size = content.len() as u64;
            Ok(file::send(&picture, content, &headers))
        }
        Err(AppError::Unreadable(refusal)) => Err(WebError::Refused(refusal_in_words(visit.lang, &refusal))),
        Err(error) => Err(error.into()),
    }
}
