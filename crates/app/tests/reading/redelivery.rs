//! A document comes again: a newer edition takes the place of the older, an older one changes nothing, and what was
//! taken back is taken back, in every case but for what a person has touched.

use crate::support::{Town, on_both_engines};
use crate::texts;
use jiff::civil::date;
use sagsgang_app::actor::Actor;
use sagsgang_app::error::AppError;
use sagsgang_app::portal;
use sagsgang_app::reading::mend::item::{MendItem, mend_item};
use sagsgang_app::reading::reinstate::reinstate_reading;
use sagsgang_app::reading::retract::{retract_reading, vanished};
use sagsgang_app::reading::state_openness::{StateOpenness, state_openness};
use sagsgang_domain::action::{Action, ActionState};
use sagsgang_domain::case::{Case, CaseStage};
use sagsgang_domain::consultation::ConsultationState;
use sagsgang_domain::decision::DecisionKind;
use sagsgang_domain::meeting::{AgendaItem, Meeting, MeetingState};
use sagsgang_domain::openness::Openness;
use sagsgang_domain::reading::{Delivery, MendedItem, Reading, Standing};
use sagsgang_domain::refusal::{Needed, Refusal};
use std::collections::BTreeSet;

/// Minutes as Acadre exports them, produced 2024-04-12 15:11; items 715 (open, 24/111) and 716 (closed).
const ACADRE: &str = include_str!("../../../intake/tests/esdh/exports/acadre.xml");
/// Acadre's list of what was produced of that meeting.
const MANIFEST: &str = include_str!("../../../intake/tests/esdh/exports/manifest.xml");

/// The export as it is produced later on the same day.
fn later(export: &str) -> String {
    let later = export.replace("2024-04-12 15:11", "2024-04-12 18:30");
    assert_ne!(later, export, "the hour of production is there");
    later
}

fn numbered(meeting: &Meeting, number: u32) -> &AgendaItem {
    meeting.item_by_number(number).expect("the item")
}

async fn standing(town: &Town, name: &str) -> Standing {
    let found = town.all::<Reading>().await.into_iter().find(|reading| reading.name == name);
    found.expect("the reading").standing
}

