//! The pages of people, places, of what is published and of accessibility, asked for as anybody asks: what each answers,
//! what it keeps to itself, and what it says to those who ask for what is not there.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stderr,
    reason = "a test that cannot go on stops, and says so"
)]

mod support;

use jiff::civil::{date, time};
use sagsgang_app::case::approve::approve_case;
use sagsgang_app::case::edit::{EditCase, edit_case};
use sagsgang_app::case::submit::submit_case;
use sagsgang_app::meeting::adjourn::adjourn_meeting;
use sagsgang_app::meeting::adopt_minutes::adopt_minutes;
use sagsgang_app::meeting::cancel::cancel_meeting;
use sagsgang_app::meeting::propose::{Propose, propose};
use sagsgang_app::meeting::publish_minutes::publish_minutes;
use sagsgang_app::meeting::record_attendance::{Attendance, record_attendance};
use sagsgang_app::meeting::record_remark::record_remark;
use sagsgang_app::meeting::record_vote::record_vote;
use sagsgang_app::organization::read::body;
use sagsgang_app::organization::set_up_body::{SetUpBody, set_up_body};
use sagsgang_app::portal::{case_slug, person_address};
use sagsgang_domain::attendance::{AbsenceReason, Interval};
use sagsgang_domain::consultation::ConsultationRole::{Decides, Recommends};
use sagsgang_domain::decision::{DecisionKind, Remark, RemarkKind};
use sagsgang_domain::id::{CaseId, MeetingId};
use sagsgang_domain::openness::{Closure, ClosureGround, Openness};
use sagsgang_domain::place::{Geometry, Place};
use sagsgang_domain::vote::{ProposalKind, Vote, VoteValue};
use sagsgang_testkit::{TestApp, on_both_engines};
use support::html;

const TITLE: &str = "Cykelsti ved havnen";

on_both_engines!(
    a_member_answers_for_votes_remarks_and_absence,
    a_citizen_finds_what_was_decided_about_her_road,
    a_journalist_sees_what_is_not_out_and_why,
    the_statement_names_the_municipality_and_where_to_complain,
    what_was_postponed_stands_in_the_course_of_its_case,
    a_case_waits_again_when_its_meeting_is_called_off,
);

/// What a page says, with one space between words.
async fn heard(house: &TestApp, path: &str) -> String {
    let answer = house.visitor().await.get(path).await;
    assert_eq!(answer.status, 200, "{path}");
    html::text(&answer.text())
}

/// A case at the harbour road, on its course; the course is decided in VPU.
async fn at_the_harbour(house: &TestApp, title: &str, openness: Openness) -> CaseId {
    let id = house.draft(title, &[(house.town.care, Decides)]).await;
    let (street, locality) = ("Havnevej 7".to_owned(), "Sommerby".to_owned());
    let geometry = Geometry::parse("55.4, 10.4").expect("a point");
    let place = Place { name: "Havnehuset".to_owned(), street, postal_code: "4793".to_owned(), locality, geometry };
    let public_title = (!openness.is_open()).then(|| "Køb af ejendom".to_owned());
    let text = EditCase { places: vec![place], openness, public_title, ..house.text_of(id).await };
    edit_case(&house.app, &house.town.author, text).await.expect("the case is written");
    submit_case(&house.app, &house.town.author, id).await.expect("the case is complete");
    approve_case(&house.app, &house.town.director, id).await.expect("the director approves");
    id
}

fn closed() -> Openness {
    Openness::Closed(Closure { ground: ClosureGround::RealProperty, opens_when: None })
}

async fn publish(house: &TestApp, id: MeetingId) {
    let secretary = &house.town.secretary;
    adjourn_meeting(&house.app, secretary, id, time(15, 0, 0, 0)).await.expect("the meeting ends");
    adopt_minutes(&house.app, secretary, id).await.expect("the minutes are adopted");
    publish_minutes(&house.app, secretary, id).await.expect("the minutes are published");
}

