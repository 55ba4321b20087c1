//! Recording what the body concluded: one press for the usual outcomes, a form for the rest.

use super::super::super::visit::{At, Visit, again};
use super::decision_form::{self, kind_value};
use super::show::{self, Room};
use super::{Place, after};
use crate::error::WebError;
use crate::form::{Form, FormData};
use crate::ui::button::{Weight, submit};
use crate::ui::decision::{DecisionBox, decision as decision_box};
use crate::ui::field::{Choice, Field};
use crate::ui::tone::of_decision;
use crate::url::route;
use axum::response::Response;
use maud::{Markup, html};
use sagsgang_app::meeting::read::meeting_desk;
use sagsgang_app::meeting::record_decision::record_decision;
use sagsgang_domain::case::CaseKind;
use sagsgang_domain::consultation::ConsultationRole;
use sagsgang_domain::decision::DecisionKind;
use sagsgang_domain::meeting::AgendaItem;
use sagsgang_domain::rich_text::RichText;
use sagsgang_i18n::standard_wording;

pub(super) async fn send(visit: Visit, At(place): At<Place>, data: FormData) -> Result<Response, WebError> {
    let desk = meeting_desk(&visit.app, &visit.actor, place.0).await?;
    let item = desk.meeting.item(place.1).ok_or(WebError::NotFound)?;
    let at = show::sent_or_usual_time(&visit, &desk.meeting, item);
    match decision_form::read(visit.lang, item, at, &data) {
        Ok(command) => {
            let notice = visit.lang.decision_recorded(item.number, visit.lang.decision_kind(command.kind));
            let result = record_decision(&visit.app, &visit.actor, place.0, command).await;
            after(&visit, place, result, &notice, &data, "decision_text").await
        }
        Err(errors) => Ok(again(show::page(&visit, place, &data, &errors).await?)),
    }
}

/// What was decided, and while the members sit, how to record it.
pub(super) fn section(room: &Room<'_>) -> Markup {
    let (lang, item) = (room.visit.lang, room.item);
    let when = item.decided_at.map(|at| format!("{}, {}", room.desk.organization.name, lang.at_time(at)));
    let clauses = clauses(room);
    let shown = DecisionBox {
        outcome: item.decision.as_ref().map(|decision| (of_decision(decision.kind), lang.decision_kind(decision.kind))),
        who: when.as_deref(),
        text: item.decision.as_ref().map(|decision| &decision.text),
        clauses: &clauses,
    };
    let wrong = ["decision_kind", "decision_text", "public_text", "at"];
    html! {
        @if item.decision.is_some() || !room.is_sitting() {
            (decision_box(lang, &shown))
            @if let Some(text) = item.decision.as_ref().and_then(|decision| decision.public_text.as_ref()) {
                p.sg-quiet { (lang.public_decision()) ": " (text.to_plain()) }
            }
        }
        @if room.is_sitting() {
            @if item.decision.is_some() {
                details.sg-more open[wrong.iter().any(|field| room.form.errors.of(field).is_some())] {
                    summary { (lang.decision_mend()) }
                    (form(room))
                }
            } @else {
                section.sg-box.sg-decision aria-label=(lang.decision()) { h2.h4 { (lang.decision()) } (quick(room)) (form(room)) }
            }
        }
    }
}

fn clauses(room: &Room<'_>) -> Vec<(String, RichText)> {
    let lang = room.visit.lang;
    let clauses = room.item.decision.iter().flat_map(|decision| &decision.clauses);
    let word = |clause: &sagsgang_domain::decision::ClauseDecision| {
        let kind = lang.decision_kind(clause.kind);
        if clause.text.trim().is_empty() { kind.to_owned() } else { format!("{kind}. {}", clause.text) }
    };
    clauses.map(|clause| (lang.clause_number(clause.clause), RichText::from_plain(&word(clause)))).collect()
}

