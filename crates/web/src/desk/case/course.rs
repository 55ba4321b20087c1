//! Laying the course of a case: a row for each stop, in an order one can write.

use super::super::visit::{At, Visit, again, done};
use crate::error::WebError;
use crate::form::{FieldErrors, Form, FormData, Reader};
use crate::ui::alert::error_summary;
use crate::ui::button::{Weight, link_button, submit, submit_as};
use crate::ui::field::{Choice, Field};
use crate::ui::layout::Page;
use crate::url::{Place, route};
use axum::response::{IntoResponse as _, Response};
use maud::{Markup, html};
use sagsgang_app::case::plan_course::{PlanCourse, Stop, plan_course};
use sagsgang_app::case::read::{CaseDesk, case_desk};
use sagsgang_app::case::skip_stop::skip_stop;
use sagsgang_domain::case::Case;
use sagsgang_domain::consultation::{Consultation, ConsultationRole, ConsultationState};
use sagsgang_domain::id::CaseId;
use sagsgang_domain::organization::Organization;
use sagsgang_i18n::Lang;

/// A new course has room for this many stops to begin with.
const ROOM: usize = 4;
/// No course has more.
const LAST: usize = 40;
const LONGEST_REASON: usize = 5_000;

pub(in crate::desk) async fn show(visit: Visit, At(id): At<CaseId>) -> Result<Markup, WebError> {
    let desk = layable(&visit, id).await?;
    let data = filled(&desk.case);
    Ok(page(&visit, &desk, Form::new(visit.lang, &data)))
}

pub(in crate::desk) async fn send(visit: Visit, At(id): At<CaseId>, data: FormData) -> Result<Response, WebError> {
    let desk = layable(&visit, id).await?;
    if data.has("more") {
        let longer = longer(&data);
        return Ok(page(&visit, &desk, Form::new(visit.lang, &longer)).into_response());
    }
    let errors = match read(visit.lang, id, &data, &desk.organizations) {
        Ok(command) => match plan_course(&visit.app, &visit.actor, command).await {
            Ok(()) => return Ok(done(&visit.links.of_desk(route::desk::CASE, &[&id]), visit.lang.course_planned())),
            Err(error) => visit.complaint("", error).await?,
        },
        Err(errors) => errors,
    };
    Ok(again(page(&visit, &desk, Form::with_errors(visit.lang, &data, &errors))))
}

/// Leaves out a stop of a course under way.
pub(in crate::desk) async fn skip(visit: Visit, At(id): At<CaseId>, data: FormData) -> Result<Response, WebError> {
    let desk = layable(&visit, id).await?;
    let stops = desk.case.course.stops();
    let mut reader = Reader::new(visit.lang, &data);
    let stop = reader.choice("skip_stop", |value| stops.iter().map(|s| s.id).find(|id| id.to_string() == value));
    let reason = reader.optional("skip_reason", LONGEST_REASON);
    let errors = match reader.done(|| Some((stop?, reason?))) {
        Ok((stop, reason)) => match skip_stop(&visit.app, &visit.actor, id, stop, reason).await {
            Ok(()) => return Ok(done(&visit.links.of_desk(route::desk::CASE, &[&id]), visit.lang.stop_left_out())),
            Err(error) => visit.complaint("skip_reason", error).await?,
        },
        Err(errors) => errors,
    };
    // The rows above are shown as they stand, the form below as it was sent.
    let mut both = filled(&desk.case);
    data.iter().for_each(|(name, value)| both.push(name.to_owned(), value));
    Ok(again(page(&visit, &desk, Form::with_errors(visit.lang, &both, &errors))))
}

async fn layable(visit: &Visit, id: CaseId) -> Result<CaseDesk, WebError> {
    let desk = case_desk(&visit.app, &visit.actor, id).await?;
    if desk.may.plan_course { Ok(desk) } else { Err(WebError::Refused(visit.lang.course_not_now().to_owned())) }
}

fn name(part: &str, index: usize) -> String {
    format!("stop_{part}_{index}")
}

fn filled(case: &Case) -> FormData {
    let mut data = FormData::default();
    let stops = case.course.stops();
    for (index, stop) in stops.iter().enumerate() {
        data.push(name("id", index), stop.id.to_string());
        data.push(name("order", index), (index + 1).to_string());
        data.push(name("body", index), stop.organization.to_string());
        data.push(name("role", index), role_value(stop.role));
    }
    for index in stops.len()..ROOM.max(stops.len() + 1) {
        empty_row(&mut data, index);
    }
    data
}

