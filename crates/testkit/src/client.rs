//! A browser without a window: cookies are kept, redirects are shown and followed when asked.

use axum::Router;
use axum::body::Body;
use axum::extract::ConnectInfo;
use axum::http::{HeaderMap, Request, header};
use bytes::Bytes;
use sagsgang_app::App;
use sagsgang_web::WebConfig;
use sagsgang_web::layer::headers::Reached;
use std::collections::BTreeMap;
use std::net::SocketAddr;
use tower::ServiceExt as _;

/// A browser at the site.
#[derive(Clone)]
pub struct Client {
    router: Router,
    cookies: BTreeMap<String, String>,
    address: [u8; 4],
}

/// Where the public reaches a test's server, as what leaves it says.
pub const ADDRESS: &str = "https://sommerby.example";
/// Where a browser is when nothing else is said.
const AT_HOME: [u8; 4] = [127, 0, 0, 1];

/// What the site answered.
#[derive(Clone, Debug)]
pub struct Answer {
    /// The status.
    pub status: u16,
    /// The headers.
    pub headers: HeaderMap,
    /// The body.
    pub body: Bytes,
}

impl Answer {
    /// The body as text.
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    /// Where a redirect leads.
    pub fn location(&self) -> Option<&str> {
        self.headers.get(header::LOCATION)?.to_str().ok()
    }
}

impl Client {
    /// A browser in which nobody is signed in, at a server of its own on the app.
    pub async fn new(app: &App) -> Self {
        Self::reaching(app, Reached::ByHttp).await
    }

    /// The same, at a server that the public reaches as said.
    pub async fn reaching(app: &App, reached: Reached) -> Self {
        let config = WebConfig { reached, address: ADDRESS.to_owned(), run: "test".to_owned(), cache: true };
        let router = sagsgang_web::router(app.clone(), config).await;
        Self { router, cookies: BTreeMap::new(), address: AT_HOME }
    }

    /// Another browser at the same server, in which nobody is signed in.
    pub fn another(&self) -> Self {
        Self { router: self.router.clone(), cookies: BTreeMap::new(), address: self.address }
    }

    /// The same browser on another machine.
    pub fn from_address(mut self, address: [u8; 4]) -> Self {
        self.address = address;
        self
    }

    /// What a cookie holds.
    pub fn cookie(&self, name: &str) -> Option<&str> {
        self.cookies.get(name).map(String::as_str)
    }

    /// Signs in by the form.
    pub async fn sign_in(&mut self, login: &str, password: &str) {
        let answer = self.post(sagsgang_web::url::route::SIGN_IN, &[("login", login), ("password", password)]).await;
        assert_eq!(answer.status, 303, "{login} cannot sign in: {}", answer.text());
    }

    /// Asks for a page.
    pub async fn get(&mut self, path: &str) -> Answer {
        self.send(Request::get(path), Body::empty()).await
    }

    /// Asks for a page and goes where it leads, at most five times.
    pub async fn visit(&mut self, path: &str) -> Answer {
        let mut answer = self.get(path).await;
        for _ in 0..5 {
            let Some(to) = answer.location().map(ToOwned::to_owned) else { break };
            answer = self.get(&to).await;
        }
        answer
    }

    /// Sends a form, as a page of the site does.
    pub async fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let body = form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
        let request = Request::post(path)
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .header("sec-fetch-site", "same-origin");
        self.send(request, Body::from(body)).await
    }

    /// Sends a form with a file.
    pub async fn upload(&mut self, path: &str, fields: &[(&str, &str)], file: (&str, &str, &[u8])) -> Answer {
        const BOUNDARY: &str = "----sommerby";
        let mut body = Vec::new();
        for (name, value) in fields {
            let part = format!("--{BOUNDARY}\r\ncontent-disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n");
            body.extend_from_slice(part.as_bytes());
        }
        let (name, file_name, content) = file;
        let head = format!(
            "--{BOUNDARY}\r\ncontent-disposition: form-data; name=\"{name}\"; filename=\"{file_name}\"\r\n\
             content-type: application/octet-stream\r\n\r\n"
        );
        body.extend_from_slice(head.as_bytes());
        body.extend_from_slice(content);
        body.extend_from_slice(format!("\r\n--{BOUNDARY}--\r\n").as_bytes());
        let request = Request::post(path)
            .header(header::CONTENT_TYPE, format!("multipart/form-data; boundary={BOUNDARY}"))
            .header("sec-fetch-site", "same-origin");
        self.send(request, Body::from(body)).await
    }

    /// Sends a request of one's own making, with the browser's cookies.
    pub async fn send(&mut self, request: axum::http::request::Builder, body: Body) -> Answer {
        let cookies: Vec<String> = self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
        let mut request =
            request.header(header::HOST, "sommerby.example").body(body).expect("the request is well formed");
        if !cookies.is_empty() {
            let value = cookies.join("; ").parse().expect("cookies are well formed");
            request.headers_mut().insert(header::COOKIE, value);
        }
        request.extensions_mut().insert(ConnectInfo(SocketAddr::from((self.address, 40_000))));
        let response = self.router.clone().oneshot(request).await.expect("the router always answers");
        let (parts, body) = response.into_parts();
        let body = axum::body::to_bytes(body, usize::MAX).await.expect("the answer ends");
        self.keep_cookies(&parts.headers);
        Answer { status: parts.status.as_u16(), headers: parts.headers, body }
    }

    fn keep_cookies(&mut self, headers: &HeaderMap) {
        for cookie in headers.get_all(header::SET_COOKIE).iter().filter_map(|value| value.to_str().ok()) {
            let mut parts = cookie.split(';').map(str::trim);
            let Some((name, value)) = parts.next().and_then(|pair| pair.split_once('=')) else { continue };
            if parts.any(|part| part.eq_ignore_ascii_case("max-age=0")) {
                self.cookies.remove(name);
            } else {
                self.cookies.insert(name.to_owned(), value.to_owned());
            }
        }
    }
}
