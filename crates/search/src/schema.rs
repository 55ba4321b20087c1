//! How an entry is kept by the engine: what can be asked, what is counted, what is shown.

use crate::analyzer::DANISH;
use crate::entry::{Document, FollowUp, Kind};
use crate::error::SearchError;
use crate::sight;
use jiff::civil::Date;
use sagsgang_domain::decision::DecisionKind;
use sagsgang_domain::id::PersonId;
use tantivy::TantivyDocument;
use tantivy::schema::{
    FAST, Facet, FacetOptions, Field, IndexRecordOption, STORED, STRING, Schema, TextFieldIndexing, TextOptions,
};

/// What an index holds and how its words are cut. Raise it when either changes: older indexes are then built anew.
pub(crate) const VERSION: u32 = 5;

/// Whom an index is for. The two are never taken for each other: each names itself in every commit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Nature {
    /// Everybody: it holds what is public.
    Public,
    /// Those who are signed in: it holds closed matters and drafts, each with who may see it.
    Inside,
}

/// The fast field by which equal hits are ordered.
pub(crate) const DAY: &str = "day";
/// The field of what is counted.
pub(crate) const FACET: &str = "facet";

/// The fields of the index.
#[derive(Clone, Copy)]
pub(crate) struct Fields {
    /// Which meeting or programme it comes from.
    pub source: Field,
    /// The words of the title.
    pub title: Field,
    /// The words of the text.
    pub text: Field,
    /// The words of body, date and numbers.
    pub about: Field,
    /// What is counted.
    pub facet: Field,
    /// The date as a number that orders.
    pub day: Field,
    /// The digest of the file whose text it is.
    pub file: Field,
    /// The text of a file in leaves, to show the place.
    pub paper: Field,
    /// The entry itself.
    pub entry: Field,
    /// Who sees it; only behind the sign-in, where nothing is without.
    pub audience: Option<AudienceFields>,
}

/// The fields of who sees an entry, each with the names of circles.
#[derive(Clone, Copy)]
pub(crate) struct AudienceFields {
    /// One of these does,
    pub of: Field,
    /// unless one of these.
    pub but: Field,
}

impl Fields {
    /// The fields that are asked for words, each with its weight: a word in the title counts most, one in body, date
    /// or number least.
    pub fn weighed(&self) -> [(Field, f32); 3] {
        [(self.title, 3.0), (self.text, 1.0), (self.about, 0.5)]
    }
}

/// The schema and its fields.
pub(crate) fn schema(nature: Nature) -> (Schema, Fields) {
    let words =
        TextFieldIndexing::default().set_tokenizer(DANISH).set_index_option(IndexRecordOption::WithFreqsAndPositions);
    let words = TextOptions::default().set_indexing_options(words);
    let mut schema = Schema::builder();
    let fields = Fields {
        source: schema.add_text_field("source", STRING),
        title: schema.add_text_field("title", words.clone()),
        text: schema.add_text_field("text", words.clone()),
        about: schema.add_text_field("about", words),
        facet: schema.add_facet_field(FACET, FacetOptions::default()),
        day: schema.add_i64_field(DAY, FAST),
        file: schema.add_text_field("file", STRING),
        paper: schema.add_bytes_field("paper", STORED),
        entry: schema.add_bytes_field("entry", STORED),
        audience: match nature {
            Nature::Public => None,
            Nature::Inside => {
                let of = schema.add_text_field("of", STRING);
                Some(AudienceFields { of, but: schema.add_text_field("but", STRING) })
            }
        },
    };
    (schema.build(), fields)
}

