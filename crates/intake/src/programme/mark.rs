//! How far a measure is, as the words of its status tell. Doubt is left unstated: a wrong mark is worse than none.

use crate::draft::{EarlierStatus, MeasureDraft};
use crate::pattern::Pattern;
use sagsgang_domain::programme::StatusMark;

static NOT_STARTED: Pattern =
    Pattern::new(r"(?i)\b(?:endnu )?ikke (?:iværksat|igangsat|påbegyndt|startet|opstartet|sat i gang)\b");
static PLANNING: Pattern = Pattern::new(r"(?i)\bunder (?:planlægning|forberedelse)\b|^planlægges\b|^planlagt\b");
static UNDERWAY: Pattern =
    Pattern::new(r"(?i)\b(?:igangsat|sat i gang|påbegyndt|under udarbejdelse)\b|\bi gang\b|\bkører\b");
/// Words that say of the same verb that it is yet to come.
static TO_COME: Pattern =
    Pattern::new(r"(?i)\b(?:ikke|planlagt|planlægges|forventes|skal|vil blive) (?:igangsat|sat i gang|påbegyndt)\b");
/// A whole sentence that says that it is over. "15. marts" may stand in it, another sentence may not.
static DONE: Pattern = Pattern::new(
    r"(?i)^[^;\n]{0,80}\b(?:ansat|besat|gennemført|afsluttet|færdiggjort|afviklet|implementeret|udført)\b[ .]*$",
);
/// What takes back that it is over.
static NOT_YET: Pattern =
    Pattern::new(r"(?i)\b(?:ikke|endnu|delvist|delvis|forventes|skal|vil|bliver|næsten|mangler)\b");
static NEXT_SENTENCE: Pattern = Pattern::new(r"\pL{3,}[.!?] +\p{Lu}");

/// The mark that the words of a status amount to.
fn mark(status: &str) -> StatusMark {
    let status = status.trim();
    let is_one = !NEXT_SENTENCE.is_match(status) && !status.contains('\n');
    if is_one && DONE.is_match(status) && !NOT_YET.is_match(status) {
        return StatusMark::Done;
    }
    let begun = TO_COME.without(status);
    let told = [
        (NOT_STARTED.is_match(status), StatusMark::NotStarted),
        (PLANNING.is_match(status), StatusMark::Planning),
        (UNDERWAY.is_match(&begun), StatusMark::Underway),
    ];
    let mut marks = told.into_iter().filter(|(told, _)| *told).map(|(_, mark)| mark);
    match (marks.next(), marks.next()) {
        (Some(mark), None) => mark,
        _ => StatusMark::Unstated,
    }
}

impl MeasureDraft {
    /// How far it is, where the words of its status say so plainly.
    pub fn mark(&self) -> StatusMark {
        self.status.as_ref().map_or(StatusMark::Unstated, |status| mark(&status.value))
    }
}

impl EarlierStatus {
    /// How far it was, where the words say so plainly.
    pub fn mark(&self) -> StatusMark {
        mark(&self.text.value)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_words_make_a_mark_and_doubtful_ones_none() {
        for (status, expected) in [
            ("Endnu ikke iværksat.", StatusMark::NotStarted),
            ("Ikke påbegyndt", StatusMark::NotStarted),
            ("Under planlægning", StatusMark::Planning),
            ("Lederen er ansat.", StatusMark::Done),
            ("Alle stillinger er pr. 15. marts 2023 blevet besat.", StatusMark::Done),
            ("Kurset er gennemført", StatusMark::Done),
            ("Lederen er ikke ansat.", StatusMark::Unstated),
            ("Kurset forventes gennemført.", StatusMark::Unstated),
            ("Én leder er ansat. Den anden søges nu.", StatusMark::Unstated),
            ("Arbejdet er igangsat.", StatusMark::Underway),
            ("Arbejdet kører i 2023", StatusMark::Underway),
            ("Nogle kurser er i gang, andre er ikke påbegyndt.", StatusMark::Unstated),
            ("Kurserne er planlagt igangsat til efteråret.", StatusMark::Unstated),
            ("Der er afholdt to møder.", StatusMark::Unstated),
            ("", StatusMark::Unstated),
        ] {
            assert_eq!(mark(status), expected, "{status}");
        }
    }
}
