//! eDoc in Fujitsu's form: a notice that an agenda is out or withdrawn, and the content it points to. The content has
//! the plan of a case's treatments, past and to come.

use super::access::{self, Access};
use super::item::{Enclosure, Head, Item};
use super::meeting::{Facts, Meeting, Member, Presence, order};
use super::tree::Element;
use super::writer::Writer;
use super::{path, rest};
use crate::date;
use crate::draft::{ItemDraft, MinutesDraft, Origin, Paper, Standing, System};
use crate::minutes::HeadingKind;

const TECHNICAL: [&str; 36] = [
    "identifier",
    "schemalocation",
    "outputtypeenumname",
    "outputfilterispublic",
    "shortname",
    "defaultlocation",
    "meetingstatecode",
    "startdate",
    "enddate",
    "rank",
    "secretary",
    "roleinmeeting",
    "politicalpartylist",
    "type",
    "state",
    "domain",
    "category",
    "ruleofspeaking",
    "sortorder",
    "caseidentifier",
    "statecode",
    "finishedindicator",
    "finisheddate",
    "placement",
    "agendatype",
    "accessname",
    "accessenumname",
    "showorder",
    "documentidentifier",
    "committeeidentifier",
    "meetingidentifier",
    "agendaidentifier",
    "decisionidentifier",
    "attachmentidentifier",
    "casepresentationidentifier",
    "represent",
];

/// A decision that is not to be shown yet.
const NOT_RELEASED: &str = "beslutning ikke frigivet";

/// Reads a notice. The draft has no items; its origin says which agenda is out, or out no longer.
pub fn notification(root: &Element, out: &mut Writer) -> MinutesDraft {
    let Some(notice) = root.find("Notification") else { return MinutesDraft::default() };
    let is_out = access::if_public(notice.value("Publish").as_deref()).is_open();
    let file = notice.value("PathToXml").and_then(|path| path::safe(&path));
    out.shortened += usize::from(file.as_ref().is_some_and(|file| file.is_shortened));
    let origin = Origin {
        system: System::EdocFujitsu,
        meeting: notice.value("MeetingIdentifier"),
        agenda: notice.value("AgendaIdentifier"),
        standing: if is_out { Standing::Published } else { Standing::Withdrawn },
        produced: notice.value("Timestamp").and_then(|at| date::moment(&at)),
        files: file.map(|file| file.path).into_iter().collect(),
        notice: true,
        ..Origin::default()
    };
    let read = Meeting::begin(out, Facts::default(), None, origin);
    out.aside("Udgivet", Some(if is_out { "Ja" } else { "Nej" }.to_owned()));
    rest::write(out, root, &TECHNICAL);
    read.with(Vec::new())
}

/// Reads the content of an agenda.
pub fn content(root: &Element, out: &mut Writer) -> MinutesDraft {
    let (committee, meeting, agenda) = (root.find("Committee"), root.find("Meeting"), root.find("Agenda"));
    let told = |of: Option<&Element>, name: &str| of.and_then(|of| of.value(name));
    let kind = root.value("OutputTypeEnumName");
    let exception = told(meeting, "MeetingPublicExceptionIndicator");
    let access = access::where_told(exception.as_deref(), access::if_withheld)
        .and(access::where_told(root.value("OutputFilterIsPublic").as_deref(), access::if_public));
    let addendum = told(agenda, "Type").is_some_and(|kind| kind.to_lowercase().contains("tillæg"));
    let origin = Origin {
        system: System::EdocFujitsu,
        meeting: told(meeting, "MeetingIdentifier"),
        agenda: told(agenda, "Identifier"),
        paper: match kind.as_deref() {
            Some("Agenda") => Paper::Agenda,
            Some(_) => Paper::Minutes,
            None => Paper::Unstated,
        },
        addendum,
        ..Origin::default()
    };
    let facts = Facts {
        body: told(committee, "Name"),
        day: told(meeting, "MeetingDateTime"),
        until: told(meeting, "EndDateTime"),
        place: told(meeting, "MeetingLocation"),
        name: None,
    };
    let mut read = Meeting::begin(out, facts, Some(access), origin);
    out.aside("Bemærkning", told(agenda, "Note"));
    let members: Vec<Member> = meeting
        .into_iter()
        .flat_map(|meeting| meeting.listed("MeetingParticipants", "MeetingParticipant"))
        .filter_map(|row| {
            let presence = Presence::if_there(row.value("Participate").as_deref());
            Some(Member { name: row.value("Name")?, party: party(row), presence })
        })
        .collect();
    read.people(out, &members);
    let mut rows: Vec<&Element> =
        agenda.into_iter().flat_map(|a| a.listed("AgendaElements", "AgendaElement")).collect();
    rows.sort_by_key(|row| order(row.value("SortOrder").as_deref()));
    let items = rows.into_iter().flat_map(|row| {
        let own = access::if_public(row.value("AccessIsPublic").as_deref())
            .and(access::where_told(row.value("AccessName").as_deref(), access::in_words));
        row.all("HandlingItem").map(move |item| (row, item, own)).collect::<Vec<_>>()
    });
    let items = items.map(|(row, handled, own)| item(out, &read, row, handled, access.and(own))).collect();
    rest::write(out, root, &TECHNICAL);
    read.with(items)
}

