//! The names of the rules and of the texts in which they stand.

use jiff::civil::{Date, date};
use serde::{Deserialize, Serialize};

/// A rule of law, or of settled practice, that the product works by (da: *regel*).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Rule {
    /// The bylaws are read twice, so many days apart (da: *styrelsesvedtægtens to behandlinger*).
    BylawsReadingGap,
    /// The share of members that can demand an extraordinary meeting (da: *ekstraordinært møde*).
    ExtraordinaryMeetingDemand,
    /// The agenda is sent so long before the meeting, as far as possible (da: *udsendelse af dagsorden*).
    AgendaSent,
    /// The material is available so long before the meeting, as far as possible (da: *fremlæggelse af materiale*).
    MaterialAvailable,
    /// The list of items and the decisions are published, as far as secrecy allows (da: *offentliggørelse*).
    ItemsAndDecisionsPublished,
    /// Decisions behind closed doors are published too (da: *offentliggørelse af lukkede beslutninger*).
    ClosedDecisionsPublished,
    /// Meetings of the council are public; an item can be closed, never a meeting (da: *mødeoffentlighed*).
    CouncilMeetsInPublic,
    /// Committee meetings are not public (da: *udvalgsmøder er ikke offentlige*).
    CommitteeMeetsInPrivate,
    /// The share of members that can refuse a virtual extraordinary meeting (da: *virtuelt møde*).
    VirtualMeetingObjection,
    /// A member may bring any matter before the council (da: *initiativret*).
    Initiative,
    /// A matter is sent in so long before the meeting (da: *frist for initiativret*).
    InitiativeNotice,
    /// The share of members that must be present to decide (da: *beslutningsdygtighed*).
    Quorum,
    /// The same in a committee (da: *udvalgets beslutningsdygtighed*).
    CommitteeQuorum,
    /// The minutes are signed after each meeting by those who took part (da: *underskrift af protokollen*).
    MinutesSigned,
    /// A member may have a dissent briefly recorded (da: *afvigende mening*).
    MinorityStatement,
    /// The body decides whether a member is disqualified (da: *inhabilitet*).
    Disqualification,
    /// The share of those present that can refuse to postpone for want of a substitute (da: *udsættelse ved inhabilitet*).
    DisqualificationPostponementRefusal,
    /// The length of absence for which a substitute is called (da: *indkaldelse af stedfortræder*).
    SubstituteAbsence,
    /// The same for a seat on a committee (da: *stedfortræder i udvalg*).
    CommitteeSubstituteAbsence,
    /// Only the council sets up special committees (da: *særligt udvalg*).
    SpecialCommitteeByCouncil,
    /// The economic committee declares itself before the council decides on money (da: *økonomiudvalgets erklæring*).
    EconomicCommitteeDeclaration,
    /// Every council member may receive any committee's agenda and minutes (da: *udsendelse til øvrige medlemmer*).
    CommitteePapersToCouncilMembers,
    /// A member of the committee may bring a decision before the council (da: *standsningsret*).
    StopRight,
    /// The committee's chair decides urgent matters (da: *formandsbeslutning*).
    ChairDecision,
    /// The council reads the budget twice, so long apart (da: *budgettets to behandlinger*).
    BudgetReadingGap,
    /// The economic committee's draft budget is ready (da: *budgetforslag*).
    BudgetDraft,
    /// The council has adopted the budget (da: *budgetvedtagelse*).
    BudgetAdopted,
    /// A supplementary appropriation states its financing (da: *tillægsbevilling*).
    AppropriationFinancing,
    /// The accounts go to the auditors (da: *regnskab til revisionen*).
    AccountsToAuditors,
    /// The new council meets no earlier in the election year (da: *konstituerende møde, tidligst*).
    ConstitutingMeetingFirst,
    /// The new council meets no later in the election year (da: *konstituerende møde, senest*).
    ConstitutingMeetingLast,
    /// The length of a legislative term (da: *valgperiode*).
    TermLength,
    /// The elderly council is heard on all that concerns the elderly (da: *høring af ældrerådet*).
    ElderlyCouncilHearing,
    /// The least number of members of an elderly council (da: *ældrerådets størrelse*).
    ElderlyCouncilSize,
    /// The disability council is heard on all that matters to people with disabilities (da: *høring af handicaprådet*).
    DisabilityCouncilHearing,

    /// An item is closed for someone's personal circumstances (da: *personlige forhold*).
    ClosedPersonalCircumstances,
    /// An item is closed for a purchase or sale of real property (da: *køb og salg af fast ejendom*).
    ClosedRealProperty,
    /// An item is closed for estimates and tenders (da: *overslag og tilbud*).
    ClosedTender,
    /// An item is closed because it is about an employee (da: *personalesag*).
    ClosedPersonnel,
    /// An item is closed for other information under secrecy (da: *anden tavshedspligt*).
    ClosedOtherSecrecy,

    /// A simple request for access, at the earliest (da: *aktindsigt, enkel, fra*).
    AccessSimpleFirst,
    /// A simple request for access, at the latest (da: *aktindsigt, enkel*).
    AccessSimple,
    /// A request for access, by law (da: *aktindsigt*).
    Access,
    /// A request for many documents, or one that takes a closer look (da: *aktindsigt, omfattende*).
    AccessExtensive,
    /// A very special request (da: *aktindsigt, særlig*).
    AccessExceptional,
    /// A party's access to their own case (da: *partsaktindsigt*).
    PartyAccess,
    /// A complaint about a refusal is sent on (da: *videresendelse af klage*).
    ComplaintForwarded,
    /// A complaint about a refusal is decided (da: *afgørelse af klage*).
    ComplaintDecided,
    /// No decision after so long opens for a complaint about the time (da: *klage over sagsbehandlingstid*).
    DelayComplaintOpens,
    /// The authority decides so soon after a complaint about the time (da: *afgørelse efter klage over tid*).
    DelayComplaintAnswered,
    /// A document sent out is open from the day after (da: *afsendte dokumenter*).
    SentDocumentOpen,
    /// Access to environmental information (da: *miljøoplysninger*).
    EnvironmentalAccess,
    /// The same, when the request is large and complex (da: *miljøoplysninger, omfattende*).
    EnvironmentalAccessComplex,
    /// Notice that environmental information will take longer (da: *miljøoplysninger, underretning*).
    EnvironmentalAccessNotice,
    /// A person's access to data about themselves (da: *indsigt efter databeskyttelsesforordningen*).
    DataSubjectAccess,
    /// The longest extension of that (da: *forlængelse*).
    DataSubjectAccessExtension,
    /// Common Prayer's Day is a public holiday (da: *store bededag*).
    GreatPrayerDay,
}

