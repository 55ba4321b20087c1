//! Who may see what is found, asked of the engine together with the question: so that no count, no facet, no
//! suggestion and no mended word tells of what the reader may not see.

use crate::schema::AudienceFields;
use crate::ways::Part;
use sagsgang_domain::sight::{Audience, Reader};
use tantivy::query::{BooleanQuery, ConstScoreQuery, EmptyQuery, Occur, TermQuery};
use tantivy::schema::{Field, IndexRecordOption};
use tantivy::{TantivyDocument, Term};

/// What a reader may see; nothing where there is none. The same as [`Audience::admits`], for the engine.
pub(crate) fn query(fields: AudienceFields, reader: Option<&Reader>) -> BooleanQuery {
    let circles = reader.map(Reader::circles).into_iter().flatten();
    let names: Vec<String> = circles.map(ToString::to_string).collect();
    if names.is_empty() {
        return BooleanQuery::new(vec![(Occur::Must, Box::new(EmptyQuery))]);
    }
    let any = BooleanQuery::new(names.iter().map(|name| (Occur::Should, term(fields.of, name))).collect());
    let admitted: Part = (Occur::Must, Box::new(ConstScoreQuery::new(Box::new(any), 0.0)));
    let left_out = names.iter().map(|name| (Occur::MustNot, term(fields.but, name)));
    BooleanQuery::new(std::iter::once(admitted).chain(left_out).collect())
}

fn term(field: Field, name: &str) -> Box<dyn tantivy::query::Query> {
    Box::new(TermQuery::new(Term::from_field_text(field, name), IndexRecordOption::Basic))
}

/// Says in a document who may see it.
pub(crate) fn mark(document: &mut TantivyDocument, fields: AudienceFields, audience: &Audience) {
    for circle in &audience.of {
        document.add_text(fields.of, circle.to_string());
    }
    for circle in &audience.but {
        document.add_text(fields.but, circle.to_string());
    }
}
