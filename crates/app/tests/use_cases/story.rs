//! One case along its whole course, on both engines: heard, recommended, sent on, decided; written, dispatched, voted
//! on, published and followed up; found, and proved by the journal.

use bytes::Bytes;
use jiff::civil::{Date, Time, date, time};
use sagsgang_app::action::complete::complete_action;
use sagsgang_app::action::raise::{RaiseAction, raise_action};
use sagsgang_app::case::add_annex::{AddAnnex, add_annex};
use sagsgang_app::case::approve::approve_case;
use sagsgang_app::case::submit::submit_case;
use sagsgang_app::desk::{DutyKind, desk};
use sagsgang_app::error::AppError;
use sagsgang_app::meeting::add_standing_item::add_standing_item;
use sagsgang_app::meeting::adjourn::adjourn_meeting;
use sagsgang_app::meeting::adopt_minutes::adopt_minutes;
use sagsgang_app::meeting::call_in::call_in_substitute;
use sagsgang_app::meeting::dispatch::dispatch_agenda;
use sagsgang_app::meeting::open::open_meeting;
use sagsgang_app::meeting::propose::{Propose, propose};
use sagsgang_app::meeting::publish_minutes::publish_minutes;
use sagsgang_app::meeting::put_on_agenda::put_on_agenda;
use sagsgang_app::meeting::read::pack;
use sagsgang_app::meeting::record_attendance::{Attendance, record_attendance};
use sagsgang_app::meeting::record_remark::record_remark;
use sagsgang_app::meeting::record_vote::record_vote;
use sagsgang_app::portal;
use sagsgang_domain::action::{ActionState, Owner};
use sagsgang_domain::attendance::{AbsenceReason, Interval};
use sagsgang_domain::case::{CaseKind, CaseStage};
use sagsgang_domain::consultation::{ConsultationRole, ConsultationState};
use sagsgang_domain::decision::{DecisionKind, Effect, Remark, RemarkKind};
use sagsgang_domain::id::{CaseId, ItemId, MeetingId, PersonId, ProposalId};
use sagsgang_domain::openness::view::PublicStage;
use sagsgang_domain::openness::{ClosureGround, Openness};
use sagsgang_domain::refusal::Refusal;
use sagsgang_domain::vote::{ProposalKind, Vote, VoteResult, VoteValue};
use sagsgang_search::Query;
use sagsgang_store::journal;
use sagsgang_testkit::{Person, TestApp, on_both_engines};

on_both_engines!(a_case_goes_its_whole_course);

const TITLE: &str = "Tryghed i hjemmeplejen";
/// Stands in what is closed, and nowhere else.
const CLOSED: &str = "hemmeligt tilbud";
const VPU_DAY: Date = date(2026, 1, 28);

async fn a_case_goes_its_whole_course(house: TestApp) {
    let case = written(&house).await;
    heard(&house, case).await;
    let meeting = on_the_agenda(&house, case).await;
    held(&house, meeting, case).await;
    published(&house, meeting).await;
    followed_up(&house, meeting, case).await;
    decided(&house, case).await;
    found(&house).await;
    proved(&house).await;
}

/// The author writes the case and sets its route; the director approves it. Nothing is public yet.
async fn written(house: &TestApp) -> CaseId {
    let town = &house.town;
    let case = house
        .draft(
            TITLE,
            &[
                (town.elderly, ConsultationRole::Hearing),
                (town.care, ConsultationRole::Recommends),
                (town.economy, ConsultationRole::Recommends),
                (town.council, ConsultationRole::Decides),
            ],
        )
        .await;
    let plan = annex(case, "Tidsplan", "plan.txt", "Trin 1: februar.", Openness::Open);
    add_annex(&house.app, &town.author, plan).await.unwrap();
    let offer = annex(case, "Indhentet tilbud", "tilbud.txt", CLOSED, Openness::closed(ClosureGround::Tender));
    add_annex(&house.app, &town.author, offer).await.unwrap();
    submit_case(&house.app, &town.author, case).await.unwrap();

    let waiting = desk(&house.app, &town.director).await.unwrap();
    assert!(waiting.duties.iter().any(|duty| matches!(&duty.what, DutyKind::Approve(waiting) if waiting.id == case)));
    approve_case(&house.app, &town.director, case).await.unwrap();

    let written = house.case(case).await;
    assert_eq!(written.number, "26/1");
    assert!(matches!(written.stage, CaseStage::Approved { by, .. } if by == town.director.person));
    assert_eq!(states(&written), ["open", "planned", "planned", "planned"]);
    assert!(portal::case(&house.app, "26-1").await.is_err(), "not before an agenda is out");
    case
}

