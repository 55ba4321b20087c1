//! The mark that something may leave the house.

use serde::Serialize;
use std::ops::Deref;

/// A value the public may have. It can be read by anyone and made only by [`super::view`]; it is never read back
/// from outside, so it has no `Deserialize`.
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
