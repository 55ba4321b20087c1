//! The English pages are English: what is Danish on them is what people in the municipality wrote, and says so, for
//! whoever has the page read aloud. Each page that the public reaches is read for words that only the Danish interface
//! uses, and for the letters that only Danish has.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stderr,
    reason = "a test that cannot go on stops, and says so"
)]

mod support;

use sagsgang_domain::person::Person;
use sagsgang_store::record;
use sagsgang_testkit::{Client, TestApp};
use std::collections::{BTreeMap, BTreeSet};
use support::html::{Said, spoken};
use support::planted::plant;
use support::{catalogue, scene};

/// A crawl that finds more than this goes round in circles.
const MOST_PAGES: usize = 1_500;
/// Where one begins.
const FIRST: [&str; 5] =
    ["/en", "/en/log-ind", "/en/findes-ikke", "/en/soeg?q=synligordtitel", "/en/foelg/soeg?q=synligordtitel"];
/// Danish words that stand on English pages as what they are: the product's name, and examples of what to search for.
const NAMES: [&str; 3] = ["sagsgang", "anlæg", "ældreboligerne"];

/// What the Danish interface would say, and who may be named.
struct Danish {
    words: BTreeSet<String>,
    names: BTreeSet<String>,
}

impl Danish {
    async fn of(house: &TestApp) -> Self {
        let people = record::all::<Person>(house.app.store()).await.expect("the people are read");
        let names = people.iter().flat_map(|person| catalogue::words(&person.name).collect::<Vec<_>>());
        Self { words: catalogue::only_danish(), names: names.chain(NAMES.map(str::to_owned)).collect() }
    }

    fn is(&self, word: &str) -> bool {
        let is_danish = self.words.contains(word) || word.contains(['æ', 'ø', 'å']);
        is_danish && !self.names.contains(word)
    }

    /// The Danish words in what a page says in English, each with the text it stands in.
    fn in_english(&self, page: &str) -> BTreeMap<String, String> {
        let (english, others): (Vec<Said>, Vec<Said>) = spoken(page).into_iter().partition(|said| said.lang == "en");
        let mut by_people: Vec<&str> =
            others.iter().map(|said| said.text.as_str()).filter(|text| text.len() > 2).collect();
        by_people.sort_by_key(|text| std::cmp::Reverse(text.len()));
        let mut found = BTreeMap::new();
        for said in &english {
            // A name or a title is one piece and has one language: what people wrote is known in it from the rest.
            let mut text = said.text.clone();
            if said.is_flat {
                text = by_people.iter().fold(text, |text, written| text.replace(written, ""));
            }
            // An address is no word.
            let words: Vec<&str> = text.split_whitespace().filter(|word| !word.starts_with('/')).collect();
            let danish = catalogue::words(&words.join(" ")).filter(|word| self.is(word)).collect::<Vec<_>>();
            found.extend(danish.into_iter().map(|word| (word, said.text.clone())));
        }
        found
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_is_danish_on_an_english_page_says_so() {
    let house = TestApp::sqlite().await;
    plant(&house).await;
    house.catch_up().await;
    let danish = Danish::of(&house).await;
    let pages = english_pages(&mut house.visitor().await).await;
    for kind in ["/en", "/en/udvalg/vpu/2026-01-07/1", "/en/kort", "/en/fuldstaendighed", "/en/was", "/en/personer"] {
        assert!(pages.contains_key(kind), "{kind} was not reached");
    }
    for kind in ["/en/sag/", "/en/program/", "/en/person/", "/en/foelg/", "/en/soeg?"] {
        assert!(pages.keys().any(|path| path.starts_with(kind)), "no {kind} was reached");
    }
    let wrong: BTreeMap<(String, String), &str> = pages
        .iter()
        .flat_map(|(path, page)| danish.in_english(page).into_iter().map(move |found| (found, path.as_str())))
        .collect();
    let wrong: Vec<String> =
        wrong.into_iter().map(|((word, text), path)| format!("{path}: {word} in “{text}”")).collect();
    assert!(wrong.is_empty(), "Danish that does not say so:\n{}", wrong.join("\n"));
}

/// The same eyes find the Danish of a page that only calls itself English.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn danish_words_are_seen_where_they_stand() {
    let house = TestApp::sqlite().await;
    scene::set(&house).await;
    let danish = Danish::of(&house).await;
    let mut citizen = house.visitor().await;
    for (path, word) in [("/", "møder"), ("/kort", "besluttet"), ("/was", "tilgængelighedserklæring")] {
        let page = citizen.get(path).await.text().replace("<html lang=\"da\"", "<html lang=\"en\"");
        let found = danish.in_english(&page);
        assert!(found.contains_key(word), "{path}: {word} is not among {found:?}");
    }
}

/// Every page in English that links lead to, by its address.
async fn english_pages(citizen: &mut Client) -> BTreeMap<String, String> {
    let (mut pages, mut seen) = (BTreeMap::new(), BTreeSet::new());
    let mut ahead = FIRST.into_iter().map(str::to_owned).collect::<BTreeSet<_>>();
    while let Some(path) = ahead.pop_first() {
        seen.insert(path.clone());
        let answer = citizen.get(&path).await;
        let kind = answer.headers.get("content-type").and_then(|kind| kind.to_str().ok());
        if !kind.is_some_and(|kind| kind.starts_with("text/html")) {
            continue;
        }
        let page = answer.text();
        let links = support::html::links(&page).into_iter();
        ahead.extend(links.filter(|link| (link == "/en" || link.starts_with("/en/")) && !seen.contains(link)));
        pages.insert(path, page);
        assert!(pages.len() < MOST_PAGES, "the crawl does not end: {ahead:?}");
    }
    pages
}
