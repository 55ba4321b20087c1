//! What a list is asked for: OParl's filters, and where the page stands.

use super::answer::Failure;
use crate::url::with_query;
use jiff::Timestamp;
use sagsgang_app::register::Cursor;
use uuid::Uuid;

/// Objects on a page, and the most a reader may ask for.
pub(super) const PAGE: u64 = 100;

/// The filters, in the order in which every address of ours writes them.
const FILTERS: [&str; 4] = ["created_since", "created_until", "modified_since", "modified_until"];

/// What a list is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Question {
    /// Since and until when, by [`FILTERS`].
    pub(super) times: [Option<Timestamp>; 4],
    /// Without embedded objects that have a list of their own.
    pub(super) omit_internal: bool,
    /// Objects on a page.
    pub(super) limit: u64,
    /// Which page, from 1.
    pub(super) page: u64,
    /// Where it stands.
    pub(super) cursor: Cursor,
    /// The filters as they were asked, for the addresses of the other pages.
    kept: Vec<(&'static str, String)>,
}

impl Question {
    /// Reads the query of an address. Parameters nobody knows are passed over, as OParl wants.
    pub(super) fn read(query: &str) -> Result<Self, Failure> {
        let pairs: Vec<_> = form_urlencoded::parse(query.as_bytes()).collect();
        let of = |name: &str| {
            let found = pairs.iter().find(|(known, _)| known == name);
            found.map(|(_, value)| value.trim().to_owned()).filter(|value| !value.is_empty())
        };
        let mut kept = Vec::new();
        let mut times = [None; 4];
        for (time, name) in times.iter_mut().zip(FILTERS) {
            // A plus sign that was not encoded arrives as a space.
            let Some(asked) = of(name).map(|asked| asked.replace(' ', "+")) else { continue };
            *time = Some(asked.parse().map_err(|_| Failure::Parameter(name))?);
            kept.push((name, asked));
        }
        let number = |name: &'static str| match of(name) {
            Some(asked) => match asked.parse::<u64>() {
                Ok(0) | Err(_) => Err(Failure::Parameter(name)),
                Ok(number) => Ok(Some(number)),
            },
            None => Ok(None),
        };
        let limit = number("limit")?;
        kept.extend(limit.map(|limit| ("limit", limit.to_string())));
        let omit_internal = match of("omit_internal").as_deref() {
            None | Some("false") => false,
            Some("true") => true,
            Some(_) => return Err(Failure::Parameter("omit_internal")),
        };
        if omit_internal {
            kept.push(("omit_internal", "true".to_owned()));
        }
        let (limit, page) = (limit.unwrap_or(PAGE).min(PAGE), number("page")?.unwrap_or(1));
        let cursor = match (of("after"), of("before"), of("from").as_deref()) {
            (Some(id), ..) => Cursor::After(Uuid::parse_str(&id).map_err(|_| Failure::Parameter("after"))?),
            (_, Some(id), _) => Cursor::Before(Uuid::parse_str(&id).map_err(|_| Failure::Parameter("before"))?),
            (.., Some("end")) => Cursor::Last,
            (.., Some(_)) => return Err(Failure::Parameter("from")),
            (None, None, None) => Cursor::Skip(page.saturating_sub(1).saturating_mul(limit)),
        };
        if matches!(cursor, Cursor::Skip(rows) if i64::try_from(rows).is_err()) {
            return Err(Failure::Parameter("page"));
        }
        Ok(Self { times, omit_internal, limit, page, cursor, kept })
    }

    /// The address of the first page of this list.
    pub(super) fn first(&self, list: &str) -> String {
        let kept: Vec<_> = self.kept.iter().map(|(name, value)| (*name, value.as_str())).collect();
        with_query(list.to_owned(), &kept)
    }

    /// The address of another page: its number, and where it stands.
    pub(super) fn other(&self, list: &str, page: u64, cursor: Cursor) -> String {
        if page <= 1 {
            return self.first(list);
        }
        let page = with_query(self.first(list), &[("page", &page.to_string())]);
        match cursor {
            Cursor::Skip(_) => page,
            Cursor::After(id) => with_query(page, &[("after", &id.to_string())]),
            Cursor::Before(id) => with_query(page, &[("before", &id.to_string())]),
            Cursor::Last => with_query(page, &[("from", "end")]),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{PAGE, Question};
    use crate::api::oparl::answer::Failure;
    use sagsgang_app::register::Cursor;
    use uuid::Uuid;

    #[test]
    fn a_filter_is_read_and_stands_in_the_addresses_of_all_pages() {
        for plus in ["+", "%2B"] {
            let asked = Question::read(&format!("page=3&modified_since=2024-04-24T17:00:00{plus}02:00&x=1")).unwrap();
            assert_eq!(asked.times[2], Some("2024-04-24T15:00:00Z".parse().unwrap()));
            assert_eq!((asked.limit, asked.page, asked.cursor), (PAGE, 3, Cursor::Skip(200)));
            let first = "/l?modified_since=2024-04-24T17%3A00%3A00%2B02%3A00";
            assert_eq!(asked.first("/l"), first);
            assert_eq!(asked.other("/l", 1, Cursor::Last), first);
            let id = Uuid::from_u128(7);
            assert_eq!(asked.other("/l", 4, Cursor::After(id)), format!("{first}&page=4&after={id}"));
        }
    }

    #[test]
    fn what_cannot_be_read_is_named() {
        for (query, name) in [
            ("created_since=2024-04-24", "created_since"),
            ("modified_until=yesterday", "modified_until"),
            ("limit=0", "limit"),
            ("limit=-1", "limit"),
            ("page=x", "page"),
            ("page=18446744073709551615", "page"),
            ("after=1", "after"),
            ("from=here", "from"),
            ("omit_internal=ja", "omit_internal"),
        ] {
            assert_eq!(Question::read(query), Err(Failure::Parameter(name)), "{query}");
        }
    }

    #[test]
    fn a_reader_does_not_choose_a_larger_page_than_there_is() {
        assert_eq!(Question::read("limit=100000").unwrap().limit, PAGE);
        assert_eq!(Question::read("limit=7").unwrap().limit, 7);
    }
}