fn empty_row(data: &mut FormData, index: usize) {
    data.push(name("order", index), (index + 1).to_string());
    data.push(name("body", index), "");
    data.push(name("role", index), "");
}

fn longer(data: &FormData) -> FormData {
    let mut data = FormData::from_pairs(data.iter().filter(|(name, _)| *name != "more"));
    let rows = indexes(&data).count();
    if rows < LAST {
        empty_row(&mut data, rows);
    }
    data
}

fn indexes(data: &FormData) -> impl Iterator<Item = usize> {
    (0..LAST).take_while(|index| data.has(&name("body", *index)))
}

const fn role_value(role: ConsultationRole) -> &'static str {
    match role {
        ConsultationRole::Hearing => "hearing",
        ConsultationRole::Recommends => "recommends",
        ConsultationRole::Decides => "decides",
        ConsultationRole::TakesNote => "takes_note",
    }
}

/// The rows with a body, in the order written; equal ones as they stand.
fn read(lang: Lang, case: CaseId, data: &FormData, bodies: &[Organization]) -> Result<PlanCourse, FieldErrors> {
    let mut reader = Reader::new(lang, data);
    let mut stops = Vec::new();
    for index in indexes(data).filter(|index| !data.text(&name("body", *index)).is_empty()) {
        let order = reader.optional_number(&name("order", index));
        let body = reader.choice(&name("body", index), |id| bodies.iter().find(|body| body.id.to_string() == id));
        let role = reader.optional_choice(&name("role", index), |value| {
            ConsultationRole::ALL.into_iter().find(|role| role_value(*role) == value)
        });
        let id = data.text(&name("id", index)).parse().ok();
        stops.push((|| {
            let body = body?;
            let stop = Stop { id, organization: body.id, role: role?.unwrap_or_else(|| body.kind.usual_role()) };
            Some((order?.unwrap_or(i64::MAX), stop))
        })());
    }
    reader.done(|| {
        let mut stops = stops.into_iter().collect::<Option<Vec<_>>>()?;
        stops.sort_by_key(|(order, _)| *order);
        Some(PlanCourse { case, stops: stops.into_iter().map(|(_, stop)| stop).collect() })
    })
}

fn page(visit: &Visit, desk: &CaseDesk, form: Form<'_>) -> Markup {
    let (lang, case) = (visit.lang, &desk.case);
    let here = visit.links.of_desk(route::desk::CASE, &[&case.id]);
    Page::new(&visit.frame, lang.course_plan())
        .crumb(lang.cases(), visit.links.desk(Place::Cases))
        .crumb(case.title.clone(), here.clone())
        .desk(&html! {
            h1 { (lang.course_plan()) }
            p.font-lead { (lang.course_help()) }
            (error_summary(form, &[]))
            form method="post" data-guard action=(visit.links.of_desk(route::desk::CASE_COURSE, &[&case.id])) {
                @for index in indexes(form.data) { (row(form, case, &desk.organizations, index)) }
                div.sg-buttons {
                    (submit(Weight::Primary, lang.course_save()))
                    (submit_as(Weight::Secondary, lang.add_row(), "more", "1"))
                    (link_button(Weight::Tertiary, lang.cancel(), &here))
                }
            }
            (leave_out(visit, desk, form))
        })
}

fn leave_out(visit: &Visit, desk: &CaseDesk, form: Form<'_>) -> Markup {
    let (lang, case) = (visit.lang, &desk.case);
    let ahead = case.course.stops().iter().filter(|stop| may_change(stop));
    let ahead: Vec<Choice> = ahead
        .map(|stop| Choice::new(stop.id.to_string(), super::stops::name(&desk.organizations, stop.organization)))
        .collect();
    html! {
        @if desk.may.skip_stop && !ahead.is_empty() {
            details.sg-more open[["skip_stop", "skip_reason"].iter().any(|name| form.errors.of(name).is_some())] {
                summary { (lang.stop_skip()) }
                p { (lang.stop_skip_help()) }
                form method="post" action=(visit.links.of_desk(route::desk::CASE_SKIP, &[&case.id])) {
                    (Field::new(form, "skip_stop", lang.stop_to_skip()).required().unchosen(lang.no_body()).select(&ahead))
                    (Field::new(form, "skip_reason", lang.reason()).required().area(3))
                    (submit(Weight::Secondary, lang.stop_skip()))
                }
            }
        }
    }
}

const fn may_change(stop: &Consultation) -> bool {
    matches!(stop.state, ConsultationState::Planned | ConsultationState::Open)
}