fn annex(case: CaseId, title: &str, file_name: &str, content: &str, openness: Openness) -> AddAnnex {
    AddAnnex {
        case,
        title: title.to_owned(),
        document_number: Some("1204-26".to_owned()),
        journal_number: None,
        openness,
        file_name: file_name.to_owned(),
        content: Bytes::from(content.to_owned()),
    }
}

fn states(case: &sagsgang_domain::case::Case) -> Vec<&'static str> {
    case.course.stops().iter().map(|stop| stop.state.name()).collect()
}

/// The elderly council answers; the committee's turn comes by itself.
async fn heard(house: &TestApp, case: CaseId) {
    let town = &house.town;
    let hearing = house.in_session(town.elderly, date(2026, 1, 14), &[case]).await;
    let item = house.item_of(hearing, case).await;
    house.decide(hearing, item, DecisionKind::Discussed, "Ældrerådet støtter forslaget.").await;
    assert!(house.case(case).await.waits_for(town.care).is_none(), "not before the meeting has ended");
    adjourn_meeting(&house.app, &town.secretary, hearing, time(15, 0, 0, 0)).await.unwrap();
    let heard = house.case(case).await;
    assert_eq!(states(&heard), ["held", "open", "planned", "planned"]);
    assert!(heard.waits_for(town.care).is_some());
}

/// The secretary makes the agenda and sends it out. The public reads what is open.
async fn on_the_agenda(house: &TestApp, case: CaseId) -> MeetingId {
    let (app, town) = (&house.app, &house.town);
    let meeting = house.planned(town.care, VPU_DAY, &[]).await;
    let title = "Godkendelse af dagsordenen".to_owned();
    add_standing_item(app, &town.secretary, meeting, title, CaseKind::Decision).await.unwrap();
    put_on_agenda(app, &town.secretary, meeting, case).await.unwrap();
    let planned = portal::meeting(app, "vpu", "2026-01-28").await.unwrap();
    assert_eq!((planned.meeting.stage.clone(), planned.meeting.items.len()), (PublicStage::Planned, 0));
    assert!(
        matches!(pack(app, &town.member, meeting).await, Err(AppError::NotFound(_))),
        "members get it when it is out"
    );

    let sent_to = dispatch_agenda(app, &town.secretary, meeting).await.unwrap();
    let names: Vec<_> = sent_to.iter().map(|participant| participant.name.as_str()).collect();
    assert_eq!(names, ["Karen Lund", "Bo Friis", "Eva Holt", "Jens Krag", "Lis Dam"], "the chair first");

    let page = portal::item(app, "vpu", "2026-01-28", 2).await.unwrap();
    assert_eq!(page.item().title, TITLE);
    assert_eq!(page.item().recommendation.clauses, ["forslaget godkendes", "ordningen evalueres efter et år"]);
    let annexes: Vec<_> = page.item().annexes.iter().map(|annex| annex.title.as_str()).collect();
    assert_eq!((annexes, page.item().closed_annexes), (vec!["Tidsplan"], 1));
    let file = portal::annex(app, "vpu", "2026-01-28", 2, 1).await.unwrap();
    assert_eq!(&file.content[..], b"Trin 1: februar.");
    assert!(portal::annex(app, "vpu", "2026-01-28", 2, 2).await.is_err(), "the closed one is not there");
    let inside = pack(app, &town.member, meeting).await.unwrap();
    assert_eq!(inside.view.items[1].annexes.len(), 2, "a member has both");
    meeting
}

/// The meeting: a substitute, a member who comes late, an amendment voted on first, remarks, and the decision.
async fn held(house: &TestApp, meeting: MeetingId, case: CaseId) {
    let (app, town) = (&house.app, &house.town);
    house.at(VPU_DAY.at(14, 0, 0, 0));
    open_meeting(app, &town.secretary, meeting, time(14, 0, 0, 0)).await.unwrap();
    call_in_substitute(app, &town.secretary, meeting, town.ulla.id, town.lis.id).await.unwrap();
    attendance(house, meeting).await;

    let approval = house.meeting(meeting).await.items[0].id;
    house.decide(meeting, approval, DecisionKind::Approved, "Godkendt.").await;
    let item = house.item_of(meeting, case).await;
    voted(house, meeting, item).await;
    let command = sagsgang_app::meeting::record_decision::RecordDecision {
        item,
        kind: DecisionKind::ApprovedAmended,
        text: "Godkendt med den ændring, at ordningen evalueres efter et halvt år.".to_owned(),
        public_text: None,
        clauses: Vec::new(),
        at: time(15, 10, 0, 0),
    };
    sagsgang_app::meeting::record_decision::record_decision(app, &town.secretary, meeting, command).await.unwrap();
    remarks(house, meeting, item).await;

    adjourn_meeting(app, &town.secretary, meeting, time(15, 30, 0, 0)).await.unwrap();
    let sent_on = house.case(case).await;
    assert_eq!(states(&sent_on), ["held", "held", "open", "planned"], "the next one opens by itself");
    let effect = DecisionKind::ApprovedAmended.effect(sent_on.course.stops()[1].role);
    assert_eq!(effect, Effect::Recommends, "what is approved here is a recommendation");
}

