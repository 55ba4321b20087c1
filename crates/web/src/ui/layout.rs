//! The frame around every page: header, navigation, breadcrumbs, notice, footer.

use super::alert::{Tone, alert};
use super::icon::Icon;
use super::{content_lang, search_form, search_form_at};
use crate::assets;
use crate::frame::{Frame, Viewer};
use crate::url::{Place, SearchAt};
use maud::{DOCTYPE, Markup, PreEscaped, html};

/// A page to be: its title, its place in the site, and then [`Self::portal`] or [`Self::desk`] with what it says.
///
/// The content begins with the page's one `h1`.
#[derive(Clone, Debug)]
pub struct Page<'a> {
    frame: &'a Frame,
    title: String,
    title_lang: Option<&'static str>,
    here: Option<String>,
    description: Option<String>,
    data: Option<String>,
    crumbs: Vec<Crumb>,
    is_front: bool,
    search: String,
    alternates: Vec<(&'static str, String, String)>,
    linked_data: Option<String>,
}

/// A step on the way to a page.
#[derive(Clone, Debug)]
struct Crumb {
    text: String,
    lang: Option<&'static str>,
    href: String,
}

impl<'a> Page<'a> {
    /// A page. The title comes first in the browser's tab; the municipality's name is added.
    pub fn new(frame: &'a Frame, title: impl Into<String>) -> Self {
        Self {
            frame,
            title: title.into(),
            title_lang: None,
            here: None,
            description: None,
            data: None,
            crumbs: Vec::new(),
            is_front: false,
            search: String::new(),
            alternates: Vec::new(),
            linked_data: None,
        }
    }

    /// The title is what people in the municipality wrote, and so in their language.
    pub fn named_by_people(mut self) -> Self {
        self.title_lang = content_lang(self.frame.lang);
        self
    }

    /// What the breadcrumbs call the page, where the steps before it say the rest of its title.
    pub fn here(mut self, text: impl Into<String>) -> Self {
        self.here = Some(text.into());
        self
    }

    /// A sentence on what the page answers, for search engines.
    pub fn description(mut self, text: impl Into<String>) -> Self {
        self.description = Some(text.into());
        self
    }

    /// The same as data for programs: the address of its OParl object.
    pub fn data(mut self, address: impl Into<String>) -> Self {
        self.data = Some(address.into());
        self
    }

    /// A step on the way to the page, from the front (which is given) inwards. The page itself is added.
    pub fn crumb(mut self, text: impl Into<String>, href: impl Into<String>) -> Self {
        self.crumbs.push(Crumb { text: text.into(), lang: None, href: href.into() });
        self
    }

    /// A step whose name is what people in the municipality wrote.
    pub fn crumb_of_people(mut self, text: impl Into<String>, href: impl Into<String>) -> Self {
        self.crumbs.push(Crumb { text: text.into(), lang: content_lang(self.frame.lang), href: href.into() });
        self
    }

    /// The same in another format: its media type, what it is called, where it stands.
    pub fn alternate(mut self, media_type: &'static str, title: impl Into<String>, href: impl Into<String>) -> Self {
        self.alternates.push((media_type, title.into(), href.into()));
        self
    }

    /// What the page tells in linked data, for programs that read pages: JSON-LD, which no browser runs.
    pub fn linked_data(mut self, value: &serde_json::Value) -> Self {
        self.linked_data = Some(sagsgang_opendata::linked::inside_a_page(value));
        self
    }

    /// The front page: no breadcrumbs, and no small search field in the header, since it has a large one.
    pub fn front(mut self) -> Self {
        self.is_front = true;
        self
    }

    /// What stands in the header's search field.
    pub fn searched(mut self, query: impl Into<String>) -> Self {
        self.search = query.into();
        self
    }

    /// A public page.
    pub fn portal(self, content: &Markup) -> Markup {
        self.document("sg-portal", &self.portal_header(), content)
    }

    /// A page behind the sign-in: the secretariat's or a member's.
    pub fn desk(self, content: &Markup) -> Markup {
        self.document("sg-desk", &self.desk_header(), content)
    }

