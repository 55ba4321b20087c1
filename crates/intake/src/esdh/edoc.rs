//! eDoc in its first form: `Meeting/MeetingAgendaTypes`. The text of an item comes as one plain text with its headings
//! in it, which the readers of minutes read; what the XML says of number, title, openness and files goes before it.

use super::access::{self, Access};
use super::item::{Enclosure, Head, Item};
use super::meeting::{Facts, Meeting, order};
use super::rest;
use super::tree::{Element, clean};
use super::writer::Writer;
use crate::date;
use crate::draft::{ItemDraft, MinutesDraft, Origin, Paper, System};
use crate::lines::{self, Line};
use crate::minutes::{self, Mark, Marked};
use crate::span::Span;
use jiff::civil::DateTime;

const TECHNICAL: [&str; 15] = [
    "filesize",
    "documentversionnumber",
    "documentid",
    "attachmentid",
    "caseid",
    "publisheddate",
    "publishingtype",
    "meetingstate",
    "binaryfulltext",
    "binaryextension",
    "createddate",
    "pdfdocument",
    "securitycode",
    "documentstate",
    "agendaitemnumber",
];

/// Reads a meeting: its open agenda, and its closed one where it is delivered.
pub fn read(root: &Element, out: &mut Writer) -> MinutesDraft {
    let (committee, day) = (root.value("Committee"), root.value("MeetingDate"));
    let state = root.value("MeetingState");
    let lists: Vec<&Element> = root.listed("MeetingAgendaTypes", "MeetingAgendaType").collect();
    let access_of = |list: &Element| access::in_words(list.value("AgendaType").as_deref());
    let access = lists.iter().map(|list| access_of(list)).reduce(Access::and).unwrap_or(Access::Unstated);
    let origin = Origin {
        system: System::Edoc,
        // The export has no id of a meeting: a body meets once at a time.
        meeting: day.as_ref().zip(committee.as_ref()).map(|(day, committee)| format!("{committee} {day}")),
        paper: match state.as_deref() {
            Some(state) if state.to_lowercase().contains("referat") => Paper::Minutes,
            _ => Paper::Agenda,
        },
        files: lists.iter().filter_map(|list| list.value("PDFDocument")).collect(),
        ..Origin::default()
    };
    let facts = Facts { body: committee, day, ..Facts::default() };
    let mut read = Meeting::begin(out, facts, Some(access), origin);
    out.aside("Status", state);
    for list in &lists {
        first_page(out, &mut read, list);
    }
    let mut rows: Vec<(&Element, Access)> = Vec::new();
    for list in &lists {
        let around = access_of(list);
        rows.extend(list.listed("MeetingAgendaItems", "MeetingAgendaItem").map(|row| (row, around)));
    }
    rows.sort_by_key(|(row, _)| order(row.value("AgendaItemNumber").as_deref()));
    let items = rows.into_iter().map(|(row, around)| item(out, &read, row, around)).collect();
    rest::write(out, root, &TECHNICAL);
    read.with(items)
}

/// Who was there is told only by the text of the whole agenda, before its list of contents. The items come again.
fn first_page(out: &mut Writer, meeting: &mut Meeting, list: &Element) {
    let Some(whole) = list.child("FullText") else { return };
    let text = whole.plain();
    let is_list = |line: &&str| {
        let line = line.trim();
        line.eq_ignore_ascii_case("indholdsfortegnelse") || line.starts_with("1.\t") || line.starts_with("1. ")
    };
    let page: Vec<String> = text.lines().take_while(|line| !is_list(line)).map(clean).collect();
    let lines = plain(out, page.iter().map(String::as_str));
    let page = minutes::first_page(&out.text, &minutes::marked(&out.text, lines));
    out.headings.extend(page.headings);
    // The XML has told these already.
    out.headings.extend(page.draft.body.iter().map(|body| body.span));
    out.headings.extend(page.draft.date.iter().map(|date| date.span));
    out.headings.extend(page.draft.open.iter().map(|open| open.span));
    meeting.draft.present.extend(page.draft.present);
    meeting.draft.absent.extend(page.draft.absent);
}

