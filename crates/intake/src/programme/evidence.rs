//! What the words of a cell say about the column it stood in. Costs: the lower, the likelier.

use super::cells::Cell;
use crate::draft::ColumnRole;
use crate::finite::has_finite_verb;
use crate::lines::join_flat;
use crate::pattern::Pattern;

/// A time that something is planned for.
static PERIOD: Pattern = Pattern::new(
    r"(?i)\b(?:kvartal|halvår|forår\w*|efterår\w*|sommer\w*|uge \d|primo|medio|ultimo|løbende|fortløbende|20\d\d|januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december|jan|feb|aug|sep|sept|okt|nov|dec)\b",
);
static BEGINS_WITH_PERIOD: Pattern = Pattern::new(
    r"(?i)^(?:\d\. ?(?:kvartal|halvår)|\d kvartal|uge \d|primo|medio|ultimo|løbende|proces i|opstart|forår|efterår|20\d\d|jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec|to gange|en gang|årligt)",
);
/// How something goes.
static PROGRESS: Pattern = Pattern::new(
    r"(?i)\b(?:igangsat|i gang|iværksat|gennemført|afsluttet|ansat|besat|afholdt|udarbejdet|planlagt|flyttet|under planlægning|ikke påbegyndt|indgået|færdig)\b",
);
static NOTHING: Pattern = Pattern::new(r"^[-–—.]+$");

/// The features of a cell.
pub struct Evidence {
    words: usize,
    paragraphs: usize,
    lower: bool,
    full_stop: bool,
    period: bool,
    begins_with_period: bool,
    finite: bool,
    progress: bool,
    nothing: bool,
    lead: bool,
}

impl Evidence {
    /// Looks at a cell.
    pub fn of(source: &str, cell: &Cell) -> Self {
        let text = join_flat(source, &cell.lines);
        let gaps = cell.lines.windows(2).filter(|w| matches!(w, [a, b] if a.is_blank() && !b.is_blank())).count();
        Self {
            words: text.split_whitespace().count(),
            paragraphs: gaps + 1,
            lower: text.starts_with(char::is_lowercase),
            full_stop: text.ends_with('.'),
            period: PERIOD.is_match(&text),
            begins_with_period: BEGINS_WITH_PERIOD.is_match(&text),
            finite: has_finite_verb(&text),
            progress: PROGRESS.is_match(&text),
            nothing: NOTHING.is_match(&text),
            lead: cell.lead && !cell.page,
        }
    }

    /// What it costs to take the cell for one of this column.
    pub fn cost(&self, role: ColumnRole) -> f64 {
        let weigh = |parts: &[(bool, f64)]| parts.iter().filter(|(holds, _)| *holds).map(|(_, cost)| cost).sum();
        match role {
            ColumnRole::Track => weigh(&[
                (self.words > 14, 3.0),
                (self.finite, 2.5),
                (self.full_stop, 2.0),
                (self.period, 2.0),
                (self.lower, 4.0),
                (self.paragraphs > 1, 2.0),
                (self.nothing, 6.0),
            ]),
            ColumnRole::Measure => weigh(&[
                (self.lower, 3.0),
                (self.nothing, 5.0),
                (self.begins_with_period, 2.5),
                (self.progress && self.finite, 1.5),
                (self.paragraphs > 2, 1.0),
            ]),
            ColumnRole::Start => weigh(&[
                (self.nothing, 0.5),
                (self.period, -1.0),
                (self.begins_with_period, -1.5),
                (self.lead, 1.5),
                (self.words > 45, 1.5),
                (self.paragraphs > 2, 1.0),
                (self.progress && self.finite, 1.0),
            ]),
            ColumnRole::Owner => weigh(&[
                (self.words > 8, 3.0),
                (self.finite, 2.5),
                (self.full_stop, 1.5),
                (self.period, 2.5),
                (self.lower, 1.0),
                (self.paragraphs > 2, 1.0),
            ]),
            ColumnRole::Status => weigh(&[
                (self.nothing, -2.0),
                (self.progress, -1.0),
                (self.finite, -0.5),
                (self.begins_with_period && !self.finite, 1.0),
            ]),
        }
    }
}
