//! The paths of the desk, as the router knows them.

/// What must be done today.
pub const DESK: &str = "/desk";
/// One's own password.
pub const PASSWORD: &str = "/desk/adgangskode";
pub const SEARCH: &str = "/desk/soeg";
pub const SUGGEST: &str = "/desk/soeg/forslag";

/// Cases.
pub const CASES: &str = "/desk/sager";
/// A new case.
pub const CASE_NEW: &str = "/desk/sager/ny";
/// A case.
pub const CASE: &str = "/desk/sager/{id}";
/// Its text.
pub const CASE_EDIT: &str = "/desk/sager/{id}/rediger";
/// Its course.
pub const CASE_COURSE: &str = "/desk/sager/{id}/sagsgang";
/// Leaves out a body it was to pass (POST).
pub const CASE_SKIP: &str = "/desk/sager/{id}/sagsgang/udelad";
/// Its annexes.
pub const CASE_ANNEXES: &str = "/desk/sager/{id}/bilag";
/// Takes an annex off (POST).
pub const CASE_ANNEX_REMOVE: &str = "/desk/sager/{id}/bilag/{annex}/fjern";
/// The file of an annex.
pub const CASE_ANNEX_FILE: &str = "/desk/sager/{id}/bilag/{annex}/{name}";
/// Sends it to its director (POST).
pub const CASE_SUBMIT: &str = "/desk/sager/{id}/indsend";
/// Approves it (POST).
pub const CASE_APPROVE: &str = "/desk/sager/{id}/godkend";
/// Sends it back (POST).
pub const CASE_RETURN: &str = "/desk/sager/{id}/returner";
/// Adds to it (POST).
pub const CASE_SUPPLEMENT: &str = "/desk/sager/{id}/suppler";
/// Takes it back (POST).
pub const CASE_WITHDRAW: &str = "/desk/sager/{id}/traek";

/// Meetings.
pub const MEETINGS: &str = "/desk/moeder";
/// A new meeting.
pub const MEETING_NEW: &str = "/desk/moeder/ny";
/// A meeting.
pub const MEETING: &str = "/desk/moeder/{id}";
/// Puts a case on its agenda (POST).
pub const MEETING_PUT: &str = "/desk/moeder/{id}/paa-dagsorden";
/// Adds an item without a case (POST).
pub const MEETING_ADD: &str = "/desk/moeder/{id}/fast-punkt";
/// Sends the agenda out (POST).
pub const MEETING_DISPATCH: &str = "/desk/moeder/{id}/udsend";
/// Opens it (POST).
pub const MEETING_OPEN: &str = "/desk/moeder/{id}/aabn";
/// Ends it (POST).
pub const MEETING_ADJOURN: &str = "/desk/moeder/{id}/haev";
/// Adopts its minutes (POST).
pub const MEETING_ADOPT: &str = "/desk/moeder/{id}/godkend";
/// Publishes its minutes (POST).
pub const MEETING_PUBLISH: &str = "/desk/moeder/{id}/offentliggoer";
/// Calls it off (POST).
pub const MEETING_CANCEL: &str = "/desk/moeder/{id}/aflys";
/// Adds a correction (POST).
pub const MEETING_CORRECT: &str = "/desk/moeder/{id}/berigtigelse";
/// Who is in the room.
pub const MEETING_ATTENDANCE: &str = "/desk/moeder/{id}/fremmoede";
/// Its agenda, closed items too.
pub const MEETING_AGENDA_PDF: &str = "/desk/moeder/{id}/dagsorden.pdf";
/// Its minutes, closed items too.
pub const MEETING_MINUTES_PDF: &str = "/desk/moeder/{id}/referat.pdf";

/// An item in the meeting room.
pub const ITEM: &str = "/desk/moeder/{id}/punkter/{item}";
/// Moves it (POST).
pub const ITEM_MOVE: &str = "/desk/moeder/{id}/punkter/{item}/flyt";
/// Takes it off (POST).
pub const ITEM_REMOVE: &str = "/desk/moeder/{id}/punkter/{item}/fjern";
/// Records what was concluded (POST).
pub const ITEM_DECISION: &str = "/desk/moeder/{id}/punkter/{item}/beslutning";
/// Puts a proposal (POST).
pub const ITEM_PROPOSAL: &str = "/desk/moeder/{id}/punkter/{item}/forslag";
/// Records a vote (POST).
pub const ITEM_VOTE: &str = "/desk/moeder/{id}/punkter/{item}/forslag/{proposal}/afstemning";
/// Records a remark (POST).
pub const ITEM_REMARK: &str = "/desk/moeder/{id}/punkter/{item}/bemaerkning";
/// Excludes a member for bias (POST).
pub const ITEM_BIAS: &str = "/desk/moeder/{id}/punkter/{item}/inhabilitet";
/// Raises a follow-up (POST).
pub const ITEM_FOLLOW_UP: &str = "/desk/moeder/{id}/punkter/{item}/opfoelgning";
/// The file of an annex, as the item has it.
pub const ITEM_ANNEX_FILE: &str = "/desk/moeder/{id}/punkter/{item}/bilag/{annex}/{name}";

/// Follow-up.
pub const ACTIONS: &str = "/desk/opfoelgning";
/// An action.
pub const ACTION: &str = "/desk/opfoelgning/{id}";
/// Says how it goes (POST).
pub const ACTION_NOTE: &str = "/desk/opfoelgning/{id}/status";
/// Says that it is done (POST).
pub const ACTION_COMPLETE: &str = "/desk/opfoelgning/{id}/udfoert";
/// Gives it an owner and a date (POST).
pub const ACTION_ASSIGN: &str = "/desk/opfoelgning/{id}/tildel";
/// Gives it up (POST).
pub const ACTION_DROP: &str = "/desk/opfoelgning/{id}/bortfald";
/// Opens it again (POST).
pub const ACTION_REOPEN: &str = "/desk/opfoelgning/{id}/genaabn";
/// Makes it binding (POST).
pub const ACTION_CONFIRM: &str = "/desk/opfoelgning/{id}/bekraeft";

