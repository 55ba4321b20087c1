//! Everybody who sits or sat, to be searched by name, party or body.

use crate::error::WebError;
use crate::frame::Frame;
use crate::ui::layout::Page;
use crate::ui::list::{Row, rows};
use crate::ui::{content_lang, empty_state};
use axum::extract::{Query, State};
use maud::{Markup, html};
use sagsgang_app::App;
use sagsgang_app::portal::{self, MemberEntry};
use serde::Deserialize;

/// Whom one looks for.
#[derive(Debug, Default, Deserialize)]
pub(in crate::portal) struct Asked {
    #[serde(default)]
    q: String,
}

pub(in crate::portal) async fn list(
    State(app): State<App>,
    frame: Frame,
    Query(asked): Query<Asked>,
) -> Result<Markup, WebError> {
    Ok(markup(&frame, &portal::people(&app).await?, &asked.q))
}

fn fits(entry: &MemberEntry, asked: &str) -> bool {
    let bodies = entry.bodies.iter().flat_map(|body| [body.name.as_str(), body.abbreviation.as_str()]);
    let party = entry.party.as_deref().unwrap_or_default();
    let text = [entry.name.as_str(), party].into_iter().chain(bodies).collect::<Vec<_>>().join("\n").to_lowercase();
    asked.to_lowercase().split_whitespace().all(|word| text.contains(word))
}

fn markup(frame: &Frame, all: &[MemberEntry], asked: &str) -> Markup {
    let lang = frame.lang;
    let found: Vec<&MemberEntry> = all.iter().filter(|entry| fits(entry, asked)).collect();
    let (sitting, former): (Vec<&MemberEntry>, Vec<&MemberEntry>) = found.iter().partition(|entry| entry.is_sitting);
    Page::new(frame, lang.people_elected()).crumb(lang.bodies(), frame.links.bodies()).portal(&html! {
        h1 { (lang.people_elected()) }
        p.sg-lead { (lang.people_lead()) }
        form.sg-choose method="get" action=(frame.links.people()) {
            div.sg-choice {
                label.form-label for="navn" { (lang.people_search()) }
                input.form-input #navn type="search" name="q" value=(asked) maxlength="200" autocomplete="off";
            }
            button.button.button-secondary type="submit" { (lang.people_narrow()) }
        }
        @if all.is_empty() { (empty_state(lang.people_none_yet(), None)) }
        @else if found.is_empty() { (empty_state(lang.people_none(), None)) }
        @else if !asked.trim().is_empty() { p role="status" { (lang.people_found(found.len())) } }
        @for (id, word, entries) in [("sitting", lang.people_sitting(), sitting), ("former", lang.people_former(), former)] {
            @if !entries.is_empty() {
                section.sg-part aria-labelledby=(id) {
                    h2 #(id) { (word) }
                    (rows(&entries.into_iter().map(|entry| row(frame, entry)).collect::<Vec<_>>()))
                }
            }
        }
    })
}

fn row(frame: &Frame, entry: &MemberEntry) -> Row {
    let name = match &entry.party {
        Some(party) => format!("{} ({party})", entry.name),
        None => entry.name.clone(),
    };
    Row {
        title: name,
        title_lang: content_lang(frame.lang),
        href: Some(frame.links.person(&entry.address)),
        detail: Some(html! {
            span.sg-quiet lang=[content_lang(frame.lang)] {
                @for (index, body) in entry.bodies.iter().enumerate() { @if index > 0 { ", " } (body.name) }
            }
        }),
        ..Row::default()
    }
}
