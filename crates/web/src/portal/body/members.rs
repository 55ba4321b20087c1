//! Who sits in a body in a term.

use crate::frame::Frame;
use crate::ui::content_lang;
use crate::url::Links;
use maud::{Markup, html};
use sagsgang_app::portal::{BodyPage, MemberLine};
use sagsgang_domain::person::MembershipRole;
use sagsgang_domain::term::Period;
use sagsgang_i18n::Lang;

/// The terms to choose from, when there are several.
pub(super) fn term_chooser(frame: &Frame, page: &BodyPage) -> Markup {
    let lang = frame.lang;
    html! {
        @if page.terms.len() > 1 {
            form.sg-choose method="get" action=(frame.links.body(&page.body.slug)) {
                div.sg-choice {
                    label.form-label for="periode" { (lang.term()) }
                    select.form-select #periode name="periode" {
                        @for term in &page.terms {
                            option value=(term.period.start.year()) selected[Some(term) == page.term.as_ref()] { (term.name()) }
                        }
                    }
                }
                button.button.button-secondary type="submit" { (lang.show()) }
            }
        }
    }
}

/// The members by role: chair and vice chair first.
pub(super) fn members(lang: Lang, page: &BodyPage) -> Markup {
    let roles = MembershipRole::ALL.iter().map(|role| (*role, with_role(page, *role)));
    html! {
        section aria-labelledby="members" {
            h2 #members {
                (lang.members())
                @if let Some(term) = &page.term { " " span.sg-quiet.sg-h-note { (term.name()) } }
            }
            @if page.members.is_empty() { (crate::ui::empty_state(lang.no_members(), None)) }
            dl.sg-roles {
                @for (role, people) in roles.filter(|(_, people)| !people.is_empty()) {
                    div class=[(people.len() > 1).then_some("sg-names")] {
                        dt { (role_name(lang, role, people.len())) }
                        @for person in people { dd { (member(lang, person, page)) } }
                    }
                }
            }
        }
    }
}

/// What they are, one or several.
fn role_name(lang: Lang, role: MembershipRole, count: usize) -> &'static str {
    match role {
        MembershipRole::Member if count > 1 => lang.members(),
        MembershipRole::Substitute if count > 1 => lang.substitutes(),
        _ => lang.membership_role(role),
    }
}

fn with_role(page: &BodyPage, role: MembershipRole) -> Vec<&MemberLine> {
    page.members.iter().filter(|member| member.role == role).collect()
}

fn member(lang: Lang, member: &MemberLine, page: &BodyPage) -> Markup {
    html! {
        @match &member.address {
            Some(address) => { a href=(Links::new(lang).person(address)) lang=[content_lang(lang)] { (member.name) } },
            None => { span lang=[content_lang(lang)] { (member.name) } },
        }
        @if let Some(party) = &member.party { " (" (party) ")" }
        @if let Some(part) = part_of_term(lang, member.period, page) { " " span.sg-quiet { (part) } }
    }
}

/// From when or until when, where it was not the whole term.
fn part_of_term(lang: Lang, period: Period, page: &BodyPage) -> Option<String> {
    let term = page.term.as_ref()?.period;
    let from = (period.start > term.start).then(|| lang.sits_from(&lang.short_date(period.start)));
    let until = period.end.filter(|end| term.end.is_none_or(|last| *end < last));
    let until = until.map(|end| lang.sits_until(&lang.short_date(end)));
    let parts: Vec<String> = from.into_iter().chain(until).collect();
    (!parts.is_empty()).then(|| parts.join(" "))
}
