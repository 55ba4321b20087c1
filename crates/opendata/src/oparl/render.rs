//! What was kept, as the answer to a request: the site's address before every address, and the times that are known of
//! each object before its other fields.

use super::address::{MARK_IN_JSON, list_of_body, system};
use super::kind::Kind;
use crate::licence::LICENCE;
use serde::Serialize;
use serde_json::{Map, Value, json};
use uuid::Uuid;

/// An object as it was kept, with its times as OParl writes them.
#[derive(Clone, Copy, Debug)]
pub struct Kept<'a> {
    /// Since when it has been public.
    pub created: &'a str,
    /// When it last changed.
    pub modified: &'a str,
    /// What [`super::Object::settle`] gave to be kept.
    pub doc: &'a str,
}

/// How much there is of a list, and which part of it this is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Pagination {
    /// Objects in all.
    pub total_elements: u64,
    /// On every page but the last.
    pub elements_per_page: u64,
    /// From 1.
    pub current_page: u64,
    /// At least 1.
    pub total_pages: u64,
}

/// Whole addresses of this page and of those around it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Links {
    /// The first page.
    pub first: String,
    /// The one before, where there is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub prev: Option<String>,
    /// This one.
    #[serde(rename = "self")]
    pub this: String,
    /// The one after, where there is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next: Option<String>,
    /// The last page.
    pub last: String,
}

/// An object by itself. `site` is the site's address, without a slash at the end.
pub fn object(site: &str, kept: Kept<'_>) -> String {
    with_site(site, &dated(kept))
}

/// A page of a list. `without_internal` leaves out embedded objects that have a list of their own.
pub fn list(
    site: &str,
    kind: Kind,
    kept: &[Kept<'_>],
    without_internal: bool,
    pagination: Pagination,
    links: &Links,
) -> String {
    let objects: Vec<String> = kept
        .iter()
        .map(
            |kept| if without_internal { dated(Kept { doc: &lighter(kind, kept.doc), ..*kept }) } else { dated(*kept) },
        )
        .collect();
    let frame = json!({ "pagination": pagination, "links": links }).to_string();
    let rest = frame.strip_prefix('{').unwrap_or_default();
    format!("{{\"data\":[{}],{rest}", with_site(site, &objects.join(",")))
}

/// The entry point. `body` is the municipality as it is kept, where one is founded; `product` is the page that tells of
/// this server.
pub fn entry(
    site: &str,
    product: &str,
    name: &str,
    contact_email: Option<&str>,
    body: Uuid,
    times: [&str; 2],
) -> String {
    let mut entry = json!({
        "id": format!("{site}{}", system()),
        "type": "https://schema.oparl.org/1.1/System",
        "oparlVersion": "https://schema.oparl.org/1.1/",
        "body": format!("{site}{}", list_of_body(body, Kind::Body)),
        "website": format!("{site}/"),
        "web": format!("{site}/"),
        "license": LICENCE.address,
        "product": format!("{site}{product}"),
        "created": times[0],
        "modified": times[1],
    });
    for (field, value) in [("name", Some(name)), ("contactName", Some(name)), ("contactEmail", contact_email)] {
        if let Some(value) = value.filter(|value| !value.is_empty()) {
            entry[field] = value.into();
        }
    }
    entry.to_string()
}

/// What went wrong, for the person who looks after the other program.
pub fn error(message: &str, debug: &str) -> String {
    json!({ "type": "https://schema.oparl.org/1.1/Error", "message": message, "debug": debug }).to_string()
}

fn dated(kept: Kept<'_>) -> String {
    let rest = kept.doc.strip_prefix('{').unwrap_or_default();
    format!("{{\"created\":\"{}\",\"modified\":\"{}\",{rest}", kept.created, kept.modified)
}

/// In written JSON the mark's first quotation mark cannot belong to a text: inside one it would be written `\"`.
fn with_site(site: &str, written: &str) -> String {
    let before = Value::from(site).to_string();
    written.replace(MARK_IN_JSON, before.strip_suffix('"').unwrap_or_default())
}

fn lighter(kind: Kind, doc: &str) -> String {
    let Ok(mut fields) = serde_json::from_str::<Map<String, Value>>(doc) else { return doc.to_owned() };
    for field in kind.internal() {
        fields.remove(*field);
    }
    Value::Object(fields).to_string()
}
