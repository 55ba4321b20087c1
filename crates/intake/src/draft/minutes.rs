//! An agenda or minutes as read.

use super::origin::Origin;
use crate::person::PersonName;
use crate::span::Found;
use jiff::civil::Date;
use sagsgang_domain::decision::DecisionKind;
use serde::Serialize;

/// An agenda or the minutes of one meeting.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct MinutesDraft {
    /// The body that met.
    pub body: Option<Found<String>>,
    /// The day of the meeting.
    pub date: Option<Found<Date>>,
    /// Whether the agenda is the open one (da: *åben, lukket*); none when nothing says so.
    pub open: Option<Found<bool>>,
    /// Members named as present on the first page.
    pub present: Vec<Found<PersonName>>,
    /// Members named as absent on the first page; it holds for every item that says nothing else.
    pub absent: Vec<Found<PersonName>>,
    /// The items, in order.
    pub items: Vec<ItemDraft>,
    /// Where it came from, when it is an export of a case system.
    pub origin: Option<Origin>,
}

/// One item (da: *punkt*).
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct ItemDraft {
    /// The number as written.
    pub number: Option<Found<String>>,
    /// The title.
    pub title: Option<Found<String>>,
    /// The title that the public may see, where the source has one beside the other (da: *neutral titel*).
    pub public_title: Option<Found<String>>,
    /// The course of the case, as codes or names, in order (da: *sagsgang*).
    pub route: Vec<Found<String>>,
    /// Whether the item is open.
    pub open: Option<Found<bool>>,
    /// The number of the case (da: *sagsnummer*).
    pub case_number: Option<Found<String>>,
    /// Who decides, when a heading says so (da: *sagen afgøres i*).
    pub decides: Option<Found<String>>,
    /// Earlier treatments, as written (da: *tidligere behandling*).
    pub previous: Vec<Found<String>>,
    /// The sections, each under its heading.
    pub sections: Vec<SectionDraft>,
    /// What is recommended (da: *indstilling*).
    pub recommendation: Option<RecommendationDraft>,
    /// What each body concluded, in the order written.
    pub decisions: Vec<DecisionDraft>,
    /// What members had recorded.
    pub remarks: Vec<RemarkDraft>,
    /// Who was absent at this item.
    pub absent: Vec<Found<PersonName>>,
    /// Votes that could be read.
    pub votes: Vec<Found<VoteDraft>>,
    /// The annexes.
    pub annexes: Vec<AnnexDraft>,
    /// What someone is to do, as the wording of the decision suggests.
    pub follow_up: Vec<FollowUpDraft>,
}

/// A section of the case text (da: *afsnit*).
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct SectionDraft {
    /// Which of the usual sections it is.
    pub kind: SectionKind,
    /// The heading as written.
    pub heading: Found<String>,
    /// The text; empty when nothing stands under the heading.
    pub text: Option<Found<String>>,
    /// Whether it is open; none when it is as its item.
    pub open: Option<bool>,
}

/// The usual sections of a case text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum SectionKind {
    /// da: *resumé*.
    Summary,
    /// da: *baggrund*.
    Background,
    /// da: *sagsfremstilling*.
    Presentation,
    /// da: *sammenhæng til andre politikker/strategier og fagområder*.
    Coherence,
    /// da: *økonomiske konsekvenser*.
    Economy,
    /// da: *lovgrundlag*.
    Law,
    /// da: *høring*.
    Hearing,
    /// Any other heading of a case text.
    Other,
}

/// A recommendation (da: *indstilling*).
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct RecommendationDraft {
    /// Who recommends (da: *indstiller*).
    pub recommender: Option<Found<String>>,
    /// The whole text.
    pub text: Found<String>,
    /// The numbered clauses (da: *at-punkter*), without their numbers.
    pub clauses: Vec<Found<String>>,
}

/// What one body concluded (da: *beslutning*).
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct DecisionDraft {
    /// The body, when the heading names it.
    pub body: Option<Found<String>>,
    /// The day, when the heading names it.
    pub date: Option<Found<Date>>,
    /// The text, without sentences that only tell who was absent.
    pub text: Option<Found<String>>,
    /// What kind of decision the wording is.
    pub class: DecisionClass,
    /// Who was absent from this body's meeting.
    pub absent: Vec<Found<PersonName>>,
}

