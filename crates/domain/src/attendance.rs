//! Who was in the room, and when. Attendance is intervals of clock time; absence from an item follows from them.

use crate::id::PersonId;
use crate::person::{MembershipRole, Party};
use crate::refusal::Refusal;
use jiff::civil::Time;
use serde::{Deserialize, Serialize};

/// One seat at a meeting, as the roster of that day had it (da: *deltager*).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Participant {
    /// Who.
    pub person: PersonId,
    /// The name on that day.
    pub name: String,
    /// The list on that day.
    pub party: Option<Party>,
    /// The seat.
    pub role: MembershipRole,
    /// Whose seat a called-in substitute takes.
    pub substitute_for: Option<PersonId>,
    /// When in the room.
    pub present: Vec<Interval>,
    /// Why absent, where said.
    pub reason: Option<AbsenceReason>,
}

/// From one clock time to another, open until the meeting ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Interval {
    /// Came.
    pub from: Time,
    /// Left.
    pub to: Option<Time>,
}

/// Why a member was not there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AbsenceReason {
    /// Sent apologies (da: *afbud*).
    Apology,
    /// No word (da: *udeblevet*).
    Unexcused,
    /// Came later (da: *ankom senere*).
    Late,
    /// Had left (da: *gik tidligere*).
    Left,
    /// Excluded from the item for bias (da: *inhabil*), kommunestyrelsesloven § 14.
    Disqualified,
}

impl AbsenceReason {
    /// All reasons.
    pub const ALL: [Self; 5] = [Self::Apology, Self::Unexcused, Self::Late, Self::Left, Self::Disqualified];
}

/// A member's absence from one item.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ItemAbsence {
    /// Who.
    pub person: PersonId,
    /// Why, where known.
    pub reason: Option<AbsenceReason>,
}

impl Participant {
    /// Whether in the room at this time.
    pub fn is_present(&self, at: Time) -> bool {
        self.present.iter().any(|interval| interval.from <= at && interval.to.is_none_or(|to| at < to))
    }

    /// Whether in the room at any time.
    pub fn took_part(&self) -> bool {
        !self.present.is_empty()
    }

    /// Whether this seat counts for the quorum: members, and substitutes who were called in for one.
    pub fn has_seat(&self) -> bool {
        self.role.has_seat() || self.substitute_for.is_some() && self.took_part()
    }

    /// Why absent at this time; `None` when present.
    pub fn absence(&self, at: Time) -> Option<ItemAbsence> {
        if self.is_present(at) {
            return None;
        }
        let reason = if self.present.iter().any(|interval| interval.from > at) {
            Some(AbsenceReason::Late)
        } else if self.took_part() {
            Some(AbsenceReason::Left)
        } else {
            self.reason
        };
        Some(ItemAbsence { person: self.person, reason })
    }
}

/// Checks that intervals follow each other and only the last is open.
pub fn check_intervals(intervals: &[Interval]) -> Result<(), Refusal> {
    let mut earliest = None;
    for interval in intervals {
        if let Some(earlier) = earliest
            && interval.from < earlier
        {
            return Err(Refusal::TimeOrder { earlier, later: interval.from });
        }
        match interval.to {
            Some(to) if to < interval.from => return Err(Refusal::TimeOrder { earlier: interval.from, later: to }),
            to => earliest = Some(to.unwrap_or(Time::MAX)),
        }
    }
    Ok(())
}

/// Whether at least half of the seats are taken, kommunestyrelsesloven § 11(2).
///
/// # Errors
/// Refused with the figures when they are not, and when nobody is there at all.
pub fn quorum(roster: &[Participant], at: Time) -> Result<(), Refusal> {
    quorum_without(roster, &[], at)
}

/// The quorum for an item from which these members are excluded for bias: they leave the room, so their seats count
/// and they do not (kommunestyrelsesloven §§ 11(2) and 14). A seat counts once when member and substitute are both there.
pub fn quorum_without(roster: &[Participant], excluded: &[PersonId], at: Time) -> Result<(), Refusal> {
    let seats = roster.iter().filter(|p| p.role.has_seat()).count();
    let in_the_room = |p: &&Participant| p.has_seat() && p.is_present(at) && !excluded.contains(&p.person);
    let member_is_there =
        |p: &Participant| roster.iter().filter(in_the_room).any(|m| p.substitute_for == Some(m.person));
    let present = roster.iter().filter(in_the_room).filter(|p| !member_is_there(p)).count();
    if present > 0 && present * 2 >= seats { Ok(()) } else { Err(Refusal::NoQuorum { present, seats }) }
}
