//! Pages of a meeting made with the domain's own functions.

use super::item;
use crate::frame::Frame;
use crate::url::Links;
use jiff::Timestamp;
use jiff::civil::date;
use sagsgang_app::portal::{BodyLink, ItemPage};
use sagsgang_domain::attendance::{AbsenceReason, ItemAbsence, Participant};
use sagsgang_domain::case::{Annex, CaseKind, FileRef, Recommendation, Section, SectionKind};
use sagsgang_domain::decision::{Decision, DecisionKind, Remark, RemarkKind};
use sagsgang_domain::meeting::{AgendaItem, ItemContent, Meeting, MeetingState};
use sagsgang_domain::openness::{ClosureGround, Openness, view};
use sagsgang_domain::organization::{Organization, OrganizationKind};
use sagsgang_domain::person::{MembershipRole, Party};
use sagsgang_domain::rich_text::RichText;
use sagsgang_domain::term::Period;
use sagsgang_domain::vote::{Proposal, ProposalKind, Vote, VoteValue};
use sagsgang_i18n::Lang;
use std::sync::Arc;

/// Names something, a different thing for each number.
fn id<Id: std::str::FromStr<Err: std::fmt::Debug>>(number: u32) -> Id {
    format!("01890a5d-ac96-774b-bcce-{number:012}").parse().unwrap()
}

fn body() -> Organization {
    Organization {
        id: id(1),
        kind: OrganizationKind::StandingCommittee,
        name: "Voksen- og Plejeudvalget".to_owned(),
        abbreviation: "VPU".to_owned(),
        slug: "vpu".to_owned(),
        purpose: String::new(),
        period: Period::from(date(2022, 1, 1)),
        saturday_counts: false,
        rank: 1,
    }
}

fn member(number: u32, name: &str, party: &str) -> Participant {
    Participant {
        person: id(number),
        name: name.to_owned(),
        party: Some(Party::new(party).unwrap()),
        role: MembershipRole::Member,
        substitute_for: None,
        present: Vec::new(),
        reason: None,
    }
}

/// An item with something in every field, each marked with `mark`.
fn full_item(number: u32, mark: &str, openness: Openness) -> AgendaItem {
    let file = FileRef {
        digest: "00".repeat(32),
        name: format!("{mark}-fil.pdf"),
        media_type: "application/pdf".to_owned(),
        size: 1_200_000,
    };
    let annex = Annex {
        id: id(50 + number),
        title: format!("{mark} bilag"),
        document_number: Some(format!("{mark}-7")),
        journal_number: None,
        openness: Openness::Open,
        file: Some(file),
    };
    let section = Section {
        kind: SectionKind::Presentation,
        heading: format!("{mark} overskrift"),
        text: RichText::from_plain(&format!("{mark} fremstilling")),
        openness: Openness::Open,
    };
    let content = ItemContent {
        public_title: Some("Salg af en grund".to_owned()),
        case_number: Some(format!("26/{mark}")),
        openness,
        sections: vec![section],
        recommendation: Recommendation { by: format!("{mark} direktør"), clauses: vec![format!("{mark} at")] },
        legal_basis: format!("{mark} lov"),
        annexes: vec![annex],
        places: Vec::new(),
        ..ItemContent::standing(format!("{mark} titel"), CaseKind::Decision)
    };
    let vote = |person: u32, value| Vote { person: id(person), value };
    let mut item = AgendaItem::new(id(20 + number), None, content);
    item.number = number;
    item.decision = Some(Decision {
        kind: DecisionKind::Approved,
        text: RichText::from_plain(&format!("{mark} beslutning")),
        public_text: Some(RichText::from_plain("Salget blev godkendt.")),
        clauses: Vec::new(),
    });
    item.proposals = vec![Proposal {
        id: id(40 + number),
        kind: ProposalKind::Amendment,
        text: format!("{mark} forslag"),
        mover: Some(id(11)),
        votes: Some(vec![vote(11, VoteValue::For), vote(12, VoteValue::Against)]),
    }];
    item.remarks =
        vec![Remark { kind: RemarkKind::MinorityStatement, by: vec![id(11)], text: format!("{mark} mindretal") }];
    item.absent = vec![ItemAbsence { person: id(12), reason: Some(AbsenceReason::Apology) }];
    item
}

fn meeting(items: Vec<AgendaItem>) -> Meeting {
    let at = Timestamp::UNIX_EPOCH;
    Meeting {
        id: id(2),
        organization: id(1),
        start: date(2024, 4, 24).at(14, 0, 0, 0),
        ordinal: 1,
        place: "Mødelokale 2".to_owned(),
        state: MeetingState::Published { dispatched: None, opened: None, ended: None, at },
        items,
        roster: vec![member(11, "Anna Lund", "A"), member(12, "Bo Krog", "V")],
        corrections: Vec::new(),
        read_from: None,
    }
}

