//! Where a request comes from, to slow down guessing.

use crate::layer::headers::Reached;
use axum::extract::ConnectInfo;
use axum::http::request::Parts;
use std::net::SocketAddr;

/// The address of whoever sent the request.
pub(crate) fn address(parts: &Parts) -> String {
    let peer = parts.extensions.get::<ConnectInfo<SocketAddr>>().map(|peer| peer.0.ip().to_string());
    let reached = parts.extensions.get::<Reached>().copied().unwrap_or(Reached::ByHttp);
    // Only what stands in front of us and speaks HTTPS for us says who came to it; it adds its word last.
    let forwarded = parts.headers.get_all("x-forwarded-for").iter().next_back().and_then(|value| value.to_str().ok());
    let forwarded = forwarded.and_then(|value| value.rsplit(',').next()).map(|last| last.trim().to_owned());
    let forwarded = forwarded.filter(|_| reached == Reached::ByHttps);
    forwarded.or(peer).unwrap_or_else(|| "unknown".to_owned())
}
