//! Choosing a person.

use crate::ui::field::Choice;
use sagsgang_domain::person::Person;

/// The people as choices, with their office.
pub(super) fn choices(people: &[Person]) -> Vec<Choice> {
    people.iter().map(|person| Choice::new(person.id.to_string(), label(person))).collect()
}

/// "Signe Holm, velfærdsdirektør".
pub(super) fn label(person: &Person) -> String {
    match &person.title {
        Some(title) => format!("{}, {title}", person.name),
        None => person.name.clone(),
    }
}