/// A meeting at which Karen Lund votes against and says so, and Bo Friis is not there.
async fn with_votes(house: &TestApp) -> MeetingId {
    let (app, town) = (&house.app, &house.town);
    let case = at_the_harbour(house, TITLE, Openness::Open).await;
    let id = house.in_session(town.care, date(2026, 1, 5), &[case]).await;
    let begin = time(14, 0, 0, 0);
    let there = house.meeting(id).await.roster.into_iter().map(|participant| {
        let is_away = participant.person == town.bo.id;
        let present = if is_away { Vec::new() } else { vec![Interval { from: begin, to: None }] };
        Attendance { person: participant.person, present, reason: is_away.then_some(AbsenceReason::Apology) }
    });
    record_attendance(app, &town.secretary, id, there.collect()).await.expect("who is there");
    let item = house.item_of(id, case).await;
    let main =
        Propose { item, kind: ProposalKind::Main, text: "Stien anlægges.".to_owned(), mover: Some(town.eva.id) };
    let proposal = propose(app, &town.secretary, id, main).await.expect("the proposal is put");
    let against = |person| if person == town.karen.id { VoteValue::Against } else { VoteValue::For };
    let votes = [town.karen.id, town.eva.id, town.jens.id, town.lis.id];
    let votes = votes.map(|person| Vote { person, value: against(person) }).to_vec();
    record_vote(app, &town.secretary, id, item, proposal, votes, time(14, 20, 0, 0)).await.expect("they vote");
    let text = "Stien bør belyses.".to_owned();
    let remark = Remark { kind: RemarkKind::MinorityStatement, by: vec![town.karen.id], text };
    record_remark(app, &town.secretary, id, item, remark).await.expect("the remark is recorded");
    house.decide(id, item, DecisionKind::Approved, "Godkendt.").await;
    publish(house, id).await;
    id
}

async fn a_member_answers_for_votes_remarks_and_absence(house: TestApp) {
    with_votes(&house).await;
    let address = |person: &sagsgang_testkit::Person| format!("/person/{}", person_address(person.id, person.name));
    let (karen, bo) = (address(&house.town.karen), address(&house.town.bo));
    let page = heard(&house, &karen).await;
    for said in [TITLE, "Til stede ved 1 af 1", "Imod", "Stien bør belyses.", "Formand (A)"] {
        assert!(page.contains(said), "{said} is not in {page}");
    }
    let absent = heard(&house, &bo).await;
    assert!(absent.contains("Til stede ved 0 af 1") && absent.contains("afbud"), "{absent}");

    let votes = heard(&house, &format!("{karen}?vis=stemmer")).await;
    assert!(votes.contains("Imod") && !votes.contains("Stien bør belyses."), "{votes}");
    let none = heard(&house, &format!("{karen}?q=lufthavn")).await;
    assert!(!none.contains(TITLE), "no item is about an airport: {none}");

    let list = heard(&house, "/personer?q=lund").await;
    assert!(list.contains("Karen Lund") && !list.contains("Eva Holt"), "{list}");
    let mut citizen = house.visitor().await;
    let renamed = citizen.get(&karen.replace("karen-lund", "karen-hansen")).await;
    assert_eq!((renamed.status, renamed.location()), (308, Some(karen.as_str())), "one person has one address");
    let secretary = person_address(house.town.secretary.person, "Sofie Kjær");
    assert_eq!(citizen.get(&format!("/person/{secretary}")).await.status, 404, "staff have no page");
    assert_eq!(citizen.get("/person/karen-lund").await.location(), Some(karen.as_str()), "the name of one is enough");
    assert_eq!(citizen.get("/person/karen-lunding").await.status, 404, "nobody is called that");
}

