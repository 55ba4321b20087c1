//! What an address of the API takes and gives, as a value: a request is read by it and the description is written from
//! it, so that neither can say what the other does not.

use sagsgang_domain::token::Scope;
use schemars::{Schema, SchemaGenerator};
use serde_json::{Value, json};

/// How the shape of something is told.
pub(crate) type Shape = fn(&mut SchemaGenerator) -> Schema;

/// What one method of an address takes and gives.
pub(crate) struct Endpoint {
    /// "get", "post" or "put".
    pub(crate) method: &'static str,
    /// The address, as the router knows it.
    pub(crate) path: &'static str,
    /// What it is for, in a line.
    pub(crate) summary: &'static str,
    /// What its query may say.
    pub(crate) query: &'static [Parameter],
    /// What the key must be good for; nothing for what everybody may read.
    pub(crate) access: Access,
    /// What is sent.
    pub(crate) takes: Takes,
    /// The status of what is given, and its shape.
    pub(crate) gives: (u16, Shape),
    /// What can go wrong besides what always can, by status.
    pub(crate) faults: &'static [u16],
}

/// Who may ask.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Access {
    /// Everybody.
    Public,
    /// The bearer of any key.
    AnyKey,
    /// The bearer of a key with the scope.
    Key(Scope),
}

/// What is sent.
#[derive(Clone, Copy)]
pub(crate) enum Takes {
    /// Nothing.
    Nothing,
    /// JSON of a shape.
    Json(Shape),
    /// A file as it is.
    File,
}

/// A part of a query.
pub(crate) struct Parameter {
    /// Its name.
    pub(crate) name: &'static str,
    /// What it may be.
    pub(crate) kind: ParameterKind,
    /// What it does.
    pub(crate) description: &'static str,
    /// Whether it must be given.
    pub(crate) required: bool,
}

/// What a part of a query may be.
#[derive(Clone, Copy)]
pub(crate) enum ParameterKind {
    /// Words.
    Text,
    /// A day.
    Date,
    /// The id of something.
    Id,
    /// A whole number from 1 to this; the second is taken where none is given.
    Count {
        /// The largest.
        most: u64,
        /// The default.
        usual: u64,
    },
    /// A whole number from 0 to this.
    Offset {
        /// The largest.
        most: u64,
    },
    /// One of these words.
    Word(&'static [&'static str]),
}

impl Parameter {
    /// The shape of its value.
    pub(crate) fn schema(&self) -> Value {
        match self.kind {
            ParameterKind::Text => json!({ "type": "string", "maxLength": LONGEST_TEXT }),
            ParameterKind::Date => json!({ "type": "string", "format": "date", "pattern": "^\\d{4}-\\d{2}-\\d{2}$" }),
            ParameterKind::Id => json!({ "type": "string", "format": "uuid" }),
            ParameterKind::Count { most, usual: 0 } => json!({ "type": "integer", "minimum": 1, "maximum": most }),
            ParameterKind::Count { most, usual } => {
                json!({ "type": "integer", "minimum": 1, "maximum": most, "default": usual })
            }
            ParameterKind::Offset { most } => json!({ "type": "integer", "minimum": 0, "maximum": most, "default": 0 }),
            ParameterKind::Word(words) => json!({ "type": "string", "enum": words }),
        }
    }
}

/// How long words may be.
pub(crate) const LONGEST_TEXT: usize = 400;

/// How many of a list are given at once.
pub(crate) const LIMIT: Parameter = Parameter {
    name: "limit",
    kind: ParameterKind::Count { most: 100, usual: 50 },
    description: "How many a page passes over at most. It may show fewer: what is not public is passed over too.",
    required: false,
};

/// Where a page begins.
pub(crate) const AFTER: Parameter = Parameter {
    name: "after",
    kind: ParameterKind::Id,
    description: "Begin after this. Follow `next` of the page before instead of making it up.",
    required: false,
};

/// A body to narrow a list down to.
pub(crate) const BODY: Parameter = Parameter {
    name: "body",
    kind: ParameterKind::Text,
    description: "Only of the body with this slug.",
    required: false,
};

/// The first day.
pub(crate) const FROM: Parameter =
    Parameter { name: "from", kind: ParameterKind::Date, description: "From this day.", required: false };

/// The last day.
pub(crate) const TO: Parameter =
    Parameter { name: "to", kind: ParameterKind::Date, description: "To this day.", required: false };

/// What can go wrong when one thing is read with a key.
pub(crate) const ONE_READ: &[u16] = &[401, 403, 404, 429];
/// What can go wrong when something is added with a key.
const WRITTEN: &[u16] = &[400, 401, 403, 413, 415, 422, 429];
/// The same where it is added to something that may not be there.
pub(crate) const ONE_WRITTEN: &[u16] = &[400, 401, 403, 404, 413, 415, 422, 429];
/// The same where what is there is changed, and may have been changed by others.
pub(crate) const ONE_CHANGED: &[u16] = &[400, 401, 403, 404, 409, 412, 413, 415, 422, 428, 429];

/// The shape of a type.
pub(crate) fn shape<T: schemars::JsonSchema>(generator: &mut SchemaGenerator) -> Schema {
    generator.subschema_for::<T>()
}

impl Endpoint {
    /// Something everybody may read.
    pub(crate) const fn public(path: &'static str, summary: &'static str, gives: Shape) -> Self {
        Self {
            method: "get",
            path,
            summary,
            query: &[],
            access: Access::Public,
            takes: Takes::Nothing,
            gives: (200, gives),
            faults: &[],
        }
    }

    /// Something that is read with a key.
    pub(crate) const fn read(path: &'static str, summary: &'static str, gives: Shape) -> Self {
        Self { access: Access::Key(Scope::ReadDesk), faults: &[401, 403, 429], ..Self::public(path, summary, gives) }
    }

    /// Something that is written with a key.
    pub(crate) const fn write(
        method: &'static str,
        path: &'static str,
        summary: &'static str,
        scope: Scope,
        takes: Takes,
        gives: (u16, Shape),
    ) -> Self {
        Self { method, path, summary, query: &[], access: Access::Key(scope), takes, gives, faults: WRITTEN }
    }

    /// The same with a query.
    pub(crate) const fn asking(mut self, query: &'static [Parameter]) -> Self {
        self.query = query;
        self
    }

    /// The same with these faults.
    pub(crate) const fn failing(mut self, faults: &'static [u16]) -> Self {
        self.faults = faults;
        self
    }
}
