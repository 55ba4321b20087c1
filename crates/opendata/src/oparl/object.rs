//! An object on its way into the register: its fields, what it holds, and what it points back to.

use super::address::{self, marked};
use super::kind::Kind;
use serde::Serialize;
use serde_json::{Map, Value};
use uuid::Uuid;

/// An object whose times are not known yet. Nothing empty is ever kept in it: OParl wants what is missing left out.
#[derive(Clone, Debug, PartialEq)]
pub struct Object {
    kind: Kind,
    id: Uuid,
    organization: Option<Uuid>,
    fields: Map<String, Value>,
    back: Map<String, Value>,
    parts: Vec<(&'static str, Parts)>,
}

/// What an object holds.
#[derive(Clone, Debug, PartialEq)]
enum Parts {
    One(Box<Object>),
    Many(Vec<Object>),
    /// Files that other objects brought.
    Files(Vec<Uuid>),
}

/// Who keeps objects and knows when they last changed.
pub trait Keeper {
    /// Keeps an object; gives when it was made public and when it last changed, as OParl writes it.
    fn keep(&mut self, kind: Kind, id: Uuid, organization: Option<Uuid>, doc: String) -> [String; 2];

    /// A file that is kept, as another object holds it: see [`embedded`].
    fn file(&self, id: Uuid) -> Option<Value>;
}

impl Object {
    pub(super) fn new(kind: Kind, id: Uuid) -> Self {
        let mut fields = Map::new();
        fields.insert("id".to_owned(), marked(&address::object(kind, id)));
        fields.insert("type".to_owned(), kind.type_name().into());
        Self { kind, id, organization: None, fields, back: Map::new(), parts: Vec::new() }
    }

    /// Lists it among those of an organization too.
    pub(super) fn of(mut self, organization: impl Into<Uuid>) -> Self {
        self.organization = Some(organization.into());
        self
    }

    /// A field; left out where there is nothing in it.
    pub(super) fn set(mut self, field: &str, value: impl Serialize) -> Self {
        // What is serialized here are plain values, which cannot fail.
        if let Some(value) = serde_json::to_value(value).ok().and_then(filled) {
            self.fields.insert(field.to_owned(), value);
        }
        self
    }

    /// The address of a page or a list of this site.
    pub(super) fn link(mut self, field: &str, address: &str) -> Self {
        self.fields.insert(field.to_owned(), marked(address));
        self
    }

    /// Another object, by its id.
    pub(super) fn refers(self, field: &str, kind: Kind, id: Option<Uuid>) -> Self {
        match id {
            Some(id) => self.link(field, &address::object(kind, id)),
            None => self,
        }
    }

    /// Other objects, by their ids.
    pub(super) fn refers_all(mut self, field: &str, kind: Kind, ids: impl IntoIterator<Item = Uuid>) -> Self {
        let ids: Vec<Value> = ids.into_iter().map(|id| marked(&address::object(kind, id))).collect();
        if !ids.is_empty() {
            self.fields.insert(field.to_owned(), Value::Array(ids));
        }
        self
    }

    /// A field that is told where the object stands alone, and not where it is held.
    pub(super) fn set_alone(mut self, field: &str, value: impl Serialize) -> Self {
        if let Some(value) = serde_json::to_value(value).ok().and_then(filled) {
            self.back.insert(field.to_owned(), value);
        }
        self
    }

    /// What holds it: told where it stands alone, and not where it is held.
    pub(super) fn held_by(mut self, field: &str, kind: Kind, id: Uuid) -> Self {
        self.back.insert(field.to_owned(), marked(&address::object(kind, id)));
        self
    }

    /// The same as a list of one.
    pub(super) fn held_by_one(mut self, field: &str, kind: Kind, id: Uuid) -> Self {
        self.back.insert(field.to_owned(), Value::Array(vec![marked(&address::object(kind, id))]));
        self
    }

