//! What happened as Atom (RFC 4287): each entry is one happening, its title the sentence that tells it.
//!
//! An entry's id is a `tag:` address made of the happening's key, so a reader that has seen an entry knows it again
//! whichever feed, and whichever language, it comes in.

use crate::licence::LICENCE;
use crate::publisher::Publisher;
use crate::xml::{Element, element};
use jiff::Timestamp;
use sagsgang_domain::openness::Public;
use sagsgang_domain::openness::happening::Happening;
use sagsgang_i18n::Lang;

/// The media type.
pub const MEDIA_TYPE: &str = "application/atom+xml; charset=utf-8";

/// A feed: what it is called, and where it and the page beside it stand.
#[derive(Clone, Copy, Debug)]
pub struct Feed<'a> {
    /// Who publishes it.
    pub publisher: &'a Publisher<'a>,
    /// The language of its sentences.
    pub lang: Lang,
    /// What it is called.
    pub title: &'a str,
    /// Its own whole address, which is also its id.
    pub source: &'a str,
    /// The whole address of the page that shows the same.
    pub page: &'a str,
}

impl Feed<'_> {
    /// The feed with happenings, the newest first.
    pub fn of(&self, happenings: &[Public<Happening>]) -> Vec<u8> {
        let newest = happenings.iter().map(|happening| happening.at).max().unwrap_or(Timestamp::UNIX_EPOCH);
        let author = element("author")
            .child(element("name").text(self.publisher.municipality))
            .child(element("uri").text(&self.publisher.addresses.front()));
        element("feed")
            .with("xmlns", "http://www.w3.org/2005/Atom")
            .with("xml:lang", self.lang.tag())
            .child(element("id").text(self.source))
            .child(element("title").text(self.title))
            .child(element("updated").text(&instant(newest)))
            .child(author)
            .child(link("self", "application/atom+xml", self.source))
            .child(link("alternate", "text/html", self.page))
            .child(element("link").with("rel", "license").with("href", LICENCE.address))
            .child(element("rights").text(LICENCE.name))
            .child(element("generator").text("Sagsgang"))
            .children(happenings.iter().map(|happening| self.entry(happening)))
            .document()
    }

    fn entry(&self, happening: &Happening) -> Element {
        let at = instant(happening.at);
        element("entry")
            .child(element("id").text(&format!("tag:{},2026:{}", self.publisher.host(), happening.key)))
            .child(element("title").text(&self.lang.happening(happening)))
            .child(element("updated").text(&at))
            .child(element("published").text(&at))
            .child(link("alternate", "text/html", &self.place(happening)))
            .child(element("category").with("term", happening.event.name()))
            .children(summary(happening).map(|text| element("summary").with("xml:lang", "da").text(&text)))
    }

    /// The page on which one can read it.
    fn place(&self, happening: &Happening) -> String {
        let addresses = self.publisher.addresses;
        match (&happening.body, &happening.meeting, &happening.item) {
            (Some(body), Some(meeting), Some(item)) => addresses.item(&body.slug, &meeting.day_slug, item.number),
            (Some(body), Some(meeting), None) => addresses.meeting(&body.slug, &meeting.day_slug),
            _ => match (&happening.programme, &happening.case) {
                (Some(programme), _) => addresses.programme(&programme.slug),
                (None, Some(case)) => addresses.case(&case.number),
                (None, None) => addresses.front(),
            },
        }
    }
}

/// Where and about what, for readers that show more than titles.
fn summary(happening: &Happening) -> Option<String> {
    let body = happening.body.as_ref().map(|body| body.name.clone());
    let day = happening.meeting.as_ref().map(|meeting| Lang::Da.long_date(meeting.start.date()));
    let item = happening.item.as_ref().map(|item| format!("{}. {}", item.number, item.title));
    let programme = happening.programme.as_ref().map(|programme| programme.title.clone());
    let parts: Vec<String> = [body, day, item, programme].into_iter().flatten().collect();
    (!parts.is_empty()).then(|| parts.join(", "))
}

fn link(rel: &str, kind: &str, href: &str) -> Element {
    element("link").with("rel", rel).with("type", kind).with("href", href)
}

fn instant(at: Timestamp) -> String {
    at.strftime("%Y-%m-%dT%H:%M:%SZ").to_string()
}
