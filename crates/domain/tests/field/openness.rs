//! What the public may never see: marked words in every closed field, and the public views searched for them.

mod completeness;
mod laws;
mod marks;
mod people;
mod views;
