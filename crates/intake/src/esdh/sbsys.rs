//! SBSYS in its Danish form: `Dagsorden`, whose facts are attributes with Danish names and whose sections are elements
//! that are called what their headings say.

use super::access::{self, Access};
use super::item::{Enclosure, Head, Item};
use super::meeting::{Facts, Meeting, order};
use super::rest;
use super::tree::{Element, clean};
use super::writer::Writer;
use crate::date;
use crate::draft::{ItemDraft, MinutesDraft, Origin, Paper, System};
use crate::pattern::Pattern;

const TECHNICAL: [&str; 5] = ["udvalgid", "dagsordenpunktid", "bilagid", "schemalocation", "sortering"];

/// A character that an XML name cannot hold, as programs write it: `_x0020_`.
static ESCAPED: Pattern = Pattern::new(r"_x([0-9A-Fa-f]{4})_");

/// Reads an agenda.
pub fn read(root: &Element, out: &mut Writer) -> MinutesDraft {
    let Some(meeting) = root.child("Møde") else { return MinutesDraft::default() };
    let access = access::if_public(root.attribute("Åben").as_deref());
    let joined = |parts: [Option<String>; 2]| parts.into_iter().flatten().reduce(|day, time| format!("{day} {time}"));
    let facts = Facts {
        body: meeting.attribute("Udvalg"),
        day: joined([meeting.attribute("Mødedato"), meeting.attribute("Mødetid")]),
        until: joined([meeting.attribute("Mødeslutdato"), meeting.attribute("Mødesluttid")]),
        place: meeting.attribute("Mødested"),
        name: None,
    };
    let paper = root.attribute("Dagsordentype").map_or(Paper::Unstated, |kind| super::acadre::paper(&kind));
    let origin = Origin {
        system: System::Sbsys,
        meeting: meeting.attribute("MødeID"),
        agenda: root.attribute("DagsordenID"),
        paper,
        addendum: access::if_public(root.attribute("Tillægsdagsorden").as_deref()).is_open(),
        produced: root.attribute("Oprettet").and_then(|at| date::moment(&at)),
        ..Origin::default()
    };
    let read = Meeting::begin(out, facts, Some(access), origin);
    let mut rows = Vec::new();
    for list in root.children().chain(meeting.children()).filter(|child| child.name == "Dagsordenpunkter") {
        rows.extend(list.all("Dagsordenpunkt").map(|row| (row, Access::Open)));
        for group in list.all("Gruppe") {
            let around = group_access(group);
            rows.extend(group.all("Dagsordenpunkt").map(|row| (row, around)));
        }
    }
    rows.sort_by_key(|(row, _)| order(row.attribute("Nummer").as_deref()));
    let items = rows.into_iter().map(|(row, around)| item(out, &read, row, access.and(around))).collect();
    rest::write(out, root, &TECHNICAL);
    read.with(items)
}

/// `Lukkede dagsordenspunkter` holds what is closed, whatever its items say.
fn group_access(group: &Element) -> Access {
    match group.attribute("navn").map(|name| name.to_lowercase()) {
        Some(name) if !name.starts_with("åbne") && !name.starts_with("åben") => Access::Closed,
        _ => Access::Open,
    }
}

fn item(out: &mut Writer, meeting: &Meeting, row: &Element, around: Access) -> ItemDraft {
    let own = access::if_public(row.attribute("Åbent").as_deref());
    let head = Head {
        number: row.attribute("Nummer"),
        title: Some(row.rich("Overskrift").join(" ")).filter(|title| !title.is_empty()),
        case_number: row.attribute("Sagsnummer").or_else(|| row.attribute("Sagsnr")),
        public_title: None,
    };
    let mut written = Item::begin(out, head, around.and(own));
    for section in row.all("Indhold").flat_map(Element::children) {
        let heading = section.attribute("navn").unwrap_or_else(|| heading(&section.name));
        written.field(&heading, &section.lines());
    }
    for (at, annex) in row.listed("Bilagsliste", "Bilag").enumerate() {
        let access = access::if_public(annex.attribute("MaaPubliceres").as_deref());
        let enclosure = Enclosure {
            number: Some((at + 1).to_string()),
            title: annex.attribute("Navn"),
            document_id: annex.attribute("BilagID"),
            file: annex.attribute("BilagUrl"),
            ..Enclosure::default()
        };
        written.annex(enclosure, access);
    }
    written.end(meeting)
}

/// The heading that the name of an element stands for.
fn heading(name: &str) -> String {
    let mut out = String::new();
    let mut from = 0;
    for c in ESCAPED.all(name) {
        let code = c.get(1).and_then(|m| u32::from_str_radix(m.as_str(), 16).ok()).and_then(char::from_u32);
        if let (Some(whole), Some(character)) = (c.get(0), code) {
            out.push_str(name.get(from..whole.start()).unwrap_or_default());
            out.push(character);
            from = whole.end();
        }
    }
    out.push_str(name.get(from..).unwrap_or_default());
    clean(&out.replace('_', " "))
}

#[cfg(test)]
mod tests {
    use super::heading;

    #[test]
    fn the_name_of_an_element_is_a_heading() {
        assert_eq!(heading("Økonomiske_x0020_konsekvenser"), "Økonomiske konsekvenser");
        assert_eq!(heading("Supplerende_sagsfremstilling"), "Supplerende sagsfremstilling");
        assert_eq!(heading("Beslutning"), "Beslutning");
    }
}
