//! A member's own page: what must I read, where do I sit, when do we meet?

use crate::error::WebError;
use crate::frame::Frame;
use crate::portal::paper::{agenda, day, of_stage};
use crate::signed_in::SignedIn;
use crate::ui::button::icon_link;
use crate::ui::icon::Icon;
use crate::ui::layout::Page;
use crate::ui::list::{Row, rows};
use crate::ui::status::status;
use crate::ui::{content_lang, empty_state};
use axum::extract::State;
use maud::{Markup, html};
use sagsgang_app::App;
use sagsgang_app::meeting::member::{self, MemberHome, MemberMeeting};
use sagsgang_app::meeting::read::MeetingPack;
use sagsgang_domain::openness::view::PublicStage;

pub(super) async fn show(State(app): State<App>, SignedIn(actor): SignedIn, frame: Frame) -> Result<Markup, WebError> {
    Ok(page(&frame, &member::home(&app, &actor).await?))
}

fn page(frame: &Frame, home: &MemberHome) -> Markup {
    let lang = frame.lang;
    Page::new(frame, lang.for_members()).desk(&html! {
        h1 { (lang.for_members()) }
        @if home.bodies.is_empty() { (empty_state(lang.no_seats(), None)) } @else {
            div.sg-side-grid {
                div {
                    @if home.to_read.is_empty() { (empty_state(lang.nothing_to_read(), None)) }
                    @for pack in &home.to_read { (to_read(frame, pack)) }
                }
                div.sg-side { (my_meetings(frame, home)) (my_bodies(frame, home)) }
            }
        }
    })
}

fn to_read(frame: &Frame, pack: &MeetingPack) -> Markup {
    let (lang, links, view) = (frame.lang, frame.links, &pack.view);
    html! {
        section.sg-part {
            h2 { (lang.to_read_before(&lang.date_time(view.start))) }
            p.sg-downloads {
                a href=(links.member_meeting(pack.id)) lang=[content_lang(lang)] { (pack.organization.name) }
                (icon_link(Icon::FilePdf, lang.whole_agenda_pdf(), &links.member_paper(pack.id, "dagsorden.pdf")))
            }
            (agenda(lang, &view.items, |item| links.member_item(pack.id, item.number)))
        }
    }
}

fn my_meetings(frame: &Frame, home: &MemberHome) -> Markup {
    let lang = frame.lang;
    html! {
        section aria-labelledby="next" {
            h2.h4 #next { (lang.my_next_meetings()) }
            @if home.next.is_empty() { (empty_state(lang.no_next_meetings(), None)) }
            @else { (rows(&home.next.iter().map(|meeting| line(frame, meeting)).collect::<Vec<_>>())) }
        }
        @if !home.held.is_empty() {
            section.sg-part aria-labelledby="held" {
                h2.h4 #held { (lang.my_held_meetings()) }
                (rows(&home.held.iter().map(|meeting| line(frame, meeting)).collect::<Vec<_>>()))
            }
        }
    }
}

fn line(frame: &Frame, meeting: &MemberMeeting) -> Row {
    let lang = frame.lang;
    Row {
        lead: Some(day(lang, meeting.start.date())),
        title: meeting.body.clone(),
        title_lang: content_lang(lang),
        href: meeting.is_open.then(|| frame.links.member_meeting(meeting.id)),
        detail: Some(html! {
            p { time datetime=(meeting.start) { (lang.date_time(meeting.start)) } }
            @if !meeting.place.is_empty() && matches!(meeting.stage, PublicStage::Planned | PublicStage::AgendaOut) { p.sg-quiet lang=[content_lang(lang)] { (meeting.place) } }
            p {
                (status(of_stage(&meeting.stage), lang.public_stage(&meeting.stage)))
                @if meeting.items > 0 { span.sg-quiet { " · " (lang.items(meeting.items)) } }
            }
        }),
        status: None,
    }
}

fn my_bodies(frame: &Frame, home: &MemberHome) -> Markup {
    let lang = frame.lang;
    html! {
        section.sg-part aria-labelledby="bodies" {
            h2.h4 #bodies { (lang.my_bodies()) }
            ul.nobullet-list lang=[content_lang(lang)] {
                @for body in &home.bodies {
                    li {
                        @if body.kind.is_public() { a href=(frame.links.body(&body.slug)) { (body.name) } }
                        @else { (body.name) }
                    }
                }
            }
        }
    }
}
