//! Names that run into each other: a list that lost its commas and its lines reads as one long name.
//!
//! Where the document names the same persons elsewhere, one by one, the run is cut there. Else it stays whole and is
//! doubtful: nobody can know from the words alone where a name ends.

use crate::draft::{MinutesDraft, PersonName};
use crate::person;
use crate::span::{Confidence, Found, Span};
use std::collections::HashSet;

/// Two names have so many words or more.
const FEWEST: usize = 4;
/// Hardly anyone has a name of so many words.
const TOO_MANY: usize = 5;

/// Cuts the runs of names in a draft.
pub fn settle(source: &str, draft: &mut MinutesDraft) {
    let known = known(source, draft);
    let mut lists: Vec<&mut Vec<Found<PersonName>>> = vec![&mut draft.present, &mut draft.absent];
    for item in &mut draft.items {
        lists.push(&mut item.absent);
        lists.extend(item.decisions.iter_mut().map(|decision| &mut decision.absent));
        lists.extend(item.remarks.iter_mut().map(|remark| &mut remark.by));
    }
    for list in lists {
        if list.iter().any(is_run) {
            *list = std::mem::take(list).into_iter().flat_map(|person| cut(source, person, &known)).collect();
        }
    }
}

fn is_run(person: &Found<PersonName>) -> bool {
    person.value.name.split(' ').count() >= FEWEST
}

/// The names that stand alone somewhere: with the letter of their list, or between commas and line breaks.
fn known(source: &str, draft: &MinutesDraft) -> HashSet<String> {
    let lists = draft.items.iter().flat_map(|item| item.absent.iter().chain(item.remarks.iter().flat_map(|r| &r.by)));
    let told = draft.present.iter().chain(&draft.absent).chain(lists);
    let mut known: HashSet<String> =
        told.filter(|person| !is_run(person)).map(|person| person.value.name.clone()).collect();
    if draft.present.iter().chain(&draft.absent).any(is_run) || draft.items.iter().any(|i| i.absent.iter().any(is_run))
    {
        let lettered = person::all(source).into_iter().filter(|p| p.value.party.is_some() && !is_run(p));
        known.extend(lettered.map(|person| person.value.name));
    }
    known
}

/// The names in a run, each with its place; the run itself where it cannot be cut.
fn cut(source: &str, run: Found<PersonName>, known: &HashSet<String>) -> Vec<Found<PersonName>> {
    if !is_run(&run) || known.contains(&run.value.name) {
        return vec![run];
    }
    let words: Vec<&str> = run.value.name.split(' ').collect();
    let names = names(&words, known);
    let words = words.len();
    let Some(names) = names.filter(|names| names.len() > 1) else { return vec![doubted(run, words)] };
    let text = run.span.of(source);
    let mut from = 0;
    let count = names.len();
    let named = names.into_iter().enumerate().map(|(at, (name, is_known))| {
        let place = text.get(from..).and_then(|rest| rest.find(&name)).map(|at| from + at);
        let span = place.map_or(run.span, |at| Span::new(run.span.start + at, run.span.start + at + name.len()));
        from = place.map_or(from, |at| at + name.len());
        // The letter stands behind the last.
        let party = run.value.party.clone().filter(|_| at + 1 == count);
        let span = if party.is_some() { Span::new(span.start, run.span.end.max(span.end)) } else { span };
        let confidence = if is_known { Confidence::Likely } else { Confidence::Doubtful };
        Found { value: PersonName { name, party }, span, more: run.more.clone(), confidence }
    });
    named.collect()
}

/// A name of four words may be one person's; of more it hardly is.
fn doubted(run: Found<PersonName>, words: usize) -> Found<PersonName> {
    let with_list = run.value.party.is_some() && words < TOO_MANY;
    let least = if with_list { Confidence::Likely } else { Confidence::Doubtful };
    Found { confidence: run.confidence.max(least), ..run }
}

/// The run cut at the names that are known, each with whether it is; what stands between two of them must be a name as
/// well, of two words or three. `None` where that does not work out.
fn names(words: &[&str], known: &HashSet<String>) -> Option<Vec<(String, bool)>> {
    let mut names = Vec::new();
    let (mut at, mut unknown) = (0, 0);
    while at < words.len() {
        let longest = (2..=FEWEST)
            .rev()
            .find(|count| words.get(at..at + count).is_some_and(|words| known.contains(&words.join(" "))));
        if let Some(count) = longest {
            names.extend(between(words, unknown, at)?);
            names.push((words.get(at..at + count)?.join(" "), true));
            at += count;
            unknown = at;
        } else {
            at += 1;
        }
    }
    if names.is_empty() {
        return None;
    }
    names.extend(between(words, unknown, words.len())?);
    Some(names)
}

/// The words between two known names: none, or one name.
fn between(words: &[&str], from: usize, to: usize) -> Option<Vec<(String, bool)>> {
    match to.checked_sub(from)? {
        0 => Some(Vec::new()),
        2 | 3 => Some(vec![(words.get(from..to)?.join(" "), false)]),
        _ => None,
    }
}
