//! SBSYS Dagsorden and FirstAgenda: `PublicationNNN.xml`, with the form that Aarhus delivers it in.

use super::access::{self, Access};
use super::item::{Enclosure, Head, Item};
use super::meeting::{Facts, Meeting, Member, Presence, called_and_others, order};
use super::rest;
use super::tree::Element;
use super::writer::Writer;
use crate::date;
use crate::draft::{ItemDraft, MinutesDraft, Origin, Paper, Standing, System};
use crate::minutes::HeadingKind;
use std::collections::HashSet;

/// What no person reads: ids, times of typing, the settings of the generator.
const TECHNICAL: [&str; 62] = [
    "id",
    "itemid",
    "agendaid",
    "meetingid",
    "committeeid",
    "committeegroupid",
    "published",
    "enclosurefilenamepattern",
    "enclosureinstantiationmethodasvalue",
    "enclosureinstantiationmethodasenum",
    "enclosureurlpattern",
    "formatter",
    "outputfilename",
    "outputfilenamewithoutextension",
    "relativeenclosureoutputpath",
    "enclosureimageurl",
    "publicationtypeasvalue",
    "publicationtypeasenum",
    "generatorsettings",
    "generatorsettingsdraft",
    "generatorsettingsfinal",
    "generatorsettingsminutes",
    "stylesheets",
    "created",
    "lastchanged",
    "isextendedagenda",
    "isitemslistlocked",
    "newitemsispublic",
    "iscommitteefuturemeeting",
    "lifestateasvalue",
    "lifestateasenum",
    "participationstatusasvalue",
    "participationstatusastext",
    "meetingmemberroleslist",
    "meetingmemberroles",
    "isinvited",
    "participate",
    "defaultmeetingplace",
    "defaultmeetingtime",
    "periodstart",
    "periodend",
    "meetingprepationstate",
    "meetingprepationstateasenum",
    "fieldtypeasvalue",
    "fieldtypeasenum",
    "hascontent",
    "index",
    "iscontentrequired",
    "isfeedback",
    "images",
    "filelength",
    "filesize",
    "filename",
    "itemnumber",
    "downloadurl",
    "data",
    "instantiationfilename",
    "concluded",
    "numberandtitle",
    "timestamp",
    "standalone",
    "member",
];

/// Reads a publication: one meeting, whose open and closed agenda may stand apart. What the agenda of another meeting
/// holds is not understood, and a warning says so: a meeting is delivered in a file of its own.
pub fn read(root: &Element, out: &mut Writer) -> MinutesDraft {
    let all: Vec<&Element> = root.listed("Agendas", "Agenda").collect();
    let Some(agenda) = all.first().copied() else { return MinutesDraft::default() };
    let (agendas, others): (Vec<&Element>, Vec<&Element>) = all.into_iter().partition(|other| is_same(agenda, other));
    out.other_meetings = others.len();
    let meeting = agenda.child("Meeting");
    let committee = agenda.child("Committee");
    let told = |of: Option<&Element>, name: &str| of.and_then(|of| of.value(name));
    let public = agenda.value("IsPublic");
    let access = public.as_deref().map(|flag| access::if_public(Some(flag)));
    let name = agenda.value("Name");
    let facts = Facts {
        body: told(committee, "Name").or_else(|| name.clone()),
        day: told(meeting, "When"),
        until: told(meeting, "Until"),
        place: told(meeting, "Where"),
        name,
    };
    let mut read = Meeting::begin(out, facts, access, origin(root, agenda, meeting));
    out.aside("Organisation", root.value("Organisation").or_else(|| agenda.value("Organisation")));
    let group = committee.and_then(|c| c.child("CommitteeGroup")).and_then(|group| group.value("Name"));
    out.aside("Udvalgsgruppe", group);
    read.people(out, &members(committee, meeting));
    let mut rows: Vec<(&Element, Access)> = Vec::new();
    for agenda in &agendas {
        let around = agenda.value("IsPublic").map_or(Access::Open, |flag| access::if_public(Some(&flag)));
        rows.extend(agenda.listed("Items", "Item").map(|row| (row, around)));
    }
    rows.sort_by_key(|(row, _)| order(row.value("Number").as_deref()));
    let items = rows.into_iter().map(|(row, around)| item(out, &read, row, around)).collect();
    for agenda in &agendas {
        listed_again(agenda);
    }
    rest::write(out, root, &TECHNICAL);
    read.with(items)
}

/// Whether two agendas are of one meeting: by its id, else by body and time.
fn is_same(one: &Element, other: &Element) -> bool {
    if std::ptr::eq(one, other) {
        return true;
    }
    let meeting = |agenda: &Element| {
        let meeting = agenda.child("Meeting")?;
        let id = meeting.attribute("ID").or_else(|| meeting.value("ID"));
        id.or_else(|| {
            let body = agenda.child("Committee").and_then(|committee| committee.value("Name"));
            Some(format!("{} {}", body.or_else(|| agenda.value("Name"))?, meeting.value("When")?))
        })
    };
    meeting(one).is_some_and(|id| meeting(other).is_some_and(|other| other == id))
}

/// An agenda may list the annexes of its items once more.
fn listed_again(agenda: &Element) {
    let known: HashSet<String> = agenda
        .listed("Items", "Item")
        .flat_map(|item| item.listed("Enclosures", "Enclosure"))
        .filter_map(|enclosure| enclosure.attribute("ID"))
        .collect();
    for enclosure in agenda.listed("Enclosures", "Enclosure") {
        if enclosure.attribute("ID").is_some_and(|id| known.contains(&id)) {
            enclosure.take();
        }
    }
}

