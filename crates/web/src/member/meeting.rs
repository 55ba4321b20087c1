//! A meeting as its members have it: the whole agenda, closed items too.

use crate::error::WebError;
use crate::frame::Frame;
use crate::portal::paper::{agenda, attendance, corrections, of_stage};
use crate::signed_in::SignedIn;
use crate::ui::button::icon_link;
use crate::ui::content_lang;
use crate::ui::icon::Icon;
use crate::ui::status::{Tone, status};
use crate::url::Place;
use axum::extract::{Path, State};
use maud::{Markup, html};
use sagsgang_app::App;
use sagsgang_app::meeting::read::{self, MeetingPack};
use sagsgang_domain::openness::view::PublicStage;
use sagsgang_i18n::Lang;

pub(super) async fn show(
    State(app): State<App>,
    SignedIn(actor): SignedIn,
    frame: Frame,
    Path(id): Path<String>,
) -> Result<Markup, WebError> {
    let pack = read::pack(&app, &actor, super::meeting_id(&id)?).await?;
    Ok(page(&app, &frame, &pack))
}

fn page(app: &App, frame: &Frame, pack: &MeetingPack) -> Markup {
    let (lang, links, view) = (frame.lang, frame.links, &pack.view);
    let title = format!("{}, {}", pack.organization.name, lang.date(view.start.date()));
    super::page(frame, title).crumb(lang.meetings(), links.desk(Place::Member)).desk(&html! {
        h1 {
            span lang=[content_lang(lang)] { (pack.organization.name) }
            span.sg-h1-sub { time datetime=(view.start) { (lang.date_time(view.start)) } }
        }
        @if !view.place.is_empty() { p.sg-lead lang=[content_lang(lang)] { (view.place) } }
        div.sg-downloads {
            (status(of_stage(&view.stage), lang.public_stage(&view.stage)))
            (icon_link(Icon::FilePdf, lang.whole_agenda_pdf(), &links.member_paper(pack.id, "dagsorden.pdf")))
            @if matches!(view.stage, PublicStage::MinutesOut { .. }) {
                (icon_link(Icon::FilePdf, lang.whole_minutes_pdf(), &links.member_paper(pack.id, "referat.pdf")))
            }
        }
        (secrecy(lang))
        div.sg-side-grid {
            div {
                (corrections(lang, &view.corrections, |correction| lang.date(app.date_of(correction.at))))
                (agenda(lang, &view.items, |item| links.member_item(pack.id, item.number)))
            }
            @if !view.present.is_empty() { div.sg-side { (attendance(lang, view)) } }
        }
    })
}

/// Reminds the reader that what stands here goes no further.
pub(super) fn secrecy(lang: Lang) -> Markup {
    html! { p.sg-closed { (status(Tone::Closed, lang.members_only())) " " span { (lang.members_only_text()) } } }
}
