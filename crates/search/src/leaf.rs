//! On which leaf of a long text the words stand. The engine knows at which word of the text each was found, so no
//! more of the text is read than is shown.

use crate::analyzer::{part_token, stem_token};
use crate::entry::{AnnexText, LEAF_END};
use crate::error::SearchError;
use crate::find::{Engine, entry};
use crate::query::{Clause, Need};
use crate::schema::Fields;
use crate::ways::beginning;
use std::collections::BTreeSet;
use tantivy::collector::TopDocs;
use tantivy::postings::Postings as _;
use tantivy::query::TermQuery;
use tantivy::schema::{IndexRecordOption, Value};
use tantivy::{DocAddress, DocId, DocSet as _, InvertedIndexReader, Searcher, TantivyDocument, Term};

/// So many words that begin alike are looked for.
const BEGINNINGS_MAX: usize = 50;

/// The leaf, from 0, on which most of the clauses stand, most often; the first of equals.
pub(crate) fn best(
    searcher: &Searcher,
    fields: &Fields,
    address: DocAddress,
    starts: &[u32],
    clauses: &[Clause],
) -> Result<usize, SearchError> {
    let index = searcher.segment_reader(address.segment_ord).inverted_index(fields.text)?;
    let place = Place { index: &index, fields, doc: address.doc_id };
    let mut clauses_on = vec![0_usize; starts.len().max(1)];
    let mut words_on = clauses_on.clone();
    for clause in clauses.iter().filter(|clause| clause.need == Need::Must) {
        let leaves = place.positions(clause)?.into_iter().map(|position| {
            let after = starts.partition_point(|start| *start <= position);
            after.saturating_sub(1)
        });
        let mut seen = BTreeSet::new();
        for leaf in leaves {
            words_on[leaf] += 1;
            if seen.insert(leaf) {
                clauses_on[leaf] += 1;
            }
        }
    }
    let best = (0..clauses_on.len()).rev().max_by_key(|leaf| (clauses_on[*leaf], words_on[*leaf]));
    Ok(best.unwrap_or(0))
}

/// A leaf of a text.
pub(crate) fn text(paper: &str, leaf: usize) -> &str {
    paper.split(LEAF_END).nth(leaf).unwrap_or_default()
}

/// The text of one document in the engine.
struct Place<'a> {
    index: &'a InvertedIndexReader,
    fields: &'a Fields,
    doc: DocId,
}

impl Place<'_> {
    /// At which words of the text what is asked for begins.
    fn positions(&self, clause: &Clause) -> Result<BTreeSet<u32>, SearchError> {
        let last = clause.words.len() - 1;
        let mut found: Option<BTreeSet<u32>> = None;
        for (at, word) in clause.words.iter().enumerate() {
            let mut tokens = vec![word.clone()];
            if let Some(stem) = &clause.stem {
                tokens.extend([stem_token(stem), part_token(stem)]);
            }
            if clause.is_prefix && at == last {
                tokens.extend(self.beginning_with(word)?);
            }
            let mut here = BTreeSet::new();
            for token in tokens {
                let offset = u32::try_from(at).unwrap_or(u32::MAX);
                here.extend(self.of_token(&token)?.into_iter().filter_map(|position| position.checked_sub(offset)));
            }
            found = Some(match found {
                Some(before) => before.intersection(&here).copied().collect(),
                None => here,
            });
        }
        Ok(found.unwrap_or_default())
    }

    fn of_token(&self, token: &str) -> Result<Vec<u32>, SearchError> {
        let term = Term::from_field_text(self.fields.text, token);
        let mut positions = Vec::new();
        let postings = self.index.read_postings(&term, IndexRecordOption::WithFreqsAndPositions);
        if let Some(mut postings) = postings.map_err(tantivy::TantivyError::from)?
            && postings.doc() <= self.doc
            && postings.seek(self.doc) == self.doc
        {
            postings.positions(&mut positions);
        }
        Ok(positions)
    }

    fn beginning_with(&self, word: &str) -> Result<Vec<String>, SearchError> {
        let (first, last) = beginning(word);
        let words = self.index.terms().range().ge(first.as_bytes()).le(last.as_bytes());
        let mut words = words.into_stream().map_err(tantivy::TantivyError::from)?;
        let mut found = Vec::new();
        while found.len() < BEGINNINGS_MAX && words.advance() {
            found.extend(std::str::from_utf8(words.key()).ok().map(ToOwned::to_owned));
        }
        Ok(found)
    }
}

/// The text of a file as it was indexed.
pub(crate) fn of_file(engine: Engine<'_>, digest: &str) -> Result<Option<AnnexText>, SearchError> {
    let Engine { searcher, fields, .. } = engine;
    let term = TermQuery::new(Term::from_field_text(fields.file, digest), IndexRecordOption::Basic);
    let found = searcher.search(&term, &TopDocs::with_limit(1).order_by_score())?;
    let Some((_, address)) = found.first() else { return Ok(None) };
    let document: TantivyDocument = searcher.doc(*address)?;
    let paper = document.get_first(fields.paper).and_then(|value| value.as_bytes());
    let Some(paper) = paper.and_then(|bytes| std::str::from_utf8(bytes).ok()) else { return Ok(None) };
    let leaves = paper.split_terminator(LEAF_END);
    let has_pages = entry(fields, &document)?.has_pages;
    let pages = if has_pages { leaves.map(ToOwned::to_owned).collect() } else { vec![leaves.collect()] };
    Ok(Some(AnnexText { pages, has_pages }))
}
