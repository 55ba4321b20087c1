//! How an entry is kept by the engine: what can be asked, what is counted, what is shown.

use crate::analyzer::DANISH;
use crate::entry::{Document, Kind};
use crate::error::SearchError;
use jiff::civil::Date;
use tantivy::TantivyDocument;
use tantivy::schema::{
    FAST, Facet, FacetOptions, Field, IndexRecordOption, STORED, STRING, Schema, TextFieldIndexing, TextOptions,
};

/// What an index holds and how its words are cut. Raise it when either changes: older indexes are then built anew.
pub(crate) const VERSION: u32 = 2;

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
    /// Body, year and kind.
    pub facet: Field,
    /// The date as a number that orders.
    pub day: Field,
    /// The entry itself.
    pub entry: Field,
}

/// The schema and its fields.
pub(crate) fn schema() -> (Schema, Fields) {
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
        entry: schema.add_bytes_field("entry", STORED),
    };
    (schema.build(), fields)
}

/// An entry as the engine keeps it.
pub(crate) fn document(fields: &Fields, source: &str, made: &Document) -> Result<TantivyDocument, SearchError> {
    let entry = &made.entry;
    let mut document = TantivyDocument::new();
    document.add_text(fields.source, source);
    document.add_text(fields.title, &entry.title);
    document.add_text(fields.text, &entry.text);
    document.add_text(fields.about, &made.about);
    document.add_facet(fields.facet, kind_facet(entry.kind));
    if let Some(body) = &entry.body {
        document.add_facet(fields.facet, body_facet(&body.slug));
    }
    if let Some(date) = entry.date {
        document.add_facet(fields.facet, year_facet(date.year()));
    }
    document.add_i64(fields.day, entry.date.map_or(0, day_number));
    document.add_bytes(fields.entry, &serde_json::to_vec(entry)?);
    Ok(document)
}

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

fn day_number(date: Date) -> i64 {
    i64::from(date.year()) * 10_000 + i64::from(date.month()) * 100 + i64::from(date.day())
}
