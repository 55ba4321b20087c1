//! The documents the product was conceived from, where they are at hand, become what they are.

use crate::support::{Town, on_both_engines};
use jiff::civil::date;
use sagsgang_app::portal;
use sagsgang_app::reading::read_in::ReadIn;
use sagsgang_domain::action::{Action, ActionState, Owner};
use sagsgang_domain::case::Case;
use sagsgang_domain::decision::DecisionKind;
use sagsgang_domain::meeting::{Meeting, MeetingState};
use sagsgang_domain::memo::Memo;
use sagsgang_domain::organization::{Organization, OrganizationKind};
use sagsgang_domain::person::Person;
use sagsgang_domain::programme::Programme;
use sagsgang_domain::reading::{Reading, ReadingKind};
use std::path::Path;

/// The texts in order of their names; nothing where they are not at hand.
fn seeds() -> Option<Vec<(String, Vec<u8>)>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/seeds");
    let Ok(entries) = std::fs::read_dir(&folder) else {
        eprintln!("skipped: {} is not there", folder.display());
        return None;
    };
    let paths = entries.filter_map(|entry| Some(entry.ok()?.path()));
    let mut texts: Vec<_> = paths.filter(|path| path.extension().is_some_and(|ending| ending == "txt")).collect();
    texts.sort();
    let read = |path: std::path::PathBuf| {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        (name, std::fs::read(&path).unwrap())
    };
    Some(texts.into_iter().map(read).collect())
}

async fn of_body(town: &Town, kind: OrganizationKind) -> (Organization, Meeting) {
    let bodies: Vec<Organization> = town.all().await;
    let body = bodies.into_iter().find(|body| body.kind == kind).expect("the body");
    let meetings: Vec<Meeting> = town.all().await;
    let meeting = meetings.into_iter().find(|meeting| meeting.organization == body.id).expect("its meeting");
    (body, meeting)
}

on_both_engines! {
    async fn the_seeds_become_what_they_are(town: Town) {
        let Some(seeds) = seeds() else { return };
        assert_eq!(seeds.len(), 5);
        for (name, content) in &seeds {
            assert!(matches!(town.read_bytes(name, content).await, ReadIn::New(_)), "{name}");
        }
        let mut readings: Vec<Reading> = town.all().await;
        readings.sort_by(|a, b| a.name.cmp(&b.name));
        let kinds: Vec<_> = readings.iter().map(|reading| reading.kind).collect();
        use ReadingKind::{Memo as M, Minutes, Programme as P};
        assert_eq!(kinds, [M, M, Minutes, Minutes, P]);

        a_decided_item(&town).await;
        a_meeting_of_the_directors(&town).await;
        a_programme(&town).await;
        two_memos(&town, &readings).await;

        let head = town.head().await;
        for (name, content) in &seeds {
            assert!(matches!(town.read_bytes(name, content).await, ReadIn::Known(_)), "{name}");
        }
        assert_eq!(town.head().await, head, "read twice, nothing is changed");
    }
}

async fn a_decided_item(town: &Town) {
    let (body, meeting) = of_body(town, OrganizationKind::StandingCommittee).await;
    assert_eq!((body.name.as_str(), body.abbreviation.as_str()), ("Voksen- og plejeudvalget", "VPU"));
    assert_eq!(meeting.start.date(), date(2024, 4, 24));
    assert!(matches!(meeting.state, MeetingState::Published { .. }));
    let item = &meeting.items[0];
    let decision = item.decision.as_ref().unwrap();
    assert_eq!((decision.kind, decision.text.to_plain().as_str()), (DecisionKind::Approved, "Godkendt."));
    let people: Vec<Person> = town.all().await;
    let name = |id| people.iter().find(|person| person.id == id).map(|person| person.name.as_str()).unwrap();
    let by: Vec<_> = item.remarks[0].by.iter().map(|id| name(*id)).collect();
    assert_eq!(by, ["Karoline Bergkvist Søgaard", "Jytte Schmidt"]);
    let absent: Vec<_> = item.absent.iter().map(|absence| name(absence.person)).collect();
    assert_eq!(absent, ["Diana Therese Mikkelsen", "Tom Bytoft"]);
    let annex = &item.content.annexes[0];
    assert_eq!(
        (annex.document_number.as_deref(), annex.journal_number.as_deref()),
        (Some("3602570"), Some("35064/24"))
    );
    let page = portal::meeting(&town.app, "vpu", "2024-04-24").await.unwrap();
    assert_eq!(page.meeting.items[0].title, "", "nothing says that it is open");
    assert!(page.meeting.items[0].decision.is_none());
}

async fn a_meeting_of_the_directors(town: &Town) {
    let (body, meeting) = of_body(town, OrganizationKind::DirectorsBoard).await;
    assert_eq!((body.abbreviation.as_str(), meeting.start.date()), ("DIR", date(2022, 2, 23)));
    assert_eq!(meeting.items[0].content.title, "Punkter til behandling");
    let titles: Vec<_> = meeting.items[0].content.annexes.iter().map(|annex| annex.title.as_str()).collect();
    assert_eq!(titles, ["Oplæg om velfærdssekretariatet_Direktionen februar 2021.docx", "Kompetenceplan.xlsx"]);
    assert!(
        portal::meeting(&town.app, "dir", "2022-02-23").await.is_err(),
        "an administrative body's papers are closed"
    );
    let actions: Vec<Action> = town.all().await;
    assert!(actions.iter().all(|action| action.state == ActionState::Proposed));
    for owner in
        ["Erhvervs- og arbejdsmarkedschefen", "byg- og miljøchef Ulrik Christensen", "Økonomichef Bettina Andersen"]
    {
        let named = Owner::Named(owner.to_owned());
        assert!(actions.iter().any(|action| action.owner == named), "{owner}: {actions:?}");
    }
    let cases: Vec<Case> = town.all().await;
    assert_eq!(cases.len(), 2);
}

async fn a_programme(town: &Town) {
    let programme: Programme = town.only().await;
    assert_eq!(programme.title, "Status på udviklingsproces på Socialområdet");
    assert_eq!(programme.report_dates(), [date(2023, 3, 15)]);
    assert!(programme.tracks.len() >= 5, "{}", programme.tracks.len());
    let first = &programme.tracks[0];
    assert_eq!(first.name, "Organisering");
    assert_eq!(first.measures[0].title, "Ansættelse af to fagchefer");
    let plans = programme.tracks.iter().flat_map(|t| &t.measures).filter(|m| !m.plan.is_empty()).count();
    assert!(plans >= 10, "{plans}");
}

async fn two_memos(town: &Town, readings: &[Reading]) {
    let memos: Vec<Memo> = town.all().await;
    assert_eq!(memos.len(), 2);
    for memo in &memos {
        assert_eq!(memo.bodies_served.len(), 7, "{}", memo.title);
        assert!(!memo.discussion_points.is_empty());
    }
    assert_eq!(memos.iter().filter(|memo| !memo.tasks.is_empty()).count(), 1);
    assert!(
        readings[0].warnings.iter().any(|w| w.contains("2021") && w.contains("2022")),
        "{:?}",
        readings[0].warnings
    );
}