on_both_engines! {
    async fn a_newer_delivery_takes_the_place_of_the_older(town: Town) {
        let first = town.read_new("a.xml", ACADRE).await;
        let before: Meeting = town.only().await;
        assert_eq!(first.delivery.as_ref().and_then(Delivery::meeting_key).as_deref(), Some("acadre/1721"));
        let newer = later(ACADRE).replace("Stien er tegnet", "Stien er bygget");
        assert_ne!(newer, later(ACADRE));
        let second = town.read_new("b.xml", &newer).await;
        let after: Meeting = town.only().await;
        assert_eq!(after.id, before.id);
        assert_eq!(standing(&town, "a.xml").await, Standing::Superseded { by: second.id });
        assert_eq!(standing(&town, "b.xml").await, Standing::Current);
        let ids = |meeting: &Meeting| meeting.items.iter().map(|item| item.id).collect::<Vec<_>>();
        assert_eq!(ids(&after), ids(&before), "they are the same items");
        let text = |meeting: &Meeting| format!("{:?}", numbered(meeting, 715).content.sections);
        assert!(text(&before).contains("tegnet") && text(&after).contains("bygget") && !text(&after).contains("tegnet"));
        let annexes = |meeting: &Meeting| numbered(meeting, 715).content.annexes.iter().map(|a| a.id).collect::<Vec<_>>();
        assert_eq!(annexes(&after), annexes(&before), "the annexes keep their addresses");
        let case = town.all::<Case>().await.into_iter().find(|case| case.number == "24/111").expect("its case");
        assert!(format!("{:?}", case.sections).contains("bygget"));
        assert_eq!(case.course.stops().len(), 1, "treated once");
        assert_eq!(town.all::<Action>().await.len(), 1, "what was proposed is not proposed twice");
    }

    async fn an_older_delivery_that_comes_late_changes_nothing(town: Town) {
        let newer = town.read_new("ny.xml", &later(ACADRE)).await;
        let before: Meeting = town.only().await;
        let old = town.read_new("gammel.xml", &ACADRE.replace("Stien er tegnet", "Stien er glemt")).await;
        assert_eq!(town.only::<Meeting>().await, before);
        assert_eq!(old.standing, Standing::Superseded { by: newer.id });
        assert_eq!(standing(&town, "ny.xml").await, Standing::Current);
        assert!(old.warnings.iter().any(|warning| warning.contains("nyere udgave")), "{:?}", old.warnings);
    }

    async fn a_decision_that_reads_otherwise_now_is_so_in_the_course_too(town: Town) {
        town.read_new("referat.txt", texts::OPEN_MINUTES).await;
        let read = town.read_new("referat.txt", &texts::OPEN_MINUTES.replace("Anbefales.", "Udsat.")).await;
        let meeting: Meeting = town.only().await;
        assert_eq!(numbered(&meeting, 2).decision.as_ref().map(|d| d.kind), Some(DecisionKind::Postponed));
        let case: Case = town.only().await;
        let outcomes: Vec<_> = case.course.stops().iter().map(|stop| stop.state.clone()).collect();
        assert!(
            matches!(outcomes[..], [ConsultationState::Held { outcome: DecisionKind::Postponed, .. }, ..]),
            "{outcomes:?}"
        );
        assert!(numbered(&meeting, 2).read.as_ref().is_some_and(|by| by.text == read.id && by.decision == Some(read.id)));
    }

    async fn an_item_that_is_gone_is_taken_out_with_its_stop(town: Town) {
        town.read_new("referat.txt", texts::OPEN_MINUTES).await;
        let shorter = texts::OPEN_MINUTES.split("2. Renovering").next().expect("the first item").to_owned();
        let read = town.read_new("referat.txt", &shorter).await;
        let meeting: Meeting = town.only().await;
        assert_eq!(meeting.items.iter().map(|item| item.number).collect::<Vec<_>>(), [1]);
        assert!(read.warnings.iter().any(|warning| warning.contains("Søndre Mole")), "{:?}", read.warnings);
        let case: Case = town.only().await;
        assert!(matches!(case.stage, CaseStage::Withdrawn { .. }), "{:?}", case.stage);
    }

    async fn what_follows_falls_when_the_newer_edition_does_not_say_it(town: Town) {
        town.read_new("dir.txt", texts::DIRECTORS).await;
        assert_eq!(town.only::<Action>().await.state, ActionState::Proposed);
        let tale = " Økonomichef Karla Brink tager videre initiativ til at aftale en proces.";
        assert!(texts::DIRECTORS.contains(tale));
        town.read_new("dir.txt", &texts::DIRECTORS.replace(tale, "")).await;
        assert!(matches!(town.only::<Action>().await.state, ActionState::Dropped { .. }));
    }

    async fn what_a_person_mended_no_newer_edition_changes(town: Town) {
        let first = town.read_new("a.xml", ACADRE).await;
        let meeting: Meeting = town.only().await;
        let item = numbered(&meeting, 715);
        let mended = MendedItem { title: "Stien ved havnen".to_owned(), ..MendedItem::from(item) };
        let command = MendItem { reading: first.id, meeting: meeting.id, item: item.id, mended };
        mend_item(&town.app, &Actor::operator(), command).await.unwrap();
        let before = numbered(&town.only::<Meeting>().await, 715).clone();
        let newer = later(ACADRE).replace("Stien er tegnet", "Stien er bygget");
        let read = town.read_new("b.xml", &newer).await;
        assert_eq!(numbered(&town.only::<Meeting>().await, 715), &before);
        assert!(read.warnings.iter().any(|w| w.contains("rettet af en person")), "{:?}", read.warnings);
        // Not even one that leaves the item out.
        let gone = later(ACADRE).replace("18:30", "19:00").replace("24/111", "24/999").replace("715", "999");
        town.read_new("c.xml", &gone).await;
        assert_eq!(numbered(&town.only::<Meeting>().await, 715).content.title, "Stien ved havnen");
    }

    async fn what_a_person_opened_only_a_document_that_says_closed_closes(town: Town) {
        town.read_new("punkt.txt", texts::UNSTATED).await;
        let meeting: Meeting = town.only().await;
        let command = StateOpenness {
            reading: meeting.read_from.unwrap(),
            meeting: meeting.id,
            item: meeting.items[0].id,
            openness: Openness::Open,
            public_title: None,
        };
        state_openness(&town.app, &Actor::operator(), command).await.unwrap();
        town.read_new("punkt.txt", &texts::UNSTATED.replace("Planteret", "Plantet")).await;
        assert!(town.only::<Meeting>().await.items[0].content.openness.is_open(), "silence closes nothing again");
        town.read_new("punkt.txt", &format!("Lukket sag\n{}", texts::UNSTATED)).await;
        assert!(!town.only::<Meeting>().await.items[0].content.openness.is_open(), "what says closed is believed");
    }

    async fn a_meeting_that_is_moved_is_the_same_meeting(town: Town) {
        town.read_new("a.xml", ACADRE).await;
        let before: Meeting = town.only().await;
        let moved = later(ACADRE).replace("2024-04-12 10:30", "2024-04-19 10:30");
        let read = town.read_new("b.xml", &moved).await;
        let after: Meeting = town.only().await;
        assert_eq!((after.id, after.start.date()), (before.id, date(2024, 4, 19)));
        assert!(read.warnings.iter().any(|warning| warning.contains("flyttet")), "{:?}", read.warnings);
    }

    async fn two_meetings_of_a_day_stay_two(town: Town) {
        town.read_new("a.xml", ACADRE).await;
        let other = ACADRE.replace(">1721<", ">1722<").replace("4711", "4712").replace("24/111", "24/333");
        town.read_new("b.xml", &other).await;
        let mut ordinals: Vec<u8> = town.all::<Meeting>().await.iter().map(|meeting| meeting.ordinal).collect();
        ordinals.sort_unstable();
        assert_eq!(ordinals, [1, 2]);
    }

    async fn what_the_system_takes_back_is_retracted_with_a_tombstone(town: Town) {
        town.read_new("a.xml", ACADRE).await;
        let manifest = MANIFEST.replace("publish=\"1\"", "publish=\"0\"");
        assert_ne!(manifest, MANIFEST);
        let notice = town.read_new("XML_4711.xml", &manifest).await;
        let meeting: Meeting = town.only().await;
        assert!(matches!(meeting.state, MeetingState::Retracted { .. }), "{:?} {:?}", meeting.state, notice.warnings);
        assert!(matches!(standing(&town, "a.xml").await, Standing::Retracted { .. }));
        assert_eq!(meeting.items.len(), 2, "nothing is lost");
    }

    async fn a_person_takes_a_document_back_and_lets_it_hold_again(town: Town) {
        let operator = Actor::operator();
        let read = town.read_new("referat.txt", texts::OPEN_MINUTES).await;
        let slug = "tmu";
        let page = portal::meeting(&town.app, slug, "2024-03-12").await.unwrap();
        assert_eq!(page.meeting.items.len(), 2);
        let without = retract_reading(&town.app, &operator, read.id, " ".to_owned()).await;
        assert!(matches!(without, Err(AppError::Refused(Refusal::Missing(Needed::Reason)))));
        retract_reading(&town.app, &operator, read.id, "Forkert mappe".to_owned()).await.unwrap();
        let page = portal::meeting(&town.app, slug, "2024-03-12").await.unwrap();
        let shown = serde_json::to_string(&*page.meeting).unwrap();
        assert!(shown.contains("retracted"), "the address tells that it was there");
        for word in ["Mole", "Forkert mappe", "Thrane", "Godkendt"] {
            assert!(!shown.contains(word), "{word} is out: {shown}");
        }
        assert!(portal::item(&town.app, slug, "2024-03-12", 2).await.is_err());
        assert!(portal::case(&town.app, "24-318").await.is_err(), "its case is not public any more");
        let body = portal::body(&town.app, slug, portal::AskedOfBody::default()).await.unwrap();
        assert!(body.held.is_empty() && body.decisions.is_empty());
        assert!(retract_reading(&town.app, &operator, read.id, "Igen".to_owned()).await.is_err(), "once is enough");
        // While it is taken back, another document of the meeting adds to it and shows nothing.
        town.read_new("tillæg.txt", &texts::OPEN_MINUTES.replace("1. Godkendelse af dagsorden", "3. Tillæg")).await;
        assert!(matches!(town.only::<Meeting>().await.state, MeetingState::Retracted { .. }));
        reinstate_reading(&town.app, &operator, read.id).await.unwrap();
        let page = portal::meeting(&town.app, slug, "2024-03-12").await.unwrap();
        assert_eq!(page.meeting.items.len(), 3);
        assert!(reinstate_reading(&town.app, &operator, read.id).await.is_err(), "it holds");
    }

    async fn a_meeting_another_document_tells_of_stays(town: Town) {
        let read = town.read_new("referat.txt", texts::OPEN_MINUTES).await;
        town.read_new("tillæg.txt", &texts::OPEN_MINUTES.replace("1. Godkendelse af dagsorden", "3. Tillæg")).await;
        retract_reading(&town.app, &Actor::operator(), read.id, "Dobbelt".to_owned()).await.unwrap();
        assert!(matches!(town.only::<Meeting>().await.state, MeetingState::Published { .. }));
    }

    async fn what_is_not_delivered_any_more_is_found(town: Town) {
        town.read_new("a.xml", ACADRE).await;
        town.read_new("referat.txt", texts::OPEN_MINUTES).await;
        let other = ACADRE.replace(">1721<", ">1722<").replace("4711", "4712").replace("2024-04-12", "2024-05-12");
        let kept = town.read_new("b.xml", &other).await;
        let came: BTreeSet<String> = BTreeSet::from([kept.digest.clone()]);
        let gone = vanished(&town.app, &Actor::operator(), &came).await.unwrap();
        assert_eq!(gone.iter().map(|reading| reading.name.as_str()).collect::<Vec<_>>(), ["a.xml"]);
        let nothing = vanished(&town.app, &Actor::operator(), &BTreeSet::new()).await.unwrap();
        assert_eq!(nothing, [], "of a system that delivered nothing at all nothing is known");
    }
}
