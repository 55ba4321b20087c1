//! Holds what is made against what is kept.

use super::backlog::Touched;
use crate::App;
use jiff::Timestamp;
use sagsgang_opendata::oparl::{self, Keeper, Kind};
use sagsgang_store::register::{Registered, Source};
use serde_json::Value;
use std::collections::{HashMap, HashSet};
use uuid::Uuid;

type Key = (&'static str, Uuid);

/// What differs from the register, and what stands in it.
pub(super) struct Keep<'a> {
    app: &'a App,
    /// What is kept of the records at hand.
    there: HashMap<Key, Registered>,
    /// What must be written.
    changed: HashMap<Key, Registered>,
    /// All that was made, so that what moved from one record to another is not taken for gone.
    made: HashSet<Key>,
    /// The files that are there, for the papers that hold them.
    files: HashMap<Uuid, Registered>,
    /// The objects that several records have together, and that belong to none of them.
    shared: HashSet<Uuid>,
    /// The record at hand.
    at: Option<Touched>,
}

impl<'a> Keep<'a> {
    pub(super) fn new(app: &'a App) -> Self {
        Self {
            app,
            there: HashMap::new(),
            changed: HashMap::new(),
            made: HashSet::new(),
            files: HashMap::new(),
            shared: HashSet::new(),
            at: None,
        }
    }

    /// How many rows must be written.
    pub(super) fn len(&self) -> usize {
        self.changed.len()
    }

    /// Takes out the rows that must be written, the parts before what holds them.
    pub(super) fn take(&mut self) -> Vec<Registered> {
        std::mem::take(&mut self.changed).into_values().collect()
    }

    /// Takes in what is kept of the records at hand.
    pub(super) fn hold(&mut self, rows: Vec<Registered>) {
        self.there = rows.into_iter().filter_map(|row| Some(((name_of(&row)?, row.id), row))).collect();
    }

    /// Takes in files that papers hold and that were not made this time.
    pub(super) fn hold_files(&mut self, files: Vec<Registered>) {
        for file in files {
            self.files.entry(file.id).or_insert(file);
        }
    }

    /// Takes in what is kept of objects that several records have together.
    pub(super) fn share(&mut self, ids: &[Uuid], rows: Vec<Registered>) {
        self.shared.extend(ids);
        self.there.extend(rows.into_iter().filter_map(|row| Some(((name_of(&row)?, row.id), row))));
    }

    /// What is kept of an object of the records at hand, where it is public.
    pub(super) fn kept(&self, kind: Kind, id: Uuid) -> Option<&Registered> {
        self.there.get(&(kind.name(), id)).filter(|row| !row.deleted)
    }

    /// Keeps the objects of a record. What was made of it before and is not any more is gone.
    pub(super) fn settle(&mut self, touched: Touched, objects: impl IntoIterator<Item = oparl::Object>, gone: &str) {
        self.at = Some(touched);
        for object in objects {
            object.settle(self);
        }
        let source = touched.source();
        let of_record = self.there.values().filter(|row| row.source == source && !row.deleted);
        let missing: Vec<Registered> = of_record
            .filter(|row| name_of(row).is_some_and(|name| !self.made.contains(&(name, row.id))))
            .cloned()
            .collect();
        for row in missing {
            self.bury(touched, row, gone);
        }
    }

    /// Marks a shared object as gone, with the record that was the last to have it.
    pub(super) fn part_with(&mut self, touched: Touched, kind: Kind, id: Uuid, gone: &str) {
        let key = (kind.name(), id);
        let row = self.changed.get(&key).or_else(|| self.there.get(&key)).filter(|row| !row.deleted).cloned();
        if let Some(row) = row {
            self.bury(touched, row, gone);
        }
    }

    fn bury(&mut self, touched: Touched, row: Registered, gone: &str) {
        let Some(kind) = Kind::of_name(&row.kind) else { return };
        let doc = oparl::tombstone(kind, row.id, gone);
        let modified = second(touched.last).max(row.modified);
        self.files.remove(&row.id);
        self.changed.insert((kind.name(), row.id), Registered { deleted: true, modified, doc, ..row });
    }

    fn times(&self, row: &Registered) -> [String; 2] {
        [row.created, row.modified].map(|at| oparl_time(self.app, at))
    }
}

impl Keeper for Keep<'_> {
    fn keep(&mut self, kind: Kind, id: Uuid, organization: Option<Uuid>, doc: String) -> [String; 2] {
        let key = (kind.name(), id);
        self.made.insert(key);
        let before = self.changed.get(&key).or_else(|| self.there.get(&key));
        let (source, first, last) = match self.at {
            Some(at) if self.shared.contains(&id) => (Source::new(kind.name(), id), second(at.first), second(at.last)),
            Some(at) => (at.source(), second(at.first), second(at.last)),
            None => (Source::new(kind.name(), id), Timestamp::UNIX_EPOCH, Timestamp::UNIX_EPOCH),
        };
        let row = match before {
            Some(row) if !row.deleted && row.doc == doc && row.organization == organization && row.source == source => {
                row.clone()
            }
            before => {
                let created = before.map_or(first, |row| row.created);
                let modified = before.map_or(last, |row| last.max(row.modified));
                let kind = kind.name().to_owned();
                let row = Registered { kind, id, created, modified, deleted: false, organization, source, doc };
                self.changed.insert(key, row.clone());
                row
            }
        };
        let times = self.times(&row);
        if kind == Kind::File {
            self.files.insert(id, row);
        }
        times
    }

    fn file(&self, id: Uuid) -> Option<Value> {
        let row = self.files.get(&id).filter(|row| !row.deleted)?;
        let [created, modified] = self.times(row);
        oparl::embedded(&row.doc, &created, &modified)
    }
}

fn name_of(row: &Registered) -> Option<&'static str> {
    Kind::of_name(&row.kind).map(Kind::name)
}

/// The second an instant lies in: what the outside has of it.
fn second(at: Timestamp) -> Timestamp {
    Timestamp::from_second(at.as_second()).unwrap_or(at)
}

/// An instant as OParl writes it, by the municipality's clock: `2024-04-24T17:00:00+02:00`.
pub(super) fn oparl_time(app: &App, at: Timestamp) -> String {
    app.local(at).strftime("%Y-%m-%dT%H:%M:%S%:z").to_string()
}
