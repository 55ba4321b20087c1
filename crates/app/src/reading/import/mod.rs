//! Importing many documents in one go (da: *indlæsning*): from the upload to the report.
//!
//! [`begin`] keeps what was delivered and answers at once; [`work`] reads it, one import at a time, in the serving
//! process; [`stop`] and [`take_up`] are what a person may say meanwhile, [`read`] is what the pages show. What came of
//! the documents is written some at a time (see `domain::import`). After a kill the work goes on after the last part
//! that was written: the documents of the part that was lost are known by their content, and told as read, since
//! nobody else has told of them.

pub mod begin;
mod delivered;
pub mod read;
pub mod stop;
pub mod take_up;
mod tell;
pub mod work;