async fn a_citizen_finds_what_was_decided_about_her_road(house: TestApp) {
    let open = at_the_harbour(&house, TITLE, Openness::Open).await;
    let secret = at_the_harbour(&house, "Hemmeligt køb", closed()).await;
    assert!(!heard(&house, "/kort").await.contains(TITLE), "nothing is on an agenda yet");
    let id = house.in_session(house.town.care, date(2026, 1, 5), &[open, secret]).await;
    let under_way = heard(&house, "/kort?q=Havnevej").await;
    assert!(under_way.contains(TITLE) && under_way.contains("På vej"), "{under_way}");
    assert!(!under_way.contains("Hemmeligt køb") && !under_way.contains("Køb af ejendom"), "{under_way}");
    for item in house.meeting(id).await.items {
        house.decide(id, item.id, DecisionKind::Approved, "Godkendt.").await;
    }
    publish(&house, id).await;
    for asked in ["Havnevej", "havnevej 7", "Havnehuset", "Sommerby", "Havnevej&aar=2026&udvalg=vpu&status=besluttet"] {
        let page = heard(&house, &format!("/kort?q={}", asked.replace(' ', "+"))).await;
        assert!(page.contains("1 sag ") && page.contains(TITLE) && page.contains("Godkendt"), "{asked}: {page}");
        assert!(page.contains("Havnevej 7, 4793 Sommerby"), "{asked}: {page}");
    }
    for asked in ["Skovvej", "Havnevej&aar=2026&udvalg=kb", "Havnevej&status=paa-vej"] {
        let page = heard(&house, &format!("/kort?q={asked}")).await;
        assert!(page.contains("0 sager") && page.contains("Ingen åbne sager her."), "{asked}: {page}");
    }
    let drawn = house.visitor().await.get("/kort").await.text();
    assert!(drawn.contains("<option value=\"\" selected>2026"), "a year nobody chose is not sent with a road: {drawn}");
    assert!(
        drawn.contains("<svg class=\"sg-town\"") && drawn.contains("href=\"#sted-1\""),
        "the mark leads to the list"
    );
    let outside = |text: &str| text.contains("src=\"http") || text.contains("url(http") || text.contains("<image");
    assert!(!outside(&drawn), "no outside service draws it");
}

async fn a_journalist_sees_what_is_not_out_and_why(house: TestApp) {
    let town = &house.town;
    let (open, secret) =
        (at_the_harbour(&house, TITLE, Openness::Open).await, at_the_harbour(&house, "Hemmeligt køb", closed()).await);
    house.published(town.care, date(2026, 1, 5), &[open, secret]).await;
    let other = house.approved("Budget", &[(town.economy, Decides)]).await;
    house.adjourned(town.economy, date(2026, 1, 6), &[other]).await;
    house.planned(town.council, date(2026, 2, 24), &[]).await;
    house.at(date(2026, 1, 16).at(9, 0, 0, 0));

    let page = heard(&house, "/fuldstaendighed").await;
    for said in
        ["Køb og salg af fast ejendom 1", "1 af 3 punkter er lukkede", "1 afventer", "afventer, 10 dage siden mødet"]
    {
        assert!(page.contains(said), "{said} is not in {page}");
    }
    assert!(!page.contains("Hemmeligt køb") && !page.contains("Køb af ejendom"), "it counts, it does not name");
    assert!(page.contains("ventes senest"), "what is to come says by when: {page}");
    assert!(!page.contains("Direktionen"), "a body whose papers are not public is not measured");
    let table = heard(&house, "/fuldstaendighed?periode=2026-2029").await;
    assert!(table.contains("1 afventer"), "the term holds the year: {table}");
    let english = heard(&house, "/en/fuldstaendighed").await;
    assert!(english.contains("awaited, 10 days since the meeting"), "{english}");
    assert!(heard(&house, "/fuldstaendighed?periode=1802").await.contains("1 afventer"), "no such year: this one");
}

