//! The words a field may hold, taken from the domain's own lists, so that a schema cannot lag behind.

use schemars::{Schema, SchemaGenerator, json_schema};
use serde::Serialize;
use serde_json::Value;

/// One of these words.
fn one_of<T: Serialize>(all: &[T]) -> Schema {
    let words: Vec<Value> = all.iter().filter_map(|word| serde_json::to_value(word).ok()).collect();
    json_schema!({ "type": "string", "enum": words })
}

/// One of these words, or nothing.
fn one_or_none<T: Serialize>(all: &[T]) -> Schema {
    let words = all.iter().filter_map(|word| serde_json::to_value(word).ok());
    let words: Vec<Value> = words.chain([Value::Null]).collect();
    json_schema!({ "type": ["string", "null"], "enum": words })
}

macro_rules! vocabularies {
    ($with:ident: $($(#[$doc:meta])* $name:ident: $all:expr;)+) => {$(
        $(#[$doc])*
        pub fn $name(_: &mut SchemaGenerator) -> Schema {
            $with(&$all)
        }
    )+};
}

vocabularies! {
    one_of:
    /// Kinds of body.
    organization_kind: sagsgang_domain::organization::OrganizationKind::ALL;
    /// What one is in a body.
    membership_role: sagsgang_domain::person::MembershipRole::ALL;
    /// What a body is to do with a case.
    case_kind: sagsgang_domain::case::CaseKind::ALL;
    /// What a section is about.
    section_kind: sagsgang_domain::case::SectionKind::ALL;
    /// What a body is asked to do at a stop.
    consultation_role: sagsgang_domain::consultation::ConsultationRole::ALL;
    /// What was concluded.
    decision_kind: sagsgang_domain::decision::DecisionKind::ALL;
    /// What a remark is.
    remark_kind: sagsgang_domain::decision::RemarkKind::ALL;
    /// What kind of proposal was voted on.
    proposal_kind: sagsgang_domain::vote::ProposalKind::ALL;
    /// How one voted.
    vote_value: sagsgang_domain::vote::VoteValue::ALL;
    /// How far a measure is.
    status_mark: sagsgang_domain::programme::StatusMark::ALL;
}

vocabularies! {
    one_or_none:
    /// What a body is asked to do at a stop, where it is a stop.
    consultation_role_or_none: sagsgang_domain::consultation::ConsultationRole::ALL;
    /// Why a member was not there, where known.
    absence_reason_or_none: sagsgang_domain::attendance::AbsenceReason::ALL;
}

/// Days in order.
pub fn dates(generator: &mut SchemaGenerator) -> Schema {
    json_schema!({ "type": "array", "items": date(generator) })
}

macro_rules! formats {
    ($($(#[$doc:meta])* $name:ident, $optional:ident: $format:literal, $pattern:literal;)+) => {$(
        $(#[$doc])*
        pub fn $name(_: &mut SchemaGenerator) -> Schema {
            json_schema!({ "type": "string", "format": $format, "pattern": $pattern })
        }

        $(#[$doc])*
        #[doc = "\n\nIt may be missing."]
        pub fn $optional(_: &mut SchemaGenerator) -> Schema {
            json_schema!({ "type": ["string", "null"], "format": $format, "pattern": $pattern })
        }
    )+};
}

formats! {
    /// A day: "2026-04-24".
    date, date_or_none: "date", r"^\d{4}-\d{2}-\d{2}$";
    /// An instant, UTC: "2026-04-24T12:00:00Z".
    instant, instant_or_none: "date-time", r"^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$";
}

/// A day and a clock time in Denmark: "2026-04-24T14:00:00".
pub fn local_time(_: &mut SchemaGenerator) -> Schema {
    json_schema!({ "type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}$" })
}

/// A clock time in Denmark, "14:00:00", where known.
pub fn clock_or_none(_: &mut SchemaGenerator) -> Schema {
    json_schema!({ "type": ["string", "null"], "pattern": r"^\d{2}:\d{2}:\d{2}$" })
}
