//! Meetings, their items and what was concluded.

use super::{BodyRef, Context, vocabulary};
use jiff::Timestamp;
use jiff::civil::{Date, DateTime, Time};
use sagsgang_domain::attendance::AbsenceReason;
use sagsgang_domain::case::{CaseKind, SectionKind};
use sagsgang_domain::consultation::ConsultationRole;
use sagsgang_domain::decision::{DecisionKind, RemarkKind};
use sagsgang_domain::openness::view::{
    PublicAbsence, PublicAnnex, PublicDecision, PublicItem, PublicMeeting, PublicPerson, PublicRemark, PublicStage,
    PublicVote,
};
use sagsgang_domain::openness::{ClosureGround, Public};
use sagsgang_domain::vote::{ProposalKind, VoteResult, VoteValue};
use schemars::JsonSchema;
use serde::Serialize;

/// How far a meeting is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// Planned; the agenda is not out.
    Planned,
    /// The agenda is out.
    AgendaOut,
    /// It is over; the minutes are not out.
    MinutesPending,
    /// The minutes are out.
    MinutesOut,
    /// It is not held.
    Cancelled,
    /// It was read in and taken back.
    Retracted,
}

/// A meeting as a line of a list.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct MeetingSummary {
    /// Names it for good.
    pub id: String,
    /// Which body meets.
    pub body: Option<BodyRef>,
    /// When, Danish time.
    #[schemars(schema_with = "vocabulary::local_time")]
    pub start: DateTime,
    /// Where.
    pub place: String,
    /// How far it is.
    pub stage: Stage,
    /// Since when the minutes are out, or it is taken back.
    #[schemars(schema_with = "vocabulary::instant_or_none")]
    pub stage_since: Option<Timestamp>,
    /// Why it is not held.
    pub cancelled_because: Option<String>,
    /// How many items its agenda has, once it is out.
    pub item_count: usize,
    /// Its page.
    pub url: String,
    /// The meeting in the API.
    pub data: String,
}

/// A meeting with its agenda and, once they are out, its minutes.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Meeting {
    /// The meeting as lists show it.
    #[serde(flatten)]
    pub summary: MeetingSummary,
    /// When it was opened, Danish time.
    #[schemars(schema_with = "vocabulary::clock_or_none")]
    pub opened: Option<Time>,
    /// When it ended, Danish time.
    #[schemars(schema_with = "vocabulary::clock_or_none")]
    pub ended: Option<Time>,
    /// Members who took part.
    pub present: Vec<Named>,
    /// Members who did not.
    pub absent: Vec<Absence>,
    /// The agenda.
    pub items: Vec<ItemSummary>,
    /// Additions to the minutes.
    pub corrections: Vec<Correction>,
}

/// An item as a line of an agenda.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct ItemSummary {
    /// Names it for good.
    pub id: String,
    /// Its number.
    pub number: u32,
    /// Its title; of a closed one the title it has for the public.
    pub title: String,
    /// Why it is closed; `null` for an open one.
    pub closed: Option<Closed>,
    /// The number of its case, when open.
    pub case: Option<String>,
    /// What the body is to do.
    #[schemars(schema_with = "vocabulary::case_kind")]
    pub kind: CaseKind,
    /// What the body is asked to do with the case.
    #[schemars(schema_with = "vocabulary::consultation_role_or_none")]
    pub role: Option<ConsultationRole>,
    /// What was concluded, once the minutes are out.
    pub decision: Option<Decision>,
    /// Its page.
    pub url: String,
    /// The item in the API.
    pub data: String,
}

