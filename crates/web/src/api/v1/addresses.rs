//! Whole addresses, for what leaves the site.

use crate::frame::Site;
use crate::url::{Links, route};
use sagsgang_opendata::api::Addresses;
use std::sync::Arc;

/// The addresses of the site in one language, from "https://" on.
#[derive(Clone, Debug)]
pub(crate) struct Whole {
    pub(crate) links: Links,
    pub(crate) site: Arc<Site>,
}

impl Whole {
    /// The whole address of an address of this site.
    pub(crate) fn of(&self, address: &str) -> String {
        format!("{}{address}", self.site.address)
    }
}

impl Addresses for Whole {
    fn body(&self, slug: &str) -> String {
        self.of(&self.links.body(slug))
    }

    fn meeting(&self, body: &str, day: &str) -> String {
        self.of(&self.links.meeting(body, day))
    }

    fn item(&self, body: &str, day: &str, number: u32) -> String {
        self.of(&self.links.item(body, day, number))
    }

    fn annex(&self, body: &str, day: &str, item: u32, annex: usize, name: &str) -> String {
        self.of(&self.links.annex(body, day, item, annex, name))
    }

    fn case(&self, number: &str) -> String {
        self.of(&self.links.case(number))
    }

    fn programme(&self, slug: &str) -> String {
        self.of(&self.links.programme(slug))
    }

    fn measure(&self, slug: &str, measure: &str) -> String {
        self.of(&self.links.measure(slug, measure))
    }

    fn case_data(&self, number: &str) -> String {
        self.data(&["cases", &sagsgang_app::portal::case_slug(number)])
    }

    fn data(&self, path: &[&str]) -> String {
        self.of(&self.links.below(route::api::INDEX, path))
    }
}
