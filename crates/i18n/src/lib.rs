//! What the product says, in Danish and English.
//!
//! Each message is a method on [`Lang`], written in both languages at once by [`messages!`]: a missing text, a missing
//! argument or an argument that only one language uses does not compile. Messages are grouped by the page they
//! stand on; dates and numbers are written here as people say them. What people in the municipality wrote
//! themselves (titles, decisions) is never translated and is no business of this room.

#[macro_use]
mod message;

mod accessibility;
mod api;
mod common;
mod completeness;
mod course;
mod date;
mod desk;
mod domain;
mod doubt;
mod errors;
mod following;
mod happening;
mod import;
mod map;
mod mcp;
mod number;
mod oparl;
mod open_data;
mod opendata;
mod person;
mod place;
mod portal;
mod programme;
mod reading;
mod refusal;
mod search;
mod token;

pub use desk::standard_wording;

/// A language a page can be read in. The municipality's own is the default (da: *sprog*).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Lang {
    /// Danish.
    #[default]
    Da,
    /// English.
    En,
}

impl Lang {
    /// Every language, the default first.
    pub const ALL: [Self; 2] = [Self::Da, Self::En];

    /// The BCP 47 tag, for `lang` attributes and PDF metadata.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Da => "da",
            Self::En => "en",
        }
    }

    /// The language's name in itself, for the language switch.
    pub const fn own_name(self) -> &'static str {
        match self {
            Self::Da => "Dansk",
            Self::En => "English",
        }
    }

    /// The language the switch leads to.
    pub const fn other(self) -> Self {
        match self {
            Self::Da => Self::En,
            Self::En => Self::Da,
        }
    }
}

#[cfg(test)]
mod tests;
