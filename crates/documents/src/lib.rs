//! The documents people take with them: the agenda and the minutes of a meeting as accessible PDF (PDF/UA-1).
//!
//! This room turns plain values into files. It loads nothing, decides nothing and knows no clock: whoever calls fills
//! [`model::MeetingDocument`] and gets bytes. Start at [`model`] for what goes in.

pub mod model;
