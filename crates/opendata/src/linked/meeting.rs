//! A meeting, its items, what was decided and how each voted.

use super::{above, known, local, person, pointed, with_context};
use crate::licence::LICENCE;
use crate::publisher::Publisher;
use jiff::civil::DateTime;
use sagsgang_domain::decision::Effect;
use sagsgang_domain::openness::Public;
use sagsgang_domain::openness::view::{
    PublicDecision, PublicItem, PublicMeeting, PublicOrganization, PublicStage, PublicVote,
};
use sagsgang_i18n::Lang;
use serde_json::{Value, json};

/// What the public gets of a meeting is Danish.
const LANG: Lang = Lang::Da;

/// A meeting with its items, decisions and votes, as a graph.
pub fn meeting(publisher: &Publisher<'_>, body: &Public<PublicOrganization>, meeting: &Public<PublicMeeting>) -> Value {
    let told = Told { publisher, body, meeting };
    let votes = meeting.items.iter().flat_map(|item| told.votes(item));
    let graph: Vec<Value> = std::iter::once(told.event()).chain(votes).collect();
    with_context(json!({"@graph": graph}))
}

/// A meeting with its items and decisions, without the single votes: what stands inside its page.
pub fn meeting_alone(
    publisher: &Publisher<'_>,
    body: &Public<PublicOrganization>,
    meeting: &Public<PublicMeeting>,
) -> Value {
    with_context(Told { publisher, body, meeting }.event())
}

/// An item of a meeting, by its place in it; nothing where there is none.
pub fn item(
    publisher: &Publisher<'_>,
    body: &Public<PublicOrganization>,
    meeting: &Public<PublicMeeting>,
    index: usize,
) -> Option<Value> {
    let item = meeting.items.get(index)?;
    Some(with_context(Told { publisher, body, meeting }.item(item)))
}

#[derive(Clone, Copy)]
struct Told<'a> {
    publisher: &'a Publisher<'a>,
    body: &'a PublicOrganization,
    meeting: &'a PublicMeeting,
}

