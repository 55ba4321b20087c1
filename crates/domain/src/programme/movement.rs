//! What moved between two days, and what is stuck. Both are read off what was said, never off what was meant: a measure
//! of which nobody has spoken is silent, whatever its plan says.

use super::{StatusMark, StatusStatement, statement_at};
use jiff::civil::Date;
use serde::Serialize;

/// What a measure's status did between an earlier and a later day (da: *bevægelse*).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Movement {
    /// Nothing had been said of it by the earlier day; now something is (da: *ny*).
    New,
    /// Its mark is another; of a measure without marks, its words are (da: *ændret*).
    Changed {
        /// The mark it had.
        from: StatusMark,
    },
    /// Something was said since, and the mark stays; or it was given up before (da: *uændret*).
    Unchanged,
    /// Nothing was said since, though it is not at its end (da: *tavs*).
    Silent,
    /// It is done (da: *gennemført*).
    Done {
        /// Whether it was not by the earlier day.
        since: bool,
    },
}

/// Why a measure that is not at its end wants somebody's eye (da: *går i stå*).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Stuck {
    /// It was delayed by the earlier day, and is by the later.
    StillDelayed,
    /// Its period is over, and its mark is another than done.
    Overdue,
    /// Nothing was said of it since the earlier day.
    Silent,
}

/// What the status did between two days. `statements` are in order of date; a report of the earlier day itself belongs
/// to what was known then.
pub fn movement(statements: &[StatusStatement], earlier: Date, later: Date) -> Movement {
    let (then, now) = (statement_at(statements, earlier), statement_at(statements, later));
    let Some(now) = now else { return Movement::Silent };
    let before = then.map(|then| then.mark);
    match (then, now.mark) {
        (_, StatusMark::Done) => Movement::Done { since: before != Some(StatusMark::Done) },
        (None, _) => Movement::New,
        (Some(then), StatusMark::Unstated) if then.mark == now.mark && then.text != now.text => {
            Movement::Changed { from: then.mark }
        }
        (Some(then), mark) if then.mark != mark => Movement::Changed { from: then.mark },
        // What was given up is at its end: nobody has to speak of it again.
        (Some(_), StatusMark::Dropped) => Movement::Unchanged,
        (Some(_), _) if now.as_of <= earlier => Movement::Silent,
        (Some(_), _) => Movement::Unchanged,
    }
}

/// Whether a measure is stuck on the later day, and why: the weightiest reason first. `ends` is the last day of its
/// period, where it has one.
pub fn stuck(statements: &[StatusStatement], ends: Option<Date>, earlier: Date, later: Date) -> Option<Stuck> {
    let mark = |day| statement_at(statements, day).map(|statement| statement.mark);
    let now = mark(later);
    if matches!(now, Some(StatusMark::Done | StatusMark::Dropped)) {
        return None;
    }
    if now == Some(StatusMark::Delayed) && mark(earlier) == now {
        return Some(Stuck::StillDelayed);
    }
    // Words without a mark may tell of a measure that is done: whether it is late is not known.
    if ends.is_some_and(|end| end < later) && now != Some(StatusMark::Unstated) {
        return Some(Stuck::Overdue);
    }
    (movement(statements, earlier, later) == Movement::Silent).then_some(Stuck::Silent)
}
