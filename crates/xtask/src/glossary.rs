//! The glossary, made from the doc comments of the domain's public types.
//!
//! A type that carries a word of the field says so in its doc comment: `/// A matter put before a body (da: *sag*).`
//! The page in `docs` is what these comments say; [`crate::tidy`] finds a page that has fallen behind.

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::LazyLock;

use regex::Regex;

use crate::{Error, tree};

/// Where the page stands.
pub const PATH: &str = "docs/glossary.md";

const HEAD: &str = "# Glossary

The words of the field: in the code, on screen, and what they mean. OParl's word is used where OParl has one.
This page is written by `cargo run -p xtask -- glossary --write` from the doc comments of `crates/domain`.

| English | Danish | Meaning |
| --- | --- | --- |
";

/// A word of the field.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Term {
    /// The type's name.
    pub english: String,
    /// The word that people use.
    pub danish: String,
    /// The first sentence of the type's doc comment.
    pub meaning: String,
}

/// Reads the terms from the domain's sources.
pub fn terms(root: &Path) -> Result<BTreeSet<Term>, Error> {
    let sources = tree::sources(&root.join("crates/domain/src"))?;
    Ok(sources.iter().filter(|source| source.is_rust()).flat_map(|source| terms_in(&source.text)).collect())
}

/// Writes the page.
pub fn page(terms: &BTreeSet<Term>) -> String {
    use std::fmt::Write as _;
    let mut page = HEAD.to_owned();
    for Term { english, danish, meaning } in terms {
        let _ = writeln!(page, "| {english} | {danish} | {} |", meaning.replace('|', "\\|"));
    }
    page
}

fn terms_in(text: &str) -> Vec<Term> {
    static ITEM: LazyLock<Option<Regex>> =
        LazyLock::new(|| Regex::new(r"^pub (?:struct|enum|trait|type) (?<name>\w+)").ok());
    let mut terms = Vec::new();
    let mut doc = String::new();
    for line in text.lines() {
        if let Some(said) = line.strip_prefix("///") {
            doc.push_str(said);
        } else if let Some(item) = ITEM.as_ref().and_then(|item| item.captures(line)) {
            terms.extend(term(&item["name"], &doc));
            doc.clear();
        } else if !line.starts_with("#[") && !line.starts_with([' ', ')', ']']) {
            doc.clear();
        }
    }
    terms
}

fn term(english: &str, doc: &str) -> Option<Term> {
    static DANISH: LazyLock<Option<Regex>> =
        LazyLock::new(|| Regex::new(r"\s*\((?:[^()]*; )?da: \*(?<danish>[^*]+)\*[^()]*\)").ok());
    let pattern = DANISH.as_ref()?;
    let words: Vec<_> = pattern.captures_iter(doc).map(|found| found["danish"].to_owned()).collect();
    if words.is_empty() {
        return None;
    }
    let meaning = pattern.replace_all(doc.trim(), "");
    let meaning = meaning.split_once(". ").map_or(&*meaning, |(first, _)| first);
    let meaning = format!("{}.", meaning.trim_end_matches('.'));
    Some(Term { english: english.to_owned(), danish: words.join(", "), meaning })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_type_that_gives_its_danish_word_is_a_term() {
        let source = "/// A matter put before a body (da: *sag*). More of it.\n#[derive(Debug)]\npub struct Case {\n";
        let expected = Term {
            english: "Case".to_owned(),
            danish: "sag".to_owned(),
            meaning: "A matter put before a body.".to_owned(),
        };
        assert_eq!(terms_in(source), [expected]);
    }

    #[test]
    fn what_else_stands_in_the_parenthesis_is_left_out() {
        let source = "/// A meeting of a body (da: *møde*; OParl Meeting).\npub struct Meeting;\n";
        let found = terms_in(source);
        assert_eq!((found[0].danish.as_str(), found[0].meaning.as_str()), ("møde", "A meeting of a body."));
    }

    #[test]
    fn a_type_without_a_danish_word_is_none_and_leaves_its_doc_to_nobody() {
        let source = "/// Where it stood (da: *sted*).\nconst PLACE: u8 = 1;\npub struct Place;\n";
        assert_eq!(terms_in(source), []);
    }
}
