//! Annex lines: `1 - Åben Overslag.pdf (123/24) (H) 1234567`, and their simpler kin.

use crate::draft::AnnexDraft;
use crate::lines::{self, Line};
use crate::pattern::Pattern;
use crate::span::Found;

/// The beginning of an annex: its number, a bullet, or a document number with its year first.
static START: Pattern = Pattern::new(r"^(?:\d{1,3}\s*[-–.)]|\d{1,3}\s+(?i:åben|lukket)\b|[*•▪·-]\s|\d{4}[-–]\d{3,})");
static NUMBER: Pattern = Pattern::new(r"^(\d{1,3})\s*(?:[-–.)]\s*|\s)");
static OPENNESS: Pattern = Pattern::new(r"^(?i)(åben|lukket)\b\s*");
static JOURNAL: Pattern = Pattern::new(r"\(?\b(\d{1,7}/\d{2})\b\)?");
static FLAG: Pattern = Pattern::new(r"\(([A-ZÆØÅ])\)");
static DOCUMENT: Pattern = Pattern::new(r"(?:^|\s)(\d{6,9})(?:\s|$)");
static YEAR_FIRST: Pattern = Pattern::new(r"^(\d{4}[-–]\d{3,})\s*[-–]?\s*");

/// What the columns of a list of annexes are headed with.
const COLUMNS: [&str; 22] = [
    "nr",
    "nummer",
    "bilag",
    "bilagsnr",
    "titel",
    "navn",
    "bilagsnavn",
    "bilagstitel",
    "dokument",
    "dokumentnavn",
    "dokumenttitel",
    "dokumentnr",
    "dok.nr",
    "dok. nr",
    "dato",
    "journalnr",
    "status",
    "adgang",
    "åben/lukket",
    "åbent/lukket",
    "filnavn",
    "type",
];

/// Whether a row of a table only heads its columns.
fn heads_columns(text: &str) -> bool {
    let known = |cell: &str| COLUMNS.contains(&cell.trim().trim_end_matches(['.', ':']).to_lowercase().as_str());
    let cells: Vec<&str> =
        text.split('\t').flat_map(|part| part.split("  ")).filter(|c| !c.trim().is_empty()).collect();
    cells.len() > 1 && cells.into_iter().all(known)
}

/// The annexes under a heading.
pub fn read(source: &str, under: &[Line]) -> Vec<AnnexDraft> {
    let first = under.iter().position(|l| !l.is_blank()).unwrap_or(0);
    let headed = under.get(first).is_some_and(|l| heads_columns(l.text(source)));
    let under = under.get(if headed { first + 1 } else { 0 }..).unwrap_or_default();
    let mut groups: Vec<Vec<Line>> = Vec::new();
    let numbered = under.iter().any(|l| START.is_match(l.text(source)));
    let mut blank = true;
    for line in under {
        if line.is_blank() {
            blank = true;
            continue;
        }
        // After a gap, a line that begins no annex and completes none is text that goes on below the list.
        let whole = groups.last().is_some_and(|g: &Vec<Line>| has_title(source, g));
        if numbered && blank && whole && !START.is_match(line.text(source)) {
            break;
        }
        let begins = if numbered { START.is_match(line.text(source)) } else { blank || line.indent == 0 };
        match groups.last_mut().filter(|_| !begins) {
            Some(group) => group.push(*line),
            None => groups.push(vec![*line]),
        }
        blank = false;
    }
    groups.iter().filter_map(|g| annex(source, g)).collect()
}

fn has_title(source: &str, group: &[Line]) -> bool {
    let letters = group.iter().flat_map(|l| l.text(source).chars()).filter(|c| c.is_alphabetic()).count();
    letters > 3
}

fn annex(source: &str, group: &[Line]) -> Option<AnnexDraft> {
    let span = lines::extent(group)?;
    let raw = lines::join_flat(source, group);
    if matches!(raw.trim_end_matches('.').to_lowercase().as_str(), "ingen" | "intet" | "ingen bilag") {
        return None;
    }
    let rest = raw.trim_start_matches(['*', '•', '▪', '·']).trim();
    let year_first = YEAR_FIRST.captures(rest).and_then(|c| Some((c.get(1)?.as_str().to_owned(), c.get(0)?.end())));
    if let Some((document, end)) = year_first {
        let title = rest.get(end..).map(str::trim).filter(|t| !t.is_empty()).map(str::to_owned);
        let document_id = Some(document);
        return Some(AnnexDraft {
            raw: Found::sure(raw, span),
            number: None,
            open: None,
            title,
            document_id,
            journal: None,
            flag: None,
            file: None,
        });
    }
    let (number, rest) = take(&NUMBER, rest);
    let (openness, rest) = take(&OPENNESS, &rest);
    let (flag, rest) = take(&FLAG, &rest);
    let (journal, rest) = take(&JOURNAL, &rest);
    let (document_id, rest) = take(&DOCUMENT, &rest);
    let title = rest.trim_matches([' ', '-', '–']).to_owned();
    Some(AnnexDraft {
        raw: Found::sure(raw.clone(), span),
        number: number.and_then(|n| n.parse().ok()),
        open: openness.map(|o| o.to_lowercase() == "åben"),
        title: Some(title).filter(|t| !t.is_empty()),
        document_id,
        journal,
        flag,
        file: None,
    })
}

/// Takes what a pattern finds out of a line, and closes the gap.
fn take(pattern: &Pattern, text: &str) -> (Option<String>, String) {
    let found = pattern.captures(text).and_then(|c| Some((c.get(1)?.as_str().to_owned(), c.get(0)?.range())));
    let Some((value, range)) = found else { return (None, text.to_owned()) };
    let before = text.get(..range.start).unwrap_or_default().trim_end();
    let after = text.get(range.end..).unwrap_or_default().trim_start();
    let gap = if before.is_empty() || after.is_empty() { "" } else { " " };
    (Some(value), format!("{before}{gap}{after}"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lines::lines;

    fn one(text: &str) -> AnnexDraft {
        read(text, &lines(text)).remove(0)
    }

    #[test]
    fn the_parts_of_a_line_are_told_apart() {
        let annex = one("1 -\tÅben\tPlan for havnen_udkast 2.docx\t(27688/22)\t(H)\n3242641\t\t");
        assert_eq!(annex.title.as_deref(), Some("Plan for havnen_udkast 2.docx"));
        assert_eq!((annex.number, annex.open), (Some(1), Some(true)));
        assert_eq!(annex.document_id.as_deref(), Some("3242641"));
        assert_eq!((annex.journal.as_deref(), annex.flag.as_deref()), (Some("27688/22"), Some("H")));
    }

    #[test]
    fn an_annex_without_a_title_has_none() {
        let annex = one("1 - \n\n3602570 \n (35064/24) (H)");
        assert_eq!(annex.title, None);
        assert_eq!(annex.raw.value, "1 - 3602570 (35064/24) (H)");
    }

    #[test]
    fn a_closed_annex_is_closed() {
        assert_eq!(one("2 Lukket Tilbud 87931/15").open, Some(false));
    }
}