    pub(super) fn holds(mut self, field: &'static str, part: Option<Self>) -> Self {
        self.parts.extend(part.map(|part| (field, Parts::One(Box::new(part)))));
        self
    }

    pub(super) fn holds_all(mut self, field: &'static str, parts: Vec<Self>) -> Self {
        self.parts.push((field, Parts::Many(parts)));
        self
    }

    pub(super) fn holds_files(mut self, field: &'static str, files: Vec<Uuid>) -> Self {
        self.parts.push((field, Parts::Files(files)));
        self
    }

    /// Keeps it and all it holds, the innermost first, so that what changed inside changes what is around it. Gives it
    /// as another object holds it.
    pub fn settle(self, keeper: &mut dyn Keeper) -> Value {
        let Self { kind, id, organization, mut fields, back, parts } = self;
        for (field, parts) in parts {
            let value = match parts {
                Parts::One(part) => part.settle(keeper),
                Parts::Many(parts) => parts.into_iter().map(|part| part.settle(keeper)).collect(),
                Parts::Files(ids) => ids.into_iter().filter_map(|id| keeper.file(id)).collect(),
            };
            let is_mandatory = kind == Kind::Body;
            if is_mandatory || value.as_array().is_none_or(|list| !list.is_empty()) {
                fields.insert(field.to_owned(), value);
            }
        }
        let mut alone = fields.clone();
        alone.extend(back);
        let [created, modified] = keeper.keep(kind, id, organization, Value::Object(alone).to_string());
        fields.insert("created".to_owned(), created.into());
        fields.insert("modified".to_owned(), modified.into());
        Value::Object(fields)
    }
}

/// What is said of an object that is public no more.
pub fn tombstone(kind: Kind, id: Uuid, reason: &str) -> String {
    let fields = [
        ("id", marked(&address::object(kind, id))),
        ("type", kind.type_name().into()),
        ("deleted", true.into()),
        ("Sagsgang:deletedReason", reason.into()),
    ];
    Value::Object(fields.into_iter().map(|(field, value)| (field.to_owned(), value)).collect()).to_string()
}

/// A kept file as a paper holds it.
pub fn embedded(doc: &str, created: &str, modified: &str) -> Option<Value> {
    let mut fields: Map<String, Value> = serde_json::from_str(doc).ok()?;
    for alone in ["paper", "text"] {
        fields.remove(alone);
    }
    fields.insert("created".to_owned(), created.into());
    fields.insert("modified".to_owned(), modified.into());
    Some(Value::Object(fields))
}

/// The value without anything empty in it; `None` where nothing is left. A field `person` inside holds an id, which
/// becomes the person's address.
fn filled(value: Value) -> Option<Value> {
    match value {
        Value::Null => None,
        Value::String(text) => {
            let text = without_controls(text);
            (!text.trim().is_empty()).then_some(Value::String(text))
        }
        Value::Array(list) => {
            let list: Vec<Value> = list.into_iter().filter_map(filled).collect();
            (!list.is_empty()).then_some(Value::Array(list))
        }
        Value::Object(fields) => {
            let one = |(field, value): (String, Value)| {
                let id = value.as_str().filter(|_| field == "person").and_then(|id| Uuid::parse_str(id).ok());
                let value = match id {
                    Some(id) => Some(marked(&address::object(Kind::Person, id))),
                    None => filled(value),
                };
                Some((field, value?))
            };
            let fields: Map<String, Value> = fields.into_iter().filter_map(one).collect();
            (!fields.is_empty()).then_some(Value::Object(fields))
        }
        value => Some(value),
    }
}

/// What people wrote, without the control characters that a document may have brought along: none means anything to a
/// reader, and one of them marks our addresses.
fn without_controls(text: String) -> String {
    let is_plain = |c: char| !c.is_control() || matches!(c, '\n' | '\t');
    if text.chars().all(is_plain) { text } else { text.chars().filter(|c| is_plain(*c)).collect() }
}
