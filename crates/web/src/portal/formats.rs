//! The open data beside a page, named in its head: feeds, calendars, papers and linked data of the same.

use crate::api::whole::Whole;
use crate::frame::Frame;
use crate::ui::layout::Page;
use sagsgang_app::portal::{ItemPage, MeetingPage, PersonPage};
use sagsgang_domain::openness::Public;
use sagsgang_domain::openness::view::{PublicCase, PublicOrganization, PublicProgramme, PublicStage};
use sagsgang_opendata::linked;

const ATOM: &str = "application/atom+xml";
const CALENDAR: &str = "text/calendar";
const LINKED: &str = "application/ld+json";
const AKOMA_NTOSO: &str = "application/akn+xml";

/// Of the municipality as a whole.
pub(super) fn front<'a>(frame: &Frame, page: Page<'a>) -> Page<'a> {
    let (lang, links) = (frame.lang, frame.links);
    page.alternate(ATOM, lang.as_feed(), links.everything_feed())
        .alternate(CALENDAR, lang.as_calendar(), links.everything_calendar())
        .linked_data(&linked::municipality(&Whole::danish(frame).publisher()))
}

/// Of a body.
pub(super) fn body<'a>(frame: &Frame, page: Page<'a>, body: &Public<PublicOrganization>) -> Page<'a> {
    let (lang, links) = (frame.lang, frame.links);
    page.alternate(ATOM, lang.as_feed(), links.body_feed(&body.slug))
        .alternate(CALENDAR, lang.as_calendar(), links.body_calendar(&body.slug))
        .alternate(LINKED, lang.as_linked_data(), links.body_linked(&body.slug))
        .linked_data(&linked::organization(&Whole::danish(frame).publisher(), body, &[]))
}

/// Of a meeting; a paper is named once it is out.
pub(super) fn meeting<'a>(frame: &Frame, page: Page<'a>, shown: &MeetingPage) -> Page<'a> {
    let (lang, links, meeting) = (frame.lang, frame.links, &shown.meeting);
    let (slug, day) = (&shown.body.slug, &meeting.day_slug);
    if matches!(meeting.stage, PublicStage::Retracted { .. }) {
        return page;
    }
    let mut page = page
        .alternate(CALENDAR, lang.as_calendar(), links.meeting_calendar(slug, day))
        .alternate(LINKED, lang.as_linked_data(), links.meeting_linked(slug, day))
        .linked_data(&linked::meeting_alone(&Whole::danish(frame).publisher(), &shown.organization, meeting));
    if !meeting.items.is_empty() {
        page = page.alternate(AKOMA_NTOSO, lang.agenda_akn(), links.agenda_akn(slug, day));
    }
    if matches!(meeting.stage, PublicStage::MinutesOut { .. }) {
        page = page.alternate(AKOMA_NTOSO, lang.minutes_akn(), links.minutes_akn(slug, day));
    }
    page
}

/// Of an item.
pub(super) fn item<'a>(frame: &Frame, page: Page<'a>, shown: &ItemPage) -> Page<'a> {
    let addresses = Whole::danish(frame);
    let value = linked::item(&addresses.publisher(), &shown.organization, &shown.meeting, shown.index);
    match value {
        Some(value) => page.linked_data(&value),
        None => page,
    }
}

/// Of a case.
pub(super) fn case<'a>(
    frame: &Frame,
    page: Page<'a>,
    case: &Public<PublicCase>,
    bodies: &[Public<PublicOrganization>],
) -> Page<'a> {
    let (lang, links) = (frame.lang, frame.links);
    page.alternate(ATOM, lang.as_feed(), links.case_feed(&case.number))
        .alternate(LINKED, lang.as_linked_data(), links.case_linked(&case.number))
        .linked_data(&linked::case(&Whole::danish(frame).publisher(), case, bodies))
}

/// Of an elected person.
pub(super) fn person<'a>(
    frame: &Frame,
    page: Page<'a>,
    shown: &PersonPage,
    bodies: &[Public<PublicOrganization>],
) -> Page<'a> {
    let (lang, links) = (frame.lang, frame.links);
    page.alternate(ATOM, lang.as_feed(), links.person_feed(&shown.address))
        .alternate(LINKED, lang.as_linked_data(), links.person_linked(&shown.address))
        .linked_data(&linked::member(&Whole::danish(frame).publisher(), &shown.member, &shown.address, bodies))
}

/// Of a programme.
pub(super) fn programme<'a>(frame: &Frame, page: Page<'a>, programme: &Public<PublicProgramme>) -> Page<'a> {
    let (lang, links) = (frame.lang, frame.links);
    page.alternate(ATOM, lang.as_feed(), links.programme_feed(&programme.slug))
        .alternate(LINKED, lang.as_linked_data(), links.programme_linked(&programme.slug))
        .linked_data(&linked::programme(&Whole::danish(frame).publisher(), programme))
}

/// Of a search.
pub(super) fn search<'a>(frame: &Frame, page: Page<'a>, query: &str) -> Page<'a> {
    if query.is_empty() { page } else { page.alternate(ATOM, frame.lang.as_feed(), frame.links.search_feed(query)) }
}