async fn the_statement_names_the_municipality_and_where_to_complain(house: TestApp) {
    let bare = heard(&house, "/was").await;
    assert!(bare.contains("Sommerby Kommune") && bare.contains("adressen står på kommunens hjemmeside"), "{bare}");
    let present = body(&house.app).await.expect("there is a municipality");
    let contact_email = Some("post@sommerby.example".to_owned());
    let command = SetUpBody { name: present.name, contact_email, section_template: present.section_template };
    set_up_body(&house.app, &house.town.secretary, command).await.expect("it has an address");
    let page = house.visitor().await.get("/was").await.text();
    assert!(page.contains("href=\"mailto:post@sommerby.example\""), "one can write");
    assert!(page.contains("href=\"https://digst.dk/"), "one can complain");
    for (path, law) in [
        ("/was", "lov om tilgængelighed af offentlige organers websteder og mobilapplikationer"),
        ("/en/was", "Danish act on accessibility of public bodies' websites and mobile applications"),
    ] {
        let said = heard(&house, path).await;
        assert!(said.contains(law) && said.contains("https://sommerby.example"), "{path}: {said}");
    }
    let front = house.visitor().await.get("/").await.text();
    assert!(front.contains("href=\"/was\""), "every page leads to it");
}

async fn what_was_postponed_stands_in_the_course_of_its_case(house: TestApp) {
    let town = &house.town;
    let case = house.approved(TITLE, &[(town.care, Recommends), (town.council, Decides)]).await;
    let address = format!("/sag/{}", case_slug(&house.case(case).await.number));
    let first = house.in_session(town.care, date(2026, 1, 5), &[case]).await;
    house.decide(first, house.item_of(first, case).await, DecisionKind::Postponed, "Udsat til næste møde.").await;
    publish(&house, first).await;

    let waiting = heard(&house, &address).await;
    let now = "Behandlet i Voksen- og Plejeudvalget 5. januar 2026 : Udsat";
    assert!(waiting.contains(now), "the public saw the item, and still finds its case: {waiting}");

    house.published(town.care, date(2026, 1, 14), &[case]).await;
    let page = house.visitor().await.get(&address).await.text();
    for treatment in ["/udvalg/vpu/2026-01-05/1", "/udvalg/vpu/2026-01-14/1"] {
        assert!(page.contains(&format!("href=\"{treatment}\"")), "{treatment} is not in the course");
    }
    let said = heard(&house, &address).await;
    let row = said.split("Sagsgangen som tabel").nth(1).expect("there is a table");
    let (postponed, approved) =
        (row.find("5. januar 2026 Indstiller Udsat"), row.find("14. januar 2026 Indstiller Godkendt"));
    assert!(postponed.is_some() && postponed < approved, "both have a row, in order: {row}");
    assert_eq!(house.case(case).await.course.stops().len(), 2, "it is one stop, dealt with twice");
    let feed = house.visitor().await.get(&format!("{address}/nyt.atom")).await.text();
    assert!(feed.contains("udsatte Cykelsti ved havnen"), "who follows the case is told of it: {feed}");
    let item = heard(&house, "/udvalg/vpu/2026-01-14/1").await;
    assert!(item.contains("Udsat"), "the item says what came before: {item}");
}

async fn a_case_waits_again_when_its_meeting_is_called_off(house: TestApp) {
    let case = house.approved(TITLE, &[(house.town.care, Decides)]).await;
    let address = format!("/sag/{}", case_slug(&house.case(case).await.number));
    let meeting = house.dispatched(house.town.care, date(2026, 1, 14), &[case]).await;
    assert!(heard(&house, &address).await.contains("På dagsordenen i Voksen- og Plejeudvalget 14. januar 2026"));
    cancel_meeting(&house.app, &house.town.secretary, meeting, "Sygdom.".to_owned()).await.expect("it is called off");
    let said = heard(&house, &address).await;
    assert!(
        said.contains(TITLE) && !said.contains("På dagsordenen i"),
        "the agenda is public still, and its case: {said}"
    );
    let draft = house.approved("Kun planlagt", &[(house.town.care, Decides)]).await;
    let planned = house.planned(house.town.care, date(2026, 2, 4), &[draft]).await;
    cancel_meeting(&house.app, &house.town.secretary, planned, "Sygdom.".to_owned()).await.expect("it is called off");
    let never_public = format!("/sag/{}", case_slug(&house.case(draft).await.number));
    assert_eq!(
        house.visitor().await.get(&never_public).await.status,
        404,
        "an agenda that never went out shows nothing"
    );
}
