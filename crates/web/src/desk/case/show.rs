//! A case: where it is, what it lacks, what it says, and what one may do with it now.

use super::super::reading::read_from;
use super::super::visit::{At, Visit};
use super::super::{history::history, tone};
use super::stops::stops;
use crate::error::WebError;
use crate::form::{FieldErrors, Form, FormData};
use crate::portal::paper::file_kind;
use crate::ui::alert::{self, alert, error_summary};
use crate::ui::annex::{AnnexLink, annexes};
use crate::ui::button::{Weight, act, link_button, submit};
use crate::ui::course::course;
use crate::ui::decision::recommendation;
use crate::ui::field::Field;
use crate::ui::layout::Page;
use crate::ui::list::{Row, facts, rows};
use crate::ui::status::{Tone, shape};
use crate::ui::{empty_state, rich_text};
use crate::url::{Place, route};
use maud::{Markup, html};
use sagsgang_app::case::read::{CaseDesk, case_desk};
use sagsgang_domain::case::{Annex, CaseStage, MissingPart};
use sagsgang_domain::id::CaseId;
use sagsgang_domain::rich_text::RichText;

pub(in crate::desk) async fn show(visit: Visit, At(id): At<CaseId>) -> Result<Markup, WebError> {
    page(&visit, id, &FormData::default(), &FieldErrors::NONE).await
}

/// The page, with what was typed in one of its forms and what is wrong with it.
pub(super) async fn page(visit: &Visit, id: CaseId, data: &FormData, errors: &FieldErrors) -> Result<Markup, WebError> {
    let desk = case_desk(&visit.app, &visit.actor, id).await?;
    Ok(markup(visit, &desk, Form::with_errors(visit.lang, data, errors)))
}

fn markup(visit: &Visit, desk: &CaseDesk, form: Form<'_>) -> Markup {
    let (lang, case) = (visit.lang, &desk.case);
    let labels = [
        ("return_note", lang.return_note()),
        ("supplement_heading", lang.heading()),
        ("supplement_text", lang.supplement_text()),
        ("withdraw_reason", lang.reason()),
    ];
    Page::new(&visit.frame, case.title.clone()).crumb(lang.cases(), visit.links.desk(Place::Cases)).desk(&html! {
        (error_summary(form, &labels))
        h1 { (case.title) }
        p.sg-line { (tone::case(lang, &case.stage)) " " span.sg-quiet { (lang.case_number(&case.number)) }
            @if let Some(closed) = tone::closed(lang, &case.openness) { " " (closed) } }
        (read_from(visit, case.read_from))
        (remark_on_stage(visit, desk))
        @if case.course.stops().is_empty() {
            (empty_state(lang.course_none(), None))
        } @else {
            (course(lang, &lang.course_of(&case.title), &stops(visit, case, &desk.organizations, &desk.actions)))
        }
        (missing(visit, desk))
        (acts(visit, desk))
        (folded_acts(visit, desk, form))
        (text(visit, desk))
        (follow_up(visit, desk))
        (withdraw(visit, desk, form))
        (history(visit, &desk.history))
    })
}

fn remark_on_stage(visit: &Visit, desk: &CaseDesk) -> Markup {
    let lang = visit.lang;
    match &desk.case.stage {
        CaseStage::Returned { at, note, .. } => {
            alert(lang, alert::Tone::Warning, Some(&lang.case_returned_on(&visit.day(*at))), &html! { (note) })
        }
        CaseStage::Withdrawn { at, reason } => {
            alert(lang, alert::Tone::Info, Some(&lang.case_withdrawn_on(&visit.day(*at))), &html! { (reason) })
        }
        _ => html! {},
    }
}

/// What is missing before the case can be submitted: each a link to where it is mended.
fn missing(visit: &Visit, desk: &CaseDesk) -> Markup {
    let (lang, id) = (visit.lang, desk.case.id);
    if !desk.case.is_editable() || !desk.may.submit {
        return html! {};
    }
    if desk.missing.is_empty() {
        return html! { p.sg-check { (shape(Tone::Good)) " " (lang.nothing_missing()) } };
    }
    html! {
        h2 { (lang.missing_heading()) }
        ul.sg-checks.nobullet-list {
            @for part in &desk.missing {
                @let route = if matches!(part, MissingPart::Course) { route::desk::CASE_COURSE } else { route::desk::CASE_EDIT };
                li.sg-check { (shape(Tone::Caution)) " " a href=(visit.links.of_desk(route, &[&id])) { (lang.missing_part(part)) } }
            }
        }
    }
}

fn acts(visit: &Visit, desk: &CaseDesk) -> Markup {
    let (lang, id, may) = (visit.lang, desk.case.id, desk.may);
    let to = |route: &str| visit.links.of_desk(route, &[&id]);
    let ready = may.submit && desk.missing.is_empty();
    let edit = if ready { Weight::Secondary } else { Weight::Primary };
    html! {
        div.sg-buttons.sg-acts {
            @if ready { (act(Weight::Primary, lang.case_submit(), None, &to(route::desk::CASE_SUBMIT))) }
            @if may.approve { (act(Weight::Primary, lang.case_approve(), None, &to(route::desk::CASE_APPROVE))) }
            @if may.edit { (link_button(edit, lang.case_edit(), &to(route::desk::CASE_EDIT))) }
            @if may.plan_course { (link_button(Weight::Secondary, lang.course_plan(), &to(route::desk::CASE_COURSE))) }
            @if may.edit { (link_button(Weight::Secondary, lang.annexes_edit(), &to(route::desk::CASE_ANNEXES))) }
        }
    }
}

