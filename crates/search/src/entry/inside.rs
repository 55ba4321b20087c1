//! Entries for those who are signed in, made from whole values: closed matters and drafts too. Each says who sees it, as
//! [`sagsgang_domain::sight`] decides; of what is seen to different extents there is an entry for each.

use super::annex::annex_entry;
use super::meeting::{about_meeting, item_entry, meeting_entry, of_meeting};
use super::{AnnexText, Document, Entry, FollowUp, HitAnnex, HitBody, Kind, Marks, Paragraphs, programme};
use sagsgang_domain::action::{Action, ActionState, Owner};
use sagsgang_domain::case::{Annex, Case};
use sagsgang_domain::id::{ActionId, AnnexId, CaseId, ItemId, MeasureId, MeetingId, ProgrammeId};
use sagsgang_domain::meeting::{AgendaItem, Meeting, MeetingState};
use sagsgang_domain::openness::view::{self, PublicMeeting};
use sagsgang_domain::organization::Organization;
use sagsgang_domain::programme::Programme;
use sagsgang_domain::sight::{self, Audience, Extent, Seen};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::sync::Arc;

/// What was found behind the sign-in, by id.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Place {
    /// A case.
    Case(CaseId),
    /// An annex of a case.
    CaseAnnex(CaseId, AnnexId),
    /// A meeting.
    Meeting(MeetingId),
    /// An item of an agenda.
    Item(MeetingId, ItemId),
    /// An annex of an item.
    ItemAnnex(MeetingId, ItemId, AnnexId),
    /// A follow-up.
    Action(ActionId),
    /// A programme.
    Programme(ProgrammeId),
    /// A measure of a programme.
    Measure(ProgrammeId, MeasureId),
}

/// What is known of a hit behind the sign-in alone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Inside {
    /// Where it stands.
    pub place: Place,
    /// How much of it this reader sees.
    pub extent: Extent,
    /// The name of the stage of a case ([`sagsgang_domain::case::CaseStage::name`]).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stage: Option<String>,
    /// Whether it stands on an agenda that is still being made.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub is_prepared: bool,
}

impl Inside {
    fn at(place: Place, extent: Extent) -> Self {
        Self { place, extent, stage: None, is_prepared: false }
    }
}

/// What is found with a meeting or a case but is not in its record.
#[derive(Clone, Debug, Default)]
pub struct BesideInside {
    /// What follows from the meeting's decisions.
    pub actions: Vec<Action>,
    /// The texts of files, by digest. Only those of files that are enclosed are used.
    pub texts: BTreeMap<String, Arc<AnnexText>>,
}

fn seen_by(mut document: Document, audience: Audience, inside: Inside, is_closed: bool) -> Document {
    document.audience = Some(audience);
    document.entry.inside = Some(inside);
    document.entry.closed = is_closed;
    document
}

/// The entries of a meeting; none of one that was taken back.
pub(crate) fn inside_meeting(meeting: &Meeting, organization: &Organization, beside: &BesideInside) -> Vec<Document> {
    if matches!(meeting.state, MeetingState::Retracted { .. }) {
        return Vec::new();
    }
    let view = view::insider(meeting);
    let of = OfMeeting { meeting, view: &view, organization, beside };
    let held = Inside { is_prepared: of.is_prepared(), ..Inside::at(Place::Meeting(meeting.id), Extent::Whole) };
    let mut documents = vec![seen_by(meeting_entry(&view, organization), sight::meeting(meeting), held, false)];
    for item in &meeting.items {
        documents.extend(of.item(item));
        documents.extend(of.annexes(item));
        let follows = beside.actions.iter().filter(|action| action.origin.item == item.id);
        documents.extend(follows.map(|action| of.action(item, action)));
    }
    documents
}

struct OfMeeting<'a> {
    meeting: &'a Meeting,
    view: &'a PublicMeeting,
    organization: &'a Organization,
    beside: &'a BesideInside,
}

impl OfMeeting<'_> {
    fn is_prepared(&self) -> bool {
        matches!(self.meeting.state, MeetingState::Planned)
    }

    fn item(&self, item: &AgendaItem) -> Vec<Document> {
        let entry = |seen: Seen<view::PublicItem>| {
            let place = Place::Item(self.meeting.id, item.id);
            let inside = Inside { is_prepared: self.is_prepared(), ..Inside::at(place, seen.extent) };
            let document = item_entry(self.view, &seen.value, self.organization, &[]);
            seen_by(document, seen.audience, inside, seen.value.closed.is_some())
        };
        sight::item(self.meeting, item).into_iter().map(entry).collect()
    }

    fn annexes(&self, item: &AgendaItem) -> Vec<Document> {
        let shown = view::insider_item(self.meeting, item);
        let mut documents = Vec::new();
        for audience in sight::papers(self.meeting, item) {
            for annex in &shown.annexes {
                let place = Place::ItemAnnex(self.meeting.id, item.id, annex.id);
                let inside = Inside { is_prepared: self.is_prepared(), ..Inside::at(place, Extent::Whole) };
                let is_closed = annex.closed.is_some() || shown.closed.is_some();
                let made = annex_entry(self.view, &shown, annex, self.organization, &self.beside.texts);
                documents.extend(made.map(|document| seen_by(document, audience.clone(), inside, is_closed)));
            }
        }
        documents
    }

    /// Whoever is to do it need not see the item it follows from, so of a closed one nothing is said here.
    fn action(&self, item: &AgendaItem, action: &Action) -> Document {
        let is_open = item.content.openness.is_open();
        let state = match action.state {
            ActionState::Proposed | ActionState::Open => FollowUp::Open,
            ActionState::Done { .. } => FollowUp::Done,
            ActionState::Dropped { .. } => FollowUp::Dropped,
        };
        let mut text = Paragraphs::default();
        if is_open {
            text.add(&item.content.title);
        }
        if let Owner::Named(office) = &action.owner {
            text.add(office);
        }
        for note in &action.notes {
            text.add(&note.text);
        }
        let entry = Entry {
            number: Some(item.number),
            follow_up: Some(state),
            due: action.due,
            text: text.0,
            ..of_meeting(Kind::Action, &action.text, self.view, self.organization)
        };
        let bodies = vec![self.organization.slug.clone()];
        let marks = Marks { bodies, follow_up: vec![state], ..Marks::default() };
        let about = about_meeting(self.view, self.organization);
        let document = Document { entry, about, marks, paper: None, audience: None };
        let inside = Inside::at(Place::Action(action.id), Extent::Whole);
        seen_by(document, sight::action(action), inside, !is_open)
    }
}