async fn attendance(house: &TestApp, meeting: MeetingId) {
    let town = &house.town;
    let there = |person: &Person, from: Time| Attendance {
        person: person.id,
        present: vec![Interval { from, to: None }],
        reason: None,
    };
    let opened = time(14, 0, 0, 0);
    let people = vec![
        there(&town.karen, opened),
        there(&town.bo, opened),
        there(&town.eva, opened),
        there(&town.jens, time(14, 45, 0, 0)),
        there(&town.ulla, opened),
        Attendance { person: town.lis.id, present: Vec::new(), reason: Some(AbsenceReason::Apology) },
    ];
    record_attendance(&house.app, &town.secretary, meeting, people).await.unwrap();
}

/// Amendments come before what they amend.
async fn voted(house: &TestApp, meeting: MeetingId, item: ItemId) {
    let (app, town) = (&house.app, &house.town);
    let main = put(house, meeting, item, ProposalKind::Main, "Indstillingen godkendes.", None).await;
    let words = "Ordningen evalueres efter et halvt år.";
    let amendment = put(house, meeting, item, ProposalKind::Amendment, words, Some(town.eva.id)).await;
    let at = time(15, 0, 0, 0);
    let all_for = votes(&[&town.karen, &town.bo, &town.eva, &town.jens, &town.ulla], VoteValue::For);
    let too_early = record_vote(app, &town.secretary, meeting, item, main, all_for.clone(), at).await;
    assert!(matches!(too_early, Err(AppError::Refused(Refusal::AmendmentFirst))), "{too_early:?}");
    let away = votes(&[&town.lis], VoteValue::For);
    let absent = record_vote(app, &town.secretary, meeting, item, amendment, away, at).await;
    assert!(matches!(absent, Err(AppError::Refused(Refusal::NotPresent(_)))), "{absent:?}");

    let mut split = votes(&[&town.karen, &town.bo, &town.eva], VoteValue::For);
    split.extend(votes(&[&town.jens, &town.ulla], VoteValue::Against));
    record_vote(app, &town.secretary, meeting, item, amendment, split, at).await.unwrap();
    record_vote(app, &town.secretary, meeting, item, main, all_for, at).await.unwrap();
}

async fn put(
    house: &TestApp,
    meeting: MeetingId,
    item: ItemId,
    kind: ProposalKind,
    text: &str,
    mover: Option<PersonId>,
) -> ProposalId {
    let command = Propose { item, kind, text: text.to_owned(), mover };
    propose(&house.app, &house.town.secretary, meeting, command).await.unwrap()
}

fn votes(people: &[&Person], value: VoteValue) -> Vec<Vote> {
    people.iter().map(|person| Vote { person: person.id, value }).collect()
}

/// Two members have a remark recorded; one of the minority dissents, and nobody else may.
async fn remarks(house: &TestApp, meeting: MeetingId, item: ItemId) {
    let (app, town) = (&house.app, &house.town);
    let remark = Remark {
        kind: RemarkKind::Remark,
        by: vec![town.bo.id, town.eva.id],
        text: "De pårørende bør inddrages i evalueringen.".to_owned(),
    };
    record_remark(app, &town.secretary, meeting, item, remark).await.unwrap();
    let dissent = |by: &Person| Remark {
        kind: RemarkKind::MinorityStatement,
        by: vec![by.id],
        text: "Et halvt år er for kort tid.".to_owned(),
    };
    let winner = record_remark(app, &town.secretary, meeting, item, dissent(&town.karen)).await;
    assert!(matches!(winner, Err(AppError::Refused(Refusal::NoMinorityVote(_)))), "{winner:?}");
    record_remark(app, &town.secretary, meeting, item, dissent(&town.jens)).await.unwrap();
}

