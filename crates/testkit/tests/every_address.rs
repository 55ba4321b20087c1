//! Every address as everybody: what is answered stands in one table, which a municipality's lawyer can read. The list
//! of addresses is read from the source, so that a new one cannot be forgotten.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stderr,
    reason = "a test that cannot go on stops, and says so"
)]

mod support;

use sagsgang_app::account::set_roles::set_roles;
use sagsgang_domain::account::Role;
use sagsgang_testkit::{Answer, Client, TestApp, on_both_engines};
use std::collections::BTreeSet;
use std::fmt::Write as _;
use support::forms::{self, Form};
use support::scene::{self, CLOSED_LOGIN, Scene};
use support::{addresses, html, routes};

/// Those who ask: the heading of a column, and a login.
const WHO: [(&str, &str); 10] = [
    ("nobody", ""),
    ("gone", CLOSED_LOGIN),
    ("member", "medlem"),
    ("of KB", "andet-medlem"),
    ("author", "konsulent"),
    ("other a.", "planlaegger"),
    ("director", "direktoer"),
    ("other d.", "kommunaldirektoer"),
    ("secretary", "sekretaer"),
    ("admin", "administrator"),
];

/// The columns of those who have no desk.
const NO_DESK: std::ops::Range<usize> = 0..4;

on_both_engines!(
    each_shows_to_each_what_is_theirs,
    what_names_nothing_is_not_there_for_anybody,
    no_page_leads_its_reader_to_a_shut_door,
);

/// Everybody's browser, in the order of the columns.
async fn everybody(house: &TestApp, scene: &Scene) -> Vec<Client> {
    let mut browsers = Vec::new();
    for (_, login) in WHO {
        browsers.push(if login.is_empty() { house.visitor().await } else { house.browser_of(login).await });
    }
    let roles = [Role::Secretary].into();
    let closed = set_roles(&house.app, &house.town.administrator, scene.account, roles, false).await;
    closed.expect("the account is closed");
    browsers
}

async fn each_shows_to_each_what_is_theirs(house: TestApp) {
    let scene = scene::set(&house).await;
    let mut browsers = everybody(&house, &scene).await;
    let all = routes::all();
    let routed: BTreeSet<String> = all.iter().map(|route| route.pattern.clone()).collect();
    for named in routes::named() {
        assert!(routed.contains(&named), "nobody serves {named}");
    }
    let mut table = heading();
    for route in all.iter().filter(|route| route.method == "GET") {
        let things = addresses::of(&house, &scene, &route.pattern).await;
        let things =
            things.unwrap_or_else(|| panic!("GET {} has no row: add its things to `addresses`", route.pattern));
        for (word, path) in things {
            let mut cells = Vec::new();
            for browser in &mut browsers {
                let answer = browser.get(&path).await;
                assert!(answer.status < 500, "GET {path}: {}", answer.status);
                cells.push(asked(&answer));
            }
            row(&mut table, &format!("GET {}", route.pattern), word, &cells);
        }
    }
    for route in &routes::forms() {
        posted(&house, &scene, &mut browsers, &route.pattern, &mut table).await;
    }
    insta::assert_snapshot!("every_address", table);
}

/// Two rows: the form sent empty, and filled in well.
async fn posted(house: &TestApp, scene: &Scene, browsers: &mut [Client], pattern: &str, table: &mut String) {
    let mut form = filled(house, scene, pattern).await;
    for word in ["empty", "filled"] {
        let mut cells = Vec::new();
        for (column, browser) in browsers.iter().enumerate() {
            let before = house.head().await;
            // A copy, so that whoever signs out or changes a password keeps the sign-in of the other rows.
            let mut browser = browser.clone();
            let answer =
                if word == "empty" { browser.post(&form.path, &[]).await } else { send(&mut browser, &form).await };
            let who = WHO[column].0;
            assert!(answer.status < 500, "POST {pattern} by {who}: {}", answer.status);
            // Whoever has the link of a mail may do what it is for.
            let may = pattern.contains("{token}")
                || pattern == "/log-ind"
                || pattern == "/log-ud"
                || (pattern == "/desk/adgangskode" && column > 1);
            if NO_DESK.contains(&column) && !may {
                assert!(answer.status >= 400, "POST {pattern} by {who}: {}", answer.status);
            }
            if answer.status >= 400 {
                assert_eq!(house.head().await, before, "POST {pattern} by {who} was refused and yet written");
            } else {
                form = filled(house, scene, pattern).await;
            }
            cells.push(if answer.status == 303 { "done".to_owned() } else { answer.status.to_string() });
        }
        row(table, &format!("POST {pattern}"), word, &cells);
        if ["/log-ud", "/desk/adgangskode"].contains(&pattern) {
            sign_in_again(house, browsers).await;
        }
    }
}

