//! Whole addresses: what leaves the site is read elsewhere.

use crate::frame::{Frame, Site};
use crate::url::Links;
use sagsgang_i18n::Lang;
use sagsgang_opendata::{Addresses, Publisher};

/// The site's addresses in one language, with where the public reaches it before them.
pub(crate) struct Whole<'a> {
    site: &'a Site,
    links: Links,
}

impl<'a> Whole<'a> {
    /// In the language of a request.
    pub(crate) fn of(frame: &'a Frame) -> Self {
        Self { site: &frame.site, links: frame.links }
    }

    /// In Danish: what has no language of its own.
    pub(crate) fn danish(frame: &'a Frame) -> Self {
        Self { site: &frame.site, links: Links::new(Lang::Da) }
    }

    fn whole(&self, path: &str) -> String {
        format!("{}{path}", self.site.address)
    }
}

impl Addresses for Whole<'_> {
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

    fn programme(&self, slug: &str) -> String {
        self.whole(&self.links.programme(slug))
    }

    fn annex(&self, organization: &str, day: &str, item: u32, annex: usize, name: &str) -> String {
        self.whole(&Links::new(Lang::Da).annex(organization, day, item, annex, name))
    }

    fn page(&self, path: &str) -> String {
        self.whole(&self.links.page(path))
    }
}

impl Whole<'_> {
    /// The municipality as the publisher of what stands at these addresses.
    pub(crate) fn publisher(&self) -> Publisher<'_> {
        Publisher { municipality: &self.site.municipality, slug: &self.site.slug, addresses: self }
    }
}
