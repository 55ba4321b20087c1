//! The Danish language as a tool: fold, order, address, dates and amounts read and written.
//!
//! Pure functions of text. There is no clock, no locale of the machine and no knowledge of the field here: who needs
//! "today" passes a date. Danish is what the plain functions write; the English of the public pages is in
//! [`english`]. What a *document* means is the intake room's matter; this room only knows how Danes write.
//!
//! - [`fold`]: two spellings of the same word become equal (search, matching of names).
//! - [`collation_key`]: the order of the Danish alphabet as bytes that a database can sort.
//! - [`compound`]: the parts of a compound, so that *bolig* finds *ældreboligerne*.
//! - [`slug`]: an address that a person can read.
//! - [`long_date`], [`short_date`], [`date_time`]: dates written; [`find_dates`], [`read_date`]: dates read.
//! - [`amount`]: kroner and øre, read and written.

pub mod amount;
mod collation;
pub mod compound;
mod date;
mod fold;
mod slug;
mod time;
mod token;

pub use collation::{collation_key, compare};
pub use date::{
    DateError, DateMention, FoundDate, Part, date_time, day_and_month, english, find_dates, long_date, month_and_year,
    month_name, read_date, short_date, weekday_name,
};
pub use fold::fold;
pub use slug::{SLUG_MAX, slug};
pub use time::{clock, read_time};
