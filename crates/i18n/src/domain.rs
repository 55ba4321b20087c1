//! The field's own words for its enums, by exhaustive match: a new variant does not compile before it has its words.

use crate::Lang;
use sagsgang_domain::account::Role;
use sagsgang_domain::action::ActionState;
use sagsgang_domain::attendance::AbsenceReason;
use sagsgang_domain::case::{CaseKind, CaseStage, SectionKind};
use sagsgang_domain::consultation::{ConsultationRole, ConsultationState};
use sagsgang_domain::decision::{DecisionKind, Effect, RemarkKind};
use sagsgang_domain::meeting::MeetingState;
use sagsgang_domain::openness::ClosureGround;
use sagsgang_domain::openness::view::PublicStage;
use sagsgang_domain::organization::OrganizationKind;
use sagsgang_domain::person::MembershipRole;
use sagsgang_domain::programme::StatusMark;
use sagsgang_domain::reading::ReadingKind;
use sagsgang_domain::vote::{ProposalKind, VoteResult, VoteValue};

impl Lang {
    pub(crate) const fn pick(self, da: &'static str, en: &'static str) -> &'static str {
        match self {
            Self::Da => da,
            Self::En => en,
        }
    }

    /// The kind of a body.
    pub fn organization_kind(self, kind: OrganizationKind) -> &'static str {
        match kind {
            OrganizationKind::Council => self.pick("Kommunalbestyrelse", "Municipal council"),
            OrganizationKind::EconomicCommittee => self.pick("Økonomiudvalg", "Economic committee"),
            OrganizationKind::StandingCommittee => self.pick("Stående udvalg", "Standing committee"),
            OrganizationKind::SpecialCommittee => self.pick("§ 17, stk. 4-udvalg", "Special committee (§ 17(4))"),
            OrganizationKind::SeniorCouncil => self.pick("Ældreråd", "Elderly council"),
            OrganizationKind::DisabilityCouncil => self.pick("Handicapråd", "Disability council"),
            OrganizationKind::VolunteerCouncil => self.pick("Frivilligråd", "Volunteer council"),
            OrganizationKind::DialogueForum => self.pick("Dialogforum", "Dialogue forum"),
            OrganizationKind::DirectorsBoard => self.pick("Direktion", "Board of directors"),
            OrganizationKind::ManagersForum => self.pick("Chefforum", "Managers' forum"),
            OrganizationKind::AdministrativeSteeringGroup => {
                self.pick("Administrativ styregruppe", "Administrative steering group")
            }
            OrganizationKind::PoliticalSteeringGroup => self.pick("Politisk styregruppe", "Political steering group"),
            OrganizationKind::CentralWorksCouncil => self.pick("Hovedudvalg (MED)", "Central works council"),
            OrganizationKind::AreaWorksCouncil => self.pick("Områdeudvalg (OMU)", "Area works council"),
            OrganizationKind::LocalWorksCouncil => self.pick("Lokaludvalg (LMU)", "Local works council"),
        }
    }

    /// What one is in a body.
    pub fn membership_role(self, role: MembershipRole) -> &'static str {
        match role {
            MembershipRole::Chair => self.pick("Formand", "Chair"),
            MembershipRole::ViceChair => self.pick("Næstformand", "Vice chair"),
            MembershipRole::Member => self.pick("Medlem", "Member"),
            MembershipRole::Substitute => self.pick("Stedfortræder", "Substitute"),
            MembershipRole::Attending => self.pick("Tilforordnet", "Attending"),
        }
    }

    /// What an account may do.
    pub fn account_role(self, role: Role) -> &'static str {
        match role {
            Role::Administrator => self.pick("Administrator", "Administrator"),
            Role::Secretary => self.pick("Udvalgssekretær", "Committee secretary"),
            Role::CaseAuthor => self.pick("Sagsbehandler", "Case author"),
            Role::Director => self.pick("Direktør", "Director"),
            Role::Member => self.pick("Medlem", "Member"),
        }
    }

    /// What the body is to do with a case.
    pub fn case_kind(self, kind: CaseKind) -> &'static str {
        match kind {
            CaseKind::Decision => self.pick("Beslutning", "Decision"),
            CaseKind::Discussion => self.pick("Drøftelse", "Discussion"),
            CaseKind::Information => self.pick("Orientering", "Information"),
        }
    }

    /// How far the text of a case is.
    pub fn case_stage(self, stage: &CaseStage) -> &'static str {
        match stage {
            CaseStage::Draft => self.pick("Kladde", "Draft"),
            CaseStage::Submitted { .. } => self.pick("Til godkendelse", "Awaiting approval"),
            CaseStage::Returned { .. } => self.pick("Returneret", "Returned"),
            CaseStage::Approved { .. } => self.pick("I gang", "Under way"),
            CaseStage::Concluded { .. } => self.pick("Afsluttet", "Concluded"),
            CaseStage::Withdrawn { .. } => self.pick("Trukket", "Withdrawn"),
        }
    }

    /// What a section is about.
    pub fn section_kind(self, kind: SectionKind) -> &'static str {
        match kind {
            SectionKind::Summary => self.pick("Resumé", "Summary"),
            SectionKind::Presentation => self.pick("Sagsfremstilling", "Presentation"),
            SectionKind::Coherence => self.pick("Sammenhæng", "Coherence"),
            SectionKind::Economy => self.pick("Økonomi", "Economy"),
            SectionKind::Hearing => self.pick("Høring", "Hearing"),
            SectionKind::Timetable => self.pick("Tidsplan", "Timetable"),
            SectionKind::Alternatives => self.pick("Alternativer", "Alternatives"),
            SectionKind::History => self.pick("Historik", "History"),
            SectionKind::Supplement => self.pick("Supplerende sagsfremstilling", "Supplement"),
            SectionKind::Other => self.pick("Andet", "Other"),
        }
    }

    /// What a body is asked to do at a stop.
    pub fn consultation_role(self, role: ConsultationRole) -> &'static str {
        match role {
            ConsultationRole::Hearing => self.pick("Høres", "Is heard"),
            ConsultationRole::Recommends => self.pick("Indstiller", "Recommends"),
            ConsultationRole::Decides => self.pick("Afgør", "Decides"),
            ConsultationRole::TakesNote => self.pick("Orienteres", "Takes note"),
        }
    }

    /// How far a stop is.
    pub fn consultation_state(self, state: &ConsultationState) -> &'static str {
        match state {
            ConsultationState::Planned => self.pick("Planlagt", "Planned"),
            ConsultationState::Open => self.pick("Klar til dagsorden", "Ready for an agenda"),
            ConsultationState::Scheduled { .. } => self.pick("På dagsorden", "On an agenda"),
            ConsultationState::Held { .. } => self.pick("Behandlet", "Treated"),
            ConsultationState::Skipped { .. } => self.pick("Udgået", "Skipped"),
        }
    }

    /// What a decision amounts to.
    pub fn decision_kind(self, kind: DecisionKind) -> &'static str {
        match kind {
            DecisionKind::Approved => self.pick("Godkendt", "Approved"),
            DecisionKind::ApprovedAmended => self.pick("Godkendt med ændring", "Approved as amended"),
            DecisionKind::PartlyApproved => self.pick("Delvist godkendt", "Partly approved"),
            DecisionKind::Recommended => self.pick("Anbefalet", "Recommended"),
            DecisionKind::Rejected => self.pick("Ikke godkendt", "Rejected"),
            DecisionKind::Noted => self.pick("Taget til efterretning", "Noted"),
            DecisionKind::Discussed => self.pick("Drøftet", "Discussed"),
            DecisionKind::Postponed => self.pick("Udsat", "Postponed"),
            DecisionKind::Returned => self.pick("Sendt tilbage", "Sent back"),
            DecisionKind::Withdrawn => self.pick("Taget af dagsordenen", "Withdrawn"),
            DecisionKind::Elected => self.pick("Valgt", "Elected"),
            DecisionKind::Unclassified => self.pick("Beslutning", "Decision"),
        }
    }

    /// What a decision does to its case.
    pub fn effect(self, effect: Effect) -> &'static str {
        match effect {
            Effect::Decides => self.pick("Afgjort", "Decided"),
            Effect::Recommends => self.pick("Sendt videre med indstilling", "Sent on with a recommendation"),
            Effect::Answers => self.pick("Høringssvar afgivet", "Hearing answered"),
            Effect::TakesNote => self.pick("Orienteret", "Informed"),
            Effect::Treated => self.pick("Behandlet", "Treated"),
            Effect::Waits => self.pick("Afventer", "Waiting"),
        }
    }

    /// What a remark is.
    pub fn remark_kind(self, kind: RemarkKind) -> &'static str {
        match kind {
            RemarkKind::Remark => self.pick("Bemærkning", "Remark"),
            RemarkKind::MinorityStatement => self.pick("Mindretalsudtalelse", "Minority statement"),
            RemarkKind::Reservation => self.pick("Forbehold", "Reservation"),
        }
    }

    /// How far a meeting is.
    pub fn meeting_state(self, state: &MeetingState) -> &'static str {
        match state {
            MeetingState::Planned => self.pick("Planlagt", "Planned"),
            MeetingState::Dispatched { .. } => self.pick("Dagsorden udsendt", "Agenda dispatched"),
            MeetingState::InSession { .. } => self.pick("I gang", "In session"),
            MeetingState::Adjourned { .. } => self.pick("Hævet", "Adjourned"),
            MeetingState::Adopted { .. } => self.pick("Referat godkendt", "Minutes adopted"),
            MeetingState::Published { .. } => self.pick("Referat offentliggjort", "Minutes published"),
            MeetingState::Cancelled { .. } => self.pick("Aflyst", "Cancelled"),
            MeetingState::Retracted { .. } => self.pick("Trukket tilbage", "Retracted"),
        }
    }

    /// How far a meeting is, as the public may know.
    pub fn public_stage(self, stage: &PublicStage) -> &'static str {
        match stage {
            PublicStage::Planned => self.pick("Planlagt", "Planned"),
            PublicStage::AgendaOut => self.pick("Dagsorden", "Agenda"),
            PublicStage::MinutesPending => self.pick("Referat på vej", "Minutes pending"),
            PublicStage::MinutesOut { .. } => self.pick("Referat", "Minutes"),
            PublicStage::Cancelled { .. } => self.pick("Aflyst", "Cancelled"),
            PublicStage::Retracted { .. } => self.pick("Trukket tilbage", "Retracted"),
        }
    }

    /// Why a member was not there.
    pub fn absence_reason(self, reason: AbsenceReason) -> &'static str {
        match reason {
            AbsenceReason::Apology => self.pick("afbud", "sent apologies"),
            AbsenceReason::Unexcused => self.pick("udeblevet", "without notice"),
            AbsenceReason::Late => self.pick("ankom senere", "arrived later"),
            AbsenceReason::Left => self.pick("gik tidligere", "left earlier"),
            AbsenceReason::Disqualified => self.pick("inhabil", "disqualified"),
        }
    }

    /// The ground of closing. One that was written by hand stays as it was written.
    pub fn closure_ground(self, ground: &ClosureGround) -> String {
        let words = match ground {
            ClosureGround::PersonalMatter => self.pick("Personlige forhold", "Personal circumstances"),
            ClosureGround::RealProperty => {
                self.pick("Køb og salg af fast ejendom", "Purchase and sale of real property")
            }
            ClosureGround::Tender => self.pick("Overslag og tilbud", "Estimates and tenders"),
            ClosureGround::Personnel => self.pick("Personalesag", "Personnel"),
            ClosureGround::BusinessSecret => self.pick("Forretningsforhold", "Business secrets"),
            ClosureGround::Other(text) => text,
            ClosureGround::Unstated => self.pick("Ikke angivet", "Not stated"),
        };
        words.to_owned()
    }

    /// What kind of proposal.
    pub fn proposal_kind(self, kind: ProposalKind) -> &'static str {
        match kind {
            ProposalKind::Procedure => self.pick("Procedureforslag", "Procedural proposal"),
            ProposalKind::SubAmendment => self.pick("Underændringsforslag", "Sub-amendment"),
            ProposalKind::Amendment => self.pick("Ændringsforslag", "Amendment"),
            ProposalKind::Main => self.pick("Indstillingen", "The recommendation"),
        }
    }

    /// How one voted.
    pub fn vote_value(self, value: VoteValue) -> &'static str {
        match value {
            VoteValue::For => self.pick("For", "For"),
            VoteValue::Against => self.pick("Imod", "Against"),
            VoteValue::Abstained => self.pick("Undlod at stemme", "Abstained"),
        }
    }

    /// Adopted or fallen.
    pub fn vote_result(self, result: VoteResult) -> &'static str {
        match result {
            VoteResult::Adopted => self.pick("Vedtaget", "Adopted"),
            VoteResult::Fallen => self.pick("Faldet", "Fallen"),
        }
    }

    /// How far a measure is.
    pub fn status_mark(self, mark: StatusMark) -> &'static str {
        match mark {
            StatusMark::NotStarted => self.pick("Ikke iværksat", "Not started"),
            StatusMark::Planning => self.pick("Under planlægning", "Being planned"),
            StatusMark::Underway => self.pick("I gang", "Under way"),
            StatusMark::Delayed => self.pick("Forsinket", "Delayed"),
            StatusMark::Done => self.pick("Gennemført", "Done"),
            StatusMark::Dropped => self.pick("Opgivet", "Given up"),
            StatusMark::Unstated => self.pick("Ikke angivet", "Not stated"),
        }
    }

    /// How far an action is.
    pub fn action_state(self, state: &ActionState) -> &'static str {
        match state {
            ActionState::Proposed => self.pick("Foreslået", "Proposed"),
            ActionState::Open => self.pick("Åben", "Open"),
            ActionState::Done { .. } => self.pick("Udført", "Done"),
            ActionState::Dropped { .. } => self.pick("Bortfaldet", "Dropped"),
        }
    }

    /// What a document was taken for.
    pub fn reading_kind(self, kind: ReadingKind) -> &'static str {
        match kind {
            ReadingKind::Minutes => self.pick("Referat", "Minutes"),
            ReadingKind::Programme => self.pick("Program med status", "Programme with status"),
            ReadingKind::Memo => self.pick("Notat", "Memo"),
            ReadingKind::Unknown => self.pick("Ikke forstået", "Not understood"),
        }
    }
}
