//! How a paper says what it is: identification by the FRBR levels, publication, and the preface people read.

use super::{LANG, Sitting};
use crate::licence::LICENCE;
use crate::xml::{Element, element};
use jiff::Timestamp;

/// Agenda or minutes: how their works are named.
#[derive(Clone, Copy)]
pub(super) struct Paper {
    /// The element of the standard.
    pub kind: &'static str,
    /// The subtype.
    pub name: &'static str,
    /// What people call it.
    pub title: &'static str,
    /// When the public got it, where that is known.
    pub published: Option<Timestamp>,
}

impl Sitting<'_> {
    /// `/akn/dk/doc/agenda/fjordby-kommune.vpu/2026-02-04/1`: the paper whichever way it is written down.
    fn work(&self, paper: Paper) -> String {
        let date = self.meeting.start.date();
        let nth = self.meeting.day_slug.get(11..).filter(|nth| !nth.is_empty()).unwrap_or("1");
        format!("/akn/dk/{}/{}/{}.{}/{date}/{nth}", paper.kind, paper.name, self.publisher.slug, self.body.slug)
    }

    /// The paper's day: when it was published, or else the meeting's.
    fn version(&self, paper: Paper) -> String {
        paper.published.map_or_else(|| self.meeting.start.date().to_string(), |at| at.strftime("%Y-%m-%d").to_string())
    }

    pub(super) fn identification(&self, paper: Paper) -> Element {
        let (work, version) = (self.work(paper), self.version(paper));
        let expression = format!("{work}/dan@{version}");
        let web = self.publisher.addresses.meeting(&self.body.slug, &self.meeting.day_slug);
        let meeting_day = self.meeting.start.date().to_string();
        let author = || element("FRBRauthor").with("href", "#body").with("as", "#author");
        let date = |day: &str, name: &str| element("FRBRdate").with("date", day).with("name", name);
        element("identification")
            .with("source", "#municipality")
            .child(
                element("FRBRWork")
                    .children(uris(&format!("{work}/!main"), &work))
                    .child(element("FRBRalias").with("value", web).with("name", "web"))
                    .child(
                        element("FRBRalias")
                            .with("value", format!("urn:uuid:{}", self.meeting.id))
                            .with("name", "meeting"),
                    )
                    .child(date(&meeting_day, "meeting"))
                    .child(author())
                    .child(element("FRBRcountry").with("value", "dk"))
                    .child(element("FRBRsubtype").with("value", paper.name))
                    .child(element("FRBRname").with("value", paper.title).with("showAs", paper.title))
                    .child(element("FRBRauthoritative").with("value", "false")),
            )
            .child(
                element("FRBRExpression")
                    .children(uris(&format!("{expression}/!main"), &expression))
                    .child(date(&version, "publication"))
                    .child(author())
                    .child(element("FRBRlanguage").with("language", "dan")),
            )
            .child(
                element("FRBRManifestation")
                    .children(uris(&format!("{expression}/!main.xml"), &format!("{expression}.akn")))
                    .child(date(&version, "publication"))
                    .child(author())
                    .child(element("FRBRformat").with("value", "application/akn+xml")),
            )
    }

    pub(super) fn publication(&self, paper: Paper) -> Option<Element> {
        let at = paper.published?;
        Some(
            element("publication")
                .with("date", at.strftime("%Y-%m-%dT%H:%M:%SZ").to_string())
                .with("showAs", self.publisher.municipality)
                .with("name", self.publisher.municipality),
        )
    }

    /// Title, body, day and place.
    pub(super) fn preface(&self, paper: Paper) -> Element {
        let meeting = self.meeting;
        let mut when = element("p").child(
            element("docDate")
                .with("date", meeting.start.date().to_string())
                .text(&LANG.long_date(meeting.start.date())),
        );
        if let Some(began) = meeting.opened.or_else(|| meeting.scheduled()) {
            when = when.text(&format!(" {}", LANG.time_span(began, meeting.ended)));
        }
        if !meeting.place.is_empty() {
            when = when.text(", ").child(element("location").with("refersTo", "#place").text(&meeting.place));
        }
        element("preface")
            .child(element("p").child(element("docTitle").text(paper.title)))
            .child(element("p").child(element("organization").with("refersTo", "#body").text(&self.body.name)))
            .child(when)
    }
}

fn uris(this: &str, uri: &str) -> [Element; 2] {
    [element("FRBRthis").with("value", this), element("FRBRuri").with("value", uri)]
}

/// On which terms it may be used, in the words of Dublin Core, since the standard has none for that.
pub(super) fn terms() -> Element {
    let licence = element("dcterms:license").with("xmlns:dcterms", "http://purl.org/dc/terms/").text(LICENCE.address);
    element("proprietary").with("source", "#municipality").child(licence)
}
