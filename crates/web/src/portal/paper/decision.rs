//! What was concluded, as the item's page shows it.

use crate::ui::decision::{DecisionBox, decision};
use crate::ui::tone::of_decision;
use maud::{Markup, html};
use sagsgang_domain::openness::view::{PublicItem, PublicStage};
use sagsgang_domain::rich_text::RichText;
use sagsgang_i18n::Lang;

/// The decision, or why there is none to read: not yet dealt with, minutes pending, none recorded.
pub(crate) fn decision_box(lang: Lang, item: &PublicItem, stage: &PublicStage, who: &str) -> Markup {
    let Some(decided) = &item.decision else { return without(lang, item, stage) };
    let clauses: Vec<(String, RichText)> = decided
        .clauses
        .iter()
        .map(|clause| {
            let said = if clause.text.is_empty() { Lang::Da.decision_kind(clause.kind) } else { &clause.text };
            (lang.clause_number(clause.clause), RichText::from_plain(said))
        })
        .collect();
    decision(
        lang,
        &DecisionBox {
            outcome: Some((of_decision(decided.kind), lang.decision_kind(decided.kind))),
            who: Some(who),
            text: Some(&decided.text),
            clauses: &clauses,
        },
    )
}

fn without(lang: Lang, item: &PublicItem, stage: &PublicStage) -> Markup {
    let why = match stage {
        PublicStage::MinutesOut { .. } if item.closed.is_some() => lang.decision_not_public(),
        PublicStage::MinutesOut { .. } => lang.decision_not_recorded(),
        PublicStage::MinutesPending => lang.minutes_pending_text(),
        PublicStage::Cancelled { .. } => lang.meeting_is_cancelled(),
        PublicStage::Retracted { .. } => lang.meeting_is_retracted(),
        PublicStage::Planned | PublicStage::AgendaOut => lang.decision_pending(),
    };
    html! {
        section.sg-box.sg-decision aria-label=(lang.decision()) {
            h2.h4 { (lang.decision()) }
            p.sg-quiet { (why) }
        }
    }
}
