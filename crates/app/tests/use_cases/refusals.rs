//! What is refused, noun by noun: what people are told, and that nothing is written.

mod account;
mod action;
mod case;
mod meeting;
mod organization;
mod programme;

use sagsgang_app::error::{AppError, Result};
use sagsgang_testkit::TestApp;

/// The error of an attempt that must fail and leave nothing.
async fn refused<T>(house: &TestApp, attempt: impl Future<Output = Result<T>>) -> AppError {
    let before = house.head().await;
    let Err(error) = attempt.await else { panic!("it was let through") };
    assert_eq!(house.head().await, before, "something was written: {error}");
    error
}