fn row(form: Form<'_>, case: &Case, bodies: &[Organization], index: usize) -> Markup {
    let lang = form.lang;
    let [id, order, body, role] = ["id", "order", "body", "role"].map(|part| name(part, index));
    let sent = form.data.text(&id);
    let stop = case.course.stops().iter().find(|stop| stop.id.to_string() == sent);
    let fixed = stop.filter(|stop| !may_change(stop));
    let roles = ConsultationRole::ALL.map(|role| Choice::new(role_value(role), lang.consultation_role(role)));
    html! {
        fieldset.sg-stop-row {
            legend.sr-only { (lang.stop_number(index + 1)) }
            @if !sent.is_empty() { input type="hidden" name=(id) value=(sent); }
            @if let Some(stop) = fixed {
                @for (part, value) in [(&order, form.data.text(&order)), (&body, form.data.text(&body)), (&role, form.data.text(&role))] {
                    input type="hidden" name=(part) value=(value);
                }
                p.sg-stop-fixed {
                    strong { (index + 1) ". " (super::stops::name(bodies, stop.organization)) }
                    " – " (lang.consultation_role(stop.role)) ", " (lang.consultation_state(&stop.state))
                    br; span.sg-quiet { (lang.stop_fixed()) }
                }
            } @else {
                (Field::new(form, &order, lang.order()).required().number())
                (Field::new(form, &body, lang.body()).unchosen(lang.no_body()).select(&choices(bodies)))
                (Field::new(form, &role, lang.task()).unchosen(lang.task_usual()).select(&roles))
            }
        }
    }
}

fn choices(bodies: &[Organization]) -> Vec<Choice> {
    bodies
        .iter()
        .map(|body| Choice::new(body.id.to_string(), format!("{} ({})", body.name, body.abbreviation)))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{indexes, longer, read};
    use crate::form::FormData;
    use jiff::civil::date;
    use sagsgang_domain::consultation::ConsultationRole;
    use sagsgang_domain::id::CaseId;
    use sagsgang_domain::organization::{Organization, OrganizationKind};
    use sagsgang_domain::term::Period;
    use sagsgang_i18n::Lang;

    const COUNCIL: &str = "01890000-0000-7000-8000-000000000001";
    const ELDERLY: &str = "01890000-0000-7000-8000-000000000002";

    fn body(id: &str, kind: OrganizationKind) -> Organization {
        Organization {
            id: id.parse().unwrap(),
            kind,
            name: "Råd".to_owned(),
            abbreviation: "R".to_owned(),
            slug: "r".to_owned(),
            purpose: String::new(),
            period: Period::from(date(2026, 1, 1)),
            saturday_counts: false,
            rank: 0,
        }
    }

    fn bodies() -> Vec<Organization> {
        vec![body(COUNCIL, OrganizationKind::Council), body(ELDERLY, OrganizationKind::SeniorCouncil)]
    }

    fn case() -> CaseId {
        COUNCIL.parse().unwrap()
    }

    #[test]
    fn stops_stand_in_the_order_written_and_have_the_bodys_usual_task() {
        let form = FormData::from_pairs([
            ("stop_order_0", "2"),
            ("stop_body_0", COUNCIL),
            ("stop_role_0", ""),
            ("stop_order_1", "1"),
            ("stop_body_1", ELDERLY),
            ("stop_role_1", "takes_note"),
            ("stop_order_2", "3"),
            ("stop_body_2", ""),
            ("stop_role_2", ""),
        ]);
        let course = read(Lang::Da, case(), &form, &bodies()).unwrap();
        let stops: Vec<_> = course.stops.iter().map(|stop| (stop.organization.to_string(), stop.role)).collect();
        let expected =
            [(ELDERLY.to_owned(), ConsultationRole::TakesNote), (COUNCIL.to_owned(), ConsultationRole::Decides)];
        assert_eq!(stops, expected);
    }

    #[test]
    fn a_body_that_is_none_is_refused_at_its_row() {
        let form = FormData::from_pairs([("stop_body_0", "x"), ("stop_role_0", "")]);
        assert!(read(Lang::Da, case(), &form, &bodies()).unwrap_err().of("stop_body_0").is_some());
    }

    #[test]
    fn one_more_row_keeps_what_was_chosen() {
        let form = FormData::from_pairs([("stop_body_0", COUNCIL), ("more", "1")]);
        let more = longer(&form);
        assert_eq!(indexes(&more).count(), 2);
        assert_eq!(more.text("stop_body_0"), COUNCIL);
        assert!(!more.has("more"));
    }
}
