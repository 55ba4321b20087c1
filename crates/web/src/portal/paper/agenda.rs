//! The agenda of a meeting, item by item, and who was there.

use super::line::{outcome, titled};
use super::person::{labelled, page_of};
use super::vote::{settled, tally};
use crate::ui::attendance::{Attendee, board};
use crate::ui::content_lang;
use crate::ui::list::{Row, rows};
use crate::ui::status::{Tone, status};
use maud::{Markup, html};
use sagsgang_domain::openness::view::{PublicAbsence, PublicCorrection, PublicItem, PublicMeeting, PublicPerson};
use sagsgang_i18n::Lang;

/// The items, each with number, title and one line of outcome.
pub(crate) fn agenda(lang: Lang, items: &[PublicItem], href: impl Fn(&PublicItem) -> String) -> Markup {
    let lines: Vec<Row> = items
        .iter()
        .map(|item| Row {
            lead: Some(html! { (item.number) }),
            title: titled(lang, &item.title),
            title_lang: content_lang(lang),
            href: Some(href(item)),
            detail: Some(detail(lang, item)),
            status: item.closed.is_some().then(|| status(Tone::Closed, lang.closed_item())),
        })
        .collect();
    rows(&lines)
}

fn detail(lang: Lang, item: &PublicItem) -> Markup {
    match (&item.decision, &item.closed) {
        (Some(decision), _) => html! {
            p {
                (outcome(lang, decision))
                @if let Some(vote) = settled(&item.votes) { span.sg-quiet { " (" (tally(lang, vote)) ")" } }
            }
        },
        (None, Some(ground)) => html! { p.sg-quiet { (lang.closed_on_ground(&lang.closure_ground(ground))) } },
        (None, None) => html! {
            p.sg-quiet {
                (lang.case_kind(item.kind))
                @if !item.annexes.is_empty() { " · " (lang.annex_count(item.annexes.len())) }
            }
        },
    }
}

/// Present and absent members, once the minutes tell.
pub(crate) fn attendance(lang: Lang, meeting: &PublicMeeting) -> Markup {
    let seats: Vec<Attendee> = meeting
        .present
        .iter()
        .map(|person| attendee(person, None, lang))
        .chain(meeting.absent.iter().map(|absence| attendee(&absence.person, Some(absence), lang)))
        .collect();
    html! {
        @if !seats.is_empty() {
            section.sg-part aria-labelledby="attendance" {
                h2.h4 #attendance { (lang.attendance()) }
                (board(lang, &seats))
            }
        }
    }
}

fn attendee(person: &PublicPerson, absent: Option<&PublicAbsence>, lang: Lang) -> Attendee {
    let reason = absent.and_then(|absence| absence.reason);
    Attendee {
        name: person.name.clone(),
        href: page_of(lang, person),
        party: person.party.clone(),
        role: None,
        is_present: absent.is_none(),
        notes: reason.map(|reason| lang.absence_reason(reason).to_owned()).into_iter().collect(),
    }
}

/// What was added to the minutes after they were published.
pub(crate) fn corrections(
    lang: Lang,
    corrections: &[PublicCorrection],
    date: impl Fn(&PublicCorrection) -> String,
) -> Markup {
    html! {
        @if !corrections.is_empty() {
            section.sg-corrections aria-labelledby="corrections" {
                h2.h4 #corrections { (lang.corrections()) }
                ul.nobullet-list.no-max-width {
                    @for correction in corrections {
                        li {
                            span.sg-quiet {
                                (date(correction))
                                @if let Some(number) = correction.item { ", " (labelled(lang, number)) }
                                ": "
                            }
                            span lang=[content_lang(lang)] { (correction.text) }
                        }
                    }
                }
            }
        }
    }
}

/// The items before and after one, with where they lead.
pub(crate) fn neighbours(
    lang: Lang,
    before: Option<(&PublicItem, String)>,
    after: Option<(&PublicItem, String)>,
) -> Markup {
    let link = |(item, href): (&PublicItem, String), rel: &str, word: &str| {
        html! {
            a href=(href) rel=(rel) {
                span.sg-quiet { (word) }
                span lang=[content_lang(lang)] { (item.number) ". " (titled(lang, &item.title)) }
            }
        }
    };
    html! {
        nav.sg-neighbours aria-label=(lang.agenda()) {
            div { @if let Some(before) = before { (link(before, "prev", lang.previous_item())) } }
            div { @if let Some(after) = after { (link(after, "next", lang.next_item())) } }
        }
    }
}