/// What a decision does, by its wording and its place on the route.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum DecisionClass {
    /// "Godkendt.", "Tiltrådt.", "Vedtaget."
    Adopted,
    /// "Anbefales.", or an adoption by a body that is not the last on the route.
    Recommended,
    /// "Taget til efterretning."
    Noted,
    /// "Drøftet."
    Discussed,
    /// "Udsat."
    Postponed,
    /// "Sendes tilbage til …"
    Returned,
    /// "Henvises til …", "sendes i høring".
    Referred,
    /// "Ikke tiltrådt", "Forslaget faldt".
    Rejected,
    /// "Godkendt med den ændring, at …"
    Amended,
    /// Some clauses adopted, others not.
    PartlyAdopted,
    /// "Dagsordenen blev godkendt."
    Procedure,
    /// "Trukket fra dagsordenen."
    Withdrawn,
    /// "Bortfaldet."
    Lapsed,
    /// About who is disqualified (da: *habilitet*).
    Disqualification,
    /// About who steps in (da: *stedfortræder*).
    Substitution,
    /// A vote whose outcome the text does not say.
    Voted,
    /// Tells only what someone does next.
    Action,
    /// The wording is not known.
    #[default]
    Unknown,
}

impl DecisionClass {
    /// The kind of decision that the class amounts to in the field's own terms.
    pub fn kind(self) -> DecisionKind {
        match self {
            Self::Adopted | Self::Procedure | Self::Substitution => DecisionKind::Approved,
            Self::Amended => DecisionKind::ApprovedAmended,
            Self::PartlyAdopted => DecisionKind::PartlyApproved,
            Self::Recommended => DecisionKind::Recommended,
            Self::Rejected => DecisionKind::Rejected,
            Self::Noted => DecisionKind::Noted,
            Self::Discussed => DecisionKind::Discussed,
            Self::Postponed => DecisionKind::Postponed,
            Self::Returned => DecisionKind::Returned,
            Self::Withdrawn => DecisionKind::Withdrawn,
            // A referral, a lapse, a question of disqualification, a bare vote or task is for the reviewer to class.
            Self::Referred | Self::Lapsed | Self::Disqualification | Self::Voted | Self::Action | Self::Unknown => {
                DecisionKind::Unclassified
            }
        }
    }
}

/// What members had recorded beside the decision (da: *bemærkning*).
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct RemarkDraft {
    /// Who.
    pub by: Vec<Found<PersonName>>,
    /// A group or list that is named in place of persons.
    pub group: Option<String>,
    /// What kind of remark.
    pub kind: RemarkKind,
    /// What was recorded.
    pub text: Found<String>,
}

/// Kinds of remark.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum RemarkKind {
    /// da: *bemærkning*.
    Remark,
    /// da: *forbehold*; not a vote.
    Reservation,
    /// da: *mindretalsudtalelse*: voted against, with reasons.
    Minority,
}

/// A vote as told (da: *afstemning*).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct VoteDraft {
    /// Who voted for (da: *for*).
    pub in_favour: VoteSide,
    /// Who voted against (da: *imod*).
    pub against: VoteSide,
    /// Who voted neither for nor against (da: *undlod at stemme*).
    pub abstained: VoteSide,
}

/// Those who voted in one way (da: *stemmer*).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct VoteSide {
    /// How many: as written, or counted where all are named as persons. How many a group has, only the text can tell.
    pub count: Option<u32>,
    /// The persons and groups that are named, as written: `Anna Lund (A)`, `V`, `Socialdemokratiet`.
    pub named: Vec<String>,
}

/// An annex as listed (da: *bilag*).
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct AnnexDraft {
    /// The whole line as written, white space cleaned.
    pub raw: Found<String>,
    /// Its place in the list.
    pub number: Option<u32>,
    /// Whether it is open.
    pub open: Option<bool>,
    /// Its title.
    pub title: Option<String>,
    /// The record's number in the case system.
    pub document_id: Option<String>,
    /// The document's journal number, serial and year (da: *dokumentnummer*).
    pub journal: Option<String>,
    /// The letter in brackets: `H` is taken for the main document (da: *hoveddokument*).
    pub flag: Option<String>,
    /// Its file beside the source: a relative path whose case may differ from the file's.
    pub file: Option<String>,
}

/// Something to be done, as the wording suggests (da: *opfølgning*). A proposal, never an action by itself.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct FollowUpDraft {
    /// The clause.
    pub text: Found<String>,
    /// Who is to do it, when named.
    pub owner: Option<String>,
}

impl ItemDraft {
    /// The decision of the body that met: the last one of that body or without a body, else the last of all.
    pub fn concluding(&self, body: Option<&str>) -> Option<&DecisionDraft> {
        let own = |d: &&DecisionDraft| match (&d.body, body) {
            (Some(named), Some(body)) => crate::body::same(&named.value, body),
            (named, _) => named.is_none(),
        };
        let told = |d: &&DecisionDraft| d.text.is_some();
        let mut written = self.decisions.iter().filter(told);
        written.clone().rfind(own).or_else(|| written.next_back())
    }
}
