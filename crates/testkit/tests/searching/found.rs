//! What is found, and where it leads.

use bytes::Bytes;
use jiff::civil::date;
use sagsgang_app::action::complete::complete_action;
use sagsgang_app::action::raise::{RaiseAction, raise_action};
use sagsgang_app::case::add_annex::{AddAnnex, add_annex};
use sagsgang_app::case::approve::approve_case;
use sagsgang_app::case::submit::submit_case;
use sagsgang_app::portal::{case_slug, person_address};
use sagsgang_domain::action::Owner;
use sagsgang_domain::consultation::ConsultationRole;
use sagsgang_domain::id::{CaseId, MeetingId};
use sagsgang_domain::openness::{ClosureGround, Openness};
use sagsgang_testkit::{TestApp, on_both_engines, pdf, scan};

on_both_engines!(
    a_hit_in_an_annex_leads_to_its_page,
    a_file_that_cannot_be_read_is_let_be,
    a_case_is_found_with_its_items_and_its_body_and_its_members,
    what_follows_is_found_and_counted_as_it_goes,
    a_slip_of_spelling_is_forgiven_and_said,
);

async fn annexed(house: &TestApp, files: &[(&str, &str, bool, Vec<u8>)]) -> CaseId {
    let (app, author) = (&house.app, &house.town.author);
    let case = house.draft("Varmeplan for skolerne", &[(house.town.care, ConsultationRole::Decides)]).await;
    for (title, name, is_open, content) in files {
        let openness = if *is_open { Openness::Open } else { Openness::closed(ClosureGround::Tender) };
        let command = AddAnnex {
            case,
            title: (*title).to_owned(),
            document_number: None,
            journal_number: None,
            openness,
            file_name: (*name).to_owned(),
            content: Bytes::from(content.clone()),
        };
        add_annex(app, author, command).await.expect("the annex is enclosed");
    }
    submit_case(app, author, case).await.expect("the case is complete");
    approve_case(app, &house.town.director, case).await.expect("the director approves");
    case
}

async fn published(house: &TestApp, case: CaseId) -> MeetingId {
    let id = house.published(house.town.care, date(2026, 1, 7), &[case]).await;
    house.catch_up().await;
    id
}

async fn a_hit_in_an_annex_leads_to_its_page(house: TestApp) {
    let open = pdf(&[&["Forside"], &["Indhold"], &["Her koster varmepumpen to millioner."]]);
    let closed = pdf(&[&["Entrepren\u{f8}rens hemmeligtilbud"]]);
    let case =
        annexed(&house, &[("Overslag", "overslag.pdf", true, open), ("Tilbud", "tilbud.pdf", false, closed)]).await;
    published(&house, case).await;
    let mut citizen = house.visitor().await;
    let page = citizen.get("/soeg?q=varmepumpe").await.text();
    assert!(page.contains("href=\"/udvalg/vpu/2026-01-07/1/bilag/1/overslag.pdf#page=3\""), "{page}");
    assert!(page.contains("<mark>varmepumpen</mark>") && page.contains("side 3"), "{page}");
    assert!(page.contains("Bilag til") && page.contains("Varmeplan for skolerne"));
    let page = citizen.get("/en/soeg?q=varmepumpe").await.text();
    assert!(page.contains("Annex to") && page.contains("page 3"), "{page}");
    assert!(!citizen.get("/soeg?q=hemmeligtilbud").await.text().contains("<mark>"));
}

