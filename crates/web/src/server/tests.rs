//! The server as a browser meets it: pages in two languages, errors as pages, headers, and acts from elsewhere.

use super::{HttpConfig, inside, outside, serve};
use crate::error::WebError;
use crate::flash;
use crate::form::FormData;
use crate::frame::{Frame, Site};
use crate::layer::headers::Reached;
use crate::metrics::Metrics;
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::Request;
use axum::http::{HeaderMap, Method, StatusCode, header};
use axum::response::{Html, Response};
use axum::routing::{get, post};
use std::sync::Arc;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{oneshot, watch};
use tower::ServiceExt as _;

fn app(reached: Reached) -> Router {
    let routes = Router::new()
        .route("/", get(async |frame: Frame| Html(format!("{} {}", frame.lang.tag(), frame.site.municipality))))
        .route("/sag/{number}", get(async |frame: Frame| Html(frame.links.case("24-17"))))
        .route("/panik", get(async || -> String { panic!("hemmelig årsag") }))
        .route("/fejl", get(async || -> Result<String, WebError> { Err(WebError::internal("hemmelig årsag")) }))
        .route("/desk", get(async || -> Result<String, WebError> { Err(WebError::SignIn) }))
        .route("/lukket", get(async || -> Result<String, WebError> { Err(WebError::Forbidden) }))
        .route("/vent", get(async || -> Result<String, WebError> { Err(WebError::TooMany { seconds: 30 }) }))
        .route("/nej", get(async || -> Result<String, WebError> { Err(WebError::Refused("Mødet er <hævet>.".into())) }))
        .route("/gem", post(async |_: FormData| flash::redirect_with_notice("/sag/24-17", "Gemt.")))
        .route("/besked", get(async |frame: Frame| Html(frame.notice.unwrap_or_default())))
        .route("/gammel", post(stale));
    let (_, site) = watch::channel(Arc::new(Site {
        municipality: "Fjordby Kommune".to_owned(),
        slug: "fjordby-kommune".to_owned(),
        address: "https://sagsgang.fjordby.dk".to_owned(),
    }));
    let config = HttpConfig { site, reached, run: "prøve".to_owned(), metrics: Arc::new(Metrics::default()) };
    outside(inside(routes, super::LARGEST_FORM), config)
}

async fn stale() -> Result<String, WebError> {
    let entered = vec![("Beslutning".to_owned(), "Godkendt med <ændring>".to_owned())];
    Err(WebError::Stale { entered, reopen: "/sag/24-17".to_owned() })
}

async fn ask(
    method: Method,
    path: &str,
    headers: &[(header::HeaderName, &str)],
    body: &'static str,
) -> (StatusCode, HeaderMap, String) {
    let mut request = Request::builder().method(method).uri(path).header(header::HOST, "sag.fjordby.example");
    for (name, value) in headers {
        request = request.header(name, *value);
    }
    answered(app(Reached::ByHttp).oneshot(request.body(Body::from(body)).unwrap()).await.unwrap()).await
}

async fn answered(response: Response) -> (StatusCode, HeaderMap, String) {
    let (status, headers) = (response.status(), response.headers().clone());
    let bytes = to_bytes(response.into_body(), 1_000_000).await.unwrap();
    (status, headers, String::from_utf8(bytes.to_vec()).unwrap())
}

async fn get_page(path: &str) -> (StatusCode, HeaderMap, String) {
    ask(Method::GET, path, &[], "").await
}

const FORM: (header::HeaderName, &str) = (header::CONTENT_TYPE, "application/x-www-form-urlencoded");
const FROM_HERE: (header::HeaderName, &str) = (header::HeaderName::from_static("sec-fetch-site"), "same-origin");

#[tokio::test]
async fn a_page_is_read_in_danish_and_under_en_in_english() {
    assert_eq!(get_page("/").await.2, "da Fjordby Kommune");
    assert_eq!(get_page("/en").await.2, "en Fjordby Kommune");
    assert_eq!(get_page("/sag/x").await.2, "/sag/24-17");
    assert_eq!(get_page("/en/sag/x").await.2, "/en/sag/24-17");
}

