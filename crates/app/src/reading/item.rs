//! What an item of the minutes becomes: its text, what was concluded, who was not there, and what is to be done.

use super::gather::{Gather, Kept, WORDS};
use super::text::{is_same, tree};
use super::{course, renew};
use crate::error::Result;
use sagsgang_domain::action::{Action, ActionState, Origin, Owner};
use sagsgang_domain::attendance::ItemAbsence;
use sagsgang_domain::case::{Annex, CaseKind, Recommendation, Section, SectionKind};
use sagsgang_domain::decision::{Decision, Remark, RemarkKind};
use sagsgang_domain::id::ReadingId;
use sagsgang_domain::meeting::{AgendaItem, ItemContent, ItemReading, Meeting};
use sagsgang_domain::openness::Openness;
use sagsgang_domain::organization::Organization;
use sagsgang_intake::draft::{
    self, AnnexDraft, DecisionDraft, ItemDraft, MinutesDraft, PersonName, RemarkDraft, SectionDraft,
};
use sagsgang_intake::{Found, naming};
use sagsgang_text::long_date;

/// An item as it stands in its document.
pub(super) struct Treated<'a> {
    pub(super) organization: &'a Organization,
    pub(super) draft: &'a MinutesDraft,
    pub(super) item: &'a ItemDraft,
    pub(super) number: u32,
    /// The documents that this one replaces.
    pub(super) replaced: &'a [ReadingId],
}

/// What came of an item.
#[derive(PartialEq, Eq)]
pub(super) enum Outcome {
    /// It is open or closed as its document says.
    Stated,
    /// Its document says nothing, so it is closed.
    ClosedByDoubt,
    /// It was there already.
    Known,
}

impl Treated<'_> {
    /// What the body that met concluded.
    pub(super) fn concluding(&self) -> Option<&DecisionDraft> {
        self.item.concluding(Some(&self.organization.name))
    }

    pub(super) fn is_open(&self) -> Option<bool> {
        self.item.open.as_ref().or(self.draft.open.as_ref()).map(|open| open.value)
    }
}

/// Adds the item to the meeting, unless it is there.
pub(super) async fn add(gather: &mut Gather<'_>, meeting: &mut Meeting, treated: &Treated<'_>) -> Result<Outcome> {
    let mut content = content(gather, treated);
    if let Some(at) = known(gather, meeting, treated, &content) {
        let item = &meeting.items[at];
        gather.matched.push(item.id);
        if item.is_mended() {
            gather.warn(WORDS.doubt_item_mended(&item.content.title));
        } else if item.read.as_ref().is_some_and(|read| treated.replaced.contains(&read.text)) {
            renew::text(gather, meeting, treated, at, content).await?;
        } else if item.decision.is_none() && treated.concluding().is_some() || is_told_anew(item, treated) {
            decide(gather, meeting, treated, at).await?;
        } else if !says_the_same(item, &content, treated) {
            gather.warn(WORDS.doubt_item_there(&content.title));
        }
        return Ok(Outcome::Known);
    }
    let id = gather.app.new_id().into();
    let absent = absent(gather, meeting, treated).await?;
    let remarks = remarks(gather, meeting, treated).await?;
    let decision = decision(gather, treated);
    let subject = course::join(gather, meeting, treated, id, &mut content).await?;
    let mut item = AgendaItem::new(id, subject, content);
    item.number = treated.number;
    item.read = Some(ItemReading::from(gather.reading, decision.as_ref().map(|_| gather.reading)));
    (item.absent, item.remarks, item.decision) = (absent, remarks, decision);
    follow_up(gather, meeting, treated, &item).await?;
    meeting.items.push(item);
    Ok(if treated.is_open().is_some() { Outcome::Stated } else { Outcome::ClosedByDoubt })
}

/// Whether a document tells nothing of an item but what is known of it.
fn says_the_same(known: &AgendaItem, told: &ItemContent, treated: &Treated<'_>) -> bool {
    let texts = |content: &ItemContent| content.sections.iter().map(|s| s.text.to_plain()).collect::<Vec<_>>();
    let is_known = |text: &String| texts(&known.content).iter().any(|known| is_same(known, text));
    let decided = treated.concluding().and_then(|told| told.text.as_ref()).map(|text| text.value.as_str());
    let is_decided_so = match (decided, &known.decision) {
        (None, _) => true,
        (Some(told), Some(known)) => is_same(&known.text.to_plain(), &without_remarks(told, &treated.item.remarks)),
        (Some(_), None) => false,
    };
    is_decided_so && texts(told).iter().all(is_known)
}

