//! Accounts, one file for each thing that is done with them.

pub mod change_password;
pub mod open;
pub mod read;
pub mod set_roles;
