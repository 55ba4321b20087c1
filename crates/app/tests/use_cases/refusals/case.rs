//! Cases and their annexes.

use super::refused;
use bytes::Bytes;
use jiff::civil::date;
use sagsgang_app::case::add_annex::{AddAnnex, add_annex};
use sagsgang_app::case::approve::approve_case;
use sagsgang_app::case::edit::edit_case;
use sagsgang_app::case::open::{OpenCase, open_case};
use sagsgang_app::case::plan_course::{PlanCourse, Stop, plan_course};
use sagsgang_app::case::read::case_desk;
use sagsgang_app::case::skip_stop::skip_stop;
use sagsgang_app::case::submit::submit_case;
use sagsgang_app::case::withdraw::withdraw_case;
use sagsgang_app::error::{AppError, Problem};
use sagsgang_domain::case::{Case, CaseKind, MissingPart};
use sagsgang_domain::consultation::ConsultationRole;
use sagsgang_domain::id::CaseId;
use sagsgang_domain::openness::{ClosureGround, Openness};
use sagsgang_domain::refusal::{Needed, Refusal};
use sagsgang_testkit::{TestApp, on_both_engines};
use uuid::Uuid;

on_both_engines!(two_people_do_not_overwrite_each_other, an_empty_case_is_told_what_it_lacks);

async fn two_people_do_not_overwrite_each_other(house: TestApp) {
    let (app, town) = (&house.app, &house.town);
    let case = house.draft("Udkast", &[(town.care, ConsultationRole::Decides)]).await;
    let (mine, theirs) = (house.text_of(case).await, house.text_of(case).await);
    edit_case(app, &town.secretary, theirs).await.unwrap();
    let error = refused(&house, edit_case(app, &town.author, mine)).await;
    assert!(matches!(error, AppError::Stale), "{error:?}");
}

async fn an_empty_case_is_told_what_it_lacks(house: TestApp) {
    let (app, author) = (&house.app, &house.town.author);
    let new = |title: &str| OpenCase { title: title.to_owned(), kind: CaseKind::Decision, author: None, number: None };
    let untitled = refused(&house, open_case(app, author, new("  "))).await;
    assert!(matches!(untitled, AppError::Refused(Refusal::Missing(Needed::Title))), "{untitled:?}");
    let case = open_case(app, author, new("Tom sag")).await.unwrap();
    let error = refused(&house, submit_case(app, author, case)).await;
    let AppError::Incomplete(missing) = error else { panic!("{error:?}") };
    let section = |heading: &str| MissingPart::Section(heading.to_owned());
    assert_eq!(
        missing,
        [
            section("Sagsfremstilling"),
            section("Økonomiske konsekvenser"),
            MissingPart::Recommendation,
            MissingPart::Course,
            MissingPart::Approver
        ]
    );
}

#[tokio::test]
async fn a_submitted_text_is_the_directors() {
    let house = TestApp::sqlite().await;
    let (app, town) = (&house.app, &house.town);
    let case = house.submitted("Indsendt", &[(town.care, ConsultationRole::Decides)]).await;
    let text = house.text_of(case).await;
    let error = refused(&house, edit_case(app, &town.author, text)).await;
    assert!(
        matches!(error, AppError::Refused(Refusal::CaseState { state: "submitted", command: "edit" })),
        "{error:?}"
    );
    approve_case(app, &town.director, case).await.unwrap();
    let error = refused(&house, approve_case(app, &town.director, case)).await;
    assert!(matches!(error, AppError::Refused(Refusal::CaseState { state: "approved", .. })), "{error:?}");
}

#[tokio::test]
async fn an_advising_body_does_not_decide() {
    let house = TestApp::sqlite().await;
    let (app, town) = (&house.app, &house.town);
    let case = house.draft("Høring", &[(town.elderly, ConsultationRole::Hearing)]).await;
    let stop = Stop { id: None, organization: town.elderly, role: ConsultationRole::Decides };
    let course = PlanCourse { case, stops: vec![stop] };
    let error = refused(&house, plan_course(app, &town.author, course)).await;
    assert!(matches!(error, AppError::Refused(Refusal::CannotDecide(body)) if body == town.elderly), "{error:?}");
    let nowhere = Stop { id: None, organization: Uuid::nil().into(), role: ConsultationRole::Decides };
    let error = refused(&house, plan_course(app, &town.author, PlanCourse { case, stops: vec![nowhere] })).await;
    assert!(matches!(error, AppError::Invalid { field: "organization", problem: Problem::Unknown }), "{error:?}");
}

