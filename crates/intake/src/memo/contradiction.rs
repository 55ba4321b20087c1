//! A written date that the content makes unlikely: at New Year people write last year's date.

use crate::draft::Warning;
use crate::pattern::Pattern;
use crate::span::{Found, Span};
use jiff::civil::Date;

static YEAR: Pattern = Pattern::new(r"\b(20\d{2})\b");
/// A budget is spoken of in the year before it holds.
static BUDGET: Pattern = Pattern::new(r"(?i)budget(?:tet|ter)?\s+(?:for\s+)?(20\d{2})\b");

/// A warning when the text names later years and never the year it is dated in.
pub fn find(source: &str, date: Option<&Found<Date>>) -> Option<Warning> {
    let date = date?;
    let written = date.value.year();
    let group = |c: &regex::Captures<'_>| -> Option<(i16, Span)> {
        let m = c.get(1)?;
        Some((m.as_str().parse().ok()?, Span::new(m.start(), m.end())))
    };
    let outside = |(_, span): &(i16, Span)| span.end <= date.span.start || span.start >= date.span.end;
    let years: Vec<(i16, Span)> = YEAR.all(source).filter_map(|c| group(&c)).filter(outside).collect();
    if years.is_empty() || years.iter().any(|(year, _)| *year <= written) {
        return None;
    }
    let budgets: Vec<(i16, Span)> = BUDGET.all(source).filter_map(|c| group(&c)).collect();
    let is_budget = |span: &Span| budgets.iter().any(|(_, b)| b == span);
    // Next year's budget is no contradiction by itself; anything else that lies ahead is.
    let ahead: Vec<&(i16, Span)> =
        years.iter().filter(|(year, span)| !is_budget(span) || *year > written + 1).collect();
    let of_budget = budgets.iter().map(|(year, _)| year - 1).min();
    let suggested_year = ahead.iter().map(|(year, span)| if is_budget(span) { year - 1 } else { *year }).min()?;
    Some(Warning::DateContradicted {
        written: date.value,
        span: date.span,
        suggested_year: of_budget.filter(|y| *y > written).unwrap_or(suggested_year),
        evidence: ahead.into_iter().map(|(_, span)| *span).collect(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn suggested(text: &str) -> Option<i16> {
        match find(text, crate::date::first(text).as_ref())? {
            Warning::DateContradicted { suggested_year, .. } => Some(suggested_year),
            _ => None,
        }
    }

    #[test]
    fn a_memo_of_january_that_speaks_of_the_year_after_is_doubted() {
        assert_eq!(
            suggested("Notat den 12. jan. 2023. Skolerne i foråret 2024. Analyser til budget 2025."),
            Some(2024)
        );
    }

    #[test]
    fn a_memo_that_names_its_own_year_or_next_years_budget_is_not() {
        assert_eq!(suggested("Notat den 12. jan. 2023. Fra 1. marts 2023 og frem til 2025."), None);
        assert_eq!(suggested("Notat den 12. maj 2023. Oplæg til budget 2024."), None);
    }
}