impl Told<'_> {
    fn address(&self) -> String {
        self.publisher.addresses.meeting(&self.body.slug, &self.meeting.day_slug)
    }

    fn item_address(&self, item: &PublicItem) -> String {
        self.publisher.addresses.item(&self.body.slug, &self.meeting.day_slug, item.number)
    }

    fn decision_address(&self, item: &PublicItem) -> String {
        format!("{}#beslutning", self.item_address(item))
    }

    /// When it began or is to begin; the day alone where no clock is known.
    fn start(&self) -> String {
        let day = self.meeting.start.date();
        let began = self.meeting.opened.or_else(|| self.meeting.scheduled());
        began.map_or_else(|| day.to_string(), |time| local(DateTime::from_parts(day, time)))
    }

    fn event(&self) -> Value {
        let (meeting, day) = (self.meeting, self.meeting.start.date());
        let address = self.address();
        let is_off = matches!(meeting.stage, PublicStage::Cancelled { .. } | PublicStage::Retracted { .. });
        let status = if is_off { "https://schema.org/EventCancelled" } else { "https://schema.org/EventScheduled" };
        let ended = meeting.ended.map(|end| local(DateTime::from_parts(day, end)));
        let place = (!meeting.place.is_empty())
            .then(|| json!({"@type": "Place", "name": meeting.place, "address": self.publisher.municipality}));
        let present: Vec<Value> = meeting.present.iter().map(|p| person(p.id, &p.name)).collect();
        let items: Vec<Value> = meeting.items.iter().map(|item| self.item(item)).collect();
        known(json!({
            "@type": "Event",
            "@id": address,
            "identifier": format!("urn:uuid:{}", meeting.id),
            "name": format!("{}, {}", self.body.name, LANG.date(day)),
            "inLanguage": "da",
            "url": address,
            "startDate": self.start(),
            "endDate": ended,
            "eventStatus": status,
            "eventAttendanceMode": "https://schema.org/OfflineEventAttendanceMode",
            "location": place,
            "organizer": self.organizer(),
            "workFeatured": self.papers(&address),
            "attendee": present,
            "subEvent": items,
        }))
    }

    fn organizer(&self) -> Value {
        let body = self.body;
        json!({
            "@type": "GovernmentOrganization",
            "@id": self.publisher.addresses.body(&body.slug),
            "name": body.name,
            "parentOrganization": above(self.publisher),
        })
    }

    /// Agenda and minutes, each as PDF and as Akoma Ntoso.
    fn papers(&self, address: &str) -> Vec<Value> {
        let paper = |name: &str, file: &str, ending: &str, kind: &str| {
            let url = format!("{address}/{file}.{ending}");
            json!({
                "@type": "DigitalDocument",
                "@id": url,
                "name": name,
                "url": url,
                "encodingFormat": kind,
                "license": LICENCE.address,
            })
        };
        let both = |name: &str, file: &str| {
            [paper(name, file, "pdf", "application/pdf"), paper(name, file, "akn.xml", "application/akn+xml")]
        };
        let agenda = (!self.meeting.items.is_empty()).then(|| both(LANG.agenda(), "dagsorden"));
        let is_out = matches!(self.meeting.stage, PublicStage::MinutesOut { .. });
        let minutes = is_out.then(|| both(LANG.minutes(), "referat"));
        agenda.into_iter().chain(minutes).flatten().collect()
    }

    fn item(&self, item: &PublicItem) -> Value {
        let address = self.item_address(item);
        let case = item.case_number.as_ref().map(|number| pointed(&self.publisher.addresses.case(number)));
        known(json!({
            "@type": "Event",
            "@id": address,
            "identifier": item.number.to_string(),
            "name": item.title,
            "description": item.closed.as_ref().map(|ground| {
                format!("{}: {}", LANG.closed_item(), LANG.closure_ground(ground))
            }),
            "url": address,
            "startDate": self.start(),
            "superEvent": pointed(&self.address()),
            "about": case,
            "recordedIn": item.decision.as_ref().map(|decision| self.decision(item, decision)),
        }))
    }

    /// What was decided. Only where the body has the last word it makes law for its town.
    fn decision(&self, item: &PublicItem, decision: &PublicDecision) -> Value {
        let effect = item.role.map(|role| decision.kind.effect(role));
        let day = self.meeting.start.date().to_string();
        let body = pointed(&self.publisher.addresses.body(&self.body.slug));
        let address = self.decision_address(item);
        let common = json!({
            "@type": "CreativeWork",
            "@id": address,
            "name": item.title,
            "abstract": LANG.decision_kind(decision.kind),
            "text": decision.text.to_plain(),
            "inLanguage": "da",
            "dateCreated": day,
            "creator": body,
            "license": LICENCE.address,
            "url": self.item_address(item),
        });
        let Value::Object(mut work) = known(common) else { return Value::Null };
        if effect == Some(Effect::Decides) {
            let law = known(json!({
                "@type": ["Legislation", "eli:LegalResource"],
                "legislationIdentifier": item.case_number,
                "legislationType": LANG.decision_kind(decision.kind),
                "legislationDate": day,
                "legislationPassedBy": body,
                "legislationJurisdiction": self.publisher.municipality,
                "eli:id_local": item.case_number,
                "eli:title": {"@language": "da", "@value": item.title},
                "eli:date_document": {"@type": "xsd:date", "@value": day},
                "eli:passed_by": body,
            }));
            if let Value::Object(law) = law {
                work.extend(law);
            }
        }
        Value::Object(work)
    }

    /// Each vote on an item: the body's choice, and every member's vote.
    fn votes(&self, item: &PublicItem) -> Vec<Value> {
        (1..).zip(&item.votes).flat_map(|(number, vote)| self.vote(item, number, vote)).collect()
    }

    fn vote(&self, item: &PublicItem, number: u32, vote: &PublicVote) -> Vec<Value> {
        let id = format!("{}#afstemning-{number}", self.item_address(item));
        let proposal = known(json!({
            "@type": "CreativeWork",
            "@id": format!("{id}-forslag"),
            "name": LANG.proposal_kind(vote.kind),
            "text": vote.text,
            "creator": vote.mover.as_ref().map(|mover| person(mover.id, &mover.name)),
        }));
        let chosen = json!({
            "@type": "ChooseAction",
            "@id": id,
            "actionStatus": "https://schema.org/CompletedActionStatus",
            "agent": pointed(&self.publisher.addresses.body(&self.body.slug)),
            "object": proposal,
            "actionOption": LANG.vote_result(vote.result),
            "startTime": self.start(),
        });
        let single = vote.votes.iter().map(|(voter, value)| {
            json!({
                "@type": "VoteAction",
                "actionStatus": "https://schema.org/CompletedActionStatus",
                "agent": person(voter.id, &voter.name),
                "object": pointed(&format!("{id}-forslag")),
                "actionOption": LANG.vote_value(*value),
            })
        });
        std::iter::once(chosen).chain(single).collect()
    }
}
