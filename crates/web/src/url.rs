//! The addresses of the house, as functions with types: nobody else writes a path.
//!
//! [`Links`] builds an address in the reader's language; [`route`] holds the same paths as the router knows them,
//! without the language, which [`crate::layer::language`] has taken off before. A public address is read by people
//! and kept in their notes: once served it never changes its meaning.

mod data;
mod day;
mod following;
pub mod route;
mod search;

pub use day::{MeetingDay, NotAMeetingDay};
pub(crate) use following::kind_of;
pub use search::SearchAt;

use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};
use sagsgang_i18n::Lang;
use std::fmt::{Display, Write as _};

/// What may not stand as itself in one segment of a path.
const SEGMENT: &AsciiSet = &CONTROLS
    .add(b' ')
    .add(b'"')
    .add(b'#')
    .add(b'%')
    .add(b'/')
    .add(b'<')
    .add(b'>')
    .add(b'?')
    .add(b'\\')
    .add(b'^')
    .add(b'`')
    .add(b'{')
    .add(b'|')
    .add(b'}');

/// The addresses in one language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Links {
    lang: Lang,
}

impl Links {
    /// The addresses in a language.
    pub const fn new(lang: Lang) -> Self {
        Self { lang }
    }

    /// The same page in this language: `path` is an address without a language, with its query.
    pub fn page(self, path: &str) -> String {
        match self.lang {
            Lang::Da => path.to_owned(),
            Lang::En if path == "/" => "/en".to_owned(),
            Lang::En => format!("/en{path}"),
        }
    }

    /// The front page.
    pub fn front(self) -> String {
        self.page("/")
    }

    /// The search page, with nothing asked.
    pub fn search_page(self) -> String {
        self.page(route::SEARCH)
    }

    /// What a search finds.
    pub fn search(self, query: &str) -> String {
        with_query(self.search_page(), &[("q", query)])
    }

    /// Where the search field asks while one types.
    pub fn suggest(self) -> String {
        self.page(route::SUGGEST)
    }

    /// What open data there is.
    pub fn data(self) -> String {
        self.page(route::DATA)
    }

    /// A part of it, by its anchor.
    pub fn data_of(self, part: &str) -> String {
        format!("{}#{part}", self.data())
    }

    /// An address below another, which is one of [`route`].
    pub fn below(self, route: &str, segments: &[&str]) -> String {
        segments.iter().fold(self.page(route), |mut path, segment| {
            let _ = write!(path, "/{}", encoded(segment));
            path
        })
    }

    /// All bodies.
    pub fn bodies(self) -> String {
        self.page(route::BODIES)
    }

    /// One body, named by its short name (`vpu`).
    pub fn body(self, organization: &str) -> String {
        self.path(&["udvalg", organization])
    }

    /// One body with a year of its meetings.
    pub fn body_in_year(self, organization: &str, year: i16) -> String {
        with_query(self.body(organization), &[("aar", &year.to_string())])
    }

    /// One body as it was in the term that began in a year.
    pub fn body_in_term(self, organization: &str, year: i16) -> String {
        with_query(self.body(organization), &[("periode", &year.to_string())])
    }

    /// A meeting of a body; the day as a [`MeetingDay`] writes it.
    pub fn meeting(self, organization: &str, day: impl Display) -> String {
        self.path(&["udvalg", organization, &day.to_string()])
    }

    /// The agenda of a meeting as PDF.
    pub fn agenda_pdf(self, organization: &str, day: impl Display) -> String {
        self.path(&["udvalg", organization, &day.to_string(), "dagsorden.pdf"])
    }

    /// The minutes of a meeting as PDF.
    pub fn minutes_pdf(self, organization: &str, day: impl Display) -> String {
        self.path(&["udvalg", organization, &day.to_string(), "referat.pdf"])
    }

    /// An item of a meeting, by its number on the agenda.
    pub fn item(self, organization: &str, day: impl Display, number: impl Display) -> String {
        self.path(&["udvalg", organization, &day.to_string(), &number.to_string()])
    }

