//! Addresses of following along: its pages, and the feeds and calendars that need no address of the reader's.

use super::{Links, route, with_query};
use sagsgang_app::following::thing::ThingKind;

impl Links {
    /// Where one follows something, by how its own address names it; a search by its words.
    pub fn follow(self, kind: ThingKind, slug: &str) -> String {
        match (word(kind), kind) {
            (Some(word), _) => self.path(&["foelg", word, slug]),
            (None, ThingKind::Search) => with_query(self.page(route::FOLLOW_SEARCH), &[("q", slug)]),
            (None, _) => self.page(route::FOLLOW),
        }
    }

    /// The page of what is followed; everything has none.
    pub fn followed(self, kind: ThingKind, slug: &str) -> Option<String> {
        match (word(kind), kind) {
            (Some(word), _) => Some(self.path(&[word, slug])),
            (None, ThingKind::Search) => Some(self.search(slug)),
            (None, _) => None,
        }
    }

    /// Its feed.
    pub fn feed(self, kind: ThingKind, slug: &str) -> String {
        match (word(kind), kind) {
            (Some(word), _) => self.path(&[word, slug, "nyt.atom"]),
            (None, ThingKind::Search) => with_query(self.page("/soeg/nyt.atom"), &[("q", slug)]),
            (None, _) => self.page("/nyt.atom"),
        }
    }

    /// The calendar of a body's meetings.
    pub fn calendar(self, kind: ThingKind, slug: &str) -> Option<String> {
        (kind == ThingKind::Body).then(|| self.path(&["udvalg", slug, "kalender.ics"]))
    }

    /// A page of a follower, by the token of a mail.
    pub(crate) fn by_token(self, route: &str, token: &str) -> String {
        self.of_desk(route, &[&token])
    }
}

/// The kind an address names.
pub(crate) fn kind_of(word: &str) -> Option<ThingKind> {
    match word {
        "udvalg" => Some(ThingKind::Body),
        "sag" => Some(ThingKind::Case),
        "program" => Some(ThingKind::Programme),
        "person" => Some(ThingKind::Person),
        _ => None,
    }
}

/// The word by which an address names a kind of thing.
const fn word(kind: ThingKind) -> Option<&'static str> {
    match kind {
        ThingKind::Body => Some("udvalg"),
        ThingKind::Case => Some("sag"),
        ThingKind::Programme => Some("program"),
        ThingKind::Person => Some("person"),
        ThingKind::Everything | ThingKind::Search => None,
    }
}
