//! How the hits spread, each value a link that narrows the search.

use super::asked::Asked;
use crate::frame::Frame;
use crate::ui::content_lang;
use maud::{Markup, html};
use sagsgang_app::portal::{Bodies, Facets, Kind};
use sagsgang_i18n::Lang;

/// One value of a facet.
struct Value {
    name: String,
    count: u64,
    asked: Asked,
    is_chosen: bool,
    lang: Option<&'static str>,
}

/// The facets: kind, body, year.
pub(super) fn facets(frame: &Frame, asked: &Asked, facets: &Facets, bodies: &Bodies) -> Markup {
    let lang = frame.lang;
    let first = Asked { side: String::new(), ..asked.clone() };
    let kinds = facets.kinds.iter().map(|kind| Value {
        name: kind_name(lang, kind.value).to_owned(),
        count: kind.count,
        asked: Asked { slags: kind.value.name().to_owned(), ..first.clone() },
        is_chosen: asked.slags == kind.value.name(),
        lang: None,
    });
    let organizations = facets.organizations.iter().map(|body| Value {
        name: bodies.values().find(|b| b.slug == body.value).map_or_else(|| body.value.clone(), |b| b.name.clone()),
        count: body.count,
        asked: Asked { udvalg: body.value.clone(), ..first.clone() },
        is_chosen: asked.udvalg == body.value,
        lang: content_lang(lang),
    });
    let years = facets.years.iter().map(|year| Value {
        name: year.value.to_string(),
        count: year.count,
        asked: Asked { aar: year.value.to_string(), ..first.clone() },
        is_chosen: asked.aar == year.value.to_string(),
        lang: None,
    });
    html! {
        (facet(frame, lang.search_kind(), kinds, &Asked { slags: String::new(), ..first.clone() }))
        (facet(frame, lang.body(), organizations, &Asked { udvalg: String::new(), ..first.clone() }))
        (facet(frame, lang.year(), years, &Asked { aar: String::new(), ..first.clone() }))
    }
}

/// A facet with nothing to choose between is not shown, unless something was chosen.
fn facet(frame: &Frame, title: &str, values: impl Iterator<Item = Value>, without: &Asked) -> Markup {
    let values: Vec<Value> = values.collect();
    let is_filtered = values.iter().any(|value| value.is_chosen);
    if values.len() < 2 && !is_filtered {
        return html! {};
    }
    html! {
        nav.sg-facet aria-label=(title) {
            h2.h6 { (title) }
            ul.nobullet-list {
                @if is_filtered { li { a href=(without.address(frame.links)) { (frame.lang.show_all()) } } }
                @for value in &values {
                    li {
                        a href=(value.asked.address(frame.links)) aria-current=[value.is_chosen.then_some("true")] {
                            span lang=[value.lang] { (value.name) }
                        }
                        " " span.sg-number { (value.count) }
                    }
                }
            }
        }
    }
}

/// What kind of thing was found.
pub(super) const fn kind_name(lang: Lang, kind: Kind) -> &'static str {
    match kind {
        Kind::Item => lang.items_label(),
        Kind::Meeting => lang.meetings(),
        Kind::Programme => lang.programmes(),
        Kind::Measure => lang.measures(),
    }
}
