//! What people fetch and follow: lists, the whole as one file, calendars, feeds, mail.

use super::{Example, HTML, Part, command, table};
use crate::frame::Frame;
use crate::ui::table::{Column, Table};
use crate::url::route;
use maud::html;
use sagsgang_app::following::thing::ThingKind;
use sagsgang_app::portal::Examples;
use sagsgang_opendata::csv::List;

const CSV: &str = "text/csv";
const ZIP: &str = "application/zip";
const TEXT: &str = "text/plain";
const CALENDAR: &str = "text/calendar";
const ATOM: &str = "application/atom+xml";

/// Every list.
pub(super) fn lists(frame: &Frame) -> Part {
    let (lang, links) = (frame.lang, frame.links);
    let address = |list: List| links.list(&format!("{}.csv", list.slug()));
    let columns = [lang.data_what(), lang.data_address()].map(Column::text).to_vec();
    let rows = List::ALL.map(|list| {
        let address = address(list);
        vec![html! { (list.title(lang)) }, html! { a.sg-address href=(address) type=(CSV) { (address) } }]
    });
    let content = html! {
        p.sg-prose { (lang.data_lists_text()) }
        (Table::new(lang.data_lists_title(), columns).hide_caption().rows(rows).render())
        (command(lang, &format!("curl -O {}{}", frame.site.address, address(List::Decisions))))
    };
    Part { anchor: "lists", title: lang.data_lists_title(), content }
}

/// Everything in one file, with its sum.
pub(super) fn archive(frame: &Frame) -> Part {
    let (lang, links, site) = (frame.lang, frame.links, &frame.site.address);
    let (whole, sum) = (links.archive(), links.archive_sum());
    let file = crate::api::archive_name(frame);
    let fetch = format!("curl -o {file} {site}{whole}\ncurl {site}{sum} | sha256sum --check");
    let rows =
        [Example::new(lang.data_archive(), Some(whole), ZIP), Example::new(lang.data_archive_sum(), Some(sum), TEXT)];
    let content = html! {
        p.sg-prose { (lang.data_archive_text()) }
        (table(frame, lang.data_archive_title(), &rows))
        (command(lang, &fetch))
    };
    Part { anchor: "archive", title: lang.data_archive_title(), content }
}

/// Calendars.
pub(super) fn calendars(frame: &Frame, examples: &Examples) -> Part {
    let (lang, links) = (frame.lang, frame.links);
    let body = examples.body.as_ref().map(|body| links.body_calendar(&body.slug));
    let meeting = examples.meeting.as_ref().map(|meeting| links.meeting_calendar(&meeting.body.slug, &meeting.day));
    let all = links.everything_calendar();
    let fetch = format!("curl {}{all}", frame.site.address);
    let rows = [
        Example::new(lang.data_calendar_all(), Some(all), CALENDAR),
        Example::new(lang.data_calendar_body(), body, CALENDAR),
        Example::new(lang.data_a_meeting(), meeting, CALENDAR),
    ];
    let content = html! {
        p.sg-prose { (lang.data_calendar_text()) }
        (table(frame, lang.data_calendar_title(), &rows))
        (command(lang, &fetch))
    };
    Part { anchor: "calendars", title: lang.data_calendar_title(), content }
}

/// Feeds.
pub(super) fn feeds(frame: &Frame, examples: &Examples) -> Part {
    let (lang, links) = (frame.lang, frame.links);
    let all = links.everything_feed();
    let fetch = format!("curl {}{all}", frame.site.address);
    let rows = [
        Example::new(lang.data_feed_all(), Some(all), ATOM),
        Example::new(lang.data_feed_body(), examples.body.as_ref().map(|body| links.body_feed(&body.slug)), ATOM),
        Example::new(lang.data_feed_case(), examples.meeting.as_ref().map(|it| links.case_feed(&it.case)), ATOM),
        Example::new(lang.data_feed_person(), examples.person.as_ref().map(|name| links.person_feed(name)), ATOM),
        Example::new(lang.data_feed_search(), Some(links.search_feed("budget")), ATOM),
    ];
    let content = html! {
        p.sg-prose { (lang.data_feed_text()) }
        (table(frame, lang.data_feed_title(), &rows))
        (command(lang, &fetch))
    };
    Part { anchor: "news", title: lang.data_feed_title(), content }
}

/// Mail.
pub(super) fn mail(frame: &Frame, examples: &Examples) -> Part {
    let (lang, links) = (frame.lang, frame.links);
    let body = examples.body.as_ref().map(|body| links.follow(ThingKind::Body, &body.slug));
    let rows = [
        Example::new(lang.data_mail_all(), Some(links.page(route::FOLLOW)), HTML),
        Example::new(lang.data_a_body(), body, HTML),
    ];
    let content = html! {
        p.sg-prose { (lang.data_mail_text()) }
        (table(frame, lang.data_mail_title(), &rows))
    };
    Part { anchor: "mail", title: lang.data_mail_title(), content }
}