/// The letter of the list; a party by its name is none.
fn party(row: &Element) -> Option<String> {
    row.value("PoliticalParty").filter(|party| party.chars().count() <= 2)
}

fn item(out: &mut Writer, meeting: &Meeting, row: &Element, handled: &Element, around: Access) -> ItemDraft {
    let head = Head {
        number: handled.value("SerialNo").or_else(|| row.value("SortOrder")),
        title: handled.value("Title"),
        public_title: handled.value("NeutralTitle"),
        case_number: handled.value("CaseNumber"),
    };
    let mut written = Item::begin(out, head, around);
    written.out.aside("Sag", handled.value("CaseTitle"));
    let plan: Vec<&Element> = handled.listed("HandlingPlan", "Handling").collect();
    for handling in &plan {
        if let Some(body) = handling.value("CommitteeName") {
            written.stop(&body);
        }
    }
    let is_this = |handling: &&&Element| handling.value("Placement").as_deref() == Some("This");
    for handling in plan.iter().filter(|handling| !is_this(handling)) {
        earlier(&mut written, handling);
    }
    let mut is_decided = false;
    for presentation in handled.listed("CasePresentations", "CasePresentation") {
        let title = presentation.value("Title").unwrap_or_default();
        let lines = presentation.rich("Content");
        if access::if_public(presentation.value("IsDecision").as_deref()).is_open() {
            is_decided |= !lines.is_empty();
            written.field_of(HeadingKind::Decision, &title, &lines);
        } else {
            written.field(&title, &lines);
        }
    }
    for handling in plan.iter().filter(is_this) {
        concluded(&mut written, handling, is_decided);
    }
    for attachment in handled.listed("Attachments", "Attachment") {
        let access = access::in_words(attachment.value("AccessEnumName").as_deref())
            .and(access::where_told(attachment.value("AccessName").as_deref(), access::in_words));
        written.annex(enclosure(attachment), access);
    }
    written.end(meeting)
}

fn enclosure(row: &Element) -> Enclosure {
    Enclosure {
        number: row.value("AttachmentNumber").or_else(|| row.value("ShowOrder")),
        title: row.value("Title"),
        public_title: row.value("NeutralTitle"),
        document_id: row.value("DocumentNumber"),
        file: row.value("Link"),
        ..Enclosure::default()
    }
}

/// When a body treated the case, or will.
fn day_of(handling: &Element) -> Option<String> {
    handling.value("MeetingDate").or_else(|| handling.value("PlannedMeeting"))
}

fn decision_of(handling: &Element) -> Vec<String> {
    let lines = handling.rich("Decision");
    if lines.first().is_some_and(|line| line.to_lowercase().starts_with(NOT_RELEASED)) { Vec::new() } else { lines }
}

/// A treatment at another meeting; one that is only planned is a stop of the route.
fn earlier(written: &mut Item<'_>, handling: &Element) {
    let access = access::where_told(handling.value("Access").as_deref(), access::in_words);
    let (body, day, lines) = (handling.value("CommitteeName"), day_of(handling), decision_of(handling));
    if lines.is_empty() {
        written.out.aside("Behandles den", day);
    } else {
        written.previous(body.as_deref(), day.as_deref(), &lines, access);
    }
}

/// The treatment at this meeting: who was absent, and the decision where no section has it.
fn concluded(written: &mut Item<'_>, handling: &Element, is_decided: bool) {
    let lines = decision_of(handling);
    if lines.is_empty() || is_decided {
        written.out.aside("Behandles den", day_of(handling));
        let again = written.out.block(&lines);
        written.out.headings.extend(again.iter().map(|line| line.span));
    } else {
        let (body, day) = (handling.value("CommitteeName"), day_of(handling));
        written.decision("Beslutning", body.as_deref(), day.as_deref(), &lines);
    }
    let absences: Vec<_> = handling
        .listed("HandlingAbsences", "HandlingAbsence")
        .filter_map(|absence| Some((absence.value("Name")?, absence.value("Reason"))))
        .collect();
    written.absent(&absences.iter().map(|(name, _)| name.clone()).collect::<Vec<_>>());
    for (name, reason) in absences {
        // A reason has no place in a draft: a person decides whether it is told.
        if let Some(reason) = reason {
            written.out.put(&format!("Årsag ({name}): {reason}"));
            written.out.end_line();
        }
    }
}
