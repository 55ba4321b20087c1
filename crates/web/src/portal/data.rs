//! What open data there is: each form with addresses of this municipality's own things, to be looked at at once, and a
//! command to copy. [`files`] are those that people fetch, [`standards`] the formats that others agreed on, [`program`]
//! what is made for those who build something.

mod files;
mod program;
mod standards;

use crate::error::WebError;
use crate::frame::Frame;
use crate::ui::layout::Page;
use crate::ui::table::{Column, Table};
use crate::url::Links;
use axum::extract::State;
use maud::{Markup, html};
use sagsgang_app::App;
use sagsgang_app::portal::{self, Examples};
use sagsgang_i18n::Lang;
use sagsgang_opendata::LICENCE;

const HTML: &str = "text/html";
const JSON: &str = "application/json";
const PDF: &str = "application/pdf";

/// An address one can look at.
struct Example {
    what: &'static str,
    /// Without the site; nothing where there is nothing to show yet.
    address: Option<String>,
    kind: &'static str,
}

impl Example {
    const fn new(what: &'static str, address: Option<String>, kind: &'static str) -> Self {
        Self { what, address, kind }
    }
}

/// A part of the page: anchor, heading and what stands below it.
struct Part {
    anchor: &'static str,
    title: &'static str,
    content: Markup,
}

pub(super) async fn show(State(app): State<App>, frame: Frame) -> Result<Markup, WebError> {
    let examples = portal::examples(&app).await?;
    Ok(page(&frame, &examples))
}

fn page(frame: &Frame, examples: &Examples) -> Markup {
    let lang = frame.lang;
    let parts = [
        files::lists(frame),
        files::archive(frame),
        files::calendars(frame, examples),
        files::feeds(frame, examples),
        files::mail(frame, examples),
        program::api(frame, examples),
        program::key(frame),
        program::webhooks(frame),
        program::mcp(frame),
        standards::oparl(frame, examples),
        standards::akoma_ntoso(frame, examples),
        standards::linked(frame, examples),
        pages(frame, examples),
        closed(lang),
        terms(lang),
        problems(lang),
    ];
    let lead = lang.data_lead(&frame.site.municipality);
    Page::new(frame, lang.data_title()).description(lead.as_str()).portal(&html! {
        h1 { (lang.data_title()) }
        p.font-lead.sg-prose { (lead) }
        nav aria-label=(lang.data_contents()) {
            ul.sg-links.nobullet-list.no-max-width {
                @for part in &parts { li { a href={ "#" (part.anchor) } { (part.title) } } }
            }
        }
        p { (lang.data_try()) }
        @for part in &parts {
            section.sg-data aria-labelledby=(part.anchor) {
                h2 id=(part.anchor) { (part.title) }
                (part.content)
            }
        }
    })
}

fn pages(frame: &Frame, examples: &Examples) -> Part {
    let (lang, links) = (frame.lang, frame.links);
    let of = |address: &dyn Fn(Links, &str, &str) -> String| {
        examples.meeting.as_ref().map(|meeting| address(links, &meeting.body.slug, &meeting.day))
    };
    let rows = [
        (lang.data_meeting_json(), of(&|links, body, day| format!("{}/data.json", links.meeting(body, day))), JSON),
        (lang.data_agenda_pdf(), of(&|links, body, day| links.agenda_pdf(body, day)), PDF),
        (lang.data_minutes_pdf(), of(&|links, body, day| links.minutes_pdf(body, day)), PDF),
    ];
    let rows = rows.map(|(what, address, kind)| Example::new(what, address, kind));
    let content = html! {
        p.sg-prose { (lang.data_pages_text()) }
        (table(frame, lang.data_pages_title(), &rows))
    };
    Part { anchor: "pages", title: lang.data_pages_title(), content }
}

fn closed(lang: Lang) -> Part {
    let content = html! {
        p.sg-prose { (lang.data_closed_text()) }
        p.sg-prose { (lang.data_people_text()) }
    };
    Part { anchor: "closed", title: lang.data_closed_title(), content }
}

fn terms(lang: Lang) -> Part {
    let licence = if lang == Lang::Da { LICENCE.danish } else { LICENCE.address };
    let content = html! {
        p.sg-prose { (lang.data_terms(LICENCE.name, licence)) }
        p { a href=(licence) rel="license" { (LICENCE.name) } }
        p.sg-prose { (lang.data_terms_wish()) }
        h3 { (lang.data_stability_title()) }
        p.sg-prose { (lang.data_stability_text()) }
    };
    Part { anchor: "terms", title: lang.data_licence_title(), content }
}

fn problems(lang: Lang) -> Part {
    let columns = vec![
        Column::text(lang.data_problem()),
        Column::text(lang.data_problem_status()),
        Column::text(lang.data_problem_means()),
    ];
    let rows = lang
        .data_problems()
        .map(|(name, status, means)| vec![html! { code id=(name) { (name) } }, html! { (status) }, html! { (means) }]);
    let content = html! {
        p.sg-prose { (lang.data_problems_text()) }
        (Table::new(lang.data_problems_title(), columns).hide_caption().rows(rows).render())
    };
    Part { anchor: "problems", title: lang.data_problems_title(), content }
}

/// A command to copy.
fn command(lang: Lang, words: &str) -> Markup {
    html! {
        p { (lang.data_from_a_terminal()) }
        (code(words))
    }
}

/// Something to copy, which can be reached and scrolled by keyboard.
fn code(text: &str) -> Markup {
    html! { pre.sg-key tabindex="0" { code { (text) } } }
}

/// Addresses as a table; each leads to what it says.
fn table(frame: &Frame, caption: &str, examples: &[Example]) -> Markup {
    let lang = frame.lang;
    let columns = [lang.data_what(), lang.data_address(), lang.data_type()].map(Column::text).to_vec();
    let row = |example: &Example| {
        vec![
            html! { (example.what) },
            if let Some(address) = &example.address {
                html! { a.sg-address href=(address) type=(example.kind) { (address) } }
            } else {
                html! { span.sg-quiet { (lang.data_no_example()) } }
            },
            html! { code { (example.kind) } },
        ]
    };
    Table::new(caption, columns).hide_caption().rows(examples.iter().map(row)).render()
}
