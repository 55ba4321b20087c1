//! Following along: asking, confirming, being told once, leaving.

pub mod world;

use jiff::SignedDuration;
use jiff::civil::date;
use sagsgang_app::error::AppError;
use sagsgang_app::following::confirm::confirm;
use sagsgang_app::following::deliver::go_on;
use sagsgang_app::following::follow::{Follow, follow};
use sagsgang_app::following::leave::{Leave, leave};
use sagsgang_app::following::read::following;
use sagsgang_app::meeting::correct::correct_minutes;
use sagsgang_domain::consultation::ConsultationRole::Decides;
use sagsgang_domain::following::{Followed, Language, Pace};
use sagsgang_domain::id::MeetingId;
use sagsgang_store::repo;
use sagsgang_testkit::{TestApp, on_both_engines};
use world::{Mailbox, Tokens as _, house, reaching_out};

const ANNA: &str = "anna@sommerby.example";

/// Anna asks to follow, and follows the link in the mail; gives the token of the link.
async fn anna_follows(house: &TestApp, mailbox: &Mailbox, followed: Followed, pace: Pace) -> String {
    ask(house, followed, pace).await.unwrap();
    go_on(&house.app).await.unwrap();
    let token = mailbox.take_one().act_token();
    confirm(&house.app, &token).await.unwrap();
    token
}

async fn ask(house: &TestApp, followed: Followed, pace: Pace) -> Result<(), AppError> {
    let command = Follow { address: ANNA.to_owned(), followed, language: Language::Danish, pace };
    follow(&house.app, command, "10.0.0.1").await
}

/// A meeting of the care committee whose minutes are out, with one decision; the index and the followers know.
async fn published(house: &TestApp) -> MeetingId {
    let case = house.approved("Nyt plejehjem", &[(house.town.care, Decides)]).await;
    let meeting = house.published(house.town.care, date(2026, 1, 5), &[case]).await;
    told(house).await;
    meeting
}

async fn told(house: &TestApp) {
    house.catch_up().await;
    go_on(&house.app).await.unwrap();
}

on_both_engines!(
    who_confirmed_is_told_once_and_leaves_with_one_click,
    a_kill_between_sending_and_noting_it_sends_the_same_mail_again,
);

async fn who_confirmed_is_told_once_and_leaves_with_one_click(house: TestApp) {
    let (house, mailbox) = reaching_out(house);
    anna_follows(&house, &mailbox, Followed::Body(house.town.care), Pace::AtOnce).await;
    published(&house).await;
    let letter = mailbox.take().into_iter().last().expect("Anna is told");
    assert_eq!(letter.to, ANNA);
    assert!(
        letter.subject.starts_with("Voksen- og Plejeudvalget godkendte Nyt plejehjem"),
        "the subject says what happened: {}",
        letter.subject
    );
    told(&house).await;
    assert_eq!(mailbox.take(), [], "nobody is told twice");

    leave(&house.app, &letter.leave_token(), Leave::ThisMail).await.unwrap();
    let left = repo::subscription::of_address(house.app.store(), ANNA).await.unwrap();
    assert_eq!(left, [], "the address is erased with the last of it");
    assert!(matches!(following(&house.app, &letter.leave_token()).await, Err(AppError::NotFound(_))));
}

async fn a_kill_between_sending_and_noting_it_sends_the_same_mail_again(house: TestApp) {
    let (house, mailbox) = reaching_out(house);
    anna_follows(&house, &mailbox, Followed::Body(house.town.care), Pace::AtOnce).await;
    let meeting = published(&house).await;
    mailbox.take();
    correct_minutes(&house.app, &house.town.secretary, meeting, None, "Mødet sluttede 15.05.".into()).await.unwrap();
    house.catch_up().await;
    mailbox.hang_after_sending();
    let app = house.app.clone();
    let round = tokio::spawn(async move { go_on(&app).await });
    let first = mailbox.next().await;
    round.abort();
    let _killed = round.await;

    mailbox.answer();
    told(&house).await;
    assert_eq!(mailbox.take(), [], "what another process may be sending is left to it");
    house.clock.advance(SignedDuration::from_mins(6));
    told(&house).await;
    let second = mailbox.take_one();
    assert_eq!(first.message_id, second.message_id, "a second try is the same mail");
    assert_eq!(first.subject, second.subject);
}

#[tokio::test]
async fn nothing_is_sent_to_an_address_that_was_not_confirmed() {
    let (house, mailbox) = house().await;
    ask(&house, Followed::Body(house.town.care), Pace::AtOnce).await.unwrap();
    go_on(&house.app).await.unwrap();
    let request = mailbox.take_one();
    published(&house).await;
    assert_eq!(mailbox.take(), []);

    house.clock.advance(SignedDuration::from_hours(49));
    go_on(&house.app).await.unwrap();
    let kept = repo::subscription::of_address(house.app.store(), ANNA).await.unwrap();
    assert_eq!(kept, [], "it is forgotten after two days");
    assert!(matches!(confirm(&house.app, &request.act_token()).await, Err(AppError::NotFound(_))));
}

#[tokio::test]
async fn who_follows_already_learns_it_by_mail_alone() {
    let (house, mailbox) = house().await;
    let body = Followed::Body(house.town.care);
    anna_follows(&house, &mailbox, body.clone(), Pace::Daily).await;
    ask(&house, body, Pace::Daily).await.unwrap();
    go_on(&house.app).await.unwrap();
    assert_eq!(mailbox.take_one().subject, "Du følger allerede Voksen- og Plejeudvalget");
}

