//! HTTP: the public portal, the desk, the members' pages and the components they are made of.
//!
//! Holds no rule. A handler extracts, calls one function of `app`, and renders or redirects; a page is a function that
//! returns markup. Every page works without script. Read on in [`url`] (every address), [`ui`] (every component),
//! [`form`] (what people send), [`error`] (what they are told), [`server`] (how it is put together).

mod api;
pub mod assets;
pub mod cache;
mod desk;
mod entry;
pub mod error;
pub mod flash;
mod following;
pub mod form;
pub mod frame;
pub mod layer;
mod mcp;
mod member;
pub mod metrics;
pub mod outward;
mod portal;
pub mod problem;
mod sender;
pub mod server;
pub mod signed_in;
mod site;
pub mod ui;
pub mod url;

pub use site::{WebConfig, router};
