//! Mending how a meeting was read: the words of an item, two items that are one, one that is two, who was there.
//!
//! What a document says is what it says; mended is only the reading of it. Whatever a person has touched here no later
//! document changes: the item remembers under which titles it was read.

use crate::attendance::{Interval, ItemAbsence, Participant};
use crate::case::{Recommendation, Section, SectionKind};
use crate::decision::{Decision, DecisionKind, Remark, RemarkKind};
use crate::id::{AnnexId, ItemId, OrganizationId, PersonId};
use crate::meeting::{AgendaItem, ItemReading, Meeting, MeetingState};
use crate::openness::Openness;
use crate::person::{MembershipRole, Party};
use crate::refusal::{Needed, Refusal, required};
use crate::rich_text::{Block, RichText};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// How an item should have been read (da: *rettelse af læsning*).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MendedItem {
    /// Its number on the agenda.
    pub number: u32,
    /// The title.
    pub title: String,
    /// The case's number.
    pub case_number: Option<String>,
    /// The text, section by section; one without a text is left out. Those beyond the ones that were read are added.
    pub sections: Vec<MendedSection>,
    /// What is recommended.
    pub recommendation: Recommendation,
    /// What was concluded; none when the document tells nothing of it.
    pub decision: Option<(DecisionKind, String)>,
    /// Who was not there, of the meeting's roster.
    pub absent: Vec<PersonId>,
    /// What members had recorded.
    pub remarks: Vec<MendedRemark>,
    /// The annexes' titles; one without a title is left out.
    pub annexes: Vec<(AnnexId, String)>,
}

impl From<&AgendaItem> for MendedItem {
    /// The item as it was read, to be changed where it was read wrong.
    fn from(item: &AgendaItem) -> Self {
        let content = &item.content;
        let section = |s: &Section| MendedSection { heading: s.heading.clone(), text: s.text.to_source() };
        let remark = |r: &Remark| MendedRemark { kind: r.kind, by: r.by.clone(), text: r.text.clone() };
        Self {
            number: item.number,
            title: content.title.clone(),
            case_number: content.case_number.clone(),
            sections: content.sections.iter().map(section).collect(),
            recommendation: content.recommendation.clone(),
            decision: item.decision.as_ref().map(|decision| (decision.kind, decision.text.to_plain())),
            absent: item.absent.iter().map(|absence| absence.person).collect(),
            remarks: item.remarks.iter().map(remark).collect(),
            annexes: content.annexes.iter().map(|annex| (annex.id, annex.title.clone())).collect(),
        }
    }
}

/// A section as it should have been read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MendedSection {
    /// The heading.
    pub heading: String,
    /// The text as people type it, see [`RichText::parse`].
    pub text: String,
}

/// A remark as it should have been read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MendedRemark {
    /// What it is.
    pub kind: RemarkKind,
    /// Who said it, of the meeting's roster.
    pub by: Vec<PersonId>,
    /// The words; without any the remark is left out.
    pub text: String,
}

/// What was read of a meeting as a whole, as it should have been read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MendedMeeting {
    /// The body that met.
    pub organization: OrganizationId,
    /// The day.
    pub date: Date,
    /// Where.
    pub place: String,
    /// Who is named; whoever is left out was not meant.
    pub seats: Vec<Seat>,
}

/// A name in a document, and who it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Seat {
    /// Who it was taken for.
    pub was: PersonId,
    /// Who it is.
    pub person: PersonId,
    /// The name on that day.
    pub name: String,
    /// The list on that day.
    pub party: Option<Party>,
    /// Whether they took part.
    pub present: bool,
}

/// Where an item is cut in two: before which of its pieces, counted from 0 as [`pieces`](AgendaItem::pieces) gives
/// them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Split {
    /// The first piece of the new item.
    pub before: usize,
    /// The new item's title.
    pub title: String,
    /// The new item's number.
    pub number: u32,
}

/// A piece of an item's text, as a cut can come before it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// A block of a section's text, by the section's place and its own.
    Block(usize, usize),
    /// What is recommended.
    Recommendation,
    /// A block of the decision.
    Decision(usize),
}

/// The item of a meeting that was read in.
fn read_in<'a>(meeting: &'a mut Meeting, item: ItemId, command: &'static str) -> Result<&'a mut AgendaItem, Refusal> {
    if meeting.read_from.is_none() || matches!(meeting.state, MeetingState::Retracted { .. }) {
        return Err(Refusal::MeetingState { state: meeting.state.name(), command });
    }
    meeting.items.iter_mut().find(|candidate| candidate.id == item).ok_or(Refusal::NoSuchItem)
}

