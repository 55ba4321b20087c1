//! What no form should be sent: too much, too little, the wrong thing, garbage. It is refused with a message, nothing
//! is written, what was typed is still there, and nothing ever breaks.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stderr,
    reason = "a test that cannot go on stops, and says so"
)]

mod support;

use axum::body::Body;
use axum::http::{Request, header};
use jiff::civil::Date;
use sagsgang_store::journal;
use sagsgang_testkit::{Answer, Client, TestApp, on_both_engines};
use std::collections::BTreeMap;
use support::forms::{self, Form};
use support::{routes, scene};
use uuid::Uuid;

/// Longer than any field, shorter than the longest form.
const TOO_LONG: usize = 300_000;
/// Emoji of several parts, a single letter that is a sentence, and text that turns around.
const STRANGE: &str = "👩‍👩‍👧‍👦 ﷽ \u{202e}abc <script>alert(1)</script> {{x}} ' OR 1=1 --";
/// A value that names nothing.
const NOTHING: &str = "01890000-0000-7000-8000-000000000001";

on_both_engines!(no_field_takes_what_it_should_not, no_query_breaks_a_page, what_is_no_form_is_refused,);

/// A value nobody should send, and whether it must be refused.
struct Hostile {
    what: &'static str,
    form: Form,
    must: bool,
}

fn is_choice(field: &str) -> bool {
    let whole = ["kind", "openness", "role", "roles", "standing_kind", "decision_kind", "proposal_kind", "remark_kind"];
    let begins =
        ["section_kind", "section_openness", "stop_role", "clause_kind", "template_kind", "mark_", "vote_0", "reason_"];
    whole.contains(&field) || begins.iter().any(|start| field.starts_with(start))
}

fn is_number(field: &str) -> bool {
    ["version", "place"].contains(&field) || field.starts_with("stop_order")
}

/// Everything that is tried in a field.
fn hostile(form: &Form, field: &str, value: &str, care: &str) -> Vec<Hostile> {
    let with = |what, value: &str, must| Hostile { what, form: form.with(field, value), must };
    // Where a meeting is held, in words; elsewhere a place is a number.
    let is_place = field == "place" && (form.path.ends_with("/ny") || form.path.contains("/moede/"));
    let mut tried = vec![
        // Where a seat's party or an empty choice is meant, nothing is a value too; it only may not break.
        with("nothing", "", false),
        // A box is checked whatever it sends.
        with("too long", &"x".repeat(TOO_LONG), field != "active"),
        with("a zero byte", &format!("{value}\0"), false),
        with("control characters", &format!("{value}\u{1}\u{7}\u{b}\u{1b}[31m\u{7f}"), false),
        with("strange letters", STRANGE, false),
        Hostile { what: "left out", form: form.without(field), must: false },
        Hostile { what: "sent twice", form: twice(form, field), must: false },
    ];
    if is_choice(field) {
        tried.push(with("no choice", "findes-ikke", true));
    }
    if is_number(field) && !is_place {
        tried.push(with("an enormous number", "99999999999999999999999999", true));
        tried.push(with("a negative number", "-99999999999999999999999999", true));
    }
    if value.parse::<Uuid>().is_ok() {
        tried.push(with("an id of nothing", NOTHING, true));
        tried.push(with("no id", "1 OR 1=1", true));
        // Any body may have met; the care committee is one.
        if value != care && field != "organization" {
            tried.push(with("an id of another thing", care, true));
        }
    }
    if value.parse::<Date>().is_ok() {
        for date in ["0000-01-01", "9999-12-31", "2026-02-30", "i morgen"] {
            tried.push(with("no date", date, true));
        }
    }
    if value.len() == 5 && value.as_bytes()[2] == b':' {
        for time in ["25:00", "14:60", "-1:00", "snart"] {
            tried.push(with("no time", time, true));
        }
    }
    tried
}

fn twice(form: &Form, field: &str) -> Form {
    let mut form = form.clone();
    form.fields.push((field.to_owned(), STRANGE.to_owned()));
    form
}

