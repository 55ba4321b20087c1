//! Lists: facts as pairs of a word and its value, and rows that lead somewhere.

use maud::{Markup, html};

/// A description list: each word with its value. Pairs without a value are left out by the caller.
pub fn facts(pairs: &[(&str, Markup)]) -> Markup {
    html! {
        dl.sg-facts {
            @for (word, value) in pairs {
                div { dt { (word) } dd { (value) } }
            }
        }
    }
}

/// A row of a list: an item of an agenda, a meeting, a hit, something to do.
#[derive(Clone, Debug, Default)]
pub struct Row {
    /// What it is found by: a number, a date.
    pub lead: Option<Markup>,
    /// What it is called.
    pub title: String,
    /// The language of the title, where it differs from the page's.
    pub title_lang: Option<&'static str>,
    /// Where it leads, if it can be opened.
    pub href: Option<String>,
    /// A line or two more: place, outcome, the words that were found.
    pub detail: Option<Markup>,
    /// Its status.
    pub status: Option<Markup>,
}

/// Rows in an order that means something (agenda, deadline, date).
pub fn rows(rows: &[Row]) -> Markup {
    html! {
        ol.sg-rows.no-max-width role="list" {
            @for row in rows {
                li {
                    span.sg-row-lead { @if let Some(lead) = &row.lead { (lead) } }
                    div {
                        span.sg-row-title lang=[row.title_lang] {
                            @match &row.href {
                                Some(href) => { a href=(href) { (row.title) } },
                                None => { (row.title) },
                            }
                        }
                        @if let Some(detail) = &row.detail { div.sg-row-detail { (detail) } }
                    }
                    @if let Some(status) = &row.status { div.sg-row-status { (status) } }
                }
            }
        }
    }
}
