//! Another program that reads the open data by OParl.

use axum::body::Body;
use axum::http::Request;
use jiff::Timestamp;
use sagsgang_testkit::{ADDRESS, Answer, Client};
use serde_json::{Map, Value};
use std::collections::{BTreeMap, BTreeSet};

/// The entry point.
pub const SYSTEM: &str = "/oparl/v1.1/system";

/// An object by its fields.
pub type Object = Map<String, Value>;

/// Everything that can be read.
#[derive(Debug, Default)]
pub struct Everything {
    /// Each list by its address, in its order.
    pub lists: BTreeMap<String, Vec<Object>>,
    /// The objects of all lists by their ids.
    pub objects: BTreeMap<String, Object>,
}

/// The address without the site's own.
pub fn path(address: &str) -> &str {
    address.strip_prefix(ADDRESS).unwrap_or_else(|| panic!("{address} is not an address of this site"))
}

/// Asks for JSON, which must be there.
pub async fn get(client: &mut Client, address: &str) -> Object {
    let answer = client.get(path(address)).await;
    assert_eq!(answer.status, 200, "{address}: {}", answer.text());
    json(address, &answer)
}

/// Asks for whatever is answered.
pub async fn ask(client: &mut Client, method: &str, address: &str, headers: &[(&str, &str)]) -> Answer {
    let request = Request::builder().method(method).uri(path(address));
    let request = headers.iter().fold(request, |request, (name, value)| request.header(*name, *value));
    client.send(request, Body::empty()).await
}

/// Reads an answer as every JSON answer must be.
pub fn json(address: &str, answer: &Answer) -> Object {
    let header = |name: &str| answer.headers.get(name).map(|value| value.to_str().expect("plain").to_owned());
    assert_eq!(header("content-type").as_deref(), Some("application/json; charset=utf-8"), "{address}");
    assert_eq!(header("access-control-allow-origin").as_deref(), Some("*"), "{address}");
    assert!(!answer.body.starts_with(&[0xEF, 0xBB, 0xBF]), "{address} begins with a mark of byte order");
    serde_json::from_slice(&answer.body).unwrap_or_else(|error| panic!("{address} is no object: {error}"))
}

/// A text field that must be there.
pub fn text<'a>(object: &'a Object, field: &str) -> &'a str {
    object.get(field).and_then(Value::as_str).unwrap_or_else(|| panic!("{field} is missing in {object:?}"))
}

/// A time that must be there.
pub fn time(object: &Object, field: &str) -> Timestamp {
    let written = text(object, field);
    assert!(written.len() == 25 && !written.contains(['Z', '.']), "{written} is not written as OParl wants");
    written.parse().unwrap_or_else(|error| panic!("{written}: {error}"))
}

/// The municipality.
pub async fn body(client: &mut Client) -> Object {
    let system = get(client, &format!("{ADDRESS}{SYSTEM}")).await;
    let bodies = walk(client, text(&system, "body")).await;
    assert_eq!(bodies.len(), 1, "one database, one municipality");
    bodies.into_iter().next().expect("it is there")
}

/// The lists of the municipality, by the field that leads to them.
pub fn lists(body: &Object) -> BTreeMap<String, String> {
    let is_list = |address: &str| address.starts_with(&format!("{}/", text(body, "id")));
    let links = body.iter().filter_map(|(field, value)| Some((field, value.as_str()?)));
    links.filter(|(_, address)| is_list(address)).map(|(field, address)| (field.clone(), address.to_owned())).collect()
}

/// All objects of a list, page after page.
pub async fn walk(client: &mut Client, list: &str) -> Vec<Object> {
    let mut found = Vec::new();
    let mut next = Some(list.to_owned());
    while let Some(address) = next {
        let page = get(client, &address).await;
        found.extend(page["data"].as_array().expect("a list").iter().map(|one| one.as_object().expect("one").clone()));
        next = page["links"].get("next").map(|next| next.as_str().expect("an address").to_owned());
    }
    found
}

/// Reads everything.
pub async fn everything(client: &mut Client) -> Everything {
    let body = body(client).await;
    let mut read = Everything::default();
    for list in lists(&body).into_values() {
        let objects = walk(client, &list).await;
        read.objects.extend(objects.iter().map(|object| (text(object, "id").to_owned(), object.clone())));
        read.lists.insert(list, objects);
    }
    read.objects.insert(text(&body, "id").to_owned(), body);
    read
}

/// Every address an answer names, wherever it stands.
pub fn addresses(value: &Value) -> BTreeSet<String> {
    match value {
        Value::String(text) if text.starts_with(ADDRESS) => BTreeSet::from([text.clone()]),
        Value::Array(list) => list.iter().flat_map(addresses).collect(),
        Value::Object(fields) => fields.values().flat_map(addresses).collect(),
        _ => BTreeSet::new(),
    }
}

/// The objects that stand in others, each with the id of what holds it.
pub fn embedded(holder: &Object) -> Vec<(String, Object)> {
    let id = text(holder, "id");
    let inside = holder.values().flat_map(|value| match value {
        Value::Array(list) => list.iter().collect(),
        value => vec![value],
    });
    let parts = inside.filter_map(Value::as_object).filter(|part| part.contains_key("type"));
    parts.flat_map(|part| [vec![(id.to_owned(), part.clone())], embedded(part)].concat()).collect()
}
