//! Searching behind the sign-in: who finds what, and that what is closed to somebody is closed at once.

use bytes::Bytes;
use jiff::civil::{date, time};
use sagsgang_app::case::add_annex::{AddAnnex, add_annex};
use sagsgang_app::case::approve::approve_case;
use sagsgang_app::case::edit::{EditCase, edit_case};
use sagsgang_app::case::submit::submit_case;
use sagsgang_app::case::withdraw::withdraw_case;
use sagsgang_app::inside::{self, Side};
use sagsgang_app::meeting::disqualify::disqualify;
use sagsgang_app::meeting::open::open_meeting;
use sagsgang_app::organization::seat::{SeatMember, seat_member};
use sagsgang_app::portal::{Query, SearchPage};
use sagsgang_app::{App, actor::Actor, follower, session};
use sagsgang_domain::consultation::ConsultationRole;
use sagsgang_domain::id::CaseId;
use sagsgang_domain::openness::{ClosureGround, Openness};
use sagsgang_domain::person::{MembershipRole, Party};
use sagsgang_domain::term::Period;
use sagsgang_testkit::{PASSWORD, TestApp, on_both_engines};

use super::rebuilt::{process, rebuilt};

on_both_engines!(
    staff_find_drafts_and_closed_matters_as_their_pages_show_them,
    a_member_finds_the_papers_of_the_own_bodies_once_they_are_out,
    a_member_who_is_disqualified_finds_the_closed_item_no_more,
    a_withdrawn_case_and_a_case_closed_meanwhile_are_found_by_whom_they_concern,
    built_anew_and_after_a_kill_it_holds_the_same,
    every_page_of_it_is_kept_by_nobody,
);

const COURSE: ConsultationRole = ConsultationRole::Decides;

async fn closed_draft(house: &TestApp, title: &str) -> CaseId {
    let case = house.draft(title, &[(house.town.care, COURSE)]).await;
    let text = EditCase {
        openness: Openness::closed(ClosureGround::RealProperty),
        public_title: Some("Salg af ejendom".to_owned()),
        ..house.text_of(case).await
    };
    edit_case(&house.app, &house.town.author, text).await.expect("the case is written");
    let annex = AddAnnex {
        case,
        title: "Vurdering".to_owned(),
        document_number: None,
        journal_number: None,
        openness: Openness::Open,
        file_name: "vurdering.txt".to_owned(),
        content: Bytes::from_static(b"Ejendommen er hjemsted for flagermus."),
    };
    add_annex(&house.app, &house.town.author, annex).await.expect("the annex is enclosed");
    case
}

async fn approved(house: &TestApp, case: CaseId) -> CaseId {
    submit_case(&house.app, &house.town.author, case).await.expect("the case is complete");
    approve_case(&house.app, &house.town.director, case).await.expect("the director approves");
    case
}

async fn found(app: &App, actor: &Actor, side: Side, question: &str) -> SearchPage {
    let query = Query { exact: true, limit: 100, ..Query::new(question) };
    inside::search(app, actor, side, query).await.expect("no question is an error")
}

/// What is found, each as "Kind title".
async fn hits(house: &TestApp, actor: &Actor, side: Side, question: &str) -> Vec<String> {
    let page = found(&house.app, actor, side, question).await;
    assert_eq!(page.results.total, page.results.hits.len(), "{question}");
    page.results.hits.iter().map(|hit| format!("{:?} {}", hit.kind, hit.title)).collect()
}

async fn staff_find_drafts_and_closed_matters_as_their_pages_show_them(house: TestApp) {
    let town = &house.town;
    closed_draft(&house, "Salg af vandtårnet").await;
    house.approved("Nye cykelstier", &[(town.care, COURSE)]).await;
    house.catch_up().await;
    for actor in [&town.secretary, &town.director, &town.other_director, &town.author] {
        assert_eq!(hits(&house, actor, Side::Desk, "vandtårnet").await.first().unwrap(), "Case Salg af vandtårnet");
        assert_eq!(hits(&house, actor, Side::Desk, "flagermus").await, ["Annex Vurdering"], "{}", actor.name);
    }
    for actor in [&town.other_author, &town.administrator, &town.member, &town.other_member] {
        for question in ["vandtårnet", "flagermus", "vurdering"] {
            assert!(hits(&house, actor, Side::Desk, question).await.is_empty(), "{}: {question}", actor.name);
        }
    }
    assert_eq!(hits(&house, &town.other_author, Side::Desk, "cykelstier").await, ["Case Nye cykelstier"]);
    assert!(hits(&house, &town.administrator, Side::Desk, "cykelstier").await.is_empty());
    let mut browser = house.browser_of("sekretaer").await;
    let page = browser.get("/desk/soeg?q=vandt%C3%A5rnet").await.text();
    assert!(page.contains("Lukket") && page.contains("Kladde") && page.contains("href=\"/desk/sager/"), "{page}");
    let page = browser.get("/desk/soeg?q=flagermus").await.text();
    assert!(page.contains("/bilag/") && page.contains("vurdering.txt"), "{page}");
    let options = browser.get("/desk/soeg/forslag?q=vandt").await.text();
    assert!(options.contains("Salg af vandtårnet") && options.contains("Lukket"), "{options}");
}

