//! Who sees what behind the sign-in. What the public sees is decided in [`crate::openness`]; here it is decided for
//! staff and members, closed matters and drafts included, once for the pages and for the search.
//!
//! Whoever is signed in is a [`Reader`]: the circles one belongs to. A thing has an [`Audience`]: the circles that see
//! it, less those that do not. Where circles see different amounts of one thing there is a [`Seen`] for each, and no
//! reader is admitted to two of them. Who belongs to no circle of an audience sees nothing.

use crate::account::Role;
use crate::action::{Action, Owner};
use crate::case::{Case, CaseStage};
use crate::id::{OrganizationId, PersonId};
use crate::meeting::{AgendaItem, Meeting, MeetingState};
use crate::openness::view::{self, PublicItem};
use crate::programme::Programme;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use std::fmt;

/// People who see the same because of what they are (da: *kreds*).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Circle {
    /// The secretariat.
    Secretariat,
    /// The directors.
    Directors,
    /// Everybody who writes cases.
    Authors,
    /// One who writes cases, of what that person writes.
    Author(PersonId),
    /// One person, of what that person is to do.
    Owner(PersonId),
    /// Those who sit in a body today.
    Seats(OrganizationId),
    /// One person, to be left out.
    Person(PersonId),
}

impl fmt::Display for Circle {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Secretariat => f.write_str("secretariat"),
            Self::Directors => f.write_str("directors"),
            Self::Authors => f.write_str("authors"),
            Self::Author(person) => write!(f, "author {person}"),
            Self::Owner(person) => write!(f, "owner {person}"),
            Self::Seats(organization) => write!(f, "seats {organization}"),
            Self::Person(person) => write!(f, "person {person}"),
        }
    }
}

/// Somebody who is signed in, as far as it matters for what one sees (da: *læser*).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reader {
    circles: BTreeSet<Circle>,
}

impl Reader {
    /// A person with the roles of an account and the bodies the person sits in today.
    pub fn new(person: PersonId, roles: &BTreeSet<Role>, seats: &[OrganizationId]) -> Self {
        let mut circles: BTreeSet<Circle> = seats.iter().copied().map(Circle::Seats).collect();
        circles.extend([Circle::Person(person), Circle::Owner(person)]);
        for role in roles {
            match role {
                Role::Secretary => circles.extend([Circle::Secretariat]),
                Role::Director => circles.extend([Circle::Directors]),
                Role::CaseAuthor => circles.extend([Circle::Authors, Circle::Author(person)]),
                // Accounts and bodies are theirs, not cases; and members see by their seats.
                Role::Administrator | Role::Member => {}
            }
        }
        Self { circles }
    }

    /// The same person with nothing but the seats: what a member's own pages show.
    #[must_use]
    pub fn as_member(&self) -> Self {
        let of_member = |circle: &&Circle| matches!(circle, Circle::Seats(_) | Circle::Person(_));
        Self { circles: self.circles.iter().filter(of_member).copied().collect() }
    }

    /// The circles the reader belongs to.
    pub fn circles(&self) -> &BTreeSet<Circle> {
        &self.circles
    }
}

/// Who sees something: whoever belongs to one of these circles, and to none of those that do not (da: *læserkreds*).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Audience {
    /// One of these sees it,
    pub of: BTreeSet<Circle>,
    /// unless one of these.
    pub but: BTreeSet<Circle>,
}

impl Audience {
    /// These circles, without exception.
    pub fn of(circles: impl IntoIterator<Item = Circle>) -> Self {
        Self { of: circles.into_iter().collect(), but: BTreeSet::new() }
    }

    /// The same, less these circles.
    #[must_use]
    pub fn but(mut self, circles: impl IntoIterator<Item = Circle>) -> Self {
        self.but.extend(circles);
        self
    }

    /// Whether the reader sees it.
    pub fn admits(&self, reader: &Reader) -> bool {
        !self.of.is_disjoint(&reader.circles) && self.but.is_disjoint(&reader.circles)
    }
}

/// How much of a thing somebody sees (da: *omfang*).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Extent {
    /// All of it.
    Whole,
    /// What was put before the meeting, and not yet what came of it.
    Proposed,
    /// What is open in it.
    Open,
}

/// A thing as some see it (da: *udgave*).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seen<T> {
    /// How much of it.
    pub extent: Extent,
    /// Who.
    pub audience: Audience,
    /// What they see.
    pub value: T,
}

