//! Calls to other programs over HTTP. Certificates are the system's; redirections are not followed.

use http_body_util::Full;
use hyper::body::Bytes;
use hyper::header::{CONTENT_TYPE, USER_AGENT};
use hyper::{Method, Request};
use hyper_rustls::{HttpsConnector, HttpsConnectorBuilder};
use hyper_util::client::legacy::Client;
use hyper_util::client::legacy::connect::HttpConnector;
use hyper_util::rt::TokioExecutor;
use sagsgang_app::world::{Call, Caller, Delivered, NotDelivered};
use std::error::Error;
use std::time::Duration;

/// A program that does not answer for so long is taken for down.
const PATIENCE: Duration = Duration::from_secs(15);

/// Calls by HTTPS, or HTTP on this machine; which addresses may be called was seen when they were registered.
pub struct HttpCaller {
    client: Result<Client<HttpsConnector<HttpConnector>, Full<Bytes>>, String>,
}

impl HttpCaller {
    /// A caller that trusts what this machine trusts. Where that cannot be read, each call says so: a house without
    /// webhooks needs no certificates.
    pub fn new() -> Self {
        let trusted = HttpsConnectorBuilder::new().with_native_roots();
        let client = trusted
            .map(|trusted| Client::builder(TokioExecutor::new()).build(trusted.https_or_http().enable_http1().build()))
            .map_err(|error| format!("the certificates this machine trusts cannot be read: {error}"));
        Self { client }
    }

    async fn post(&self, call: Call) -> Result<(), NotDelivered> {
        let again = |why: String| NotDelivered { for_good: false, why };
        let mut request =
            Request::builder().method(Method::POST).uri(&call.url).header(CONTENT_TYPE, "application/json");
        request = request.header(USER_AGENT, concat!("Sagsgang/", env!("CARGO_PKG_VERSION")));
        for (name, value) in &call.headers {
            request = request.header(*name, value);
        }
        let request = request.body(Full::new(Bytes::from(call.body))).map_err(|error| again(error.to_string()))?;
        let client = self.client.as_ref().map_err(|why| again(why.clone()))?;
        let answer = tokio::time::timeout(PATIENCE, client.request(request)).await;
        match answer {
            Err(_) => Err(again(format!("no answer within {} s", PATIENCE.as_secs()))),
            Ok(Err(error)) => Err(again(said(&error))),
            Ok(Ok(answer)) if answer.status().is_success() => Ok(()),
            Ok(Ok(answer)) => Err(again(format!("answered {}", answer.status()))),
        }
    }
}

impl Caller for HttpCaller {
    fn call(&self, call: Call) -> Delivered<'_> {
        Box::pin(self.post(call))
    }
}

/// The error with what caused it.
fn said(error: &dyn Error) -> String {
    let mut text = error.to_string();
    let mut cause = error.source();
    while let Some(error) = cause {
        text = format!("{text}: {error}");
        cause = error.source();
    }
    text
}

#[cfg(test)]
mod tests;
