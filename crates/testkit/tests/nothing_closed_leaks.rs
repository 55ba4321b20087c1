//! Closed stays closed: a marked word stands in every closed value, and everything the public can reach is read for
//! it. The open words beside them must be found, so that it is known that the reader sees.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stderr,
    reason = "a test that cannot go on stops, and says so"
)]

mod support;

use sagsgang_app::following::confirm::confirm;
use sagsgang_app::following::deliver::go_on;
use sagsgang_app::following::follow::{Follow, follow};
use sagsgang_app::happening;
use sagsgang_app::webhook::add::{AddWebhook, add_webhook};
use sagsgang_domain::following::{Followed, Language, Pace};
use sagsgang_i18n::Lang;
use sagsgang_store::journal;
use sagsgang_testkit::{Answer, Client, TestApp, on_both_engines, reaching_out};
use std::collections::{BTreeMap, BTreeSet};
use support::planted::{CLOSED, HIDDEN, OPEN, Planted, SEEN, plant};
use support::{addresses, html, oparl, open_data, pdf, routes, scene};

/// A crawl that finds more than this goes round in circles.
const MOST_PAGES: usize = 3_000;
/// A word that stands nowhere.
const NONSENSE: &str = "qxqvxq";

on_both_engines!(
    a_citizen_finds_every_open_word_and_no_closed_one,
    no_mail_and_no_webhook_tells_a_closed_word,
    no_mail_that_is_sent_holds_a_closed_word,
    nobody_finds_a_closed_word_by_searching,
    who_may_see_a_closed_word_finds_it_and_nobody_else_does,
    no_count_and_no_filter_of_a_search_tells_of_what_is_closed,
);

async fn a_citizen_finds_every_open_word_and_no_closed_one(house: TestApp) {
    let planted = plant(&house).await;
    house.catch_up().await;
    let mut citizen = house.visitor().await;
    let mut read = BTreeMap::new();
    crawl(&mut citizen, ["/", "/en", "/log-ind", "/metrics", "/healthz", "/robots.txt", oparl::SYSTEM], &mut read)
        .await;
    let data: BTreeSet<String> =
        open_data::ADDRESSES.into_iter().flat_map(|path| [path.to_owned(), format!("/en{path}")]).collect();
    let reached = read.len();
    for guess in guesses(&house, &planted).await.into_iter().chain(data) {
        if !read.contains_key(&guess) {
            let answer = citizen.get(&guess).await;
            read.insert(guess.clone(), said(&guess, &answer));
        }
    }
    for (path, said) in &read {
        assert!(!said.contains(CLOSED), "{path} says what is closed: {}", around(said, CLOSED));
    }
    let missing: Vec<&str> = SEEN.into_iter().filter(|word| !read.values().any(|said| said.contains(word))).collect();
    assert!(missing.is_empty(), "of {reached} pages reached none shows {missing:?}");
    sees(&read, "/udvalg/vpu/2026-01-07/data.json");
    sees(&read, "/api/v1/bodies/vpu/meetings/2026-01-07/items/1");
    sees(&read, "/en/api/v1/decisions");
    let published = planted.meetings[0];
    sees(&read, &format!("/oparl/v1.1/meeting/{published}"));
    for list in ["agendaItem", "paper", "consultation", "file", "action", "programme", "measure"] {
        let named = read.iter().any(|(path, said)| path.ends_with(&format!("/{list}")) && said.contains(OPEN));
        assert!(named, "the list of every {list} shows nothing");
    }
    for paper in ["dagsorden", "referat"] {
        for start in ["", "/en"] {
            sees(&read, &format!("{start}/udvalg/vpu/2026-01-07/{paper}.pdf"));
            sees(&read, &format!("{start}/udvalg/vpu/2026-01-07/{paper}.akn.xml"));
        }
    }
    for (path, word) in open_data::SHOWS {
        let said = read.get(path).unwrap_or_else(|| panic!("{path} was not reached"));
        assert!(said.contains(word), "{path} does not show {word}: {said}");
    }
}