/// What the reader sees of a thing, where that is anything.
pub fn seen_by<T>(seen: Vec<Seen<T>>, reader: &Reader) -> Option<Seen<T>> {
    seen.into_iter().find(|seen| seen.audience.admits(reader))
}

/// A case: the secretariat, the directors and its author see it; of another's open case that a director has let go an
/// author sees what is open in it. A member sees what an agenda brings of it, which is the item.
pub fn case(case: &Case) -> Vec<Seen<Case>> {
    let whole = Audience::of([Circle::Secretariat, Circle::Directors, Circle::Author(case.author)]);
    let mut seen = Vec::new();
    let is_let_go = matches!(case.stage, CaseStage::Approved { .. } | CaseStage::Concluded { .. });
    if case.openness.is_open() && is_let_go {
        let mut open = case.clone();
        open.sections.retain(|section| section.openness.is_open());
        open.annexes.retain(|annex| annex.openness.is_open());
        let others = Audience::of([Circle::Authors]).but(whole.of.iter().copied());
        seen.push(Seen { extent: Extent::Open, audience: others, value: open });
    }
    seen.push(Seen { extent: Extent::Whole, audience: whole, value: case.clone() });
    seen
}

/// That a meeting is held, and where: the secretariat and the directors see it always, the members of the body once its
/// agenda is made, unless what was read in was taken back.
pub fn meeting(meeting: &Meeting) -> Audience {
    let is_theirs = !matches!(meeting.state, MeetingState::Planned | MeetingState::Retracted { .. });
    let seats = is_theirs.then_some(Circle::Seats(meeting.organization));
    Audience::of([Circle::Secretariat, Circle::Directors].into_iter().chain(seats))
}

/// The papers of an item, closed ones too: whoever sees the meeting, once its agenda went out; but nobody who is
/// disqualified from a closed item, other than in the secretariat. No reader is admitted to two of these.
pub fn papers(meeting: &Meeting, item: &AgendaItem) -> Vec<Audience> {
    let others = others(meeting, item);
    if others.but.len() == 1 {
        // Nobody is disqualified, so all see the same.
        return vec![Audience::of(others.of.into_iter().chain([Circle::Secretariat]))];
    }
    vec![Audience::of([Circle::Secretariat]), others]
}

/// Those outside the secretariat who see the papers of an item.
fn others(meeting: &Meeting, item: &AgendaItem) -> Audience {
    let mut of = self::meeting(meeting).of;
    of.remove(&Circle::Secretariat);
    if matches!(meeting.state, MeetingState::Cancelled { dispatched: None, .. }) {
        of.remove(&Circle::Seats(meeting.organization));
    }
    let is_open = item.content.openness.is_open();
    let disqualified = item.disqualified.iter().filter(|_| !is_open).copied().map(Circle::Person);
    Audience { of, but: disqualified.chain([Circle::Secretariat]).collect() }
}

/// Whether those who see the papers of a meeting see what was concluded; until then the secretariat alone does.
pub fn is_adopted(meeting: &Meeting) -> bool {
    matches!(meeting.state, MeetingState::Adopted { .. } | MeetingState::Published { .. })
}

/// An item: its papers, and what was concluded once the minutes are adopted.
pub fn item(meeting: &Meeting, item: &AgendaItem) -> Vec<Seen<PublicItem>> {
    let whole = view::insider_item(meeting, item);
    if is_adopted(meeting) {
        let of = |audience| Seen { extent: Extent::Whole, audience, value: whole.clone() };
        return papers(meeting, item).into_iter().map(of).collect();
    }
    let mut proposed = whole.clone();
    proposed.decision = None;
    proposed.votes.clear();
    proposed.remarks.clear();
    proposed.absent.clear();
    vec![
        Seen { extent: Extent::Whole, audience: Audience::of([Circle::Secretariat]), value: whole },
        Seen { extent: Extent::Proposed, audience: others(meeting, item), value: proposed },
    ]
}

/// A programme: the secretariat and the directors, and everybody who writes cases when it is open.
pub fn programme(programme: &Programme) -> Audience {
    let authors = programme.openness.is_open().then_some(Circle::Authors);
    Audience::of([Circle::Secretariat, Circle::Directors].into_iter().chain(authors))
}

/// What follows from a decision: the secretariat, the directors, and whoever is to do it.
pub fn action(action: &Action) -> Audience {
    let owner = match &action.owner {
        Owner::Person(person) => Some(Circle::Owner(*person)),
        Owner::Named(_) | Owner::Nobody => None,
    };
    Audience::of([Circle::Secretariat, Circle::Directors].into_iter().chain(owner))
}