/// Mends an item. Openness and the public text of the decision stay.
///
/// # Errors
/// Refused for a meeting that was not read in, without a title, with a number that another item has, and for people
/// who are not on the roster; the words of a decision cannot be empty.
pub fn mend_item(mut meeting: Meeting, id: ItemId, mended: &MendedItem) -> Result<Meeting, Refusal> {
    read_in(&mut meeting, id, "mend reading")?;
    let title = required(&mended.title, Needed::Title)?;
    free_number(&meeting, id, mended.number)?;
    for person in mended.absent.iter().chain(mended.remarks.iter().flat_map(|remark| &remark.by)) {
        meeting.participant(*person).ok_or(Refusal::NotOnRoster(*person))?;
    }
    let item = read_in(&mut meeting, id, "mend reading")?;
    item.decision = decision(item.decision.take(), mended.decision.as_ref())?;
    remember(item);
    item.number = mended.number;
    let content = &mut item.content;
    content.title = title;
    content.case_number = mended.case_number.clone().filter(|number| !number.trim().is_empty());
    content.sections = sections(&content.sections, &mended.sections);
    content.recommendation = mended.recommendation.clone();
    content.annexes.retain_mut(|annex| {
        let told = mended.annexes.iter().find(|(id, _)| *id == annex.id);
        told.is_some_and(|(_, title)| {
            title.trim().clone_into(&mut annex.title);
            !annex.title.is_empty()
        })
    });
    let reason = |person| item.absent.iter().find(|a| a.person == person).and_then(|a| a.reason);
    item.absent = mended.absent.iter().map(|&person| ItemAbsence { person, reason: reason(person) }).collect();
    item.remarks = remarks(&mended.remarks)?;
    meeting.items.sort_by_key(|item| item.number);
    Ok(meeting)
}

fn free_number(meeting: &Meeting, id: ItemId, number: u32) -> Result<(), Refusal> {
    let taken = |item: &AgendaItem| item.id != id && item.number == number;
    if number == 0 || meeting.items.iter().any(taken) { Err(Refusal::NumberTaken(number)) } else { Ok(()) }
}

/// The title it was read with stays known, and a mended item is never one that documents change.
fn remember(item: &mut AgendaItem) {
    let title = item.content.title.clone();
    if let Some(read) = &mut item.read
        && !read.mended_from.contains(&title)
    {
        read.mended_from.push(title);
    }
}

fn decision(before: Option<Decision>, told: Option<&(DecisionKind, String)>) -> Result<Option<Decision>, Refusal> {
    let Some((kind, text)) = told else { return Ok(None) };
    let words = required(text, Needed::DecisionText)?;
    let same = before.as_ref().is_some_and(|decision| decision.text.to_plain().trim() == words);
    let (text, public_text, clauses) = match before {
        // Words that were not touched keep their form.
        Some(before) if same => (before.text, before.public_text, before.clauses),
        Some(before) => (RichText::from_plain(&words), before.public_text, before.clauses),
        None => (RichText::from_plain(&words), None, Vec::new()),
    };
    Ok(Some(Decision { kind: *kind, text, public_text, clauses }))
}

fn sections(before: &[Section], mended: &[MendedSection]) -> Vec<Section> {
    let section = |(place, mended): (usize, &MendedSection)| {
        let before = before.get(place);
        let text = match before {
            Some(before) if before.text.to_source().trim() == mended.text.trim() => before.text.clone(),
            _ => RichText::parse(&mended.text),
        };
        Section {
            kind: before.map_or(SectionKind::Other, |section| section.kind),
            heading: mended.heading.trim().to_owned(),
            text,
            openness: before.map_or(Openness::Open, |section| section.openness.clone()),
        }
    };
    mended.iter().enumerate().map(section).filter(|section| !section.text.is_empty()).collect()
}

fn remarks(mended: &[MendedRemark]) -> Result<Vec<Remark>, Refusal> {
    let told = mended.iter().filter(|remark| !remark.text.trim().is_empty());
    let checked = told.map(|remark| {
        if remark.by.is_empty() {
            return Err(Refusal::Missing(Needed::Speakers));
        }
        Ok(Remark { kind: remark.kind, by: remark.by.clone(), text: remark.text.trim().to_owned() })
    });
    checked.collect()
}

