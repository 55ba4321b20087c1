//! Who may know. Openness is decided here and nowhere else, by type: whatever leaves the house for the public is a
//! [`Public`] value, and only this module can make one.
//!
//! The effective openness of anything is the most restrictive of body, meeting, item, section and file; what is
//! unknown is closed. A closed item shows its public title and its public decision and nothing more. The views the
//! public gets stand in [`view`]; what may be shown before and after publication is said there.

pub mod completeness;
pub mod happening;
mod public;
pub mod view;

pub use public::Public;

use serde::{Deserialize, Serialize};

/// Whether the public may read something.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "openness", rename_all = "snake_case")]
pub enum Openness {
    /// The public may read it (da: *åben*).
    Open,
    /// The public may not (da: *lukket*), kommunestyrelsesloven § 10.
    Closed(Closure),
}

/// Why something is closed, and when it may be opened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Closure {
    /// The ground (da: *lukkegrund*).
    pub ground: ClosureGround,
    /// When it can be opened: "når alle grundene er solgt" (da: *kan åbnes når*).
    pub opens_when: Option<String>,
}

/// The grounds on which a matter is closed; each matter is assessed by itself.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ClosureGround {
    /// Personal circumstances (da: *personlige forhold*), forvaltningsloven § 27(1).
    PersonalMatter,
    /// Purchase and sale of real property (da: *køb og salg af fast ejendom*).
    RealProperty,
    /// Estimates and tenders (da: *overslag og tilbud*).
    Tender,
    /// Personnel (da: *personalesag*).
    Personnel,
    /// Business secrets (da: *forretningsforhold*), offentlighedsloven § 30.
    BusinessSecret,
    /// Another duty of secrecy, named by its provision.
    Other(String),
    /// None was given: closed until one is.
    Unstated,
}

impl ClosureGround {
    /// The grounds a form offers.
    pub const COMMON: [Self; 5] =
        [Self::PersonalMatter, Self::RealProperty, Self::Tender, Self::Personnel, Self::BusinessSecret];

    /// Whether no ground was given.
    pub fn is_unstated(&self) -> bool {
        match self {
            Self::Unstated => true,
            Self::Other(text) => text.trim().is_empty(),
            _ => false,
        }
    }
}

impl Default for Openness {
    /// Unknown is closed.
    fn default() -> Self {
        Self::closed(ClosureGround::Unstated)
    }
}

impl Openness {
    /// Closed on a ground.
    pub fn closed(ground: ClosureGround) -> Self {
        Self::Closed(Closure { ground, opens_when: None })
    }

    /// Whether the public may read it, taken by itself.
    pub fn is_open(&self) -> bool {
        matches!(self, Self::Open)
    }

    /// The most restrictive of this and what it stands in: the outer closure wins, then the inner.
    pub fn within<'a>(&'a self, outer: &'a Self) -> &'a Self {
        if outer.is_open() { self } else { outer }
    }
}

#[cfg(test)]
mod tests {
    use super::{ClosureGround, Openness};

    #[test]
    fn the_most_restrictive_wins() {
        let closed = Openness::closed(ClosureGround::Tender);
        assert!(Openness::Open.within(&Openness::Open).is_open());
        assert!(!Openness::Open.within(&closed).is_open());
        assert!(!closed.within(&Openness::Open).is_open());
    }

    #[test]
    fn unknown_is_closed() {
        assert!(!Openness::default().is_open());
    }
}