    /// A case, by its case number.
    pub fn case(self, number: &str) -> String {
        self.path(&["sag", &sagsgang_app::portal::case_slug(number)])
    }

    /// What is published and what is not.
    pub fn completeness(self) -> String {
        self.page(route::COMPLETENESS)
    }

    /// The accessibility statement.
    pub fn accessibility(self) -> String {
        self.page(route::ACCESSIBILITY)
    }

    /// What was decided where.
    pub fn map(self) -> String {
        self.page(route::MAP)
    }

    /// What was decided at a place.
    pub fn map_of(self, place: &str) -> String {
        with_query(self.map(), &[("q", place)])
    }

    /// Everybody who sits or sat in a public body.
    pub fn people(self) -> String {
        self.page(route::PEOPLE)
    }

    /// An elected person, as `sagsgang_app::portal::person_address` names them.
    pub fn person(self, address: &str) -> String {
        self.path(&["person", address])
    }

    /// All programmes.
    pub fn programmes(self) -> String {
        self.page(route::PROGRAMMES)
    }

    /// A programme, by its short name.
    pub fn programme(self, slug: &str) -> String {
        self.path(&["program", slug])
    }

    /// A programme as of a day.
    pub fn programme_at(self, slug: &str, day: jiff::civil::Date) -> String {
        with_query(self.programme(slug), &[("pr", &day.to_string())])
    }

    /// A measure on its programme's page.
    pub fn measure(self, slug: &str, measure: impl Display) -> String {
        format!("{}#{measure}", self.programme(slug))
    }

    /// A programme as it stood on a date.
    pub fn programme_as_of(self, slug: &str, date: jiff::civil::Date) -> String {
        with_query(self.programme(slug), &[("pr", &date.to_string())])
    }

    /// The file of an annex: its place in the item's list finds it, the name is for the reader and the downloaded file.
    pub fn annex(self, organization: &str, day: impl Display, item: u32, annex: usize, name: &str) -> String {
        let (day, item, annex) = (day.to_string(), item.to_string(), annex.to_string());
        self.path(&["udvalg", organization, &day, &item, "bilag", &annex, name])
    }

    /// A meeting as its members see it.
    pub fn member_meeting(self, meeting: impl Display) -> String {
        self.desk_page(Place::Member, &["moeder", &meeting.to_string()])
    }

    /// An item of a meeting as its members see it.
    pub fn member_item(self, meeting: impl Display, item: u32) -> String {
        self.desk_page(Place::Member, &["moeder", &meeting.to_string(), &item.to_string()])
    }

    /// A paper of a meeting as its members have it: `dagsorden.pdf` or `referat.pdf`.
    pub fn member_paper(self, meeting: impl Display, paper: &str) -> String {
        self.desk_page(Place::Member, &["moeder", &meeting.to_string(), paper])
    }

    /// The file of an annex, closed ones too, for members.
    pub fn member_annex(self, meeting: impl Display, item: u32, annex: usize, name: &str) -> String {
        let (meeting, item, annex) = (meeting.to_string(), item.to_string(), annex.to_string());
        self.desk_page(Place::Member, &["moeder", &meeting, &item, "bilag", &annex, name])
    }

    /// Where one signs in.
    pub fn sign_in(self) -> String {
        self.page(route::SIGN_IN)
    }

    /// Where one signs in to come back to a page of this site (an address without a language).
    pub fn sign_in_and_return(self, path: &str) -> String {
        with_query(self.sign_in(), &[("til", path)])
    }

    /// Where the sign-out form is sent.
    pub fn sign_out(self) -> String {
        self.page(route::SIGN_OUT)
    }

    /// Where an empty municipality gets its first administrator.
    pub fn first_start(self) -> String {
        self.page(route::FIRST_START)
    }

    /// A list of the desk.
    pub fn desk(self, place: Place) -> String {
        self.page(place.path())
    }

    /// A page below a list of the desk: `desk_page(Place::Cases, &[case.number, "rute"])`.
    pub fn desk_page(self, place: Place, segments: &[&str]) -> String {
        self.below(place.path(), segments)
    }

