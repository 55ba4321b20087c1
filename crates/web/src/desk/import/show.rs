//! An import: how far it has come while it runs, and its report. The page renews itself by a header while documents are
//! read, unless its reader asks it not to.

use super::super::visit::{At, Visit};
use super::{list, state};
use crate::error::WebError;
use crate::ui::alert::{Tone, alert};
use crate::ui::button::{Weight, act};
use crate::ui::empty_state;
use crate::ui::icon::Icon;
use crate::ui::layout::Page;
use crate::ui::list::facts;
use crate::ui::narrow::{Narrow, narrow};
use crate::ui::pagination::pagination;
use crate::ui::table::{Column, Table};
use crate::url::{Place, route, with_query};
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse as _, Response};
use maud::{Markup, html};
use sagsgang_app::reading::import::read::{ImportDesk, import, reason_in_words, report};
use sagsgang_domain::id::ImportId;
use sagsgang_domain::import::{Counts, ImportState, ImportedDocument, Outcome};
use sagsgang_i18n::Lang;

const PAGE: usize = 100;
/// Seconds from one look to the next.
const LOOK: &str = "2";
/// What stands in the address of a page that does not renew itself.
const HOLD: &str = "bliv";

pub(in crate::desk) async fn show(visit: Visit, At(id): At<ImportId>) -> Result<Response, WebError> {
    let desk = import(&visit.app, &visit.actor, id).await?;
    let is_running = desk.import.state == ImportState::Running;
    let documents = if is_running { Vec::new() } else { report(&visit.app, &visit.actor, id).await? };
    let is_held = visit.query().has(HOLD);
    let mut response = page(&visit, &desk, &documents, is_held).into_response();
    if is_running && !is_held {
        response.headers_mut().insert(header::REFRESH, HeaderValue::from_static(LOOK));
    }
    Ok(response)
}

fn page(visit: &Visit, desk: &ImportDesk, documents: &[ImportedDocument], is_held: bool) -> Markup {
    let (lang, import) = (visit.lang, &desk.import);
    let title = lang.import_of(&visit.moment(import.started));
    Page::new(&visit.frame, title.clone())
        .crumb(lang.reading_title(), visit.links.desk(Place::Readings))
        .crumb(lang.import_title(), visit.links.of_desk(route::desk::IMPORTS, &[]))
        .desk(&html! {
            h1 { (title) }
            (facts(&[
                (lang.import_state_word(), state(lang, import.state)),
                (lang.import_files_word(), list::files(visit, desk)),
                (lang.import_documents(), html! { (import.total()) }),
                (lang.import_by(), html! { (desk.by.as_deref().unwrap_or("–")) }),
            ]))
            (standing(visit, desk, is_held))
            @if import.state != ImportState::Running { (told(visit, desk, documents)) }
        })
}

/// How far it is, and what one may do about it.
fn standing(visit: &Visit, desk: &ImportDesk, is_held: bool) -> Markup {
    let (lang, id) = (visit.lang, desk.import.id);
    let take_up = || {
        let address = visit.links.of_desk(route::desk::IMPORT_TAKE_UP, &[&id]);
        html! { div.sg-buttons { (act(Weight::Primary, lang.import_take_up(), None, &address)) } }
    };
    match desk.import.state {
        ImportState::Running => running(visit, desk, is_held),
        ImportState::Stopped { .. } => html! {
            (alert(lang, Tone::Warning, None, &html! { (lang.import_stopped_text()) }))
            (take_up())
        },
        ImportState::Failed { .. } => html! {
            (alert(lang, Tone::Error, None, &html! { (lang.import_failed_text()) }))
            (take_up())
        },
        ImportState::Finished { .. } => html! {},
    }
}

fn running(visit: &Visit, desk: &ImportDesk, is_held: bool) -> Markup {
    let (lang, id) = (visit.lang, desk.import.id);
    let (done, total) = (desk.counts.done(), desk.import.total());
    let words = lang.import_progress_of(done, total);
    let here = visit.links.of_desk(route::desk::IMPORT, &[&id]);
    html! {
        p { label for="progress" { (lang.import_progress()) } ": " (words) }
        progress.sg-progress #progress max=(total.max(1)) value=(done) { (words) }
        (sums(lang, desk.counts))
        p.sg-quiet {
            @if is_held {
                a href=(here) { (lang.import_renew()) }
            } @else {
                (lang.import_refreshes()) " "
                a href=(with_query(here, &[(HOLD, "1")])) { (lang.import_hold()) }
            }
        }
        div.sg-buttons {
            (act(Weight::Secondary, lang.import_stop(), None, &visit.links.of_desk(route::desk::IMPORT_STOP, &[&id])))
        }
    }
}

fn sums(lang: Lang, counts: Counts) -> Markup {
    let each = KINDS.map(|kind| (kind.word(lang), html! { (kind.count(counts)) }));
    facts(&each)
}

