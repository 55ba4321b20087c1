//! Mending how an item was read.

use super::super::visit::{At, Visit, again, done};
use crate::error::WebError;
use crate::form::{FieldErrors, Form, FormData, Reader};
use crate::ui::alert::error_summary;
use crate::ui::button::{Weight, link_button, submit};
use crate::ui::field::{Choice, Field};
use crate::ui::layout::Page;
use crate::url::{Place, route};
use axum::response::Response;
use maud::{Markup, html};
use sagsgang_app::error::AppError;
use sagsgang_app::reading::mend_item::{MendItem, mend_item};
use sagsgang_app::reading::read::{Value, reading};
use sagsgang_domain::case::TITLE_LIMIT;
use sagsgang_domain::decision::DecisionKind;
use sagsgang_domain::id::{ItemId, MeetingId, ReadingId};
use sagsgang_domain::meeting::AgendaItem;
use sagsgang_domain::reading::MendedItem;
use sagsgang_domain::refusal::{Needed, Refusal};

const LONGEST: usize = 20_000;

type Place3 = At<(ReadingId, MeetingId, ItemId)>;

pub(in crate::desk) async fn show(visit: Visit, At(at): Place3) -> Result<Markup, WebError> {
    let item = item(&visit, at).await?;
    let data = filled(&item);
    Ok(page(&visit, at, &item, Form::new(visit.lang, &data)))
}

pub(in crate::desk) async fn send(visit: Visit, At(at): Place3, data: FormData) -> Result<Response, WebError> {
    let before = item(&visit, at).await?;
    let errors = match read(&visit, at, &data) {
        Ok(command) => match mend_item(&visit.app, &visit.actor, command).await {
            Ok(()) => {
                return Ok(done(&visit.links.of_desk(route::desk::READING, &[&at.0]), visit.lang.reading_mended()));
            }
            Err(error) => visit.complaint(field_of(&error), error).await?,
        },
        Err(errors) => errors,
    };
    Ok(again(page(&visit, at, &before, Form::with_errors(visit.lang, &data, &errors))))
}

const fn field_of(error: &AppError) -> &'static str {
    match error {
        AppError::Refused(Refusal::Missing(Needed::Title)) => "title",
        _ => "decision_text",
    }
}

async fn item(visit: &Visit, (id, meeting, item): (ReadingId, MeetingId, ItemId)) -> Result<AgendaItem, WebError> {
    let desk = reading(&visit.app, &visit.actor, id).await?;
    let found = desk.became.iter().find_map(|value| match value {
        Value::Meeting(of, _) if of.id == meeting && of.read_from.is_some() => of.item(item).cloned(),
        _ => None,
    });
    found.ok_or(WebError::NotFound)
}

fn filled(item: &AgendaItem) -> FormData {
    let decision = item.decision.as_ref();
    FormData::from_pairs([
        ("title", item.content.title.clone()),
        ("decision_kind", decision.map(|decision| value(decision.kind)).unwrap_or_default()),
        ("decision_text", decision.map(|decision| decision.text.to_plain()).unwrap_or_default()),
    ])
}

fn value(kind: DecisionKind) -> String {
    format!("{kind:?}").to_lowercase()
}

fn read(
    visit: &Visit,
    (reading, meeting, item): (ReadingId, MeetingId, ItemId),
    data: &FormData,
) -> Result<MendItem, FieldErrors> {
    let mut reader = Reader::new(visit.lang, data);
    let title = reader.optional("title", TITLE_LIMIT);
    let kind =
        reader.optional_choice("decision_kind", |sent| DecisionKind::ALL.into_iter().find(|kind| value(*kind) == sent));
    let text = reader.optional("decision_text", LONGEST);
    reader.done(|| {
        let (title, kind, text) = (title?, kind?, text?);
        let told = kind.is_some() || !text.trim().is_empty();
        let decision = told.then(|| (kind.unwrap_or(DecisionKind::Unclassified), text));
        Some(MendItem { reading, meeting, item, mended: MendedItem { title, decision } })
    })
}

fn page(visit: &Visit, at: (ReadingId, MeetingId, ItemId), item: &AgendaItem, form: Form<'_>) -> Markup {
    let lang = visit.lang;
    let back = visit.links.of_desk(route::desk::READING, &[&at.0]);
    let kinds = DecisionKind::ALL.map(|kind| Choice::new(value(kind), lang.decision_kind(kind)));
    let labels = [("title", lang.title()), ("decision_text", lang.decision())];
    Page::new(&visit.frame, lang.reading_mend()).crumb(lang.reading_title(), visit.links.desk(Place::Readings)).desk(
        &html! {
            h1 { (lang.reading_mend()) }
            p { strong lang="da" { (item.number) ". " (item.content.title) } }
            p { (lang.reading_mend_help()) }
            (error_summary(form, &labels))
            form method="post" data-guard {
                (Field::new(form, "title", lang.title()).required().text())
                (Field::new(form, "decision_kind", lang.reading_mend_kind()).unchosen(lang.reading_no_decision()).select(&kinds))
                (Field::new(form, "decision_text", lang.decision()).area(6))
                div.sg-buttons {
                    (submit(Weight::Primary, lang.save()))
                    (link_button(Weight::Tertiary, lang.cancel(), &back))
                }
            }
        },
    )
}
