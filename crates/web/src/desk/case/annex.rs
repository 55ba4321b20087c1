//! The annexes of a case: enclosing, reading, taking off.

use super::super::visit::{At, Visit, again, done};
use super::super::{openness, tone};
use super::show::annex_link;
use crate::error::WebError;
use crate::form::{FieldErrors, Form, FormData, Reader};
use crate::portal::file;
use crate::ui::alert::error_summary;
use crate::ui::annex::{AnnexLink, annexes};
use crate::ui::button::{Weight, act, link_button, submit};
use crate::ui::field::Field;
use crate::ui::layout::Page;
use crate::ui::table::{Column, Table};
use crate::url::{Place, route};
use axum::http::HeaderMap;
use axum::response::Response;
use maud::{Markup, html};
use sagsgang_app::case::add_annex::{AddAnnex, LIMIT, add_annex};
use sagsgang_app::case::read::{CaseDesk, annex_file, case_desk};
use sagsgang_app::case::remove_annex::remove_annex;
use sagsgang_app::error::AppError;
use sagsgang_domain::case::{Annex, TITLE_LIMIT};
use sagsgang_domain::id::{AnnexId, CaseId};
use sagsgang_domain::refusal::Refusal;
use sagsgang_i18n::Lang;

const ACCEPT: &str = ".pdf,.docx,.xlsx,.pptx,.odt,.png,.jpg,.jpeg,.txt,.csv";
const LONGEST_NUMBER: usize = 60;

pub(in crate::desk) async fn show(visit: Visit, At(id): At<CaseId>) -> Result<Markup, WebError> {
    let data = FormData::from_pairs([("openness", "open")]);
    page(&visit, id, Form::new(visit.lang, &data)).await
}

pub(in crate::desk) async fn add(visit: Visit, At(id): At<CaseId>, data: FormData) -> Result<Response, WebError> {
    let errors = match read(visit.lang, id, &data) {
        Ok(command) => match add_annex(&visit.app, &visit.actor, command).await {
            Ok(_) => {
                return Ok(done(&visit.links.of_desk(route::desk::CASE_ANNEXES, &[&id]), visit.lang.annex_added()));
            }
            Err(error) => visit.complaint(field_of(&error), error).await?,
        },
        Err(errors) => errors,
    };
    Ok(again(page(&visit, id, Form::with_errors(visit.lang, &data, &errors)).await?))
}

pub(in crate::desk) async fn remove(
    visit: Visit,
    At((id, annex)): At<(CaseId, AnnexId)>,
) -> Result<Response, WebError> {
    match remove_annex(&visit.app, &visit.actor, id, annex).await {
        Ok(()) => Ok(done(&visit.links.of_desk(route::desk::CASE_ANNEXES, &[&id]), visit.lang.annex_removed())),
        Err(error) => {
            let errors = visit.complaint("", error).await?;
            let data = FormData::from_pairs([("openness", "open")]);
            Ok(again(page(&visit, id, Form::with_errors(visit.lang, &data, &errors)).await?))
        }
    }
}

pub(in crate::desk) async fn file(
    visit: Visit,
    At((id, annex, _)): At<(CaseId, AnnexId, String)>,
    headers: HeaderMap,
) -> Result<Response, WebError> {
    let (stored, content) = annex_file(&visit.app, &visit.actor, id, annex).await?;
    Ok(file::send(&stored, content, &headers))
}

const fn field_of(error: &AppError) -> &'static str {
    match error {
        AppError::Refused(Refusal::NoGround) => "openness",
        AppError::Refused(Refusal::TooLong { .. }) => "annex_title",
        AppError::Refused(_) => "",
        _ => "file",
    }
}

fn read(lang: Lang, case: CaseId, data: &FormData) -> Result<AddAnnex, FieldErrors> {
    let mut reader = Reader::new(lang, data);
    let title = reader.optional("annex_title", TITLE_LIMIT);
    let document = reader.optional("document_number", LONGEST_NUMBER);
    let journal = reader.optional("journal_number", LONGEST_NUMBER);
    let openness = openness::read(&mut reader);
    let file = data.files("file").next();
    if file.is_none() {
        reader.refuse("file", lang.file_needed());
    }
    reader.done(|| {
        let file = file?;
        Some(AddAnnex {
            case,
            title: title?,
            document_number: Some(document?),
            journal_number: Some(journal?),
            openness: openness?,
            file_name: file.file_name.clone(),
            content: file.bytes.clone(),
        })
    })
}

