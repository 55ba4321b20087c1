//! Proposals put before the body, in the order they are voted on.

use super::super::super::visit::{At, Visit, again};
use super::show::{self, Room};
use super::vote;
use super::{Place, after};
use crate::error::WebError;
use crate::form::{FieldErrors, FormData, Reader};
use crate::ui::button::{Weight, submit};
use crate::ui::field::{Choice, Field};
use crate::url::route;
use axum::response::Response;
use maud::{Markup, html};
use sagsgang_app::meeting::propose::{Propose, propose};
use sagsgang_domain::id::ItemId;
use sagsgang_domain::vote::{Proposal, ProposalKind};
use sagsgang_i18n::Lang;

const LONGEST: usize = 10_000;

pub(super) async fn send(visit: Visit, At(place): At<Place>, data: FormData) -> Result<Response, WebError> {
    match read(visit.lang, place.1, &data) {
        Ok(command) => {
            let notice = visit.lang.proposal_put(visit.lang.proposal_kind(command.kind));
            let result = propose(&visit.app, &visit.actor, place.0, command).await;
            after(&visit, place, result, &notice, &data, "proposal_text").await
        }
        Err(errors) => Ok(again(show::page(&visit, place, &data, &errors).await?)),
    }
}

fn read(lang: Lang, item: ItemId, data: &FormData) -> Result<Propose, FieldErrors> {
    let mut reader = Reader::new(lang, data);
    let kind =
        reader.choice("proposal_kind", |value| ProposalKind::ALL.into_iter().find(|kind| value_of(*kind) == value));
    let text = reader.required("proposal_text", LONGEST);
    let mover = reader.optional_choice("proposal_mover", |value| value.parse().ok());
    reader.done(|| Some(Propose { item, kind: kind?, text: text?, mover: mover? }))
}

const fn value_of(kind: ProposalKind) -> &'static str {
    match kind {
        ProposalKind::Procedure => "procedure",
        ProposalKind::SubAmendment => "sub_amendment",
        ProposalKind::Amendment => "amendment",
        ProposalKind::Main => "main",
    }
}

/// The proposals with their votes; the next one to be voted on has its table.
pub(super) fn section(room: &Room<'_>) -> Markup {
    let (lang, item) = (room.visit.lang, room.item);
    if item.proposals.is_empty() && !room.is_sitting() {
        return html! {};
    }
    let next = item.proposals.iter().find(|proposal| proposal.votes.is_none()).map(|proposal| proposal.id);
    html! {
        section {
            h2 { (lang.proposals_and_votes()) }
            @for proposal in &item.proposals {
                div.sg-note {
                    h3.h4 { (lang.proposal_kind(proposal.kind)) (mover(room, proposal)) }
                    p { (proposal.text) }
                    @if proposal.votes.is_some() { (vote::result(room, proposal)) }
                    @else if room.is_sitting() && next == Some(proposal.id) { (vote::table(room, proposal)) }
                    @else { p.sg-quiet { (lang.vote_pending()) } }
                }
            }
            @if room.is_sitting() { (put_form(room)) }
        }
    }
}

fn mover(room: &Room<'_>, proposal: &Proposal) -> Markup {
    let mover = proposal.mover.and_then(|person| room.desk.meeting.participant(person));
    html! { @if let Some(mover) = mover { " – " (super::super::show::named(mover)) } }
}

fn put_form(room: &Room<'_>) -> Markup {
    let (lang, form) = (room.visit.lang, room.form);
    let kinds = ProposalKind::ALL.map(|kind| Choice::new(value_of(kind), lang.proposal_kind(kind)));
    let roster = room.desk.meeting.roster.iter();
    let movers: Vec<Choice> = roster.map(|p| Choice::new(p.person.to_string(), super::super::show::named(p))).collect();
    html! {
        details.sg-more open[form.errors.of("proposal_text").is_some()] {
            summary { (lang.proposal_put_verb()) }
            p { (lang.proposal_help()) }
            form method="post" action=(room.to(route::desk::ITEM_PROPOSAL)) {
                (Field::new(form, "proposal_kind", lang.proposal_kind_label()).required().select(&kinds))
                (Field::new(form, "proposal_mover", lang.mover()).select(&movers))
                (Field::new(form, "proposal_text", lang.proposal()).required().area(3))
                (submit(Weight::Secondary, lang.proposal_put_verb()))
            }
        }
    }
}
