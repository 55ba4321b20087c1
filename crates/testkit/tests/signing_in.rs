//! Signing in and staying in: who gets in, how guessing is slowed, and when one is out again.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stderr,
    reason = "a test that cannot go on stops, and says so"
)]

use axum::body::Body;
use axum::http::{Request, header};
use jiff::SignedDuration;
use sagsgang_app::account::set_roles::set_roles;
use sagsgang_app::session::{IDLE, LONGEST};
use sagsgang_domain::account::Role;
use sagsgang_testkit::{Answer, Client, PASSWORD, TestApp, on_both_engines};
use sagsgang_web::layer::headers::Reached;
use sagsgang_web::signed_in::COOKIE;

const LOGIN: &str = "sekretaer";
const PAGE: &str = "/desk";

on_both_engines!(
    a_wrong_password_lets_nobody_in,
    guessing_at_a_login_is_slowed,
    a_sign_in_ends_when_it_is_not_used,
    a_sign_in_ends_after_its_longest_time,
    signing_out_ends_it_for_whoever_holds_the_cookie,
    a_closed_account_is_out_at_once,
    a_new_password_ends_every_sign_in,
);

async fn knock(browser: &mut Client, login: &str, password: &str) -> Answer {
    browser.post("/log-ind", &[("login", login), ("password", password)]).await
}

async fn is_in(browser: &mut Client) -> bool {
    browser.get(PAGE).await.status == 200
}

async fn a_wrong_password_lets_nobody_in(house: TestApp) {
    let mut browser = house.visitor().await;
    let head = house.head().await;
    let wrong = knock(&mut browser, LOGIN, "en forkert adgangskode").await;
    let unknown = knock(&mut browser, "findes-ikke", "en forkert adgangskode").await;
    for answer in [&wrong, &unknown] {
        assert_eq!(answer.status, 422);
        assert!(!answer.headers.contains_key(header::SET_COOKIE));
        assert!(!answer.text().contains("en forkert adgangskode"), "a password is never written back");
    }
    assert!(wrong.text().contains("value=\"sekretaer\""), "the login comes back");
    let same = |answer: &Answer, login: &str| answer.text().replace(login, "-");
    assert_eq!(same(&wrong, LOGIN), same(&unknown, "findes-ikke"), "nobody learns which logins there are");
    assert!(!is_in(&mut browser).await);
    assert_eq!(house.head().await, head);
    assert_eq!(knock(&mut browser, "  SEKRETAER ", PASSWORD).await.status, 303, "the login's case does not matter");
    assert!(is_in(&mut browser).await);
}

async fn guessing_at_a_login_is_slowed(house: TestApp) {
    // From a new machine each time, so that only the login counts.
    let start = house.visitor().await;
    for number in 1..=5 {
        let mut browser = start.another().from_address([10, 0, 0, number]);
        assert_eq!(knock(&mut browser, LOGIN, "gæt").await.status, 422);
    }
    let mut owner = start.another().from_address([10, 0, 0, 99]);
    let answer = knock(&mut owner, LOGIN, PASSWORD).await;
    assert_eq!(answer.status, 429, "even the right password waits");
    let wait: i64 = answer.headers[header::RETRY_AFTER].to_str().unwrap().parse().unwrap();
    assert!((1..=900).contains(&wait), "{wait}");
    assert_eq!(knock(&mut owner, "direktoer", PASSWORD).await.status, 303, "others are not slowed");
    house.clock.advance(SignedDuration::from_secs(wait));
    assert_eq!(knock(&mut owner, LOGIN, PASSWORD).await.status, 303);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn guessing_from_an_address_is_slowed() {
    let house = TestApp::sqlite().await;
    let start = house.visitor().await;
    let mut guesser = start.another().from_address([10, 0, 0, 1]);
    for number in 1..=5 {
        assert_eq!(knock(&mut guesser, &format!("bruger{number}"), "gæt").await.status, 422);
    }
    assert_eq!(knock(&mut guesser, LOGIN, PASSWORD).await.status, 429);
    let mut elsewhere = start.another().from_address([10, 0, 0, 2]);
    assert_eq!(knock(&mut elsewhere, LOGIN, PASSWORD).await.status, 303, "the login is free from elsewhere");
}

/// The longer one guesses, the longer one waits.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn each_further_guess_waits_twice_as_long() {
    let house = TestApp::sqlite().await;
    let mut guesser = house.visitor().await;
    let mut waits = Vec::new();
    while waits.len() < 12 {
        let answer = knock(&mut guesser, LOGIN, "gæt").await;
        if answer.status == 429 {
            let wait: i64 = answer.headers[header::RETRY_AFTER].to_str().unwrap().parse().unwrap();
            waits.push(wait);
            house.clock.advance(SignedDuration::from_secs(wait));
        }
    }
    assert_eq!(waits, [1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900]);
}

