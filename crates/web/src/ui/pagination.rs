//! From page to page of a long list.

use super::icon::Icon;
use maud::{Markup, html};
use sagsgang_i18n::Lang;

/// Links to the pages of a list; nothing when it has only one. `address` gives the address of a page, from 1.
pub fn pagination(lang: Lang, current: usize, last: usize, address: impl Fn(usize) -> String) -> Markup {
    if last <= 1 {
        return html! {};
    }
    html! {
        nav.pagination aria-label=(lang.pages()) {
            @if current > 1 {
                a.button.button-arrow.button-previous href=(address(current - 1)) rel="prev" aria-label=(lang.previous_page()) {
                    (Icon::ChevronLeft.decorative()) span.pagination-nav-link { (lang.previous_page()) }
                }
            }
            span.pagination-mobile { (lang.page_of(current, last)) }
            ul.pagination__items.no-max-width {
                @for shown in numbers(current, last) {
                    @match shown {
                        Some(number) => li.pagination-item.pagination-number { (page_link(lang, number, current, &address)) },
                        None => li.pagination-item.pagination-overflow { span aria-hidden="true" { "…" } },
                    }
                }
            }
            @if current < last {
                a.button.button-arrow.button-next href=(address(current + 1)) rel="next" aria-label=(lang.next_page()) {
                    span.pagination-nav-link { (lang.next_page()) } (Icon::ChevronRight.decorative())
                }
            }
        }
    }
}

fn page_link(lang: Lang, number: usize, current: usize, address: impl Fn(usize) -> String) -> Markup {
    let class = if number == current { "current-page" } else { "button-secondary" };
    html! {
        a.button.(class) href=(address(number)) aria-label=(lang.page_number(number))
            aria-current=[(number == current).then_some("page")] { (number) }
    }
}

/// First, last and those around the current one; `None` where some are left out.
fn numbers(current: usize, last: usize) -> Vec<Option<usize>> {
    let mut shown: Vec<Option<usize>> = Vec::new();
    for number in 1..=last {
        let is_near = number.abs_diff(current) <= 1;
        if number == 1 || number == last || is_near || last <= 7 {
            shown.push(Some(number));
        } else if shown.last() != Some(&None) {
            shown.push(None);
        }
    }
    shown
}

#[cfg(test)]
mod tests {
    use super::numbers;

    #[test]
    fn a_long_list_shows_its_ends_and_where_one_is() {
        assert_eq!(numbers(5, 9), [Some(1), None, Some(4), Some(5), Some(6), None, Some(9)]);
        assert_eq!(numbers(1, 9), [Some(1), Some(2), None, Some(9)]);
        assert_eq!(numbers(2, 4), [Some(1), Some(2), Some(3), Some(4)]);
    }
}
