//! The agenda.

use super::front::{Paper, terms};
use super::{LANG, Sitting, document};
use crate::publisher::Publisher;
use crate::xml::{Element, element};
use sagsgang_domain::openness::Public;
use sagsgang_domain::openness::view::{PublicItem, PublicMeeting, PublicOrganization};

/// The agenda of a meeting as a `doc`; nothing before it is out, and nothing of one without items.
pub fn agenda(
    publisher: &Publisher<'_>,
    body: &Public<PublicOrganization>,
    meeting: &Public<PublicMeeting>,
) -> Option<Vec<u8>> {
    if meeting.items.is_empty() {
        return None;
    }
    let sitting = Sitting { publisher, body, meeting };
    let paper = Paper { kind: "doc", name: "agenda", title: LANG.agenda(), published: None };
    let meta = element("meta").child(sitting.identification(paper)).child(sitting.references(false)).child(terms());
    let items = meeting.items.iter().map(|item| sitting.agenda_item(item));
    let doc = element("doc").with("name", "agenda").child(meta).child(sitting.preface(paper));
    Some(document(doc.child(element("mainBody").children(items))))
}

impl Sitting<'_> {
    fn agenda_item(&self, item: &PublicItem) -> Element {
        let id = format!("item_{}", item.number);
        let part = |name: &str, heading: &str, content: Vec<Element>| {
            element("hcontainer")
                .with("name", name)
                .with("eId", format!("{id}__{name}"))
                .child(element("heading").text(heading))
                .child(element("content").children(content))
        };
        let whole = element("hcontainer").with("name", "item").with("eId", &id).children(numbered(item));
        if let Some(ground) = &item.closed {
            return whole.child(part("closed", LANG.closed_item(), vec![paragraph(&LANG.closure_ground(ground))]));
        }
        whole.children(self.parts(item).into_iter().map(|(name, heading, content)| part(&name, &heading, content)))
    }

    /// The parts of an item's text that stand in agenda and minutes alike: name, heading, blocks.
    pub(super) fn parts(&self, item: &PublicItem) -> Vec<(String, String, Vec<Element>)> {
        let mut parts = Vec::new();
        if let Some(number) = &item.case_number {
            let link = element("a").with("href", self.publisher.addresses.case(number)).text(number);
            parts.push(("case".to_owned(), LANG.case_number_label().to_owned(), vec![element("p").child(link)]));
        }
        for (index, section) in (1..).zip(&item.sections) {
            parts.push((format!("section_{index}"), section.heading.clone(), self.blocks(&section.text)));
        }
        if !item.legal_basis.is_empty() {
            let basis = vec![paragraph(&item.legal_basis)];
            parts.push(("basis".to_owned(), LANG.legal_basis().to_owned(), basis));
        }
        if !item.recommendation.is_empty() {
            let by = Some(&item.recommendation.by).filter(|by| !by.is_empty()).map(|by| paragraph(by));
            let clauses = item.recommendation.clauses.iter().map(|clause| element("li").text(&format!("at {clause}")));
            let blocks = by.into_iter().chain([element("ol").children(clauses)]).collect();
            parts.push(("recommendation".to_owned(), LANG.recommendation().to_owned(), blocks));
        }
        if !item.annexes.is_empty() {
            let list = element("ul").children(self.annexes(item));
            parts.push(("annexes".to_owned(), LANG.annexes().to_owned(), vec![list]));
        }
        parts
    }

    fn annexes(&self, item: &PublicItem) -> Vec<Element> {
        let (slug, day) = (&self.body.slug, &self.meeting.day_slug);
        let entry = |annex: &sagsgang_domain::openness::view::PublicAnnex| match &annex.file {
            Some(file) => {
                let href = self.publisher.addresses.annex(slug, day, item.number, annex.number, &file.name);
                element("li").child(element("a").with("href", href).text(&annex.title))
            }
            None => element("li").text(&annex.title),
        };
        item.annexes.iter().map(entry).collect()
    }
}

/// Number and title of an item.
pub(super) fn numbered(item: &PublicItem) -> [Element; 2] {
    [element("num").text(&item.number.to_string()), element("heading").text(&item.title)]
}

/// A paragraph of plain words.
pub(super) fn paragraph(text: &str) -> Element {
    element("p").text(text)
}