/// The acts that ask for words, each folded behind what it is.
fn folded_acts(visit: &Visit, desk: &CaseDesk, form: Form<'_>) -> Markup {
    let (lang, id, may) = (visit.lang, desk.case.id, desk.may);
    let to = |route: &str| visit.links.of_desk(route, &[&id]);
    let is_open = |names: &[&str]| names.iter().any(|name| form.errors.of(name).is_some());
    html! {
        @if may.return_to_author {
            details.sg-more open[is_open(&["return_note"])] {
                summary { (lang.case_return()) }
                form method="post" action=(to(route::desk::CASE_RETURN)) {
                    (Field::new(form, "return_note", lang.return_note()).hint(lang.return_note_hint()).required().area(4))
                    (submit(Weight::Secondary, lang.case_return()))
                }
            }
        }
        @if may.supplement {
            details.sg-more open[is_open(&["supplement_heading", "supplement_text"])] {
                summary { (lang.case_supplement()) }
                p { (lang.supplement_help()) }
                form method="post" data-guard action=(to(route::desk::CASE_SUPPLEMENT)) {
                    (Field::new(form, "supplement_heading", lang.heading()).required().text())
                    (Field::new(form, "supplement_text", lang.supplement_text()).required().rich_text(8))
                    (submit(Weight::Secondary, lang.case_supplement()))
                }
            }
        }
    }
}

/// Taking it back, far from the other acts.
fn withdraw(visit: &Visit, desk: &CaseDesk, form: Form<'_>) -> Markup {
    let lang = visit.lang;
    let to = visit.links.of_desk(route::desk::CASE_WITHDRAW, &[&desk.case.id]);
    html! {
        @if desk.may.withdraw {
            details.sg-more open[form.errors.of("withdraw_reason").is_some()] {
                summary { (lang.case_withdraw()) }
                p { (lang.withdraw_help()) }
                form method="post" action=(to) {
                    (Field::new(form, "withdraw_reason", lang.reason()).required().area(3))
                    (submit(Weight::Warning, lang.case_withdraw()))
                }
            }
        }
    }
}

fn text(visit: &Visit, desk: &CaseDesk) -> Markup {
    let (lang, case) = (visit.lang, &desk.case);
    let clauses: Vec<RichText> =
        case.recommendation.clauses.iter().map(|clause| RichText::from_plain(clause)).collect();
    html! {
        div.sg-split {
            div {
                (recommendation(lang, &lang.recommends(&case.recommendation.by), &clauses))
                @for section in &case.sections {
                    h2 { (section.heading) }
                    @if let Some(closed) = tone::closed(lang, &section.openness) { p { (closed) } }
                    (rich_text::render(&section.text, 2))
                }
                @if case.sections.is_empty() { p.sg-quiet { (lang.case_no_text()) } }
            }
            div {
                (facts(&pairs(visit, desk)))
                h2.h4 { (lang.annexes()) }
                (annexes(lang, &case.annexes.iter().zip(1..).map(|(annex, n)| annex_link(visit, case.id, annex, n)).collect::<Vec<_>>()))
            }
        }
    }
}

fn pairs<'a>(visit: &'a Visit, desk: &'a CaseDesk) -> Vec<(&'a str, Markup)> {
    let (lang, case) = (visit.lang, &desk.case);
    let approver = desk.directors.iter().find(|person| Some(person.id) == case.approver);
    let mut pairs = vec![(lang.case_kind_label(), html! { (lang.case_kind(case.kind)) })];
    if let Some(title) = &case.public_title {
        pairs.push((lang.public_title(), html! { (title) }));
    }
    if let Some(author) = &desk.author {
        pairs.push((lang.author(), html! { (author.name) }));
    }
    if let Some(approver) = approver {
        pairs.push((lang.approver(), html! { (approver.name) }));
    }
    if !case.legal_basis.is_empty() {
        pairs.push((lang.legal_basis(), html! { (case.legal_basis) }));
    }
    if !case.places.is_empty() {
        pairs.push((lang.places(), html! { @for place in &case.places { div { (place.line()) } } }));
    }
    pairs
}

/// An annex of a case as a link to its file.
pub(super) fn annex_link(visit: &Visit, case: CaseId, annex: &Annex, number: u32) -> AnnexLink {
    AnnexLink {
        number: Some(number),
        title: annex.title.clone(),
        file: annex.file.as_ref().map(|stored| (file_kind(stored), stored.size)),
        href: annex
            .file
            .as_ref()
            .map(|stored| visit.links.of_desk(route::desk::CASE_ANNEX_FILE, &[&case, &annex.id, &stored.name])),
        is_closed: !annex.openness.is_open(),
    }
}

fn follow_up(visit: &Visit, desk: &CaseDesk) -> Markup {
    let lang = visit.lang;
    if desk.actions.is_empty() {
        return html! {};
    }
    let today = visit.app.today();
    let list: Vec<Row> = desk
        .actions
        .iter()
        .map(|action| Row {
            lead: action.due.map(|due| html! { (lang.short_date(due)) }),
            title: action.text.clone(),
            href: Some(visit.links.of_desk(route::desk::ACTION, &[&action.id])),
            status: Some(tone::action(lang, action, action.is_late(today))),
            ..Row::default()
        })
        .collect();
    html! { h2 { (lang.follow_up()) } (rows(&list)) }
}