/// Joins an item into the one before it: what looked like an item was none. Everything it has goes over, its title as
/// a heading. An item joined is closed when either was.
///
/// # Errors
/// Refused for a meeting that was not read in, and for the first item.
pub fn join_item(mut meeting: Meeting, id: ItemId) -> Result<Meeting, Refusal> {
    read_in(&mut meeting, id, "join items")?;
    let at = meeting.items.iter().position(|item| item.id == id).ok_or(Refusal::NoSuchItem)?;
    let before = at.checked_sub(1).ok_or(Refusal::NothingBefore)?;
    let joined = meeting.items.remove(at);
    let item = &mut meeting.items[before];
    remember(item);
    if let (Some(read), Some(other)) = (&mut item.read, &joined.read) {
        read.mended_from.push(joined.content.title.clone());
        read.mended_from.extend(other.mended_from.iter().cloned());
        read.decision = read.decision.or(other.decision);
        read.openness_by_hand |= other.openness_by_hand;
    }
    let other = joined.content;
    let content = &mut item.content;
    if !other.openness.is_open() && content.openness.is_open() {
        content.openness = other.openness;
        content.public_title = other.public_title;
    }
    let mut heading = Some(other.title);
    let bare = other.sections.is_empty();
    for mut section in other.sections {
        if let Some(title) = heading.take() {
            section.heading = if section.heading.is_empty() { title } else { format!("{title}: {}", section.heading) };
        }
        content.sections.push(section);
    }
    if let Some(title) = heading.filter(|_| bare) {
        content.sections.push(Section {
            kind: SectionKind::Other,
            heading: String::new(),
            text: RichText::from_plain(&title),
            openness: Openness::Open,
        });
    }
    if content.recommendation.by.is_empty() {
        content.recommendation.by = other.recommendation.by;
    }
    content.recommendation.clauses.extend(other.recommendation.clauses);
    content.annexes.extend(other.annexes);
    item.remarks.extend(joined.remarks);
    for absence in joined.absent {
        if item.absent.iter().all(|known| known.person != absence.person) {
            item.absent.push(absence);
        }
    }
    item.decision = match (item.decision.take(), joined.decision) {
        (Some(mut own), Some(other)) => {
            own.text.blocks.extend(other.text.blocks);
            Some(own)
        }
        (own, other) => own.or(other),
    };
    Ok(meeting)
}

impl AgendaItem {
    /// The pieces of its text in order, as it can be cut before each.
    pub fn pieces(&self) -> Vec<Piece> {
        let sections = self.content.sections.iter().enumerate();
        let blocks = sections.flat_map(|(at, section)| (0..section.text.blocks.len()).map(move |block| (at, block)));
        let recommendation = (!self.content.recommendation.is_empty()).then_some(Piece::Recommendation);
        let decision = 0..self.decision.as_ref().map_or(0, |decision| decision.text.blocks.len());
        blocks
            .map(|(section, block)| Piece::Block(section, block))
            .chain(recommendation)
            .chain(decision.map(Piece::Decision))
            .collect()
    }
}

/// Cuts an item in two: the reader took the next item's heading for text. From the piece on everything is the new
/// item's, which stands after it and is as open; remarks and absences stay where they are, annexes too.
///
/// # Errors
/// Refused for a meeting that was not read in, without a title, with a number that another item has, and for a cut
/// before the first piece or behind the last.
pub fn split_item(mut meeting: Meeting, id: ItemId, split: &Split, new: ItemId) -> Result<Meeting, Refusal> {
    let title = required(&split.title, Needed::Title)?;
    read_in(&mut meeting, id, "split item")?;
    free_number(&meeting, new, split.number)?;
    let item = read_in(&mut meeting, id, "split item")?;
    let pieces = item.pieces();
    let first = pieces.get(split.before).filter(|_| split.before > 0).ok_or(Refusal::NothingBefore)?.clone();
    remember(item);
    let mut content = item.content.clone();
    content.title = title;
    content.case_number = None;
    (content.annexes, content.sections) = (Vec::new(), sections_from(&mut item.content.sections, &first));
    let cut_before_recommendation = !matches!(first, Piece::Decision(_));
    if cut_before_recommendation {
        item.content.recommendation = Recommendation::default();
    } else {
        content.recommendation = Recommendation::default();
    }
    let decision = decision_from(&mut item.decision, &first);
    let mut read = item.read.clone();
    if let Some(read) = &mut read {
        read.mended_from = vec![content.title.clone()];
    }
    let mut second = AgendaItem::new(new, None, content);
    (second.number, second.decision, second.read) = (split.number, decision, read);
    meeting.items.push(second);
    meeting.items.sort_by_key(|item| item.number);
    Ok(meeting)
}

