//! A vote by name: one square for each seat, and who cast it.

use super::person::{linked, named};
use crate::ui::content_lang;
use crate::ui::status::{Tone, status};
use crate::ui::table::{Column, Table};
use maud::{Markup, PreEscaped, html};
use sagsgang_domain::openness::view::{PublicPerson, PublicVote};
use sagsgang_domain::vote::{ProposalKind, VoteResult, VoteValue};
use sagsgang_i18n::Lang;
use std::collections::BTreeMap;
use std::fmt::Write as _;

const ORDER: [VoteValue; 3] = [VoteValue::For, VoteValue::Against, VoteValue::Abstained];

/// The votes of an item in the order they were taken.
pub(super) fn votes(lang: Lang, votes: &[PublicVote]) -> Markup {
    html! {
        @if !votes.is_empty() {
            section.sg-part aria-labelledby="votes" {
                h2 #votes { (lang.votes()) }
                @for vote in votes { (one(lang, vote, false)) }
            }
        }
    }
}

/// The votes under a heading of their stop.
pub(crate) fn ballots(lang: Lang, votes: &[PublicVote]) -> Markup {
    html! { @for vote in votes { (one(lang, vote, true)) } }
}

fn one(lang: Lang, vote: &PublicVote, is_deep: bool) -> Markup {
    let (tone, result) = (tone(vote.result), lang.vote_result(vote.result));
    let caption = html! { (lang.proposal_kind(vote.kind)) ": " span lang=[content_lang(lang)] { (vote.text) } };
    let rows = ORDER.iter().filter_map(|value| row(lang, vote, *value));
    let head = html! {
        (lang.proposal_kind(vote.kind))
        @if let Some(mover) = &vote.mover { " " span.sg-quiet { (lang.moved_by(&named(mover))) } }
    };
    let columns = vec![Column::text(lang.vote()), Column::number(lang.vote_count()), Column::text(lang.voters())];
    html! {
        article.sg-ballot {
            @if is_deep { h4.h5 { (head) } } @else { h3.h4 { (head) } }
            @if !vote.text.is_empty() { p lang=[content_lang(lang)] { (vote.text) } }
            p { (status(tone, result)) " " span.sg-quiet { (tally(lang, vote)) } }
            (seats(vote))
            details.sg-details {
                summary { (lang.how_each_voted()) }
                (Table::named(caption, columns).hide_caption().rows(rows).render())
            }
        }
    }
}

/// The vote that settled it: on the recommendation itself, or the last one of those on proposals.
pub(crate) fn settled(votes: &[PublicVote]) -> Option<&PublicVote> {
    votes.iter().rev().find(|vote| vote.kind == ProposalKind::Main).or(votes.last())
}

const fn tone(result: VoteResult) -> Tone {
    match result {
        VoteResult::Adopted => Tone::Good,
        VoteResult::Fallen => Tone::Bad,
    }
}

fn cast(vote: &PublicVote, value: VoteValue) -> Vec<&PublicPerson> {
    vote.votes.iter().filter(|(_, cast)| *cast == value).map(|(person, _)| person).collect()
}

pub(super) fn tally(lang: Lang, vote: &PublicVote) -> String {
    let [in_favour, against, abstained] = ORDER.map(|value| cast(vote, value).len());
    lang.vote_tally(in_favour, against, abstained)
}

fn row(lang: Lang, vote: &PublicVote, value: VoteValue) -> Option<Vec<Markup>> {
    let people = cast(vote, value);
    (!people.is_empty()).then(|| {
        let who = html! { ul.sg-parties.nobullet-list { @for (party, names) in by_party(&people) { li {
            @if let Some(party) = party { strong { (party) } ": " }
            @for (index, person) in names.iter().enumerate() { @if index > 0 { ", " } (name(lang, person)) }
        } } } };
        vec![html! { (lang.vote_value(value)) }, html! { (people.len()) }, who]
    })
}

/// Who voted what, by party, in one line for each way of voting: for the cell of a table.
pub(crate) fn voters(lang: Lang, vote: &PublicVote) -> Markup {
    let ways = ORDER.iter().map(|value| (*value, cast(vote, *value))).filter(|(_, people)| !people.is_empty());
    html! {
        p { strong { (lang.proposal_kind(vote.kind)) } ": " (lang.vote_result(vote.result)) ", " (tally(lang, vote)) }
        @for (value, people) in ways {
            p.sg-voters {
                (lang.vote_value(value)) ": "
                @for (index, person) in people.iter().enumerate() { @if index > 0 { ", " } (linked(lang, person)) }
            }
        }
    }
}

/// The name without the list's letter, which stands before it.
fn name(lang: Lang, person: &PublicPerson) -> Markup {
    linked(lang, &PublicPerson { party: None, ..person.clone() })
}

fn by_party<'a>(people: &[&'a PublicPerson]) -> BTreeMap<Option<&'a str>, Vec<&'a PublicPerson>> {
    let mut parties: BTreeMap<Option<&str>, Vec<&PublicPerson>> = BTreeMap::new();
    for person in people {
        parties.entry(person.party.as_deref()).or_default().push(person);
    }
    parties
}

/// A square for each vote: filled for, crossed against, empty abstained. The table beside it says the same.
fn seats(vote: &PublicVote) -> Markup {
    let mut drawn = String::new();
    let mut x = 0;
    for value in ORDER {
        let count = cast(vote, value).len();
        for _ in 0..count {
            drawn.push_str(&square(value, x));
            x += 20;
        }
        if count > 0 {
            x += 10;
        }
    }
    let width = x.max(1);
    PreEscaped(format!(
        "<svg class=\"sg-seats\" viewBox=\"0 0 {width} 18\" width=\"{width}\" height=\"18\" aria-hidden=\"true\" focusable=\"false\">{drawn}</svg>"
    ))
}

fn square(value: VoteValue, x: usize) -> String {
    let class = match value {
        VoteValue::For => "for",
        VoteValue::Against => "against",
        VoteValue::Abstained => "abstained",
    };
    let mut drawn = format!("<g class=\"sg-seat--{class}\"><rect x=\"{}\" y=\"2\" width=\"14\" height=\"14\"/>", x + 1);
    if value == VoteValue::Against {
        let _ = write!(drawn, "<path d=\"M{} 6l6 6m0-6l-6 6\"/>", x + 5);
    }
    drawn + "</g>"
}
