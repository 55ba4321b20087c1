//! What a paper speaks of, each named once and pointed to from where it stands: bodies, people, places, concepts.

use super::{LANG, Sitting};
use crate::xml::{Element, element};
use sagsgang_domain::decision::DecisionKind;
use sagsgang_domain::id::PersonId;
use sagsgang_domain::openness::view::{PublicItem, PublicPerson};
use sagsgang_domain::vote::{VoteResult, VoteValue};
use std::collections::{BTreeMap, BTreeSet};

/// How a person is pointed to.
pub(super) fn person_ref(person: PersonId) -> String {
    format!("#person-{person}")
}

/// How a way of voting is pointed to.
pub(super) fn value_ref(value: VoteValue) -> &'static str {
    match value {
        VoteValue::For => "#vote-for",
        VoteValue::Against => "#vote-against",
        VoteValue::Abstained => "#vote-abstained",
    }
}

/// How the outcome of a vote is pointed to.
pub(super) fn result_ref(result: VoteResult) -> &'static str {
    match result {
        VoteResult::Adopted => "#adopted",
        VoteResult::Fallen => "#fallen",
    }
}

/// How a kind of decision is named.
fn decision_id(kind: DecisionKind) -> &'static str {
    match kind {
        DecisionKind::Approved => "decision-approved",
        DecisionKind::ApprovedAmended => "decision-approved-amended",
        DecisionKind::PartlyApproved => "decision-partly-approved",
        DecisionKind::Recommended => "decision-recommended",
        DecisionKind::Rejected => "decision-rejected",
        DecisionKind::Noted => "decision-noted",
        DecisionKind::Discussed => "decision-discussed",
        DecisionKind::Postponed => "decision-postponed",
        DecisionKind::Returned => "decision-returned",
        DecisionKind::Withdrawn => "decision-withdrawn",
        DecisionKind::Elected => "decision-elected",
        DecisionKind::Unclassified => "decision",
    }
}

/// How a kind of decision is pointed to.
pub(super) fn decision_ref(kind: DecisionKind) -> String {
    format!("#{}", decision_id(kind))
}

impl Sitting<'_> {
    /// Everything the paper points to; an agenda names nobody and tells of no votes.
    pub(super) fn references(&self, of_minutes: bool) -> Element {
        let (publisher, body) = (self.publisher, self.body);
        let place = Some(&self.meeting.place).filter(|place| !place.is_empty());
        let organization = |id: &str, href: String, name: &str| tlc("TLCOrganization", id, href, name);
        let mut references = element("references")
            .with("source", "#municipality")
            .child(organization(
                "municipality",
                format!("/akn/ontology/organization/dk.{}", publisher.slug),
                publisher.municipality,
            ))
            .child(organization(
                "body",
                format!("/akn/ontology/organization/dk.{}.{}", publisher.slug, body.slug),
                &body.name,
            ))
            .child(tlc("TLCRole", "author", "/akn/ontology/role/author".to_owned(), LANG.publisher()))
            .children(place.map(|place| {
                tlc("TLCLocation", "place", format!("/akn/ontology/location/dk.{}.meeting", publisher.slug), place)
            }))
            .children(self.people().values().filter(|_| of_minutes).map(|person| {
                let id = person_ref(person.id).trim_start_matches('#').to_owned();
                tlc("TLCPerson", &id, format!("/akn/ontology/person/dk.{}.{}", publisher.slug, person.id), &person.name)
            }));
        if of_minutes {
            references = references.children(self.concepts());
        }
        references
    }

    fn concepts(&self) -> Vec<Element> {
        let concept = |id: &str, name: &str| tlc("TLCConcept", id, format!("/akn/ontology/concept/dk.{id}"), name);
        let values =
            VoteValue::ALL.map(|value| concept(value_ref(value).trim_start_matches('#'), LANG.vote_value(value)));
        let results = [VoteResult::Adopted, VoteResult::Fallen]
            .map(|result| concept(result_ref(result).trim_start_matches('#'), LANG.vote_result(result)));
        let decisions = self.meeting.items.iter().filter_map(|item| item.decision.as_ref());
        let decided = decisions.flat_map(|decision| {
            std::iter::once(decision.kind).chain(decision.clauses.iter().map(|clause| clause.kind))
        });
        let kinds: BTreeSet<DecisionKind> = decided.collect();
        let kinds = kinds.into_iter().map(|kind| concept(decision_id(kind), LANG.decision_kind(kind)));
        values.into_iter().chain(results).chain(kinds).collect()
    }

    /// Everybody who is named, once each.
    fn people(&self) -> BTreeMap<PersonId, &PublicPerson> {
        let meeting = self.meeting;
        let at_meeting = meeting.present.iter().chain(meeting.absent.iter().map(|absence| &absence.person));
        let at_items = meeting.items.iter().flat_map(people_of);
        at_meeting.chain(at_items).map(|person| (person.id, person)).collect()
    }
}

fn people_of(item: &PublicItem) -> impl Iterator<Item = &PublicPerson> {
    let voters = item.votes.iter().flat_map(|vote| vote.votes.iter().map(|(person, _)| person).chain(&vote.mover));
    let speakers = item.remarks.iter().flat_map(|remark| &remark.by);
    voters.chain(speakers).chain(item.absent.iter().map(|absence| &absence.person))
}

fn tlc(kind: &'static str, id: &str, href: String, name: &str) -> Element {
    element(kind).with("eId", id).with("href", href).with("showAs", name)
}