#[tokio::test]
async fn an_unknown_page_says_so_in_the_readers_language() {
    let (status, _, page) = get_page("/findes-ikke").await;
    assert_eq!(status, StatusCode::NOT_FOUND);
    assert!(page.contains("Siden findes ikke") && page.contains("Fjordby Kommune"));
    assert!(get_page("/en/nothing").await.2.contains("The page does not exist"));
}

#[tokio::test]
async fn a_slash_too_many_leads_to_the_page() {
    let (status, headers, _) = get_page("/en/sag/24-17/?side=2").await;
    assert_eq!(status, StatusCode::PERMANENT_REDIRECT);
    assert_eq!(headers[header::LOCATION], "/en/sag/24-17?side=2");
    assert_eq!(get_page("//evil.example/").await.0, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_fault_of_ours_has_a_number_and_tells_nothing_more() {
    for path in ["/panik", "/fejl"] {
        let (status, _, page) = get_page(path).await;
        assert_eq!(status, StatusCode::INTERNAL_SERVER_ERROR);
        assert!(!page.contains("hemmelig"), "{page}");
        assert!(page.contains("prøve-1"), "{page}");
    }
}

#[tokio::test]
async fn whoever_is_not_signed_in_is_sent_to_sign_in_and_back() {
    let (status, headers, _) = get_page("/en/desk").await;
    assert_eq!(status, StatusCode::SEE_OTHER);
    assert_eq!(headers[header::LOCATION], "/en/log-ind?til=%2Fdesk");
}

#[tokio::test]
async fn refusals_say_what_to_do() {
    let (status, _, page) = get_page("/lukket").await;
    assert_eq!((status, page.contains("Spørg sekretariatet")), (StatusCode::FORBIDDEN, true));
    let (status, headers, _) = get_page("/vent").await;
    assert_eq!((status, headers[header::RETRY_AFTER].as_bytes()), (StatusCode::TOO_MANY_REQUESTS, &b"30"[..]));
    let (status, _, page) = get_page("/nej").await;
    assert_eq!((status, page.contains("Mødet er &lt;hævet&gt;.")), (StatusCode::UNPROCESSABLE_ENTITY, true));
}

#[tokio::test]
async fn what_one_wrote_is_not_lost_when_somebody_else_was_first() {
    let (status, _, page) = ask(Method::POST, "/en/gammel", &[FORM, FROM_HERE], "").await;
    assert_eq!(status, StatusCode::CONFLICT);
    assert!(page.contains("Godkendt med &lt;ændring&gt;"));
    assert!(page.contains("href=\"/en/sag/24-17\""));
}

#[tokio::test]
async fn an_address_used_in_a_way_it_does_not_know_says_which_it_knows() {
    let (status, headers, page) = ask(Method::POST, "/sag/24-17", &[FORM, FROM_HERE], "").await;
    assert_eq!(status, StatusCode::METHOD_NOT_ALLOWED);
    assert_eq!(headers[header::ALLOW], "GET,HEAD");
    assert!(page.contains("brug dens knapper"));
}

#[tokio::test]
async fn an_act_from_another_site_is_refused_before_it_is_read() {
    let (status, _, page) = ask(Method::POST, "/gem", &[FORM], "a=1").await;
    assert_eq!(status, StatusCode::FORBIDDEN);
    assert!(page.contains("kom ikke fra en side på dette websted"));
    let evil = [FORM, (header::ORIGIN, "https://evil.example")];
    assert_eq!(ask(Method::POST, "/gem", &evil, "a=1").await.0, StatusCode::FORBIDDEN);
    let here = [FORM, (header::ORIGIN, "https://sag.fjordby.example")];
    assert_eq!(ask(Method::POST, "/gem", &here, "a=1").await.0, StatusCode::SEE_OTHER);
    assert_eq!(ask(Method::POST, "/gem", &[FORM, FROM_HERE], "a=1").await.0, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn what_happened_is_said_once() {
    let (_, headers, page) = ask(Method::GET, "/besked", &[(header::COOKIE, "besked=Gemt%2E")], "").await;
    assert_eq!(page, "Gemt.");
    assert!(headers[header::SET_COOKIE].to_str().unwrap().starts_with("besked=; Path=/; Max-Age=0"));
    assert!(!get_page("/besked").await.1.contains_key(header::SET_COOKIE));
}

#[tokio::test]
async fn every_answer_carries_the_policy() {
    for path in ["/", "/findes-ikke", "/healthz", "/panik"] {
        let headers = get_page(path).await.1;
        let policy = headers[header::CONTENT_SECURITY_POLICY].to_str().unwrap();
        assert!(policy.starts_with("default-src 'none'") && !policy.contains("unsafe"), "{path}: {policy}");
        assert_eq!(headers[header::X_CONTENT_TYPE_OPTIONS], "nosniff", "{path}");
        assert!(!headers.contains_key(header::STRICT_TRANSPORT_SECURITY), "{path}");
    }
    let https = app(Reached::ByHttps).oneshot(Request::get("/").body(Body::empty()).unwrap()).await.unwrap();
    assert!(https.headers().contains_key(header::STRICT_TRANSPORT_SECURITY));
    assert_eq!(get_page("/desk").await.1[header::CACHE_CONTROL], "no-store");
}

#[tokio::test]
async fn a_head_request_gets_the_headers_alone() {
    let (status, _, body) = ask(Method::HEAD, "/", &[], "").await;
    assert_eq!((status, body.as_str()), (StatusCode::OK, ""));
}

#[tokio::test]
async fn assets_are_kept_for_good_under_their_own_address_only() {
    let address = crate::assets::address("sagsgang.css");
    let (status, headers, css) = get_page(&address).await;
    assert_eq!(status, StatusCode::OK);
    assert_eq!(headers[header::CONTENT_TYPE], "text/css; charset=utf-8");
    assert!(headers[header::CACHE_CONTROL].to_str().unwrap().contains("immutable"));
    assert!(css.contains(".sg-course"));
    assert_eq!(get_page("/assets/gammel/sagsgang.css").await.1[header::CACHE_CONTROL], "no-cache");
    assert_eq!(get_page("/assets/x/../Cargo.toml").await.0, StatusCode::NOT_FOUND);
    let known = headers[header::ETAG].to_str().unwrap().to_owned();
    assert_eq!(ask(Method::GET, &address, &[(header::IF_NONE_MATCH, &known)], "").await.0, StatusCode::NOT_MODIFIED);
}

#[tokio::test]
async fn the_process_tells_its_health_and_its_numbers() {
    let app = app(Reached::ByHttp);
    let call = |path: &str| app.clone().oneshot(Request::get(path).body(Body::empty()).unwrap());
    assert_eq!(call("/healthz").await.unwrap().status(), StatusCode::OK);
    call("/en/sag/24-17").await.unwrap();
    call("/helt/ukendt/sted").await.unwrap();
    let text = answered(call("/metrics").await.unwrap()).await.2;
    assert!(text.contains("route=\"/sag/{number}\",status=\"200\"} 1"), "{text}");
    assert!(text.contains("route=\"unmatched\",status=\"404\"} 1"), "{text}");
    assert!(!text.contains("helt/ukendt"), "{text}");
}

#[tokio::test]
async fn a_server_that_is_asked_to_stop_stops() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let (stop, stopped) = oneshot::channel::<()>();
    let server = tokio::spawn(serve(listener, app(Reached::ByHttp), async { stopped.await.unwrap() }));
    let mut stream = TcpStream::connect(address).await.unwrap();
    stream.write_all(b"GET /healthz HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n").await.unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).await.unwrap();
    assert!(answer.starts_with("HTTP/1.1 200 OK"), "{answer}");
    stop.send(()).unwrap();
    server.await.unwrap().unwrap();
    assert!(TcpStream::connect(address).await.is_err());
}
