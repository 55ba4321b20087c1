//! The index behind the sign-in: each finds what is theirs, and no answer tells of the rest.

use super::field::*;
use crate::{AnnexText, BesideInside, Index, Inside, Opening, Place, Query, Results};
use jiff::civil::date;
use sagsgang_domain::account::Role;
use sagsgang_domain::action::{Action, ActionState, Origin, Owner};
use sagsgang_domain::case::{Case, CaseKind, CaseStage, Recommendation};
use sagsgang_domain::consultation::Course;
use sagsgang_domain::id::{ActionId, CaseId, OrganizationId, PersonId};
use sagsgang_domain::meeting::{Meeting, MeetingState};
use sagsgang_domain::openness::{ClosureGround, Openness};
use sagsgang_domain::sight::Reader;
use std::sync::Arc;
use tempfile::TempDir;
use uuid::Uuid;

const LIS: u128 = 51;
const AUTHOR: u128 = 41;
const CASE: &str = "Case Kladde om cykelstier";
const MEASURE: &str = "Measure Elbusser på bylinjerne";

fn person(number: u128) -> PersonId {
    PersonId(Uuid::from_u128(number))
}

fn reader(number: u128, role: Role, seats: &[OrganizationId]) -> Reader {
    Reader::new(person(number), &[role].into(), seats)
}

fn secretary() -> Reader {
    reader(90, Role::Secretary, &[])
}

fn member_of(body: OrganizationId) -> Reader {
    reader(LIS, Role::Member, &[body])
}

fn closed() -> Openness {
    Openness::closed(ClosureGround::RealProperty)
}

/// Dispatched: an open item on a school, and a closed one on a plot of land with its offer.
fn agenda() -> Meeting {
    let mut plot = item(2, "Salg af byggegrund", "Prisen er kvadratmeterpris.");
    plot.content.openness = closed();
    plot.content.annexes = vec![annex("Tilbuddet", "tilbud.pdf", Openness::Open)];
    let items = vec![item(1, "Ny skole", "Skolen bygges."), plot];
    Meeting {
        state: MeetingState::Dispatched { at: jiff::Timestamp::UNIX_EPOCH },
        ..meeting(100, &elders(), date(2024, 4, 24), items)
    }
}

fn texts() -> BesideInside {
    let text =
        AnnexText { pages: vec!["Forside".to_owned(), "Entreprenørens fortrolighed".to_owned()], has_pages: true };
    BesideInside { texts: [("00".repeat(32), Arc::new(text))].into(), ..BesideInside::default() }
}

fn draft() -> Case {
    Case {
        id: CaseId(Uuid::from_u128(300)),
        number: "26/77".to_owned(),
        title: "Kladde om cykelstier".to_owned(),
        public_title: None,
        kind: CaseKind::Decision,
        openness: Openness::Open,
        sections: vec![section("Stierne forlænges til banegården.", Openness::Open)],
        recommendation: Recommendation::default(),
        legal_basis: String::new(),
        annexes: vec![annex("Skitse", "skitse.pdf", Openness::Open)],
        places: Vec::new(),
        course: Course::default(),
        stage: CaseStage::Draft,
        author: person(AUTHOR),
        approver: None,
        read_from: None,
    }
}

fn filled(meeting: &Meeting) -> Inside {
    let index = Inside::in_memory().unwrap();
    let mut batch = index.batch().unwrap();
    batch.replace_meeting(meeting, &elders(), &texts()).unwrap();
    batch.replace_case(&draft(), &[elders()], &texts()).unwrap();
    batch.replace_programme(&programme(closed())).unwrap();
    batch.commit(1).unwrap();
    index
}

fn ask_as(index: &Inside, reader: &Reader, question: &str) -> Results {
    index.search(reader, &Query { exact: true, ..Query::new(question) }).expect("no question is an error")
}

fn titles_as(index: &Inside, reader: &Reader, question: &str) -> Vec<String> {
    ask_as(index, reader, question).hits.into_iter().map(|hit| hit.title).collect()
}