    /// An address of the desk: one of [`route::desk`], with its parameters filled in, in order.
    pub fn of_desk(self, route: &str, parameters: &[&dyn Display]) -> String {
        let mut parameters = parameters.iter();
        let path = route.split('/').skip(1).fold(String::new(), |mut path, segment| {
            let filled = segment.starts_with('{').then(|| parameters.next().map(|value| encoded(&value.to_string())));
            let _ = write!(path, "/{}", filled.flatten().unwrap_or_else(|| segment.to_owned()));
            path
        });
        self.page(&path)
    }

    fn path(self, segments: &[&str]) -> String {
        let path = segments.iter().fold(String::new(), |mut path, segment| {
            let _ = write!(path, "/{}", encoded(segment));
            path
        });
        self.page(&path)
    }
}

/// A place behind the sign-in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// What must be done today (da: *arbejdsbord*).
    Desk,
    /// Cases (da: *sager*).
    Cases,
    /// Meetings (da: *møder*).
    Meetings,
    /// Follow-up (da: *opfølgning*).
    FollowUp,
    /// Programmes (da: *programmer*).
    Programmes,
    /// Documents read in (da: *læsninger*).
    Readings,
    /// Accounts (da: *konti*).
    Accounts,
    /// Bodies, people, memberships (da: *organisation*).
    Organization,
    /// The municipality's settings (da: *opsætning*).
    Settings,
    /// What leaves the house (da: *mail og webhooks*).
    Outgoing,
    /// The journal (da: *journal*).
    Journal,
    /// The elected member's pages (da: *medlem*).
    Member,
}

impl Place {
    /// Its path, without a language.
    pub const fn path(self) -> &'static str {
        match self {
            Self::Desk => "/desk",
            Self::Cases => "/desk/sager",
            Self::Meetings => "/desk/moeder",
            Self::FollowUp => "/desk/opfoelgning",
            Self::Programmes => "/desk/programmer",
            Self::Readings => "/desk/laesninger",
            Self::Accounts => "/desk/konti",
            Self::Organization => "/desk/organisation",
            Self::Settings => "/desk/opsaetning",
            Self::Outgoing => "/desk/udgaaende",
            Self::Journal => "/desk/journal",
            Self::Member => "/medlem",
        }
    }

    /// Its word in the navigation.
    pub const fn name(self, lang: Lang) -> &'static str {
        match self {
            Self::Desk => lang.desk(),
            Self::Cases => lang.cases(),
            Self::Meetings => lang.meetings(),
            Self::FollowUp => lang.follow_up(),
            Self::Programmes => lang.programmes(),
            Self::Readings => lang.readings(),
            Self::Accounts => lang.accounts(),
            Self::Organization => lang.organization(),
            Self::Settings => lang.settings(),
            Self::Outgoing => lang.outgoing(),
            Self::Journal => lang.journal(),
            Self::Member => lang.for_members(),
        }
    }
}

/// An address with a query after it. Values are encoded; an address that has a query gets more of it.
pub fn with_query(mut address: String, pairs: &[(&str, &str)]) -> String {
    let mut joint = if address.contains('?') { '&' } else { '?' };
    for (name, value) in pairs {
        let mut pair = form_urlencoded::Serializer::new(String::new());
        pair.append_pair(name, value);
        let _ = write!(address, "{joint}{}", pair.finish());
        joint = '&';
    }
    address
}

/// A path given by somebody, if it leads to a page of this site: for “come back here after signing in”.
pub fn local(path: &str) -> Option<&str> {
    let plain = path.starts_with('/') && !path.starts_with("//") && !path.contains(['\\', '\r', '\n', '\t']);
    plain.then_some(path)
}

fn encoded(segment: &str) -> String {
    // A browser climbs in the path for a lone dot or two, however they are encoded.
    match segment {
        "." | ".." => "-".to_owned(),
        _ => utf8_percent_encode(segment, SEGMENT).to_string(),
    }
}

#[cfg(test)]
mod tests;
