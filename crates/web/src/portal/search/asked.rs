//! What is asked of the search, as its address has it.

use crate::url::{Links, SearchAt, with_query};
use jiff::civil::Date;
use sagsgang_app::portal::{FollowUpState as FollowUp, Kind, Query, decision_from_name};
use serde::Deserialize;

/// How many hits stand on a page.
pub(super) const PER_PAGE: usize = 20;
/// The search does not page further than this many hits.
pub(super) const REACH: usize = 10_000;

/// The words, the filters and the page, as they were written: what cannot be read filters nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub(crate) struct Asked {
    /// Which search is asked; never taken from the address.
    #[serde(skip)]
    pub at: SearchAt,
    pub q: String,
    /// The words are meant as they are: "1".
    pub praecis: String,
    /// A body's slug.
    pub udvalg: String,
    /// The year a legislative term began in.
    pub periode: String,
    /// A year.
    pub aar: String,
    /// A kind of hit.
    pub slags: String,
    /// A kind of decision.
    pub beslutning: String,
    /// A person's id.
    pub person: String,
    /// A list's letter.
    pub parti: String,
    /// How far the follow-up is.
    pub opfoelgning: String,
    /// A page from 1.
    pub side: String,
}

impl Asked {
    /// Whether nothing is asked.
    pub(crate) fn is_empty(&self) -> bool {
        self.q.trim().is_empty() && !self.is_filtered()
    }

    /// Whether only some of the hits are wanted.
    pub(super) fn is_filtered(&self) -> bool {
        self.filters().iter().any(|(_, filter)| !filter.is_empty())
    }

    /// The same question without filters.
    pub(super) fn without_filters(&self) -> Self {
        Self { at: self.at, q: self.q.clone(), praecis: self.praecis.clone(), ..Self::default() }
    }

    /// The same question from its first page.
    pub(super) fn first_page(&self) -> Self {
        Self { side: String::new(), ..self.clone() }
    }

    /// The page, from 1.
    pub(super) fn page(&self) -> usize {
        self.side.parse().unwrap_or(1).clamp(1, REACH / PER_PAGE)
    }

    /// The year the legislative term began in that is asked for.
    pub(crate) fn term(&self) -> Option<i16> {
        self.periode.parse().ok()
    }

    /// As the index is asked; `days` are those of the legislative term.
    pub(crate) fn query(&self, days: Option<(Date, Date)>) -> Query {
        let given = |filter: &String| (!filter.is_empty()).then(|| filter.clone());
        Query {
            exact: !self.praecis.is_empty(),
            organization: given(&self.udvalg),
            year: self.aar.parse().ok(),
            days,
            kind: Kind::from_name(&self.slags),
            decision: decision_from_name(&self.beslutning),
            person: self.person.parse().ok(),
            party: given(&self.parti),
            follow_up: FollowUp::from_name(&self.opfoelgning),
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
        let words = [("q", &self.q), ("praecis", &self.praecis)];
        let pairs = words.into_iter().chain(self.filters()).chain([("side", &self.side)]);
        let given: Vec<(&str, &str)> =
            pairs.filter(|(_, value)| !value.is_empty()).map(|(name, value)| (name, value.as_str())).collect();
        with_query(links.search_at(self.at), &given)
    }

    fn filters(&self) -> [(&'static str, &String); 8] {
        [
            ("udvalg", &self.udvalg),
            ("periode", &self.periode),
            ("aar", &self.aar),
            ("slags", &self.slags),
            ("beslutning", &self.beslutning),
            ("person", &self.person),
            ("parti", &self.parti),
            ("opfoelgning", &self.opfoelgning),
        ]
    }
}

#[cfg(test)]
mod tests {
    use super::Asked;
    use crate::url::Links;
    use sagsgang_app::portal::{FollowUpState as FollowUp, Kind};
    use sagsgang_domain::decision::DecisionKind;
    use sagsgang_i18n::Lang;

    #[test]
    fn an_address_holds_the_whole_question() {
        let asked = Asked { q: "børn & unge".into(), udvalg: "buu".into(), side: "3".into(), ..Asked::default() };
        assert_eq!(asked.address(Links::new(Lang::Da)), "/soeg?q=b%C3%B8rn+%26+unge&udvalg=buu&side=3");
        assert_eq!(asked.on_page(Links::new(Lang::En), 1), "/en/soeg?q=b%C3%B8rn+%26+unge&udvalg=buu");
        let open = Asked { opfoelgning: "open".into(), parti: "Ø".into(), ..Asked::default() };
        assert_eq!(open.address(Links::new(Lang::Da)), "/soeg?parti=%C3%98&opfoelgning=open");
        assert!(!open.is_empty() && open.without_filters().is_empty());
    }

    #[test]
    fn what_cannot_be_read_filters_nothing() {
        let asked = Asked {
            q: "vej".into(),
            aar: "i fjor".into(),
            slags: "brev".into(),
            beslutning: "måske".into(),
            person: "Anna".into(),
            opfoelgning: "snart".into(),
            side: "-4".into(),
            ..Asked::default()
        };
        let query = asked.query(None);
        assert_eq!((query.year, query.kind, query.decision, query.offset), (None, None, None, 0));
        assert_eq!((query.person, query.follow_up), (None, None));
        let asked = Asked {
            aar: "2026".into(),
            slags: "meeting".into(),
            beslutning: "noted".into(),
            opfoelgning: "open".into(),
            side: "3".into(),
            ..asked
        };
        let query = asked.query(None);
        assert_eq!((query.year, query.kind, query.offset), (Some(2026), Some(Kind::Meeting), 40));
        assert_eq!((query.decision, query.follow_up), (Some(DecisionKind::Noted), Some(FollowUp::Open)));
        assert_eq!(Asked { side: "99999999".into(), ..asked }.query(None).offset, 9_980);
    }
}
