//! When the process is asked to stop: Ctrl-C at the keyboard, or SIGTERM from the system.

use crate::failure::{Failure, Result};
use std::future::Future;
use tokio::signal::unix::{SignalKind, signal};

/// A future that is done when the process is asked to stop. From now on such a request no longer kills it.
pub fn asked_to_stop() -> Result<impl Future<Output = ()> + Send + 'static> {
    let listen = |kind| signal(kind).map_err(|error| Failure::said(format!("signals cannot be received: {error}")));
    let (mut interrupt, mut terminate) = (listen(SignalKind::interrupt())?, listen(SignalKind::terminate())?);
    Ok(async move {
        tokio::select! {
            _ = interrupt.recv() => {}
            _ = terminate.recv() => {}
        }
        tracing::info!("asked to stop: finishing what is under way");
    })
}
