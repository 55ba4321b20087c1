//! The text of a case: every section of the municipality's template, and what frames it.

use super::super::visit::{At, Visit, again, done};
use super::super::{openness, people};
use super::edit_form::{self, LAST};
use super::open::kinds;
use super::places;
use crate::error::WebError;
use crate::form::{Form, FormData};
use crate::ui::alert::error_summary;
use crate::ui::button::{Weight, link_button, submit};
use crate::ui::field::Field;
use crate::ui::layout::Page;
use crate::url::{Place, route};
use axum::response::{IntoResponse as _, Response};
use maud::{Markup, html};
use sagsgang_app::case::edit::edit_case;
use sagsgang_app::case::read::{CaseDesk, case_desk};
use sagsgang_app::error::AppError;
use sagsgang_domain::body::SectionTemplate;
use sagsgang_domain::id::CaseId;
use sagsgang_domain::refusal::Refusal;
use sagsgang_i18n::Lang;

pub(in crate::desk) async fn show(visit: Visit, At(id): At<CaseId>) -> Result<Markup, WebError> {
    let desk = writable(&visit, id).await?;
    let data = edit_form::filled(&desk.case, desk.version, &desk.template);
    Ok(page(&visit, &desk, Form::new(visit.lang, &data)))
}

pub(in crate::desk) async fn send(visit: Visit, At(id): At<CaseId>, data: FormData) -> Result<Response, WebError> {
    if data.has(places::MORE) {
        let desk = writable(&visit, id).await?;
        return Ok(page(&visit, &desk, Form::new(visit.lang, &places::with_another(&data))).into_response());
    }
    let errors = match edit_form::read(visit.lang, id, &data) {
        Ok(command) => match edit_case(&visit.app, &visit.actor, command).await {
            Ok(()) => return Ok(done(&visit.links.of_desk(route::desk::CASE, &[&id]), visit.lang.case_saved())),
            Err(AppError::Stale) => return Err(stale(visit.lang, id, &data)),
            Err(error) => {
                let field = if matches!(error, AppError::Refused(Refusal::NoGround)) { "openness" } else { "title" };
                visit.complaint(field, error).await?
            }
        },
        Err(errors) => errors,
    };
    let desk = writable(&visit, id).await?;
    Ok(again(page(&visit, &desk, Form::with_errors(visit.lang, &data, &errors))))
}

/// The case, for somebody who may write it now.
async fn writable(visit: &Visit, id: CaseId) -> Result<CaseDesk, WebError> {
    let desk = case_desk(&visit.app, &visit.actor, id).await?;
    if desk.may.edit { Ok(desk) } else { Err(WebError::Refused(visit.lang.case_not_editable().to_owned())) }
}

fn stale(lang: Lang, id: CaseId, data: &FormData) -> WebError {
    let reopen = crate::url::Links::new(Lang::Da).of_desk(route::desk::CASE_EDIT, &[&id]);
    WebError::Stale { entered: edit_form::entered(lang, data), reopen }
}

fn page(visit: &Visit, desk: &CaseDesk, form: Form<'_>) -> Markup {
    let (lang, case) = (visit.lang, &desk.case);
    let here = visit.links.of_desk(route::desk::CASE, &[&case.id]);
    Page::new(&visit.frame, lang.case_edit())
        .crumb(lang.cases(), visit.links.desk(Place::Cases))
        .crumb(case.title.clone(), here.clone())
        .desk(&html! {
            h1 { (lang.case_edit()) }
            (summary(form))
            form method="post" data-guard action=(visit.links.of_desk(route::desk::CASE_EDIT, &[&case.id])) {
                input type="hidden" name="version" value=(form.data.text("version"));
                (Field::new(form, "title", lang.title()).hint(lang.case_title_hint()).required().text())
                (sections(form, &desk.template))
                (recommendation(form))
                h2 { (lang.frame_of_case()) }
                (Field::new(form, "kind", lang.case_kind_label()).required().radios(&kinds(lang)))
                (Field::new(form, "legal_basis", lang.legal_basis()).text())
                (Field::new(form, "approver", lang.approver()).hint(lang.approver_hint()).select(&people::choices(&desk.directors)))
                (openness::fields(form))
                (Field::new(form, "public_title", lang.public_title()).hint(lang.public_title_hint()).text())
                (places::fields(form))
                div.sg-buttons.sg-save {
                    (submit(Weight::Primary, lang.save()))
                    (link_button(Weight::Tertiary, lang.cancel(), &here))
                }
            }
        })
}

