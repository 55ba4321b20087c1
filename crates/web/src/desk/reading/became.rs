//! What a document became, each thing with the way to its own page.

use super::super::tone;
use super::super::visit::Visit;
use super::{memo, mend};
use crate::ui::list::{Row, rows};
use crate::ui::rich_text;
use crate::ui::status::{Tone, status};
use crate::ui::tone::{of_decision, of_mark};
use crate::url::route::desk as route;
use maud::{Markup, html};
use sagsgang_app::reading::Likeness;
use sagsgang_app::reading::read::{ReadingDesk, Value};
use sagsgang_domain::action::{Action, Owner};
use sagsgang_domain::case::Case;
use sagsgang_domain::id::PersonId;
use sagsgang_domain::meeting::{AgendaItem, Meeting, MeetingState};
use sagsgang_domain::organization::Organization;
use sagsgang_domain::programme::{Measure, Programme};
use sagsgang_i18n::Lang;

pub(super) fn value(visit: &Visit, desk: &ReadingDesk, value: &Value) -> Markup {
    match value {
        Value::Meeting(of, body, likeness) => meeting(visit, desk, of, body, likeness),
        Value::Case(of) => rows(&[case(visit, of)]),
        Value::Action(of) => rows(&[action(visit, of)]),
        Value::Programme(of) => programme(visit, of),
        Value::Memo(of) => memo::memo(visit.lang, of),
    }
}

fn meeting(visit: &Visit, desk: &ReadingDesk, meeting: &Meeting, body: &Organization, likeness: &Likeness) -> Markup {
    let lang = visit.lang;
    let href = visit.links.of_desk(route::MEETING, &[&meeting.id]);
    html! {
        h3 { a href=(href) { (body.name) ", " (lang.long_date(meeting.start.date())) } }
        p { (tone::meeting(lang, &meeting.state)) " " span.sg-quiet { (lang.reading_items(meeting.items.len())) } }
        @if may_mend(meeting) {
            (doubts(lang, likeness))
            p { a href=(visit.links.of_desk(route::READING_MEETING, &[&desk.reading.id, &meeting.id])) { (lang.reading_mend_meeting()) } }
            p.sg-quiet.sg-keys hidden data-item-keys { (lang.reading_item_keys()) }
        }
        @for (at, of) in meeting.items.iter().enumerate() { (item(visit, desk, meeting, of, at > 0)) }
    }
}

/// What was entered by hand was not read, and what was taken back is mended once it stands again.
fn may_mend(meeting: &Meeting) -> bool {
    meeting.read_from.is_some() && !matches!(meeting.state, MeetingState::Retracted { .. })
}

/// Who and what the document made known, with those they are like.
fn doubts(lang: Lang, likeness: &Likeness) -> Markup {
    html! {
        @if likeness.is_body_new {
            p {
                (status(Tone::Caution, lang.confidence_doubtful())) " " (lang.reading_body_new())
                @if !likeness.bodies.is_empty() {
                    " " (lang.reading_like(&likeness.bodies.iter().map(|body| body.name.as_str()).collect::<Vec<_>>().join(", ")))
                }
            }
        }
        @if !likeness.people.is_empty() {
            details.sg-more open[likeness.people.iter().any(|new| !new.like.is_empty())] {
                summary { (lang.reading_new_people(likeness.people.len())) }
                ul {
                    @for new in &likeness.people {
                        li {
                            span lang="da" { (new.name) }
                            @if !new.like.is_empty() {
                                " " (status(Tone::Caution, &lang.reading_like(&new.like.iter().map(|p| p.name.as_str()).collect::<Vec<_>>().join(", "))))
                            }
                        }
                    }
                }
            }
        }
    }
}