/// An item with its text, its annexes and what was said and voted.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Item {
    /// The item as agendas show it.
    #[serde(flatten)]
    pub summary: ItemSummary,
    /// Which body meets.
    pub body: Option<BodyRef>,
    /// The meeting's day.
    #[schemars(schema_with = "vocabulary::date")]
    pub date: Date,
    /// The meeting's page.
    pub meeting: String,
    /// What is recommended.
    pub recommendation: Recommended,
    /// The case's text.
    pub sections: Vec<Text>,
    /// The law it rests on.
    pub legal_basis: String,
    /// What is enclosed.
    pub annexes: Vec<Annex>,
    /// How many annexes are closed.
    pub closed_annexes: usize,
    /// What was voted on.
    pub votes: Vec<Vote>,
    /// What members had recorded.
    pub remarks: Vec<Remark>,
    /// Who was not there.
    pub absent: Vec<Absence>,
}

/// Why something is closed.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Closed {
    /// The ground: `personal_matter`, `real_property`, `tender`, `personnel`, `business_secret`, `other` or `unstated`.
    pub ground: String,
    /// The provision, where the ground is another duty of secrecy.
    pub provision: Option<String>,
}

/// Somebody on the roster, named as on that day.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Named {
    /// The person's id.
    pub id: String,
    /// The name.
    pub name: String,
    /// The list: "A".
    pub party: Option<String>,
}

/// Somebody who was not there.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Absence {
    /// Who.
    pub person: Named,
    /// Why, where known.
    #[schemars(schema_with = "vocabulary::absence_reason_or_none")]
    pub reason: Option<AbsenceReason>,
}

/// What is recommended to the body.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Recommended {
    /// Who recommends.
    pub by: String,
    /// The clauses in order.
    pub clauses: Vec<String>,
}

/// A part of the case's text.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Text {
    /// What it is about.
    #[schemars(schema_with = "vocabulary::section_kind")]
    pub kind: SectionKind,
    /// Its heading.
    pub heading: String,
    /// Its words, without markup.
    pub text: String,
}

/// What was concluded.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Decision {
    /// What it amounts to.
    #[schemars(schema_with = "vocabulary::decision_kind")]
    pub kind: DecisionKind,
    /// The words of the minutes.
    pub text: String,
    /// Where clauses of the recommendation went different ways.
    pub clauses: Vec<ClauseDecided>,
}

/// What was concluded on one clause.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct ClauseDecided {
    /// Its number, from 1.
    pub clause: u8,
    /// What it amounts to.
    #[schemars(schema_with = "vocabulary::decision_kind")]
    pub kind: DecisionKind,
    /// The words.
    pub text: String,
}

/// A decision as a line of a list.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct DecisionLine {
    /// Which body.
    pub body: Option<BodyRef>,
    /// When.
    #[schemars(schema_with = "vocabulary::date")]
    pub date: Date,
    /// The item it was made on.
    #[serde(flatten)]
    pub item: ItemSummary,
}

/// An open annex.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Annex {
    /// Names it for good.
    pub id: String,
    /// Its place in the list, from 1.
    pub number: usize,
    /// The title.
    pub title: String,
    /// The document's number.
    pub document_number: Option<String>,
    /// The name of its file, where it has one.
    pub file_name: Option<String>,
    /// The file's media type.
    pub media_type: Option<String>,
    /// The file's size in bytes.
    pub size: Option<u64>,
    /// SHA-256 of the file, hexadecimal.
    pub sha256: Option<String>,
    /// Where the file is.
    pub url: Option<String>,
}

/// Something that was voted on.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Vote {
    /// What kind of proposal.
    #[schemars(schema_with = "vocabulary::proposal_kind")]
    pub kind: ProposalKind,
    /// Its words.
    pub text: String,
    /// Who moved it.
    pub mover: Option<Named>,
    /// Whether it was adopted.
    pub adopted: bool,
    /// How each voted.
    pub votes: Vec<Voted>,
}

/// How one voted.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Voted {
    /// Who.
    pub person: Named,
    /// How.
    #[schemars(schema_with = "vocabulary::vote_value")]
    pub vote: VoteValue,
}

