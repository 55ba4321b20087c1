//! How the hits spread, each value a link that narrows the search, and what it has been narrowed to.

use super::asked::Asked;
use crate::frame::Frame;
use crate::ui::content_lang;
use crate::ui::icon::Icon;
use maud::{Markup, html};
use sagsgang_app::portal::{Bodies, FollowUpState as FollowUp, Kind, SearchPage, decision_name};
use sagsgang_i18n::Lang;

/// So many values of a facet are shown at once.
const SHOWN: usize = 8;

/// One value of a facet.
struct Value {
    name: String,
    count: u64,
    asked: Asked,
    is_chosen: bool,
    lang: Option<&'static str>,
}

/// A facet with its values.
struct Facet {
    title: &'static str,
    hint: Option<&'static str>,
    values: Vec<Value>,
    without: Asked,
}

/// The facets, those one narrows by most first.
pub(super) fn facets(frame: &Frame, asked: &Asked, found: &SearchPage, bodies: &Bodies) -> Markup {
    html! { @for facet in all(frame.lang, asked, found, bodies) { (shown(frame, &facet)) } }
}

/// What the search has been narrowed to, each with a way to take it away.
pub(super) fn chosen(frame: &Frame, asked: &Asked, found: &SearchPage, bodies: &Bodies) -> Markup {
    let lang = frame.lang;
    if !asked.is_filtered() {
        return html! {};
    }
    let facets = all(lang, asked, found, bodies);
    html! {
        div.sg-chosen {
            p.sg-chosen-word #chosen { (lang.narrowed_to()) }
            ul.nobullet-list aria-labelledby="chosen" {
                @for facet in &facets {
                    @for value in facet.values.iter().filter(|value| value.is_chosen) {
                        li {
                            a.sg-chip href=(facet.without.address(frame.links)) aria-label=(lang.without_filter(&value.name)) {
                                span lang=[value.lang] { (value.name) } (Icon::Close.decorative())
                            }
                        }
                    }
                }
                li { a href=(asked.without_filters().address(frame.links)) { (lang.without_filters()) } }
            }
        }
    }
}

fn all(lang: Lang, asked: &Asked, found: &SearchPage, bodies: &Bodies) -> Vec<Facet> {
    let first = asked.first_page();
    let facets = &found.results.facets;
    let value = |name: String, count, is_chosen, asked| Value { name, count, asked, is_chosen, lang: None };
    let kinds = facets.kinds.iter().map(|kind| {
        let asked = Asked { slags: kind.value.name().to_owned(), ..first.clone() };
        value(kind_name(lang, kind.value).to_owned(), kind.count, first.slags == kind.value.name(), asked)
    });
    let organizations = facets.organizations.iter().map(|body| {
        let known = bodies.values().find(|known| known.slug == body.value);
        let name = known.map_or_else(|| body.value.clone(), |known| known.name.clone());
        let asked = Asked { udvalg: body.value.clone(), ..first.clone() };
        Value { lang: content_lang(lang), ..value(name, body.count, first.udvalg == body.value, asked) }
    });
    let terms = found.terms.iter().map(|term| {
        let start = term.value.period.start.year().to_string();
        let is_chosen = first.periode == start;
        value(term.value.name(), term.count, is_chosen, Asked { periode: start, aar: String::new(), ..first.clone() })
    });
    let chosen_term = found.terms.iter().find(|term| Some(term.value.period.start.year()) == first.term());
    let in_term = |year: i16| {
        chosen_term.is_none_or(|term| {
            let period = &term.value.period;
            period.start.year() <= year && period.end.is_none_or(|end| year <= end.year())
        })
    };
    let years = facets.years.iter().filter(|year| in_term(year.value)).map(|year| {
        let written = year.value.to_string();
        let is_chosen = first.aar == written;
        value(written.clone(), year.count, is_chosen, Asked { aar: written, ..first.clone() })
    });
    let decisions = facets.decisions.iter().map(|kind| {
        let name = decision_name(kind.value);
        let asked = Asked { beslutning: name.to_owned(), ..first.clone() };
        value(lang.decision_kind(kind.value).to_owned(), kind.count, first.beslutning == name, asked)
    });
    let people = facets.people.iter().map(|person| {
        let id = person.value.id.to_string();
        let is_chosen = first.person == id;
        value(person.value.name.clone(), person.count, is_chosen, Asked { person: id, ..first.clone() })
    });
    let parties = facets.parties.iter().map(|party| {
        let asked = Asked { parti: party.value.clone(), ..first.clone() };
        value(party.value.clone(), party.count, first.parti == party.value, asked)
    });
    let follow_up = facets.follow_up.iter().map(|state| {
        let asked = Asked { opfoelgning: state.value.name().to_owned(), ..first.clone() };
        let is_chosen = first.opfoelgning == state.value.name();
        value(follow_up_name(lang, state.value).to_owned(), state.count, is_chosen, asked)
    });
    let facet = |title, values, without| Facet { title, hint: None, values, without };
    vec![
        facet(lang.search_kind(), kinds.collect(), Asked { slags: String::new(), ..first.clone() }),
        facet(lang.body(), organizations.collect(), Asked { udvalg: String::new(), ..first.clone() }),
        facet(lang.term(), terms.collect(), Asked { periode: String::new(), aar: String::new(), ..first.clone() }),
        facet(lang.year(), years.collect(), Asked { aar: String::new(), ..first.clone() }),
        facet(lang.facet_decision(), decisions.collect(), Asked { beslutning: String::new(), ..first.clone() }),
        facet(lang.actions_label(), follow_up.collect(), Asked { opfoelgning: String::new(), ..first.clone() }),
        Facet {
            hint: Some(lang.facet_person_hint()),
            ..facet(lang.facet_person(), people.collect(), Asked { person: String::new(), ..first.clone() })
        },
        facet(lang.party(), parties.collect(), Asked { parti: String::new(), ..first.clone() }),
    ]
}

