//! Acadre's manifest: which documents were made of an agenda, and which of them is out. The meeting itself stands in
//! the content that it points to.

use super::acadre::{TECHNICAL, paper, table};
use super::access;
use super::meeting::{Facts, Meeting};
use super::tree::Element;
use super::writer::Writer;
use super::{path, rest};
use crate::date;
use crate::draft::{MinutesDraft, Origin, Paper, Standing, System};
use jiff::civil::DateTime;

/// Whether the root holds a list of produced documents.
pub fn is_one(root: &Element) -> bool {
    root.all("table").any(|table| table.attributes.iter().any(|a| a.name == "name" && a.value == "producedAgenda"))
}

/// A document made of the agenda.
struct Produced {
    is_out: bool,
    at: Option<DateTime>,
    paper: Paper,
    files: Vec<String>,
}

/// Reads a manifest. The draft has no items; its origin names the files of the newest document that is out.
pub fn read(root: &Element, out: &mut Writer) -> MinutesDraft {
    let root = table::rows(root.clone(), table::Fields::Attributes);
    let told = |table: &str, field: &str| root.all(table).find_map(|row| row.value(field));
    let agenda = told("agenda", "sysid");
    let names: Vec<String> = root.all("agenda").filter_map(|row| row.value("name")).collect();
    let mut documents = Vec::new();
    for row in root.all("producedAgenda") {
        documents.push((produced(row, agenda.as_deref()), row.value("comment")));
    }
    let newest = documents.iter().filter(|(document, _)| document.is_out).max_by_key(|(document, _)| document.at);
    let files: Vec<path::Safe> =
        newest.iter().flat_map(|(d, _)| &d.files).filter_map(|file| path::safe(file)).collect();
    out.shortened += files.iter().filter(|file| file.is_shortened).count();
    let origin = Origin {
        system: System::Acadre,
        meeting: told("meeting", "sysid"),
        agenda: agenda.clone(),
        paper: newest.map_or(Paper::Unstated, |(document, _)| document.paper),
        standing: if newest.is_some() { Standing::Published } else { Standing::Withdrawn },
        addendum: names.iter().any(|name| name.to_lowercase().contains("tillæg")),
        produced: newest.and_then(|(document, _)| document.at),
        files: files.into_iter().map(|file| file.path).collect(),
        notice: true,
    };
    let facts = Facts {
        body: told("committee", "name"),
        day: told("meeting", "date"),
        name: told("meeting", "name"),
        ..Facts::default()
    };
    let access = told("agenda", "access").map(|code| access::by_code(Some(&code)));
    let read = Meeting::begin(out, facts, access, origin);
    for name in names {
        out.aside("Dokument", Some(name));
    }
    for (document, comment) in documents {
        out.aside("Udgave", comment);
        out.aside("Udgivet", Some(if document.is_out { "Ja" } else { "Nej" }.to_owned()));
    }
    rest::write(out, &root, &TECHNICAL);
    read.with(Vec::new())
}

fn produced(row: &Element, agenda: Option<&str>) -> Produced {
    let document = row.value("docID");
    let folder = row.value("filesfolder").or_else(|| Some(format!("Files_{}_{}", agenda?, document.as_deref()?)));
    let access = access::by_code(row.value("accessid").as_deref())
        .and(access::where_told(row.value("access").as_deref(), access::in_words));
    let named = [row.value("xmlfilename"), row.value("pdffilename"), row.value("docfilename")];
    let in_folder = |name: String| folder.as_ref().map_or(name.clone(), |folder| format!("{folder}/{name}"));
    let moment = |field: &str| row.value(field).and_then(|at| date::moment(&at));
    Produced {
        is_out: row.value("publish").as_deref() == Some("1") && access.is_open(),
        at: moment("publishDate").or_else(|| moment("createdDate")),
        paper: match row.value("type").as_deref() {
            Some("1") => Paper::Agenda,
            Some("2") => Paper::Minutes,
            _ => row.value("comment").map_or(Paper::Unstated, |comment| paper(&comment)),
        },
        files: named.into_iter().flatten().map(in_folder).collect(),
    }
}