/// Mail, webhooks and feeds tell happenings: each entry's, and the newest of everything.
async fn no_mail_and_no_webhook_tells_a_closed_word(house: TestApp) {
    plant(&house).await;
    house.catch_up().await;
    let mut told = happening::newest(&house.app, &Followed::Everything, usize::MAX).await.unwrap();
    for entry in journal::since(house.app.store(), 0, u64::MAX >> 1).await.unwrap() {
        told.extend(happening::of_entry(&house.app, &entry).await.unwrap());
    }
    let said: Vec<String> = told
        .iter()
        .map(|happening| {
            let sentences = Lang::ALL.map(|lang| lang.happening(happening)).join(" ");
            format!("{sentences} {}", serde_json::to_string(happening).unwrap()).to_lowercase()
        })
        .collect();
    for one in &said {
        assert!(!one.contains(CLOSED), "{one}");
    }
    for word in ["synligordtitel", "decided", "remarked", "status_stated", "follow_up_raised"] {
        assert!(said.iter().any(|one| one.contains(word)), "no happening tells {word}");
    }
}

/// What leaves the house as it leaves: each mail as text and as HTML, each call to another program, whatever is followed.
async fn no_mail_that_is_sent_holds_a_closed_word(house: TestApp) {
    let (house, mailbox) = reaching_out(house);
    let town = &house.town;
    let webhook = AddWebhook { name: "ESDH".to_owned(), url: "https://esdh.sommerby.example/".to_owned() };
    add_webhook(&house.app, &town.administrator, webhook).await.expect("the webhook is added");
    let followed = [
        Followed::Everything,
        Followed::Body(town.care),
        Followed::Body(town.council),
        Followed::Person(town.karen.id),
        Followed::Search(OPEN.to_owned()),
    ];
    let ways = followed.into_iter().flat_map(|followed| Language::ALL.map(|language| (followed.clone(), language)));
    for (number, (followed, language)) in ways.enumerate() {
        let pace = if number % 3 == 0 { Pace::Daily } else { Pace::AtOnce };
        let command = Follow { address: format!("anna{number}@sommerby.example"), followed, language, pace };
        follow(&house.app, command, &format!("10.0.0.{number}")).await.expect("one may follow");
        go_on(&house.app).await.expect("the mail goes out");
        let asked = mailbox.take_one();
        let (_, address) = asked.act.expect("there is something to do");
        confirm(&house.app, address.rsplit('/').next().unwrap()).await.expect("the link works");
    }
    plant(&house).await;
    house.catch_up().await;
    let (mut mails, mut calls) = (Vec::new(), Vec::new());
    for _ in 0..40 {
        go_on(&house.app).await.expect("the mail goes out");
        mails.extend(mailbox.take());
        calls.extend(mailbox.take_calls());
        house.clock.advance(jiff::SignedDuration::from_hours(3));
    }
    let mails = mails.iter().map(|letter| {
        let html = sagsgang_web::outward::letter(letter);
        format!("{}\n{}\n{html}\n{letter:?}", letter.subject, letter.text()).to_lowercase()
    });
    let said: Vec<String> = mails.chain(calls.iter().map(|call| format!("{call:?}").to_lowercase())).collect();
    for one in &said {
        assert!(!one.contains(CLOSED), "{}", around(one, CLOSED));
    }
    for word in ["synligordtitel", "synligordopfølgning"] {
        assert!(said.iter().any(|one| one.contains(word)), "none of {} mails and calls tells {word}", said.len());
    }
    let mails = said.len() - calls.len();
    assert!(!calls.is_empty() && mails > 8, "{mails} mails and {} calls", calls.len());
}

fn sees(read: &BTreeMap<String, String>, path: &str) {
    let said = read.get(path).unwrap_or_else(|| panic!("{path} was not reached"));
    assert!(said.contains("synligordtekst") || said.contains("synligordbeslutning"), "{path} was not understood");
}

/// Follows every link.
async fn crawl<const N: usize>(citizen: &mut Client, from: [&str; N], read: &mut BTreeMap<String, String>) {
    let mut ahead: BTreeSet<String> = from.into_iter().map(ToOwned::to_owned).collect();
    while let Some(path) = ahead.pop_first() {
        let answer = citizen.get(&path).await;
        assert!(answer.status < 500, "{path} answers {}", answer.status);
        if is(&answer, "text/html") {
            ahead.extend(html::links(&answer.text()));
        }
        if is(&answer, "application/json")
            && let Ok(value) = serde_json::from_slice(&answer.body)
        {
            let named = oparl::addresses(&value);
            ahead.extend(named.iter().map(|to| oparl::path(to).to_owned()).filter(|path| path.starts_with("/oparl/")));
        }
        ahead.extend(answer.location().filter(|to| to.starts_with('/')).map(ToOwned::to_owned));
        read.insert(path.clone(), said(&path, &answer));
        ahead.retain(|link| !read.contains_key(link));
        assert!(read.len() < MOST_PAGES, "the crawl does not end: {ahead:?}");
    }
}