#[test]
fn each_finds_what_is_theirs() {
    let index = filled(&agenda());
    let all = ["Item Ny skole", "Item Salg af byggegrund", "Annex Skitse + Annex Tilbuddet", CASE, MEASURE];
    let expected = [
        ("secretary", secretary(), all, "Item Ny skole + Item Salg af byggegrund"),
        ("director", reader(91, Role::Director, &[]), all, ""),
        ("author", reader(AUTHOR, Role::CaseAuthor, &[]), ["", "", "Annex Skitse", CASE, ""], ""),
        ("other author", reader(92, Role::CaseAuthor, &[]), [""; 5], ""),
        ("administrator", reader(93, Role::Administrator, &[]), [""; 5], ""),
        ("member", member_of(elders().id), [all[0], all[1], "Annex Tilbuddet", "", ""], ""),
        ("member elsewhere", member_of(children().id), [""; 5], ""),
    ];
    let questions = ["skole", "kvadratmeterpris", "entreprenørens", "banegården", "ladestandere", "\"godkendt\""];
    for (who, reader, found, decided) in expected {
        for (question, hits) in questions.into_iter().zip(found.into_iter().chain([decided])) {
            let results = ask_as(&index, &reader, question);
            assert_eq!(results.total, results.hits.len());
            let mut titles: Vec<String> =
                results.hits.iter().map(|hit| format!("{:?} {}", hit.kind, hit.title)).collect();
            titles.sort();
            assert_eq!(titles.join(" + "), hits, "{who}: {question}");
        }
    }
}

#[test]
fn no_count_no_slip_and_no_suggestion_tells_of_what_is_not_theirs() {
    let index = filled(&agenda());
    let outside = member_of(children().id);
    for question in ["grund", "byggegrnud", "kvadratmeterprsi", "\"salg af byggegrund\"", "cykelstier -skole", "26/77"]
    {
        assert_eq!(index.search(&outside, &Query::new(question)).unwrap(), Results::default(), "{question}");
        assert!(index.suggest(&outside, question, 8).unwrap().is_empty(), "{question}");
    }
    for (filter, word) in [
        (Query { organization: Some("vpu".to_owned()), ..Query::new("") }, "body"),
        (Query { year: Some(2024), ..Query::new("") }, "year"),
        (Query { kind: Some(crate::Kind::Item), ..Query::new("") }, "kind"),
    ] {
        assert_eq!(index.search(&outside, &filter).unwrap(), Results::default(), "{word}");
        assert!(index.search(&secretary(), &filter).unwrap().total > 0, "{word}");
    }
    let member = member_of(elders().id);
    let slip = index.search(&member, &Query::new("byggegrnud")).unwrap();
    assert_eq!(slip.answered.as_deref(), Some("byggegrund"), "their own slips are forgiven");
    assert_eq!(index.search(&member, &Query::new("cykelsiter")).unwrap().answered, None);
    assert_eq!(index.suggest(&member, "salg", 8).unwrap()[0].title, "Salg af byggegrund");
    assert!(index.suggest(&member, "kladde", 8).unwrap().is_empty());
}

#[test]
fn nobody_is_told_a_thing_twice() {
    let mut meeting = agenda();
    meeting.items[1].disqualified = vec![person(LIS)];
    let both = Reader::new(person(7), &[Role::Secretary, Role::Director, Role::CaseAuthor].into(), &[elders().id]);
    for state in [agenda().state, super::field::meeting(1, &elders(), date(2024, 4, 24), vec![]).state] {
        let index = filled(&Meeting { state, ..meeting.clone() });
        for question in ["skole", "byggegrund", "fortrolighed"] {
            let titles = titles_as(&index, &both, question);
            let different: std::collections::BTreeSet<&String> = titles.iter().collect();
            assert_eq!(different.len(), titles.len(), "{question}: {titles:?}");
        }
        assert_eq!(titles_as(&index, &both, "kvadratmeterpris"), ["Salg af byggegrund"]);
    }
}

#[test]
fn who_is_disqualified_does_not_find_the_closed_item() {
    let mut meeting = agenda();
    meeting.items[1].disqualified = vec![person(LIS)];
    let index = filled(&meeting);
    let (lis, other) = (member_of(elders().id), reader(52, Role::Member, &[elders().id]));
    for question in ["kvadratmeterpris", "entreprenørens", "byggegrund"] {
        assert!(titles_as(&index, &lis, question).is_empty(), "{question}");
        assert_eq!(ask_as(&index, &other, question).total, 1, "{question}");
        assert!(ask_as(&index, &secretary(), question).total > 0, "{question}");
    }
    assert_eq!(titles_as(&index, &lis, "skolen"), ["Ny skole"], "an open item is for everybody");
}

#[test]
fn what_is_not_adopted_is_the_secretariats() {
    let mut meeting = agenda();
    let member = member_of(elders().id);
    let decided = |index: &Inside, reader: &Reader| ask_as(index, reader, "\"godkendt\"").total;
    let index = filled(&meeting);
    assert_eq!((decided(&index, &secretary()), decided(&index, &member)), (2, 0));
    let filter = Query { decision: Some(sagsgang_domain::decision::DecisionKind::Approved), ..Query::new("") };
    assert_eq!(index.search(&member, &filter).unwrap().total, 0);
    meeting.state = super::field::meeting(1, &elders(), date(2024, 4, 24), vec![]).state;
    let index = filled(&meeting);
    assert_eq!((decided(&index, &secretary()), decided(&index, &member)), (2, 2));
}

