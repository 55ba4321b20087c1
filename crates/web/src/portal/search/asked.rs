//! What is asked of the search, as its address has it.

use crate::url::{Links, with_query};
use sagsgang_app::portal::{Kind, Query};
use serde::Deserialize;

/// How many hits stand on a page.
pub(super) const PER_PAGE: usize = 20;
/// The search does not page further than this many hits.
pub(super) const REACH: usize = 10_000;

/// The words, the filters and the page, as they were written: what cannot be read filters nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub(in crate::portal) struct Asked {
    pub q: String,
    /// A body's slug.
    pub udvalg: String,
    /// A year.
    pub aar: String,
    /// A kind of hit.
    pub slags: String,
    /// A page from 1.
    pub side: String,
}

impl Asked {
    /// Whether nothing is asked.
    pub(super) fn is_empty(&self) -> bool {
        self.q.trim().is_empty()
    }

    /// Whether only some of the hits are wanted.
    pub(super) fn is_filtered(&self) -> bool {
        [&self.udvalg, &self.aar, &self.slags].iter().any(|filter| !filter.is_empty())
    }

    /// The page, from 1.
    pub(super) fn page(&self) -> usize {
        self.side.parse().unwrap_or(1).clamp(1, REACH / PER_PAGE)
    }

    /// As the index is asked.
    pub(super) fn query(&self) -> Query {
        Query {
            organization: (!self.udvalg.is_empty()).then(|| self.udvalg.clone()),
            year: self.aar.parse().ok(),
            kind: Kind::from_name(&self.slags),
            limit: PER_PAGE,
            offset: (self.page() - 1) * PER_PAGE,
            ..Query::new(&self.q)
        }
    }

    /// The same question's address on another page.
    pub(super) fn on_page(&self, links: Links, page: usize) -> String {
        Self { side: if page > 1 { page.to_string() } else { String::new() }, ..self.clone() }.address(links)
    }

    /// The address of the question.
    pub(super) fn address(&self, links: Links) -> String {
        let pairs = [
            ("q", &self.q),
            ("udvalg", &self.udvalg),
            ("aar", &self.aar),
            ("slags", &self.slags),
            ("side", &self.side),
        ];
        let given: Vec<(&str, &str)> =
            pairs.iter().filter(|(_, value)| !value.is_empty()).map(|(name, value)| (*name, value.as_str())).collect();
        with_query(links.search_page(), &given)
    }
}

#[cfg(test)]
mod tests {
    use super::Asked;
    use crate::url::Links;
    use sagsgang_app::portal::Kind;
    use sagsgang_i18n::Lang;

    #[test]
    fn an_address_holds_the_whole_question() {
        let asked = Asked { q: "børn & unge".into(), udvalg: "buu".into(), side: "3".into(), ..Asked::default() };
        assert_eq!(asked.address(Links::new(Lang::Da)), "/soeg?q=b%C3%B8rn+%26+unge&udvalg=buu&side=3");
        assert_eq!(asked.on_page(Links::new(Lang::En), 1), "/en/soeg?q=b%C3%B8rn+%26+unge&udvalg=buu");
    }

    #[test]
    fn what_cannot_be_read_filters_nothing() {
        let asked = Asked {
            q: "vej".into(),
            aar: "i fjor".into(),
            slags: "brev".into(),
            side: "-4".into(),
            ..Asked::default()
        };
        let query = asked.query();
        assert_eq!((query.year, query.kind, query.offset), (None, None, 0));
        let asked = Asked { aar: "2026".into(), slags: "meeting".into(), side: "3".into(), ..asked };
        let query = asked.query();
        assert_eq!((query.year, query.kind, query.offset), (Some(2026), Some(Kind::Meeting), 40));
        assert_eq!(Asked { side: "99999999".into(), ..asked }.query().offset, 9_980);
    }
}