fn is(answer: &Answer, kind: &str) -> bool {
    answer.headers.get("content-type").is_some_and(|value| value.as_bytes().starts_with(kind.as_bytes()))
}

/// Everything an answer says, in lower case: headers, and the body in every way it can be read. What was asked, which
/// a page may repeat, is left out.
fn said(path: &str, answer: &Answer) -> String {
    let mut said = String::new();
    for (name, value) in &answer.headers {
        said.push_str(name.as_str());
        said.push_str(&String::from_utf8_lossy(value.as_bytes()));
        said.push('\n');
    }
    if is(answer, "application/pdf") && answer.status == 200 {
        said.push_str(&pdf::everything(&answer.body));
    } else if is(answer, "application/zip") {
        said.push_str(&open_data::unpacked(&answer.body));
    } else if is(answer, "text/calendar") {
        said.push_str(&open_data::unfolded(&answer.text()));
    } else {
        said.push_str(&answer.text());
    }
    let said = said.to_lowercase();
    let asked = path.trim_start_matches("/en").to_lowercase();
    if asked.contains(CLOSED) { said.replace(&asked, "") } else { said }
}

fn around(text: &str, word: &str) -> String {
    let at = text.find(word).unwrap_or_default();
    text[..at]
        .chars()
        .rev()
        .take(200)
        .collect::<Vec<_>>()
        .into_iter()
        .rev()
        .chain(text[at..].chars().take(100))
        .collect()
}

/// Addresses that nobody links to, as somebody with time on their hands would try them.
async fn guesses(house: &TestApp, planted: &Planted) -> BTreeSet<String> {
    let mut guesses = BTreeSet::new();
    let days = ["2026-01-06", "2026-01-07", "2026-01-08", "2026-01-14", "2026-02-11", "2024-04-24"];
    for body in ["vpu", "oek", "oe-k", "økonomiudvalget", "øk", "ok", "kb", "dir", "hemmord", "ssu", "syn"] {
        guesses.extend(["", "/kalender.ics", "/data.jsonld", "/nyt.atom"].map(|end| format!("/udvalg/{body}{end}")));
        for meeting in days.into_iter().flat_map(|day| ["", "-2"].map(|nth| format!("/udvalg/{body}/{day}{nth}"))) {
            let api = meeting.replace("/udvalg/", "/api/v1/bodies/");
            let api = api.rsplit_once('/').map(|(body, day)| format!("{body}/meetings/{day}")).unwrap_or_default();
            guesses.insert(api.clone());
            guesses.extend((0..5).map(|number| format!("{api}/items/{number}")));
            let data = ["/data.json", "/data.jsonld", "/dagsorden.akn.xml", "/referat.akn.xml", "/moede.ics"];
            for paper in ["", "/dagsorden.pdf", "/referat.pdf"].into_iter().chain(data) {
                guesses.insert(format!("{meeting}{paper}"));
            }
            for number in 0..5 {
                guesses.insert(format!("{meeting}/{number}"));
                for annex in 0..4 {
                    for name in ["hemmordfil.txt", "synligordfil.txt"] {
                        guesses.insert(format!("{meeting}/{number}/bilag/{annex}/{name}"));
                    }
                }
            }
        }
    }
    for case in &planted.cases {
        let number = house.case(*case).await.number;
        let slug = sagsgang_app::portal::case_slug(&number);
        guesses.extend(["", "/data.jsonld", "/nyt.atom"].map(|end| format!("/sag/{slug}{end}")));
        guesses.insert(format!("/desk/sager/{case}"));
        guesses.insert(format!("/api/v1/cases/{}", sagsgang_app::portal::case_slug(&number)));
        guesses.insert(format!("/api/v1/desk/cases/{case}"));
    }
    for meeting in &planted.meetings {
        let ends = ["", "/dagsorden.pdf", "/referat.pdf", "/1", "/2"];
        let places = ["/desk/moeder", "/medlem/moeder"];
        guesses.extend(places.into_iter().flat_map(|place| ends.map(|end| format!("{place}/{meeting}{end}"))));
    }
    let ids = planted.meetings.iter().map(|id| ("meeting", id.0)).chain(planted.cases.iter().map(|id| ("paper", id.0)));
    guesses.extend(ids.map(|(kind, id)| format!("/oparl/v1.1/{kind}/{id}")));
    for kind in ["person", "organization", "agendaItem", "consultation", "file", "location", "action", "programme"] {
        // Who asks what has changed is also told what is gone.
        let body = "/oparl/v1.1/body/00000000-0000-0000-0000-000000000001";
        guesses.insert(format!("{body}/{kind}?modified_since=1970-01-01T00%3A00%3A00%2B00%3A00"));
    }
    guesses.extend(
        ["/program/hemmordprogram", "/sag/hemmord-26-7", "/.env", "/journal", "/backup", "/api"].map(String::from),
    );
    for list in ["bodies", "meetings", "members", "cases", "programmes", "follow-up", "decisions", "search?q=hemmord"] {
        guesses.insert(format!("/api/v1/{list}"));
    }
    guesses.extend(["/api/v1/programmes/hemmordprogram", "/api/v1/programmes/synligordprogram"].map(String::from));
    let english: Vec<String> = guesses.iter().map(|guess| format!("/en{guess}")).collect();
    guesses.extend(english);
    guesses.into_iter().map(|guess| guess.replace('ø', "%C3%B8")).collect()
}

