//! When an agenda should be out, with the arithmetic one click away.

use super::super::visit::Visit;
use crate::ui::status::{Tone, status};
use maud::{Markup, html};
use sagsgang_domain::calendar::{CountedDay, Deadline, SkipReason, Step};
use sagsgang_i18n::Lang;

/// "Udsendes senest 18.04.2024".
pub(super) fn short(visit: &Visit, deadline: &Deadline) -> Markup {
    let lang = visit.lang;
    let text = lang.dispatch_by(&lang.short_date(deadline.latest()));
    html! { @if deadline.latest() < visit.app.today() { (status(Tone::Bad, &text)) } @else { (text) } }
}

/// The date, how far off it is, and how it was counted.
pub(super) fn whole(visit: &Visit, deadline: &Deadline) -> Markup {
    let (lang, latest) = (visit.lang, deadline.latest());
    html! {
        (lang.dispatch_by(&lang.long_date(latest))) " "
        (left(visit, latest))
        details.sg-more {
            summary { (lang.deadline_arithmetic()) }
            p { (lang.deadline_rule(&citation(lang, deadline), deadline.working.wanted())) }
            ol.sg-count-days.nobullet-list {
                li { (lang.meeting_day(&lang.long_date(deadline.working.start()))) }
                @for day in deadline.working.steps() { li { (step(lang, *day)) } }
            }
        }
    }
}

fn left(visit: &Visit, latest: jiff::civil::Date) -> Markup {
    let lang = visit.lang;
    let days = visit.app.today().until(latest).map_or(0, |span| span.get_days());
    match days {
        ..0 => status(Tone::Bad, &lang.days_late(days.unsigned_abs())),
        0 => status(Tone::Caution, lang.due_today()),
        _ => status(Tone::Neutral, &lang.days_left(days.unsigned_abs())),
    }
}

fn citation(lang: Lang, deadline: &Deadline) -> String {
    let citation = &deadline.provision.citation;
    let act = match lang {
        Lang::Da => citation.act.danish(),
        Lang::En => citation.act.english(),
    };
    format!("{act} {}", citation.paragraph)
}

fn step(lang: Lang, day: CountedDay) -> Markup {
    match day.step {
        Step::Counted(number) => html! { strong { (lang.day_counted(number, &lang.long_date(day.date))) } },
        Step::Skipped(reason) => {
            html! { span.sg-quiet { (lang.day_skipped(&lang.long_date(day.date), why(lang, reason))) } }
        }
    }
}

const fn why(lang: Lang, reason: SkipReason) -> &'static str {
    match lang {
        Lang::Da => reason.danish(),
        Lang::En => reason.english(),
    }
}
