//! The minutes.

use super::agenda::{numbered, paragraph};
use super::front::{Paper, terms};
use super::reference::{decision_ref, person_ref};
use super::vote::votes;
use super::{LANG, Sitting, document};
use crate::publisher::Publisher;
use crate::xml::{Element, element};
use sagsgang_domain::decision::RemarkKind;
use sagsgang_domain::openness::Public;
use sagsgang_domain::openness::view::{
    PublicAbsence, PublicDecision, PublicItem, PublicMeeting, PublicOrganization, PublicPerson, PublicRemark,
    PublicStage,
};

/// The minutes of a meeting as a `debate`; nothing before they are out.
pub fn minutes(
    publisher: &Publisher<'_>,
    body: &Public<PublicOrganization>,
    meeting: &Public<PublicMeeting>,
) -> Option<Vec<u8>> {
    let PublicStage::MinutesOut { at } = meeting.stage else { return None };
    let sitting = Sitting { publisher, body, meeting };
    let paper = Paper { kind: "debate", name: "minutes", title: LANG.minutes(), published: Some(at) };
    let meta = element("meta")
        .child(sitting.identification(paper))
        .children(sitting.publication(paper))
        .children(sitting.analysis())
        .child(sitting.references(true))
        .child(terms());
    let record = element("debateBody")
        .child(sitting.roll_call())
        .children(meeting.items.iter().map(|item| sitting.treated(item)))
        .children(sitting.corrections())
        .children(sitting.adjournment());
    let debate = element("debate").with("name", "minutes").child(meta).child(sitting.preface(paper)).child(record);
    Some(document(debate))
}

impl Sitting<'_> {
    fn roll_call(&self) -> Element {
        let (present, absent) = (&self.meeting.present, &self.meeting.absent);
        let list = |heading: &str, entries: Vec<Element>| {
            let shown = !entries.is_empty();
            shown.then(|| [paragraph(heading), element("ul").children(entries)]).into_iter().flatten()
        };
        let there = present.iter().map(|person| element("li").child(named(person))).collect();
        element("rollCall")
            .with("eId", "rollCall")
            .child(element("heading").text(LANG.attendance()))
            .children(list(LANG.present(), there))
            .children(list(LANG.absent(), absent.iter().map(missing).collect()))
    }

    fn treated(&self, item: &PublicItem) -> Element {
        let id = format!("item_{}", item.number);
        let section = element("debateSection").with("name", "item").with("eId", &id).children(numbered(item));
        let closed = item.closed.as_ref().map(|ground| {
            element("debateSection")
                .with("name", "closed")
                .with("eId", format!("{id}__closed"))
                .child(element("heading").text(LANG.closed_item()))
                .child(paragraph(&LANG.closure_ground(ground)))
        });
        let parts = self.parts(item).into_iter().map(|(name, heading, content)| {
            let part = if name == "annexes" { element("papers") } else { element("debateSection").with("name", &name) };
            part.with("eId", format!("{id}__{name}")).child(element("heading").text(&heading)).children(content)
        });
        section
            .children(closed)
            .children(parts)
            .children(votes(item, &id))
            .children(item.decision.as_ref().map(|decision| self.resolution(decision, &id)))
            .children(
                (1..).zip(&item.remarks).map(|(n, remark)| declaration(remark, &format!("{id}__declaration_{n}"))),
            )
            .children(absences(item, &id))
    }

    fn resolution(&self, decision: &PublicDecision, id: &str) -> Element {
        let kind =
            element("outcome").with("refersTo", decision_ref(decision.kind)).text(LANG.decision_kind(decision.kind));
        let clauses = decision.clauses.iter().map(|clause| {
            let outcome = element("outcome").with("refersTo", decision_ref(clause.kind));
            let entry = element("li").text(&format!("{}: ", LANG.clause_number(clause.clause)));
            let entry = entry.child(outcome.text(LANG.decision_kind(clause.kind)));
            if clause.text.is_empty() { entry } else { entry.text(&format!(". {}", clause.text)) }
        });
        let clauses = Some(element("ul").children(clauses)).filter(|list| !list.is_empty());
        element("resolutions")
            .with("eId", format!("{id}__resolutions"))
            .child(element("heading").text(LANG.decision()))
            .child(element("p").child(kind))
            .children(self.blocks(&decision.text))
            .children(clauses)
    }

    fn corrections(&self) -> Option<Element> {
        let corrections = &self.meeting.corrections;
        let entry = |correction: &sagsgang_domain::openness::view::PublicCorrection| {
            let at = correction.at.strftime("%Y-%m-%dT%H:%M:%SZ").to_string();
            let date = element("date").with("date", &at).text(at.get(..10).unwrap_or_default());
            let item =
                correction.item.map(|item| format!(", {}", LANG.item_number(&item.to_string()))).unwrap_or_default();
            element("p").child(date).text(&format!("{item}: {}", correction.text))
        };
        (!corrections.is_empty()).then(|| {
            element("communication")
                .with("eId", "corrections")
                .child(element("heading").text(LANG.corrections()))
                .children(corrections.iter().map(entry))
        })
    }

    fn adjournment(&self) -> Option<Element> {
        let ended = self.meeting.ended?;
        let time = element("recordedTime").with("time", ended.strftime("%H:%M:%S").to_string());
        let time = time.text(&LANG.at_time(ended));
        Some(
            element("adjournment")
                .with("eId", "adjournment")
                .child(element("p").text(LANG.meeting_ended()).text(" ").child(time)),
        )
    }
}

/// A person where the text names them.
pub(super) fn named(person: &PublicPerson) -> Element {
    let party = person.party.as_ref().map(|party| format!(" ({party})")).unwrap_or_default();
    element("person").with("refersTo", person_ref(person.id)).text(&format!("{}{party}", person.name))
}

fn missing(absence: &PublicAbsence) -> Element {
    let entry = element("li").child(named(&absence.person));
    match absence.reason {
        Some(reason) => entry.text(&format!(", {}", LANG.absence_reason(reason))),
        None => entry,
    }
}

fn absences(item: &PublicItem, id: &str) -> Option<Element> {
    let list = element("ul").children(item.absent.iter().map(missing));
    (!list.is_empty()).then(|| {
        element("debateSection")
            .with("name", "absence")
            .with("eId", format!("{id}__absence"))
            .child(element("heading").text(LANG.absent()))
            .child(list)
    })
}

/// What a member had recorded; a statement of the minority or a reservation declares a vote.
fn declaration(remark: &PublicRemark, id: &str) -> Element {
    let part = match remark.kind {
        RemarkKind::Remark => element("debateSection").with("name", "remark"),
        RemarkKind::MinorityStatement | RemarkKind::Reservation => element("declarationOfVote"),
    };
    let speakers = remark.by.iter().enumerate().fold(element("p"), |line, (index, person)| {
        let line = if index > 0 { line.text(", ") } else { line };
        line.child(named(person))
    });
    let speakers = Some(speakers).filter(|line| !line.is_empty());
    part.with("eId", id)
        .child(element("heading").text(LANG.remark_kind(remark.kind)))
        .children(speakers)
        .child(paragraph(&remark.text))
}
