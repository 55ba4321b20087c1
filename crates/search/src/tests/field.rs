//! A small municipality: two bodies, some meetings, a programme.

use crate::{Index, Query, Results};
use jiff::Timestamp;
use jiff::civil::{Date, date, time};
use sagsgang_domain::case::{Annex, CaseKind, FileRef, Recommendation, Section, SectionKind};
use sagsgang_domain::decision::{Decision, DecisionKind};
use sagsgang_domain::id::{AnnexId, ItemId, MeasureId, MeetingId, OrganizationId, ProgrammeId, TrackId};
use sagsgang_domain::meeting::{AgendaItem, ItemContent, Meeting, MeetingState};
use sagsgang_domain::openness::{Openness, Public, view};
use sagsgang_domain::organization::{Organization, OrganizationKind};
use sagsgang_domain::programme::{Measure, Programme, StatusMark, StatusStatement, Track};
use sagsgang_domain::rich_text::RichText;
use sagsgang_domain::term::Period;
use uuid::Uuid;

pub fn body(number: u128, abbreviation: &str, name: &str) -> Organization {
    Organization {
        id: OrganizationId(Uuid::from_u128(number)),
        kind: OrganizationKind::StandingCommittee,
        name: name.to_owned(),
        abbreviation: abbreviation.to_owned(),
        slug: abbreviation.to_lowercase(),
        purpose: String::new(),
        period: Period::from(date(2022, 1, 1)),
        saturday_counts: false,
        rank: 1,
    }
}

pub fn elders() -> Organization {
    body(1, "VPU", "Voksen- og Plejeudvalget")
}

pub fn children() -> Organization {
    body(2, "BUU", "Børne- og Ungeudvalget")
}

/// A meeting with published minutes.
pub fn meeting(number: u128, of: &Organization, day: Date, items: Vec<AgendaItem>) -> Meeting {
    Meeting {
        id: MeetingId(Uuid::from_u128(number)),
        organization: of.id,
        start: day.at(15, 0, 0, 0),
        ordinal: 1,
        place: "Byrådssalen, Havnegade 4".to_owned(),
        state: MeetingState::Published {
            dispatched: None,
            opened: Some(time(15, 0, 0, 0)),
            ended: Some(time(17, 0, 0, 0)),
            at: Timestamp::UNIX_EPOCH,
        },
        items,
        roster: Vec::new(),
        corrections: Vec::new(),
        read_from: None,
    }
}

/// An open item with a text, approved.
pub fn item(number: u32, title: &str, text: &str) -> AgendaItem {
    AgendaItem {
        id: ItemId(Uuid::from_u128(u128::from(number))),
        number,
        subject: None,
        content: ItemContent {
            title: title.to_owned(),
            public_title: None,
            case_number: Some(format!("26/{}", 1000 + number)),
            kind: CaseKind::Decision,
            openness: Openness::Open,
            sections: vec![section(text, Openness::Open)],
            recommendation: Recommendation {
                by: "Direktøren".to_owned(), clauses: vec!["sagen godkendes".to_owned()]
            },
            legal_basis: String::new(),
            annexes: Vec::new(),
            places: Vec::new(),
        },
        disqualified: Vec::new(),
        proposals: Vec::new(),
        decision: Some(Decision {
            kind: DecisionKind::Approved,
            text: RichText::from_plain("Godkendt."),
            public_text: None,
            clauses: Vec::new(),
        }),
        decided_at: None,
        absent: Vec::new(),
        read: None,
        remarks: Vec::new(),
    }
}

pub fn section(text: &str, openness: Openness) -> Section {
    Section {
        kind: SectionKind::Presentation,
        heading: "Sagsfremstilling".to_owned(),
        text: RichText::from_plain(text),
        openness,
    }
}

pub fn annex(title: &str, file: &str, openness: Openness) -> Annex {
    Annex {
        id: AnnexId(Uuid::from_u128(77)),
        title: title.to_owned(),
        document_number: Some("5512-24".to_owned()),
        journal_number: None,
        openness,
        file: Some(FileRef {
            digest: "00".repeat(32),
            name: file.to_owned(),
            media_type: "application/pdf".to_owned(),
            size: 10,
        }),
    }
}

pub fn programme(openness: Openness) -> Programme {
    let statement = |as_of, text: &str| StatusStatement { as_of, mark: StatusMark::Underway, text: text.to_owned() };
    Programme {
        id: ProgrammeId(Uuid::from_u128(9)),
        slug: "klimaplan".to_owned(),
        title: "Klimaplan 2030".to_owned(),
        summary: "Kommunens vej til nul udledning.".to_owned(),
        openness,
        tracks: vec![Track {
            id: TrackId(Uuid::from_u128(10)),
            name: "Transport".to_owned(),
            measures: vec![Measure {
                id: MeasureId(Uuid::from_u128(11)),
                title: "Elbusser på bylinjerne".to_owned(),
                plan: "Ti busser udskiftes hvert år.".to_owned(),
                period: Some((date(2023, 1, 1), None)),
                owner: Some("Teknik og Miljø".to_owned()),
                statements: vec![
                    statement(date(2023, 3, 15), "Udbuddet forberedes."),
                    statement(date(2024, 3, 15), "De første ladestandere er rejst ved remisen."),
                ],
            }],
        }],
        read_from: None,
    }
}

pub fn public(meeting: &Meeting, of: &Organization) -> Public<view::PublicMeeting> {
    view::meeting(meeting, of).expect("a standing committee's papers are public")
}

/// An index with these meetings.
pub fn indexed(meetings: &[(Meeting, Organization)]) -> Index {
    let index = Index::in_memory().unwrap();
    let mut batch = index.batch().unwrap();
    for (meeting, of) in meetings {
        batch.replace_meeting(&public(meeting, of), of).unwrap();
    }
    batch.commit(1).unwrap();
    index
}

/// An index with one meeting of these items on 24 April 2024.
pub fn with_items(items: Vec<AgendaItem>) -> Index {
    indexed(&[(meeting(100, &elders(), date(2024, 4, 24), items), elders())])
}

pub fn ask(index: &Index, question: &str) -> Results {
    index.search(&Query::new(question)).expect("no question is an error")
}

pub fn titles(index: &Index, question: &str) -> Vec<String> {
    ask(index, question).hits.into_iter().map(|hit| hit.title).collect()
}
