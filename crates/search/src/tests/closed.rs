//! Closed stays closed: nothing of it can be found, and nothing of it is given to the engine.

use super::field::*;
use crate::{Beside, Index, Kind};
use jiff::civil::date;
use sagsgang_domain::decision::RemarkKind;
use sagsgang_domain::id::PersonId;
use sagsgang_domain::meeting::{AgendaItem, MeetingState};
use sagsgang_domain::openness::{ClosureGround, Openness, view};
use sagsgang_domain::rich_text::RichText;
use uuid::Uuid;

fn closed() -> Openness {
    Openness::closed(ClosureGround::RealProperty)
}

/// A closed item with a marked word in every field that is closed.
fn closed_item() -> AgendaItem {
    let mut item = item(1, "Hemmeligtitel", "Hemmeligtekst");
    item.content.openness = closed();
    item.content.public_title = Some("Salg af grund".to_owned());
    item.content.case_number = Some("Hemmeligsag".to_owned());
    item.content.recommendation.by = "Hemmeligdirektør".to_owned();
    item.content.recommendation.clauses = vec!["Hemmeligindstilling".to_owned()];
    item.content.legal_basis = "Hemmeliglov".to_owned();
    item.content.annexes = vec![annex("Hemmeligbilag", "hemmeligfil.pdf", Openness::Open)];
    item.remarks = vec![sagsgang_domain::decision::Remark {
        kind: RemarkKind::Remark,
        by: vec![PersonId(Uuid::from_u128(5))],
        text: "Hemmeligbemærkning".to_owned(),
    }];
    if let Some(decision) = &mut item.decision {
        decision.text = RichText::from_plain("Hemmeligbeslutning");
        decision.public_text = Some(RichText::from_plain("Udvalget godkendte salget."));
    }
    item
}

#[test]
fn a_closed_item_is_found_by_its_public_title_and_decision_only() {
    let index = with_items(vec![closed_item()]);
    assert!(titles(&index, "hemmelig").is_empty());
    for question in ["grund", "salget"] {
        let found = ask(&index, question);
        assert_eq!(found.hits.len(), 1, "{question}");
        assert_eq!((found.hits[0].title.as_str(), found.hits[0].closed), ("Salg af grund", true));
        assert_eq!(found.hits[0].case_number, None);
    }
}

#[test]
fn nothing_closed_is_given_to_the_engine() {
    let meeting = meeting(1, &elders(), date(2024, 4, 24), vec![closed_item()]);
    let documents = crate::entry::meeting(&public(&meeting, &elders()), &elders(), &Beside::default());
    assert_eq!(documents.len(), 2);
    for document in documents {
        let given = format!("{:?}\n{}", document.entry, document.about).to_lowercase();
        assert!(!given.contains("hemmelig"), "{given}");
    }
}

#[test]
fn a_closed_section_and_a_closed_annex_of_an_open_item_are_not_found() {
    let mut open = item(1, "Ny skole", "Skolen bygges.");
    open.content.sections.push(section("Hemmeligpris", closed()));
    open.content.annexes =
        vec![annex("Situationsplan", "plan.pdf", Openness::Open), annex("Hemmeligtilbud", "hemmelig.pdf", closed())];
    let index = with_items(vec![open]);
    assert!(titles(&index, "hemmelig").is_empty());
    assert_eq!(titles(&index, "situationsplan"), ["Ny skole"]);
}

#[test]
fn an_agenda_that_is_not_out_is_not_found() {
    let mut planned = meeting(1, &elders(), date(2024, 4, 24), vec![item(1, "Ny skole", "Skolen bygges.")]);
    planned.state = MeetingState::Planned;
    let index = indexed(&[(planned, elders())]);
    assert!(titles(&index, "skole").is_empty());
    assert_eq!(ask(&index, "plejeudvalget").hits[0].kind, Kind::Meeting, "the meeting itself is known");
}

#[test]
fn what_is_closed_later_is_gone_from_the_search() {
    let index = Index::in_memory().unwrap();
    let mut batch = index.batch().unwrap();
    batch.replace_programme(&view::programme(&programme(Openness::Open)).unwrap()).unwrap();
    batch.commit(1).unwrap();
    assert_eq!(titles(&index, "ladestandere").len(), 1);

    let closed = programme(closed());
    assert!(view::programme(&closed).is_none());
    let mut batch = index.batch().unwrap();
    batch.remove_programme(closed.id).unwrap();
    batch.commit(2).unwrap();
    assert!(titles(&index, "ladestandere").is_empty());
}
