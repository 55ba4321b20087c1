//! Typed identifiers. A UUID inside (version 7, made by the app's entropy), never shown to a person: public
//! addresses are slugs, numbers and dates.

use serde::{Deserialize, Serialize};
use std::fmt;
use uuid::Uuid;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub Uuid);

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, concat!(stringify!($name), "({})"), self.0)
            }
        }

        impl std::str::FromStr for $name {
            type Err = uuid::Error;
            fn from_str(s: &str) -> Result<Self, Self::Err> {
                Uuid::parse_str(s).map(Self)
            }
        }

        impl From<$name> for Uuid {
            fn from(id: $name) -> Self {
                id.0
            }
        }

        impl From<Uuid> for $name {
            fn from(id: Uuid) -> Self {
                Self(id)
            }
        }
    )+};
}

ids! {
    /// Names a legislative term (da: *valgperiode*).
    TermId,
    /// Names an organization: committee, council, board (da: *udvalg, råd, forum*).
    OrganizationId,
    /// Names a person.
    PersonId,
    /// Names a membership of an organization.
    MembershipId,
    /// Names a case (da: *sag*).
    CaseId,
    /// Names one stop on the course of a case (da: *behandling*).
    ConsultationId,
    /// Names an annex (da: *bilag*).
    AnnexId,
    /// Names a meeting (da: *møde*).
    MeetingId,
    /// Names an item of an agenda (da: *dagsordenspunkt*).
    ItemId,
    /// Names a proposal that is voted on (da: *forslag*).
    ProposalId,
    /// Names a follow-up action (da: *opfølgning*).
    ActionId,
    /// Names a programme (da: *program, handleplan*).
    ProgrammeId,
    /// Names a track of a programme (da: *spor*).
    TrackId,
    /// Names a measure (da: *tiltag*).
    MeasureId,
    /// Names a secretariat memo (da: *notat*).
    MemoId,
    /// Names a document that was read in (da: *indlæst dokument*).
    ReadingId,
    /// Names an import of many documents (da: *indlæsning*).
    ImportId,
    /// Names a part of an import's report.
    ImportPartId,
    /// Names an account with which a person signs in (da: *brugerkonto*).
    AccountId,
    /// Names somebody's following of something (da: *abonnement*).
    SubscriptionId,
    /// Names an address of another program that is told what happens (da: *webhook*).
    WebhookId,
    /// Names a key with which a program acts for an account (da: *adgangsnøgle*).
    TokenId,
}