/// A text of law, or what stands in for one (da: *retskilde*).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Act {
    /// The Local Government Act (da: *kommunestyrelsesloven*).
    LocalGovernment,
    /// The Access to Public Administration Files Act (da: *offentlighedsloven*).
    AccessToFiles,
    /// The Public Administration Act (da: *forvaltningsloven*).
    PublicAdministration,
    /// The Environmental Information Act (da: *miljøoplysningsloven*).
    EnvironmentalInformation,
    /// The General Data Protection Regulation (da: *databeskyttelsesforordningen*).
    DataProtection,
    /// The Act on Legal Security in Social Matters (da: *retssikkerhedsloven*).
    SocialLegalSecurity,
    /// The act that abolished Common Prayer's Day, and what it ended (da: *lov om store bededag*).
    GreatPrayerDay,
    /// A body's own rules of procedure: practice, not law (da: *forretningsorden*).
    RulesOfProcedure,
}

impl Act {
    /// The name by which Danes cite it.
    pub const fn danish(self) -> &'static str {
        match self {
            Self::LocalGovernment => "kommunestyrelsesloven",
            Self::AccessToFiles => "offentlighedsloven",
            Self::PublicAdministration => "forvaltningsloven",
            Self::EnvironmentalInformation => "miljøoplysningsloven",
            Self::DataProtection => "databeskyttelsesforordningen",
            Self::SocialLegalSecurity => "retssikkerhedsloven",
            Self::GreatPrayerDay => "lov om afskaffelse af store bededag",
            Self::RulesOfProcedure => "forretningsordenen",
        }
    }

    /// The name on English pages.
    pub const fn english(self) -> &'static str {
        match self {
            Self::LocalGovernment => "Local Government Act",
            Self::AccessToFiles => "Access to Public Administration Files Act",
            Self::PublicAdministration => "Public Administration Act",
            Self::EnvironmentalInformation => "Environmental Information Act",
            Self::DataProtection => "General Data Protection Regulation",
            Self::SocialLegalSecurity => "Act on Legal Security in Social Matters",
            Self::GreatPrayerDay => "Act abolishing Common Prayer's Day",
            Self::RulesOfProcedure => "Rules of procedure",
        }
    }

    /// The abbreviation used in tables.
    pub const fn short(self) -> &'static str {
        match self {
            Self::LocalGovernment => "KSL",
            Self::AccessToFiles => "OFL",
            Self::PublicAdministration => "FVL",
            Self::EnvironmentalInformation => "MOL",
            Self::DataProtection => "GDPR",
            Self::SocialLegalSecurity => "RSL",
            Self::GreatPrayerDay => "SBL",
            Self::RulesOfProcedure => "FO",
        }
    }

    /// From when the table answers for a rule of this act unless the rule says otherwise: the day on which the act
    /// itself came into force, or the oldest text that was read. A rule that was put in later carries its own date.
    pub(super) const fn known_from(self) -> Date {
        match self {
            Self::LocalGovernment | Self::RulesOfProcedure => date(1970, 4, 1),
            Self::AccessToFiles => date(2014, 1, 1),
            Self::PublicAdministration => date(1987, 1, 1),
            Self::EnvironmentalInformation => date(2017, 8, 16),
            Self::DataProtection => date(2018, 5, 25),
            Self::SocialLegalSecurity => date(1998, 7, 1),
            Self::GreatPrayerDay => date(1686, 3, 27),
        }
    }
}