/// Only what stands in front of the server and speaks HTTPS for it says who came to it.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn nobody_gets_a_new_address_by_saying_so() {
    let house = TestApp::sqlite().await;
    let guess = |number: u8, mut browser: Client| async move {
        let request = Request::post("/log-ind")
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .header("sec-fetch-site", "same-origin")
            .header("x-forwarded-for", format!("10.1.1.{number}"));
        browser.send(request, Body::from(format!("login=bruger{number}&password=forkert"))).await.status
    };
    let plain = house.visitor().await;
    let mut answers = Vec::new();
    for number in 1..=6 {
        answers.push(guess(number, plain.another()).await);
    }
    assert_eq!(answers, [422, 422, 422, 422, 422, 429], "by HTTP the header is not believed");
}

async fn a_sign_in_ends_when_it_is_not_used(house: TestApp) {
    let mut browser = house.browser_of(LOGIN).await;
    // Used now and then it lasts.
    for _ in 0..4 {
        house.clock.advance(IDLE - SignedDuration::from_mins(90));
        assert!(is_in(&mut browser).await);
    }
    house.clock.advance(IDLE + SignedDuration::from_secs(1));
    let answer = browser.get(PAGE).await;
    assert_eq!(answer.location(), Some("/log-ind?til=%2Fdesk"), "one is led back after signing in");
}

async fn a_sign_in_ends_after_its_longest_time(house: TestApp) {
    let mut browser = house.browser_of(LOGIN).await;
    let step = SignedDuration::from_hours(1);
    let mut passed = SignedDuration::ZERO;
    while passed + step < LONGEST {
        house.clock.advance(step);
        passed += step;
        assert!(is_in(&mut browser).await, "after {passed}");
    }
    house.clock.advance(step + SignedDuration::from_secs(1));
    assert!(!is_in(&mut browser).await, "it is used all the time and ends all the same");
}

async fn signing_out_ends_it_for_whoever_holds_the_cookie(house: TestApp) {
    let mut browser = house.browser_of(LOGIN).await;
    let mut copy = browser.clone();
    assert!(is_in(&mut copy).await);
    let answer = browser.post("/log-ud", &[]).await;
    assert_eq!((answer.status, answer.location()), (303, Some("/")));
    assert!(browser.cookie(COOKIE).is_none(), "the browser forgets");
    assert!(!is_in(&mut copy).await, "and so does the house");
    assert_eq!(browser.post("/log-ud", &[]).await.status, 303, "twice does no harm");
}

async fn a_closed_account_is_out_at_once(house: TestApp) {
    let mut browser = house.browser_of("konsulent").await;
    assert!(is_in(&mut browser).await);
    let (administrator, author) = (&house.town.administrator, &house.town.author);
    let roles = [Role::CaseAuthor].into();
    set_roles(&house.app, administrator, author.account, roles, false).await.expect("the account is closed");
    assert!(!is_in(&mut browser).await);
    assert_eq!(knock(&mut browser, "konsulent", PASSWORD).await.status, 422, "nor does one get in again");
    let roles = [Role::CaseAuthor].into();
    set_roles(&house.app, administrator, author.account, roles, true).await.expect("the account is opened again");
    assert!(!is_in(&mut browser).await, "the old sign-in stays ended");
}

