//! The same course as a table: what each body was asked, concluded and voted, by name, and what members had recorded.

use super::with_bodies;
use crate::frame::Frame;
use crate::portal::paper::{outcome, together, voters};
use crate::ui::table::{Column, Table};
use crate::ui::{around, content_lang};
use maud::{Markup, html};
use sagsgang_app::portal::{BodyLink, CasePage};
use sagsgang_domain::openness::view::{PublicItem, PublicStop, PublicStopState};
use sagsgang_i18n::Lang;

/// The table beside the drawing, folded away until it is asked for.
pub(super) fn course_table(frame: &Frame, page: &CasePage) -> Markup {
    let lang = frame.lang;
    let columns = [lang.date_and_body(), lang.task(), lang.decision(), lang.votes(), lang.remarks()];
    let rows = with_bodies(page).map(|(stop, body)| row(lang, stop, body));
    let title = html! { span lang=[content_lang(lang)] { (page.case.title) } };
    let caption = around(|slot| lang.course_of(slot), &title);
    let table = Table::named(caption, columns.into_iter().map(Column::text).collect());
    html! {
        details.sg-details.sg-course-table {
            summary { (lang.course_table()) }
            (table.hide_caption().rows(rows).render())
        }
    }
}

fn row(lang: Lang, stop: &PublicStop, body: &BodyLink) -> Vec<Markup> {
    let paper = stop.paper.as_ref();
    vec![
        html! { span lang=[content_lang(lang)] { (body.name) } ", " (when(lang, stop)) },
        html! { (lang.consultation_role(stop.role)) },
        decided(lang, stop),
        html! { @for vote in paper.into_iter().flat_map(|paper| &paper.votes) { (voters(lang, vote)) } },
        html! { @if let Some(paper) = paper { (recorded(lang, paper)) } },
    ]
}

fn when(lang: Lang, stop: &PublicStop) -> Markup {
    match &stop.state {
        PublicStopState::Ahead => html! { (lang.date_not_set()) },
        PublicStopState::OnAgenda { date, .. } | PublicStopState::Held { date, .. } => {
            html! { time datetime=(date) { (lang.date(*date)) } }
        }
    }
}

fn decided(lang: Lang, stop: &PublicStop) -> Markup {
    match &stop.state {
        PublicStopState::Held { decision, effect, .. } => html! {
            p { (outcome(lang, decision)) }
            p.sg-quiet { (lang.effect(*effect)) }
        },
        PublicStopState::OnAgenda { .. } => html! { (lang.on_agenda()) },
        PublicStopState::Ahead => html! { (lang.stop_ahead()) },
    }
}

fn recorded(lang: Lang, paper: &PublicItem) -> Markup {
    html! {
        @for remark in &paper.remarks {
            p {
                (lang.remark_kind(remark.kind))
                @if !remark.by.is_empty() { ", " (together(lang, &remark.by)) }
                ": " span lang=[content_lang(lang)] { (remark.text) }
            }
        }
    }
}
