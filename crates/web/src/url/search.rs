//! Where one searches: the public pages, the desk, a member's own pages. Each has its own search, of what is for it.

use super::{Links, Place, route};

/// One of the searches.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum SearchAt {
    /// Of what is public.
    #[default]
    Portal,
    /// Of what staff may see.
    Desk,
    /// Of what a member may see.
    Member,
}

impl SearchAt {
    /// The search of a page behind the sign-in: a member's pages have their own, and so have those who have no desk.
    pub fn behind_the_sign_in(path: &str, places: &[Place]) -> Self {
        let is_of_member = path == route::MEMBER || path.starts_with("/medlem/") || !places.contains(&Place::Desk);
        if is_of_member { Self::Member } else { Self::Desk }
    }

    /// Whether closed matters are found there.
    pub const fn is_inside(self) -> bool {
        !matches!(self, Self::Portal)
    }

    const fn routes(self) -> (&'static str, &'static str) {
        match self {
            Self::Portal => (route::SEARCH, route::SUGGEST),
            Self::Desk => (route::desk::SEARCH, route::desk::SUGGEST),
            Self::Member => (route::MEMBER_SEARCH, route::MEMBER_SUGGEST),
        }
    }
}

impl Links {
    /// The page of a search, with nothing asked.
    pub fn search_at(self, at: SearchAt) -> String {
        self.page(at.routes().0)
    }

    /// Where its field asks while one types.
    pub fn suggest_at(self, at: SearchAt) -> String {
        self.page(at.routes().1)
    }
}

#[cfg(test)]
mod tests {
    use super::SearchAt;
    use crate::url::Place;

    #[test]
    fn each_page_behind_the_sign_in_has_its_search() {
        let both = [Place::Desk, Place::Member];
        assert_eq!(SearchAt::behind_the_sign_in("/desk/sager?ny", &both), SearchAt::Desk);
        assert_eq!(SearchAt::behind_the_sign_in("/medlem", &both), SearchAt::Member);
        assert_eq!(SearchAt::behind_the_sign_in("/medlem/soeg?q=a", &both), SearchAt::Member);
        assert_eq!(SearchAt::behind_the_sign_in("/desk/adgangskode", &[Place::Member]), SearchAt::Member);
    }
}
