//! Every list as a table for a spreadsheet: UTF-8 with a mark, semicolons, as Danish spreadsheets open them.
//!
//! Cells are quoted by RFC 4180. A cell that a spreadsheet would take for a formula (it begins with `=`, `+`, `-`, `@` or
//! a tab) gets an apostrophe before it, so that what somebody once wrote in a title never runs on another's machine.
//! The heading is Danish or English; so are the words for kinds and states. What people wrote stays as it is.

mod list;
mod meeting;
mod other;

pub use list::List;

use crate::publisher::Publisher;
use crate::thing::Thing;
use sagsgang_domain::id::OrganizationId;
use sagsgang_domain::openness::Public;
use sagsgang_domain::openness::view::PublicOrganization;
use sagsgang_i18n::Lang;

/// The media type.
pub const MEDIA_TYPE: &str = "text/csv; charset=utf-8; header=present";
/// Tells a spreadsheet that the text is UTF-8.
pub const MARK: &str = "\u{feff}";

/// Writes lists: rows are added to a text as their things come along.
#[derive(Clone, Copy, Debug)]
pub struct Lists<'a> {
    /// Who publishes.
    pub publisher: &'a Publisher<'a>,
    /// The language of headings and kinds.
    pub lang: Lang,
    /// The bodies, to name them.
    pub bodies: &'a [Public<PublicOrganization>],
}

impl Lists<'_> {
    /// What a list begins with: the mark and the heading.
    pub fn begin(&self, list: List) -> String {
        let mut out = MARK.to_owned();
        line(&mut out, list.columns(self.lang).iter().map(|column| (*column).to_owned()));
        out
    }

    /// Adds the rows of a thing to a list; none where the list is not of such things.
    pub fn add(&self, list: List, thing: Thing<'_>, out: &mut String) {
        match (list, thing) {
            (List::Bodies, Thing::Body(body)) => self.organization(body, out),
            (List::Members, Thing::Member(member)) => self.member(member, out),
            (_, Thing::Meeting(body, meeting)) => self.meeting(list, body, meeting, out),
            (_, Thing::Case(case)) => self.case(list, case, out),
            (_, Thing::Programme(programme)) => self.programme(list, programme, out),
            (List::FollowUp, Thing::Action(action)) => self.action(action, out),
            (_, Thing::Body(_) | Thing::Member(_) | Thing::Action(_)) => {}
        }
    }

    fn body(&self, id: OrganizationId) -> Option<&PublicOrganization> {
        self.bodies.iter().map(|body| &**body).find(|body| body.id == id)
    }

    fn body_name(&self, id: OrganizationId) -> String {
        self.body(id).map(|body| body.name.clone()).unwrap_or_default()
    }
}

/// Adds a row.
pub fn line(out: &mut String, cells: impl IntoIterator<Item = String>) {
    for (index, cell) in cells.into_iter().enumerate() {
        if index > 0 {
            out.push(';');
        }
        quoted(&cell, out);
    }
    out.push_str("\r\n");
}

fn quoted(cell: &str, out: &mut String) {
    out.push('"');
    if cell.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        out.push('\'');
    }
    out.push_str(&cell.replace('"', "\"\""));
    out.push('"');
}

/// The words of something that may be missing.
fn or_empty(value: Option<impl ToString>) -> String {
    value.map(|value| value.to_string()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::line;

    #[test]
    fn cells_are_parted_by_semicolons_and_are_never_formulas() {
        let mut text = String::new();
        line(&mut text, ["a;b", "siger \"nej\"\nog mere", ""].map(ToOwned::to_owned));
        assert_eq!(text, "\"a;b\";\"siger \"\"nej\"\"\nog mere\";\"\"\r\n");
        for formula in ["=1+1", "+4", "-2", "@SUM(A1)", "\t=1"] {
            let mut text = String::new();
            line(&mut text, [formula.to_owned()]);
            assert_eq!(text, format!("\"'{formula}\"\r\n"));
        }
    }
}