async fn page(visit: &Visit, id: CaseId, form: Form<'_>) -> Result<Markup, WebError> {
    let desk = case_desk(&visit.app, &visit.actor, id).await?;
    Ok(markup(visit, &desk, form))
}

fn markup(visit: &Visit, desk: &CaseDesk, form: Form<'_>) -> Markup {
    let (lang, case) = (visit.lang, &desk.case);
    let here = visit.links.of_desk(route::desk::CASE, &[&case.id]);
    Page::new(&visit.frame, lang.annexes())
        .crumb(lang.cases(), visit.links.desk(Place::Cases))
        .crumb(case.title.clone(), here.clone())
        .desk(&html! {
            h1 { (lang.annexes()) }
            (error_summary(form, &labels(lang)))
            (list(visit, desk))
            @if desk.may.edit { (add_form(visit, desk, form)) }
            p { (link_button(Weight::Tertiary, lang.back_to_case(), &here)) }
        })
}

fn list(visit: &Visit, desk: &CaseDesk) -> Markup {
    let lang = visit.lang;
    if desk.case.annexes.is_empty() {
        return annexes(lang, &[]);
    }
    let columns = [lang.annex(), lang.document_number_label(), lang.journal_number_label(), lang.who_may_read()]
        .map(Column::text);
    let columns = columns.into_iter().chain([Column::act(lang.remove())]).collect();
    let table = Table::new(lang.annexes(), columns).hide_caption();
    table.rows(desk.case.annexes.iter().zip(1..).map(|(annex, number)| row(visit, desk, annex, number))).render()
}

fn row(visit: &Visit, desk: &CaseDesk, annex: &Annex, number: u32) -> Vec<Markup> {
    let (lang, case) = (visit.lang, desk.case.id);
    let link = AnnexLink { is_closed: false, ..annex_link(visit, case, annex, number) };
    let optional = |text: &Option<String>| html! { (text.as_deref().unwrap_or("–")) };
    vec![
        annexes(lang, &[link]),
        optional(&annex.document_number),
        optional(&annex.journal_number),
        tone::closed(lang, &annex.openness).unwrap_or_else(|| html! { (lang.open_to_public()) }),
        html! {
            @if desk.may.edit {
                (act(Weight::Tertiary, lang.remove(), Some(&annex.title), &visit.links.of_desk(route::desk::CASE_ANNEX_REMOVE, &[&case, &annex.id])))
            }
        },
    ]
}

fn labels(lang: Lang) -> [(&'static str, &'static str); 6] {
    [
        ("file", lang.file()),
        ("annex_title", lang.title()),
        ("document_number", lang.document_number_label()),
        ("journal_number", lang.journal_number_label()),
        ("openness", lang.who_may_read()),
        ("ground_other", lang.ground_other()),
    ]
}

fn add_form(visit: &Visit, desk: &CaseDesk, form: Form<'_>) -> Markup {
    let lang = visit.lang;
    html! {
        h2 { (lang.annex_add()) }
        form method="post" enctype="multipart/form-data" action=(visit.links.of_desk(route::desk::CASE_ANNEXES, &[&desk.case.id])) {
            (Field::new(form, "file", lang.file()).hint(&lang.file_hint(&lang.file_size(LIMIT))).required().file(ACCEPT))
            (Field::new(form, "annex_title", lang.title()).hint(lang.annex_title_hint()).text())
            (Field::new(form, "document_number", lang.document_number_label()).room_for(27).text())
            (Field::new(form, "journal_number", lang.journal_number_label()).room_for(27).text())
            (openness::fields(form))
            div.sg-buttons { (submit(Weight::Primary, lang.annex_add())) }
        }
    }
}
