//! The agenda and the minutes as documents: from what a reader may see of a meeting to what is printed.

use super::journey::{self, Journey};
use crate::App;
use crate::actor::Actor;
use crate::error::{AppError, Result};
use jiff::Timestamp;
use sagsgang_documents::model::{
    Absence, AnnexDocument, Audience, ClauseDecision, DecisionDocument, DocumentKind, ItemDocument, Language,
    MeetingDocument, Member, Openness, Person, Recommendation, Remark, SectionDocument, Signatory, VoteDocument,
};
use sagsgang_domain::attendance::Participant;
use sagsgang_domain::decision::RemarkKind;
use sagsgang_domain::id::MeetingId;
use sagsgang_domain::meeting::{Meeting, MeetingState};
use sagsgang_domain::openness::Public;
use sagsgang_domain::openness::view::{
    self, PublicAbsence, PublicAnnex, PublicItem, PublicMeeting, PublicPerson, PublicRemark, PublicVote,
};
use sagsgang_domain::organization::Organization;
use sagsgang_domain::person::MembershipRole;
use sagsgang_domain::rich_text::{Block, Inline, RichText};
use sagsgang_domain::vote::{ProposalKind, VoteResult, VoteValue};
use sagsgang_i18n::Lang;
use sagsgang_store::record;
use std::collections::BTreeMap;

/// The document as the public may have it.
pub fn public(
    meeting: &Meeting,
    view: &Public<PublicMeeting>,
    organization: &Organization,
    municipality: String,
    kind: DocumentKind,
    language: Language,
    journeys: &BTreeMap<u32, Journey>,
) -> MeetingDocument {
    Setting { meeting, view, organization, kind, language, journeys, audience: Audience::Public }.document(municipality)
}

/// Sets the document, away from the threads that answer requests.
pub async fn render(document: MeetingDocument) -> Result<Vec<u8>> {
    let set = tokio::task::spawn_blocking(move || sagsgang_documents::render_pdf(&document)).await;
    Ok(set.map_err(|error| AppError::Broken(error.to_string()))??)
}

struct Setting<'a> {
    meeting: &'a Meeting,
    view: &'a PublicMeeting,
    organization: &'a Organization,
    kind: DocumentKind,
    language: Language,
    journeys: &'a BTreeMap<u32, Journey>,
    audience: Audience,
}