fn item(visit: &Visit, desk: &ReadingDesk, meeting: &Meeting, item: &AgendaItem, may_join: bool) -> Markup {
    let (lang, reading) = (visit.lang, desk.reading.id);
    let to = |route: &str| visit.links.of_desk(route, &[&reading, &meeting.id, &item.id]);
    html! {
        article.sg-read-item #{ "punkt-" (item.id) } lang="da" tabindex=[may_mend(meeting).then_some("0")] {
            h4 { (item.number) ". " (item.content.title) }
            @if may_mend(meeting) {
                div.sg-item-acts lang=(lang.tag()) {
                    a data-key="r" href={ (to(route::READING_MEND)) (mend::fragment(desk, item)) } {
                        (lang.reading_mend_short()) span.sr-only { ": " (item.content.title) }
                    }
                    a data-key="d" href={ (to(route::READING_SPLIT)) (mend::fragment(desk, item)) } {
                        (lang.reading_split()) span.sr-only { ": " (item.content.title) }
                    }
                    @if may_join {
                        form.sg-inline method="post" action=(to(route::READING_JOIN)) {
                            button.function-link data-key="s" type="submit" {
                                (lang.reading_join()) span.sr-only { ": " (item.content.title) }
                            }
                        }
                    }
                }
            }
            @if let Some(closed) = tone::closed(lang, &item.content.openness) {
                p lang=(lang.tag()) {
                    (closed) " "
                    @if may_mend(meeting) {
                        a href=(visit.links.of_desk(route::READING_OPENNESS, &[&reading, &meeting.id, &item.id])) {
                            (lang.reading_state_openness()) span.sr-only { ": " (item.content.title) }
                        }
                    }
                }
            }
            @if let Some(decision) = &item.decision {
                p lang=(lang.tag()) { (status(of_decision(decision.kind), lang.decision_kind(decision.kind))) }
                (rich_text::render(&decision.text, 4))
            }
            @for remark in &item.remarks {
                p { strong { (lang.remark_kind(remark.kind)) ": " } (names(meeting, remark.by.iter().copied())) " – " (remark.text) }
            }
            @if !item.absent.is_empty() {
                p { strong { (lang.absent()) ": " } (names(meeting, item.absent.iter().map(|absence| absence.person))) }
            }
            @if !item.content.annexes.is_empty() {
                p { strong { (lang.annexes()) ": " }
                    (item.content.annexes.iter().map(|annex| annex.title.as_str()).collect::<Vec<_>>().join(", ")) }
            }
        }
    }
}

/// "Anna Holm (A), Bo Krogh".
fn names(meeting: &Meeting, people: impl Iterator<Item = PersonId>) -> String {
    let name = |id| {
        let participant = meeting.participant(id)?;
        Some(match &participant.party {
            Some(party) => format!("{} ({})", participant.name, party.as_str()),
            None => participant.name.clone(),
        })
    };
    people.filter_map(name).collect::<Vec<_>>().join(", ")
}

fn case(visit: &Visit, case: &Case) -> Row {
    Row {
        lead: Some(html! { (case.number) }),
        title: case.title.clone(),
        href: Some(visit.links.of_desk(route::CASE, &[&case.id])),
        status: Some(tone::case(visit.lang, &case.stage)),
        ..Row::default()
    }
}

fn action(visit: &Visit, action: &Action) -> Row {
    let owner = match &action.owner {
        Owner::Named(name) => Some(html! { (name) }),
        Owner::Person(_) | Owner::Nobody => None,
    };
    Row {
        lead: Some(html! { (visit.lang.follow_up()) }),
        title: action.text.clone(),
        href: Some(visit.links.of_desk(route::ACTION, &[&action.id])),
        detail: owner,
        status: Some(tone::action(visit.lang, action, false)),
        ..Row::default()
    }
}

fn programme(visit: &Visit, programme: &Programme) -> Markup {
    let lang = visit.lang;
    let href = visit.links.of_desk(route::PROGRAMME, &[&programme.id]);
    let count = programme.tracks.iter().map(|track| track.measures.len()).sum();
    html! {
        h3 { a href=(href) { (programme.title) } }
        p {
            @if let Some(closed) = tone::closed(lang, &programme.openness) { (closed) " " }
            span.sg-quiet {
                (lang.reading_measures(count))
                @if let Some(day) = programme.report_dates().last() { ", " (lang.reading_status_as_of(&lang.date(*day))) }
            }
        }
        @for track in &programme.tracks {
            h4 lang="da" { (track.name) }
            ul lang="da" { @for of in &track.measures { li { (measure(visit, of)) } } }
        }
    }
}

fn measure(visit: &Visit, measure: &Measure) -> Markup {
    let lang = visit.lang;
    html! {
        (measure.title)
        @if let Some(last) = measure.statements.last() {
            " " span lang=(lang.tag()) { (status(of_mark(last.mark), lang.status_mark(last.mark))) }
        }
    }
}
