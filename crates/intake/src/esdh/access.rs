//! Who may see what. Each system has flags of its own, some of them turned round: each is read by a function whose name
//! says which way it points. What is said nowhere, or in a word that is not known, is not open.

/// What a flag says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Access {
    /// Open to all (da: *åben*).
    Open,
    /// Not for the public (da: *lukket*).
    Closed,
    /// The export does not say it.
    Unstated,
}

impl Access {
    /// The more restrictive of the two.
    pub fn and(self, other: Self) -> Self {
        match (self, other) {
            (Self::Closed, _) | (_, Self::Closed) => Self::Closed,
            (Self::Unstated, _) | (_, Self::Unstated) => Self::Unstated,
            (Self::Open, Self::Open) => Self::Open,
        }
    }

    /// Whether the public may see it.
    pub fn is_open(self) -> bool {
        self == Self::Open
    }

    fn turned(self) -> Self {
        match self {
            Self::Open => Self::Closed,
            Self::Closed => Self::Open,
            Self::Unstated => Self::Unstated,
        }
    }
}

/// A flag that is true for what is public: `IsPublic`, `AccessIsPublic`, `Åbent`, `MaaPubliceres`.
pub fn if_public(flag: Option<&str>) -> Access {
    match flag.map(str::to_lowercase).as_deref() {
        Some("true" | "1" | "ja" | "sand") => Access::Open,
        Some("false" | "0" | "nej" | "falsk") => Access::Closed,
        _ => Access::Unstated,
    }
}

/// A flag that is true for what is withheld: `IsProtected`, `MeetingPublicExceptionIndicator`.
pub fn if_withheld(flag: Option<&str>) -> Access {
    if_public(flag).turned()
}

/// Access in a word: `Åben`, `Offentlig publicering`, `Public`, `SKAL PUBLICERES`; all others are closed.
pub fn in_words(words: Option<&str>) -> Access {
    let Some(words) = words.map(str::to_lowercase) else { return Access::Unstated };
    let open = ["åben", "åbent", "åben dagsorden", "åbent referat", "offentlig", "offentlig publicering", "public"];
    let is_open = open.contains(&words.as_str()) || matches!(words.as_str(), "skal publiceres" | "må publiceres");
    if is_open { Access::Open } else { Access::Closed }
}

/// Acadre's code: 1 is open, 2 closed, 3 about a person.
pub fn by_code(code: Option<&str>) -> Access {
    match code {
        Some("1") => Access::Open,
        Some(_) => Access::Closed,
        None => Access::Unstated,
    }
}

/// A flag of a level that many exports leave out: where it is missing, the levels around it decide.
pub fn where_told(flag: Option<&str>, read: impl Fn(Option<&str>) -> Access) -> Access {
    if flag.is_none() { Access::Open } else { read(flag) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Access::{Closed, Open, Unstated};

    #[test]
    fn the_most_restrictive_counts() {
        assert_eq!(Open.and(Closed), Closed);
        assert_eq!(Unstated.and(Open), Unstated);
        assert_eq!(Unstated.and(Closed), Closed);
        assert_eq!(Open.and(Open), Open);
    }

    #[test]
    fn each_flag_points_its_own_way() {
        for (flag, public, withheld) in [
            (Some("True"), Open, Closed),
            (Some("false"), Closed, Open),
            (Some("måske"), Unstated, Unstated),
            (None, Unstated, Unstated),
        ] {
            assert_eq!((if_public(flag), if_withheld(flag)), (public, withheld), "{flag:?}");
        }
        assert_eq!(
            [by_code(Some("1")), by_code(Some("2")), by_code(Some("3")), by_code(None)],
            [Open, Closed, Closed, Unstated]
        );
    }

    #[test]
    fn a_word_that_is_not_known_opens_nothing() {
        for word in ["Lukket", "Fortrolig publicering", "Må ikke publiceres", "Åben efter aftale"] {
            assert_eq!(in_words(Some(word)), Closed, "{word}");
        }
        assert_eq!(in_words(Some("SKAL PUBLICERES")), Open);
        assert_eq!(where_told(None, if_public), Open);
        assert_eq!(where_told(Some("?"), if_public), Unstated);
    }
}
