//! What every page knows about the request it answers: language, address, municipality, who reads, what just happened.

use crate::flash;
use crate::url::{Links, Place};
use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use sagsgang_i18n::Lang;
use std::convert::Infallible;
use std::sync::Arc;

/// The municipality as it presents itself on every page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Site {
    /// Its name, such as "Fjordby Kommune".
    pub municipality: String,
    /// Its name as an address writes it: "fjordby-kommune".
    pub slug: String,
    /// Where the public reaches it, without a slash at the end: "https://sagsgang.fjordby.dk". What leaves the site
    /// (feeds, mail, data) needs whole addresses.
    pub address: String,
}

/// Who is signed in, as far as a page's frame shows it. What a person may do is decided elsewhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Viewer {
    /// The person's name.
    pub name: String,
    /// The places that person may go, in the order of the navigation.
    pub places: Vec<Place>,
}

/// What a page knows about the request. Take it as an argument of a handler.
///
/// The language comes from the address; [`Site`] (as `Arc<Site>`) and [`Viewer`] are request extensions that the
/// layers around the routes have put there.
#[derive(Clone, Debug)]
pub struct Frame {
    /// The language of the page.
    pub lang: Lang,
    /// Addresses in that language.
    pub links: Links,
    /// Path and query of the page, without the language.
    pub path: String,
    /// The municipality.
    pub site: Arc<Site>,
    /// Who is signed in.
    pub viewer: Option<Viewer>,
    /// What the person's last act led to, said once.
    pub notice: Option<String>,
}

impl Frame {
    /// The frame of a request.
    pub fn of(parts: &Parts) -> Self {
        let lang = parts.extensions.get::<Lang>().copied().unwrap_or_default();
        Self {
            lang,
            links: Links::new(lang),
            path: parts.uri.path_and_query().map_or_else(|| "/".to_owned(), ToString::to_string),
            site: parts.extensions.get::<Arc<Site>>().cloned().unwrap_or_default(),
            viewer: parts.extensions.get::<Viewer>().cloned(),
            notice: flash::read(&parts.headers),
        }
    }
}

impl<S: Sync> FromRequestParts<S> for Frame {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Infallible> {
        Ok(Self::of(parts))
    }
}
