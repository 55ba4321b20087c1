//! What people do with a programme, one file for each thing. The rules stand in `sagsgang_domain::programme`.

pub mod add_measure;
pub mod open;
pub mod read;
pub mod state_status;