    fn document(&self, kind: &str, header: &Markup, content: &Markup) -> Markup {
        let (frame, lang) = (self.frame, self.frame.lang);
        let municipality = &frame.site.municipality;
        html! {
            (DOCTYPE)
            html lang=(lang.tag()) {
                head {
                    meta charset="utf-8";
                    meta name="viewport" content="width=device-width, initial-scale=1";
                    meta name="color-scheme" content="light dark";
                    title lang=[self.title_lang] { (self.title) @if !municipality.is_empty() { " – " (municipality) } }
                    @if let Some(text) = &self.description { meta name="description" content=(text); }
                    @for other in sagsgang_i18n::Lang::ALL {
                        link rel="alternate" hreflang=(other.tag())
                            href=(crate::url::Links::new(other).page(&frame.path));
                    }
                    @if let Some(data) = &self.data {
                        link rel="alternate" type="application/json" title="OParl" href=(data);
                    }
                    @for (media_type, title, href) in &self.alternates {
                        link rel="alternate" type=(media_type) title=(title) href=(href);
                    }
                    @if let Some(text) = &self.linked_data {
                        script type="application/ld+json" { (PreEscaped(text)) }
                    }
                    link rel="stylesheet" href=(assets::address("vendor/dkfds.css"));
                    link rel="stylesheet" href=(assets::address("sagsgang.css"));
                    link rel="stylesheet" href=(assets::address("portal.css"));
                    link rel="stylesheet" href=(assets::address("places.css"));
                    link rel="stylesheet" href=(assets::address("desk.css"));
                    link rel="stylesheet" href=(assets::address("search.css"));
                    link rel="stylesheet" href=(assets::address("course.css"));
                    link rel="stylesheet" href=(assets::address("data.css"));
                    link rel="icon" type="image/svg+xml" href=(assets::address("icon.svg"));
                    script src=(assets::address("sagsgang.js")) defer {}
                    script src=(assets::address("search.js")) defer {}
                }
                body.(kind) {
                    a.skipnav href="#main-content" { (lang.skip_to_content()) }
                    (header)
                    div.container.sg-page {
                        (self.breadcrumbs(kind == "sg-desk"))
                        main #main-content tabindex="-1" {
                            @if let Some(notice) = &frame.notice {
                                (alert(lang, Tone::Success, None, &html! { (notice) }))
                            }
                            (content)
                        }
                    }
                    (self.footer())
                }
            }
        }
    }

    fn portal_header(&self) -> Markup {
        let (frame, lang) = (self.frame, self.frame.lang);
        let links = [
            (lang.bodies(), frame.links.bodies()),
            (lang.programmes(), frame.links.programmes()),
            (lang.town_map(), frame.links.map()),
        ];
        html! {
            header.sg-header {
                div.container.sg-header-top {
                    a.sg-wordmark href=(frame.links.front()) {
                        (wordmark(frame))
                    }
                    div.sg-header-tools {
                        (self.language_switch())
                        @if let Some(viewer) = &frame.viewer {
                            (viewer_links(viewer, frame))
                        } @else {
                            a href=(frame.links.sign_in()) { (lang.log_in()) }
                        }
                    }
                }
                div.sg-header-bar {
                    div.container.sg-header-bar-inner {
                        nav.sg-nav aria-label=(lang.main_navigation()) {
                            ul.no-max-width {
                                @for (word, href) in &links { li { (self.nav_link(word, href)) } }
                            }
                        }
                        @if !self.is_front { (search_form(frame, &self.search, "sg-search-top")) }
                    }
                }
            }
        }
    }

    fn desk_header(&self) -> Markup {
        let (frame, lang) = (self.frame, self.frame.lang);
        html! {
            header.sg-header.sg-header--desk {
                div.container.sg-header-top {
                    a.sg-wordmark href=(frame.links.desk(self.home())) {
                        (wordmark(frame))
                    }
                    div.sg-header-tools {
                        a href=(frame.links.front()) { (lang.public_pages()) }
                        (self.language_switch())
                        @if let Some(viewer) = &frame.viewer {
                            span.sg-viewer { (lang.signed_in_as(&viewer.name)) }
                            (sign_out(frame))
                        }
                    }
                }
                @if let Some(viewer) = &frame.viewer {
                    div.sg-header-bar {
                        div.container.sg-header-bar-inner {
                            nav.sg-nav aria-label=(lang.desk_navigation()) {
                                ul.no-max-width {
                                    @for place in &viewer.places {
                                        li { (self.nav_link(place.name(lang), &frame.links.desk(*place))) }
                                    }
                                }
                            }
                            @if !self.is_front {
                                @let at = SearchAt::behind_the_sign_in(&frame.path, &viewer.places);
                                (search_form_at(frame, at, &self.search, "sg-search-top"))
                            }
                        }
                    }
                }
            }
        }
    }

    /// A link of the navigation, marked when the page is it or stands below it.
    fn nav_link(&self, word: &str, href: &str) -> Markup {
        let here = self.frame.links.page(&self.frame.path);
        let path = here.split('?').next().unwrap_or_default();
        let is_desk = href.ends_with("/desk");
        let below = !is_desk && path.strip_prefix(href).is_some_and(|rest| rest.starts_with('/'));
        let current = if path == href { Some("page") } else { below.then_some("true") };
        html! { a href=(href) aria-current=[current] { (word) } }
    }

    fn language_switch(&self) -> Markup {
        let lang = self.frame.lang;
        let other = lang.other();
        let href = crate::url::Links::new(other).page(&self.frame.path);
        html! {
            a.sg-language href=(href) hreflang=(other.tag()) lang=(other.tag()) rel="alternate"
                title=(lang.other_language_label()) { (lang.other_language()) }
        }
    }

    fn breadcrumbs(&self, is_desk: bool) -> Markup {
        let (frame, lang) = (self.frame, self.frame.lang);
        if self.is_front || self.crumbs.is_empty() {
            return html! {};
        }
        let root = if is_desk {
            (self.home().name(lang), frame.links.desk(self.home()))
        } else {
            (lang.front_page(), frame.links.front())
        };
        html! {
            nav.breadcrumbs aria-label=(lang.breadcrumbs()) {
                ol.breadcrumbs__list.no-max-width {
                    li.breadcrumbs__list-item { a.breadcrumbs__link href=(root.1) { (root.0) } }
                    @for crumb in &self.crumbs {
                        li.breadcrumbs__list-item {
                            (Icon::ChevronRight.decorative())
                            a.breadcrumbs__link href=(crumb.href) lang=[crumb.lang] { (crumb.text) }
                        }
                    }
                    li.breadcrumbs__list-item aria-current="page" {
                        (Icon::ChevronRight.decorative())
                        @match &self.here {
                            Some(here) => { (here) },
                            None if self.title_lang.is_some() => { span lang=[self.title_lang] { (self.title) } },
                            None => { (self.title) },
                        }
                    }
                }
            }
        }
    }

    fn home(&self) -> Place {
        self.frame.viewer.as_ref().and_then(|viewer| viewer.places.first()).copied().unwrap_or(Place::Desk)
    }

    fn footer(&self) -> Markup {
        let (frame, lang) = (self.frame, self.frame.lang);
        html! {
            footer.sg-footer {
                div.container {
                    p { (lang.footer_municipality(&frame.site.municipality)) }
                    ul.sg-footer-links.no-max-width {
                        li { a href=(frame.links.bodies()) { (lang.bodies()) } }
                        li { a href=(frame.links.programmes()) { (lang.programmes()) } }
                        li { a href=(frame.links.people()) { (lang.people_elected()) } }
                        li { a href=(frame.links.map()) { (lang.town_map()) } }
                        li { a href=(frame.links.search_page()) { (lang.search()) } }
                        li { a href=(frame.links.page(crate::url::route::FOLLOW)) { (lang.follow()) } }
                        li { a href=(frame.links.completeness()) { (lang.completeness()) } }
                        li { a href=(frame.links.data()) { (lang.footer_open_data()) } }
                        li { a href=(frame.links.accessibility()) { (lang.was_title()) } }
                        @if let Some(viewer) = &frame.viewer {
                            li { a href=(frame.links.of_desk(crate::url::route::desk::PASSWORD, &[])) { (lang.password_change()) } }
                            @if viewer.places.contains(&Place::Desk) {
                                li { a href=(frame.links.of_desk(crate::url::route::desk::TOKENS, &[])) { (lang.tokens()) } }
                            }
                        }
                    }
                    p.sg-print-only { (lang.footer_printed_from(&frame.links.page(&frame.path))) }
                }
            }
        }
    }
}