/// Programmes.
pub const PROGRAMMES: &str = "/desk/programmer";
/// A new programme.
pub const PROGRAMME_NEW: &str = "/desk/programmer/ny";
/// A programme.
pub const PROGRAMME: &str = "/desk/programmer/{id}";
/// A new measure.
pub const PROGRAMME_MEASURE: &str = "/desk/programmer/{id}/tiltag";
/// The status of its measures.
pub const PROGRAMME_STATUS: &str = "/desk/programmer/{id}/status";

/// Documents read in.
pub const READINGS: &str = "/desk/laesninger";
/// A document beside what it became.
pub const READING: &str = "/desk/laesninger/{id}";
/// A page of it as it was printed.
pub const READING_PAGE: &str = "/desk/laesninger/{id}/sider/{page}";
/// Accepts what was read (POST).
pub const READING_ACCEPT: &str = "/desk/laesninger/{id}/godkend";
/// Mends how an item was read.
pub const READING_MEND: &str = "/desk/laesninger/{id}/ret/{meeting}/{item}";
/// Says whether an item that was read in is open.
pub const READING_OPENNESS: &str = "/desk/laesninger/{id}/aabenhed/{meeting}/{item}";
/// Joining an item that was read in into the one before it.
pub const READING_JOIN: &str = "/desk/laesninger/{id}/saml/{meeting}/{item}";
/// Cutting an item that was read in in two.
pub const READING_SPLIT: &str = "/desk/laesninger/{id}/del/{meeting}/{item}";
/// Mending what was read of a meeting as a whole.
pub const READING_MEETING: &str = "/desk/laesninger/{id}/moede/{meeting}";
/// Saying which meeting a document tells of.
pub const READING_PLACE: &str = "/desk/laesninger/{id}/angiv";
/// Taking a document back.
pub const READING_RETRACT: &str = "/desk/laesninger/{id}/traek-tilbage";
/// Letting a document hold again.
pub const READING_REINSTATE: &str = "/desk/laesninger/{id}/genindsaet";
/// Imports of many documents.
pub const IMPORTS: &str = "/desk/laesninger/indlaesninger";
/// An import: how far it has come, and its report.
pub const IMPORT: &str = "/desk/laesninger/indlaesninger/{id}";
/// Its report as CSV.
pub const IMPORT_CSV: &str = "/desk/laesninger/indlaesninger/{id}/rapport.csv";
/// Stops it (POST).
pub const IMPORT_STOP: &str = "/desk/laesninger/indlaesninger/{id}/stop";
/// Takes it up again (POST).
pub const IMPORT_TAKE_UP: &str = "/desk/laesninger/indlaesninger/{id}/genoptag";

/// Accounts.
pub const ACCOUNTS: &str = "/desk/konti";
/// A new account.
pub const ACCOUNT_NEW: &str = "/desk/konti/ny";
/// An account.
pub const ACCOUNT: &str = "/desk/konti/{id}";
/// A new password for it (POST).
pub const ACCOUNT_PASSWORD: &str = "/desk/konti/{id}/adgangskode";

/// Keys with which programs act for accounts.
pub const TOKENS: &str = "/desk/adgangsnoegler";
/// Takes a key back (POST).
pub const TOKEN_REVOKE: &str = "/desk/adgangsnoegler/{id}/tilbagekald";

/// Bodies, people, terms.
pub const ORGANIZATIONS: &str = "/desk/organisation";
/// A new body.
pub const ORGANIZATION_NEW: &str = "/desk/organisation/ny";
/// A new person.
pub const PERSON_NEW: &str = "/desk/organisation/person";
/// A new term.
pub const TERM_NEW: &str = "/desk/organisation/valgperiode";
/// A body.
pub const ORGANIZATION: &str = "/desk/organisation/{id}";
/// Gives a seat (POST).
pub const ORGANIZATION_SEAT: &str = "/desk/organisation/{id}/medlem";
/// Ends a seat (POST).
pub const ORGANIZATION_END_SEAT: &str = "/desk/organisation/{id}/medlem/{membership}/udtraed";

/// The municipality's settings.
pub const SETTINGS: &str = "/desk/opsaetning";
/// What the municipality's map is drawn from.
pub const MAP: &str = "/desk/opsaetning/kort";
/// Takes the map away.
pub const MAP_REMOVE: &str = "/desk/opsaetning/kort/fjern";
/// The journal.
pub const JOURNAL: &str = "/desk/journal";

/// What leaves the house: mail and webhooks.
pub const OUTGOING: &str = "/desk/udgaaende";
/// A new webhook.
pub const WEBHOOK_NEW: &str = "/desk/udgaaende/webhooks/ny";
/// A webhook with its last deliveries.
pub const WEBHOOK: &str = "/desk/udgaaende/webhooks/{id}";
/// Sends it a test (POST).
pub const WEBHOOK_TEST: &str = "/desk/udgaaende/webhooks/{id}/proev";
/// Turns it on again (POST).
pub const WEBHOOK_ENABLE: &str = "/desk/udgaaende/webhooks/{id}/slaa-til";
/// Removes it (POST).
pub const WEBHOOK_REMOVE: &str = "/desk/udgaaende/webhooks/{id}/fjern";