/// The entries of a case and of what is enclosed with it, in any stage; `bodies` are all there are.
pub(crate) fn inside_case(case: &Case, bodies: &[Organization], beside: &BesideInside) -> Vec<Document> {
    let stage = Some(case.stage.name().to_owned());
    let is_closed = !case.openness.is_open();
    let mut documents = Vec::new();
    for seen in sight::case(case) {
        let inside = |place| Inside { stage: stage.clone(), ..Inside::at(place, seen.extent) };
        let of_case = case_entry(&seen.value, bodies);
        documents.push(seen_by(of_case, seen.audience.clone(), inside(Place::Case(case.id)), is_closed));
        for (number, annex) in (1..).zip(&seen.value.annexes) {
            let made = case_annex(&seen.value, number, annex, bodies, &beside.texts);
            let is_closed = is_closed || !annex.openness.is_open();
            let inside = inside(Place::CaseAnnex(case.id, annex.id));
            documents.extend(made.map(|document| seen_by(document, seen.audience.clone(), inside, is_closed)));
        }
    }
    documents
}

fn case_entry(case: &Case, bodies: &[Organization]) -> Document {
    let mut text = Paragraphs::default();
    for section in &case.sections {
        text.add(&section.heading);
        text.add(&section.text.to_plain());
    }
    text.add(&case.recommendation.by);
    for clause in &case.recommendation.clauses {
        text.add(clause);
    }
    text.add(&case.legal_basis);
    for annex in &case.annexes {
        text.add(&annex.title);
    }
    text.add(case.public_title.as_deref().unwrap_or_default());
    let mut about = Paragraphs::default();
    about.add(&case.number);
    for body in stops(case, bodies) {
        about.add(&body.name);
        about.add(&body.abbreviation);
    }
    for annex in &case.annexes {
        about.add(annex.document_number.as_deref().unwrap_or_default());
        about.add(annex.journal_number.as_deref().unwrap_or_default());
    }
    let entry = Entry { text: text.0, ..of_case(Kind::Case, &case.title, case, bodies) };
    Document { entry, about: about.0, marks: marks(case, bodies), paper: None, audience: None }
}

fn case_annex(
    case: &Case,
    number: usize,
    annex: &Annex,
    bodies: &[Organization],
    texts: &BTreeMap<String, Arc<AnnexText>>,
) -> Option<Document> {
    let file = annex.file.as_ref()?;
    let text = texts.get(&file.digest)?;
    let (leaves, paper) = text.kept(&file.digest);
    let entry = Entry {
        annex: Some(HitAnnex { number, file: Some(file.name.clone()), item: case.title.clone() }),
        leaves,
        has_pages: text.has_pages,
        ..of_case(Kind::Annex, &annex.title, case, bodies)
    };
    let about = case.number.clone();
    Some(Document { entry, about, marks: marks(case, bodies), paper: Some(paper), audience: None })
}

/// In its place in the course: the body that has it before it, or had it last.
fn of_case(kind: Kind, title: &str, case: &Case, bodies: &[Organization]) -> Entry {
    let here = case.course.current().or(case.course.stops().last());
    let body = here.and_then(|stop| bodies.iter().find(|body| body.id == stop.organization));
    Entry {
        body: body.map(|body| HitBody {
            slug: body.slug.clone(),
            name: body.name.clone(),
            abbreviation: body.abbreviation.clone(),
        }),
        case_number: Some(case.number.clone()),
        ..Entry::titled(kind, title)
    }
}

fn stops<'a>(case: &'a Case, bodies: &'a [Organization]) -> impl Iterator<Item = &'a Organization> {
    case.course.stops().iter().filter_map(|stop| bodies.iter().find(|body| body.id == stop.organization))
}

fn marks(case: &Case, bodies: &[Organization]) -> Marks {
    let mut slugs: Vec<String> = stops(case, bodies).map(|body| body.slug.clone()).collect();
    slugs.sort();
    slugs.dedup();
    Marks { bodies: slugs, ..Marks::default() }
}

/// The entries of a programme and its measures.
pub(crate) fn inside_programme(programme: &Programme) -> Vec<Document> {
    let is_closed = !programme.openness.is_open();
    let entry = |document: Document| {
        let place = match document.entry.measure {
            Some(measure) => Place::Measure(programme.id, measure),
            None => Place::Programme(programme.id),
        };
        seen_by(document, sight::programme(programme), Inside::at(place, Extent::Whole), is_closed)
    };
    programme::entries(&view::insider_programme(programme)).into_iter().map(entry).collect()
}
