//! Acadre: the content of one agenda, in tables of rows of fields. Its manifest is [`super::acadre_manifest`].

pub(super) mod table;

use super::access::{self, Access};
use super::item::{Enclosure, Head, Item};
use super::meeting::{Facts, Meeting, Member, Presence, called_and_others, names, order};
use super::rest;
use super::tree::Element;
use super::writer::Writer;
use crate::date;
use crate::draft::{ItemDraft, MinutesDraft, Origin, Paper, SectionKind, System};
use crate::minutes::HeadingKind;

/// What no person reads: ids, states of the machine, the same day in other forms.
pub(super) const TECHNICAL: [&str; 47] = [
    "sysid",
    "state",
    "statename",
    "cdate",
    "producedate",
    "deptid",
    "departmentname",
    "org",
    "convertalltopdf",
    "showallagendaxml",
    "publishaccess",
    "pageno",
    "startagendaitemno",
    "agendatype",
    "filetype",
    "openitem",
    "closeditem",
    "personitem",
    "agitemid",
    "parentid",
    "parenttype",
    "parentitem",
    "publishlevel",
    "comid",
    "objecttype",
    "objectid",
    "agendaitemid",
    "lastbullet",
    "bulletsortorder",
    "bullettype",
    "sort",
    "enclosurefiletype",
    "documentextension",
    "callindate",
    "upcomingmeetings",
    "criteria",
    "role",
    "xmlfusionid",
    "publish",
    "casepublish",
    "startdate",
    "enddate",
    "createddate",
    "publishdate",
    "access",
    "accessid",
    "fusionid",
];

/// Whether the root holds an agenda.
pub fn is_one(root: &Element) -> bool {
    root.all("table").any(|table| table.attributes.iter().any(|a| a.name == "name" && a.value == "agenda"))
}

/// Reads the content of one agenda.
pub fn read(root: &Element, out: &mut Writer) -> MinutesDraft {
    let root = table::rows(root.clone(), table::Fields::Named);
    let Some(agenda) = root.child("agenda") else { return MinutesDraft::default() };
    let committee = root.find("committee");
    let meeting = root.find("meeting");
    let data = root.child("agendaData");
    let access = agenda_access(agenda, data);
    let told = |of: Option<&Element>, name: &str| of.and_then(|of| of.value(name));
    let facts = Facts {
        body: told(committee, "name"),
        day: told(meeting, "date"),
        until: told(meeting, "finish"),
        place: [told(meeting, "location"), meeting.map(|m| m.rich("address").join(", ")).filter(|a| !a.is_empty())]
            .into_iter()
            .flatten()
            .reduce(|place, address| format!("{place}, {address}")),
        name: told(meeting, "name"),
    };
    let names = [agenda.value("name"), told(data, "note")];
    let origin = Origin {
        system: System::Acadre,
        meeting: told(meeting, "sysid"),
        agenda: agenda.value("sysid"),
        paper: names.iter().flatten().map(|name| paper(name)).find(|p| *p != Paper::Unstated).unwrap_or_default(),
        addendum: names.iter().flatten().any(|name| name.to_lowercase().contains("tillæg")),
        produced: agenda.value("producedate").and_then(|at| date::moment(&at)),
        ..Origin::default()
    };
    let mut read = Meeting::begin(out, facts, Some(access), origin);
    for name in names {
        out.aside("Dokument", name);
    }
    read.people(out, &members(committee, meeting));
    let mut rows: Vec<&Element> = Vec::new();
    items_of(agenda, &mut rows);
    rows.sort_by_key(|row| order(row.value("sort").as_deref()));
    let items = rows.iter().flat_map(|row| row.all("agendaitem").map(move |item| (row, item)));
    let items: Vec<ItemDraft> = items.map(|(row, item)| self::item(out, &read, row, item, access)).collect();
    rest::write(out, &root, &TECHNICAL);
    read.with(items)
}

/// What a document is by what it is called.
pub(super) fn paper(name: &str) -> Paper {
    let name = name.to_lowercase();
    match name {
        n if n.contains("referat") || n.contains("protokol") => Paper::Minutes,
        n if n.contains("kladde") => Paper::Draft,
        n if n.contains("dagsorden") => Paper::Agenda,
        _ => Paper::Unstated,
    }
}

