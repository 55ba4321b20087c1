//! The page that says what went wrong and what to do.

use super::WebError;
use crate::frame::Frame;
use crate::ui::layout::Page;
use crate::ui::search_form;
use axum::response::{IntoResponse as _, Response};
use maud::{Markup, html};
use sagsgang_i18n::Lang;

/// The answer to a request that failed. `limit` is the largest body in bytes, `reference` the request's number in the
/// log.
pub(crate) fn render(error: &WebError, frame: &Frame, limit: usize, reference: &str) -> Response {
    let (title, text) = words(error, frame.lang, limit, reference);
    let page = Page::new(frame, title).portal(&html! {
        h1 { (title) }
        p.font-lead { (text) }
        (way_on(error, frame))
    });
    (error.status(), page).into_response()
}

/// What is said of an error: a title and a sentence.
pub(crate) fn words(error: &WebError, lang: Lang, limit: usize, reference: &str) -> (&'static str, String) {
    match error {
        WebError::NotFound => (lang.error_not_found_title(), lang.error_not_found_text().to_owned()),
        WebError::Forbidden => (lang.error_forbidden_title(), lang.error_forbidden_text().to_owned()),
        WebError::SignIn => (lang.error_sign_in_title(), lang.error_sign_in_text().to_owned()),
        WebError::Method => (lang.error_method_title(), lang.error_method_text().to_owned()),
        WebError::Stale { .. } => (lang.error_conflict_title(), lang.error_conflict_text().to_owned()),
        WebError::Refused(why) => (lang.error_refused_title(), why.clone()),
        WebError::TooLarge => {
            let limit = u64::try_from(limit).unwrap_or(u64::MAX);
            (lang.error_too_large_title(), lang.error_too_large_text(&lang.file_size(limit)))
        }
        WebError::Unreadable => (lang.error_unreadable_title(), lang.error_unreadable_text().to_owned()),
        WebError::TooMany { seconds } => (lang.error_too_many_title(), lang.error_too_many_text(*seconds)),
        WebError::CrossSite => (lang.error_cross_site_title(), lang.error_cross_site_text().to_owned()),
        WebError::Timeout => (lang.error_timeout_title(), lang.error_timeout_text().to_owned()),
        WebError::Internal(_) => (lang.error_internal_title(), lang.error_internal_text(reference)),
    }
}

fn way_on(error: &WebError, frame: &Frame) -> Markup {
    let lang = frame.lang;
    match error {
        WebError::Stale { entered, reopen } => html! {
            h2 { (lang.error_conflict_yours()) }
            dl.sg-entered {
                @for (label, text) in entered {
                    dt { (label) }
                    dd { (text) }
                }
            }
            p { a.button.button-primary href=(frame.links.page(reopen)) { (lang.error_conflict_reopen()) } }
        },
        WebError::SignIn => html! {
            p { a.button.button-primary href=(frame.links.sign_in_and_return(&frame.path)) { (lang.log_in()) } }
        },
        WebError::NotFound => html! {
            (search_form(frame, "", "sg-search-404"))
            p { a href=(frame.links.front()) { (lang.error_back_to_front()) } }
        },
        _ => html! { p { a href=(frame.links.front()) { (lang.error_back_to_front()) } } },
    }
}