/// Something members had recorded.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Remark {
    /// What it is.
    #[schemars(schema_with = "vocabulary::remark_kind")]
    pub kind: RemarkKind,
    /// Who.
    pub by: Vec<Named>,
    /// The words.
    pub text: String,
}

/// An addition to the minutes.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Correction {
    /// When.
    #[schemars(schema_with = "vocabulary::instant")]
    pub at: Timestamp,
    /// The number of the item it is about.
    pub item: Option<u32>,
    /// The words.
    pub text: String,
}

impl MeetingSummary {
    /// A line of a list.
    pub fn of(context: &Context<'_>, meeting: &Public<PublicMeeting>) -> Self {
        let (slug, day) = (context.slug(meeting.organization), meeting.day_slug.as_str());
        let (stage, stage_since) = stage(&meeting.stage);
        Self {
            id: meeting.id.to_string(),
            body: context.named(meeting.organization),
            start: meeting.start,
            place: meeting.place.clone(),
            stage,
            stage_since,
            cancelled_because: match &meeting.stage {
                PublicStage::Cancelled { reason } => Some(reason.clone()),
                _ => None,
            },
            item_count: meeting.items.len(),
            url: context.addresses.meeting(slug, day),
            data: context.addresses.data(&["bodies", slug, "meetings", day]),
        }
    }
}

const fn stage(stage: &PublicStage) -> (Stage, Option<Timestamp>) {
    match stage {
        PublicStage::Planned => (Stage::Planned, None),
        PublicStage::AgendaOut => (Stage::AgendaOut, None),
        PublicStage::MinutesPending => (Stage::MinutesPending, None),
        PublicStage::MinutesOut { at } => (Stage::MinutesOut, Some(*at)),
        PublicStage::Cancelled { .. } => (Stage::Cancelled, None),
        PublicStage::Retracted { at } => (Stage::Retracted, Some(*at)),
    }
}

impl Meeting {
    /// A meeting with its agenda.
    pub fn of(context: &Context<'_>, meeting: &Public<PublicMeeting>) -> Self {
        let corrections = meeting.corrections.iter().map(|correction| Correction {
            at: correction.at,
            item: correction.item,
            text: correction.text.clone(),
        });
        Self {
            summary: MeetingSummary::of(context, meeting),
            opened: meeting.opened,
            ended: meeting.ended,
            present: meeting.present.iter().map(Named::of).collect(),
            absent: meeting.absent.iter().map(Absence::of).collect(),
            items: meeting.items.iter().map(|item| ItemSummary::of(context, meeting, item)).collect(),
            corrections: corrections.collect(),
        }
    }
}

impl ItemSummary {
    fn of(context: &Context<'_>, meeting: &Public<PublicMeeting>, item: &PublicItem) -> Self {
        Self::at(context, context.slug(meeting.organization), &meeting.day_slug, item)
    }

    fn at(context: &Context<'_>, slug: &str, day: &str, item: &PublicItem) -> Self {
        Self {
            id: item.id.to_string(),
            number: item.number,
            title: item.title.clone(),
            closed: item.closed.as_ref().map(Closed::of),
            case: item.case_number.clone(),
            kind: item.kind,
            role: item.role,
            decision: item.decision.as_ref().map(Decision::of),
            url: context.addresses.item(slug, day, item.number),
            data: context.addresses.data(&["bodies", slug, "meetings", day, "items", &item.number.to_string()]),
        }
    }
}

