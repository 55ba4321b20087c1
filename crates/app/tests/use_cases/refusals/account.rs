//! Accounts, passwords and sign-ins.

use super::refused;
use jiff::SignedDuration;
use sagsgang_app::account::change_password::change_password;
use sagsgang_app::account::open::{OpenAccount, open_account};
use sagsgang_app::account::set_roles::set_roles;
use sagsgang_app::error::{AppError, Problem};
use sagsgang_app::session::{LONGEST, actor_of, sign_in::sign_in, sign_out::sign_out};
use sagsgang_app::setup::{SetUp, is_needed, set_up};
use sagsgang_app::{PASSWORD_MIN_LENGTH, session};
use sagsgang_domain::account::Role;
use sagsgang_testkit::{PASSWORD, TestApp, on_both_engines};

on_both_engines!(a_login_is_one_persons, a_municipality_is_set_up_once, a_sign_in_ends);

fn account(house: &TestApp, login: &str, password: &str) -> OpenAccount {
    OpenAccount {
        person: house.town.ulla.id,
        login: login.to_owned(),
        password: password.to_owned(),
        roles: [Role::Member].into(),
    }
}

async fn a_login_is_one_persons(house: TestApp) {
    let (app, administrator) = (&house.app, &house.town.administrator);
    let taken = account(&house, " SEKRETAER ", PASSWORD);
    let error = refused(&house, open_account(app, administrator, taken)).await;
    assert!(matches!(error, AppError::Invalid { field: "login", problem: Problem::Taken }), "{error:?}");
    let short = account(&house, "ulla", "hemmelig");
    let error = refused(&house, open_account(app, administrator, short)).await;
    let AppError::Invalid { field: "password", problem: Problem::TooShort(least) } = error else { panic!("{error:?}") };
    assert_eq!(least, PASSWORD_MIN_LENGTH);
}

async fn a_municipality_is_set_up_once(house: TestApp) {
    assert!(!is_needed(&house.app).await.unwrap());
    let again = SetUp {
        municipality: "En anden".to_owned(),
        name: "En fremmed".to_owned(),
        login: "fremmed".to_owned(),
        password: PASSWORD.to_owned(),
    };
    let error = refused(&house, set_up(&house.app, again)).await;
    assert!(matches!(error, AppError::Denied { use_case: "set_up" }), "{error:?}");
}

async fn a_sign_in_ends(house: TestApp) {
    let (app, member) = (&house.app, &house.town.member);
    let signed_in = || async { sign_in(app, "medlem", PASSWORD.to_owned(), "10.0.0.7").await.unwrap() };
    let token = signed_in().await;
    assert_eq!(actor_of(app, &token).await.unwrap().as_ref(), Some(member));
    house.clock.advance(session::IDLE + SignedDuration::from_secs(1));
    assert_eq!(actor_of(app, &token).await.unwrap(), None, "left alone for too long");

    let token = signed_in().await;
    let mut passed = SignedDuration::ZERO;
    while passed < LONGEST {
        assert!(actor_of(app, &token).await.unwrap().is_some(), "used all the time, after {passed:?}");
        house.clock.advance(session::IDLE / 2);
        passed += session::IDLE / 2;
    }
    assert_eq!(actor_of(app, &token).await.unwrap(), None, "ends whatever happens");

    let token = signed_in().await;
    sign_out(app, member, &token).await.unwrap();
    assert_eq!(actor_of(app, &token).await.unwrap(), None, "signed out");

    let token = signed_in().await;
    set_roles(app, &house.town.administrator, member.account, member.roles.clone(), false).await.unwrap();
    assert_eq!(actor_of(app, &token).await.unwrap(), None, "the account was closed");
    let error = refused(&house, sign_in(app, "medlem", PASSWORD.to_owned(), "10.0.0.7")).await;
    assert!(matches!(error, AppError::WrongPassword), "{error:?}");
}

#[tokio::test]
async fn guessing_is_slowed() {
    let house = TestApp::sqlite().await;
    let guess = |login: &'static str| sign_in(&house.app, login, "forkert adgangskode".to_owned(), "10.0.0.66");
    for _ in 0..5 {
        assert!(matches!(refused(&house, guess("sekretaer")).await, AppError::WrongPassword));
    }
    let error = refused(&house, sign_in(&house.app, "sekretaer", PASSWORD.to_owned(), "10.0.0.66")).await;
    assert!(matches!(error, AppError::Throttled { .. }), "even the right one waits: {error:?}");
    let error = refused(&house, guess("findes-ikke")).await;
    assert!(matches!(error, AppError::Throttled { .. }), "the address waits too: {error:?}");
    house.clock.advance(SignedDuration::from_mins(20));
    sign_in(&house.app, "sekretaer", PASSWORD.to_owned(), "10.0.0.66").await.unwrap();
}

#[tokio::test]
async fn a_password_is_changed_by_its_owner_or_an_administrator() {
    let house = TestApp::sqlite().await;
    let (app, town) = (&house.app, &house.town);
    let new = || "en ny lang adgangskode".to_owned();
    let wrong = change_password(app, &town.author, town.author.account, "forkert".to_owned(), new());
    assert!(matches!(refused(&house, wrong).await, AppError::WrongPassword));
    let other = change_password(app, &town.secretary, town.author.account, String::new(), new());
    assert!(matches!(refused(&house, other).await, AppError::Denied { use_case: "change_password" }));
    let token = sign_in(app, "konsulent", PASSWORD.to_owned(), "10.0.0.7").await.unwrap();
    change_password(app, &town.author, town.author.account, PASSWORD.to_owned(), new()).await.unwrap();
    assert_eq!(actor_of(app, &token).await.unwrap(), None, "all sign-ins end");
    assert!(matches!(
        refused(&house, sign_in(app, "konsulent", PASSWORD.to_owned(), "")).await,
        AppError::WrongPassword
    ));
    sign_in(app, "konsulent", new(), "10.0.0.7").await.unwrap();
}

#[tokio::test]
async fn somebody_must_be_left_who_can_open_accounts() {
    let house = TestApp::sqlite().await;
    let administrator = &house.town.administrator;
    let only = [Role::Secretary].into();
    let error = refused(&house, set_roles(&house.app, administrator, administrator.account, only, true)).await;
    assert!(matches!(error, AppError::Invalid { field: "roles", .. }), "{error:?}");
    let closed = set_roles(&house.app, administrator, administrator.account, administrator.roles.clone(), false);
    assert!(matches!(refused(&house, closed).await, AppError::Invalid { field: "roles", .. }));
}