fn agenda_access(agenda: &Element, data: Option<&Element>) -> Access {
    let published = data.and_then(|data| data.value("publishAccess"));
    coded(agenda).and(access::where_told(published.as_deref(), access::by_code))
}

/// Access by its code and, where it is told, by its word and its level: on level 0 nothing is published.
fn coded(element: &Element) -> Access {
    let code = access::by_code(element.value("access").as_deref());
    let word = access::where_told(element.value("accessname").as_deref(), access::in_words);
    let level = element.value("publishlevel").filter(|level| level == "0").map_or(Access::Open, |_| Access::Closed);
    code.and(word).and(level)
}

fn members(committee: Option<&Element>, meeting: Option<&Element>) -> Vec<Member> {
    let called: Vec<Member> = meeting
        .into_iter()
        .flat_map(|meeting| meeting.listed("meetmember", "member"))
        .filter_map(|row| member(row, Presence::if_missing(row.value("absent").as_deref())))
        .collect();
    let all = committee.into_iter().flat_map(|committee| committee.listed("commember", "member"));
    called_and_others(called, all.filter_map(|row| member(row, Presence::Unstated)))
}

fn member(row: &Element, presence: Presence) -> Option<Member> {
    Some(Member { name: row.value("name")?, party: row.value("party"), presence })
}

fn items_of<'e>(element: &'e Element, found: &mut Vec<&'e Element>) {
    for child in element.children() {
        if child.name == "agendaitemparents" {
            found.push(child);
        }
        items_of(child, found);
    }
}

fn item(out: &mut Writer, meeting: &Meeting, row: &Element, item: &Element, around: Access) -> ItemDraft {
    let head = Head {
        number: row.value("sort"),
        title: item.value("name"),
        case_number: item.value("caseno"),
        public_title: None,
    };
    let mut written = Item::begin(out, head, around.and(coded(item)));
    let case = item.find("noarksak").and_then(|case| case.value("tittel"));
    written.out.aside("Sag", case);
    written.out.aside("Behandles af", item.value("comname"));
    let mut bullets: Vec<&Element> = item.all("bullet").collect();
    bullets.sort_by_key(|bullet| order(bullet.value("bulletsortorder").as_deref()));
    for bullet in bullets {
        let heading = bullet.value("bulletname").unwrap_or_default();
        let lines = bullet.rich("bulletcontent");
        match bullet.value("bullettype").as_deref().and_then(kind) {
            Some(kind) => written.field_of(kind, &heading, &lines),
            None => written.field(&heading, &lines),
        }
    }
    for label in ["absent", "excuse"] {
        let Some(text) = item.value(label).filter(|text| text != "0") else { continue };
        if let Some(names) = names(&text) {
            written.absent(&names);
        } else {
            written.out.label("Fraværende: ");
            written.out.put(&text);
            written.out.end_line();
        }
    }
    for row in item.all("enclosure") {
        written.annex(enclosure(row), coded(row));
    }
    for file in item.children().flat_map(|case| case.listed("Files", "File")).chain(item.listed("Files", "File")) {
        let access = access::in_words(file.value("PublicAccessLevelName").as_deref());
        let number = file.value("sort");
        written.annex(
            Enclosure { number, title: file.value("Title"), file: file.value("FileName"), ..Enclosure::default() },
            access,
        );
    }
    written.end(meeting)
}

/// The kinds that Acadre numbers; one that is not known goes by its heading.
fn kind(bullet: &str) -> Option<HeadingKind> {
    Some(match bullet {
        "1" => HeadingKind::Section(SectionKind::Summary),
        "2" | "7" => HeadingKind::Section(SectionKind::Presentation),
        "3" => HeadingKind::Section(SectionKind::Economy),
        "4" => HeadingKind::Section(SectionKind::Law),
        "5" => HeadingKind::Annexes,
        "6" => HeadingKind::Recommendation,
        "8" => HeadingKind::Decision,
        _ => return None,
    })
}

fn enclosure(row: &Element) -> Enclosure {
    let title = row.value("name");
    // The description is mostly the title again.
    let description = row.value("description").filter(|text| title.is_none() || title.as_deref() == Some(text));
    Enclosure {
        number: row.value("sort"),
        title: title.or(description),
        public_title: None,
        document_id: row.value("fusionID"),
        journal: row.value("fileno"),
        flag: row.value("type"),
        file: row.value("filename"),
    }
}
