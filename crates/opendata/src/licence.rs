//! On which terms the data may be used: said here once, and by every format that has a place for it.

/// Terms of use by their name, as SPDX names them, and where they stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Licence {
    /// What people call it.
    pub name: &'static str,
    /// Its identifier in the list of SPDX.
    pub spdx: &'static str,
    /// Where its text stands, which is also what programs know it by.
    pub address: &'static str,
    /// Where its text stands in Danish.
    pub danish: &'static str,
}

/// The licence of what the municipality itself publishes; `docs/open-data.md` says why. What others made, which an
/// annex may be, is not the municipality's to give away: nothing is said of annexes.
pub const LICENCE: Licence = Licence {
    name: "CC0 1.0",
    spdx: "CC0-1.0",
    address: "https://creativecommons.org/publicdomain/zero/1.0/",
    danish: "https://creativecommons.org/publicdomain/zero/1.0/deed.da",
};