/// Whether what was concluded was read from a document that this one replaces.
fn is_told_anew(item: &AgendaItem, treated: &Treated<'_>) -> bool {
    item.read.as_ref().and_then(|read| read.decision).is_some_and(|by| treated.replaced.contains(&by))
}

/// The item of another document that this one is again: by its case, its title, or, where this document replaces that
/// one, by its number. Items of one document are never taken for each other, though they may share a title.
fn known(gather: &Gather<'_>, meeting: &Meeting, treated: &Treated<'_>, content: &ItemContent) -> Option<usize> {
    let is_free = |item: &AgendaItem| {
        item.read.as_ref().is_none_or(|read| read.text != gather.reading) && !gather.matched.contains(&item.id)
    };
    let find = |is_it: &dyn Fn(&AgendaItem) -> bool| meeting.items.iter().position(|item| is_free(item) && is_it(item));
    let is_case =
        |item: &AgendaItem| item.content.case_number.is_some() && item.content.case_number == content.case_number;
    let titles: Vec<&str> = treated.draft.items.iter().filter_map(|i| Some(i.title.as_ref()?.value.as_str())).collect();
    let is_renamed = |item: &AgendaItem| {
        let is_replaced = item.read.as_ref().is_some_and(|read| treated.replaced.contains(&read.text));
        is_replaced && item.number == treated.number && !titles.iter().any(|title| is_title_of(item, title))
    };
    find(&|item| is_case(item) && is_title_of(item, &content.title))
        .or_else(|| find(&|item| is_title_of(item, &content.title)))
        .or_else(|| find(&is_case))
        .or_else(|| find(&is_renamed))
}

/// Whether an item has this title, or had it before a person mended its reading.
pub(super) fn is_title_of(item: &AgendaItem, title: &str) -> bool {
    is_same(&item.content.title, title)
        || item.read.iter().flat_map(|read| &read.mended_from).any(|read| is_same(read, title))
}

/// What minutes tell of an item that was read from its agenda; the text its members got stands.
pub(super) async fn decide(
    gather: &mut Gather<'_>,
    meeting: &mut Meeting,
    treated: &Treated<'_>,
    at: usize,
) -> Result<()> {
    let mut item = meeting.items[at].clone();
    item.absent = absent(gather, meeting, treated).await?;
    item.remarks = remarks(gather, meeting, treated).await?;
    item.decision = decision(gather, treated);
    let told = item.decision.as_ref().map(|_| gather.reading);
    item.read.get_or_insert_with(|| ItemReading::from(gather.reading, None)).decision = told;
    if let Some(subject) = item.subject {
        item.subject = Some(course::conclude(gather, meeting, treated, item.id, subject).await?);
    }
    follow_up(gather, meeting, treated, &item).await?;
    meeting.items[at] = item;
    Ok(())
}

fn content(gather: &mut Gather<'_>, treated: &Treated<'_>) -> ItemContent {
    let item = treated.item;
    let recommendation = item.recommendation.as_ref().map(recommendation).unwrap_or_default();
    let title = title(gather, treated, &recommendation);
    let is_law = |section: &&SectionDraft| section.kind == draft::SectionKind::Law;
    let law = item.sections.iter().filter(is_law).filter_map(|section| section.text.as_ref());
    let legal_basis = law.map(|text| text.value.as_str()).collect::<Vec<_>>().join("\n");
    let sections = item.sections.iter().filter(|section| !is_law(section)).map(section);
    ItemContent {
        kind: kind(&title, &recommendation),
        title,
        public_title: item.public_title.as_ref().map(|title| title.value.clone()),
        case_number: item.case_number.as_ref().map(|number| number.value.trim().to_owned()),
        openness: stated(treated.is_open()),
        sections: sections.chain(earlier(treated)).collect(),
        recommendation,
        legal_basis,
        annexes: (1..).zip(&item.annexes).map(|(place, found)| annex(gather, place, found)).collect(),
        places: Vec::new(),
    }
}

/// Open when the document says so; closed when it says so or says nothing.
fn stated(open: Option<bool>) -> Openness {
    if open == Some(true) { Openness::Open } else { Openness::default() }
}

/// The title as written; else what the recommendation is about.
fn title(gather: &mut Gather<'_>, treated: &Treated<'_>, recommendation: &Recommendation) -> String {
    if let Some(title) = &treated.item.title {
        return title.value.split_whitespace().collect::<Vec<_>>().join(" ");
    }
    let inferred = recommendation.clauses.first().and_then(|clause| naming::title_from_recommendation(clause));
    let title = inferred.unwrap_or_else(|| WORDS.reading_untitled_item(treated.number));
    gather.warn(WORDS.doubt_untitled(treated.number, &title));
    title
}

