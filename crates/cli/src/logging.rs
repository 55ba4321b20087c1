//! Log lines: structured, on standard error, for people on a terminal and as JSON elsewhere.

use crate::args::{Common, LogFormat};
use crate::failure::{Failure, Result};
use std::io::IsTerminal as _;
use tracing_subscriber::EnvFilter;

/// What the libraries say below a warning is theirs alone.
const QUIET: &str = "tantivy=warn,object_store=warn,typst=warn,hyper=warn";

/// Begins to write log lines.
pub fn start(common: &Common) -> Result<()> {
    let filter = EnvFilter::try_new(format!("{QUIET},{}", common.log)).map_err(|error| {
        Failure::said(format!(
            "--log {:?} is no filter ({error}): write \"info\" or \"warn,sagsgang_web=debug\"",
            common.log
        ))
    })?;
    let builder = tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr);
    let on_terminal = std::io::stderr().is_terminal();
    let format = common.log_format.unwrap_or(if on_terminal { LogFormat::Text } else { LogFormat::Json });
    let started = match format {
        LogFormat::Text => builder.with_ansi(on_terminal).try_init(),
        LogFormat::Json => builder.json().flatten_event(true).with_current_span(false).try_init(),
    };
    started.map_err(|error| Failure::said(format!("the log could not be started ({error}): report it")))
}