#[test]
fn an_agenda_being_made_and_one_never_sent_are_not_the_members() {
    let member = member_of(elders().id);
    let cancelled = MeetingState::Cancelled {
        dispatched: None,
        at: jiff::Timestamp::UNIX_EPOCH,
        reason: "For få sager".to_owned(),
    };
    for state in [MeetingState::Planned, cancelled] {
        let index = filled(&Meeting { state, ..agenda() });
        assert!(titles_as(&index, &member, "skole").is_empty());
        let found = ask_as(&index, &secretary(), "skole");
        assert_eq!(found.total, 1);
    }
    let index = filled(&Meeting { state: MeetingState::Planned, ..agenda() });
    let hit = &ask_as(&index, &secretary(), "byggegrund").hits[0];
    assert!(hit.closed && hit.inside.as_ref().is_some_and(|inside| inside.is_prepared));
}

#[test]
fn a_hit_says_where_it_stands_and_on_which_page() {
    let index = filled(&agenda());
    let hits = ask_as(&index, &secretary(), "entreprenørens").hits;
    let places: Vec<Place> = hits.iter().map(|hit| hit.inside.as_ref().unwrap().place).collect();
    assert!(places.iter().any(|place| matches!(place, Place::ItemAnnex(..))), "{places:?}");
    assert!(places.iter().any(|place| matches!(place, Place::CaseAnnex(..))), "{places:?}");
    assert!(hits.iter().all(|hit| hit.page == Some(2)));
    let case = &ask_as(&index, &secretary(), "cykelstier").hits[0];
    assert_eq!(case.inside.as_ref().unwrap().stage.as_deref(), Some("draft"));
}

#[test]
fn who_is_to_do_it_finds_it_and_nothing_of_the_closed_item_it_follows_from() {
    let meeting = agenda();
    let action = Action {
        id: ActionId(Uuid::from_u128(400)),
        text: "Skødet tinglyses".to_owned(),
        origin: Origin {
            organization: elders().id,
            meeting: meeting.id,
            item: meeting.items[1].id,
            case: None,
            read_from: None,
        },
        owner: Owner::Person(person(92)),
        due: None,
        state: ActionState::Open,
        notes: Vec::new(),
    };
    let index = Inside::in_memory().unwrap();
    let mut batch = index.batch().unwrap();
    batch.replace_meeting(&meeting, &elders(), &BesideInside { actions: vec![action], ..texts() }).unwrap();
    batch.commit(1).unwrap();
    let doer = reader(92, Role::CaseAuthor, &[]);
    assert_eq!(titles_as(&index, &doer, "skødet"), ["Skødet tinglyses"]);
    assert!(titles_as(&index, &doer, "byggegrund").is_empty());
    assert!(titles_as(&index, &doer.as_member(), "skødet").is_empty(), "the members' pages have no follow-up");
    assert!(titles_as(&index, &reader(41, Role::CaseAuthor, &[]), "skødet").is_empty());
}

#[test]
fn neither_index_is_opened_as_the_other() {
    let folder = TempDir::new().unwrap();
    {
        let inside = Inside::open(folder.path()).unwrap();
        let mut batch = inside.batch().unwrap();
        batch.replace_case(&draft(), &[], &texts()).unwrap();
        batch.commit(7).unwrap();
        assert_eq!(ask_as(&inside, &secretary(), "cykelstier").total, 1);
    }
    let public = Index::open(folder.path()).unwrap();
    assert_eq!((public.opening(), public.position().unwrap()), (Opening::Rebuilt, 0));
    assert!(titles(&public, "cykelstier").is_empty());
    drop(public);
    let inside = Inside::open(folder.path()).unwrap();
    assert_eq!((inside.opening(), inside.position().unwrap()), (Opening::Rebuilt, 0));
}

#[test]
fn it_is_found_again_as_it_was_left_and_built_anew_beside_itself() {
    let folder = TempDir::new().unwrap();
    let fill = |index: &Inside| {
        let mut batch = index.batch().unwrap();
        batch.replace_case(&draft(), &[], &texts()).unwrap();
        batch.commit(7).unwrap();
    };
    fill(&Inside::open(folder.path()).unwrap());
    let inside = Inside::open(folder.path()).unwrap();
    assert_eq!((inside.opening(), inside.position().unwrap()), (Opening::Kept, 7));
    let next = inside.successor().unwrap();
    assert_eq!(ask_as(&inside, &secretary(), "cykelstier").total, 1, "the old one answers meanwhile");
    fill(&next);
    inside.adopt(&next).unwrap();
    assert_eq!(ask_as(&inside, &secretary(), "cykelstier").total, 1);
}
