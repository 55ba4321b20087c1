//! What stands before the table: the date of the document, its title, an introduction.

use super::header::Header;
use crate::date;
use crate::draft::{ColumnRole, ProgrammeDraft};
use crate::lines::{self, Line};
use crate::span::{Found, Span};
use jiff::civil::Date;

/// Reads the lines before the table, and the day that the status column is headed with.
pub fn read(source: &str, before: &[Line], header: &Header, draft: &mut ProgrammeDraft) {
    let status = header.columns.iter().find(|c| c.role == ColumnRole::Status);
    draft.status_as_of = status.and_then(|c| day(source, c.heading.span));
    lines_before(source, before, draft);
}

/// The day that a column is headed with.
pub fn day(source: &str, heading: Span) -> Option<Found<Date>> {
    Some(moved(date::first(heading.of(source))?, heading.start))
}

/// Reads the lines before the table.
pub fn lines_before(source: &str, before: &[Line], draft: &mut ProgrammeDraft) {
    let mut rest = Vec::new();
    for line in before {
        let text = line.text(source);
        let dated = date::first(text).filter(|d| d.span.end - d.span.start + 12 >= text.len() && !text.is_empty());
        if let (Some(day), None) = (dated, &draft.document_date) {
            draft.document_date = Some(moved(day, line.span.start));
        } else if draft.title.is_none() && !line.is_blank() {
            draft.title = Some(Found::sure(text.split_whitespace().collect::<Vec<_>>().join(" "), line.span));
        } else {
            rest.push(*line);
        }
    }
    draft.introduction = lines::extent(&rest).map(|span| Found::sure(lines::join(source, &rest), span));
}

fn moved<T>(found: Found<T>, by: usize) -> Found<T> {
    Found { span: Span::new(found.span.start + by, found.span.end + by), ..found }
}
