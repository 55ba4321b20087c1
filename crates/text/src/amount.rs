//! Amounts of money, always in øre: read as Danes write them, and written.
//!
//! An amount is an `i64` of øre (da: *øre*), never a floating number: *4,5 mio. kr.* is 450 000 000 øre and nothing
//! is rounded on the way. Reading refuses what it cannot hold exactly.

mod read;
mod write;

pub use read::{AmountError, FoundAmount, find_amounts, read_amount};
pub use write::{write_amount, write_in_english, write_kroner, write_short};

#[cfg(test)]
mod tests;
