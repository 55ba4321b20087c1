//! Whole addresses: what leaves the site is read elsewhere.

use crate::frame::{Frame, Site};
use crate::url::{Links, route};
use sagsgang_i18n::Lang;
use sagsgang_opendata::{Addresses, Publisher};
use std::sync::Arc;

/// The site's addresses in one language, with where the public reaches it before them.
#[derive(Clone, Debug)]
pub(crate) struct Whole {
    /// Where the public reaches it, and whose it is.
    pub(crate) site: Arc<Site>,
    /// The addresses without that.
    pub(crate) links: Links,
}

impl Whole {
    /// In the language of a request.
    pub(crate) fn of(frame: &Frame) -> Self {
        Self { site: Arc::clone(&frame.site), links: frame.links }
    }

    /// In Danish: what has no language of its own.
    pub(crate) fn danish(frame: &Frame) -> Self {
        Self { site: Arc::clone(&frame.site), links: Links::new(Lang::Da) }
    }

    /// An address of this site with where it is reached before it.
    pub(crate) fn whole(&self, address: &str) -> String {
        format!("{}{address}", self.site.address)
    }

    /// The municipality as the publisher of what stands at these addresses.
    pub(crate) fn publisher(&self) -> Publisher<'_> {
        Publisher { municipality: &self.site.municipality, slug: &self.site.slug, addresses: self }
    }
}

impl Addresses for Whole {
    fn front(&self) -> String {
        self.whole(&self.links.front())
    }

    fn body(&self, organization: &str) -> String {
        self.whole(&self.links.body(organization))
    }

    fn meeting(&self, organization: &str, day: &str) -> String {
        self.whole(&self.links.meeting(organization, day))
    }

    fn item(&self, organization: &str, day: &str, number: u32) -> String {
        self.whole(&self.links.item(organization, day, number))
    }

    fn case(&self, number: &str) -> String {
        self.whole(&self.links.case(number))
    }

    fn person(&self, person: &str) -> String {
        self.whole(&self.links.person(person))
    }

    fn programme(&self, slug: &str) -> String {
        self.whole(&self.links.programme(slug))
    }

    fn measure(&self, slug: &str, measure: &str) -> String {
        self.whole(&self.links.measure(slug, measure))
    }

    /// A file has no language: it has the same address for all.
    fn annex(&self, organization: &str, day: &str, item: u32, annex: usize, name: &str) -> String {
        self.whole(&Links::new(Lang::Da).annex(organization, day, item, annex, name))
    }

    fn page(&self, path: &str) -> String {
        self.whole(&self.links.page(path))
    }

    fn data(&self, path: &[&str]) -> String {
        self.whole(&self.links.below(route::api::INDEX, path))
    }

    fn case_data(&self, number: &str) -> String {
        self.data(&["cases", &sagsgang_app::portal::case_slug(number)])
    }
}