#[tokio::test]
async fn a_body_is_left_out_for_a_reason() {
    let house = TestApp::sqlite().await;
    let (app, town) = (&house.app, &house.town);
    let course = [(town.elderly, ConsultationRole::Hearing), (town.care, ConsultationRole::Decides)];
    let draft = house.draft("Udkast", &course).await;
    let stop = house.case(draft).await.course.stops()[0].id;
    let error = refused(&house, skip_stop(app, &town.secretary, draft, stop, "Hørt skriftligt.".to_owned())).await;
    assert!(matches!(error, AppError::Refused(Refusal::CaseState { state: "draft", .. })), "{error:?}");

    let case = house.approved("På vej", &course).await;
    let before = house.case(case).await.course;
    let (hearing, deciding) = (before.stops()[0].id, before.stops()[1].id);
    let error = refused(&house, skip_stop(app, &town.secretary, case, hearing, "  ".to_owned())).await;
    assert!(matches!(error, AppError::Refused(Refusal::Missing(Needed::Reason))), "{error:?}");
    skip_stop(app, &town.secretary, case, hearing, "Hørt skriftligt.".to_owned()).await.unwrap();
    let states = |case: &Case| case.course.stops().iter().map(|stop| stop.state.name()).collect::<Vec<_>>();
    assert_eq!(states(&house.case(case).await), ["skipped", "open"], "the next has its turn");
    let error = refused(&house, skip_stop(app, &town.secretary, case, hearing, "Igen".to_owned())).await;
    assert!(matches!(error, AppError::Refused(Refusal::ConsultationState { state: "skipped", .. })), "{error:?}");
    skip_stop(app, &town.secretary, case, deciding, "Sagen er bortfaldet.".to_owned()).await.unwrap();
    assert_eq!(house.case(case).await.stage.name(), "concluded", "no body is left");
}

#[tokio::test]
async fn a_draft_is_its_authors_own() {
    let house = TestApp::sqlite().await;
    let (app, town) = (&house.app, &house.town);
    let course = [(town.care, ConsultationRole::Decides)];
    let draft = house.draft("Udkast", &course).await;
    assert!(matches!(refused(&house, case_desk(app, &town.other_author, draft)).await, AppError::NotFound("case")));
    let approved = house.approved("På vej", &course).await;
    case_desk(app, &town.other_author, approved).await.unwrap();
}

#[tokio::test]
async fn what_one_may_not_know_of_does_not_exist() {
    let house = TestApp::sqlite().await;
    let (app, town) = (&house.app, &house.town);
    let case = house.draft("Personalesag", &[(town.care, ConsultationRole::Decides)]).await;
    let mut text = house.text_of(case).await;
    text.openness = Openness::closed(ClosureGround::Personnel);
    edit_case(app, &town.author, text).await.unwrap();
    for stranger in [&town.other_author, &town.member, &town.administrator] {
        let error = refused(&house, case_desk(app, stranger, case)).await;
        assert!(matches!(error, AppError::NotFound("case")), "{}: {error:?}", stranger.name);
    }
    let nothing = CaseId(Uuid::nil());
    assert!(matches!(refused(&house, case_desk(app, &town.secretary, nothing)).await, AppError::NotFound("case")));
    case_desk(app, &town.author, case).await.unwrap();
}

#[tokio::test]
async fn a_file_is_what_it_says_it_is() {
    let house = TestApp::sqlite().await;
    let (app, author) = (&house.app, &house.town.author);
    let case = house.draft("Med bilag", &[(house.town.care, ConsultationRole::Decides)]).await;
    let annex = |name: &str, content: &'static [u8], openness: Openness| AddAnnex {
        case,
        title: String::new(),
        document_number: None,
        journal_number: None,
        openness,
        file_name: name.to_owned(),
        content: Bytes::from_static(content),
    };
    for (name, content, problem) in [
        ("regnskab.pdf", &b"MZ"[..], Problem::FileType),
        ("makro.exe", b"MZ", Problem::FileType),
        ("side.html", b"<script>", Problem::FileType),
        ("tom.pdf", b"", Problem::Missing),
        ("../", b"%PDF-1.7", Problem::Missing),
    ] {
        let error = refused(&house, add_annex(app, author, annex(name, content, Openness::Open))).await;
        let AppError::Invalid { field: "file", problem: told } = error else { panic!("{name}: {error:?}") };
        assert_eq!(told, problem, "{name}");
    }
    let groundless = annex("a.pdf", b"%PDF-1.7", Openness::closed(ClosureGround::Unstated));
    assert!(matches!(refused(&house, add_annex(app, author, groundless)).await, AppError::Refused(Refusal::NoGround)));
    add_annex(app, author, annex("C:\\Dokumenter\\plan.pdf", b"%PDF-1.7", Openness::Open)).await.unwrap();
    let kept = house.case(case).await.annexes;
    assert_eq!((kept[0].title.as_str(), kept[0].file.as_ref().unwrap().name.as_str()), ("plan.pdf", "plan.pdf"));
}

#[tokio::test]
async fn a_case_on_an_agenda_is_not_withdrawn() {
    let house = TestApp::sqlite().await;
    let (app, town) = (&house.app, &house.town);
    let case = house.approved("På vej", &[(town.care, ConsultationRole::Decides)]).await;
    house.planned(town.care, date(2026, 1, 28), &[case]).await;
    let error = refused(&house, withdraw_case(app, &town.author, case, "Bortfaldet.".to_owned())).await;
    assert!(matches!(error, AppError::Refused(Refusal::StopIsFixed)), "{error:?}");
}
