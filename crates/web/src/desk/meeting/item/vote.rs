//! A vote by name: those in the room, each with one choice.

use super::super::super::visit::{At, Visit, again};
use super::super::show::named;
use super::after;
use super::show::{self, Room};
use crate::error::WebError;
use crate::form::{FieldErrors, FormData, Reader};
use crate::ui::button::{Weight, submit};
use crate::ui::field::Field;
use crate::ui::status::{Tone, status};
use crate::url::route;
use axum::response::Response;
use jiff::civil::Time;
use maud::{Markup, html};
use sagsgang_app::meeting::read::meeting_desk;
use sagsgang_app::meeting::record_vote::record_vote;
use sagsgang_domain::attendance::{AbsenceReason, Participant};
use sagsgang_domain::id::{ItemId, MeetingId, PersonId, ProposalId};
use sagsgang_domain::vote::{Proposal, Vote, VoteResult, VoteValue};
use sagsgang_i18n::Lang;

pub(super) async fn send(
    visit: Visit,
    At((meeting, item, proposal)): At<(MeetingId, ItemId, ProposalId)>,
    data: FormData,
) -> Result<Response, WebError> {
    let desk = meeting_desk(&visit.app, &visit.actor, meeting).await?;
    match read(visit.lang, &desk.meeting.roster, &data) {
        Ok((votes, at)) => {
            let result = record_vote(&visit.app, &visit.actor, meeting, item, proposal, votes, at).await;
            after(&visit, (meeting, item), result, visit.lang.vote_recorded(), &data, "vote_at").await
        }
        Err(errors) => Ok(again(show::page(&visit, (meeting, item), &data, &errors).await?)),
    }
}

/// What is sent for somebody who was out of the room.
const OUT: &str = "";

fn name(person: PersonId) -> String {
    format!("vote_{person}")
}

const fn value_of(value: VoteValue) -> &'static str {
    match value {
        VoteValue::For => "for",
        VoteValue::Against => "against",
        VoteValue::Abstained => "abstained",
    }
}

fn read(lang: Lang, roster: &[Participant], data: &FormData) -> Result<(Vec<Vote>, Time), FieldErrors> {
    let mut reader = Reader::new(lang, data);
    let at = reader.required_time("vote_at");
    let mut votes = Vec::new();
    for person in roster.iter().map(|participant| participant.person) {
        let value = reader
            .optional_choice(&name(person), |sent| VoteValue::ALL.into_iter().find(|value| value_of(*value) == sent));
        votes.extend(value.flatten().map(|value| Vote { person, value }));
    }
    if votes.is_empty() {
        reader.refuse("vote_at", lang.nobody_voted());
    }
    reader.done(|| Some((votes, at?)))
}

/// The table in which the votes are marked. Those in the room are marked for until somebody says otherwise; who came
/// later or left is marked as out, since the clock of the vote may be another than the one the page begins from.
pub(super) fn table(room: &Room<'_>, proposal: &Proposal) -> Markup {
    let lang = room.visit.lang;
    let meeting = &room.desk.meeting;
    let address = room.visit.links.of_desk(route::desk::ITEM_VOTE, &[&meeting.id, &room.item.id, &proposal.id]);
    html! {
        form method="post" data-guard action=(address) {
            table.table.sg-table.sg-vote {
                caption.sr-only { (lang.votes()) }
                thead { tr {
                    th scope="col" { (lang.member()) }
                    @for value in VoteValue::ALL { th scope="col" { (lang.vote_value(value)) } }
                    th scope="col" { (lang.was_out()) }
                } }
                tbody { @for participant in meeting.roster.iter().filter(|p| p.has_seat()) { (row(room, participant)) } }
            }
            (Field::new(room.form, "vote_at", lang.clock()).required().time())
            (submit(Weight::Primary, lang.vote_record()))
        }
    }
}

fn row(room: &Room<'_>, participant: &Participant) -> Markup {
    let lang = room.visit.lang;
    let excluded = room.item.disqualified.contains(&participant.person);
    html! {
        tr {
            th scope="row" { (named(participant)) }
            @if excluded {
                td colspan="4" { span.sg-quiet { (lang.absence_reason(AbsenceReason::Disqualified)) } }
            } @else if participant.took_part() {
                (marks(room, participant))
            } @else {
                td colspan="4" { span.sg-quiet { (lang.not_present()) } }
            }
        }
    }
}

/// For, against, abstained or out, one of which is marked.
fn marks(room: &Room<'_>, participant: &Participant) -> Markup {
    let lang = room.visit.lang;
    let field = name(participant.person);
    let usual = if room.may_vote(participant) { value_of(VoteValue::For) } else { OUT };
    let sent = room.form.data.has(&field).then(|| room.form.data.text(&field));
    let chosen = sent.as_deref().unwrap_or(usual);
    let choices = VoteValue::ALL.map(|value| (value_of(value), lang.vote_value(value)));
    html! {
        @for (value, word) in choices.into_iter().chain([(OUT, lang.was_out())]) {
            td data-title=(word) {
                label.sg-vote-mark {
                    input type="radio" name=(field) value=(value) checked[chosen == value];
                    span.sr-only { (participant.name) ": " (word) }
                }
            }
        }
    }
}

/// How the vote went, by name.
pub(super) fn result(room: &Room<'_>, proposal: &Proposal) -> Markup {
    let lang = room.visit.lang;
    let outcome = proposal.result().map(|result| {
        let tone = if result == VoteResult::Adopted { Tone::Good } else { Tone::Bad };
        status(tone, lang.vote_result(result))
    });
    html! {
        @if let Some(outcome) = outcome { p { (outcome) } }
        dl.sg-facts {
            @for value in VoteValue::ALL {
                div { dt { (lang.vote_value(value)) } dd { (proposal.count(value)) (names(room, proposal, value)) } }
            }
        }
    }
}

fn names(room: &Room<'_>, proposal: &Proposal, value: VoteValue) -> Markup {
    let votes = proposal.votes.iter().flatten().filter(|vote| vote.value == value);
    let names: Vec<String> = votes.filter_map(|vote| room.desk.meeting.participant(vote.person)).map(named).collect();
    html! { @if !names.is_empty() { ": " (names.join(", ")) } }
}
