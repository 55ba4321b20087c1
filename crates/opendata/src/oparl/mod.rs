//! OParl 1.1 (<https://dev.oparl.org/spezifikation>): the whole of the council's information for other programs.
//!
//! The functions here turn what is public into [`Object`]s, which the register keeps ([`Object::settle`]) under the ids
//! they have for good; [`render`] writes what was kept as the answer to a request. An object names others by addresses
//! without the site's own, which is put before them when it is written: the same municipality may be reached elsewhere
//! tomorrow. Where OParl has no word for what a Danish council does, a field of ours begins with `Sagsgang:`.

mod address;
mod kind;
mod map;
mod object;
pub mod render;

pub use address::{ROOT, list_of_body, list_of_organization, object, system};
pub use kind::Kind;
pub use map::{
    Content, Context, action, annex_id, body, content, meeting, organization, paper, paper_files, pdf_id,
    people_of_meeting, person, place_of_kept, place_of_meeting, programme,
};
pub use object::{Keeper, Object, embedded, tombstone};