#[tokio::test]
async fn many_requests_to_one_address_must_wait() {
    let (house, _mailbox) = house().await;
    for _ in 0..5 {
        ask(&house, Followed::Everything, Pace::Daily).await.unwrap();
    }
    assert!(matches!(ask(&house, Followed::Everything, Pace::Daily).await, Err(AppError::Throttled { .. })));
}

#[tokio::test]
async fn what_is_not_public_cannot_be_followed() {
    let (house, _mailbox) = house().await;
    let draft = house.draft("Hemmelig sag", &[(house.town.care, Decides)]).await;
    for closed in
        [Followed::Body(house.town.directors), Followed::Case(draft), Followed::Person(house.town.director.person)]
    {
        let asked = ask(&house, closed.clone(), Pace::Daily).await;
        assert!(matches!(asked, Err(AppError::NotFound(_))), "{closed:?}");
    }
}

#[tokio::test]
async fn a_digest_collects_and_waits_for_the_morning() {
    let (house, mailbox) = house().await;
    anna_follows(&house, &mailbox, Followed::Body(house.town.care), Pace::Daily).await;
    let meeting = published(&house).await;
    correct_minutes(&house.app, &house.town.secretary, meeting, None, "Rettet.".into()).await.unwrap();
    told(&house).await;
    assert_eq!(mailbox.take(), []);
    house.at(date(2026, 1, 6).at(7, 0, 0, 0));
    told(&house).await;
    let digest = mailbox.take_one();
    let sentences: Vec<&str> = digest.news.iter().map(|news| news.sentence.as_str()).collect();
    assert!(sentences.contains(&"Voksen- og Plejeudvalget godkendte Nyt plejehjem"), "{sentences:?}");
    assert!(sentences.contains(&"Voksen- og Plejeudvalget har rettet referatet af mødet 5. januar 2026"));
}

#[tokio::test]
async fn who_follows_the_body_and_the_case_gets_one_mail() {
    let (house, mailbox) = house().await;
    let case = house.approved("Nyt plejehjem", &[(house.town.care, Decides)]).await;
    house.dispatched(house.town.care, date(2026, 1, 5), &[case]).await;
    for followed in [Followed::Case(case), Followed::Body(house.town.care), Followed::Search("plejehjem".into())] {
        anna_follows(&house, &mailbox, followed, Pace::AtOnce).await;
    }
    let other = house.approved("Mere plejehjem", &[(house.town.care, Decides)]).await;
    house.published(house.town.care, date(2026, 1, 6), &[other]).await;
    told(&house).await;
    let decided = |letter: &sagsgang_app::following::letter::Letter| {
        letter.news.iter().filter(|news| news.sentence.contains("godkendte Mere plejehjem")).count()
    };
    let letters = mailbox.take();
    assert_eq!(letters.iter().map(decided).sum::<usize>(), 1, "{letters:#?}");
}

#[tokio::test]
async fn a_search_is_told_of_what_it_finds() {
    let (house, mailbox) = house().await;
    anna_follows(&house, &mailbox, Followed::Search("plejehjem".into()), Pace::AtOnce).await;
    let found = house.approved("Nyt plejehjem", &[(house.town.care, Decides)]).await;
    let other = house.approved("Cykelsti", &[(house.town.care, Decides)]).await;
    house.published(house.town.care, date(2026, 1, 5), &[found, other]).await;
    told(&house).await;
    let letters = mailbox.take();
    let news: Vec<&str> = letters.iter().flat_map(|letter| &letter.news).map(|news| news.sentence.as_str()).collect();
    assert!(news.contains(&"Voksen- og Plejeudvalget godkendte Nyt plejehjem"), "{news:?}");
    assert!(news.iter().all(|sentence| !sentence.contains("Cykelsti")), "{news:?}");
}

#[tokio::test]
async fn what_cannot_be_delivered_is_tried_again_and_then_given_up() {
    let (house, mailbox) = house().await;
    anna_follows(&house, &mailbox, Followed::Body(house.town.care), Pace::AtOnce).await;
    mailbox.refuse(false);
    published(&house).await;
    told(&house).await;
    let first = mailbox.take().len();
    assert!(first > 0);
    told(&house).await;
    assert_eq!(mailbox.take().len(), 0, "it waits before it tries again");
    for _ in 0..20 {
        house.clock.advance(SignedDuration::from_hours(12));
        told(&house).await;
    }
    assert_eq!(mailbox.take().len(), first * 13, "fourteen tries in all");
    let seen = sagsgang_app::webhook::read::outgoings(&house.app, &house.town.administrator).await.unwrap();
    assert!(seen.mail.given_up > 0, "{seen:?}");
    assert_eq!(seen.mail.last_error.expect("it says why").1, "the server is full");
}

#[tokio::test]
async fn an_overdue_follow_up_is_told_the_day_after() {
    let (house, mailbox) = house().await;
    let meeting = published(&house).await;
    anna_follows(&house, &mailbox, Followed::Body(house.town.care), Pace::AtOnce).await;
    let item = house.meeting(meeting).await.items[0].id;
    world::raise(&house, meeting, item, "Skriv til brugerne", date(2026, 1, 9)).await;
    told(&house).await;
    assert_eq!(mailbox.take_one().subject, "Ny opfølgning med frist 9. januar 2026: Skriv til brugerne");
    house.at(date(2026, 1, 9).at(12, 0, 0, 0));
    told(&house).await;
    assert_eq!(mailbox.take(), []);
    house.at(date(2026, 1, 10).at(8, 0, 0, 0));
    told(&house).await;
    told(&house).await;
    assert_eq!(mailbox.take_one().subject, "Fristen 9. januar 2026 er overskredet: Skriv til brugerne");
}