fn wordmark(frame: &Frame) -> Markup {
    let lang = frame.lang;
    let name = if frame.site.municipality.is_empty() { lang.product() } else { &frame.site.municipality };
    html! {
        (mark())
        span { span.sg-wordmark-name { (name) } span.sg-wordmark-what { (lang.site_subject()) } }
    }
}

/// A line with stops: what the product is about.
fn mark() -> Markup {
    PreEscaped(
        "<svg class=\"sg-mark\" viewBox=\"0 0 40 40\" aria-hidden=\"true\" focusable=\"false\"><path d=\"M6 12h14a8 8 0 0 1 8 8v8\" \
         fill=\"none\" stroke=\"currentColor\" stroke-width=\"3\"/><circle cx=\"6\" cy=\"12\" r=\"4\"/><circle cx=\"19\" cy=\"12\" \
         r=\"4\"/><circle cx=\"28\" cy=\"29\" r=\"5.5\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"3\"/></svg>"
            .to_owned(),
    )
}

fn viewer_links(viewer: &Viewer, frame: &Frame) -> Markup {
    html! {
        @if let Some(place) = viewer.places.first() {
            a href=(frame.links.desk(*place)) { (place.name(frame.lang)) }
        }
        span.sg-viewer { (frame.lang.signed_in_as(&viewer.name)) }
        (sign_out(frame))
    }
}

fn sign_out(frame: &Frame) -> Markup {
    html! {
        form.sg-inline method="post" action=(frame.links.sign_out()) {
            button.button.button-unstyled type="submit" { (frame.lang.log_out()) }
        }
    }
}