impl Setting<'_> {
    fn lang(&self) -> Lang {
        lang(self.language)
    }

    fn document(&self, municipality: String) -> MeetingDocument {
        let minutes = self.kind == DocumentKind::Minutes;
        let view = self.view;
        MeetingDocument {
            kind: self.kind,
            audience: self.audience,
            language: self.language,
            created: created(&self.meeting.state),
            draft: match self.kind {
                DocumentKind::Agenda => matches!(self.meeting.state, MeetingState::Planned),
                DocumentKind::Minutes => {
                    matches!(self.meeting.state, MeetingState::InSession { .. } | MeetingState::Adjourned { .. })
                }
            },
            municipality,
            body: self.organization.name.clone(),
            title: None,
            meeting_number: None,
            place: view.place.clone(),
            date: view.start.date(),
            starts: view.opened.filter(|_| minutes).or_else(|| view.scheduled()),
            ends: view.ended.filter(|_| minutes),
            members: self.members(),
            absent: if minutes { view.absent.iter().map(|a| self.absence(a)).collect() } else { Vec::new() },
            others: Vec::new(),
            remarks: corrections(view),
            items: view.items.iter().map(|item| self.item(item)).collect(),
            signatories: if minutes {
                view.present.iter().map(|p| Signatory { person: person(p), signed: None }).collect()
            } else {
                Vec::new()
            },
        }
    }

    fn members(&self) -> Vec<Member> {
        match self.audience {
            Audience::Public => view::public_seats(self.meeting).map(|p| self.member(p)).collect(),
            Audience::Internal => self.meeting.roster.iter().filter(|p| p.has_seat()).map(|p| self.member(p)).collect(),
        }
    }

    fn member(&self, participant: &Participant) -> Member {
        let role = match participant.role {
            MembershipRole::Member => None,
            role => Some(self.lang().membership_role(role).to_owned()),
        };
        let party = participant.party.as_ref().map(|party| party.as_str().to_owned());
        Member { person: Person { name: participant.name.clone(), party, role }, attendance: None }
    }

    fn absence(&self, absence: &PublicAbsence) -> Absence {
        Absence {
            person: person(&absence.person),
            reason: absence.reason.map(|reason| self.lang().absence_reason(reason).to_owned()),
            substitute: None,
        }
    }

    fn item(&self, item: &PublicItem) -> ItemDocument {
        let whole = item.closed.is_none() || self.audience == Audience::Internal;
        let of_meeting = self.meeting.item_by_number(item.number);
        let journey = self.journeys.get(&item.number);
        let decision = item.decision.as_ref().filter(|_| self.kind == DocumentKind::Minutes);
        ItemDocument {
            number: item.number.to_string(),
            title: if whole { item.title.clone() } else { String::new() },
            public_title: of_meeting.and_then(|item| item.content.public_title.clone()),
            openness: self.openness(item.closed.as_ref()),
            kind: whole.then(|| self.lang().case_kind(item.kind).to_owned()),
            case_number: item.case_number.clone(),
            course: journey.map(|journey| journey.course.clone()).unwrap_or_default(),
            sections: self.sections(item),
            recommendation: recommendation(item),
            earlier_decisions: journey.map(|journey| journey.earlier.clone()).unwrap_or_default(),
            decision: decision.filter(|_| whole).map(|_| self.decision(item)),
            public_decision: match (whole, decision) {
                (false, Some(decision)) => Some(decision.text.clone()),
                _ => None,
            },
            annexes: item.annexes.iter().map(|annex| self.annex(annex)).collect(),
        }
    }

    fn openness(&self, closed: Option<&sagsgang_domain::openness::ClosureGround>) -> Openness {
        match closed {
            None => Openness::Open,
            Some(ground) => Openness::Closed { ground: Some(self.lang().closure_ground(ground)) },
        }
    }

    fn sections(&self, item: &PublicItem) -> Vec<SectionDocument> {
        let mut sections: Vec<SectionDocument> = item
            .sections
            .iter()
            .map(|section| SectionDocument {
                heading: section.heading.clone(),
                text: section.text.clone(),
                openness: match &section.openness {
                    sagsgang_domain::openness::Openness::Open => Openness::Open,
                    sagsgang_domain::openness::Openness::Closed(closure) => self.openness(Some(&closure.ground)),
                },
            })
            .collect();
        if !item.legal_basis.is_empty() {
            sections.push(SectionDocument {
                heading: self.lang().legal_basis().to_owned(),
                text: RichText::from_plain(&item.legal_basis),
                openness: Openness::Open,
            });
        }
        sections
    }

    fn decision(&self, item: &PublicItem) -> DecisionDocument {
        let Some(decision) = &item.decision else { return DecisionDocument::default() };
        let remarks = |minority: bool| {
            let of_kind = item.remarks.iter().filter(|r| (r.kind == RemarkKind::MinorityStatement) == minority);
            of_kind.map(remark).collect()
        };
        DecisionDocument {
            body: self.organization.name.clone(),
            date: Some(self.view.start.date()),
            kind: Some(self.lang().decision_kind(decision.kind).to_owned()),
            text: decision.text.clone(),
            clauses: decision
                .clauses
                .iter()
                .map(|clause| ClauseDecision {
                    clause: u32::from(clause.clause),
                    kind: Some(self.lang().decision_kind(clause.kind).to_owned()),
                    text: RichText::from_plain(&clause.text),
                })
                .collect(),
            votes: item.votes.iter().map(|vote| self.vote(vote)).collect(),
            remarks: remarks(false),
            minority_statements: remarks(true),
            absent: item.absent.iter().map(|absence| self.absence(absence)).collect(),
        }
    }

    fn vote(&self, vote: &PublicVote) -> VoteDocument {
        let voted = |value: VoteValue| {
            let with = vote.votes.iter().filter(|(_, voted)| *voted == value);
            with.map(|(voter, _)| person(voter)).collect()
        };
        let kind = self.lang().proposal_kind(vote.kind);
        VoteDocument {
            subject: match &vote.mover {
                Some(mover) => format!("{kind} ({}): {}", named(mover), vote.text),
                None => format!("{kind}: {}", vote.text),
            },
            amendment: matches!(vote.kind, ProposalKind::Amendment | ProposalKind::SubAmendment),
            in_favour: voted(VoteValue::For),
            against: voted(VoteValue::Against),
            abstained: voted(VoteValue::Abstained),
            carried: Some(vote.result == VoteResult::Adopted),
        }
    }

    fn annex(&self, annex: &PublicAnnex) -> AnnexDocument {
        AnnexDocument {
            number: u32::try_from(annex.number).unwrap_or(u32::MAX),
            title: annex.title.clone(),
            public_title: None,
            openness: self.openness(annex.closed.as_ref()),
            document_number: annex.document_number.clone(),
            journal_number: annex.journal_number.clone(),
        }
    }
}