/// The outcomes that need no words of their own, each recorded with one press at the clock.
fn quick(room: &Room<'_>) -> Markup {
    let lang = room.visit.lang;
    if !room.item.content.openness.is_open() {
        return html! {};
    }
    html! {
        form.sg-quick method="post" action=(room.to(route::desk::ITEM_DECISION)) {
            p.sg-quiet { (lang.quick_help()) }
            div.sg-quick-row {
                @for (kind, words) in usual(room.item) {
                    button.button.button-secondary type="submit" name="quick" value=(kind_value(kind)) { (words) }
                }
            }
        }
    }
}

/// The usual outcomes of an item, the likeliest first, with their standard words.
fn usual(item: &AgendaItem) -> Vec<(DecisionKind, &'static str)> {
    let role = item.subject.map(|subject| subject.role);
    let first = match item.content.kind {
        CaseKind::Decision => DecisionKind::Approved,
        CaseKind::Discussion => DecisionKind::Discussed,
        CaseKind::Information => DecisionKind::Noted,
    };
    let mut kinds = vec![first];
    if role == Some(ConsultationRole::Recommends) {
        kinds.push(DecisionKind::Recommended);
    }
    for kind in [DecisionKind::Approved, DecisionKind::Noted, DecisionKind::Discussed, DecisionKind::Postponed] {
        if !kinds.contains(&kind) {
            kinds.push(kind);
        }
    }
    kinds.into_iter().filter_map(|kind| Some((kind, standard_wording(kind)?))).collect()
}

fn form(room: &Room<'_>) -> Markup {
    let (lang, form) = (room.visit.lang, room.form);
    let kinds: Vec<Choice> = DecisionKind::ALL
        .into_iter()
        .filter(|kind| *kind != DecisionKind::Unclassified)
        .map(|kind| Choice::new(kind_value(kind), lang.decision_kind(kind)))
        .collect();
    html! {
        form method="post" data-guard action=(room.to(route::desk::ITEM_DECISION)) {
            (Field::new(form, "decision_kind", lang.decision_kind_label()).required().select(&kinds))
            (Field::new(form, "decision_text", lang.decision_text()).hint(lang.decision_text_hint()).area(5))
            @if !room.item.content.openness.is_open() {
                (Field::new(form, "public_text", lang.public_decision()).hint(lang.public_decision_hint()).area(3))
            }
            (Field::new(form, "at", lang.clock()).hint(lang.decided_at_hint()).required().time())
            (by_clause(room, form, &kinds))
            (submit(Weight::Primary, lang.decision_record()))
        }
    }
}

fn by_clause(room: &Room<'_>, form: Form<'_>, kinds: &[Choice]) -> Markup {
    let lang = room.visit.lang;
    let clauses = &room.item.content.recommendation.clauses;
    let is_open = room.item.decision.as_ref().is_some_and(|decision| !decision.clauses.is_empty());
    html! {
        @if clauses.len() > 1 {
            details.sg-more open[is_open] {
                summary { (lang.by_clause()) }
                @for (number, clause) in (1_u8..).zip(clauses) {
                    fieldset.sg-clause-row {
                        legend { (lang.clause_number(number)) ": " (clause) }
                        (Field::new(form, &decision_form::clause_kind(number), lang.decision_kind_label()).select(kinds))
                        (Field::new(form, &decision_form::clause_text(number), lang.text()).text())
                    }
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::usual;
    use sagsgang_domain::case::CaseKind;
    use sagsgang_domain::decision::DecisionKind;
    use sagsgang_domain::id::ItemId;
    use sagsgang_domain::meeting::{AgendaItem, ItemContent};

    #[test]
    fn the_likeliest_outcome_comes_first_and_none_twice() {
        let id: ItemId = "01890000-0000-7000-8000-000000000001".parse().unwrap();
        let item = AgendaItem::new(id, None, ItemContent::standing("Orientering".to_owned(), CaseKind::Information));
        let kinds: Vec<DecisionKind> = usual(&item).into_iter().map(|(kind, _)| kind).collect();
        assert_eq!(
            kinds,
            [DecisionKind::Noted, DecisionKind::Approved, DecisionKind::Discussed, DecisionKind::Postponed]
        );
    }
}
