//! The documents the product was conceived from, where they are at hand: token F1 against hand-made readings.

use serde_json::Value;
use std::collections::HashMap;
use std::path::Path;

const ITEM: [&str; 7] = ["number", "title", "route", "recommendation", "decision", "absent", "annexes"];
const MEMO: [&str; 6] = ["title", "forum", "date", "bodies_served", "tasks", "discussion_points"];

fn words(value: &Value) -> Vec<String> {
    match value {
        Value::Array(all) => all.iter().flat_map(words).collect(),
        Value::Object(all) => all.values().flat_map(words).collect(),
        Value::Null => Vec::new(),
        Value::String(text) => text
            .split(|c: char| !c.is_alphanumeric() && c != '_')
            .filter(|w| !w.is_empty())
            .map(str::to_lowercase)
            .collect(),
        other => vec![other.to_string()],
    }
}

/// Twice the shared words over all words; `None` when both are empty.
fn f1(gold: &Value, read: &Value) -> Option<f64> {
    let (gold, read) = (words(gold), words(read));
    if gold.is_empty() && read.is_empty() {
        return None;
    }
    let total = gold.len() + read.len();
    let mut left: HashMap<String, usize> = HashMap::new();
    for word in gold {
        *left.entry(word).or_default() += 1;
    }
    let mut shared = 0_u32;
    for word in read {
        if let Some(count) = left.get_mut(&word).filter(|c| **c > 0) {
            *count -= 1;
            shared += 1;
        }
    }
    Some(2.0 * f64::from(shared) / f64::from(u32::try_from(total).unwrap_or(u32::MAX)))
}

fn each(gold: &Value, read: &Value, keys: &[&str]) -> Vec<f64> {
    keys.iter().filter_map(|k| f1(&gold[*k], &read[*k])).collect()
}

/// The values of a document, list by list in order: a value too many or too few costs what it is.
fn score(gold: &Value, read: &Value) -> f64 {
    let empty = Vec::new();
    let list = |v: &Value, key: &str| v[key].as_array().unwrap_or(&empty).clone();
    let pairs = |a: Vec<Value>, b: Vec<Value>| {
        let most = a.len().max(b.len());
        let at = |all: &[Value], i: usize| all.get(i).cloned().unwrap_or(Value::Null);
        (0..most).map(|i| (at(&a, i), at(&b, i))).collect::<Vec<_>>()
    };
    let mut scores = Vec::new();
    if gold.get("tracks").is_some() {
        for (g, r) in pairs(list(gold, "tracks"), list(read, "tracks")) {
            scores.extend(each(&g, &r, &["track"]));
            for (g, r) in pairs(list(&g, "measures"), list(&r, "measures")) {
                scores.extend(each(&g, &r, &["measure", "start", "status"]));
            }
        }
    } else if gold.get("items").is_some() {
        scores.extend(each(gold, read, &["body", "date", "open"]));
        for (g, r) in pairs(list(gold, "items"), list(read, "items")) {
            scores.extend(each(&g, &r, &ITEM));
        }
    } else {
        scores.extend(each(gold, read, &MEMO));
    }
    let count = f64::from(u32::try_from(scores.len()).unwrap_or(u32::MAX));
    scores.iter().sum::<f64>() / count
}

#[test]
fn the_seeds_are_read() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/seeds");
    let Ok(entries) = std::fs::read_dir(&folder) else {
        eprintln!("skipped: {} is not there", folder.display());
        return;
    };
    let mut read_files = 0;
    for path in entries.filter_map(|e| Some(e.ok()?.path())).filter(|p| p.extension().is_some_and(|e| e == "txt")) {
        let gold = std::fs::read_to_string(path.with_extension("gold.json")).expect("a reading beside the text");
        let gold: Value = serde_json::from_str(&gold).expect("JSON");
        let bytes = std::fs::read(&path).expect("readable");
        let reading = sagsgang_intake::read("seed.txt", &bytes).expect("a text");
        let score = score(&gold, &sagsgang_intake::to_json(&reading));
        let rest: usize = reading.not_understood.iter().map(|r| r.text.chars().count()).sum();
        eprintln!("{score:.3} {} (not understood: {rest} characters)", path.display());
        assert!(score >= 0.97, "{}: {score:.3}", path.display());
        assert!(rest * 50 <= reading.text.chars().count(), "{}: {:?}", path.display(), reading.not_understood);
        read_files += 1;
    }
    assert!(read_files > 0, "{} has no texts", folder.display());
}
