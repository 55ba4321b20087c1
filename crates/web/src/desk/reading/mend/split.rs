//! Cutting an item in two.

use super::super::super::visit::{At, Visit, again, done};
use super::{Mended, OfItem};
use crate::error::WebError;
use crate::form::{FieldErrors, Form, FormData, Reader};
use crate::ui::alert::error_summary;
use crate::ui::button::{Weight, link_button, submit};
use crate::ui::empty_state;
use crate::ui::field::{Choice, Field};
use crate::ui::layout::Page;
use crate::url::{Place, route};
use axum::response::Response;
use maud::{Markup, html};
use sagsgang_app::error::AppError;
use sagsgang_app::reading::mend::split::{SplitItem, split_item};
use sagsgang_domain::case::TITLE_LIMIT;
use sagsgang_domain::meeting::AgendaItem;
use sagsgang_domain::reading::{Piece, Split};
use sagsgang_domain::refusal::Refusal;
use sagsgang_domain::rich_text::RichText;
use sagsgang_i18n::Lang;

/// More of a piece is read in the document.
const SHOWN: usize = 200;

pub(in crate::desk::reading) async fn show(visit: Visit, At(at): At<OfItem>) -> Result<Markup, WebError> {
    let mended = Mended::find(&visit, at.0, at.1).await?;
    let last = mended.meeting.items.iter().map(|item| item.number).max().unwrap_or(0);
    let next = mended.item(at.2)?.number + 1;
    let is_free = mended.meeting.item_by_number(next).is_none();
    let number = if is_free { next } else { last + 1 };
    let data = FormData::from_pairs([("number", number.to_string())]);
    page(&visit, at, &mended, Form::new(visit.lang, &data))
}

pub(in crate::desk::reading) async fn send(
    visit: Visit,
    At(at): At<OfItem>,
    data: FormData,
) -> Result<Response, WebError> {
    let errors = match read(visit.lang, &data) {
        Ok(split) => {
            let command = SplitItem { reading: at.0, meeting: at.1, item: at.2, split };
            match split_item(&visit.app, &visit.actor, command).await {
                Ok(new) => {
                    let to = visit.links.of_desk(route::desk::READING_MEND, &[&at.0, &at.1, &new]);
                    return Ok(done(&to, visit.lang.reading_split_done()));
                }
                Err(error) => visit.complaint(field_of(&error), error).await?,
            }
        }
        Err(errors) => errors,
    };
    let mended = Mended::find(&visit, at.0, at.1).await?;
    Ok(again(page(&visit, at, &mended, Form::with_errors(visit.lang, &data, &errors))?))
}

const fn field_of(error: &AppError) -> &'static str {
    match error {
        AppError::Refused(Refusal::NumberTaken(_)) => "number",
        AppError::Refused(Refusal::NothingBefore) => "before",
        _ => "title",
    }
}

fn read(lang: Lang, data: &FormData) -> Result<Split, FieldErrors> {
    let mut reader = Reader::new(lang, data);
    let before = reader.choice("before", |sent| sent.parse().ok());
    let title = reader.required("title", TITLE_LIMIT);
    let number = reader.required_number("number").map(|number| u32::try_from(number).unwrap_or(0));
    reader.done(|| Some(Split { before: before?, title: title?, number: number? }))
}

fn page(visit: &Visit, at: OfItem, mended: &Mended, form: Form<'_>) -> Result<Markup, WebError> {
    let (lang, item) = (visit.lang, mended.item(at.2)?);
    let back = visit.links.of_desk(route::desk::READING, &[&at.0]);
    let choices = choices(lang, item);
    let labels = [
        ("before", lang.reading_split_before()),
        ("title", lang.reading_split_title()),
        ("number", lang.reading_split_number()),
    ];
    let fields = html! {
        @if choices.is_empty() {
            (empty_state(lang.reading_split_one_piece(), None))
            (link_button(Weight::Tertiary, lang.cancel(), &back))
        } @else {
            form method="post" {
                (Field::new(form, "before", lang.reading_split_before()).required().radios(&choices))
                (Field::new(form, "title", lang.reading_split_title()).required().text())
                (Field::new(form, "number", lang.reading_split_number()).required().room_for(4).number())
                div.sg-buttons.sg-save {
                    (submit(Weight::Primary, lang.reading_split()))
                    (link_button(Weight::Tertiary, lang.cancel(), &back))
                }
            }
        }
    };
    let page = Page::new(&visit.frame, lang.reading_split())
        .crumb(lang.reading_title(), visit.links.desk(Place::Readings))
        .crumb(mended.desk.reading.name.clone(), back.clone());
    Ok(page.desk(&html! {
        h1 { (lang.reading_split()) }
        p { strong lang="da" { (item.number) ". " (item.content.title) } }
        p { (lang.reading_split_help()) }
        (error_summary(form, &labels))
        (mended.beside(lang, &fields))
    }))
}

/// The pieces that a new item can begin with: every one but the first.
fn choices(lang: Lang, item: &AgendaItem) -> Vec<Choice> {
    let pieces = item.pieces();
    let choice = |(at, piece): (usize, &Piece)| Choice::new(at.to_string(), words(lang, item, piece));
    pieces.iter().enumerate().skip(1).map(choice).collect()
}

fn words(lang: Lang, item: &AgendaItem, piece: &Piece) -> String {
    let plain = |text: &RichText, block: usize| {
        let blocks = text.blocks.get(block).cloned().into_iter().collect();
        RichText { blocks }.to_plain().trim().to_owned()
    };
    let words = match piece {
        Piece::Block(section, block) => {
            item.content.sections.get(*section).map(|section| plain(&section.text, *block)).unwrap_or_default()
        }
        Piece::Recommendation => {
            format!("{}: {}", lang.recommendation(), item.content.recommendation.clauses.join("; "))
        }
        Piece::Decision(block) => {
            let text = item.decision.as_ref().map(|decision| plain(&decision.text, *block)).unwrap_or_default();
            format!("{}: {text}", lang.decision())
        }
    };
    match words.char_indices().nth(SHOWN) {
        Some((cut, _)) => format!("{} …", words.get(..cut).unwrap_or_default().trim_end()),
        None => words,
    }
}
