//! The whole of an item: recommendation and decision side by side, then the text they rest on.

use super::annex::annexes;
use super::decision::decision_box;
use super::person::{absences, remarks};
use super::vote::votes;
use crate::ui::decision::{pair, recommendation};
use crate::ui::status::{Tone, status};
use crate::ui::{content_lang, rich_text};
use crate::url::Links;
use jiff::civil::Date;
use maud::{Markup, html};
use sagsgang_domain::case::{FileRef, Section};
use sagsgang_domain::openness::ClosureGround;
use sagsgang_domain::openness::view::{PublicAnnex, PublicItem, PublicStage};
use sagsgang_domain::rich_text::RichText;
use sagsgang_i18n::Lang;

/// An item with what its page must know of its meeting.
#[derive(Clone, Copy)]
pub(crate) struct ItemPaper<'a> {
    /// The item.
    pub item: &'a PublicItem,
    /// The body's name.
    pub body: &'a str,
    /// The day of the meeting.
    pub date: Date,
    /// How far the meeting is.
    pub stage: &'a PublicStage,
}

impl ItemPaper<'_> {
    fn decision(self, lang: Lang) -> Markup {
        decision_box(lang, self.item, self.stage, &format!("{}, {}", self.body, Lang::Da.date(self.date)))
    }
}

/// Everything of an item that its reader may see. `follows` stands between what was concluded and the text it rests on;
/// `annex` leads to a file.
pub(crate) fn whole(
    lang: Lang,
    paper: ItemPaper<'_>,
    follows: &Markup,
    annex: impl Fn(&PublicAnnex, &FileRef) -> String,
) -> Markup {
    let item = paper.item;
    html! {
        @match recommended(lang, item) {
            Some(recommended) => { (pair(&recommended, &paper.decision(lang))) },
            None => { div.sg-pair { (paper.decision(lang)) } },
        }
        (votes(lang, &item.votes))
        (remarks(lang, &item.remarks))
        (absences(lang, &item.absent))
        (follows)
        (text(lang, item, annex))
    }
}

/// The text a case rests on: its sections, the law, the annexes.
pub(crate) fn text(lang: Lang, item: &PublicItem, annex: impl Fn(&PublicAnnex, &FileRef) -> String) -> Markup {
    html! {
        @for section in &item.sections { (section_markup(lang, section)) }
        @if !item.legal_basis.is_empty() {
            section.sg-part.sg-prose {
                h2 { (lang.legal_basis()) }
                p lang=[content_lang(lang)] { (item.legal_basis) }
            }
        }
        (places(lang, item))
        (annexes(lang, item, annex))
    }
}

/// The places it concerns, as people write them.
fn places(lang: Lang, item: &PublicItem) -> Markup {
    html! {
        @if !item.places.is_empty() {
            section.sg-part.sg-places aria-labelledby="places" {
                h2 #places { (lang.places()) }
                ul {
                    @for place in &item.places {
                        @let asked = [place.road(), &place.name, &place.locality].into_iter().find(|part| !part.is_empty());
                        li { a href=(Links::new(lang).map_of(asked.unwrap_or_default())) lang=[content_lang(lang)] { (place.line()) } }
                    }
                }
            }
        }
    }
}

/// What the public gets of a closed item: why it is closed, and the public decision. The title stands above.
pub(crate) fn closed(lang: Lang, paper: ItemPaper<'_>, ground: &ClosureGround) -> Markup {
    html! {
        p.sg-closed {
            (status(Tone::Closed, lang.closed_item())) " "
            span { (lang.closure_ground(ground)) }
        }
        p.sg-quiet { (lang.closed_item_text()) }
        div.sg-pair { (paper.decision(lang)) }
    }
}

/// The recommendation in its box, where there is one.
pub(crate) fn recommended(lang: Lang, item: &PublicItem) -> Option<Markup> {
    let given = &item.recommendation;
    // The words around what people wrote in Danish are Danish on every page.
    let lead = if given.by.is_empty() { Lang::Da.recommended().to_owned() } else { Lang::Da.recommends(&given.by) };
    let clauses: Vec<RichText> = given.clauses.iter().map(|clause| RichText::from_plain(clause)).collect();
    (!given.is_empty()).then(|| recommendation(lang, &lead, &clauses))
}

fn section_markup(lang: Lang, section: &Section) -> Markup {
    html! {
        section.sg-part.sg-prose {
            h2 {
                span lang=[content_lang(lang)] { (section.heading) }
                @if !section.openness.is_open() { " " (status(Tone::Closed, lang.closed_section())) }
            }
            div lang=[content_lang(lang)] { (rich_text::render(&section.text, 2)) }
        }
    }
}
