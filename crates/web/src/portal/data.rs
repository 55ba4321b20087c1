//! What open data there is: each form with addresses of this municipality's own things, to be looked at at once.

use crate::error::WebError;
use crate::frame::Frame;
use crate::ui::layout::Page;
use crate::ui::table::{Column, Table};
use crate::url::{Links, route, with_query};
use axum::extract::State;
use maud::{Markup, html};
use sagsgang_app::App;
use sagsgang_app::portal::{self, Examples};
use sagsgang_domain::token::Scope;
use sagsgang_i18n::Lang;

const JSON: &str = "application/json";
const PDF: &str = "application/pdf";

/// An address one can look at.
struct Example {
    what: &'static str,
    /// Without the site; nothing where there is nothing to show yet.
    address: Option<String>,
    kind: &'static str,
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
        api(frame, examples),
        key(frame),
        mcp(frame),
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

fn api(frame: &Frame, examples: &Examples) -> Part {
    let (lang, links) = (frame.lang, frame.links);
    let data = |path: &[&str]| Some(links.below(route::api::INDEX, path));
    let meeting = examples.meeting.as_ref();
    let of_meeting = |more: &[&str]| {
        let meeting = meeting?;
        data(&[&["bodies", meeting.body.slug.as_str(), "meetings", meeting.day.as_str()], more].concat())
    };
    let number = meeting.map(|meeting| meeting.item.to_string());
    let rows = [
        (lang.data_api_description(), data(&["openapi.json"])),
        (lang.data_api_index(), Some(links.page(route::api::INDEX))),
        (lang.bodies(), data(&["bodies"])),
        (lang.data_a_body(), examples.body.as_ref().and_then(|body| data(&["bodies", &body.slug]))),
        (lang.meetings(), data(&["meetings"])),
        (lang.data_a_meeting(), of_meeting(&[])),
        (lang.data_an_item(), number.as_ref().and_then(|number| of_meeting(&["items", number]))),
        (lang.cases(), data(&["cases"])),
        (lang.data_a_case(), meeting.and_then(|it| data(&["cases", &portal::case_slug(&it.case)]))),
        (lang.programmes(), data(&["programmes"])),
        (lang.data_a_programme(), examples.programme.as_ref().and_then(|slug| data(&["programmes", slug]))),
        (lang.data_api_decisions(), data(&["decisions"])),
        (lang.data_api_follow_up(), data(&["follow-up"])),
        (lang.data_api_members(), data(&["members"])),
        (lang.data_api_search(), Some(with_query(links.below(route::api::INDEX, &["search"]), &[("q", "budget")]))),
    ];
    let rows = rows.map(|(what, address)| Example { what, address, kind: JSON });
    let content = html! {
        p.sg-prose { (lang.data_api_text()) }
        (table(frame, lang.data_api_title(), &rows))
        p { (lang.data_from_a_terminal()) }
        pre.sg-key tabindex="0" { code { "curl " (frame.site.address) (links.below(route::api::INDEX, &["decisions"])) } }
    };
    Part { anchor: "api", title: lang.data_api_title(), content }
}

fn key(frame: &Frame) -> Part {
    let lang = frame.lang;
    let columns = [lang.data_scope(), lang.data_what()].map(Column::text).to_vec();
    let rows = Scope::ALL.map(|scope| vec![html! { code { (scope.name()) } }, html! { (lang.scope_hint(scope)) }]);
    let content = html! {
        p.sg-prose { (lang.data_key_text()) }
        (Table::new(lang.data_scope(), columns).hide_caption().rows(rows).render())
        pre.sg-key tabindex="0" { code {
            "curl -H \"Authorization: Bearer sagsgang_…\" " (frame.site.address) (Links::new(Lang::Da).page(route::api::KEY))
        } }
        p.sg-prose { (lang.data_key_version()) }
    };
    Part { anchor: "with-key", title: lang.data_key_title(), content }
}

fn mcp(frame: &Frame) -> Part {
    let lang = frame.lang;
    let content = html! {
        p.sg-prose { (lang.data_mcp_text()) }
        pre.sg-key tabindex="0" { code { (frame.site.address) (frame.links.page(route::MCP)) } }
        h3 { (lang.data_mcp_tools()) }
        ul { @for (name, title) in crate::mcp::tools(lang) { li { code { (name) } " – " (title) } } }
    };
    Part { anchor: "mcp", title: lang.data_mcp_title(), content }
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
    let rows = rows.map(|(what, address, kind)| Example { what, address, kind });
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
    let content = html! {
        p.sg-prose { (lang.data_licence_text()) }
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
