//! Pages of the site as resources: an assistant reads the data of a page by the page's own address, and cites that.

use super::LISTS_KEPT;
use super::era::Era;
use super::message::Failure;
use crate::api::call::Call;
use crate::api::reads;
use crate::url::route;
use percent_encoding::percent_decode_str;
use sagsgang_app::error::AppError;
use serde::Serialize;
use serde_json::{Map, Value, json};

const KIND: &str = "application/json";

/// The pages that can be read, by what stands in their address.
const PATTERNS: [&str; 5] = [route::BODY, route::MEETING, route::ITEM, route::CASE, route::PROGRAMME];

/// The bodies and the programmes: there are few, and everything else is found from them.
pub(super) async fn list(call: &Call) -> Result<Value, Failure> {
    let bodies = reads::bodies(call).await.map_err(Failure::internal)?;
    let programmes = reads::programmes(call).await.map_err(Failure::internal)?;
    let resource =
        |uri: &str, name: &str, title: &str| json!({ "uri": uri, "name": name, "title": title, "mimeType": KIND });
    let bodies = bodies.iter().map(|body| resource(&body.url, &body.slug, &body.name));
    let programmes = programmes.iter().map(|programme| resource(&programme.url, &programme.slug, &programme.title));
    let resources: Vec<Value> = bodies.chain(programmes).collect();
    Ok(json!({ "resources": resources, "ttlMs": 60_000, "cacheScope": "public" }))
}

/// The addresses of everything else.
pub(super) fn templates(call: &Call) -> Value {
    let templates = PATTERNS.map(|pattern| {
        let (name, title, description) = call.lang.mcp_resource(pattern);
        json!({
            "uriTemplate": call.addresses.whole(&call.addresses.links.page(pattern)),
            "name": name,
            "title": title,
            "description": description,
            "mimeType": KIND,
        })
    });
    json!({ "resourceTemplates": templates, "ttlMs": LISTS_KEPT, "cacheScope": "public" })
}

/// The data of a page.
pub(super) async fn read(call: &Call, era: Era, params: &Map<String, Value>) -> Result<Value, Failure> {
    let uri = params.get("uri").and_then(Value::as_str).ok_or_else(|| Failure::invalid_params("uri is missing"))?;
    let absent = || Failure::no_resource(era.no_resource(), uri);
    let text = match content(call, uri).await {
        Ok(Some(text)) => text,
        Ok(None) | Err(AppError::NotFound(_)) => return Err(absent()),
        Err(error) => return Err(Failure::internal(error)),
    };
    Ok(json!({
        "contents": [{ "uri": uri, "mimeType": KIND, "text": text }],
        "ttlMs": 0,
        "cacheScope": "public",
    }))
}

async fn content(call: &Call, uri: &str) -> Result<Option<String>, AppError> {
    let Some(path) = path(uri, &call.addresses.site.address) else { return Ok(None) };
    let found = PATTERNS.into_iter().find_map(|pattern| Some((pattern, parts(pattern, path)?)));
    let Some((pattern, parts)) = found else { return Ok(None) };
    let parts: Vec<&str> = parts.iter().map(String::as_str).collect();
    match (pattern, parts.as_slice()) {
        (route::BODY, [body]) => written(&reads::body(call, body).await?),
        (route::MEETING, [body, day]) => written(&reads::meeting(call, body, day).await?),
        (route::ITEM, [body, day, number]) => match number.parse() {
            Ok(number) => written(&reads::item(call, body, day, number).await?),
            Err(_) => Ok(None),
        },
        (route::CASE, [case]) => written(&reads::case(call, case).await?),
        (route::PROGRAMME, [programme]) => written(&reads::programme(call, programme, None).await?),
        _ => Ok(None),
    }
}

fn written(value: &impl Serialize) -> Result<Option<String>, AppError> {
    serde_json::to_string(value).map(Some).map_err(|error| AppError::Broken(error.to_string()))
}

/// The path of a page of this site, in whichever language.
fn path<'a>(uri: &'a str, site: &str) -> Option<&'a str> {
    let path = uri.strip_prefix(site)?;
    Some(path.strip_prefix("/en").filter(|rest| rest.starts_with('/')).unwrap_or(path))
}

/// What stands in a path where a pattern has braces.
fn parts(pattern: &str, path: &str) -> Option<Vec<String>> {
    let (mut wanted, mut given) = (pattern.split('/'), path.split('/'));
    let mut parts = Vec::new();
    loop {
        match (wanted.next(), given.next()) {
            (None, None) => return Some(parts),
            (Some(wanted), Some(given)) if wanted.starts_with('{') => {
                parts.push(percent_decode_str(given).decode_utf8().ok()?.into_owned());
            }
            (Some(wanted), Some(given)) if wanted == given => {}
            _ => return None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{parts, path};
    use crate::url::route;

    #[test]
    fn an_address_of_this_site_is_read_by_its_pattern() {
        let site = "https://sommerby.example";
        assert_eq!(path("https://sommerby.example/en/sag/26-1", site), Some("/sag/26-1"));
        assert_eq!(path("https://sommerby.example/sag/26-1", site), Some("/sag/26-1"));
        assert_eq!(path("https://evil.example/sag/26-1", site), None);
        assert_eq!(parts(route::CASE, "/sag/26-1"), Some(vec!["26-1".to_owned()]));
        assert_eq!(parts(route::CASE, "/sag/26-1/mere"), None);
        assert_eq!(parts(route::MEETING, "/udvalg/%C3%B8k/2026-01-07"), Some(vec!["øk".into(), "2026-01-07".into()]));
    }
}
