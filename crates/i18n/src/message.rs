//! The macro by which a message is written once, in both languages.

/// Makes one method on [`Lang`](crate::Lang) for each message.
///
/// A message without arguments gives a `&'static str`, one with arguments a `String`. Both texts must use every
/// argument. Two texts parted by `|` are singular and plural, chosen by the first argument being 1:
///
/// ```text
/// messages! {
///     agenda { da: "Dagsorden", en: "Agenda" }
///     sent_to(count: usize) {
///         da: "Udsendt til {count} medlem" | "Udsendt til {count} medlemmer",
///         en: "Sent to {count} member" | "Sent to {count} members",
///     }
/// }
/// ```
macro_rules! messages {
    ($( $name:ident $( ( $($arg:ident : $ty:ty),+ $(,)? ) )? {
        da: $da:literal $(| $da_many:literal)?,
        en: $en:literal $(| $en_many:literal)? $(,)?
    } )*) => {
        impl crate::Lang {
            $( message! { $name [$( $($arg : $ty),+ )?] [$da $(| $da_many)?] [$en $(| $en_many)?] } )*
        }
    };
}

/// One method of [`messages!`].
macro_rules! message {
    ($name:ident [] [$da:literal] [$en:literal]) => {
        #[doc = concat!("“", $da, "”")]
        pub const fn $name(self) -> &'static str {
            match self {
                Self::Da => $da,
                Self::En => $en,
            }
        }
    };
    ($name:ident [$($arg:ident : $ty:ty),+] [$da:literal] [$en:literal]) => {
        #[doc = concat!("“", $da, "”")]
        pub fn $name(self, $($arg: $ty),+) -> String {
            match self {
                Self::Da => format!($da, $($arg = $arg),+),
                Self::En => format!($en, $($arg = $arg),+),
            }
        }
    };
    ($name:ident [$first:ident : $first_ty:ty $(, $arg:ident : $ty:ty)*]
        [$da:literal | $da_many:literal] [$en:literal | $en_many:literal]) => {
        #[doc = concat!("“", $da_many, "”")]
        pub fn $name(self, $first: $first_ty, $($arg: $ty),*) -> String {
            match (self, $first == 1) {
                (Self::Da, true) => format!($da, $first = $first, $($arg = $arg),*),
                (Self::Da, false) => format!($da_many, $first = $first, $($arg = $arg),*),
                (Self::En, true) => format!($en, $first = $first, $($arg = $arg),*),
                (Self::En, false) => format!($en_many, $first = $first, $($arg = $arg),*),
            }
        }
    };
}
