//! Files: shown or to be kept, and only sent when the asker's own is out of date.

use super::answer::Failure;
use super::{Answer, canonical};
use axum::extract::{Path, State};
use axum::http::{HeaderMap, HeaderValue, StatusCode, Uri, header};
use axum::response::IntoResponse as _;
use jiff::Timestamp;
use jiff::tz::TimeZone;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use sagsgang_app::App;
use sagsgang_app::register::{self, File};

/// How times are written in headers, RFC 9110 § 5.6.7.
const HTTP_DATE: &str = "%a, %d %b %Y %H:%M:%S GMT";
/// Nothing in a file is run or loaded, whatever it holds.
const POLICY: HeaderValue = HeaderValue::from_static("default-src 'none'; sandbox; frame-ancestors 'none'");

pub(super) async fn access(State(app): State<App>, uri: Uri, headers: HeaderMap, Path(id): Path<String>) -> Answer {
    send(&app, &id, uri.path(), &headers, "inline").await
}

pub(super) async fn download(State(app): State<App>, uri: Uri, headers: HeaderMap, Path(id): Path<String>) -> Answer {
    send(&app, &id, uri.path(), &headers, "attachment").await
}

async fn send(app: &App, id: &str, path: &str, asked: &HeaderMap, way: &str) -> Answer {
    let id = canonical(id, path)?;
    let found = register::file(app, id).await?.ok_or(Failure::NotFound)?;
    let (edition, modified, name, media_type) = match &found {
        File::Gone => return Err(Failure::Gone),
        File::Stored { file, modified, .. } => {
            (file.digest.clone(), *modified, file.name.clone(), file.media_type.clone())
        }
        File::Printed { edition, modified, paper } => {
            (edition.clone(), *modified, paper.name(), "application/pdf".to_owned())
        }
    };
    let etag = format!("\"{edition}\"");
    let content = if is_known(asked, &etag, modified) {
        None
    } else {
        Some(match found {
            File::Gone => return Err(Failure::Gone),
            File::Stored { content, .. } => content,
            File::Printed { paper, .. } => paper.print(app).await?.into(),
        })
    };
    let mut response = match content {
        Some(content) => content.into_response(),
        None => StatusCode::NOT_MODIFIED.into_response(),
    };
    let headers = response.headers_mut();
    let value = |text: &str| HeaderValue::try_from(text).ok();
    let named = [
        (header::ETAG, value(&etag)),
        (header::LAST_MODIFIED, value(&http_date(modified))),
        (header::CONTENT_TYPE, value(&media_type).or(value("application/octet-stream"))),
        (header::CONTENT_DISPOSITION, value(&disposition(way, &name))),
        (header::CONTENT_SECURITY_POLICY, Some(POLICY)),
    ];
    for (name, value) in named {
        if let Some(value) = value {
            headers.insert(name, value);
        }
    }
    Ok(response)
}

/// Whether the asker has this edition: by its mark, or, without one, by its time.
fn is_known(asked: &HeaderMap, etag: &str, modified: Timestamp) -> bool {
    let text = |name| asked.get(name).and_then(|value| value.to_str().ok());
    if let Some(marks) = text(header::IF_NONE_MATCH) {
        marks.split(',').any(|mark| matches!(mark.trim(), "*") || mark.trim().trim_start_matches("W/") == etag)
    } else {
        let since = text(header::IF_MODIFIED_SINCE).and_then(|time| {
            let time = jiff::civil::DateTime::strptime(HTTP_DATE, time).ok()?;
            Some(time.to_zoned_datetime(TimeZone::UTC).ok()?.timestamp())
        });
        since.is_some_and(|since| modified <= since)
    }
}

fn http_date(at: Timestamp) -> String {
    at.to_zoned_datetime(TimeZone::UTC).strftime(HTTP_DATE).to_string()
}

/// The name twice: in letters every program knows, and as it is (RFC 6266, RFC 8187).
fn disposition(way: &str, name: &str) -> String {
    let plain: String =
        name.chars().map(|c| if c.is_ascii_graphic() && !matches!(c, '"' | '\\') { c } else { '_' }).collect();
    format!("{way}; filename=\"{plain}\"; filename*=UTF-8''{}", utf8_percent_encode(name, NON_ALPHANUMERIC))
}

#[cfg(test)]
mod tests {
    use super::{disposition, http_date, is_known};
    use axum::http::{HeaderMap, HeaderValue, header};
    use jiff::Timestamp;

    #[test]
    fn a_name_is_given_in_both_ways() {
        assert_eq!(
            disposition("attachment", "Årsplan \"1\".pdf"),
            "attachment; filename=\"_rsplan__1_.pdf\"; filename*=UTF-8''%C3%85rsplan%20%221%22%2Epdf"
        );
    }

    #[test]
    fn what_the_asker_has_is_not_sent_again() {
        let modified: Timestamp = "2024-04-24T15:00:00Z".parse().unwrap();
        let asked = |name, value: &str| HeaderMap::from_iter([(name, HeaderValue::from_str(value).unwrap())]);
        assert_eq!(http_date(modified), "Wed, 24 Apr 2024 15:00:00 GMT");
        for (headers, known) in [
            (asked(header::IF_NONE_MATCH, "\"a\""), true),
            (asked(header::IF_NONE_MATCH, "\"b\", W/\"a\""), true),
            (asked(header::IF_NONE_MATCH, "\"b\""), false),
            (asked(header::IF_MODIFIED_SINCE, "Wed, 24 Apr 2024 15:00:00 GMT"), true),
            (asked(header::IF_MODIFIED_SINCE, "Wed, 24 Apr 2024 14:59:59 GMT"), false),
            (asked(header::IF_MODIFIED_SINCE, "yesterday"), false),
            (HeaderMap::new(), false),
        ] {
            assert_eq!(is_known(&headers, "\"a\"", modified), known, "{headers:?}");
        }
    }
}