/// The page for a closed word is, word for word, the page for a word that stands nowhere; so is what is suggested for it
/// while it is typed, and so it is for the text of closed annexes.
async fn nobody_finds_a_closed_word_by_searching(house: TestApp) {
    plant(&house).await;
    house.catch_up().await;
    let mut citizen = house.visitor().await;
    for at in ["/soeg", "/en/soeg", "/soeg/forslag", "/en/soeg/forslag"] {
        let nothing = citizen.get(&format!("{at}?q={NONSENSE}")).await.text();
        let something = citizen.get(&format!("{at}?q={OPEN}titel")).await.text();
        assert_ne!(something.replace(&format!("{OPEN}titel"), NONSENSE), nothing, "open words are found");
        let parts = ["hemm", "hemmo", CLOSED, "hemmords", "mordtitel", "hemmordtitle", "hemmodrindhold"];
        for word in HIDDEN.into_iter().chain(parts) {
            for asked in [word.to_owned(), format!("%22{word}%22"), word.to_uppercase()] {
                let page =
                    citizen.get(&format!("{at}?q={}", asked.replace('ø', "%C3%B8").replace('Ø', "%C3%98"))).await;
                let given = asked.replace("%22", "&quot;");
                let encoded = asked.replace('ø', "%C3%B8").replace('Ø', "%C3%98");
                let text = [&asked, &given, &encoded]
                    .into_iter()
                    .fold(page.text(), |text, given| text.replace(given.as_str(), NONSENSE));
                assert_eq!(text, nothing, "{at} {asked}");
            }
        }
    }
    let annex = citizen.get(&format!("/soeg?q={OPEN}indhold")).await.text();
    assert!(annex.contains("/udvalg/vpu/2026-01-07/1/bilag/1/synligordfil.txt"), "the text of an open annex is found");
}