fn kind(title: &str, recommendation: &Recommendation) -> CaseKind {
    let clauses = recommendation.clauses.join(" ").to_lowercase();
    let asked = if clauses.is_empty() { title.to_lowercase() } else { clauses };
    if asked.contains("til efterretning") || asked.contains("til orientering") || asked.starts_with("orientering") {
        CaseKind::Information
    } else if asked.contains("drøft") || asked.contains("behandles") {
        CaseKind::Discussion
    } else {
        CaseKind::Decision
    }
}

/// "Velfærdsdirektøren indstiller, at …": who, and what, by clause.
fn recommendation(draft: &draft::RecommendationDraft) -> Recommendation {
    let by = draft.recommender.as_ref().map(|by| by.value.clone()).unwrap_or_default();
    let numbered: Vec<String> = draft.clauses.iter().map(|clause| clause.value.clone()).collect();
    let clauses = if numbered.is_empty() { vec![after_at(&draft.text.value)] } else { numbered };
    Recommendation { by, clauses }
}

fn after_at(text: &str) -> String {
    let verbs =
        ["indstiller, at ", "indstiller at ", "anbefaler, at ", "anbefaler at ", "foreslår, at ", "foreslår at "];
    let found = verbs.iter().find_map(|verb| text.split_once(verb));
    found.map_or(text, |(_, clause)| clause).trim().to_owned()
}

fn section(draft: &SectionDraft) -> Section {
    let kind = match draft.kind {
        draft::SectionKind::Summary => SectionKind::Summary,
        draft::SectionKind::Presentation => SectionKind::Presentation,
        draft::SectionKind::Coherence => SectionKind::Coherence,
        draft::SectionKind::Economy => SectionKind::Economy,
        draft::SectionKind::Hearing => SectionKind::Hearing,
        draft::SectionKind::Background | draft::SectionKind::Law | draft::SectionKind::Other => SectionKind::Other,
    };
    let text = draft.text.as_ref().map(|text| tree(&text.value)).unwrap_or_default();
    // What says nothing of its own is as open as its item.
    let openness = draft.open.map_or(Openness::Open, |open| stated(Some(open)));
    Section { kind, heading: draft.heading.value.clone(), text, openness }
}

/// What the document repeats of earlier treatments, in a section of its own.
fn earlier(treated: &Treated<'_>) -> Option<Section> {
    let own = treated.concluding();
    let others = treated.item.decisions.iter().filter(|decision| !own.is_some_and(|own| std::ptr::eq(own, *decision)));
    let told = others.filter_map(|decision| {
        let body = decision.body.as_ref().map_or("", |body| body.value.as_str());
        let date = decision.date.as_ref().map(|date| long_date(date.value)).unwrap_or_default();
        Some(format!("{}\n{}", WORDS.reading_decision_in(body, &date).trim(), decision.text.as_ref()?.value))
    });
    let written = treated.item.previous.iter().map(|previous| previous.value.clone());
    let text = tree(&written.chain(told).collect::<Vec<_>>().join("\n"));
    let heading = WORDS.reading_earlier().to_owned();
    (!text.is_empty()).then_some(Section { kind: SectionKind::History, heading, text, openness: Openness::Open })
}

fn annex(gather: &mut Gather<'_>, place: usize, draft: &AnnexDraft) -> Annex {
    Annex {
        id: gather.app.new_id().into(),
        title: draft.title.clone().unwrap_or_else(|| WORDS.reading_annex(place)),
        document_number: draft.document_id.clone(),
        journal_number: draft.journal.clone(),
        openness: stated(draft.open),
        file: draft.file.as_deref().and_then(|named| gather.enclosed.take(named)),
    }
}

/// Who was not there: as the item says, else as its decision, else as the first page.
pub(super) async fn absent(
    gather: &mut Gather<'_>,
    meeting: &mut Meeting,
    treated: &Treated<'_>,
) -> Result<Vec<ItemAbsence>> {
    let item = &treated.item.absent;
    let decision = treated.concluding().map(|decision| &decision.absent);
    let own = [Some(item), decision].into_iter().flatten().find(|names| !names.is_empty());
    let mut absent = Vec::new();
    for name in own.unwrap_or(&treated.draft.absent) {
        let there = came(treated.draft, &name.value);
        let person = gather.seat(meeting, &name.value, there).await?;
        absent.push(ItemAbsence { person, reason: None });
    }
    Ok(absent)
}