fn sections_from(sections: &mut Vec<Section>, first: &Piece) -> Vec<Section> {
    let Piece::Block(at, block) = *first else { return Vec::new() };
    let mut rest = sections.split_off(at);
    if block > 0
        && let Some(torn) = rest.first_mut()
    {
        let tail: Vec<Block> = torn.text.blocks.split_off(block);
        sections.push(Section { text: RichText { blocks: std::mem::take(&mut torn.text.blocks) }, ..torn.clone() });
        torn.text.blocks = tail;
    }
    rest
}

fn decision_from(decision: &mut Option<Decision>, first: &Piece) -> Option<Decision> {
    match *first {
        Piece::Decision(block) if block > 0 => {
            let own = decision.as_mut()?;
            let blocks = own.text.blocks.split_off(block);
            Some(Decision {
                kind: DecisionKind::Unclassified,
                text: RichText { blocks },
                public_text: None,
                clauses: Vec::new(),
            })
        }
        _ => decision.take(),
    }
}

/// Mends what was read of the meeting as a whole. Who is another person than was read is so in every item.
///
/// # Errors
/// Refused for a meeting that was not read in, for a name left empty, and for two names that are one person.
pub fn mend_meeting(mut meeting: Meeting, mended: &MendedMeeting) -> Result<Meeting, Refusal> {
    if meeting.read_from.is_none() || matches!(meeting.state, MeetingState::Retracted { .. }) {
        return Err(Refusal::MeetingState { state: meeting.state.name(), command: "mend reading" });
    }
    meeting.organization = mended.organization;
    meeting.start = mended.date.to_datetime(meeting.start.time());
    mended.place.trim().clone_into(&mut meeting.place);
    let from = meeting.start.time();
    let mut roster: Vec<Participant> = Vec::new();
    for seat in &mended.seats {
        let name = required(&seat.name, Needed::Name)?;
        if roster.iter().any(|there| there.person == seat.person) {
            return Err(Refusal::SeatedTwice(name));
        }
        let before = meeting.participant(seat.was).cloned();
        let was_there = before.as_ref().is_some_and(|before| !before.present.is_empty());
        let kept = before.as_ref().map(|before| before.present.clone()).unwrap_or_default();
        let present = match (seat.present, was_there) {
            (true, true) => kept,
            (true, false) => vec![Interval { from, to: None }],
            (false, _) => Vec::new(),
        };
        roster.push(Participant {
            person: seat.person,
            name,
            party: seat.party.clone(),
            role: before.as_ref().map_or(MembershipRole::Member, |before| before.role),
            substitute_for: before.as_ref().and_then(|before| before.substitute_for),
            present,
            reason: before.as_ref().and_then(|before| before.reason),
        });
    }
    meeting.roster = roster;
    let now = |person: PersonId| mended.seats.iter().find(|seat| seat.was == person).map(|seat| seat.person);
    for item in &mut meeting.items {
        item.absent.retain_mut(|absence| now(absence.person).map(|person| absence.person = person).is_some());
        for remark in &mut item.remarks {
            remark.by = remark.by.iter().filter_map(|person| now(*person)).collect();
        }
    }
    Ok(meeting)
}

/// Says of an item that was read in whether the public may read it, which its document did not: it is open, or closed
/// on a ground under a title for the public. Its annexes keep their own openness.
///
/// # Errors
/// Refused for a meeting that was not read in, for an item that is open (what is published stays so), and for closing
/// without a ground or without a title for the public.
pub fn state_openness(
    mut meeting: Meeting,
    item: ItemId,
    openness: Openness,
    public_title: Option<&str>,
) -> Result<Meeting, Refusal> {
    let not_now = Refusal::MeetingState { state: meeting.state.name(), command: "state openness" };
    let item = read_in(&mut meeting, item, "state openness")?;
    if item.content.openness.is_open() {
        return Err(not_now);
    }
    item.content.public_title = match &openness {
        Openness::Open => None,
        Openness::Closed(closure) if closure.ground.is_unstated() => return Err(Refusal::NoGround),
        Openness::Closed(_) => Some(required(public_title.unwrap_or_default(), Needed::PublicTitle)?),
    };
    item.content.openness = openness;
    item.read.iter_mut().for_each(|read: &mut ItemReading| read.openness_by_hand = true);
    Ok(meeting)
}
