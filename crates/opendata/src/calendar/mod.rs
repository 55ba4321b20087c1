//! Meetings as iCalendar (RFC 5545), as Outlook, Thunderbird and telephones follow them.
//!
//! A meeting keeps its UID whatever becomes of it; one that is called off stays with `STATUS:CANCELLED`, so that it
//! disappears from calendars that have it. The end is given only once it is known. `SEQUENCE` grows as a meeting
//! passes from planned to published, `LAST-MODIFIED` is the newest instant the public knows of.

mod line;
mod zone;

use crate::publisher::Publisher;
use jiff::Timestamp;
use jiff::civil::{DateTime, Time};
use line::Line;
use sagsgang_domain::openness::Public;
use sagsgang_domain::openness::view::{PublicItem, PublicMeeting, PublicOrganization, PublicStage};
use sagsgang_i18n::Lang;

/// The media type.
pub const MEDIA_TYPE: &str = "text/calendar; charset=utf-8";
/// How often a reader may ask anew.
const REFRESH: &str = "PT1H";

/// A calendar: its name and where it and the page beside it stand.
#[derive(Clone, Copy, Debug)]
pub struct Calendar<'a> {
    /// Who publishes it.
    pub publisher: &'a Publisher<'a>,
    /// The language of its own words; what people wrote is Danish.
    pub lang: Lang,
    /// What it is called in a list of calendars.
    pub name: &'a str,
    /// Its own whole address.
    pub source: &'a str,
    /// The whole address of the page that shows the same.
    pub page: &'a str,
}

impl Calendar<'_> {
    /// The calendar with meetings in the order given, UTF-8 with lines as the standard wants them.
    pub fn of<'m>(
        &self,
        meetings: impl IntoIterator<Item = (&'m Public<PublicOrganization>, &'m Public<PublicMeeting>)>,
    ) -> String {
        let mut out = String::new();
        for line in [
            Line::of("BEGIN", "VCALENDAR"),
            Line::of("VERSION", "2.0"),
            Line::of("PRODID", "-//Sagsgang//Sagsgang 1.0//DA"),
            Line::of("CALSCALE", "GREGORIAN"),
            Line::of("METHOD", "PUBLISH"),
            Line::text("NAME", self.name),
            Line::text("X-WR-CALNAME", self.name),
            Line::of("X-WR-TIMEZONE", zone::NAME),
            Line::of("REFRESH-INTERVAL;VALUE=DURATION", REFRESH),
            Line::of("X-PUBLISHED-TTL", REFRESH),
            Line::of("SOURCE;VALUE=URI", self.source),
            Line::of("URL;VALUE=URI", self.page),
        ] {
            line.write(&mut out);
        }
        out.push_str(zone::DEFINITION);
        for (body, meeting) in meetings {
            self.event(body, meeting, &mut out);
        }
        Line::of("END", "VCALENDAR").write(&mut out);
        out
    }

    fn event(&self, body: &PublicOrganization, meeting: &PublicMeeting, out: &mut String) {
        let created = created(meeting);
        let changed = changed(meeting).unwrap_or(created);
        let is_off = matches!(meeting.stage, PublicStage::Cancelled { .. } | PublicStage::Retracted { .. });
        let summary = if is_off { self.lang.calendar_cancelled(&body.name) } else { body.name.clone() };
        let page = self.publisher.addresses.meeting(&body.slug, &meeting.day_slug);
        let mut lines = vec![
            Line::of("BEGIN", "VEVENT"),
            Line::of("UID", &format!("{}@{}", meeting.id, self.publisher.host())),
            Line::of("DTSTAMP", &utc(changed)),
            Line::of("CREATED", &utc(created)),
            Line::of("LAST-MODIFIED", &utc(changed)),
            Line::of("SEQUENCE", &sequence(&meeting.stage).to_string()),
            Line::text("SUMMARY;LANGUAGE=da", &summary),
        ];
        lines.extend(when(meeting));
        if !meeting.place.is_empty() {
            lines.push(Line::text("LOCATION;LANGUAGE=da", &meeting.place));
        }
        lines.push(Line::text("DESCRIPTION;LANGUAGE=da", &self.description(meeting, &page)));
        lines.push(Line::of("URL;VALUE=URI", &page));
        lines.push(Line::text("CATEGORIES", &body.abbreviation));
        lines.push(Line::of("STATUS", if is_off { "CANCELLED" } else { "CONFIRMED" }));
        lines.push(Line::of("CLASS", "PUBLIC"));
        // Who follows a committee is not busy when it meets.
        lines.push(Line::of("TRANSP", "TRANSPARENT"));
        lines.push(Line::of("END", "VEVENT"));
        for line in &lines {
            line.write(out);
        }
    }

    fn description(&self, meeting: &PublicMeeting, page: &str) -> String {
        let mut lines = Vec::new();
        if let PublicStage::Cancelled { reason } = &meeting.stage {
            lines.push(reason.clone());
        }
        lines.extend(meeting.items.iter().map(|item| self.item(item)));
        lines.push(page.to_owned());
        lines.join("\n")
    }

    fn item(&self, item: &PublicItem) -> String {
        let closed = item.closed.as_ref().map(|_| format!(" ({})", self.lang.calendar_closed_item()));
        format!("{}. {}{}", item.number, item.title, closed.unwrap_or_default())
    }
}

/// Beginning and, once it is known, end. Where an old document tells no clock, the whole day.
fn when(meeting: &PublicMeeting) -> Vec<Line> {
    let day = meeting.start.date();
    let Some(start) = meeting.opened.or_else(|| meeting.scheduled()) else {
        return vec![Line::of("DTSTART;VALUE=DATE", &day.strftime("%Y%m%d").to_string())];
    };
    let at = |time: Time| DateTime::from_parts(day, time).strftime("%Y%m%dT%H%M%S").to_string();
    let from = Line::of(&format!("DTSTART;TZID={}", zone::NAME), &at(start));
    // A meeting that ends after midnight is not told by the clock alone.
    let until = meeting.ended.filter(|end| *end > start);
    let until = until.map(|end| Line::of(&format!("DTEND;TZID={}", zone::NAME), &at(end)));
    [from].into_iter().chain(until).collect()
}

/// When the meeting was first written down: its id holds the instant.
fn created(meeting: &PublicMeeting) -> Timestamp {
    let seconds = meeting.id.0.get_timestamp().map(|stamp| stamp.to_unix().0);
    seconds
        .and_then(|seconds| i64::try_from(seconds).ok())
        .and_then(|s| Timestamp::from_second(s).ok())
        .unwrap_or_default()
}

/// The newest instant at which something the public sees of it changed, as far as the public knows instants.
fn changed(meeting: &PublicMeeting) -> Option<Timestamp> {
    let stage = match &meeting.stage {
        PublicStage::MinutesOut { at } | PublicStage::Retracted { at } => Some(*at),
        _ => None,
    };
    meeting.corrections.iter().map(|correction| correction.at).chain(stage).max()
}

const fn sequence(stage: &PublicStage) -> u8 {
    match stage {
        PublicStage::Planned => 0,
        PublicStage::AgendaOut => 1,
        PublicStage::MinutesPending => 2,
        PublicStage::MinutesOut { .. } => 3,
        PublicStage::Cancelled { .. } => 4,
        PublicStage::Retracted { .. } => 5,
    }
}

fn utc(at: Timestamp) -> String {
    at.strftime("%Y%m%dT%H%M%SZ").to_string()
}
