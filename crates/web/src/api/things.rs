//! Everything public, read in parts: what the lists and the archive are made of.

use sagsgang_app::App;
use sagsgang_app::error::Result;
use sagsgang_app::portal::data::{self, From, Part, Sitting};
use sagsgang_app::portal::programmes;
use sagsgang_domain::openness::Public;
use sagsgang_domain::openness::view::{PublicAction, PublicCase, PublicMember, PublicOrganization, PublicProgramme};
use sagsgang_opendata::{Kind, Thing};

/// A public thing as it was read.
#[derive(Clone, Debug)]
pub(super) enum Read {
    Body(Public<PublicOrganization>),
    Member(Public<PublicMember>),
    Meeting(Sitting),
    Case(Public<PublicCase>),
    Programme(Public<PublicProgramme>),
    Action(Public<PublicAction>),
}

impl Read {
    pub(super) fn as_thing(&self) -> Thing<'_> {
        match self {
            Self::Body(body) => Thing::Body(body),
            Self::Member(member) => Thing::Member(member),
            Self::Meeting(found) => Thing::Meeting(&found.body, &found.meeting),
            Self::Case(case) => Thing::Case(case),
            Self::Programme(programme) => Thing::Programme(programme),
            Self::Action(action) => Thing::Action(action),
        }
    }
}

/// The next things of a kind.
pub(super) async fn read(app: &App, kind: Kind, from: Option<From>) -> Result<Part<Read>> {
    Ok(match kind {
        Kind::Bodies => whole(data::organizations(app).await?, Read::Body),
        Kind::Programmes => whole(programmes(app).await?, Read::Programme),
        Kind::Members => whole(data::members(app).await?, Read::Member),
        Kind::Meetings => part(data::sittings(app, from).await?, Read::Meeting),
        Kind::Cases => part(data::cases(app, from).await?, Read::Case),
        Kind::Actions => whole(data::actions(app).await?, Read::Action),
    })
}

fn whole<T>(things: Vec<T>, each: fn(T) -> Read) -> Part<Read> {
    part(Part { things, next: None }, each)
}

fn part<T>(part: Part<T>, each: fn(T) -> Read) -> Part<Read> {
    Part { things: part.things.into_iter().map(each).collect(), next: part.next }
}
