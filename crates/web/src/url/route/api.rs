//! The paths of the JSON API, as the router knows them. A version's paths stay as they are.

/// Where everything is.
pub const INDEX: &str = "/api/v1";
/// What everything is, as OpenAPI.
pub const OPENAPI: &str = "/api/v1/openapi.json";
/// Bodies.
pub const BODIES: &str = "/api/v1/bodies";
/// A body.
pub const BODY: &str = "/api/v1/bodies/{body}";
/// The meetings of a body.
pub const BODY_MEETINGS: &str = "/api/v1/bodies/{body}/meetings";
/// A meeting.
pub const MEETING: &str = "/api/v1/bodies/{body}/meetings/{day}";
/// An item.
pub const ITEM: &str = "/api/v1/bodies/{body}/meetings/{day}/items/{number}";
/// Meetings of all bodies.
pub const MEETINGS: &str = "/api/v1/meetings";
/// People who sit in bodies.
pub const MEMBERS: &str = "/api/v1/members";
/// One of them.
pub const MEMBER: &str = "/api/v1/members/{id}";
/// Cases.
pub const CASES: &str = "/api/v1/cases";
/// A case, by its number: "26-1042".
pub const CASE: &str = "/api/v1/cases/{case}";
/// Programmes.
pub const PROGRAMMES: &str = "/api/v1/programmes";
/// A programme.
pub const PROGRAMME: &str = "/api/v1/programmes/{programme}";
/// Follow-up.
pub const FOLLOW_UP: &str = "/api/v1/follow-up";
/// Decisions.
pub const DECISIONS: &str = "/api/v1/decisions";
/// Search.
pub const SEARCH: &str = "/api/v1/search";

/// The key that is used.
pub const KEY: &str = "/api/v1/desk/key";
/// Cases on the desk; a new one (POST).
pub const DESK_CASES: &str = "/api/v1/desk/cases";
/// A case on the desk; its text (PUT).
pub const DESK_CASE: &str = "/api/v1/desk/cases/{id}";
/// Follow-up on the desk.
pub const DESK_FOLLOW_UP: &str = "/api/v1/desk/follow-up";
/// An action on the desk.
pub const DESK_ACTION: &str = "/api/v1/desk/follow-up/{id}";
/// Says how it goes (POST).
pub const DESK_ACTION_NOTES: &str = "/api/v1/desk/follow-up/{id}/notes";
/// Says that it is done (POST).
pub const DESK_ACTION_COMPLETION: &str = "/api/v1/desk/follow-up/{id}/completion";
/// Programmes on the desk.
pub const DESK_PROGRAMMES: &str = "/api/v1/desk/programmes";
/// A programme on the desk.
pub const DESK_PROGRAMME: &str = "/api/v1/desk/programmes/{id}";
/// States how far measures are (POST).
pub const DESK_STATUS: &str = "/api/v1/desk/programmes/{id}/status";
/// Hands a document in (POST).
pub const DESK_DOCUMENTS: &str = "/api/v1/desk/documents";
