//! The words of the interface in each language, read from the source of the messages.

use super::routes::walk;
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// Every word that the Danish messages use and the English ones do not, in lower case.
pub fn only_danish() -> BTreeSet<String> {
    let (mut danish, mut english) = (BTreeSet::new(), BTreeSet::new());
    walk(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../i18n/src"), &mut |path: PathBuf| {
        let source = fs::read_to_string(&path).expect("the source can be read");
        let source = source.split("#[cfg(test)]").next().unwrap_or_default();
        if path.ends_with("tests.rs") || path.ends_with("message.rs") {
            return;
        }
        for (is_danish, message) in messages(source) {
            let into = if is_danish { &mut danish } else { &mut english };
            into.extend(words(&without_arguments(&message)));
        }
    });
    assert!(danish.len() > 1_200 && english.len() > 1_200, "{} and {} words", danish.len(), english.len());
    danish.difference(&english).cloned().collect()
}

/// The words of a text, in lower case; a single letter is none.
pub fn words(text: &str) -> impl Iterator<Item = String> + '_ {
    text.split(|letter: char| !letter.is_alphabetic()).filter(|word| word.chars().count() > 1).map(str::to_lowercase)
}

/// Each literal with whether it is Danish: `da: "…", en: "…"`, `(Self::Da, …) => "…"` and `pick("…", "…")`.
fn messages(source: &str) -> Vec<(bool, String)> {
    let code: String = source.lines().filter(|line| !line.trim_start().starts_with("//")).fold(String::new(), join);
    let (mut found, mut is_danish, mut picks) = (Vec::new(), None, false);
    let mut rest = code.as_str();
    while let Some((before, after)) = rest.split_once('"') {
        let marks = [
            ("da:", Some(true)),
            ("::Da", Some(true)),
            ("en:", Some(false)),
            ("::En", Some(false)),
            ("pick(", Some(true)),
        ];
        let newest = marks.iter().filter_map(|(mark, meaning)| Some((before.rfind(mark)?, *mark, *meaning))).max();
        if let Some((_, mark, meaning)) = newest {
            (is_danish, picks) = (meaning, mark == "pick(");
        }
        let (literal, behind) = literal(after);
        found.extend(is_danish.map(|is_danish| (is_danish, literal)));
        if std::mem::take(&mut picks) {
            is_danish = Some(false);
        }
        rest = behind;
    }
    found
}

fn join(mut all: String, line: &str) -> String {
    all.push_str(line);
    all.push('\n');
    all
}

/// What stands before the quote that ends a literal, and what comes after it.
fn literal(text: &str) -> (String, &str) {
    let mut is_escaped = false;
    for (place, letter) in text.char_indices() {
        match letter {
            '"' if !is_escaped => return (text[..place].replace("\\n", " "), &text[place + 1..]),
            _ => is_escaped = letter == '\\' && !is_escaped,
        }
    }
    (text.to_owned(), "")
}

fn without_arguments(message: &str) -> String {
    let mut inside = 0_usize;
    let mut kept = String::new();
    for letter in message.chars() {
        match letter {
            '{' => inside += 1,
            '}' => inside = inside.saturating_sub(1),
            _ if inside == 0 => kept.push(letter),
            _ => {}
        }
    }
    kept
}
