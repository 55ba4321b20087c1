//! What happens to every request before it reaches a handler, and to every answer after.

pub mod error_pages;
pub mod headers;
pub mod language;
pub mod observe;
pub mod same_site;