/// The language of the fixed words.
pub fn lang(language: Language) -> Lang {
    match language {
        Language::Danish => Lang::Da,
        Language::English => Lang::En,
    }
}

/// When what is printed was last changed, so that the same state gives the same bytes.
fn created(state: &MeetingState) -> Timestamp {
    match state {
        MeetingState::Dispatched { at }
        | MeetingState::Adopted { at, .. }
        | MeetingState::Published { at, .. }
        | MeetingState::Cancelled { at, .. }
        | MeetingState::Retracted { at, .. } => *at,
        MeetingState::InSession { dispatched, .. } => *dispatched,
        MeetingState::Planned | MeetingState::Adjourned { .. } => Timestamp::UNIX_EPOCH,
    }
}

fn person(person: &PublicPerson) -> Person {
    Person { name: person.name.clone(), party: person.party.clone(), role: None }
}

fn named(person: &PublicPerson) -> String {
    match &person.party {
        Some(party) => format!("{} ({party})", person.name),
        None => person.name.clone(),
    }
}

fn remark(remark: &PublicRemark) -> Remark {
    Remark { persons: remark.by.iter().map(person).collect(), text: RichText::from_plain(&remark.text) }
}

fn recommendation(item: &PublicItem) -> Option<Recommendation> {
    let given = &item.recommendation;
    (!given.is_empty()).then(|| Recommendation {
        lead: if given.by.is_empty() { String::new() } else { format!("{} indstiller,", given.by) },
        clauses: given.clauses.iter().map(|clause| RichText::from_plain(clause)).collect(),
        with_at: true,
    })
}

fn corrections(view: &PublicMeeting) -> Option<RichText> {
    let paragraph = |correction: &view::PublicCorrection| {
        let place = correction.item.map(|number| format!("Punkt {number}: ")).unwrap_or_default();
        Block::Paragraph(vec![Inline::Text(format!("Berigtigelse. {place}{}", correction.text))])
    };
    let blocks: Vec<Block> = view.corrections.iter().map(paragraph).collect();
    (!blocks.is_empty()).then_some(RichText { blocks })
}

/// The document for somebody who may see the meeting, with what they may see of it.
///
/// # Errors
/// Not found for those who may not, and for minutes before they are adopted, except in the secretariat.
pub async fn for_insider(
    app: &App,
    actor: &Actor,
    id: MeetingId,
    kind: DocumentKind,
    language: Language,
) -> Result<MeetingDocument> {
    let meeting = record::find::<Meeting>(app.store(), id).await?.ok_or(AppError::NotFound("meeting"))?;
    let meeting = super::seen(actor, meeting.value)?;
    if kind == DocumentKind::Minutes && !super::read::shows_decisions(actor, &meeting) {
        return Err(AppError::NotFound("document"));
    }
    let organization = record::get::<Organization>(app.store(), meeting.organization).await?;
    let municipality = crate::portal::municipality(app).await?;
    let view = super::read::seen_by(actor, &meeting);
    let journeys = journey::journeys(app, &view, lang(language)).await?;
    let (meeting, view, organization, journeys) = (&meeting, &view, &organization, &journeys);
    let setting = Setting { meeting, view, organization, kind, language, journeys, audience: Audience::Internal };
    Ok(setting.document(municipality))
}
