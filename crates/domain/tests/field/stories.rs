//! One case through hearing, committee, economic committee and council, and what may happen on the way.

mod course;
mod minutes;
mod room;
