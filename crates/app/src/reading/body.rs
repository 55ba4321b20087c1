//! The bodies a document names: those that are known, or founded from the name with a word of warning.

use super::gather::{Gather, WORDS};
use jiff::civil::Date;
use sagsgang_domain::organization::{Organization, OrganizationKind};
use sagsgang_domain::term::Period;
use sagsgang_intake::naming;
use sagsgang_text::slug;

impl Gather<'_> {
    /// The body that a name or a code of a route means.
    pub(super) fn known_body(&self, name: &str) -> Option<&Organization> {
        let code = name.trim().trim_end_matches('.');
        let is_it = |o: &&Organization| {
            naming::is_same_body(&o.name, name) || o.abbreviation.to_lowercase() == code.to_lowercase()
        };
        self.organizations.iter().find(is_it)
    }

    /// The body that met on a day; founded when nobody knows it.
    pub(super) fn body(&mut self, name: &str, day: Date) -> Organization {
        if let Some(known) = self.known_body(name) {
            return known.clone();
        }
        let told = naming::kind_of_body(name);
        // Unknown is closed: of the kinds whose papers are not public, the one that says least.
        let kind = told.unwrap_or(OrganizationKind::AdministrativeSteeringGroup);
        let (abbreviation, slug) = self.free_address(name);
        let organization = Organization {
            id: self.app.new_id().into(),
            kind,
            name: name.trim().to_owned(),
            abbreviation,
            slug,
            purpose: String::new(),
            period: Period::from(day),
            saturday_counts: false,
            rank: kind.rank(),
        };
        self.warn(WORDS.doubt_founded(name, told));
        self.organizations.push(organization.clone());
        self.new.organizations.push(organization.clone());
        organization
    }

    /// A short name that nobody has, and the address made of it.
    fn free_address(&self, name: &str) -> (String, String) {
        let taken = |slug: &str| self.organizations.iter().any(|o| o.slug == slug);
        let short = Some(naming::abbreviation(name)).filter(|short| short.chars().count() > 1);
        let wanted = short.into_iter().chain([name.trim().to_owned()]);
        let numbered = (2_u32..).map(|number| format!("{} {number}", name.trim()));
        let free = wanted.chain(numbered).find(|candidate| !taken(&slug(candidate)));
        let abbreviation = free.unwrap_or_else(|| self.reading.to_string());
        let slug = slug(&abbreviation);
        (abbreviation, slug)
    }
}
