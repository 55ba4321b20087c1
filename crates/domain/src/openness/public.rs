//! The mark that something may leave the house.

use serde::Serialize;
use std::ops::Deref;

/// A value the public may have. It can be read by anyone and made only by [`super::view`]; it is never read back
/// from outside, so it has no `Deserialize`.
///
/// Anyone may read one:
/// ```
/// use sagsgang_domain::openness::{Public, view::PublicItem};
/// fn print(item: &Public<PublicItem>) -> String {
///     format!("{}. {}", item.number, item.title)
/// }
/// ```
/// Nobody outside may make one by its function,
/// ```compile_fail,E0624
/// use sagsgang_domain::openness::Public;
/// let leaked = Public::new("the price in a closed item".to_owned());
/// ```
/// by its field,
/// ```compile_fail,E0423
/// use sagsgang_domain::openness::Public;
/// let leaked = Public("the price in a closed item".to_owned());
/// ```
/// or by reading it from data.
/// ```compile_fail,E0277
/// use sagsgang_domain::openness::Public;
/// let leaked: Public<String> = serde_json::from_str("\"the price in a closed item\"").unwrap();
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Public<T>(T);

impl<T> Public<T> {
    pub(super) fn new(value: T) -> Self {
        Self(value)
    }

    /// The value, without its mark.
    pub fn into_inner(self) -> T {
        self.0
    }
}

impl<T> Deref for Public<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0
    }
}