/// A role that was taken is gone in the next request.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_role_that_was_taken_is_gone_at_once() {
    let house = TestApp::sqlite().await;
    let mut browser = house.browser_of(LOGIN).await;
    assert_eq!(browser.get("/desk/moeder/ny").await.status, 200);
    let roles = [Role::CaseAuthor].into();
    set_roles(&house.app, &house.town.administrator, house.town.secretary.account, roles, true).await.expect("taken");
    assert_eq!(browser.get("/desk/moeder/ny").await.status, 403);
}

async fn a_new_password_ends_every_sign_in(house: TestApp) {
    let mut browser = house.browser_of(LOGIN).await;
    let mut elsewhere = house.browser_of(LOGIN).await;
    let new = "vinterby-2027";
    let answer = browser.post("/desk/adgangskode", &[("present", "forkert"), ("new", new), ("again", new)]).await;
    assert_eq!(answer.status, 422, "the present one is asked for");
    let answer = browser.post("/desk/adgangskode", &[("present", PASSWORD), ("new", new), ("again", new)]).await;
    assert_eq!(answer.status, 303, "{}", answer.text());
    assert!(!is_in(&mut browser).await && !is_in(&mut elsewhere).await);
    assert_eq!(knock(&mut browser, LOGIN, PASSWORD).await.status, 422);
    assert_eq!(knock(&mut browser, LOGIN, new).await.status, 303);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_cookie_is_out_of_reach_of_script_and_of_other_sites() {
    let house = TestApp::sqlite().await;
    for (reached, is_secure) in [(Reached::ByHttp, false), (Reached::ByHttps, true)] {
        let mut browser = Client::reaching(&house.app, reached).await;
        let answer = knock(&mut browser, LOGIN, PASSWORD).await;
        let cookie = answer.headers[header::SET_COOKIE].to_str().unwrap();
        assert!(
            cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax") && cookie.contains("Path=/"),
            "{cookie}"
        );
        assert!(!cookie.contains("Max-Age") && !cookie.contains("Expires"), "it ends with the browser: {cookie}");
        assert!(!cookie.contains("Domain"), "it is for this host alone: {cookie}");
        assert_eq!(cookie.contains("; Secure"), is_secure, "{cookie}");
        assert_eq!(answer.headers[header::CACHE_CONTROL], "no-store");
        let value = browser.cookie(COOKIE).unwrap();
        assert!(value.len() == 64 && value.bytes().all(|byte| byte.is_ascii_hexdigit()), "256 random bits");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_cookie_that_was_made_up_opens_nothing() {
    let house = TestApp::sqlite().await;
    let mut browser = house.visitor().await;
    let long = "f".repeat(6000);
    for made_up in ["", "abc", &"0".repeat(64), "' or 1=1 --", "%00", &long] {
        let request = Request::get(PAGE).header(header::COOKIE, format!("{COOKIE}={made_up}"));
        assert_eq!(browser.send(request, Body::empty()).await.status, 303, "{made_up}");
    }
}

/// After signing in one comes back to where one was, and never to another site.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn one_is_led_back_only_to_pages_of_this_site() {
    let house = TestApp::sqlite().await;
    let start = house.visitor().await;
    let away = [
        "https://ond.example/",
        "//ond.example/",
        "/\\ond.example",
        "\\\\ond.example",
        "/\t/ond.example",
        "/\r\n/ond.example",
        "/\n/ond.example",
        "javascript:alert(1)",
        "data:text/html,x",
        "ond.example",
        "///ond.example",
        "/%0d%0aSet-Cookie:x=1",
        "/..//ond.example",
        "/.//ond.example",
    ];
    for to in away {
        let answer = start.another().post("/log-ind", &[("login", LOGIN), ("password", PASSWORD), ("til", to)]).await;
        assert_eq!(answer.status, 303, "{to}");
        let location = answer.location().expect("it leads somewhere");
        let stays = location.starts_with('/') && !location.starts_with("//") && !location.contains(['\\', '\r', '\n']);
        assert!(stays, "{to} leads to {location}");
        assert_eq!(answer.headers.get_all(header::SET_COOKIE).iter().count(), 1, "{to}");
    }
    let page = start
        .another()
        .post("/log-ind", &[("login", LOGIN), ("password", PASSWORD), ("til", "/desk/sager?side=2")])
        .await;
    assert_eq!(page.location(), Some("/desk/sager?side=2"));
    let english =
        start.another().post("/en/log-ind", &[("login", LOGIN), ("password", PASSWORD), ("til", "/desk")]).await;
    assert_eq!(english.location(), Some("/en/desk"), "in the language one signed in with");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn each_comes_to_their_own_first_page() {
    let house = TestApp::sqlite().await;
    for (login, page) in [(LOGIN, "/desk"), ("administrator", "/desk"), ("konsulent", "/desk"), ("medlem", "/medlem")] {
        let answer = knock(&mut house.visitor().await, login, PASSWORD).await;
        assert_eq!(answer.location(), Some(page), "{login}");
    }
}

/// Neither a form on another site nor one that says nothing of where it stands does anything here.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_act_from_another_site_is_refused() {
    let house = TestApp::sqlite().await;
    let browser = house.browser_of(LOGIN).await;
    let head = house.head().await;
    let from: [&[(&str, &str)]; 6] = [
        &[("sec-fetch-site", "cross-site")],
        &[("sec-fetch-site", "same-site")],
        &[("sec-fetch-site", "cross-site"), ("origin", "http://sommerby.example")],
        &[("origin", "https://ond.example")],
        &[("origin", "null")],
        &[],
    ];
    for path in ["/log-ind", "/log-ud", "/desk/organisation/person", "/desk/moeder/ny", "/opstart"] {
        for headers in from {
            let mut request = Request::post(path).header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
            for (name, value) in headers {
                request = request.header(*name, *value);
            }
            let answer = browser.clone().send(request, Body::from("name=Tove+Ask&office=")).await;
            assert_eq!(answer.status, 403, "{path} {headers:?}");
        }
    }
    assert_eq!(house.head().await, head);
    assert!(is_in(&mut browser.clone()).await, "nor is anybody signed out");
}

/// A municipality that has its administrator takes no other by the first page.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_first_start_is_offered_once() {
    let (app, _folder) = TestApp::empty().await;
    let mut browser = Client::new(&app).await;
    let form = [
        ("municipality", "Vinterby Kommune"),
        ("name", "Ida Ravn"),
        ("login", "ida"),
        ("password", PASSWORD),
        ("password_again", PASSWORD),
    ];
    assert_eq!(browser.get("/log-ind").await.location(), Some("/opstart"));
    assert_eq!(browser.get("/opstart").await.status, 200);
    let short = form.map(|(name, value)| (name, if name.starts_with("password") { "kort" } else { value }));
    let answer = browser.post("/opstart", &short).await;
    assert_eq!(answer.status, 422);
    assert!(answer.text().contains("Vinterby Kommune") && answer.text().contains("Ida Ravn"), "what was typed stays");
    // Two at once: one of them wins.
    let (mut one, mut other) = (browser.another(), browser.another());
    let (first, second) = tokio::join!(one.post("/opstart", &form), other.post("/opstart", &form));
    let mut answers = [first.status, second.status];
    answers.sort_unstable();
    assert!(matches!(answers, [303, 403 | 404]), "{answers:?}");
    assert_eq!(browser.get("/opstart").await.status, 404);
    assert_eq!(browser.post("/opstart", &form).await.status, 404);
    assert_eq!(browser.get("/log-ind").await.status, 200);
    browser.sign_in("ida", PASSWORD).await;
    assert!(is_in(&mut browser).await);
}
