//! Who publishes, and under which addresses: what every format needs besides the matter itself.

use std::fmt;

/// The whole addresses of what is public, as whoever serves them writes them.
pub trait Addresses: Send + Sync {
    /// The front page.
    fn front(&self) -> String;
    /// A body, by its short name.
    fn body(&self, organization: &str) -> String;
    /// A meeting, by its body's short name and its day.
    fn meeting(&self, organization: &str, day: &str) -> String;
    /// An item of a meeting.
    fn item(&self, organization: &str, day: &str, number: u32) -> String;
    /// A case, by its number.
    fn case(&self, number: &str) -> String;
    /// An elected person, by the name in the address of the page.
    fn person(&self, person: &str) -> String;
    /// A programme, by its short name.
    fn programme(&self, slug: &str) -> String;
    /// A measure on the page of its programme, by its id.
    fn measure(&self, slug: &str, measure: &str) -> String;
    /// The file of an annex: item, place in its list, name of the file.
    fn annex(&self, organization: &str, day: &str, item: u32, annex: usize, name: &str) -> String;
    /// An address of this site, without language, such as `/nyt.atom`.
    fn page(&self, path: &str) -> String;
    /// A path of the JSON API, segment by segment.
    fn data(&self, path: &[&str]) -> String;
    /// A case in the JSON API, by its number.
    fn case_data(&self, number: &str) -> String;
}

/// The municipality as a publisher.
#[derive(Clone, Copy)]
pub struct Publisher<'a> {
    /// Its name: "Fjordby Kommune".
    pub municipality: &'a str,
    /// Its name as an address writes it: "fjordby-kommune".
    pub slug: &'a str,
    /// Where things stand.
    pub addresses: &'a dyn Addresses,
}

impl fmt::Debug for Publisher<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Publisher({})", self.slug)
    }
}

impl Publisher<'_> {
    /// The host's name in its addresses, such as `sagsgang.fjordby.dk`: what ids that must be unique in the world end in.
    pub fn host(&self) -> String {
        let front = self.addresses.front();
        let after = front.split_once("://").map_or(front.as_str(), |(_, rest)| rest);
        let host = after.split(['/', ':', '?', '#']).next().unwrap_or_default();
        if host.is_empty() { self.slug.to_owned() } else { host.to_owned() }
    }
}