async fn a_file_that_cannot_be_read_is_let_be(house: TestApp) {
    let broken = b"%PDF-1.7 and then nothing that is one".to_vec();
    let files = [
        ("Knust", "knust.pdf", true, broken),
        ("Skannet", "skannet.pdf", true, scan()),
        ("Billede", "billede.png", true, b"\x89PNG\r\n\x1a\n0000".to_vec()),
        ("Notat", "notat.txt", true, b"En gangbro over kanalen.".to_vec()),
    ];
    let case = annexed(&house, &files).await;
    published(&house, case).await;
    let mut citizen = house.visitor().await;
    let page = citizen.get("/soeg?q=gangbro").await.text();
    assert!(
        page.contains("/udvalg/vpu/2026-01-07/1/bilag/4/notat.txt\""),
        "the others are found, without a page: {page}"
    );
    for title in ["knust", "skannet", "billede"] {
        assert!(
            citizen.get(&format!("/soeg?q={title}")).await.text().contains("/udvalg/vpu/2026-01-07/1\""),
            "{title}"
        );
    }
}

async fn a_case_is_found_with_its_items_and_its_body_and_its_members(house: TestApp) {
    let case = annexed(&house, &[]).await;
    published(&house, case).await;
    let number = case_slug(&house.case(case).await.number);
    let mut citizen = house.visitor().await;
    let page = citizen.get("/soeg?q=varmeplan").await.text();
    assert!(page.contains(&format!("href=\"/sag/{number}\"")) && page.contains("href=\"/udvalg/vpu/2026-01-07/1\""));
    assert!(citizen.get("/soeg?q=plejeudvalget&slags=body").await.text().contains("href=\"/udvalg/vpu\""));
    let page = citizen.get("/soeg?q=lis+dam").await.text();
    let own = person_address(house.town.lis.id, house.town.lis.name);
    assert!(page.contains(&format!("href=\"/person/{own}\"")), "{page}");
    assert!(citizen.get(&format!("/person/{own}")).await.text().contains(house.town.lis.name));
    for staff in ["dorte+falk", "anders+juhl", "sofie"] {
        let page = citizen.get(&format!("/soeg?q={staff}&praecis=1")).await.text();
        assert!(page.contains("0 resultater"), "{staff} is no elected member: {page}");
    }
}

async fn what_follows_is_found_and_counted_as_it_goes(house: TestApp) {
    let (app, secretary) = (&house.app, &house.town.secretary);
    let case = annexed(&house, &[]).await;
    let meeting = published(&house, case).await;
    let command = RaiseAction {
        meeting,
        item: house.item_of(meeting, case).await,
        text: "Udbud af varmepumper".to_owned(),
        owner: Owner::Named("Ejendomscentret".to_owned()),
        due: Some(date(2026, 3, 2)),
    };
    let action = raise_action(app, secretary, command).await.expect("the action is raised");
    let mut citizen = house.visitor().await;
    let page = citizen.get("/soeg?q=udbud").await.text();
    assert!(page.contains("Udbud af varmepumper") && page.contains("Skal gøres"), "{page}");
    assert!(citizen.get("/soeg?opfoelgning=open&slags=item").await.text().contains("/udvalg/vpu/2026-01-07/1\""));
    complete_action(app, secretary, action, "Afsluttet.".to_owned()).await.expect("it is done");
    assert!(!citizen.get("/soeg?opfoelgning=open&slags=item").await.text().contains("/udvalg/vpu/2026-01-07/1\""));
    assert!(citizen.get("/soeg?opfoelgning=done").await.text().contains("Udbud af varmepumper"));
}

async fn a_slip_of_spelling_is_forgiven_and_said(house: TestApp) {
    let case = annexed(&house, &[]).await;
    published(&house, case).await;
    let mut citizen = house.visitor().await;
    let page = citizen.get("/soeg?q=varmepaln").await.text();
    assert!(
        page.contains("/udvalg/vpu/2026-01-07/1\"") && page.contains("Her er resultater for “varmeplan”"),
        "{page}"
    );
    assert!(page.contains("/soeg?q=varmepaln&amp;praecis=1"), "one can insist");
    assert!(!citizen.get("/soeg?q=varmepaln&praecis=1").await.text().contains("/udvalg/vpu/2026-01-07/1\""));
    assert!(citizen.get("/soeg/forslag?q=varmepaln").await.text().contains("Varmeplan for skolerne"));
}