fn summary(form: Form<'_>) -> Markup {
    let places = places::labels(form.lang, form.errors);
    let places = places.iter().map(|(field, word)| (field.as_str(), word.as_str()));
    error_summary(form, &edit_form::labels(form.lang).into_iter().chain(places).collect::<Vec<_>>())
}

fn recommendation(form: Form<'_>) -> Markup {
    let lang = form.lang;
    html! {
        h2 { (lang.recommendation()) }
        (Field::new(form, "recommended_by", lang.recommended_by()).hint(lang.recommended_by_hint()).room_for(27).text())
        (Field::new(form, "clauses", lang.clauses()).hint(lang.clauses_hint()).area(5))
    }
}

fn sections(form: Form<'_>, template: &[SectionTemplate]) -> Markup {
    html! { @for index in (0..LAST).take_while(|index| form.data.has(&edit_form::name("kind", *index))) { (section(form, template, index)) } }
}

/// One section: its heading is its label; a free one has its heading written.
fn section(form: Form<'_>, template: &[SectionTemplate], index: usize) -> Markup {
    let (lang, data) = (form.lang, form.data);
    let [kind, heading, text, who, when] = edit_form::PARTS.map(|part| edit_form::name(part, index));
    let title = data.text(&heading);
    let entry = template.iter().find(|entry| entry.heading == title);
    let help = entry.map(|entry| entry.help.as_str()).filter(|help| !help.is_empty());
    let needed = entry.is_some_and(|entry| entry.required);
    let hint = [help, needed.then_some(lang.section_needed())].into_iter().flatten().collect::<Vec<_>>().join(" ");
    let hint = if hint.is_empty() { lang.rich_text_hint() } else { &hint };
    let current = openness::parse(&data.text(&who));
    html! {
        fieldset.sg-section {
            input type="hidden" name=(kind) value=(data.text(&kind));
            input type="hidden" name=(when) value=(data.text(&when));
            @if data.text(&kind) == edit_form::FREE {
                legend.h3 { (lang.section_free()) }
                (Field::new(form, &heading, lang.heading()).text())
                (Field::new(form, &text, lang.text()).hint(lang.rich_text_hint()).area(6))
            } @else {
                legend.sr-only { (title) }
                input type="hidden" name=(heading) value=(title);
                (Field::new(form, &text, &title).hint(hint).area(12))
            }
            details.sg-more open[current.as_ref().is_some_and(|openness| !openness.is_open())] {
                summary { (lang.section_openness()) }
                (Field::new(form, &who, lang.who_may_read()).required().select(&openness::choices(lang, current.as_ref())))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::sections;
    use crate::form::{FieldErrors, Form, FormData};
    use sagsgang_domain::body::Body;
    use sagsgang_i18n::Lang;

    #[test]
    fn the_help_of_the_template_stands_at_its_section() {
        let template = Body::new("Hvedsund Kommune".to_owned()).section_template;
        let data = FormData::from_pairs([
            ("section_kind_0", "presentation"),
            ("section_heading_0", "Sagsfremstilling"),
            ("section_text_0", "Byrådet bad om <en> plan."),
            ("section_openness_0", "open"),
        ]);
        let errors = FieldErrors::one("section_text_0", "For lang");
        let markup = sections(Form::with_errors(Lang::Da, &data, &errors), &template).into_string();
        assert!(markup.contains("Hvad handler sagen om, og hvorfor kommer den nu?"));
        assert!(markup.contains("Byrådet bad om &lt;en&gt; plan."));
        assert!(markup.contains("For lang"));
    }
}
