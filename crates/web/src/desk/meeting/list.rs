//! The meetings by month, three months at a time.

use super::super::tone;
use super::super::visit::Visit;
use super::deadline;
use crate::error::WebError;
use crate::form::{Form, FormData};
use crate::ui::button::{Weight, link_button, submit};
use crate::ui::empty_state;
use crate::ui::field::{Choice, Field};
use crate::ui::layout::Page;
use crate::ui::list::{Row, rows};
use crate::url::{Place, route, with_query};
use jiff::ToSpan as _;
use jiff::civil::Date;
use maud::{Markup, html};
use sagsgang_app::meeting::read::MeetingRow;
use sagsgang_app::meeting::{plan, read};
use sagsgang_app::organization::read::organizations;
use sagsgang_domain::meeting::MeetingState;
use sagsgang_domain::organization::Organization;

/// So many months stand on one page.
const MONTHS: i32 = 3;

pub(in crate::desk) async fn show(visit: Visit) -> Result<Markup, WebError> {
    let query = visit.query();
    let first = month_of(&query.text("maaned")).unwrap_or_else(|| visit.app.today().first_of_month());
    let last = first.saturating_add(MONTHS.months()).saturating_sub(1.day());
    let body = query.text("udvalg");
    let meetings = read::meetings(&visit.app, &visit.actor, first, last).await?;
    let meetings: Vec<MeetingRow> =
        meetings.into_iter().filter(|row| body.is_empty() || row.organization.slug == body).collect();
    let bodies = organizations(&visit.app).await?;
    Ok(page(&visit, &query, first, &meetings, &bodies))
}

/// "2026-11" as the first day of that month.
fn month_of(text: &str) -> Option<Date> {
    let (year, month) = text.split_once('-')?;
    Date::new(year.parse().ok()?, month.parse().ok()?, 1).ok()
}

fn page(visit: &Visit, query: &FormData, first: Date, meetings: &[MeetingRow], bodies: &[Organization]) -> Markup {
    let lang = visit.lang;
    let new = plan::WHO.may_ever(&visit.actor);
    let new = new
        .then(|| link_button(Weight::Primary, lang.meeting_new(), &visit.links.of_desk(route::desk::MEETING_NEW, &[])));
    Page::new(&visit.frame, lang.meetings()).desk(&html! {
        div.sg-head { h1 { (lang.meetings()) } @if let Some(new) = &new { (new) } }
        (filter(visit, query, first, bodies))
        (steps(visit, query, first))
        @for offset in 0..MONTHS {
            @let month = first.saturating_add(offset.months());
            h2 { (lang.month_of_year(month)) }
            @let list = rows_of(visit, meetings, month);
            @if list.is_empty() { (empty_state(lang.meetings_none(), None)) } @else { (rows(&list)) }
        }
    })
}

fn filter(visit: &Visit, query: &FormData, first: Date, bodies: &[Organization]) -> Markup {
    let lang = visit.lang;
    let choices: Vec<Choice> = bodies.iter().map(|body| Choice::new(body.slug.clone(), body.name.clone())).collect();
    html! {
        form.sg-filter method="get" action=(visit.links.desk(Place::Meetings)) {
            input type="hidden" name="maaned" value=(month_name(first));
            (Field::new(Form::new(lang, query), "udvalg", lang.body()).unchosen(lang.all()).select(&choices))
            (submit(Weight::Secondary, lang.filter()))
        }
    }
}

fn month_name(first: Date) -> String {
    format!("{}-{:02}", first.year(), first.month())
}

fn steps(visit: &Visit, query: &FormData, first: Date) -> Markup {
    let (lang, body) = (visit.lang, query.text("udvalg"));
    let to = |month: Date| {
        with_query(visit.links.desk(Place::Meetings), &[("maaned", &month_name(month)), ("udvalg", &body)])
    };
    html! {
        nav.sg-steps aria-label=(lang.months()) {
            a href=(to(first.saturating_sub(MONTHS.months()))) rel="prev" { "← " (lang.earlier_months()) }
            a href=(to(visit.app.today().first_of_month())) { (lang.this_month()) }
            a href=(to(first.saturating_add(MONTHS.months()))) rel="next" { (lang.later_months()) " →" }
        }
    }
}

fn rows_of(visit: &Visit, meetings: &[MeetingRow], month: Date) -> Vec<Row> {
    let within = |row: &&MeetingRow| row.meeting.start.date().first_of_month() == month;
    meetings.iter().filter(within).map(|row| row_of(visit, row)).collect()
}

fn row_of(visit: &Visit, row: &MeetingRow) -> Row {
    let (lang, meeting) = (visit.lang, &row.meeting);
    let due =
        matches!(meeting.state, MeetingState::Planned).then(|| read::deadline(meeting, &row.organization)).flatten();
    Row {
        lead: Some(html! { time datetime=(meeting.start.date()) { (lang.day_month(meeting.start.date())) } }),
        title: row.organization.name.clone(),
        href: Some(visit.links.of_desk(route::desk::MEETING, &[&meeting.id])),
        detail: Some(html! {
            (lang.weekday(meeting.start.date().weekday())) " " (lang.at_time(meeting.start.time())) ", " (meeting.place)
            " · " (lang.items(meeting.items.len()))
            @if let Some(due) = due { " · " (deadline::short(visit, &due)) }
        }),
        status: Some(tone::meeting(lang, &meeting.state)),
        ..Row::default()
    }
}

#[cfg(test)]
mod tests {
    use super::{month_name, month_of};
    use jiff::civil::date;

    #[test]
    fn a_month_in_the_address_is_read_and_written_alike() {
        assert_eq!(month_of("2026-11"), Some(date(2026, 11, 1)));
        assert_eq!(month_name(date(2026, 3, 1)), "2026-03");
        assert_eq!(month_of("2026-13"), None);
        assert_eq!(month_of(""), None);
    }
}