/// A list of the report.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Read,
    Doubtful,
    Known,
    Annexes,
    Refused,
}

/// In the order in which they are worth a look.
const KINDS: [Kind; 5] = [Kind::Refused, Kind::Doubtful, Kind::Read, Kind::Known, Kind::Annexes];

impl Kind {
    const fn of(outcome: &Outcome) -> Self {
        match outcome {
            Outcome::Read { .. } => Self::Read,
            Outcome::Doubtful { .. } => Self::Doubtful,
            Outcome::Known { .. } => Self::Known,
            Outcome::Annex { .. } => Self::Annexes,
            Outcome::Refused { .. } => Self::Refused,
        }
    }

    const fn count(self, counts: Counts) -> usize {
        match self {
            Self::Read => counts.read,
            Self::Doubtful => counts.doubtful,
            Self::Known => counts.known,
            Self::Annexes => counts.annexes,
            Self::Refused => counts.refused,
        }
    }

    /// What stands in the address.
    const fn name(self) -> &'static str {
        match self {
            Self::Read => "laest",
            Self::Doubtful => "tvivl",
            Self::Known => "kendt",
            Self::Annexes => "bilag",
            Self::Refused => "afvist",
        }
    }

    const fn word(self, lang: Lang) -> &'static str {
        match self {
            Self::Read => lang.import_read(),
            Self::Doubtful => lang.import_doubtful(),
            Self::Known => lang.import_known(),
            Self::Annexes => lang.import_annexes(),
            Self::Refused => lang.import_refused(),
        }
    }
}

/// The report, one list at a time: the one asked for, or the first that has something.
fn told(visit: &Visit, desk: &ImportDesk, documents: &[ImportedDocument]) -> Markup {
    let (lang, id, query) = (visit.lang, desk.import.id, visit.query());
    let here = visit.links.of_desk(route::desk::IMPORT, &[&id]);
    let at = |kind: Kind| with_query(here.clone(), &[("vis", kind.name())]);
    let asked = KINDS.into_iter().find(|kind| query.text("vis") == kind.name());
    let first = || KINDS.into_iter().find(|kind| kind.count(desk.counts) > 0);
    let current = asked.or_else(first).unwrap_or(Kind::Read);
    let choices = KINDS.map(|kind| Narrow {
        word: kind.word(lang),
        count: kind.count(desk.counts),
        href: at(kind),
        is_current: kind == current,
    });
    let shown: Vec<_> = documents.iter().filter(|document| Kind::of(&document.outcome) == current).collect();
    let last = shown.len().div_ceil(PAGE).max(1);
    let side = query.text("side").parse().unwrap_or(1).clamp(1, last);
    let columns = [lang.import_document(), lang.import_reason(), lang.import_reading()].map(Column::text);
    let table = Table::new(current.word(lang), columns.into()).hide_caption();
    let rows = shown.iter().skip((side - 1) * PAGE).take(PAGE).map(|document| row(visit, document));
    let csv = visit.links.of_desk(route::desk::IMPORT_CSV, &[&id]);
    html! {
        h2 { (lang.import_report()) }
        (narrow(lang.reading_show(), &choices))
        @if shown.is_empty() {
            (empty_state(lang.import_report_empty(), None))
        } @else {
            (table.rows(rows).render())
            (pagination(lang, side, last, |side| with_query(at(current), &[("side", &side.to_string())])))
        }
        p { (crate::ui::button::icon_link(Icon::Download, lang.import_report_csv(), &csv)) }
    }
}

fn row(visit: &Visit, document: &ImportedDocument) -> Vec<Markup> {
    let lang = visit.lang;
    let reading = document.outcome.reading();
    vec![
        html! { span.sg-path { (document.name) } },
        html! { (reason(lang, &document.outcome)) },
        html! {
            @if let Some(id) = reading {
                a href=(visit.links.of_desk(route::desk::READING, &[&id])) {
                    (lang.import_see_reading()) span.sr-only { " – " (document.name) }
                }
            } @else { "–" }
        },
    ]
}

/// Why it came to what it did.
pub(super) fn reason(lang: Lang, outcome: &Outcome) -> String {
    match outcome {
        Outcome::Read { .. } => "–".to_owned(),
        Outcome::Doubtful { doubts, not_understood, .. } => {
            let rest =
                (*not_understood > 0).then(|| format!("{}.", lang.reading_not_understood_count(*not_understood)));
            let told: Vec<String> = doubts.iter().cloned().chain(rest).collect();
            if told.is_empty() { lang.import_why_doubtful().to_owned() } else { told.join(" ") }
        }
        Outcome::Known { .. } => lang.import_why_known().to_owned(),
        Outcome::Annex { .. } => lang.import_why_annex().to_owned(),
        Outcome::Refused { reason } => reason_in_words(lang, reason),
    }
}
