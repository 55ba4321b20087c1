//! A request to the API: who asks, in which language, and what its query and its body say.

use super::endpoint::{Endpoint, LONGEST_TEXT, Parameter, ParameterKind};
use super::fault::{self, Fault};
use crate::api::whole::Whole;
use crate::error::WebError;
use crate::form::FieldErrors;
use crate::frame::Frame;
use crate::problem;
use axum::body::Bytes;
use axum::extract::{FromRequest, FromRequestParts, Request};
use axum::http::request::Parts;
use axum::http::{HeaderMap, header};
use jiff::civil::Date;
use sagsgang_app::App;
use sagsgang_app::error::AppError;
use sagsgang_app::portal::lists::{self, Place};
use sagsgang_domain::openness::Public;
use sagsgang_domain::openness::view::PublicOrganization;
use sagsgang_i18n::Lang;
use sagsgang_opendata::api::Context;
use serde::de::DeserializeOwned;
use std::collections::BTreeMap;
use std::convert::Infallible;
use uuid::Uuid;

/// What a handler knows about the request it answers.
#[derive(Clone)]
pub(crate) struct Call {
    pub(crate) app: App,
    pub(crate) lang: Lang,
    pub(crate) addresses: Whole,
    pub(crate) headers: HeaderMap,
    query: String,
}

impl FromRequestParts<App> for Call {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Infallible> {
        let frame = Frame::of(parts);
        Ok(Self {
            app: app.clone(),
            lang: fault::language(parts),
            addresses: Whole::of(&frame),
            headers: parts.headers.clone(),
            query: parts.uri.query().unwrap_or_default().to_owned(),
        })
    }
}

impl Call {
    /// What a use case gave, or the complaint in the caller's language: beside the field it names, or else `field`.
    pub(crate) async fn ok<T>(&self, field: &str, result: Result<T, AppError>) -> Result<T, Fault> {
        match result {
            Ok(value) => Ok(value),
            Err(AppError::Stale) => Err(Fault::Stale),
            Err(error) => match problem::field(&self.app, self.lang, field, error).await {
                Ok(errors) => Err(errors.into()),
                Err(error) => Err(error.into()),
            },
        }
    }

    /// The query, read as the endpoint describes it.
    pub(crate) fn asked(&self, endpoint: &Endpoint) -> Result<Asked, Fault> {
        let pairs = form_urlencoded::parse(self.query.as_bytes());
        Ok(Asked::read(self.lang, endpoint.query, pairs.map(|(name, value)| (name.into_owned(), value.into_owned())))?)
    }

    /// The public bodies, which every shape needs.
    pub(crate) async fn bodies(&self) -> Result<Vec<Public<PublicOrganization>>, AppError> {
        lists::organizations(&self.app).await
    }

    /// What shapes are made with.
    pub(crate) fn context<'a>(&'a self, bodies: &'a [Public<PublicOrganization>]) -> Context<'a> {
        Context { addresses: &self.addresses, bodies, today: self.app.today() }
    }

    /// The address of the next page: this one, beginning after something else.
    pub(crate) fn next(&self, path: &str, after: Option<Uuid>) -> Option<String> {
        let after = after?;
        let kept = form_urlencoded::parse(self.query.as_bytes()).filter(|(name, _)| name != "after");
        let query = form_urlencoded::Serializer::new(String::new()).extend_pairs(kept).finish();
        let joint = if query.is_empty() { "" } else { "&" };
        Some(self.addresses.whole(&self.addresses.links.page(&format!("{path}?{query}{joint}after={after}"))))
    }
}

impl Parameter {
    /// Whether a value is what it may be.
    pub(crate) fn takes(&self, value: &str) -> bool {
        match self.kind {
            ParameterKind::Text => value.chars().count() <= LONGEST_TEXT,
            ParameterKind::Date => day(value).is_some(),
            ParameterKind::Id => value.parse::<Uuid>().is_ok(),
            ParameterKind::Count { most, .. } => value.parse::<u64>().is_ok_and(|count| (1..=most).contains(&count)),
            ParameterKind::Offset { most } => value.parse::<u64>().is_ok_and(|count| count <= most),
            ParameterKind::Word(words) => words.contains(&value),
        }
    }
}

/// A day as programs write it: four digits, two, two.
fn day(value: &str) -> Option<Date> {
    value.parse::<Date>().ok().filter(|date| date.to_string() == value && (1000..=9999).contains(&date.year()))
}

