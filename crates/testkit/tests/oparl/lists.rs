//! Lists: every filter against one by hand, every page once, and nothing forgotten on the way.

use crate::support::oparl::{self, Object, text, time};
use crate::support::scene;
use jiff::civil::date;
use jiff::{Timestamp, ToSpan as _};
use sagsgang_app::register::catch_up;
use sagsgang_domain::consultation::ConsultationRole;
use sagsgang_testkit::{Client, TestApp, on_both_engines};
use std::collections::BTreeSet;

on_both_engines!(a_filter_gives_what_one_would_pick_by_hand, the_pages_of_a_list_are_the_list);

/// A municipality in which things came and changed at different times, and some are gone.
async fn over_time(house: &TestApp) -> Client {
    let scene = scene::set(house).await;
    let mut client = house.visitor().await;
    oparl::everything(&mut client).await;
    for day in 12..16 {
        house.at(date(2026, 1, day).at(10, 0, 0, 0));
        let title = format!("Sag nummer {day}");
        let case = house.approved(&title, &[(house.town.care, ConsultationRole::Decides)]).await;
        catch_up(&house.app).await.expect("the register follows");
        house.at(date(2026, 1, day).at(11, 0, 0, 0));
        house.published(house.town.care, date(2026, 1, day), &[case]).await;
        catch_up(&house.app).await.expect("the register follows");
    }
    house.at(date(2026, 1, 20).at(10, 0, 0, 0));
    let (app, secretary) = (&house.app, &house.town.secretary);
    let reason = "Den forkerte fil.".to_owned();
    sagsgang_app::reading::retract::retract_reading(app, secretary, scene.read.reading, reason).await.expect("it goes");
    client
}

async fn a_filter_gives_what_one_would_pick_by_hand(house: TestApp) {
    let mut client = over_time(&house).await;
    let body = oparl::body(&mut client).await;
    let mut gone = 0;
    for list in oparl::lists(&body).into_values() {
        let standing = oparl::walk(&mut client, &list).await;
        let all = oparl::walk(&mut client, &format!("{list}?modified_since=1970-01-01T00:00:00%2B01:00")).await;
        assert!(standing.iter().all(|object| !object.contains_key("deleted")), "{list}");
        gone += all.iter().filter(|object| object.contains_key("deleted")).count();
        for asked in questions(&all) {
            let since = asked.iter().any(|(name, _)| *name == "modified_since");
            let of = if since { &all } else { &standing };
            let by_hand: Vec<&Object> =
                of.iter().filter(|object| asked.iter().all(|one| holds(object, *one))).collect();
            let query: Vec<String> = asked.iter().map(|(name, at)| format!("{name}={}", written(*at))).collect();
            let address = format!("{list}?{}", query.join("&"));
            let found = oparl::walk(&mut client, &address).await;
            assert_eq!(found.iter().collect::<Vec<_>>(), by_hand, "{address}");
        }
    }
    assert!(gone >= 2, "the meeting that was taken back and its item are among what is gone: {gone}");
}

type Bound = (&'static str, Timestamp);

/// Each filter at, before and after every time there is, and two together.
fn questions(all: &[Object]) -> Vec<Vec<Bound>> {
    let times: BTreeSet<Timestamp> =
        all.iter().flat_map(|object| [time(object, "created"), time(object, "modified")]).collect();
    let mut questions = Vec::new();
    for at in times.iter().flat_map(|at| [*at - 1.second(), *at, *at + 1.second()]) {
        for name in ["created_since", "created_until", "modified_since", "modified_until"] {
            questions.push(vec![(name, at)]);
        }
        questions.push(vec![("created_until", at), ("modified_since", at)]);
        questions.extend(times.first().map(|first| vec![("modified_since", *first), ("modified_until", at)]));
    }
    questions
}

fn holds(object: &Object, (name, at): Bound) -> bool {
    match name {
        "created_since" => time(object, "created") >= at,
        "created_until" => time(object, "created") <= at,
        "modified_since" => time(object, "modified") >= at,
        _ => time(object, "modified") <= at,
    }
}

fn written(at: Timestamp) -> String {
    at.strftime("%Y-%m-%dT%H:%M:%S%%2B00:00").to_string()
}

async fn the_pages_of_a_list_are_the_list(house: TestApp) {
    let mut client = over_time(&house).await;
    let body = oparl::body(&mut client).await;
    let filter = "modified_since=2026-01-01T00%3A00%3A00%2B01%3A00";
    for list in oparl::lists(&body).into_values() {
        let whole = oparl::walk(&mut client, &format!("{list}?{filter}")).await;
        for limit in [1_usize, 2, 7, whole.len().clamp(1, 100)] {
            let first = format!("{list}?{filter}&limit={limit}&omit_internal=true");
            let (mut forwards, mut pages) = (Vec::new(), Vec::new());
            let mut next = Some(first.clone());
            while let Some(address) = next {
                let page = oparl::get(&mut client, &address).await;
                let links = page["links"].as_object().expect("links");
                for link in links.values() {
                    let link = link.as_str().expect("an address");
                    assert!(link.contains(filter) && link.contains("omit_internal=true"), "{link}");
                }
                let data = ids(&page);
                assert_eq!(page["pagination"]["totalElements"], whole.len(), "{address}");
                assert_eq!(page["pagination"]["currentPage"], pages.len() + 1, "{address}");
                assert_eq!(page["pagination"]["totalPages"], whole.len().div_ceil(limit).max(1), "{address}");
                assert!(data.len() == limit || !links.contains_key("next"), "{address}");
                forwards.extend(data.clone());
                pages.push((address, data));
                next = links.get("next").map(|next| next.as_str().expect("an address").to_owned());
            }
            let wanted: Vec<String> = whole.iter().map(|object| text(object, "id").to_owned()).collect();
            assert_eq!(forwards, wanted, "{first}");
            backwards(&mut client, &pages, limit).await;
        }
    }
}

/// From the last page back to the first; and each page is also found by its number alone.
async fn backwards(client: &mut Client, pages: &[(String, Vec<String>)], limit: usize) {
    let last = oparl::get(client, &pages[0].0).await["links"]["last"].as_str().expect("there is a last").to_owned();
    let mut at = Some(last);
    for (number, (_, data)) in (1..).zip(pages).collect::<Vec<_>>().into_iter().rev() {
        let page = oparl::get(client, &at.expect("a page has one before it")).await;
        assert_eq!(&ids(&page), data, "page {number} of {} with {limit} each", pages[0].0);
        let by_number = oparl::get(client, &format!("{}&page={number}", pages[0].0)).await;
        assert_eq!(&ids(&by_number), data);
        at = page["links"].get("prev").map(|prev| prev.as_str().expect("an address").to_owned());
    }
    assert_eq!(at, None, "nothing comes before the first page");
}

fn ids(page: &Object) -> Vec<String> {
    let data = page["data"].as_array().expect("a list");
    data.iter().map(|object| object["id"].as_str().expect("an id").to_owned()).collect()
}