async fn a_member_finds_the_papers_of_the_own_bodies_once_they_are_out(house: TestApp) {
    let town = &house.town;
    house.catch_up().await;
    let case = approved(&house, closed_draft(&house, "Salg af vandtårnet").await).await;
    let meeting = house.planned(town.care, date(2026, 1, 14), &[case]).await;
    assert!(hits(&house, &town.member, Side::Member, "vandtårnet").await.is_empty(), "the agenda is being made");
    let planned = hits(&house, &town.secretary, Side::Desk, "vandtårnet").await;
    assert!(planned.contains(&"Item Salg af vandtårnet".to_owned()), "{planned:?}");
    sagsgang_app::meeting::dispatch::dispatch_agenda(&house.app, &town.secretary, meeting).await.expect("it goes out");
    let found = hits(&house, &town.member, Side::Member, "vandtårnet").await;
    assert_eq!(found, ["Item Salg af vandtårnet"], "at once, and no case, which members have no page of");
    assert_eq!(hits(&house, &town.member, Side::Member, "flagermus").await, ["Annex Vurdering"]);
    assert!(hits(&house, &town.other_member, Side::Member, "vandtårnet").await.is_empty());
    assert!(hits(&house, &town.member, Side::Desk, "vandtårnet").await.is_empty(), "a seat is no work at the desk");
    let mut browser = house.browser_of("medlem").await;
    let page = browser.get("/medlem/soeg?q=vandt%C3%A5rnet").await.text();
    assert!(page.contains(&format!("href=\"/medlem/moeder/{meeting}/1\"")) && page.contains("Lukket punkt"), "{page}");
    let mut other = house.browser_of("andet-medlem").await;
    assert!(other.get("/medlem/soeg?q=vandt%C3%A5rnet").await.text().contains(">0 resultater for"));
    let mut citizen = house.visitor().await;
    assert!(citizen.get("/soeg?q=vandt%C3%A5rnet").await.text().contains(">0 resultater for"));
    // Whoever takes a seat finds what the seat shows from then on.
    let command = SeatMember {
        person: town.nils.id,
        organization: town.care,
        role: MembershipRole::Member,
        party: Party::new("V"),
        substitute_for: None,
        period: Period::from(date(2026, 1, 1)),
    };
    seat_member(&house.app, &town.administrator, command).await.expect("the seat is taken");
    let token = session::sign_in::sign_in(&house.app, "andet-medlem", PASSWORD.to_owned(), "127.0.0.1").await.unwrap();
    let seated = session::actor_of(&house.app, &token).await.unwrap().unwrap();
    assert_eq!(hits(&house, &seated, Side::Member, "vandtårnet").await, ["Item Salg af vandtårnet"]);
}

async fn a_member_who_is_disqualified_finds_the_closed_item_no_more(house: TestApp) {
    let town = &house.town;
    house.catch_up().await;
    let case = approved(&house, closed_draft(&house, "Salg af vandtårnet").await).await;
    let meeting = house.dispatched(town.care, date(2026, 1, 7), &[case]).await;
    assert_eq!(hits(&house, &town.member, Side::Member, "vandtårnet").await, ["Item Salg af vandtårnet"]);
    open_meeting(&house.app, &town.secretary, meeting, time(14, 0, 0, 0)).await.expect("the meeting opens");
    let item = house.item_of(meeting, case).await;
    disqualify(&house.app, &town.secretary, meeting, item, town.lis.id, true).await.expect("she is disqualified");
    for question in ["vandtårnet", "flagermus", "servicelovens", "evalueres"] {
        assert!(hits(&house, &town.member, Side::Member, question).await.is_empty(), "{question}");
    }
    assert!(!hits(&house, &town.secretary, Side::Desk, "vandtårnet").await.is_empty());
    disqualify(&house.app, &town.secretary, meeting, item, town.lis.id, false).await.expect("she is let back in");
    assert_eq!(hits(&house, &town.member, Side::Member, "vandtårnet").await, ["Item Salg af vandtårnet"]);
}

