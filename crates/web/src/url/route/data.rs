//! The paths of the open data, beside the pages that show the same. A path without a language answers Danish; `/en`
//! before it gives the words of calendars, feeds and lists in English.

/// The agenda of a meeting as Akoma Ntoso.
pub const AGENDA_AKN: &str = "/udvalg/{org}/{date}/dagsorden.akn.xml";
/// The minutes of a meeting as Akoma Ntoso.
pub const MINUTES_AKN: &str = "/udvalg/{org}/{date}/referat.akn.xml";
/// The meetings of all bodies as iCalendar, from the first day of last year on.
pub const CALENDAR: &str = "/kalender.ics";
/// All meetings of a body as iCalendar.
pub const BODY_CALENDAR: &str = "/udvalg/{org}/kalender.ics";
/// One meeting as iCalendar.
pub const MEETING_CALENDAR: &str = "/udvalg/{org}/{date}/moede.ics";
/// A list as a table: `file` is one of the lists' names with `.csv` after it.
pub const LIST: &str = "/data/{file}";
/// A meeting as JSON-LD.
pub const MEETING_LINKED: &str = "/udvalg/{org}/{date}/data.jsonld";
/// A body with its members as JSON-LD.
pub const BODY_LINKED: &str = "/udvalg/{org}/data.jsonld";
/// A case with its course as JSON-LD.
pub const CASE_LINKED: &str = "/sag/{number}/data.jsonld";
/// A programme with its measures as JSON-LD.
pub const PROGRAMME_LINKED: &str = "/program/{slug}/data.jsonld";
/// An elected person as JSON-LD.
pub const PERSON_LINKED: &str = "/person/{person}/data.jsonld";
/// What happened, as Atom.
pub const FEED: &str = "/nyt.atom";
/// What happened in a body, as Atom.
pub const BODY_FEED: &str = "/udvalg/{org}/nyt.atom";
/// What happened to a case, as Atom.
pub const CASE_FEED: &str = "/sag/{number}/nyt.atom";
/// What happened in a programme, as Atom.
pub const PROGRAMME_FEED: &str = "/program/{slug}/nyt.atom";
/// What an elected person took part in, as Atom.
pub const PERSON_FEED: &str = "/person/{person}/nyt.atom";
/// What happened at what a search finds, as Atom, with `q`.
pub const SEARCH_FEED: &str = "/soeg/nyt.atom";
/// What search engines may ask for.
pub const ROBOTS: &str = "/robots.txt";
/// Where the public pages are listed for search engines.
pub const SITEMAP: &str = "/sitemap.xml";
/// A part of that list: `sider.xml`, `sager.xml`, or a year's meetings, `2026.xml`.
pub const SITEMAP_PART: &str = "/sitemap/{part}";
/// Everything public as one archive.
pub const ARCHIVE: &str = "/data/alt.zip";
/// The archive's SHA-256, as `sha256sum --check` reads it.
pub const ARCHIVE_SUM: &str = "/data/alt.zip.sha256";
