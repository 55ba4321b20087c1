//! What there is.

/// A kind of object: OParl's, and three of ours.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// The municipality (da: *kommune*).
    Body,
    /// A term (da: *valgperiode*).
    LegislativeTerm,
    /// A committee or council (da: *udvalg, råd*).
    Organization,
    /// An elected person (da: *folkevalgt*).
    Person,
    /// A seat (da: *medlemskab*).
    Membership,
    /// A meeting (da: *møde*).
    Meeting,
    /// An item of an agenda (da: *dagsordenspunkt*).
    AgendaItem,
    /// A case (da: *sag*).
    Paper,
    /// A stop of a case (da: *behandling*).
    Consultation,
    /// A file (da: *bilag, dagsorden, referat*).
    File,
    /// A place (da: *sted*).
    Location,
    /// Ours: a programme (da: *program*).
    Programme,
    /// Ours: a measure of a programme (da: *tiltag*).
    Measure,
    /// Ours: what follows from a decision (da: *opfølgning*).
    Action,
}

impl Kind {
    /// All kinds.
    pub const ALL: [Self; 14] = [
        Self::Body,
        Self::LegislativeTerm,
        Self::Organization,
        Self::Person,
        Self::Membership,
        Self::Meeting,
        Self::AgendaItem,
        Self::Paper,
        Self::Consultation,
        Self::File,
        Self::Location,
        Self::Programme,
        Self::Measure,
        Self::Action,
    ];

    /// How addresses and the register name it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Body => "body",
            Self::LegislativeTerm => "legislativeTerm",
            Self::Organization => "organization",
            Self::Person => "person",
            Self::Membership => "membership",
            Self::Meeting => "meeting",
            Self::AgendaItem => "agendaItem",
            Self::Paper => "paper",
            Self::Consultation => "consultation",
            Self::File => "file",
            Self::Location => "location",
            Self::Programme => "programme",
            Self::Measure => "measure",
            Self::Action => "action",
        }
    }

    /// The kind a name in an address means.
    pub fn of_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }

    /// What its objects give as their `type`.
    pub const fn type_name(self) -> &'static str {
        match self {
            Self::Body => "https://schema.oparl.org/1.1/Body",
            Self::LegislativeTerm => "https://schema.oparl.org/1.1/LegislativeTerm",
            Self::Organization => "https://schema.oparl.org/1.1/Organization",
            Self::Person => "https://schema.oparl.org/1.1/Person",
            Self::Membership => "https://schema.oparl.org/1.1/Membership",
            Self::Meeting => "https://schema.oparl.org/1.1/Meeting",
            Self::AgendaItem => "https://schema.oparl.org/1.1/AgendaItem",
            Self::Paper => "https://schema.oparl.org/1.1/Paper",
            Self::Consultation => "https://schema.oparl.org/1.1/Consultation",
            Self::File => "https://schema.oparl.org/1.1/File",
            Self::Location => "https://schema.oparl.org/1.1/Location",
            Self::Programme => "Sagsgang:Programme",
            Self::Measure => "Sagsgang:Measure",
            Self::Action => "Sagsgang:Action",
        }
    }

    /// The field of [`Self::Body`] that leads to the list of all of them; none for the bodies themselves.
    pub const fn list_field(self) -> Option<&'static str> {
        match self {
            Self::Body => None,
            Self::LegislativeTerm => Some("legislativeTermList"),
            Self::Location => Some("locationList"),
            Self::Programme => Some("Sagsgang:programme"),
            Self::Measure => Some("Sagsgang:measure"),
            Self::Action => Some("Sagsgang:action"),
            other => Some(other.name()),
        }
    }

    /// Whether there is also a list of them for each organization.
    pub const fn is_listed_by_organization(self) -> bool {
        matches!(self, Self::Meeting | Self::Consultation)
    }

    /// The embedded objects a reader may ask to be left out (`omit_internal`).
    pub(super) const fn internal(self) -> &'static [&'static str] {
        match self {
            Self::AgendaItem => &["auxiliaryFile"],
            Self::Meeting => &["auxiliaryFile", "agendaItem"],
            Self::Paper => &["auxiliaryFile", "location"],
            Self::Person => &["membership"],
            Self::Body => &["legislativeTerm"],
            Self::Programme => &["Sagsgang:measure"],
            _ => &[],
        }
    }
}
