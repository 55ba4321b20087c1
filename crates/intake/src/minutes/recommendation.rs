//! A recommendation: who recommends, and the clauses that can be decided one by one.

use crate::draft::RecommendationDraft;
use crate::lines::{self, Line};
use crate::pattern::Pattern;
use crate::span::{Confidence, Found, Span};

static RECOMMENDS: Pattern = Pattern::new(r"(?i)^(.{2,120}?)\s+(?:indstiller|anbefaler|foreslår)\b");
/// The beginning of a numbered clause.
static CLAUSE: Pattern = Pattern::new(r"^(?i:at\s+)?(?:\d{1,2}[.)]|[A-Za-z][.)]|[-–•])\s*(?i:at\s+)?|^(?i:at)\s+");

/// A sentence that opens a recommendation and does nothing else: `Direktionen indstiller,`, `Det indstilles, at`.
static OPENS: Pattern = Pattern::new(concat!(
    r"^(?:Det (?:indstilles|anbefales)(?: derfor| hermed)?|[A-ZÆØÅ][\pL ,&/-]{2,90}? indstiller)",
    r"(?: (?:derfor|hermed|følgende))?(?:,? (?:til|over for|overfor) [^.:]{3,90}?)?(?:,? (?:følgende|at))?\s*[:,]?$",
));
/// A recommendation told in the text of a case that has no heading for it.
static IN_TEXT: Pattern = Pattern::new(concat!(
    r"(?:^|[.:!]\s+)((?:Det indstilles|[A-ZÆØÅ][\pL&/-]+(?: [\pL&/-]+){0,7}? indstiller)",
    r"(?:[^.]{0,80}?)?,?:? (?:at|til)\b.*)$",
));

/// A clause whose first word lost the space behind it: `indstiller: Atdagsordenen godkendes`.
static GLUED_AT: Pattern = Pattern::new(r"(indstiller[^.:]{0,60}:\s*[Aa]t)(\p{Ll}{3,})");

/// Whether a line alone opens a recommendation.
pub fn opens(text: &str) -> bool {
    text.len() < 200 && OPENS.is_match(text)
}

/// The recommendation in the text of a case, from the sentence that tells it on.
pub fn in_text(source: &str, under: &[Line]) -> Option<RecommendationDraft> {
    let (at, start) = under.iter().enumerate().find_map(|(at, line)| {
        let told = IN_TEXT.captures(line.text(source))?;
        Some((at, line.span.start + told.get(1)?.start()))
    })?;
    let first = under.get(at)?;
    let mut lines = vec![Line { span: Span::new(start, first.span.end), ..*first }];
    // Its clauses follow, and nothing else.
    let after = under.get(at + 1..)?.iter().filter(|l| !l.is_blank());
    lines.extend(after.take_while(|l| CLAUSE.is_match(l.text(source))));
    let found = read(source, &lines)?;
    Some(RecommendationDraft { text: Found { confidence: Confidence::Likely, ..found.text }, ..found })
}

/// Reads the lines under the heading. `None` when nothing is recommended, as in an unfinished "Chefen indstiller, at".
pub fn read(source: &str, under: &[Line]) -> Option<RecommendationDraft> {
    let span = lines::extent(under)?;
    let text = GLUED_AT.replace(&lines::join(source, under), "$1 $2");
    let bare = text.trim_end_matches([':', ',', ' ']).to_lowercase();
    if bare.ends_with("indstiller, at") || bare.ends_with("indstiller at") || bare.ends_with("indstiller") {
        return None;
    }
    let recommender = RECOMMENDS.captures(&text).and_then(|c| {
        let name = c.get(1)?.as_str();
        let place = source
            .get(span.start..span.end)?
            .find(name)
            .map(|at| Span::new(span.start + at, span.start + at + name.len()));
        Some(place.map_or_else(|| Found::likely(name.to_owned(), span), |p| Found::sure(name.to_owned(), p)))
    });
    let clauses = clauses(source, under);
    Some(RecommendationDraft { recommender, text: Found::sure(text, span), clauses })
}

fn clauses(source: &str, under: &[Line]) -> Vec<Found<String>> {
    let written: Vec<Line> = under.iter().filter(|l| !l.is_blank()).copied().collect();
    let starts: Vec<usize> =
        written.iter().enumerate().filter(|(_, l)| CLAUSE.is_match(l.text(source))).map(|(at, _)| at).collect();
    let ends = starts.iter().skip(1).copied().chain([written.len()]);
    let clause = |(from, to): (&usize, usize)| {
        let lines = written.get(*from..to)?;
        let span = lines::extent(lines)?;
        let text = lines::join_flat(source, lines);
        let number = CLAUSE.find(&text).map_or(0, |m| m.end());
        Some(Found::sure(text.get(number..)?.trim().to_owned(), span))
    };
    starts.iter().zip(ends).filter_map(clause).collect()
}
