//! What the JSON API and the assistants' endpoint give, as one shape for both, with the schema that says so.
//!
//! A shape is made from a [`Public`] value and a [`Context`], which knows addresses and the names of bodies. Words of the
//! field (kinds, roles, marks) are given as the domain writes them, in English; what people wrote is given as they wrote
//! it, in Danish. A field is never left out: what is not known is `null`, what is none is an empty list. Fields are only
//! added within a version.

mod action;
mod body;
mod case;
mod meeting;
mod programme;
mod vocabulary;

pub use action::{FollowUp, FollowUpState};
pub use body::{Body, BodyRef, Member, Seat};
pub use case::{Case, CaseSummary, Stop, StopState};
pub use meeting::{
    Absence, Annex, ClauseDecided, Closed, Correction, Decision, DecisionLine, Item, ItemSummary, Meeting,
    MeetingSummary, Named, Recommended, Remark, Stage, Text, Vote, Voted,
};
pub use programme::{Measure, Programme, ProgrammeSummary, Statement, Track};
pub use vocabulary::{
    case_kind, date, date_or_none, decision_kind, instant, instant_or_none, local_time, section_kind, status_mark,
};

use crate::publisher::Addresses;
use jiff::civil::Date;
use sagsgang_domain::id::OrganizationId;
use sagsgang_domain::openness::Public;
use sagsgang_domain::openness::view::PublicOrganization;

/// What a shape needs beside the value: addresses, the bodies' names and the day.
pub struct Context<'a> {
    /// Where things are.
    pub addresses: &'a dyn Addresses,
    /// The public bodies, those of the past too.
    pub bodies: &'a [Public<PublicOrganization>],
    /// Today, for what is late.
    pub today: Date,
}

impl Context<'_> {
    /// The body of that id; a body whose papers are not public is none.
    fn body(&self, id: OrganizationId) -> Option<&PublicOrganization> {
        self.bodies.iter().find(|body| body.id == id).map(|body| &**body)
    }

    /// The short name of a body, for addresses.
    fn slug(&self, id: OrganizationId) -> &str {
        self.body(id).map_or("", |body| &body.slug)
    }

    /// How a body is named beside what is its.
    fn named(&self, id: OrganizationId) -> Option<BodyRef> {
        self.body(id).map(|body| BodyRef::of(self, body))
    }
}