async fn a_withdrawn_case_and_a_case_closed_meanwhile_are_found_by_whom_they_concern(house: TestApp) {
    let town = &house.town;
    let case = house.approved("Nye cykelstier", &[(town.care, COURSE)]).await;
    house.catch_up().await;
    assert_eq!(hits(&house, &town.other_author, Side::Desk, "cykelstier").await, ["Case Nye cykelstier"]);
    withdraw_case(&house.app, &town.secretary, case, "Den er trukket.".to_owned()).await.expect("it is withdrawn");
    assert!(hits(&house, &town.other_author, Side::Desk, "cykelstier").await.is_empty());
    assert_eq!(hits(&house, &town.author, Side::Desk, "cykelstier").await, ["Case Nye cykelstier"]);
    let mut browser = house.browser_of("sekretaer").await;
    let page = browser.get("/desk/soeg?q=cykelstier").await.text();
    assert!(page.contains("Trukket"), "{page}");

    let draft = house.draft("Fælles legeplads", &[(town.care, COURSE)]).await;
    assert!(hits(&house, &town.other_author, Side::Desk, "legeplads").await.is_empty(), "a draft is its author's");
    let text = EditCase {
        openness: Openness::closed(ClosureGround::Tender),
        public_title: Some("Udbud".to_owned()),
        ..house.text_of(draft).await
    };
    edit_case(&house.app, &town.author, text).await.expect("it is closed");
    approved(&house, draft).await;
    assert!(hits(&house, &town.other_author, Side::Desk, "legeplads").await.is_empty(), "it is closed");
    assert_eq!(hits(&house, &town.director, Side::Desk, "legeplads").await, ["Case Fælles legeplads"]);
}

async fn built_anew_and_after_a_kill_it_holds_the_same(house: TestApp) {
    let town = &house.town;
    let case = approved(&house, closed_draft(&house, "Salg af vandtårnet").await).await;
    house.dispatched(town.care, date(2026, 1, 14), &[case]).await;
    closed_draft(&house, "Køb af vandværket").await;
    let folder = tempfile::tempdir().expect("a folder is made");
    let questions = ["vandtårnet", "vandværket", "flagermus", "hjemmet"];
    let mut before: Vec<Vec<String>> = Vec::new();
    for round in 0..3 {
        let app = process(&house, folder.path()).await;
        if round > 0 {
            // What was killed in between left the index as it was.
            let mut tell = |_, _| {};
            let rebuilding = follower::rebuild(&app, &mut tell);
            let killed = tokio::time::timeout(std::time::Duration::from_millis(round * 20), rebuilding).await;
            drop(killed);
        }
        follower::catch_up(&app).await.expect("it follows");
        let mut all = Vec::new();
        let both = [(&town.secretary, Side::Desk), (&town.member, Side::Member), (&town.other_member, Side::Member)];
        for (actor, side) in both {
            for question in questions {
                let page = found(&app, actor, side, question).await;
                let mut titles: Vec<String> = page.results.hits.iter().map(|hit| hit.title.clone()).collect();
                titles.sort();
                all.push(titles);
            }
        }
        assert!(all[0].len() > 1 && all[4] == ["Salg af vandtårnet"] && all[8].is_empty(), "{all:?}");
        if round > 0 {
            assert_eq!(all, before, "round {round}");
        }
        before = all;
    }
    let app = process(&house, folder.path()).await;
    let mut told = Vec::new();
    rebuilt(&app, &mut |done, total| told.push((done, total))).await;
    assert!(told.is_sorted() && told.last().is_some_and(|(done, total)| done == total), "{told:?}");
    assert_eq!(found(&app, &town.member, Side::Member, "vandtårnet").await.results.total, 1);
}

async fn every_page_of_it_is_kept_by_nobody(house: TestApp) {
    house.catch_up().await;
    let mut secretary = house.browser_of("sekretaer").await;
    let mut member = house.browser_of("medlem").await;
    for path in ["/desk/soeg?q=skole", "/desk/soeg/forslag?q=skole", "/en/desk/soeg"] {
        let answer = secretary.get(path).await;
        assert_eq!(answer.headers.get("cache-control").unwrap(), "no-store", "{path}");
        assert_eq!(member.get(path).await.status, 403, "{path}");
    }
    for path in ["/medlem/soeg?q=skole", "/medlem/soeg/forslag?q=skole", "/en/medlem/soeg"] {
        assert_eq!(member.get(path).await.headers.get("cache-control").unwrap(), "no-store", "{path}");
        assert_eq!(house.visitor().await.get(path).await.status, 303, "{path}");
    }
}
