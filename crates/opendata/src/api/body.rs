//! Bodies and those who sit in them.

use super::{Context, vocabulary};
use jiff::civil::Date;
use sagsgang_domain::openness::Public;
use sagsgang_domain::openness::view::{PublicMember, PublicMembership, PublicOrganization};
use sagsgang_domain::organization::OrganizationKind;
use sagsgang_domain::person::MembershipRole;
use schemars::JsonSchema;
use serde::Serialize;

/// How a body is named beside what is its.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct BodyRef {
    /// The short name by which addresses name it: "vpu".
    pub slug: String,
    /// Its name.
    pub name: String,
    /// Its page.
    pub url: String,
}

impl BodyRef {
    pub(super) fn of(context: &Context<'_>, body: &PublicOrganization) -> Self {
        Self { slug: body.slug.clone(), name: body.name.clone(), url: context.addresses.body(&body.slug) }
    }
}

/// A body whose papers are public: council, committee, council of citizens.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Body {
    /// Names it for good.
    pub id: String,
    /// The short name by which addresses name it: "vpu".
    pub slug: String,
    /// Its name.
    pub name: String,
    /// Its abbreviation: "VPU".
    pub abbreviation: String,
    /// What it is.
    #[schemars(schema_with = "vocabulary::organization_kind")]
    pub kind: OrganizationKind,
    /// What it is for.
    pub purpose: String,
    /// Its first day.
    #[schemars(schema_with = "vocabulary::date")]
    pub start: Date,
    /// Its last day, where it has one.
    #[schemars(schema_with = "vocabulary::date_or_none")]
    pub end: Option<Date>,
    /// Its page.
    pub url: String,
    /// Its meetings in the API.
    pub meetings: String,
}

impl Body {
    /// A body.
    pub fn of(context: &Context<'_>, body: &Public<PublicOrganization>) -> Self {
        Self {
            id: body.id.to_string(),
            slug: body.slug.clone(),
            name: body.name.clone(),
            abbreviation: body.abbreviation.clone(),
            kind: body.kind,
            purpose: body.purpose.clone(),
            start: body.period.start,
            end: body.period.end,
            url: context.addresses.body(&body.slug),
            meetings: context.addresses.data(&["bodies", &body.slug, "meetings"]),
        }
    }
}

/// Somebody who sits or sat in a public body.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Member {
    /// Names the person for good.
    pub id: String,
    /// Full name.
    pub name: String,
    /// The seats, the earliest first.
    pub seats: Vec<Seat>,
}

/// A seat in a public body.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Seat {
    /// Names it for good.
    pub id: String,
    /// Where.
    pub body: Option<BodyRef>,
    /// As what.
    #[schemars(schema_with = "vocabulary::membership_role")]
    pub role: MembershipRole,
    /// For which list: "A".
    pub party: Option<String>,
    /// The id of the member whose substitute it is.
    pub substitute_for: Option<String>,
    /// The first day.
    #[schemars(schema_with = "vocabulary::date")]
    pub start: Date,
    /// The last day, where known.
    #[schemars(schema_with = "vocabulary::date_or_none")]
    pub end: Option<Date>,
}

impl Member {
    /// An elected person.
    pub fn of(context: &Context<'_>, member: &Public<PublicMember>) -> Self {
        Self {
            id: member.id.to_string(),
            name: member.name.clone(),
            seats: member.memberships.iter().map(|seat| Seat::of(context, seat)).collect(),
        }
    }
}

impl Seat {
    fn of(context: &Context<'_>, seat: &PublicMembership) -> Self {
        Self {
            id: seat.id.to_string(),
            body: context.named(seat.organization),
            role: seat.role,
            party: seat.party.clone(),
            substitute_for: seat.substitute_for.map(|person| person.to_string()),
            start: seat.period.start,
            end: seat.period.end,
        }
    }
}