/// A query that was read: everything in it is what its endpoint says it may be.
#[derive(Clone, Debug, Default)]
pub(crate) struct Asked(BTreeMap<&'static str, String>);

impl Asked {
    /// Reads what was given as the parameters describe it; what is empty counts as not given.
    pub(crate) fn read(
        lang: Lang,
        parameters: &[Parameter],
        pairs: impl Iterator<Item = (String, String)>,
    ) -> Result<Self, FieldErrors> {
        let mut errors = FieldErrors::NONE;
        let mut given = BTreeMap::new();
        for (name, value) in pairs {
            let value = value.trim();
            match parameters.iter().find(|parameter| parameter.name == name) {
                None => errors.add(&name, lang.api_unknown_field()),
                Some(_) if value.is_empty() => {}
                Some(parameter) if parameter.takes(value) => {
                    given.insert(parameter.name, value.to_owned());
                }
                Some(parameter) => errors.add(parameter.name, lang.problem_unreadable()),
            }
        }
        for missing in parameters.iter().filter(|parameter| parameter.required) {
            if !given.contains_key(missing.name) && errors.of(missing.name).is_none() {
                errors.add(missing.name, lang.problem_missing());
            }
        }
        if errors.is_empty() { Ok(Self(given)) } else { Err(errors) }
    }

    /// Words that were given.
    pub(crate) fn text(&self, name: &str) -> Option<&str> {
        self.0.get(name).map(String::as_str)
    }

    /// A day that was given.
    pub(crate) fn date(&self, name: &str) -> Option<Date> {
        self.text(name).and_then(day)
    }

    /// A number that was given, or another.
    pub(crate) fn count(&self, name: &str, otherwise: u64) -> u64 {
        self.text(name).and_then(|value| value.parse().ok()).unwrap_or(otherwise)
    }

    /// Where the page begins and how much it passes over.
    pub(crate) fn place(&self) -> Place {
        Place { after: self.text("after").and_then(|id| id.parse().ok()), limit: self.count("limit", 50) }
    }
}

/// A body of JSON; unknown fields are refused, so that a slip of the pen is not taken for nothing.
pub(crate) struct Json<T>(pub(crate) T);

impl<T: DeserializeOwned> FromRequest<App> for Json<T> {
    type Rejection = Fault;

    async fn from_request(request: Request, app: &App) -> Result<Self, Fault> {
        let (parts, body) = request.into_parts();
        let lang = fault::language(&parts);
        let kind = parts.headers.get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
        let kind = kind.split(';').next().unwrap_or_default().trim();
        if !kind.eq_ignore_ascii_case("application/json") {
            return Err(Fault::MediaType);
        }
        let bytes = Bytes::from_request(Request::from_parts(parts, body), app).await.map_err(|refused| {
            let status = axum::response::IntoResponse::into_response(refused).status();
            WebError::from_status(status).unwrap_or(WebError::Unreadable)
        })?;
        read(lang, &bytes).map(Self)
    }
}

fn read<T: DeserializeOwned>(lang: Lang, bytes: &[u8]) -> Result<T, Fault> {
    let mut reader = serde_json::Deserializer::from_slice(bytes);
    let read = serde_path_to_error::deserialize(&mut reader);
    let value = read.map_err(|error| refused(lang, &error))?;
    reader.end().map_err(|error| Fault::Malformed(error.to_string()))?;
    Ok(value)
}

/// No JSON at all, or a field of it that does not do.
fn refused(lang: Lang, error: &serde_path_to_error::Error<serde_json::Error>) -> Fault {
    let cause = error.inner();
    if !cause.is_data() {
        return Fault::Malformed(cause.to_string());
    }
    let (message, path) = (cause.to_string(), error.path().to_string());
    let inside = path.trim_end_matches('.').trim_matches('?');
    let below = |name: &str| if inside.is_empty() { name.to_owned() } else { format!("{inside}.{name}") };
    let named = |what: &str| message.split_once(what)?.1.split('`').next();
    if let Some(name) = named("missing field `") {
        return FieldErrors::one(&below(name), lang.problem_missing()).into();
    }
    if let Some(name) = named("unknown field `") {
        // The path of an unknown field ends with it.
        let field = if inside.rsplit('.').next() == Some(name) { inside.to_owned() } else { below(name) };
        return FieldErrors::one(&field, lang.api_unknown_field()).into();
    }
    FieldErrors::one(if inside.is_empty() { "." } else { inside }, lang.problem_unreadable()).into()
}

#[cfg(test)]
mod tests {
    use super::{day, read};
    use crate::api::v1::fault::Fault;
    use sagsgang_i18n::Lang;
    use serde::Deserialize;

    #[derive(Debug, PartialEq, Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Outer {
        title: String,
        parts: Vec<Inner>,
    }

    #[derive(Debug, PartialEq, Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Inner {
        number: u8,
    }

    fn field(sent: &str) -> String {
        match read::<Outer>(Lang::En, sent.as_bytes()) {
            Err(Fault::Fields(errors)) => errors.iter().map(|(field, _)| field.to_owned()).collect(),
            other => format!("{other:?}"),
        }
    }

    #[test]
    fn what_is_wrong_with_a_body_is_told_by_its_field() {
        assert_eq!(field(r#"{"title": 1, "parts": []}"#), "title");
        assert_eq!(field(r#"{"parts": []}"#), "title");
        assert_eq!(field(r#"{"title": "a", "parts": [{"number": 300}]}"#), "parts[0].number");
        assert_eq!(field(r#"{"title": "a", "parts": [{}]}"#), "parts[0].number");
        assert_eq!(field(r#"{"title": "a", "parts": [], "color": 1}"#), "color");
        assert_eq!(field("[1]"), "[0]");
    }

    #[test]
    fn what_is_no_json_is_told_as_such() {
        for sent in ["", "{", "{\"title\"", "nonsense", r#"{"title": "a", "parts": []} and more"#] {
            assert!(matches!(read::<Outer>(Lang::En, sent.as_bytes()), Err(Fault::Malformed(_))), "{sent}");
        }
    }

    #[test]
    fn a_day_is_written_in_one_way() {
        assert!(day("2026-04-24").is_some());
        for wrong in ["2026-4-24", "20260424", "2026-02-30", "2026-04-24T12:00", "-002026-04-24", ""] {
            assert!(day(wrong).is_none(), "{wrong}");
        }
    }
}