/// The same words, asked behind the sign-in: the secretariat finds them all; a member those of the own bodies' agendas;
/// an author who wrote none of them, the administrator and a stranger none.
async fn who_may_see_a_closed_word_finds_it_and_nobody_else_does(house: TestApp) {
    plant(&house).await;
    house.catch_up().await;
    let mut secretary = house.browser_of("sekretaer").await;
    let mut of_care = house.browser_of("medlem").await;
    let mut of_council = house.browser_of("andet-medlem").await;
    let mut author = house.browser_of("planlaegger").await;
    let mut administrator = house.browser_of("administrator").await;
    let mut stranger = house.visitor().await;
    // What a case, an item, an annex, a decision, a follow-up and a programme hold.
    let held = [
        "hemmordtitel",
        "hemmordindhold",
        "hemmordafsnit",
        "hemmordchefen",
        "hemmordbilag",
        "hemmordbeslutning",
        "hemmordudtalelse",
        "hemmordopfølgning",
        "hemmordprogram",
        "hemmordkladde",
        "hemmord-26-7",
    ];
    let found = |page: &Answer| !page.text().contains(">0 resultater for ");
    for word in held {
        let asked = format!("q={}&praecis=1", word.replace('ø', "%C3%B8"));
        assert!(found(&secretary.get(&format!("/desk/soeg?{asked}")).await), "{word} is the secretariat's");
        for browser in [&mut author, &mut administrator] {
            assert!(!found(&browser.get(&format!("/desk/soeg?{asked}")).await), "{word}");
        }
        for at in ["/desk/soeg", "/medlem/soeg", "/desk/soeg/forslag", "/medlem/soeg/forslag"] {
            let answer = stranger.get(&format!("{at}?{asked}")).await;
            assert_eq!((answer.status, answer.body.len()), (303, 0), "{at} {word}");
        }
    }
    // Closed items of VPU went out on 7 and 14 January; what was concluded on the 7th is adopted.
    for word in ["hemmordtitel", "hemmordindhold", "hemmordafsnit", "hemmordbilag", "hemmordbeslutning", "hemmord-26-7"]
    {
        let page = of_care.get(&format!("/medlem/soeg?q={word}&praecis=1")).await;
        assert!(found(&page), "{word} is the member's");
        let all = page.text();
        assert!(!all.contains("konomiudvalget"), "{word}: of another body");
    }
    // Drafts, programmes, follow-up and the directors' papers are no member's.
    for word in ["hemmordkladde", "hemmordprogram", "hemmordopf%C3%B8lgning", "hemmordlokalet", "hemmordgruppen"] {
        for browser in [&mut of_care, &mut of_council] {
            assert!(!found(&browser.get(&format!("/medlem/soeg?q={word}&praecis=1")).await), "{word}");
        }
    }
    // The other sits in the council alone: no case of VPU, by its number.
    assert!(!found(&of_council.get("/medlem/soeg?q=hemmord-26-7&praecis=1").await), "another body's case");
    let slip = of_council.get("/medlem/soeg?q=hemmord-26-8").await.text();
    assert!(!slip.contains("26-7"), "{slip}");
}

/// Each filter that a page of hits offers, alone and after another.
async fn no_count_and_no_filter_of_a_search_tells_of_what_is_closed(house: TestApp) {
    plant(&house).await;
    house.catch_up().await;
    let mut citizen = house.visitor().await;
    let asks = |page: &Answer| {
        let links = html::links(&page.text()).into_iter();
        links.filter(|link| link.starts_with("/soeg?") && link.matches('&').count() < 3).collect::<Vec<_>>()
    };
    let chosen = ["slags=item", "periode=2026", "beslutning=approved", "opfoelgning=open", "opfoelgning=done"];
    let mut ahead: Vec<String> = chosen.iter().map(|filter| format!("/soeg?{filter}")).collect();
    ahead.push(format!("/soeg?q={OPEN}"));
    let mut seen = BTreeSet::new();
    while let Some(path) = ahead.pop() {
        if !seen.insert(path.clone()) {
            continue;
        }
        let page = citizen.get(&path).await;
        assert_eq!(page.status, 200, "{path}");
        assert!(
            !said(&path, &page).contains(CLOSED),
            "{path} says what is closed: {}",
            around(&said(&path, &page), CLOSED)
        );
        ahead.extend(asks(&page));
        assert!(seen.len() < MOST_PAGES, "the filters do not end");
    }
    for filter in ["slags=", "udvalg=", "aar=", "person=", "parti="] {
        assert!(seen.iter().any(|path| path.contains(filter)), "{filter} was never offered: {seen:#?}");
    }
}

/// Whoever is not signed in gets nothing of the desk and the members' pages but the way to sign in.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn behind_the_sign_in_there_is_nothing_for_strangers() {
    let house = TestApp::sqlite().await;
    let scene = scene::set(&house).await;
    let mut stranger = house.visitor().await;
    let inside = routes::all().into_iter().filter(|route| {
        route.method == "GET" && ["/desk", "/medlem"].iter().any(|place| route.pattern.starts_with(place))
    });
    for route in inside {
        for (_, path) in addresses::of(&house, &scene, &route.pattern).await.into_iter().flatten() {
            let answer = stranger.get(&path).await;
            assert_eq!(answer.status, 303, "{path}");
            assert!(answer.body.is_empty(), "{path} sends a body along with the redirect");
        }
    }
}
