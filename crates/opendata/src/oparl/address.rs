//! Addresses without the site's own.
//!
//! They are kept as texts that begin with [`MARK`], a control character no other text of an object can begin with:
//! [`super::Object`] takes control characters out of what people wrote. JSON writes it as `\u001f`, so that putting the
//! site's address before them all is one replacement in the written text.

use super::Kind;
use serde_json::Value;
use uuid::Uuid;

/// What an address begins with until the site's own is put before it.
pub(super) const MARK: char = '\u{1f}';
/// The same as JSON writes it, with the quotation mark that opens the text.
pub(super) const MARK_IN_JSON: &str = "\"\\u001f";
/// What all addresses of OParl begin with.
pub const ROOT: &str = "/oparl/v1.1";

/// The address of the entry point.
pub fn system() -> String {
    format!("{ROOT}/system")
}

/// The address of an object: its id for good.
pub fn object(kind: Kind, id: Uuid) -> String {
    format!("{ROOT}/{}/{id}", kind.name())
}

/// The address of the list of all objects of a kind; of the bodies without one's id.
pub fn list_of_body(body: Uuid, kind: Kind) -> String {
    match kind {
        Kind::Body => format!("{ROOT}/body"),
        _ => format!("{}/{}", object(Kind::Body, body), kind.name()),
    }
}

/// The address of the list of an organization's meetings or consultations.
pub fn list_of_organization(organization: Uuid, kind: Kind) -> String {
    format!("{}/{}", object(Kind::Organization, organization), kind.name())
}

/// An address as a value of an object.
pub(super) fn marked(address: &str) -> Value {
    Value::String(format!("{MARK}{address}"))
}
