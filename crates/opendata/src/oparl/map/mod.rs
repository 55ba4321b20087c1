//! From what is public to OParl's objects, one file for each thing.

mod action;
mod body;
mod file;
mod item;
mod location;
mod meeting;
mod organization;
mod page;
mod paper;
mod person;
mod programme;
mod words;

pub use action::action;
pub use body::body;
pub use file::{annex_id, content, pdf_id};
pub use location::{place_of_kept, place_of_meeting};
pub use meeting::{meeting, people_of_meeting};
pub use organization::organization;
pub use paper::{paper, paper_files};
pub use person::person;
pub use programme::programme;

use jiff::civil::DateTime;
use jiff::tz::TimeZone;
use sagsgang_domain::id::CaseId;
use sagsgang_domain::openness::Public;
use sagsgang_domain::openness::view::{PublicAbsence, PublicCase, PublicPerson, PublicRemark};
use serde::Serialize;
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// What a mapping must know beside the thing itself.
#[derive(Clone, Copy, Debug)]
pub struct Context<'a> {
    /// The municipality's clock.
    pub time_zone: &'a TimeZone,
    /// The cases on the agenda that are public themselves.
    pub cases: &'a BTreeMap<CaseId, Public<PublicCase>>,
    /// What is in the files of open annexes, by the SHA-256 that names them.
    pub contents: &'a BTreeMap<String, Content>,
}

/// What is in a file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Content {
    /// The SHA-512 of its bytes, hexadecimal.
    pub sha512: String,
    /// The text that can be read in it; empty where none can.
    pub text: String,
}

impl Context<'_> {
    /// A time on the wall as OParl writes it: `2024-04-24T17:00:00+02:00`.
    fn time(&self, at: DateTime) -> Option<String> {
        let zoned = at.to_zoned_datetime(self.time_zone.clone()).ok()?;
        Some(zoned.strftime("%Y-%m-%dT%H:%M:%S%:z").to_string())
    }
}

/// The name a variant has in our own data: `approved_amended`.
fn code(value: impl Serialize) -> Value {
    serde_json::to_value(value).unwrap_or_default()
}

fn named(person: &PublicPerson) -> Value {
    json!({ "person": person.id, "name": person.name, "party": person.party })
}

fn absences(absent: &[PublicAbsence]) -> Vec<Value> {
    let one = |absence: &PublicAbsence| {
        let mut value = named(&absence.person);
        value["reason"] = code(absence.reason);
        value
    };
    absent.iter().map(one).collect()
}

fn remarks(remarks: &[PublicRemark]) -> Vec<Value> {
    let one = |remark: &PublicRemark| json!({ "kind": code(remark.kind), "by": remark.by.iter().map(named).collect::<Vec<_>>(), "text": remark.text });
    remarks.iter().map(one).collect()
}
