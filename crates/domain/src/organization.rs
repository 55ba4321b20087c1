//! The bodies a case may visit.

use crate::id::OrganizationId;
use crate::term::Period;
use serde::{Deserialize, Serialize};

/// A council, committee, board or group (da: *udvalg, råd, forum*; OParl Organization).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Organization {
    /// Names it.
    pub id: OrganizationId,
    /// What it is by law or by the municipality's own plan.
    pub kind: OrganizationKind,
    /// "Voksen- og Plejeudvalget".
    pub name: String,
    /// "VPU": how routes and minutes name it.
    pub abbreviation: String,
    /// "vpu": how its address names it.
    pub slug: String,
    /// What it is for, in a sentence or two.
    pub purpose: String,
    /// When it exists.
    pub period: Period,
    /// Whether Saturday counts as a *hverdag* in its agenda deadline; the safe reading is no.
    pub saturday_counts: bool,
    /// Ordered by this on lists, lowest first; equal ones by name.
    pub rank: u16,
}

/// The kinds of organization (da: *udvalgstype*).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OrganizationKind {
    /// The municipal council (da: *kommunalbestyrelse*), kommunestyrelsesloven § 2.
    Council,
    /// The economic committee (da: *økonomiudvalg*), kommunestyrelsesloven § 18.
    EconomicCommittee,
    /// A standing committee (da: *stående udvalg*), kommunestyrelsesloven § 17.
    StandingCommittee,
    /// A special committee (da: *§ 17, stk. 4-udvalg*): advises unless the council gave it a limited task.
    SpecialCommittee,
    /// The elderly council (da: *ældreråd*), retssikkerhedsloven § 30.
    SeniorCouncil,
    /// The disability council (da: *handicapråd*), retssikkerhedsloven § 37 a.
    DisabilityCouncil,
    /// The volunteer council (da: *frivilligråd*).
    VolunteerCouncil,
    /// A dialogue forum (da: *dialogforum*).
    DialogueForum,
    /// The board of directors (da: *direktion*).
    DirectorsBoard,
    /// The forum of managers (da: *chefforum*).
    ManagersForum,
    /// An administrative steering group (da: *administrativ styregruppe*).
    AdministrativeSteeringGroup,
    /// A political steering group (da: *politisk styregruppe*).
    PoliticalSteeringGroup,
    /// The central works council (da: *hovedudvalg*), the one level that is mandatory.
    CentralWorksCouncil,
    /// A works council for an area (da: *områdeudvalg, OMU*).
    AreaWorksCouncil,
    /// A local works council (da: *lokaludvalg, LMU*).
    LocalWorksCouncil,
}

impl OrganizationKind {
    /// All kinds, in the order lists show them.
    pub const ALL: [Self; 15] = [
        Self::Council,
        Self::EconomicCommittee,
        Self::StandingCommittee,
        Self::SpecialCommittee,
        Self::SeniorCouncil,
        Self::DisabilityCouncil,
        Self::VolunteerCouncil,
        Self::DialogueForum,
        Self::DirectorsBoard,
        Self::ManagersForum,
        Self::AdministrativeSteeringGroup,
        Self::PoliticalSteeringGroup,
        Self::CentralWorksCouncil,
        Self::AreaWorksCouncil,
        Self::LocalWorksCouncil,
    ];

    /// Whether it may be the deciding stop of a case. Councils that are heard and forums that talk may not;
    /// a § 17(4) committee may not either, unless its commission says so, which is then a standing committee's
    /// delegated task and recorded there (kommunestyrelsesloven § 17(4)).
    pub fn may_decide(self) -> bool {
        matches!(self, Self::Council | Self::EconomicCommittee | Self::StandingCommittee | Self::DirectorsBoard)
    }

    /// Whether its agendas and minutes are published, kommunestyrelsesloven §§ 8 and 20. Administrative groups'
    /// papers are not: what is not known to be public is closed.
    pub fn is_public(self) -> bool {
        matches!(
            self,
            Self::Council
                | Self::EconomicCommittee
                | Self::StandingCommittee
                | Self::SpecialCommittee
                | Self::SeniorCouncil
                | Self::DisabilityCouncil
                | Self::VolunteerCouncil
                | Self::DialogueForum
        )
    }

    /// The role a case usually gives it.
    pub fn usual_role(self) -> crate::consultation::ConsultationRole {
        use crate::consultation::ConsultationRole::{Decides, Hearing, Recommends, TakesNote};
        match self {
            Self::Council => Decides,
            Self::EconomicCommittee | Self::StandingCommittee | Self::SpecialCommittee => Recommends,
            Self::SeniorCouncil
            | Self::DisabilityCouncil
            | Self::VolunteerCouncil
            | Self::DialogueForum
            | Self::CentralWorksCouncil
            | Self::AreaWorksCouncil
            | Self::LocalWorksCouncil => Hearing,
            Self::DirectorsBoard
            | Self::ManagersForum
            | Self::AdministrativeSteeringGroup
            | Self::PoliticalSteeringGroup => TakesNote,
        }
    }

    /// A small number for the order of lists: the council first.
    pub fn rank(self) -> u16 {
        Self::ALL.iter().position(|kind| *kind == self).and_then(|p| u16::try_from(p).ok()).unwrap_or(u16::MAX)
    }
}
