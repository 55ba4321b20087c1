//! The pages of the portal that objects lead to. The test that asks for every
//! address OParl's answers name (`testkit/tests/oparl`) holds them to what is served.

use std::fmt::Display;

pub(super) fn front() -> String {
    "/".to_owned()
}

pub(super) fn body(slug: &str) -> String {
    format!("/udvalg/{slug}")
}

pub(super) fn meeting(slug: &str, day_slug: &str) -> String {
    format!("/udvalg/{slug}/{day_slug}")
}

pub(super) fn item(slug: &str, day_slug: &str, number: impl Display) -> String {
    format!("/udvalg/{slug}/{day_slug}/{number}")
}

pub(super) fn case(number: &str) -> String {
    format!("/sag/{}", number.replace('/', "-"))
}

pub(super) fn programme(slug: &str) -> String {
    format!("/program/{slug}")
}

pub(super) fn person(name: &str) -> String {
    format!("/person/{name}")
}