impl Item {
    /// The item of a meeting with that number; none where it has none.
    pub fn of(context: &Context<'_>, meeting: &Public<PublicMeeting>, number: u32) -> Option<Self> {
        let item = meeting.items.iter().find(|item| item.number == number)?;
        let (slug, day) = (context.slug(meeting.organization), meeting.day_slug.as_str());
        let sections = item.sections.iter().map(|section| Text {
            kind: section.kind,
            heading: section.heading.clone(),
            text: section.text.to_plain(),
        });
        Some(Self {
            summary: ItemSummary::at(context, slug, day, item),
            body: context.named(meeting.organization),
            date: meeting.start.date(),
            meeting: context.addresses.meeting(slug, day),
            recommendation: Recommended {
                by: item.recommendation.by.clone(),
                clauses: item.recommendation.clauses.clone(),
            },
            sections: sections.collect(),
            legal_basis: item.legal_basis.clone(),
            annexes: item.annexes.iter().map(|annex| Annex::of(context, (slug, day, item.number), annex)).collect(),
            closed_annexes: item.closed_annexes,
            votes: item.votes.iter().map(Vote::of).collect(),
            remarks: item.remarks.iter().map(Remark::of).collect(),
            absent: item.absent.iter().map(Absence::of).collect(),
        })
    }
}

impl DecisionLine {
    /// The decisions of a meeting whose minutes are out, in the order of its agenda.
    pub fn of(context: &Context<'_>, meeting: &Public<PublicMeeting>) -> Vec<Self> {
        let decided = meeting.items.iter().filter(|item| item.decision.is_some());
        let line = |item: &PublicItem| Self {
            body: context.named(meeting.organization),
            date: meeting.start.date(),
            item: ItemSummary::of(context, meeting, item),
        };
        decided.map(line).collect()
    }
}

impl Closed {
    fn of(ground: &ClosureGround) -> Self {
        let (word, provision) = match ground {
            ClosureGround::PersonalMatter => ("personal_matter", None),
            ClosureGround::RealProperty => ("real_property", None),
            ClosureGround::Tender => ("tender", None),
            ClosureGround::Personnel => ("personnel", None),
            ClosureGround::BusinessSecret => ("business_secret", None),
            ClosureGround::Other(provision) => ("other", Some(provision.clone())),
            ClosureGround::Unstated => ("unstated", None),
        };
        Self { ground: word.to_owned(), provision }
    }
}

impl Named {
    fn of(person: &PublicPerson) -> Self {
        Self { id: person.id.to_string(), name: person.name.clone(), party: person.party.clone() }
    }
}

impl Absence {
    pub(super) fn of(absence: &PublicAbsence) -> Self {
        Self { person: Named::of(&absence.person), reason: absence.reason }
    }
}

impl Decision {
    pub(super) fn of(decision: &PublicDecision) -> Self {
        let clause = |clause: &sagsgang_domain::decision::ClauseDecision| ClauseDecided {
            clause: clause.clause,
            kind: clause.kind,
            text: clause.text.clone(),
        };
        Self {
            kind: decision.kind,
            text: decision.text.to_plain(),
            clauses: decision.clauses.iter().map(clause).collect(),
        }
    }
}

impl Annex {
    fn of(context: &Context<'_>, (slug, day, item): (&str, &str, u32), annex: &PublicAnnex) -> Self {
        let file = annex.file.as_ref();
        Self {
            id: annex.id.to_string(),
            number: annex.number,
            title: annex.title.clone(),
            document_number: annex.document_number.clone(),
            file_name: file.map(|file| file.name.clone()),
            media_type: file.map(|file| file.media_type.clone()),
            size: file.map(|file| file.size),
            sha256: file.map(|file| file.digest.clone()),
            url: file.map(|file| context.addresses.annex(slug, day, item, annex.number, &file.name)),
        }
    }
}

impl Vote {
    pub(super) fn of(vote: &PublicVote) -> Self {
        let voted = vote.votes.iter().map(|(person, value)| Voted { person: Named::of(person), vote: *value });
        Self {
            kind: vote.kind,
            text: vote.text.clone(),
            mover: vote.mover.as_ref().map(Named::of),
            adopted: vote.result == VoteResult::Adopted,
            votes: voted.collect(),
        }
    }
}

impl Remark {
    pub(super) fn of(remark: &PublicRemark) -> Self {
        Self { kind: remark.kind, by: remark.by.iter().map(Named::of).collect(), text: remark.text.clone() }
    }
}
