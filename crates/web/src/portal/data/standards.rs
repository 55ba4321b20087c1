//! Formats that others agreed on: OParl, Akoma Ntoso, JSON-LD.

use super::{Example, JSON, Part, code, command, table};
use crate::frame::Frame;
use crate::url::route;
use maud::html;
use sagsgang_app::portal::Examples;
use sagsgang_app::register;
use sagsgang_opendata::oparl;

const AKOMA_NTOSO: &str = "application/akn+xml";
const LINKED: &str = "application/ld+json";

/// OParl, whose addresses have no language.
pub(super) fn oparl(frame: &Frame, examples: &Examples) -> Part {
    let (lang, site) = (frame.lang, &frame.site.address);
    let meetings = oparl::list_of_body(register::MUNICIPALITY, oparl::Kind::Meeting);
    let meeting = examples.meeting.as_ref().map(|meeting| oparl::object(oparl::Kind::Meeting, meeting.id.0));
    let since = format!("curl -G {site}{meetings} --data-urlencode 'modified_since=2026-01-01T00:00:00+01:00'");
    let rows = [
        Example::new(lang.data_oparl_system(), Some(route::OPARL_SYSTEM.to_owned()), JSON),
        Example::new(lang.data_oparl_meetings(), examples.meeting.as_ref().map(|_| meetings), JSON),
        Example::new(lang.data_a_meeting(), meeting, JSON),
    ];
    let content = html! {
        p.sg-prose { (lang.data_oparl_text()) }
        (table(frame, lang.data_oparl_title(), &rows))
        p { (lang.data_oparl_since()) }
        (code(&since))
    };
    Part { anchor: "oparl", title: lang.data_oparl_title(), content }
}

/// Agendas and minutes as Akoma Ntoso.
pub(super) fn akoma_ntoso(frame: &Frame, examples: &Examples) -> Part {
    let (lang, links) = (frame.lang, frame.links);
    let meeting = examples.meeting.as_ref();
    let minutes = meeting.map(|meeting| links.minutes_akn(&meeting.body.slug, &meeting.day));
    let fetch = minutes.as_ref().map(|minutes| format!("curl -O {}{minutes}", frame.site.address));
    let agenda = meeting.map(|meeting| links.agenda_akn(&meeting.body.slug, &meeting.day));
    let rows = [Example::new(lang.agenda(), agenda, AKOMA_NTOSO), Example::new(lang.minutes(), minutes, AKOMA_NTOSO)];
    let content = html! {
        p.sg-prose { (lang.data_akn_text()) }
        (table(frame, lang.data_akn_title(), &rows))
        @if let Some(fetch) = fetch { (command(lang, &fetch)) }
    };
    Part { anchor: "akoma-ntoso", title: lang.data_akn_title(), content }
}

/// The same things in the words of the web.
pub(super) fn linked(frame: &Frame, examples: &Examples) -> Part {
    let (lang, links) = (frame.lang, frame.links);
    let meeting = examples.meeting.as_ref();
    let case = meeting.map(|meeting| links.case_linked(&meeting.case));
    let fetch = case.as_ref().map(|case| format!("curl {}{case}", frame.site.address));
    let rows = [
        (lang.data_a_body(), examples.body.as_ref().map(|body| links.body_linked(&body.slug))),
        (lang.data_a_meeting(), meeting.map(|meeting| links.meeting_linked(&meeting.body.slug, &meeting.day))),
        (lang.data_a_case(), case),
        (lang.data_a_person(), examples.person.as_ref().map(|name| links.person_linked(name))),
        (lang.data_a_programme(), examples.programme.as_ref().map(|slug| links.programme_linked(slug))),
    ];
    let rows = rows.map(|(what, address)| Example::new(what, address, LINKED));
    let content = html! {
        p.sg-prose { (lang.data_linked_text()) }
        (table(frame, lang.data_linked_title(), &rows))
        @if let Some(fetch) = fetch { (command(lang, &fetch)) }
    };
    Part { anchor: "linked-data", title: lang.data_linked_title(), content }
}
