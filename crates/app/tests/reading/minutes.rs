//! Minutes become a meeting with its items, cases and what follows from them.

use crate::support::{Town, on_both_engines};
use crate::texts;
use jiff::civil::date;
use sagsgang_app::actor::Actor;
use sagsgang_app::meeting::plan::{PlanMeeting, plan_meeting};
use sagsgang_app::organization::found::{FoundOrganization, found_organization};
use sagsgang_app::reading::read::{Value, reading};
use sagsgang_domain::action::{Action, ActionState, Owner};
use sagsgang_domain::case::{Case, CaseKind, CaseStage};
use sagsgang_domain::consultation::{ConsultationRole, ConsultationState};
use sagsgang_domain::decision::{DecisionKind, RemarkKind};
use sagsgang_domain::id::OrganizationId;
use sagsgang_domain::meeting::{Meeting, MeetingState};
use sagsgang_domain::openness::{ClosureGround, Openness};
use sagsgang_domain::organization::{Organization, OrganizationKind};
use sagsgang_domain::person::Person;
use sagsgang_domain::reading::{Became, Reading};
use sagsgang_domain::term::Period;

async fn found(town: &Town, kind: OrganizationKind, name: &str, abbreviation: &str) -> OrganizationId {
    let period = Period::from(date(2022, 1, 1));
    let command = FoundOrganization {
        kind,
        name: name.to_owned(),
        abbreviation: abbreviation.to_owned(),
        purpose: String::new(),
        period,
    };
    found_organization(&town.app, &Actor::operator(), command).await.unwrap()
}

