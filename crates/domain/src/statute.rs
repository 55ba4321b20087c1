//! Law as dated data: each deadline and threshold is a value with a citation and a period of validity.
//!
//! A rule of law is asked for by its name ([`Rule`]) and a date; the answer is the [`Provision`] that was in force on
//! that day, or the error that none was. Nothing else in this room holds a bare number of the law. The table that
//! comes with the product is [`Statutes::danish`]; a municipality's lawyer can replace a line of it without a new
//! release ([`Statutes::replacing`]).
//!
//! This is not the text of any statute, and not advice: what has not been checked against a source says so
//! (`confirmed: false`). The day arithmetic that uses these values is in [`crate::calendar`].

mod access;
mod closed;
mod council;
mod rule;
mod value;

pub(crate) use access::GREAT_PRAYER_DAY_LAST_YEAR;
pub use rule::{Act, Rule};
pub use value::{Share, Value};

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use std::fmt;

/// Where a rule stands (da: *hjemmel*).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Citation {
    /// The statute or other text.
    pub act: Act,
    /// The place in it, as Danes cite it: *§ 8, stk. 4*.
    pub paragraph: Cow<'static, str>,
    /// The text that was read: a consolidation, a guide, a ruling.
    pub source: Cow<'static, str>,
}

impl fmt::Display for Citation {
    /// As in a legal reference: *kommunestyrelsesloven § 8, stk. 4*.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.act.danish(), self.paragraph)
    }
}

/// One value of one rule while it is in force (da: *bestemmelse*).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Provision {
    /// The rule that it gives a value.
    pub rule: Rule,
    /// What the law says.
    pub value: Value,
    /// Where it says so.
    pub citation: Citation,
    /// The first day on which the value is known to have been in force.
    pub valid_from: Date,
    /// The last day on which it was; `None` while it still is.
    pub valid_to: Option<Date>,
    /// Whether value and paragraph were read in a source; `false` is general knowledge that a lawyer should look at.
    pub confirmed: bool,
    /// What a reader of the table should know besides.
    pub note: Cow<'static, str>,
}

impl Provision {
    /// Whether the provision was in force on a day.
    pub fn in_force(&self, on: Date) -> bool {
        self.valid_from <= on && self.valid_to.is_none_or(|last| on <= last)
    }

    fn overlaps(&self, other: &Self) -> bool {
        let starts_before_end = |a: &Self, b: &Self| b.valid_to.is_none_or(|last| a.valid_from <= last);
        self.rule == other.rule && starts_before_end(self, other) && starts_before_end(other, self)
    }

    fn new(rule: Rule, value: Value, act: Act, paragraph: &'static str, source: &'static str) -> Self {
        let citation = Citation { act, paragraph: Cow::Borrowed(paragraph), source: Cow::Borrowed(source) };
        let (valid_from, valid_to, note) = (act.known_from(), None, Cow::Borrowed(""));
        Self { rule, value, citation, valid_from, valid_to, confirmed: true, note }
    }

    fn from(mut self, first: Date) -> Self {
        self.valid_from = first;
        self
    }

    fn to(mut self, last: Date) -> Self {
        self.valid_to = Some(last);
        self
    }

    fn unconfirmed(mut self) -> Self {
        self.confirmed = false;
        self
    }

    fn note(mut self, note: &'static str) -> Self {
        self.note = Cow::Borrowed(note);
        self
    }
}

/// Why a rule has no value.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum StatuteError {
    /// No provision of the table was in force on the day.
    #[error("no value of the rule {rule:?} is known for {on}; enter the value that was in force then")]
    NotInForce {
        /// The rule asked for.
        rule: Rule,
        /// The day asked about.
        on: Date,
    },
    /// Two provisions of one rule are in force at the same time, so that neither is.
    #[error("the rule {rule:?} has two values that are both in force on {on}; end the older one the day before")]
    Overlap {
        /// The rule with two values.
        rule: Rule,
        /// The first day with two values.
        on: Date,
    },
    /// A provision ends before it begins.
    #[error("the rule {rule:?} has a value that ends on {to}, before it begins on {from}")]
    Reversed {
        /// The rule with the reversed period.
        rule: Rule,
        /// The first day of the period.
        from: Date,
        /// The last day of the period.
        to: Date,
    },
    /// The rule has a value of another kind than the one needed, such as a share where days are counted.
    #[error("the rule {rule:?} has the value {value:?}, which is no number of days; enter a number of days")]
    NotDays {
        /// The rule asked for.
        rule: Rule,
        /// The value it has.
        value: Value,
    },
}

/// A table of provisions, with at most one in force for each rule and day (da: *regelsæt*).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Statutes {
    provisions: Vec<Provision>,
}

impl Statutes {
    /// The Danish rules that come with the product.
    pub fn danish() -> Self {
        let provisions = [council::provisions(), closed::provisions(), access::provisions()].concat();
        Self { provisions }
    }

    /// A table of one's own. Refused when two values of a rule overlap or a period is reversed.
    pub fn new(provisions: Vec<Provision>) -> Result<Self, StatuteError> {
        for (i, provision) in provisions.iter().enumerate() {
            if let Some(to) = provision.valid_to.filter(|to| *to < provision.valid_from) {
                return Err(StatuteError::Reversed { rule: provision.rule, from: provision.valid_from, to });
            }
            if let Some(other) = provisions.iter().skip(i + 1).find(|other| provision.overlaps(other)) {
                let on = provision.valid_from.max(other.valid_from);
                return Err(StatuteError::Overlap { rule: provision.rule, on });
            }
        }
        Ok(Self { provisions })
    }

    /// This table with all values of the rules in `corrections` replaced by those given there.
    pub fn replacing(&self, corrections: &[Provision]) -> Result<Self, StatuteError> {
        let kept = self.provisions.iter().filter(|old| corrections.iter().all(|new| new.rule != old.rule)).cloned();
        let provisions = kept.chain(corrections.iter().cloned()).collect();
        Self::new(provisions)
    }

    /// The provision of a rule that was in force on a day.
    pub fn in_force(&self, rule: Rule, on: Date) -> Result<&Provision, StatuteError> {
        self.provisions.iter().find(|p| p.rule == rule && p.in_force(on)).ok_or(StatuteError::NotInForce { rule, on })
    }

    /// All provisions, in the order of the table: for a page that shows the law the product works by.
    pub fn all(&self) -> &[Provision] {
        &self.provisions
    }
}

#[cfg(test)]
mod tests;
