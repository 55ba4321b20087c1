//! What the walls share: every address, something at each of them, and every form.
#![allow(dead_code, reason = "each wall uses its part")]
#![allow(clippy::expect_used, clippy::panic, reason = "a test that cannot be set up must stop")]

pub mod addresses;
pub mod catalogue;
pub mod follower;
pub mod forms;
pub mod html;
pub mod oparl;
pub mod open_data;
pub mod pdf;
pub mod planted;
pub mod routes;
pub mod scene;