async fn no_field_takes_what_it_should_not(house: TestApp) {
    let scene = scene::set(&house).await;
    let care = house.town.care.to_string();
    let mut browsers: BTreeMap<&str, Client> = BTreeMap::new();
    let mut wrong = Vec::new();
    for route in routes::forms().iter().filter(|route| route.pattern != "/log-ud") {
        let first = filled(&house, &scene, &route.pattern).await;
        let names: Vec<String> = first.fields.iter().map(|(name, _)| name.clone()).collect();
        for place in 0..names.len().min(24) {
            let mut form = filled(&house, &scene, &route.pattern).await;
            let tries = hostile(&form, &form.fields[place].0.clone(), &form.fields[place].1.clone(), &care).len();
            for attempt in 0..tries {
                let (field, value) = form.fields[place].clone();
                let tried = hostile(&form, &field, &value, &care).swap_remove(attempt);
                if !browsers.contains_key(form.login) {
                    browsers.insert(form.login, house.browser_of(form.login).await);
                }
                let mut browser = browsers[form.login].clone();
                if route.pattern == "/log-ind" {
                    // Guesses are slowed; here each is the first.
                    house.clock.advance(jiff::SignedDuration::from_mins(31));
                    browser = browser.another();
                }
                let head = house.head().await;
                let answer = send(&mut browser, &tried.form).await;
                let name = format!("POST {} with {} in {field}", route.pattern, tried.what);
                wrong.extend(judged(&house, head, &name, &tried, &field, &answer).await);
                if answer.status < 400 {
                    form = filled(&house, &scene, &route.pattern).await;
                    if route.pattern == "/desk/adgangskode" {
                        browsers.clear();
                    }
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// What is wrong with an answer to a form that should not have been sent.
async fn judged(house: &TestApp, head: u64, name: &str, tried: &Hostile, field: &str, answer: &Answer) -> Vec<String> {
    let mut wrong = Vec::new();
    let text = answer.text();
    if answer.status >= 500 {
        wrong.push(format!("{name}: {}", answer.status));
    }
    if answer.status < 400 {
        if tried.must {
            wrong.push(format!("{name}: taken"));
        }
        let written = journal::newest(house.app.store(), None, 1).await.expect("the journal is read");
        let payload = written[0].payload.as_ref().map(ToString::to_string).unwrap_or_default();
        if ["\\u0000", "\\u0001", "\\u0007", "\\u000b", "\\u001b"].iter().any(|escape| payload.contains(escape)) {
            wrong.push(format!("{name}: kept as {payload}"));
        }
        return wrong;
    }
    if house.head().await != head {
        wrong.push(format!("{name}: refused with {} and yet written", answer.status));
    }
    if !text.contains("<h1") {
        wrong.push(format!("{name}: {} without a page", answer.status));
    }
    if answer.status == 422 {
        for (other, value) in tried.form.fields.iter().filter(|(other, value)| other != field && value.contains(' ')) {
            if !text.contains(&escaped(value)) {
                wrong.push(format!("{name}: {other} was typed and is gone"));
            }
        }
        if text.contains("<script>alert") {
            wrong.push(format!("{name}: markup that was typed is markup on the page"));
        }
    }
    wrong
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

async fn filled(house: &TestApp, scene: &scene::Scene, pattern: &str) -> Form {
    let form = forms::fresh(house, scene, pattern).await;
    form.unwrap_or_else(|| panic!("POST {pattern} has no form: add it to `forms`"))
}

async fn send(browser: &mut Client, form: &Form) -> Answer {
    match form.file {
        Some(file) => browser.upload(&form.path, &form.pairs(), file).await,
        None => browser.post(&form.path, &form.pairs()).await,
    }
}

/// Pages that are asked with a query.
const ASKED: [&str; 34] = [
    "/soeg?q=@",
    "/soeg?q=plan&side=@",
    "/soeg?q=plan&slags=@&udvalg=@&aar=@",
    "/soeg?periode=@&beslutning=@&person=@",
    "/soeg?parti=@&opfoelgning=@&praecis=@",
    "/soeg/forslag?q=@",
    "/udvalg/vpu?periode=@",
    "/udvalg/vpu?aar=@",
    "/udvalg/@",
    "/udvalg/vpu/@",
    "/udvalg/vpu/2026-01-07/@",
    "/udvalg/vpu/2026-01-07/1/bilag/@/notat.txt",
    "/program/aeldreplan?pr=@",
    "/program/aeldreplan?pr=2026-03-01&siden=@",
    "/program/aeldreplan?pr=@&siden=@",
    "/kort?q=@",
    "/kort?q=vej&udvalg=@&aar=@&status=@",
    "/fuldstaendighed?periode=@",
    "/personer?q=@",
    "/person/@",
    "/person/KAREN?periode=@&vis=@&q=@",
    "/foelg/soeg?q=@",
    "/foelg/@/vpu",
    "/foelg/udvalg/@",
    "/foelg/bekraeft/@",
    "/foelg/mit/@",
    "/soeg/nyt.atom?q=@",
    "/program/@",
    "/sag/@",
    "/log-ind?til=@",
    "/desk/sager?q=@&stadie=@&side=@",
    "/desk/moeder?maaned=@&udvalg=@",
    "/desk/opfoelgning?vis=@&q=@",
    "/desk/journal?foer=@",
];

async fn no_query_breaks_a_page(house: TestApp) {
    scene::set(&house).await;
    house.catch_up().await;
    let mut browser = house.browser_of("sekretaer").await;
    let long = "x".repeat(20_000);
    let values = [
        "",
        "-1",
        "0",
        "99999999999999999999",
        "9999-12",
        "0000-01",
        "9999-12-31",
        "0000-01-01",
        "-9999-01-01",
        "%00",
        "%FF%FE",
        "%F0%9F%91%A9",
        "%22%22",
        "%22",
        "(",
        "*",
        "-",
        "a+AND+",
        "title%3A",
        "[a+TO+b]",
        "..",
        "%2F",
        "%0d%0ax",
        "2026-01-07-255",
        "2026-01-07-1",
        "4294967296",
        &long,
    ];
    let karen = sagsgang_app::portal::person_address(house.town.karen.id, house.town.karen.name);
    for asked in ASKED {
        for value in values {
            let path = asked.replace('@', value).replace("KAREN", &karen);
            let answer = browser.get(&path).await;
            assert!(answer.status < 500, "{asked} with {value:.60}: {}", answer.status);
            assert!(!answer.text().contains("<script>alert"), "{asked} with {value:.60}");
        }
    }
}

async fn post_raw(browser: &Client, path: &str, kind: &str, body: impl Into<Body>) -> u16 {
    let request = Request::post(path).header(header::CONTENT_TYPE, kind).header("sec-fetch-site", "same-origin");
    browser.clone().send(request, body.into()).await.status
}

/// Bodies that are no form, at each address that takes one.
async fn what_is_no_form_is_refused(house: TestApp) {
    let scene = scene::set(&house).await;
    let form = "application/x-www-form-urlencoded";
    let bodies: [(&str, &[u8]); 9] = [
        (form, b"title=%FF%FE&name=%C3%28&text=%80"),
        (form, b"title=\xff\xfe\x00&name=\xc3\x28"),
        ("multipart/form-data", b"--x\r\n\r\n"),
        ("multipart/form-data; boundary=x", b"this is not what was promised"),
        ("multipart/form-data; boundary=x", b"--x\r\ncontent-disposition: form-data; name=\"title\"\r\n\r\nhalf a p"),
        (
            "multipart/form-data; boundary=x",
            b"--x\r\ncontent-disposition: form-data; name=\"title\"\r\n\r\n\xff\xfe\r\n--x--\r\n",
        ),
        ("application/json", b"{\"title\": \"x\"}"),
        ("text/plain", b"title=x"),
        ("", b"title=x"),
    ];
    // What takes no fields at all has nothing to misread.
    let takes_fields = |form: &Form| !form.fields.is_empty();
    for route in routes::forms().iter().filter(|route| route.pattern != "/log-ud") {
        let sent = filled(&house, &scene, &route.pattern).await;
        let browser = house.browser_of(sent.login).await;
        let head = house.head().await;
        for (kind, body) in bodies.iter().filter(|_| takes_fields(&sent)) {
            let status = post_raw(&browser, &sent.path, kind, body.to_vec()).await;
            assert!(
                (400..500).contains(&status),
                "{} with {kind} {:?}: {status}",
                route.pattern,
                String::from_utf8_lossy(body)
            );
        }
        assert_eq!(house.head().await, head, "{}", route.pattern);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_is_too_large_is_refused_before_it_is_read() {
    let house = TestApp::sqlite().await;
    let browser = house.browser_of("sekretaer").await;
    let head = house.head().await;
    let kind = "application/x-www-form-urlencoded";
    let large = format!("name={}", "x".repeat(5 * 1024 * 1024));
    assert_eq!(post_raw(&browser, "/desk/organisation/person", kind, large).await, 413);
    let many = "a=1&".repeat(20_000);
    assert_eq!(post_raw(&browser, "/desk/organisation/person", kind, many).await, 400);
    assert_eq!(house.head().await, head);
}

/// What a file is, is told by its content; its name and what the browser says are only words.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_file_that_is_not_what_it_says_is_refused() {
    let house = TestApp::sqlite().await;
    let scene = scene::set(&house).await;
    let form = filled(&house, &scene, "/desk/sager/{id}/bilag").await;
    let mut browser = house.browser_of(form.login).await;
    let head = house.head().await;
    let large = vec![b'x'; 50 * 1024 * 1024 + 1];
    let larger = vec![b'x'; 53 * 1024 * 1024];
    let refused: [(&str, &[u8], u16); 10] = [
        ("notat.pdf", b"<html><script>alert(1)</script>", 422),
        ("notat.docx", b"%PDF-1.7", 422),
        ("billede.png", b"\xff\xd8\xff", 422),
        ("program.exe", b"MZ", 422),
        ("side.html", b"<html>", 422),
        ("tegning.svg", b"<svg>", 422),
        ("notat", b"Et notat.", 422),
        ("notat.txt", b"", 422),
        ("notat.txt", &large, 422),
        ("notat.txt", &larger, 413),
    ];
    for (name, content, status) in refused {
        let answer = browser.upload(&form.path, &form.pairs(), ("file", name, content)).await;
        assert_eq!(answer.status, status, "{name}, {} bytes", content.len());
        assert!(answer.text().contains("<h1"), "{name}: no page says what to do");
        if status == 422 {
            assert!(answer.text().contains("Straffelovens § 152"), "{name}: what was typed is gone");
        }
    }
    let other_field = browser.upload(&form.path, &form.pairs(), ("fil", "notat.txt", b"Et notat.")).await;
    assert_eq!(other_field.status, 422, "no file was chosen in the field there is");
    assert_eq!(house.head().await, head, "nothing was written");
}

/// A name is a name: no path, no header, no control character.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_name_of_a_file_is_only_its_name() {
    let house = TestApp::sqlite().await;
    let scene = scene::set(&house).await;
    let form = filled(&house, &scene, "/desk/sager/{id}/bilag").await;
    let mut browser = house.browser_of(form.login).await;
    for name in ["../../../etc/notat.txt", "C:\\hemmeligt\\notat.txt", "/etc/notat.txt"] {
        let answer = browser.upload(&form.path, &form.pairs(), ("file", name, b"Et notat.")).await;
        assert_eq!(answer.status, 303, "{name}");
    }
    let page = browser.get(&form.path).await.text();
    let files: Vec<String> = support::html::links(&page).into_iter().filter(|link| link.ends_with(".txt")).collect();
    assert_eq!(files.len(), 3, "{files:?}");
    for file in files {
        assert!(file.ends_with("/notat.txt"), "{file}");
        let answer = browser.get(&file).await;
        assert_eq!((answer.status, answer.text().as_str()), (200, "Et notat."));
        assert_eq!(answer.headers["x-content-type-options"], "nosniff");
        let disposition = answer.headers[header::CONTENT_DISPOSITION].to_str().unwrap();
        assert!(disposition.starts_with("inline;"), "{disposition}: text is shown, and runs nothing");
        let policy = answer.headers[header::CONTENT_SECURITY_POLICY].to_str().unwrap();
        assert!(policy.starts_with("default-src 'none'"), "{policy}");
    }
}
