//! A memo, which has no page of its own yet: all that was read of it.

use crate::ui::list::facts;
use maud::{Markup, html};
use sagsgang_domain::memo::{Memo, Task};
use sagsgang_i18n::Lang;

pub(super) fn memo(lang: Lang, memo: &Memo) -> Markup {
    let mut told = Vec::new();
    if let Some(forum) = &memo.forum {
        told.push((lang.reading_memo_forum(), html! { span lang="da" { (forum) } }));
    }
    if let Some(date) = memo.date {
        told.push((lang.reading_memo_date(), html! { time datetime=(date) { (lang.date(date)) } }));
    }
    if !memo.staffing.is_empty() {
        let staff = memo.staffing.iter().map(|of| format!("{} {}", of.count, of.kind)).collect::<Vec<_>>().join(", ");
        told.push((lang.reading_memo_staffing(), html! { span lang="da" { (staff) } }));
    }
    html! {
        h3 lang="da" { (memo.title) }
        (facts(&told))
        (texts(lang.reading_memo_bodies(), &memo.bodies_served))
        (tasks(lang, &memo.tasks))
        (texts(lang.reading_memo_standing(), &memo.standing_tasks))
        (texts(lang.reading_memo_points(), &memo.discussion_points))
    }
}

fn texts(heading: &str, texts: &[String]) -> Markup {
    html! {
        @if !texts.is_empty() {
            h4 { (heading) }
            ul lang="da" { @for text in texts { li { (text) } } }
        }
    }
}

fn tasks(lang: Lang, tasks: &[Task]) -> Markup {
    html! {
        @if !tasks.is_empty() {
            h4 { (lang.reading_memo_tasks()) }
            ul lang="da" {
                @for task in tasks {
                    li {
                        (task.text)
                        @if !task.parts.is_empty() { ul { @for part in &task.parts { li { (part) } } } }
                    }
                }
            }
        }
    }
}
