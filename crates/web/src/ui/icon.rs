//! Icons of the design system. An icon never stands without its word.

use crate::assets;
use maud::{Markup, html};

macro_rules! icons {
    ($($(#[$doc:meta])* $variant:ident = $name:literal),+ $(,)?) => {
        /// An icon; the names are those of the design system.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[allow(missing_docs)]
        pub enum Icon { $($(#[$doc])* $variant),+ }

        impl Icon {
            /// Every icon.
            pub const ALL: &[Self] = &[$(Self::$variant),+];

            /// Its name in the sprite.
            pub const fn name(self) -> &'static str {
                match self { $(Self::$variant => $name),+ }
            }
        }
    };
}

icons! {
    ArrowBack = "arrow-back", ArrowDownward = "arrow-downward", ArrowForward = "arrow-forward",
    ArrowUpward = "arrow-upward", AttachFile = "attach-file", CalendarMonth = "calendar-month", Check = "check",
    ChevronLeft = "chevron-left", ChevronRight = "chevron-right", Close = "close", Document = "document",
    Download = "download", Edit = "edit", Error = "error", FilePdf = "file-pdf", Flag = "flag", Forward = "forward",
    Groups = "groups", Hourglass = "hourglass", Info = "info", Language = "language", Link = "link", Lock = "lock",
    Menu = "menu", Person = "person", Plus = "plus", Print = "print", Search = "search", Success = "success",
    Time = "time", VisibilityOff = "visibility-off", Warning = "warning",
}

impl Icon {
    /// The icon beside a word that says the same: hidden from screen readers.
    pub fn decorative(self) -> Markup {
        html! {
            svg.icon-svg aria-hidden="true" focusable="false" {
                use href=(format!("{}#{}", assets::address("vendor/icons.svg"), self.name())) {}
            }
        }
    }

    /// The icon where the word is only for screen readers, such as before the heading of an alert.
    pub fn named(self, word: &str) -> Markup {
        html! { (self.decorative()) span.sr-only { (word) } }
    }
}
