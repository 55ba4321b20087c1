//! Agenda and minutes as Akoma Ntoso 3.0 (OASIS LegalDocumentML 1.0, 29 August 2018), valid against its schema.
//!
//! An agenda is a `doc` of the name `agenda`: a hierarchy of items. Minutes are a `debate` of the name `minutes`, the
//! standard's type for the record of a sitting: a roll call, a section for each item with its resolutions, votes and
//! declarations, and the adjournment. Votes stand twice, as people read them and as counts in the analysis. The text is
//! Danish whichever page leads here. The names of works follow the Akoma Ntoso naming convention, under the country `dk`
//! and the municipality's and the body's short names.

mod agenda;
mod block;
mod front;
mod minutes;
mod reference;
mod vote;

pub use agenda::agenda;
pub use minutes::minutes;

/// The media type: `application/akn+xml` (OASIS Akoma Ntoso 1.0, part 3).
pub const MEDIA_TYPE: &str = "application/akn+xml; charset=utf-8";

use crate::publisher::Publisher;
use crate::xml::{Element, element};
use sagsgang_domain::openness::view::{PublicMeeting, PublicOrganization};
use sagsgang_i18n::Lang;

/// Agenda and minutes are Danish, and so are their headings.
const LANG: Lang = Lang::Da;

/// A meeting with all that its papers need to name it.
#[derive(Clone, Copy)]
struct Sitting<'a> {
    publisher: &'a Publisher<'a>,
    body: &'a PublicOrganization,
    meeting: &'a PublicMeeting,
}

/// The root around a document.
fn document(inner: Element) -> Vec<u8> {
    element("akomaNtoso").with("xmlns", "http://docs.oasis-open.org/legaldocml/ns/akn/3.0").child(inner).document()
}