/// Whoever is named as absent from some items only was there for the others.
fn came(draft: &MinutesDraft, person: &PersonName) -> bool {
    let named = |names: &[Found<PersonName>]| names.iter().any(|name| name.value.name == person.name);
    !named(&draft.absent) && !draft.items.iter().all(|item| named(&item.absent))
}

pub(super) async fn remarks(
    gather: &mut Gather<'_>,
    meeting: &mut Meeting,
    treated: &Treated<'_>,
) -> Result<Vec<Remark>> {
    let mut remarks = Vec::new();
    for remark in &treated.item.remarks {
        let mut by = Vec::new();
        for name in &remark.by {
            by.push(gather.seat(meeting, &name.value, true).await?);
        }
        let kind = match remark.kind {
            draft::RemarkKind::Remark => RemarkKind::Remark,
            draft::RemarkKind::Reservation => RemarkKind::Reservation,
            draft::RemarkKind::Minority => RemarkKind::MinorityStatement,
        };
        let text = match &remark.group {
            Some(group) if by.is_empty() => format!("{group}: {}", remark.text.value),
            _ => remark.text.value.clone(),
        };
        remarks.push(Remark { kind, by, text });
    }
    Ok(remarks)
}

pub(super) fn decision(gather: &mut Gather<'_>, treated: &Treated<'_>) -> Option<Decision> {
    let draft = treated.concluding()?;
    let words = without_remarks(&draft.text.as_ref()?.value, &treated.item.remarks);
    let kind = draft.class.kind();
    if kind == sagsgang_domain::decision::DecisionKind::Unclassified {
        gather.warn(WORDS.doubt_unclassified(treated.number));
    }
    for Found { value: vote, .. } in &treated.item.votes {
        let count = |votes: Option<u32>| votes.map_or_else(|| "?".to_owned(), |votes| votes.to_string());
        gather.warn(WORDS.doubt_vote(&count(vote.in_favour.count), &count(vote.against.count)));
    }
    Some(Decision { kind, text: tree(&words), public_text: None, clauses: Vec::new() })
}

/// The decision without the lines that are told as remarks bound to persons.
fn without_remarks(text: &str, remarks: &[RemarkDraft]) -> String {
    let is_remark = |line: &str| {
        remarks.iter().any(|remark| {
            let by = remark.by.first().is_some_and(|person| line.starts_with(&person.value.name));
            by && line.ends_with(remark.text.value.trim())
        })
    };
    let kept: Vec<&str> = text.lines().map(str::trim).filter(|line| !is_remark(line)).collect();
    if kept.iter().all(|line| line.is_empty()) { text.to_owned() } else { kept.join("\n") }
}

/// Proposes what the wording tells to do. What a replaced document proposed and this one does not, falls.
async fn follow_up(gather: &mut Gather<'_>, meeting: &Meeting, treated: &Treated<'_>, item: &AgendaItem) -> Result<()> {
    let proposed: Vec<&str> = treated.item.follow_up.iter().map(|proposed| proposed.text.value.as_str()).collect();
    let known = renew::proposals(gather, meeting.id, item.id, treated.replaced, &proposed).await?;
    for proposed in &treated.item.follow_up {
        if known.iter().any(|text| is_same(text, &proposed.text.value)) {
            continue;
        }
        let origin = Origin {
            organization: meeting.organization,
            meeting: meeting.id,
            item: item.id,
            case: item.subject.map(|subject| subject.case),
            read_from: Some(gather.reading),
        };
        let owner = proposed.owner.as_ref().map_or(Owner::Nobody, |owner| Owner::Named(owner.clone()));
        gather.new.actions.push(Kept::Added(Action {
            id: gather.app.new_id().into(),
            text: proposed.text.value.clone(),
            origin,
            owner,
            due: None,
            state: ActionState::Proposed,
            notes: Vec::new(),
        }));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::{after_at, kind};
    use sagsgang_domain::case::{CaseKind, Recommendation};

    #[test]
    fn a_recommendation_says_what_the_body_is_to_do() {
        let asked = |clause: &str| kind("Sag", &Recommendation { by: String::new(), clauses: vec![clause.to_owned()] });
        assert_eq!(asked("orienteringen tages til efterretning."), CaseKind::Information);
        assert_eq!(asked("forslaget drøftes"), CaseKind::Discussion);
        assert_eq!(asked("forslaget godkendes"), CaseKind::Decision);
        assert_eq!(kind("Orientering fra formanden", &Recommendation::default()), CaseKind::Information);
    }

    #[test]
    fn the_clause_stands_after_who_recommends() {
        assert_eq!(after_at("Direktøren indstiller, at planen godkendes."), "planen godkendes.");
        assert_eq!(after_at("Planen godkendes."), "Planen godkendes.");
    }
}
