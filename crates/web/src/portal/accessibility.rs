//! The accessibility statement (da: *tilgængelighedserklæring*): what is met, what is not, how to complain.

use crate::error::WebError;
use crate::frame::Frame;
use crate::ui::layout::Page;
use axum::extract::State;
use jiff::civil::{Date, date};
use maud::{Markup, html};
use sagsgang_app::App;
use sagsgang_app::portal;

/// The day on which the words below were held against the pages.
const OF: Date = date(2026, 11, 29);
const SUPERVISOR: &str = "https://digst.dk/digital-inklusion/webtilgaengelighed/";

pub(super) async fn show(State(app): State<App>, frame: Frame) -> Result<Markup, WebError> {
    Ok(markup(&frame, portal::contact(&app).await?.as_deref()))
}

fn markup(frame: &Frame, contact: Option<&str>) -> Markup {
    let lang = frame.lang;
    let met = [
        lang.was_met_script(),
        lang.was_met_narrow(),
        lang.was_met_status(),
        lang.was_met_language(),
        lang.was_met_motion(),
        lang.was_met_pdf(),
    ];
    let not = [lang.was_not_annexes(), lang.was_not_history(), lang.was_not_danish()];
    Page::new(frame, lang.was_title()).crumb(lang.bodies(), frame.links.bodies()).portal(&html! {
        div.sg-prose {
            h1 { (lang.was_title()) }
            p.sg-lead { (lang.was_lead(&frame.site.municipality)) }
            p { (lang.was_covers(&frame.site.address)) }
            h2 { (lang.was_state_heading()) }
            p { (lang.was_state()) }
            h2 { (lang.was_met_heading()) }
            ul { @for line in met { li { (line) } } }
            h2 { (lang.was_not_heading()) }
            ul { @for line in not { li { (line) } } }
            p { (lang.was_not_ask()) }
            h2 { (lang.was_tested_heading()) }
            p { (lang.was_tested()) }
            h2 { (lang.was_complain_heading()) }
            p { (lang.was_complain()) }
            p {
                @match contact {
                    Some(mail) => { (lang.was_contact()) " " a href=(format!("mailto:{mail}")) { (mail) } "." },
                    None => { (lang.was_no_contact()) },
                }
            }
            h2 { (lang.was_supervisor_heading()) }
            p { (lang.was_supervisor()) }
            p { a href=(SUPERVISOR) hreflang="da" { (lang.was_supervisor_link()) } }
            p.sg-quiet { (lang.was_of(&lang.date(OF))) }
        }
    })
}