/// A facet with nothing to choose between is not shown, unless something was chosen.
fn shown(frame: &Frame, facet: &Facet) -> Markup {
    let is_filtered = facet.values.iter().any(|value| value.is_chosen);
    if facet.values.len() < 2 && !is_filtered {
        return html! {};
    }
    let (first, rest) = facet.values.split_at(SHOWN.min(facet.values.len()));
    html! {
        nav.sg-facet aria-label=(facet.title) {
            h2.h6 { (facet.title) }
            @if let Some(hint) = facet.hint { p.sg-facet-hint { (hint) } }
            ul.nobullet-list {
                @if is_filtered { li { a href=(facet.without.address(frame.links)) { (frame.lang.show_all()) } } }
                @for value in first { (line(frame, value)) }
            }
            @if !rest.is_empty() {
                details.sg-details open[rest.iter().any(|value| value.is_chosen)] {
                    summary { (frame.lang.facet_more(rest.len())) }
                    ul.nobullet-list { @for value in rest { (line(frame, value)) } }
                }
            }
        }
    }
}

fn line(frame: &Frame, value: &Value) -> Markup {
    html! {
        li {
            a href=(value.asked.address(frame.links)) aria-current=[value.is_chosen.then_some("true")] {
                span lang=[value.lang] { (value.name) }
            }
            " " span.sg-number { (value.count) }
        }
    }
}

/// The kinds of what can be found.
pub(super) const fn kind_name(lang: Lang, kind: Kind) -> &'static str {
    match kind {
        Kind::Item => lang.items_label(),
        Kind::Annex => lang.annexes_label(),
        Kind::Case => lang.cases_label(),
        Kind::Meeting => lang.meetings(),
        Kind::Action => lang.actions_label(),
        Kind::Programme => lang.programmes(),
        Kind::Measure => lang.measures(),
        Kind::Body => lang.bodies_label(),
        Kind::Member => lang.people_label(),
    }
}

/// How far a follow-up is.
pub(super) const fn follow_up_name(lang: Lang, state: FollowUp) -> &'static str {
    match state {
        FollowUp::Open => lang.follow_up_open(),
        FollowUp::Done => lang.follow_up_done(),
        FollowUp::Dropped => lang.follow_up_dropped(),
    }
}