fn origin(root: &Element, agenda: &Element, meeting: Option<&Element>) -> Origin {
    let id = |of: &Element| of.attribute("ID").or_else(|| of.value("ID"));
    let kind = root.value("PublicationTypeAsEnum").or_else(|| root.value("PublicationTypeAsValue"));
    let state = meeting.and_then(|meeting| meeting.value("LifeStateAsEnum"));
    let produced = root.value("Published").or_else(|| root.attribute("TimeStamp"));
    Origin {
        system: System::Publication,
        meeting: meeting.and_then(id),
        agenda: id(agenda),
        paper: match kind.as_deref() {
            Some("Draft" | "0") => Paper::Draft,
            Some("Final" | "1") => Paper::Agenda,
            Some(_) => Paper::Minutes,
            None => Paper::Unstated,
        },
        standing: if state.is_none_or(|state| state == "Live") { Standing::Published } else { Standing::Withdrawn },
        produced: produced.and_then(|at| date::moment(&at)),
        files: root.value("OutputFileNameWithoutExtension").map(|name| format!("{name}.pdf")).into_iter().collect(),
        ..Origin::default()
    }
}

fn members(committee: Option<&Element>, meeting: Option<&Element>) -> Vec<Member> {
    let called: Vec<Member> = meeting
        .into_iter()
        .flat_map(|meeting| meeting.listed("Members", "MeetingMember"))
        .filter_map(|row| Some(Member { name: name_of(row)?, party: None, presence: presence(row) }))
        .collect();
    let all = committee.into_iter().flat_map(|committee| committee.listed("Members", "CommitteeMember"));
    let unstated = |row: &Element| Some(Member { name: name_of(row)?, party: None, presence: Presence::Unstated });
    called_and_others(called, all.filter_map(unstated))
}

fn name_of(row: &Element) -> Option<String> {
    let inner = row.child("Member").and_then(|member| member.value("Name"));
    row.value("Name").or(inner)
}

/// Aarhus writes 0 for who was there; the common form writes 1 or 4, and 0 while it is not known.
fn presence(row: &Element) -> Presence {
    if let Some(code) = row.value("Participate") {
        return if code == "0" { Presence::Present } else { Presence::Absent };
    }
    match row.value("ParticipationStatusAsValue").as_deref() {
        Some("1" | "4") => Presence::Present,
        Some("0") | None => Presence::Unstated,
        Some(_) => Presence::Absent,
    }
}

fn item(out: &mut Writer, meeting: &Meeting, row: &Element, around: Access) -> ItemDraft {
    let own = access::if_public(row.value("IsPublic").as_deref());
    let case = row.child("Case");
    let head = Head {
        number: row.value("Number"),
        title: row.value("Caption"),
        case_number: case.and_then(|case| case.value("Number")),
        public_title: None,
    };
    let mut written = Item::begin(out, head, around.and(own));
    written.out.aside("Sag", case.and_then(|case| case.value("Title")));
    for field in row.listed("ItemHistory", "ItemField") {
        let details = field.child("MeetingDetails");
        let told = |name: &str| details.and_then(|details| details.value(name));
        let (body, day) = (told("CommitteeName"), told("MeetingDueDate"));
        let mut lines = field.rich("Content");
        let caption = field.value("Caption").filter(|c| !c.to_lowercase().contains("beslutning") && !lines.is_empty());
        lines.splice(0..0, caption.map(|caption| format!("{caption}:")));
        written.previous(body.as_deref(), day.as_deref(), &lines, Access::Open);
    }
    let mut fields: Vec<&Element> = row.listed("Fields", "ItemField").collect();
    fields.sort_by_key(|field| order(field.value("Index").as_deref()));
    for field in fields {
        let caption = field.value("Caption").unwrap_or_default();
        let lines = field.rich("Content");
        if access::if_public(field.value("IsFeedback").as_deref()).is_open() {
            written.field_of(HeadingKind::Decision, &caption, &lines);
        } else {
            written.field(&caption, &lines);
        }
    }
    let absent: Vec<String> = row
        .listed("Members", "ItemMember")
        .filter_map(|member| Some((name_of(member)?, presence(member))))
        .filter_map(|(name, presence)| (presence == Presence::Absent).then_some(name))
        .collect();
    written.absent(&absent);
    for enclosure in row.listed("Enclosures", "Enclosure") {
        written.annex(annex(enclosure), enclosure_access(enclosure));
    }
    written.end(meeting)
}

/// The common form flags what is withheld, Aarhus what is public; where both are told, both count.
fn enclosure_access(row: &Element) -> Access {
    let withheld = row.value("IsProtected").map(|flag| access::if_withheld(Some(&flag)));
    let public = row.value("IsPublic").map(|flag| access::if_public(Some(&flag)));
    withheld.into_iter().chain(public).reduce(Access::and).unwrap_or(Access::Unstated)
}

fn annex(row: &Element) -> Enclosure {
    let paths = ["InstantiationFilePathRelative", "InstantiationFilePath", "InstantiationFileName", "FileName"];
    Enclosure {
        number: row.value("Number"),
        title: row.value("Name").or_else(|| row.value("FileName")),
        document_id: row.attribute("ID"),
        file: paths.iter().find_map(|path| row.value(path)),
        ..Enclosure::default()
    }
}
