//! What is proposed and what was decided, side by side.

use super::status::{Tone, status};
use super::{content_lang, rich_text};
use maud::{Markup, html};
use sagsgang_domain::rich_text::{Inline, RichText};
use sagsgang_i18n::Lang;

/// A recommendation: who recommends, and its "at" clauses (da: *indstilling*).
///
/// `lead` is what stands before the clauses ("Administrationen indstiller, at"); a single clause is not numbered.
pub fn recommendation(lang: Lang, lead: &str, clauses: &[RichText]) -> Markup {
    html! {
        section.sg-box.sg-recommendation aria-label=(lang.recommendation()) {
            h2.h4 { (lang.recommendation()) }
            @if clauses.is_empty() {
                p.sg-quiet { (lang.no_recommendation()) }
            } @else {
                div lang=[content_lang(lang)] {
                    p { (lead) }
                    @if let [only] = clauses {
                        (clause(only))
                    } @else {
                        ol.sg-clauses { @for text in clauses { li { (clause(text)) } } }
                    }
                }
            }
        }
    }
}

fn clause(text: &RichText) -> Markup {
    rich_text::render(text, 5)
}

/// A decision as it is shown.
#[derive(Clone, Debug)]
pub struct DecisionBox<'a> {
    /// The outcome in a word ("Godkendt") and how it is to be read; nothing while the item is not dealt with.
    pub outcome: Option<(Tone, &'a str)>,
    /// Who decided and when ("Voksen- og Plejeudvalget, 24. april 2024").
    pub who: Option<&'a str>,
    /// The decision in the words of the minutes.
    pub text: Option<&'a RichText>,
    /// Decisions clause by clause: what the clause is called, and what was decided.
    pub clauses: &'a [(String, RichText)],
}

/// A decision, or that there is none yet (da: *beslutning*).
pub fn decision(lang: Lang, decision: &DecisionBox<'_>) -> Markup {
    html! {
        section.sg-box.sg-decision aria-label=(lang.decision()) {
            h2.h4 { (lang.decision()) }
            @if let Some((tone, word)) = decision.outcome {
                p { (status(tone, word)) }
            } @else {
                p.sg-quiet { (lang.decision_pending()) }
            }
            @if let Some(who) = decision.who { p.sg-quiet lang=[content_lang(lang)] { (who) } }
            div lang=[content_lang(lang)] {
                @if let Some(text) = decision.text { (rich_text::render(text, 3)) }
                @if !decision.clauses.is_empty() {
                    dl.sg-clause-decisions {
                        @for (name, text) in decision.clauses {
                            dt { (name) }
                            dd { (rich_text::render(text, 3)) }
                        }
                    }
                }
            }
        }
    }
}

/// Two boxes side by side where there is room: recommendation and decision.
pub fn pair(left: &Markup, right: &Markup) -> Markup {
    html! { div.sg-pair { (left) (right) } }
}

/// A plain text as one paragraph, for callers that have no tree.
pub fn plain(text: &str) -> RichText {
    RichText { blocks: vec![sagsgang_domain::rich_text::Block::Paragraph(vec![Inline::Text(text.to_owned())])] }
}