/// An entry as the engine keeps it.
pub(crate) fn document(fields: &Fields, source: &str, made: &Document) -> Result<TantivyDocument, SearchError> {
    let entry = &made.entry;
    let mut document = TantivyDocument::new();
    document.add_text(fields.source, source);
    document.add_text(fields.title, &entry.title);
    match &made.paper {
        Some(paper) => {
            document.add_text(fields.text, &paper.text);
            document.add_text(fields.file, &paper.digest);
            document.add_bytes(fields.paper, paper.text.as_bytes());
        }
        None => document.add_text(fields.text, &entry.text),
    }
    document.add_text(fields.about, &made.about);
    for facet in facets(made) {
        document.add_facet(fields.facet, facet);
    }
    document.add_i64(fields.day, entry.date.map_or(0, day_number));
    if let Some(audience_fields) = fields.audience {
        // Whoever says nothing of who sees it has said that nobody does.
        sight::mark(&mut document, audience_fields, &made.audience.clone().unwrap_or_default());
    }
    document.add_bytes(fields.entry, &serde_json::to_vec(entry)?);
    Ok(document)
}

fn facets(made: &Document) -> Vec<Facet> {
    let (entry, marks) = (&made.entry, &made.marks);
    let mut facets = vec![kind_facet(entry.kind)];
    facets.extend(marks.bodies.iter().map(|slug| body_facet(slug)));
    facets.extend(entry.date.map(|date| year_facet(date.year())));
    facets.extend(entry.outcome.map(decision_facet));
    facets.extend(marks.people.iter().map(|(id, name)| Facet::from_path([PERSON, &id.to_string(), name])));
    facets.extend(marks.parties.iter().map(|party| party_facet(party)));
    facets.extend(marks.follow_up.iter().map(|state| follow_up_facet(*state)));
    facets
}

/// The root of the people: below it stands an id, below that the name.
pub(crate) const PERSON: &str = "person";

/// The facet of a body's entries.
pub(crate) fn body_facet(slug: &str) -> Facet {
    Facet::from_path(["body", slug])
}

/// The facet of a year's entries.
pub(crate) fn year_facet(year: i16) -> Facet {
    Facet::from_path(["year", &year.to_string()])
}

/// The facet of the entries of a kind.
pub(crate) fn kind_facet(kind: Kind) -> Facet {
    Facet::from_path(["kind", kind.name()])
}

/// The facet of what was concluded in a way.
pub(crate) fn decision_facet(kind: DecisionKind) -> Facet {
    Facet::from_path(["decision", decision_name(kind)])
}

/// The facet of the entries that name a person.
pub(crate) fn person_facet(id: PersonId) -> Facet {
    Facet::from_path([PERSON, &id.to_string()])
}

/// The facet of the entries that name a list.
pub(crate) fn party_facet(letter: &str) -> Facet {
    Facet::from_path(["party", letter])
}

/// The facet of what has follow-up in a state.
pub(crate) fn follow_up_facet(state: FollowUp) -> Facet {
    Facet::from_path(["action", state.name()])
}

/// The name of a kind of decision in addresses.
pub fn decision_name(kind: DecisionKind) -> &'static str {
    match kind {
        DecisionKind::Approved => "approved",
        DecisionKind::ApprovedAmended => "approved_amended",
        DecisionKind::PartlyApproved => "partly_approved",
        DecisionKind::Recommended => "recommended",
        DecisionKind::Rejected => "rejected",
        DecisionKind::Noted => "noted",
        DecisionKind::Discussed => "discussed",
        DecisionKind::Postponed => "postponed",
        DecisionKind::Returned => "returned",
        DecisionKind::Withdrawn => "withdrawn",
        DecisionKind::Elected => "elected",
        DecisionKind::Unclassified => "unclassified",
    }
}

/// The kind of decision with this name in addresses.
pub fn decision_from_name(name: &str) -> Option<DecisionKind> {
    DecisionKind::ALL.into_iter().find(|kind| decision_name(*kind) == name)
}

/// A day as the fast field has it.
pub(crate) fn day_number(date: Date) -> i64 {
    i64::from(date.year()) * 10_000 + i64::from(date.month()) * 100 + i64::from(date.day())
}
