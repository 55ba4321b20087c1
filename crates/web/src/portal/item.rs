//! An item: what is proposed, what was decided, why?

use super::course::stops;
use super::paper::{ItemPaper, closed, follow_up, titled, whole};
use crate::error::WebError;
use crate::frame::Frame;
use crate::ui::content_lang;
use crate::ui::course::course;
use crate::ui::layout::Page;
use axum::extract::{Path, State};
use maud::{Markup, html};
use sagsgang_app::App;
use sagsgang_app::portal::{self, ItemPage};
use sagsgang_domain::openness::view::PublicItem;
use sagsgang_opendata::oparl;

pub(super) async fn show(
    State(app): State<App>,
    frame: Frame,
    Path((org, date, number)): Path<(String, String, String)>,
) -> Result<Markup, WebError> {
    let page = portal::item(&app, &org, &super::meeting_day(&date)?, super::number(&number)?).await?;
    Ok(markup(&frame, &page))
}

pub(super) fn markup(frame: &Frame, page: &ItemPage) -> Markup {
    let (lang, links, body) = (frame.lang, frame.links, &page.body);
    let (item, day) = (page.item(), &page.meeting.day_slug);
    let date = page.meeting.start.date();
    let paper = ItemPaper { item, body: &body.name, date, stage: &page.meeting.stage };
    let title = titled(lang, &item.title);
    let shown = Page::new(frame, title.clone())
        .data(oparl::object(oparl::Kind::AgendaItem, page.item().id.0))
        .crumb(lang.bodies(), links.bodies())
        .named_by_people()
        .crumb_of_people(&body.name, links.body(&body.slug))
        .crumb(lang.date(date), links.meeting(&body.slug, day));
    super::formats::item(frame, shown, page).portal(&html! {
        (head(frame, page, &title))
        @match &item.closed {
            Some(ground) => { (closed(lang, paper, ground)) },
            None => {
                (its_course(frame, page))
                (whole(lang, paper, &follows(frame, page), |annex, file| links.annex(&body.slug, day, item.number, annex.number, &file.name)))
            },
        }
        (neighbours(frame, page))
    })
}

fn head(frame: &Frame, page: &ItemPage, title: &str) -> Markup {
    let (lang, links, item) = (frame.lang, frame.links, page.item());
    html! {
        h1.sg-title lang=[content_lang(lang)] { (title) }
        p.sg-byline {
            (lang.item_number(&item.number.to_string())) " · "
            a href=(links.meeting(&page.body.slug, &page.meeting.day_slug)) {
                span lang=[content_lang(lang)] { (page.body.name) } ", " (lang.long_date(page.meeting.start.date()))
            }
            @if item.closed.is_none() { " · " (lang.case_kind(item.kind)) (case_link(frame, page)) }
        }
    }
}

/// The case is linked where it has a page, and only named where it has none.
fn case_link(frame: &Frame, page: &ItemPage) -> Markup {
    let lang = frame.lang;
    html! {
        @match (&page.case, &page.item().case_number) {
            (Some(case), _) => { " · " a href=(frame.links.case(&case.number)) { (lang.case_number(&case.number)) } },
            (None, Some(number)) => { " · " (lang.case_number(number)) },
            (None, None) => {},
        }
    }
}

/// The course is worth its place when the case goes further than this item.
fn its_course(frame: &Frame, page: &ItemPage) -> Markup {
    let Some(case) = page.case.as_ref().filter(|case| case.treatments().count() > 1) else { return html! {} };
    let here = frame.links.item(&page.body.slug, &page.meeting.day_slug, page.item().number);
    let mut stops = stops(frame, case, &page.bodies, &[]);
    for stop in &mut stops {
        stop.href.take_if(|href| *href == here);
    }
    html! { div.sg-course-compact { (course(frame.lang, &frame.lang.course_of(&case.title), &stops)) } }
}

/// What follows from the decision, between it and the text it rests on.
fn follows(frame: &Frame, page: &ItemPage) -> Markup {
    html! {
        @if !page.actions.is_empty() {
            section.sg-part aria-labelledby="follow-up" {
                h2 #follow-up { (frame.lang.follow_up()) }
                (follow_up(frame, &page.actions, None))
            }
        }
    }
}

fn neighbours(frame: &Frame, page: &ItemPage) -> Markup {
    let items = &page.meeting.items;
    let before = page.index.checked_sub(1).and_then(|index| items.get(index));
    let after = items.get(page.index + 1);
    let href = |item: &PublicItem| frame.links.item(&page.body.slug, &page.meeting.day_slug, item.number);
    super::paper::neighbours(frame.lang, before.map(|item| (item, href(item))), after.map(|item| (item, href(item))))
}
