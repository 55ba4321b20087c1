//! The municipality and its terms as the public sees them.

use super::Public;
use crate::body::Body;
use crate::term::LegislativeTerm;
use serde::Serialize;

/// What the municipality says of itself (OParl Body).
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PublicMunicipality {
    /// "Sommerby Kommune".
    pub name: String,
    /// Where the public writes to the secretariat.
    pub contact_email: Option<String>,
}

/// What the public sees of the municipality: its name and where to write, nothing of how it works.
pub fn municipality(body: &Body) -> Public<PublicMunicipality> {
    Public::new(PublicMunicipality { name: body.name.clone(), contact_email: body.contact_email.clone() })
}

/// What the public sees of a term: all of it.
pub fn term(term: &LegislativeTerm) -> Public<LegislativeTerm> {
    Public::new(term.clone())
}
