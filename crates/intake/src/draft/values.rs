//! A reading as a list of values: what a person reviews, one by one, beside the source.
//!
//! The drafts say what a document is; here stands only what was read, where, and how surely, in the order it stood.

use super::{Draft, ItemDraft, MeasureDraft, MemoDraft, MinutesDraft, PersonName, ProgrammeDraft, VoteSide};
use crate::span::{Confidence, Found, Span};

/// A value of a reading (da: *aflæst værdi*).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReadValue {
    /// What it is.
    pub kind: ValueKind,
    /// The number of the item it belongs to, as written, where it belongs to one.
    pub item: Option<String>,
    /// The value as it was understood.
    pub text: String,
    /// Where it stood; more than one stretch where a page break tore it.
    pub spans: Vec<Span>,
    /// How sure the reading is.
    pub confidence: Confidence,
}

/// What a value is (da: *slags værdi*).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ValueKind {
    /// The body that met, or that a memo was written for (da: *udvalg*).
    Body,
    /// A day (da: *dato*).
    Date,
    /// Open or closed (da: *åbenhed*).
    Openness,
    /// Somebody who was there (da: *til stede*).
    Present,
    /// Somebody who was not (da: *fraværende*).
    Absent,
    /// The number of an item (da: *punkt*).
    Number,
    /// A title (da: *titel, overskrift*).
    Title,
    /// A stop of the course (da: *sagsgang*).
    Route,
    /// The number of the case (da: *sagsnummer*).
    CaseNumber,
    /// A section of the case text (da: *afsnit*).
    Section,
    /// What is recommended (da: *indstilling*).
    Recommendation,
    /// What was decided (da: *beslutning*).
    Decision,
    /// What a member had recorded (da: *bemærkning*).
    Remark,
    /// A vote (da: *afstemning*).
    Vote,
    /// An annex (da: *bilag*).
    Annex,
    /// Something to be done (da: *opfølgning*).
    FollowUp,
    /// A track of a programme (da: *spor*).
    Track,
    /// A measure (da: *tiltag*).
    Measure,
    /// When a measure starts (da: *opstart*).
    Start,
    /// How a measure goes (da: *status*).
    Status,
    /// A task of a memo (da: *opgave*).
    Task,
    /// Any other passage of a memo (da: *afsnit*).
    Passage,
}

/// The values of a draft, in the order they stand in the text.
pub fn values(draft: &Draft) -> Vec<ReadValue> {
    let mut list = List::default();
    match draft {
        Draft::Minutes(minutes) => list.minutes(minutes),
        Draft::Programme(programme) => list.programme(programme),
        Draft::Memo(memo) => list.memo(memo),
        Draft::Unknown => {}
    }
    list.values.sort_by_key(|value| value.spans.first().copied());
    list.values
}

#[derive(Default)]
struct List {
    values: Vec<ReadValue>,
    item: Option<String>,
}

impl List {
    fn add<'a, T: 'a>(
        &mut self,
        kind: ValueKind,
        found: impl IntoIterator<Item = &'a Found<T>>,
        text: impl Fn(&T) -> String,
    ) {
        for found in found {
            let spans = found.spans().collect();
            let text = text(&found.value);
            self.values.push(ReadValue { kind, item: self.item.clone(), text, spans, confidence: found.confidence });
        }
    }

    fn words<'a>(&mut self, kind: ValueKind, found: impl IntoIterator<Item = &'a Found<String>>) {
        self.add(kind, found, Clone::clone);
    }

    fn minutes(&mut self, minutes: &MinutesDraft) {
        self.words(ValueKind::Body, &minutes.body);
        self.add(ValueKind::Date, &minutes.date, ToString::to_string);
        self.add(ValueKind::Openness, &minutes.open, ToString::to_string);
        self.add(ValueKind::Present, &minutes.present, PersonName::written);
        self.add(ValueKind::Absent, &minutes.absent, PersonName::written);
        for item in &minutes.items {
            self.item = item.number.as_ref().map(|number| number.value.clone());
            self.item(item);
        }
        self.item = None;
    }

    fn item(&mut self, item: &ItemDraft) {
        self.words(ValueKind::Number, &item.number);
        self.words(ValueKind::Title, &item.title);
        self.words(ValueKind::Route, item.route.iter().chain(&item.decides).chain(&item.previous));
        self.words(ValueKind::CaseNumber, &item.case_number);
        self.add(ValueKind::Openness, &item.open, ToString::to_string);
        self.words(ValueKind::Section, item.sections.iter().filter_map(|section| section.text.as_ref()));
        self.words(ValueKind::Recommendation, item.recommendation.iter().map(|given| &given.text));
        for decision in &item.decisions {
            self.words(ValueKind::Body, &decision.body);
            self.add(ValueKind::Date, &decision.date, ToString::to_string);
            self.words(ValueKind::Decision, &decision.text);
            self.add(ValueKind::Absent, &decision.absent, PersonName::written);
        }
        self.words(ValueKind::Remark, item.remarks.iter().map(|remark| &remark.text));
        self.add(ValueKind::Absent, &item.absent, PersonName::written);
        self.add(ValueKind::Vote, &item.votes, |vote| {
            [&vote.in_favour, &vote.against, &vote.abstained].map(side).join("/")
        });
        self.words(ValueKind::Annex, item.annexes.iter().map(|annex| &annex.raw));
        self.words(ValueKind::FollowUp, item.follow_up.iter().map(|proposed| &proposed.text));
    }

    fn programme(&mut self, programme: &ProgrammeDraft) {
        self.words(ValueKind::Title, &programme.title);
        self.add(ValueKind::Date, programme.document_date.iter().chain(&programme.status_as_of), ToString::to_string);
        self.words(ValueKind::Passage, &programme.introduction);
        for track in &programme.tracks {
            self.words(ValueKind::Track, &track.name);
            track.measures.iter().for_each(|measure| self.measure(measure));
        }
    }

    fn measure(&mut self, measure: &MeasureDraft) {
        self.words(ValueKind::Measure, &measure.name);
        self.words(ValueKind::Start, &measure.start);
        self.words(ValueKind::Status, &measure.status);
    }

    fn memo(&mut self, memo: &MemoDraft) {
        self.words(ValueKind::Title, &memo.title);
        self.words(ValueKind::Body, memo.forum.iter().chain(&memo.bodies_served));
        self.add(ValueKind::Date, &memo.date, ToString::to_string);
        let tasks = memo.tasks.iter().flat_map(|task| std::iter::once(&task.text).chain(&task.subtasks));
        self.words(ValueKind::Task, tasks.chain(&memo.standing_tasks));
        self.add(ValueKind::Passage, &memo.staffing, |staffing| format!("{} {}", staffing.count, staffing.kind));
        self.words(ValueKind::Passage, memo.discussion_points.iter().chain(&memo.paragraphs));
    }
}

/// `11 (A, B, F)`; a question mark where the text does not tell how many.
fn side(side: &VoteSide) -> String {
    let count = side.count.map_or_else(|| "?".to_owned(), |count| count.to_string());
    if side.named.is_empty() { count } else { format!("{count} ({})", side.named.join(", ")) }
}
