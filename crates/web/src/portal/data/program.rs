//! What is made for those who build something: the JSON API, keys, webhooks, and the endpoint of assistants.

use super::{Example, JSON, Part, code, command, table};
use crate::frame::Frame;
use crate::ui::table::{Column, Table};
use crate::url::{Links, route, with_query};
use maud::html;
use sagsgang_app::portal::{self, Examples};
use sagsgang_app::webhook::sign;
use sagsgang_domain::token::Scope;
use sagsgang_i18n::Lang;

pub(super) fn api(frame: &Frame, examples: &Examples) -> Part {
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
    let rows = rows.map(|(what, address)| Example::new(what, address, JSON));
    let content = html! {
        p.sg-prose { (lang.data_api_text()) }
        (table(frame, lang.data_api_title(), &rows))
        (command(lang, &format!("curl {}{}", frame.site.address, links.below(route::api::INDEX, &["decisions"]))))
    };
    Part { anchor: "api", title: lang.data_api_title(), content }
}

pub(super) fn key(frame: &Frame) -> Part {
    let lang = frame.lang;
    let columns = [lang.data_scope(), lang.data_what()].map(Column::text).to_vec();
    let rows = Scope::ALL.map(|scope| vec![html! { code { (scope.name()) } }, html! { (lang.scope_hint(scope)) }]);
    let own = Links::new(Lang::Da).page(route::api::KEY);
    let ask = format!("curl -H \"Authorization: Bearer sagsgang_…\" {}{own}", frame.site.address);
    let content = html! {
        p.sg-prose { (lang.data_key_text()) }
        (Table::new(lang.data_scope(), columns).hide_caption().rows(rows).render())
        (command(lang, &ask))
        p.sg-prose { (lang.data_key_version()) }
    };
    Part { anchor: "with-key", title: lang.data_key_title(), content }
}

pub(super) fn mcp(frame: &Frame) -> Part {
    let lang = frame.lang;
    let address = format!("{}{}", frame.site.address, frame.links.page(route::MCP));
    let ask = format!(
        "curl {address} -H 'content-type: application/json' -H 'accept: application/json, text/event-stream' \\\n  \
         -H 'mcp-protocol-version: 2025-06-18' -d '{{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/list\"}}'"
    );
    let content = html! {
        p.sg-prose { (lang.data_mcp_text()) }
        (code(&address))
        (command(lang, &ask))
        h3 { (lang.data_mcp_tools()) }
        ul { @for (name, title) in crate::mcp::tools(lang) { li { code { (name) } " – " (title) } } }
    };
    Part { anchor: "mcp", title: lang.data_mcp_title(), content }
}

/// A signed call with everything that is needed to check it.
pub(super) fn webhooks(frame: &Frame) -> Part {
    let lang = frame.lang;
    let example = sign::example();
    let content = html! {
        p.sg-prose { (lang.data_webhook_text()) }
        p.sg-prose { (lang.data_webhook_check()) }
        @if let Ok(example) = example {
            p { (lang.data_webhook_example()) " " code { (example.secret) } }
            (code(&received(&example)))
            p { (lang.data_webhook_program()) }
            (code(&check(&example)))
        }
    };
    Part { anchor: "webhooks", title: lang.data_webhook_title(), content }
}

/// What the receiver gets.
fn received(example: &sign::Example) -> String {
    let headers = example.headers.iter().map(|(name, value)| format!("{name}: {value}\n"));
    let headers: String = headers.collect();
    format!("POST / HTTP/1.1\ncontent-type: application/json\n{headers}\n{}", example.body)
}

/// A program that prints the signature, to be run as it stands.
fn check(example: &sign::Example) -> String {
    let header = |wanted: &str| {
        let found = example.headers.iter().find(|(name, _)| *name == wanted);
        found.map(|(_, value)| value.as_str()).unwrap_or_default()
    };
    let key = example.secret.trim_start_matches(sign::SECRET);
    format!(
        "import base64, hashlib, hmac\n\
         key = base64.b64decode(\"{key}\")\n\
         signed = b'{}.{}.{}'\n\
         print(\"v1,\" + base64.b64encode(hmac.new(key, signed, hashlib.sha256).digest()).decode())",
        header("webhook-id"),
        header("webhook-timestamp"),
        example.body,
    )
}