async fn filled(house: &TestApp, scene: &Scene, pattern: &str) -> Form {
    let form = forms::fresh(house, scene, pattern).await;
    form.unwrap_or_else(|| panic!("POST {pattern} has no row: add its form to `forms`"))
}

async fn send(browser: &mut Client, form: &Form) -> Answer {
    match form.file {
        Some(file) => browser.upload(&form.path, &form.pairs(), file).await,
        None => browser.post(&form.path, &form.pairs()).await,
    }
}

async fn sign_in_again(house: &TestApp, browsers: &mut [Client]) {
    for (browser, (_, login)) in
        browsers.iter_mut().zip(WHO).filter(|(_, (_, login))| !["", CLOSED_LOGIN].contains(login))
    {
        *browser = house.browser_of(login).await;
    }
}

fn asked(answer: &Answer) -> String {
    match answer.location() {
        Some(to) if to.starts_with("/log-ind") => "sign in".to_owned(),
        Some(to) => format!("to {to}"),
        None => answer.status.to_string(),
    }
}

fn heading() -> String {
    let mut line = String::new();
    row(&mut line, "", "", &WHO.map(|(who, _)| who.to_owned()));
    line
}

fn row(table: &mut String, address: &str, word: &str, cells: &[String]) {
    let name = if word.is_empty() { address.to_owned() } else { format!("{address} ({word})") };
    let cells: String = cells.iter().fold(String::new(), |mut line, cell| {
        let _ = write!(line, " {cell:<9}");
        line
    });
    let _ = writeln!(table, "{name:<78}{}", cells.trim_end());
}

/// An id that names nothing is refused to everybody, and never breaks anything.
async fn what_names_nothing_is_not_there_for_anybody(house: TestApp) {
    let scene = scene::set(&house).await;
    let browsers = everybody(&house, &scene).await;
    let before = house.head().await;
    for route in routes::all().iter().filter(|route| route.pattern.contains('{') && route.method != "PUT") {
        for nothing in ["01890000-0000-7000-8000-000000000001", "0", "%00", "%F0%9F%98%80", "..%2F..%2Fetc", "%FF"] {
            let path = filled_with(&route.pattern, nothing);
            for (browser, (who, _)) in browsers.iter().zip(WHO) {
                let mut browser = browser.clone();
                let answer =
                    if route.method == "GET" { browser.get(&path).await } else { browser.post(&path, &[]).await };
                let away = answer.status == 303 && answer.location().is_some_and(|to| to.starts_with("/log-ind"));
                assert!(
                    away || (400..500).contains(&answer.status),
                    "{} {path} by {who}: {}",
                    route.method,
                    answer.status
                );
            }
        }
    }
    assert_eq!(house.head().await, before, "nothing was written");
}

fn filled_with(pattern: &str, value: &str) -> String {
    let part = |segment: &str| if segment.starts_with('{') { value.to_owned() } else { segment.to_owned() };
    pattern.split('/').map(part).collect::<Vec<_>>().join("/")
}

/// Whatever a page links to, its reader may read.
async fn no_page_leads_its_reader_to_a_shut_door(house: TestApp) {
    let scene = scene::set(&house).await;
    let mut browsers = everybody(&house, &scene).await;
    let mut shut = BTreeSet::new();
    for (browser, (who, _)) in browsers.iter_mut().zip(WHO) {
        let mut pages: BTreeSet<String> = BTreeSet::new();
        for route in routes::all().iter().filter(|route| route.method == "GET") {
            pages
                .extend(addresses::of(&house, &scene, &route.pattern).await.into_iter().flatten().map(|thing| thing.1));
        }
        let (mut links, mut known) = (BTreeSet::new(), BTreeSet::new());
        for page in pages {
            let answer = browser.get(&page).await;
            known.insert(page.clone());
            let is_page =
                answer.headers.get("content-type").is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"));
            if answer.status == 200 && is_page {
                links.extend(html::links(&answer.text()).into_iter().map(|link| (link, page.clone())));
            }
        }
        for (link, page) in links {
            if !known.contains(&link) && known.insert(link.clone()) && !link.ends_with(".pdf") {
                let answer = browser.get(&link).await;
                if answer.status >= 400 {
                    shut.insert(format!("{who}: {page} leads to {link}, which answers {}", answer.status));
                }
            }
        }
    }
    assert!(shut.is_empty(), "{}", shut.into_iter().collect::<Vec<_>>().join("\n"));
}