on_both_engines! {
    async fn minutes_become_a_decided_meeting_of_a_founded_body(town: Town) {
        let reading = town.read_new("referat.txt", texts::OPEN_MINUTES).await;
        let body: Organization = town.only().await;
        assert_eq!((body.name.as_str(), body.abbreviation.as_str()), ("Teknik- og miljøudvalget", "TMU"));
        assert_eq!(body.kind, OrganizationKind::StandingCommittee);
        assert!(reading.warnings.iter().any(|w| w.contains("Teknik- og miljøudvalget")), "{:?}", reading.warnings);

        let meeting: Meeting = town.only().await;
        assert_eq!((meeting.organization, meeting.start.date()), (body.id, date(2024, 3, 12)));
        assert!(matches!(meeting.state, MeetingState::Published { opened: None, ended: None, .. }));
        assert_eq!(meeting.read_from, Some(reading.id));
        let [agenda, mole] = meeting.items.as_slice() else { panic!("two items") };
        assert_eq!((agenda.number, agenda.subject), (1, None));
        assert_eq!(mole.number, 2);
        assert_eq!(mole.content.title, "Renovering af Søndre Mole");
        assert_eq!(mole.content.openness, Openness::Open);
        assert_eq!(mole.content.kind, CaseKind::Decision);
        assert_eq!(mole.content.legal_basis, "Havneloven.");
        assert_eq!(mole.content.recommendation.by, "Teknisk direktør");
        assert_eq!(mole.content.recommendation.clauses, ["projektet godkendes", "der afsættes 2 mio. kr."]);
        let headings: Vec<_> = mole.content.sections.iter().map(|s| s.heading.as_str()).collect();
        assert_eq!(headings, ["Sagsfremstilling"]);
        let decision = mole.decision.as_ref().unwrap();
        assert_eq!((decision.kind, decision.text.to_plain().as_str()), (DecisionKind::Recommended, "Anbefales."));
    }

    async fn remarks_and_absence_are_bound_to_people(town: Town) {
        town.read_new("referat.txt", texts::OPEN_MINUTES).await;
        let meeting: Meeting = town.only().await;
        let people: Vec<Person> = town.all().await;
        let named = |name: &str| people.iter().find(|p| p.name == name).map(|p| p.id).unwrap();
        let mole = &meeting.items[1];
        let remark = &mole.remarks[0];
        assert_eq!((remark.kind, remark.by.as_slice()), (RemarkKind::Remark, &[named("Ivar Skytte")][..]));
        assert_eq!(remark.text, "molen bør males.");
        assert_eq!(mole.absent.iter().map(|a| a.person).collect::<Vec<_>>(), [named("Bodil Thrane")]);
        assert_eq!(meeting.items[0].absent.len(), 1, "the first page holds for every item that says nothing else");
        let bodil = meeting.participant(named("Bodil Thrane")).unwrap();
        assert!(!bodil.took_part());
        assert_eq!(bodil.party.as_ref().map(sagsgang_domain::person::Party::as_str), Some("V"));
        assert!(meeting.participant(named("Ivar Skytte")).unwrap().took_part(), "who speaks is there");
    }

    async fn a_case_gets_the_stop_that_was_held_and_those_ahead(town: Town) {
        let economy = found(&town, OrganizationKind::EconomicCommittee, "Økonomiudvalget", "ØK").await;
        let council = found(&town, OrganizationKind::Council, "Kommunalbestyrelsen", "KB").await;
        town.read_new("referat.txt", texts::OPEN_MINUTES).await;
        let meeting: Meeting = town.only().await;
        let case: Case = town.only().await;
        assert_eq!((case.number.as_str(), case.title.as_str()), ("24/318", "Renovering af Søndre Mole"));
        let stops: Vec<_> = case.course.stops().iter().map(|s| (s.organization, s.role, s.state.name())).collect();
        assert_eq!(stops, [
            (meeting.organization, ConsultationRole::Recommends, "held"),
            (economy, ConsultationRole::Recommends, "planned"),
            (council, ConsultationRole::Decides, "planned"),
        ]);
        assert!(matches!(case.stage, CaseStage::Approved { .. }));
        assert_eq!(meeting.items[1].subject.map(|s| s.case), Some(case.id));

        let council_minutes = texts::OPEN_MINUTES
            .replace("Teknik- og miljøudvalget", "Kommunalbestyrelsen")
            .replace("12. marts", "23. april").replace("12-03", "23-04").replace("Anbefales.", "Godkendt.");
        town.read_new("kb.txt", &council_minutes).await;
        let case: Case = town.only().await;
        let states: Vec<_> = case.course.stops().iter().map(|s| (s.organization, s.state.name())).collect();
        assert_eq!(states, [(meeting.organization, "held"), (council, "held"), (economy, "planned")]);
    }

    async fn an_item_without_a_number_or_title_is_called_after_its_recommendation(town: Town) {
        town.read_new("punkt.txt", texts::UNSTATED).await;
        let case: Case = town.only().await;
        assert!(case.number.starts_with("læst-") && case.number.ends_with("-1"), "{}", case.number);
        assert_eq!(case.title, "Hemmeligsag");
        assert_eq!(case.kind, CaseKind::Information);
        assert!(matches!(case.stage, CaseStage::Concluded { .. }), "the only stop decided");
        let held = &case.course.stops()[0];
        assert_eq!(held.role, ConsultationRole::Decides);
        assert!(matches!(held.state, ConsultationState::Held { outcome: DecisionKind::Approved, .. }));
    }

    async fn follow_up_is_proposed_with_the_name_in_the_minutes(town: Town) {
        let read = town.read_new("dir.txt", texts::DIRECTORS).await;
        let action: Action = town.only().await;
        assert_eq!(action.state, ActionState::Proposed);
        assert_eq!(action.owner, Owner::Named("Økonomichef Karla Brink".to_owned()));
        assert_eq!(action.origin.read_from, Some(read.id));
        let desk = reading(&town.app, &Actor::operator(), read.id).await.unwrap();
        let kinds: Vec<_> = desk.became.iter().map(|value| match value {
            Value::Meeting(_, body, _) => body.kind,
            _ => OrganizationKind::Council,
        }).collect();
        assert_eq!(kinds[0], OrganizationKind::DirectorsBoard);
        assert_eq!(desk.became.len(), read.became.len());
    }

    async fn a_meeting_entered_by_hand_is_never_overwritten(town: Town) {
        let committee = found(&town, OrganizationKind::StandingCommittee, "Teknik- og Miljøudvalget", "TMU").await;
        let start = date(2024, 3, 12).at(16, 0, 0, 0);
        let command = PlanMeeting { organization: committee, start, place: "Rådhuset".to_owned() };
        let id = plan_meeting(&town.app, &Actor::operator(), command).await.unwrap();
        let before: Meeting = town.only().await;
        let reading = town.read_new("referat.txt", texts::OPEN_MINUTES).await;
        assert_eq!(town.only::<Meeting>().await, before);
        assert_eq!(reading.became, [Became::Meeting(id)]);
        assert!(reading.warnings.iter().any(|w| w.contains("i hånden")), "{:?}", reading.warnings);
        assert_eq!(town.all::<Case>().await, []);
    }

    async fn another_document_of_a_read_meeting_adds_what_is_missing(town: Town) {
        town.read_new("punkt.txt", texts::UNSTATED).await;
        let first: Meeting = town.only().await;
        let other = texts::UNSTATED.replace("hemmeligsag", "orientering om badebroen");
        town.read_new("andet punkt.txt", &other).await;
        let both: Meeting = town.only().await;
        assert_eq!(both.items.len(), 2);
        assert_eq!(both.items[0], first.items[0], "what stands is not changed");
        assert_eq!((both.items[1].number, both.items[1].content.title.as_str()), (2, "Orientering om badebroen"));
        let again = town.read_new("samme punkt.txt", &format!("{other}\n\n")).await;
        assert_eq!(town.only::<Meeting>().await, both, "the same item is there once");
        assert!(again.warnings.iter().any(|w| w.contains("Orientering om badebroen")), "{:?}", again.warnings);
        assert_eq!(town.all::<Person>().await.len(), 3, "two people and the unknown author, once each");
    }

    async fn minutes_read_after_their_agenda_conclude_its_items(town: Town) {
        let text = texts::OPEN_MINUTES;
        let agenda: String = text.split("Beslutning i Teknik- og miljøudvalget den 12-03-2024\n").collect();
        let agenda = agenda.replace("Godkendt.\n", "").replace("Anbefales.\n", "");
        let agenda = agenda.replace("Ivar Skytte (C) bemærker, at molen bør males.\n", "");
        town.read_new("dagsorden.txt", &agenda).await;
        let before: Meeting = town.only().await;
        assert!(matches!(before.state, MeetingState::Dispatched { .. }), "nothing is concluded: {:?}", before.state);
        assert_eq!(town.only::<Case>().await.course.stops()[0].state.name(), "scheduled");

        town.read_new("referat.txt", text).await;
        let after: Meeting = town.only().await;
        assert!(matches!(after.state, MeetingState::Published { .. }));
        let numbers: Vec<u32> = after.items.iter().map(|item| item.number).collect();
        assert_eq!(numbers, [1, 2], "the item the agenda had no text for comes with the minutes");
        let mole = before.items.iter().find(|item| item.number == 2).unwrap();
        assert_eq!(after.items[1].id, mole.id);
        assert_eq!(after.items[1].content, mole.content, "what the members got stands");
        assert_eq!(after.items[1].decision.as_ref().map(|d| d.kind), Some(DecisionKind::Recommended));
        assert_eq!(after.items[1].remarks.len(), 1);
        let case: Case = town.only().await;
        let stop = &case.course.stops()[0];
        assert_eq!((case.course.stops().len(), stop.state.name()), (1, "held"));
        assert_eq!(after.items[1].subject.map(|s| s.consultation), Some(stop.id));
    }

    async fn two_people_of_one_name_are_never_taken_for_each_other(town: Town) {
        use sagsgang_app::organization::register_person::register_person;
        for _ in 0..2 {
            register_person(&town.app, &Actor::operator(), "Ivar Skytte".to_owned(), None).await.unwrap();
        }
        let reading: Reading = town.read_new("referat.txt", texts::OPEN_MINUTES).await;
        assert!(reading.warnings.iter().any(|w| w.contains("Ivar Skytte")), "{:?}", reading.warnings);
        let named: Vec<Person> = town.all::<Person>().await.into_iter().filter(|p| p.name == "Ivar Skytte").collect();
        assert_eq!(named.len(), 3);
    }

    async fn minutes_without_a_body_or_a_date_become_no_meeting(town: Town) {
        let undated = "Sagsfremstilling\nMolen.\n\nIndstilling\nChefen indstiller, at molen males.\n\nBeslutning\nGodkendt.\n";
        let reading = town.read_new("uden.txt", undated).await;
        assert_eq!(reading.became, []);
        assert!(reading.warnings.iter().any(|w| w.contains("ikke blevet til et møde")), "{:?}", reading.warnings);
    }

    async fn the_ground_of_what_is_closed_is_not_guessed(town: Town) {
        town.read_new("punkt.txt", texts::UNSTATED).await;
        let meeting: Meeting = town.only().await;
        let content = &meeting.items[0].content;
        assert_eq!(content.openness, Openness::closed(ClosureGround::Unstated));
        assert_eq!(content.public_title, None);
        assert_eq!(content.annexes[0].document_number.as_deref(), Some("3602570"));
        assert_eq!(content.annexes[0].journal_number.as_deref(), Some("35064/24"));
    }
}