/// Writes lines as they are; a run of empty ones becomes one.
fn plain<'l>(out: &mut Writer, lines: impl Iterator<Item = &'l str>) -> Vec<Line> {
    let start = out.text.len();
    let mut was_empty = true;
    for line in lines {
        let is_empty = line.trim().is_empty();
        if !(is_empty && was_empty) {
            out.put(line);
            out.end_line();
        }
        was_empty = is_empty;
    }
    lines::lines_of(&out.text, Span::new(start, out.text.len()))
}

fn item(out: &mut Writer, meeting: &Meeting, row: &Element, around: Access) -> ItemDraft {
    let document = row.child("Document");
    let told = |name: &str| document.and_then(|document| document.value(name));
    let own = access::in_words(told("PublishingType").as_deref());
    let title = told("Title");
    let head = Head {
        number: row.value("AgendaItemNumber"),
        title: title.clone(),
        public_title: told("NeutralTitle"),
        case_number: None,
    };
    let mut written = Item::begin(out, head, around.and(own));
    written.out.aside("Resumé i systemet", told("Summary"));
    course(&mut written, document, meeting);
    text(&mut written, row, title.as_deref());
    let attachments: Vec<&Element> =
        document.into_iter().flat_map(|document| document.listed("Attachments", "Attachment")).collect();
    let titles: Vec<String> = attachments.iter().filter_map(|attachment| attachment.value("Title")).collect();
    written.pair(&titles);
    for attachment in attachments {
        annex(&mut written, attachment);
    }
    written.end(meeting)
}

/// The meetings that the case is planned for, this one among them; more than one are its route.
fn course(written: &mut Item<'_>, document: Option<&Element>, meeting: &Meeting) {
    let treatments = document.into_iter().flat_map(|document| document.listed("AgendaItems", "AgendaItem"));
    let mut stops: Vec<_> = treatments
        .map(|row| {
            let day = row.value("PlannedMeetingDate").or_else(|| row.value("MeetingDate"));
            let at = day.as_deref().and_then(date::moment);
            (at, day, row.value("Committee"), row.value("AgendaItemType"), row)
        })
        .collect();
    stops.sort_by_key(|(at, ..)| *at);
    let is_route = stops.len() > 1;
    for (at, day, committee, asked, row) in stops {
        if let Some(committee) = committee.filter(|_| is_route) {
            written.stop(&committee);
            written.out.aside("Behandles den", day);
        }
        let is_here = at.map(DateTime::date) == meeting.date();
        written.out.aside("Sagstype", asked.filter(|_| is_here || !is_route));
        row.take();
    }
}

/// The item's text, without its first line, which is its number and title.
fn text(written: &mut Item<'_>, row: &Element, title: Option<&str>) {
    let Some(whole) = row.child("FullText") else { return };
    let text = whole.plain();
    let is_head = |line: &&str| {
        let line = clean(line);
        line.is_empty() || title.is_some_and(|title| line.ends_with(title))
    };
    let lines = plain(written.out, text.lines().skip_while(is_head));
    let marked: Vec<Marked> = minutes::marked(&written.out.text, lines);
    let part = minutes::Part { number: None, label: None, title: Vec::new(), lines: &marked };
    let furniture = marked.iter().filter(|l| l.mark == Mark::Furniture).map(|l| l.line.span);
    written.out.headings.extend(furniture);
    let read = minutes::item(&written.out.text, &part, &mut written.out.headings);
    written.merge(read);
}

fn annex(written: &mut Item<'_>, attachment: &Element) {
    let access = access::in_words(attachment.value("PublishingType").as_deref());
    if let Some(text) = attachment.child("FullText") {
        written.out.annex_texts += usize::from(!text.plain().trim().is_empty());
    }
    written.out.aside("Om bilaget", attachment.value("Summary"));
    let enclosure = Enclosure {
        title: attachment.value("Title"),
        public_title: attachment.value("NeutralTitle"),
        file: attachment.value("PDFDocument"),
        ..Enclosure::default()
    };
    written.annex(enclosure, access);
}