/// The public reads the decision when the minutes are published, and not before.
async fn published(house: &TestApp, meeting: MeetingId) {
    let (app, town) = (&house.app, &house.town);
    let before = portal::item(app, "vpu", "2026-01-28", 2).await.unwrap();
    assert!(before.item().decision.is_none() && before.item().votes.is_empty() && before.item().remarks.is_empty());
    adopt_minutes(app, &town.secretary, meeting).await.unwrap();
    publish_minutes(app, &town.secretary, meeting).await.unwrap();

    let page = portal::item(app, "vpu", "2026-01-28", 2).await.unwrap();
    let item = page.item();
    assert_eq!(item.decision.as_ref().unwrap().kind, DecisionKind::ApprovedAmended);
    let results: Vec<_> = item.votes.iter().map(|vote| (vote.kind, vote.result, vote.votes.len())).collect();
    assert_eq!(
        results,
        [(ProposalKind::Amendment, VoteResult::Adopted, 5), (ProposalKind::Main, VoteResult::Adopted, 5)]
    );
    let speakers = |remark: &sagsgang_domain::openness::view::PublicRemark| {
        remark.by.iter().map(|person| person.name.clone()).collect::<Vec<_>>()
    };
    let spoke: Vec<_> = item.remarks.iter().map(|remark| (remark.kind, speakers(remark))).collect();
    assert_eq!(
        spoke,
        [
            (RemarkKind::Remark, vec!["Bo Friis".to_owned(), "Eva Holt".to_owned()]),
            (RemarkKind::MinorityStatement, vec!["Jens Krag".to_owned()])
        ]
    );
    let absent = |index: usize| {
        let absent = &page.meeting.items[index].absent;
        absent.iter().map(|gap| (gap.person.name.as_str(), gap.reason)).collect::<Vec<_>>()
    };
    assert_eq!(absent(0), [("Jens Krag", Some(AbsenceReason::Late)), ("Lis Dam", Some(AbsenceReason::Apology))]);
    assert_eq!(absent(1), [("Lis Dam", Some(AbsenceReason::Apology))]);
}

/// What follows gets an owner and a date, waits on the owner's desk, and is reported done.
async fn followed_up(house: &TestApp, meeting: MeetingId, case: CaseId) {
    let (app, town) = (&house.app, &house.town);
    let command = RaiseAction {
        meeting,
        item: house.item_of(meeting, case).await,
        text: "Forelægge evaluering".to_owned(),
        owner: Owner::Person(town.author.person),
        due: Some(date(2026, 8, 12)),
    };
    let action = raise_action(app, &town.secretary, command).await.unwrap();
    let waits = |duties: Vec<sagsgang_app::desk::Duty>| {
        duties.into_iter().find(|duty| matches!(&duty.what, DutyKind::Act(waiting) if waiting.id == action))
    };
    let duty = waits(desk(app, &town.author).await.unwrap().duties).expect("it waits on the owner's desk");
    assert_eq!(duty.due, Some(date(2026, 8, 12)));
    assert!(waits(desk(app, &town.other_author).await.unwrap().duties).is_none());
    complete_action(app, &town.author, action, "Evalueringen er forelagt.".to_owned()).await.unwrap();
    assert!(waits(desk(app, &town.author).await.unwrap().duties).is_none());
    let rows = sagsgang_app::action::read::actions(app, &town.secretary).await.unwrap();
    assert!(matches!(rows[0].action.state, ActionState::Done { .. }));
}

/// The economic committee recommends, the council decides, and the course is at its end.
async fn decided(house: &TestApp, case: CaseId) {
    let town = &house.town;
    house.published(town.economy, date(2026, 2, 11), &[case]).await;
    assert!(house.case(case).await.waits_for(town.council).is_some());
    house.published(town.council, date(2026, 2, 25), &[case]).await;
    let done = house.case(case).await;
    assert!(matches!(done.stage, CaseStage::Concluded { .. }), "{:?}", done.stage);
    assert!(done.course.stops().iter().all(|stop| matches!(stop.state, ConsultationState::Held { .. })));
    let page = portal::case(&house.app, "26-1").await.unwrap();
    assert!(page.case.is_concluded);
    assert_eq!(page.case.stops.len(), 4);
}

/// The index finds it by an inflected word, and nothing that is closed.
async fn found(house: &TestApp) {
    house.catch_up().await;
    let results = portal::search(&house.app, Query::new("trygheden")).await.unwrap().results;
    let days: Vec<_> = results.hits.iter().filter_map(|hit| hit.day_slug.as_deref()).collect();
    for day in ["2026-01-14", "2026-01-28", "2026-02-11", "2026-02-25"] {
        assert!(days.contains(&day), "{day}: {days:?}");
    }
    assert_eq!(portal::search(&house.app, Query::new("tilbud")).await.unwrap().results.total, 0);
}

/// Every step left one entry, and the chain holds.
async fn proved(house: &TestApp) {
    let report = journal::verify(house.app.store(), &mut |_| {}).await.unwrap();
    assert!(report.is_sound(), "{:?}", report.findings);
    assert_eq!(report.entries, house.head().await);
    assert_eq!(report.files, 2, "both annexes are kept");
    let entries = journal::since(house.app.store(), 0, 1000).await.unwrap();
    let said = |action: &str| entries.iter().filter(|entry| entry.action == action).count();
    assert_eq!(
        ["CaseApproved", "AgendaDispatched", "VoteRecorded", "MeetingAdjourned", "MinutesPublished", "ActionCompleted"]
            .map(said),
        [1, 4, 2, 4, 3, 1]
    );
}
