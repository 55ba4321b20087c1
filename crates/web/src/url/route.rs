//! The paths as the router knows them: no language, parameters in braces. Those behind the sign-in stand in [`desk`], those of
//! the open data in [`data`].

pub mod api;
pub mod data;
pub mod desk;

/// The front page.
pub const FRONT: &str = "/";
/// Search, with `q`.
pub const SEARCH: &str = "/soeg";
/// What an unfinished question may be meant to be, with `q`: a piece of a page for the search field.
pub const SUGGEST: &str = "/soeg/forslag";
/// All bodies.
pub const BODIES: &str = "/udvalg";
/// One body.
pub const BODY: &str = "/udvalg/{org}";
/// A meeting; `date` is a [`super::MeetingDay`].
pub const MEETING: &str = "/udvalg/{org}/{date}";
/// The agenda of a meeting.
pub const AGENDA_PDF: &str = "/udvalg/{org}/{date}/dagsorden.pdf";
/// The minutes of a meeting.
pub const MINUTES_PDF: &str = "/udvalg/{org}/{date}/referat.pdf";
/// An item of a meeting.
pub const ITEM: &str = "/udvalg/{org}/{date}/{number}";
/// A case.
pub const CASE: &str = "/sag/{number}";
/// What is published and what is not, with `periode`.
pub const COMPLETENESS: &str = "/fuldstaendighed";
/// The accessibility statement, where Danish public sites have it.
pub const ACCESSIBILITY: &str = "/was";
/// What was decided where, with `q`, `udvalg`, `aar` and `status`.
pub const MAP: &str = "/kort";
/// Everybody who sits or sat in a public body.
pub const PEOPLE: &str = "/personer";
/// An elected person.
pub const PERSON: &str = "/person/{person}";
/// All programmes.
pub const PROGRAMMES: &str = "/program";
/// A programme, with `pr` for the date it is seen from.
pub const PROGRAMME: &str = "/program/{slug}";
/// The file of an annex of an item.
pub const ANNEX: &str = "/udvalg/{org}/{date}/{number}/bilag/{annex}/{name}";
/// The entry point of OParl. Its addresses are ids for good: they are made in `opendata` and served here.
pub const OPARL_SYSTEM: &str = "/oparl/v1.1/system";
/// The list of bodies: the municipality.
pub const OPARL_BODIES: &str = "/oparl/v1.1/body";
/// An object of OParl.
pub const OPARL_OBJECT: &str = "/oparl/v1.1/{kind}/{id}";
/// A list of what the municipality or a body has.
pub const OPARL_LIST: &str = "/oparl/v1.1/{kind}/{id}/{list}";
/// A file, to be shown.
pub const OPARL_FILE_ACCESS: &str = "/oparl/v1.1/file/{id}/access";
/// A file, to be kept.
pub const OPARL_FILE_DOWNLOAD: &str = "/oparl/v1.1/file/{id}/download";
/// What stands above OParl's addresses, which is nothing.
pub const OPARL_ALONE: &str = "/oparl";
/// The same with a slash.
pub const OPARL_BELOW: &str = "/oparl/";
/// What else is asked for below OParl's addresses, which is nothing.
pub const OPARL_ELSEWHERE: &str = "/oparl/{*rest}";
/// A member's own page.
pub const MEMBER: &str = "/medlem";
/// Search in what a member may see, with `q`.
pub const MEMBER_SEARCH: &str = "/medlem/soeg";
/// What an unfinished question of a member may be meant to be.
pub const MEMBER_SUGGEST: &str = "/medlem/soeg/forslag";
/// A meeting as its members see it.
pub const MEMBER_MEETING: &str = "/medlem/moeder/{id}";
/// An item of it, closed ones too.
pub const MEMBER_ITEM: &str = "/medlem/moeder/{id}/{number}";
/// A meeting's agenda, closed items too.
pub const MEMBER_AGENDA_PDF: &str = "/medlem/moeder/{id}/dagsorden.pdf";
/// A meeting's minutes, closed items too.
pub const MEMBER_MINUTES_PDF: &str = "/medlem/moeder/{id}/referat.pdf";
/// The file of an annex, closed ones too.
pub const MEMBER_ANNEX: &str = "/medlem/moeder/{id}/{number}/bilag/{annex}/{name}";
/// Sign in, with `til` for where to go after.
pub const SIGN_IN: &str = "/log-ind";
/// Sign out (POST).
pub const SIGN_OUT: &str = "/log-ud";
/// The first administrator.
pub const FIRST_START: &str = "/opstart";
/// What open data there is.
pub const DATA: &str = "/data";
/// Where assistants ask.
pub const MCP: &str = "/mcp";
/// Whether the process answers.
pub const HEALTH: &str = "/healthz";
/// The process in numbers.
pub const METRICS: &str = "/metrics";

/// Following everything, and what can be followed.
pub const FOLLOW: &str = "/foelg";
/// Following what a search finds, with `q`.
pub const FOLLOW_SEARCH: &str = "/foelg/soeg";
/// Following one thing: `udvalg`, `sag`, `program` or `person`, and its name.
pub const FOLLOW_THING: &str = "/foelg/{kind}/{name}";
/// A mail is on its way to whoever asked to follow.
pub const FOLLOW_SENT: &str = "/foelg/sendt";
/// The owner of an address says yes; the token is from a mail.
pub const FOLLOW_CONFIRM: &str = "/foelg/bekraeft/{token}";
/// A follower leaves what a mail was about; mail programs post here too.
pub const FOLLOW_LEAVE: &str = "/foelg/afmeld/{token}";
/// One has left.
pub const FOLLOW_LEFT: &str = "/foelg/afmeldt";
/// What a follower follows.
pub const FOLLOW_MINE: &str = "/foelg/mit/{token}";
