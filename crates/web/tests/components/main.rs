//! Every component in every state, and what must hold of all of them.

mod gallery;

use gallery::{frame, gallery};
use maud::html;
use sagsgang_domain::rich_text::{Block, Inline, RichText};
use sagsgang_i18n::Lang;
use sagsgang_web::ui::icon::Icon;
use sagsgang_web::ui::layout::Page;
use sagsgang_web::ui::rich_text::render;
use std::collections::BTreeSet;

/// The attribute values of a page, in order.
fn values<'a>(page: &'a str, attribute: &str) -> Vec<&'a str> {
    page.split(&format!(" {attribute}=\"")).skip(1).filter_map(|rest| rest.split('"').next()).collect()
}

#[test]
fn every_label_hint_and_complaint_belongs_to_something_on_the_page() {
    for lang in Lang::ALL {
        let page = gallery(lang).into_string();
        let ids: BTreeSet<&str> = values(&page, "id").into_iter().collect();
        assert_eq!(ids.len(), values(&page, "id").len(), "an id stands twice");
        for attribute in ["for", "aria-describedby"] {
            for id in values(&page, attribute).into_iter().flat_map(str::split_whitespace) {
                assert!(ids.contains(id), "{attribute} {id} leads nowhere");
            }
        }
        for link in values(&page, "href").into_iter().filter_map(|href| href.strip_prefix('#')) {
            assert!(ids.contains(link), "#{link} leads nowhere");
        }
    }
}

#[test]
fn nothing_is_inline_that_the_policy_forbids() {
    let page = gallery(Lang::Da).into_string();
    for forbidden in [" style=\"", "<style", " onclick=", " onload=", "javascript:", "<script>"] {
        assert!(!page.contains(forbidden), "{forbidden}");
    }
}

#[test]
fn what_people_write_is_text() {
    let page = gallery(Lang::Da).into_string();
    assert!(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;"));
    assert!(!page.contains("<script>alert"));
}

#[test]
fn the_headings_of_a_text_stand_below_the_heading_it_stands_under() {
    let text = RichText::parse("# Baggrund\n\nTekst.\n\n## Lov\n\n### Langt nede");
    let markup = render(&text, 2).into_string();
    assert!(markup.contains("<h3>Baggrund</h3>") && markup.contains("<h4>Lov</h4>"));
    assert!(render(&text, 5).into_string().contains("<p><strong>Lov</strong></p>"));
}

#[test]
fn a_link_that_is_no_page_is_shown_as_text() {
    let link =
        Inline::Link { href: "javascript:alert(1)".to_owned(), content: vec![Inline::Text("Se her".to_owned())] };
    let text = RichText { blocks: vec![Block::Paragraph(vec![link])] };
    assert_eq!(render(&text, 2).into_string(), "<p>Se her</p>");
}

#[test]
fn what_the_municipality_wrote_is_marked_as_danish_on_an_english_page() {
    let page = gallery(Lang::En).into_string();
    assert!(page.contains("<html lang=\"en\">"));
    assert!(page.contains("lang=\"da\""));
    assert!(!gallery(Lang::Da).into_string().contains(" lang=\"da\" "));
}

#[test]
fn the_sprite_holds_the_icons_that_pages_use() {
    let sprite = include_str!("../../assets/vendor/icons.svg");
    for icon in Icon::ALL {
        assert!(sprite.contains(&format!("<symbol id=\"{}\"", icon.name())), "{} is not in build.mjs", icon.name());
    }
}

#[test]
fn the_navigation_shows_where_one_is() {
    let mut frame = frame(Lang::En);
    frame.path = "/udvalg/vpu".to_owned();
    let page = Page::new(&frame, "VPU").portal(&html! { h1 { "VPU" } }).into_string();
    assert!(page.contains("<a href=\"/en/udvalg\" aria-current=\"true\">"));
    assert!(page.contains("<a class=\"sg-language\" href=\"/udvalg/vpu\""));
}
