//! What the lists and the archive are made of: one public thing at a time.

use sagsgang_domain::openness::Public;
use sagsgang_domain::openness::view::{
    PublicAction, PublicCase, PublicMeeting, PublicMember, PublicOrganization, PublicProgramme,
};

/// A public thing.
#[derive(Clone, Copy, Debug)]
pub enum Thing<'a> {
    /// A body.
    Body(&'a Public<PublicOrganization>),
    /// Somebody who sits in bodies.
    Member(&'a Public<PublicMember>),
    /// A meeting of a body.
    Meeting(&'a Public<PublicOrganization>, &'a Public<PublicMeeting>),
    /// A case.
    Case(&'a Public<PublicCase>),
    /// A programme.
    Programme(&'a Public<PublicProgramme>),
    /// What follows from a decision.
    Action(&'a Public<PublicAction>),
}

/// The kinds of things, in the order they are given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// Bodies.
    Bodies,
    /// Members.
    Members,
    /// Meetings.
    Meetings,
    /// Cases.
    Cases,
    /// Programmes.
    Programmes,
    /// Follow-up.
    Actions,
}

impl Kind {
    /// All kinds.
    pub const ALL: [Self; 6] =
        [Self::Bodies, Self::Members, Self::Meetings, Self::Cases, Self::Programmes, Self::Actions];
}