fn shown(lang: Lang, items: Vec<AgendaItem>, index: usize) -> String {
    let frame = Frame {
        lang,
        links: Links::new(lang),
        path: "/udvalg/vpu/2024-04-24/5".to_owned(),
        site: Arc::default(),
        viewer: None,
        notice: None,
    };
    let body = body();
    let meeting = view::meeting(&meeting(items), &body).unwrap();
    let organization = view::organization(&body).unwrap();
    let page = ItemPage {
        body: BodyLink::from(&body),
        organization,
        meeting,
        index,
        case: None,
        bodies: [].into(),
        actions: Vec::new(),
        today: date(2024, 5, 1),
    };
    item::markup(&frame, &page).into_string()
}

#[test]
fn an_open_item_shows_what_was_proposed_decided_voted_and_said() {
    let page = shown(Lang::Da, vec![full_item(5, "Åbent", Openness::Open)], 0);
    for expected in [
        "Åbent direktør indstiller, at",
        "Åbent at",
        "Godkendt",
        "Åbent beslutning",
        "Åbent overskrift",
        "Åbent fremstilling",
        "Åbent lov",
        "stillet af Anna Lund (A)",
        "1 for, 1 imod, 0 undlod",
        "Mindretalsudtalelse",
        "Bo Krog (V)</a> – afbud",
        "/udvalg/vpu/2024-04-24/5/bilag/1/%C3%85bent-fil.pdf",
        "(PDF, 1,2 MB)",
        "Dok.nr. Åbent-7",
    ] {
        assert!(page.contains(expected), "{expected} is missing in {page}");
    }
}

#[test]
fn a_closed_item_shows_its_public_title_ground_and_decision_and_nothing_else() {
    let closed = full_item(5, "HEMMELIG", Openness::closed(ClosureGround::RealProperty));
    for lang in Lang::ALL {
        let page = shown(lang, vec![full_item(4, "Åbent", Openness::Open), closed.clone()], 1);
        assert!(!page.contains("HEMMELIG"), "{page}");
        assert!(page.contains("Salg af en grund") && page.contains("Salget blev godkendt."), "{page}");
        assert!(page.contains(&lang.closure_ground(&ClosureGround::RealProperty)), "{page}");
        for kept in ["Anna Lund", "Bo Krog", "/bilag/", "/sag/"] {
            assert!(!page.contains(kept), "{kept} in {page}");
        }
    }
}

#[test]
fn the_neighbour_of_a_closed_item_tells_its_public_title_alone() {
    let closed = full_item(5, "HEMMELIG", Openness::closed(ClosureGround::Tender));
    let page = shown(Lang::Da, vec![full_item(4, "Åbent", Openness::Open), closed], 0);
    assert!(page.contains("5. Salg af en grund") && !page.contains("HEMMELIG"), "{page}");
}

#[test]
fn what_people_wrote_is_marked_as_danish_on_an_english_page() {
    let page = shown(Lang::En, vec![full_item(5, "Åbent", Openness::Open)], 0);
    assert!(page.contains("<html lang=\"en\">"), "{page}");
    assert!(page.contains("<h1 class=\"sg-title\" lang=\"da\">Åbent titel</h1>"), "{page}");
    for english in ["Recommendation", "Approved", "1 for, 1 against, 0 abstained", "sent apologies", "Annexes"] {
        assert!(page.contains(english), "{english} is missing in {page}");
    }
    let danish = shown(Lang::Da, vec![full_item(5, "Åbent", Openness::Open)], 0);
    let content = danish.split("<main").nth(1).unwrap();
    assert!(!content.contains("lang=\"da\""), "a Danish page marks nothing as Danish");
}

#[test]
fn nothing_people_write_becomes_markup() {
    let page = shown(Lang::Da, vec![full_item(5, "<b>x</b>\" onload=\"", Openness::Open)], 0);
    assert!(!page.contains("<b>x</b>") && !page.contains("\" onload=\""), "{page}");
}

#[test]
fn an_address_has_one_way_of_writing_a_number() {
    assert_eq!(super::number::<u32>("5").ok(), Some(5));
    for other in ["05", "+5", "5.0", "", "-1", "99999999999"] {
        assert!(super::number::<u32>(other).is_err(), "{other}");
    }
    assert!(super::meeting_day("2024-04-24-02").is_err());
}
