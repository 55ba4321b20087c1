//! Annexes of an item, and how a file goes out.

use crate::ui::content_lang;
use crate::ui::icon::Icon;
use crate::ui::status::{Tone, status};
use axum::http::HeaderValue;
use maud::{Markup, html};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use sagsgang_domain::case::FileRef;
use sagsgang_domain::openness::view::{PublicAnnex, PublicItem};
use sagsgang_i18n::Lang;

/// What RFC 5987 leaves as it is.
const FILE_NAME: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// The annexes with number, title, kind of file and size; `href` leads to a file.
pub(super) fn annexes(lang: Lang, item: &PublicItem, href: impl Fn(&PublicAnnex, &FileRef) -> String) -> Markup {
    if item.annexes.is_empty() && item.closed_annexes == 0 {
        return html! {};
    }
    html! {
        section.sg-part aria-labelledby="annexes" {
            h2 #annexes { (lang.annexes()) }
            (annex_list(lang, item, href))
        }
    }
}

/// The annexes without a heading.
pub(crate) fn annex_list(lang: Lang, item: &PublicItem, href: impl Fn(&PublicAnnex, &FileRef) -> String) -> Markup {
    html! {
        ul.sg-annexes.nobullet-list.no-max-width {
            @for annex in &item.annexes { li { (annex_line(lang, annex, &href)) } }
        }
        @if item.closed_annexes > 0 {
            p { (status(Tone::Closed, &lang.closed_annexes(item.closed_annexes))) }
        }
    }
}

fn annex_line(lang: Lang, annex: &PublicAnnex, href: impl Fn(&PublicAnnex, &FileRef) -> String) -> Markup {
    let title = html! { (annex.number) ". " span lang=[content_lang(lang)] { (annex.title) } };
    html! {
        @match &annex.file {
            Some(file) => {
                a.sg-icon-link href=(href(annex, file)) {
                    (Icon::AttachFile.decorative())
                    span { (title) " (" (file_kind(file)) ", " (lang.file_size(file.size)) ")" }
                }
            },
            None => { span { (title) } " " span.sg-quiet { "(" (lang.annex_without_file()) ")" } },
        }
        @if annex.closed.is_some() { " " (status(Tone::Closed, lang.annex_closed())) }
        @if let Some(number) = &annex.document_number { span.sg-annex-number { (lang.document_numbered(number)) } }
        @if let Some(number) = &annex.journal_number { span.sg-annex-number { (lang.journal_numbered(number)) } }
    }
}

/// The kind of a file in a word people know: "PDF", "DOCX".
pub(crate) fn file_kind(file: &FileRef) -> String {
    match file.media_type.as_str() {
        "application/pdf" => "PDF".to_owned(),
        "image/jpeg" => "JPEG".to_owned(),
        _ => match file.name.rsplit_once('.') {
            Some((_, ending)) if !ending.is_empty() && ending.len() <= 5 => ending.to_uppercase(),
            _ => file.media_type.clone(),
        },
    }
}

/// Whether the browser shows a file or saves it, and what it is called then. Only what no browser runs is shown.
pub(crate) fn content_disposition(file: &FileRef) -> HeaderValue {
    let shown = ["application/pdf", "text/plain", "image/png", "image/jpeg", "image/webp", "image/gif"];
    let kind = file.media_type.split(';').next().unwrap_or_default().trim();
    let way = if shown.contains(&kind) { "inline" } else { "attachment" };
    let name = utf8_percent_encode(&file.name, FILE_NAME);
    HeaderValue::try_from(format!("{way}; filename*=UTF-8''{name}")).unwrap_or(HeaderValue::from_static("attachment"))
}

#[cfg(test)]
mod tests {
    use super::{content_disposition, file_kind};
    use sagsgang_domain::case::FileRef;

    fn file(name: &str, media_type: &str) -> FileRef {
        FileRef { digest: String::new(), name: name.to_owned(), media_type: media_type.to_owned(), size: 1 }
    }

    #[test]
    fn only_what_no_browser_runs_is_shown_in_it() {
        let header = |name, kind| content_disposition(&file(name, kind)).to_str().map(ToOwned::to_owned).unwrap();
        assert_eq!(header("plan.pdf", "application/pdf"), "inline; filename*=UTF-8''plan.pdf");
        assert_eq!(header("a.txt", "text/plain; charset=utf-8"), "inline; filename*=UTF-8''a.txt");
        assert_eq!(
            header("Årsplan \"1\".html", "text/html"),
            "attachment; filename*=UTF-8''%C3%85rsplan%20%221%22.html"
        );
        assert_eq!(
            header("a\r\nSet-Cookie: x", "image/svg+xml"),
            "attachment; filename*=UTF-8''a%0D%0ASet-Cookie%3A%20x"
        );
    }

    #[test]
    fn the_kind_of_a_file_is_a_word() {
        assert_eq!(file_kind(&file("referat", "application/pdf")), "PDF");
        assert_eq!(file_kind(&file("budget.xlsx", "application/octet-stream")), "XLSX");
        assert_eq!(file_kind(&file("budget", "text/csv")), "text/csv");
    }
}
