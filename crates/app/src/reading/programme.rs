//! What a status table becomes: a programme, or one more status of a programme that is there.

use super::gather::{Gather, Kept, WORDS};
use super::text::is_same;
use crate::error::Result;
use jiff::civil::Date;
use sagsgang_domain::id::MeasureId;
use sagsgang_domain::openness::Openness;
use sagsgang_domain::programme::{Measure, Programme, StatusStatement, Track};
use sagsgang_intake::draft::{MeasureDraft, ProgrammeDraft, TrackDraft};
use sagsgang_intake::naming;
use sagsgang_store::repo;
use sagsgang_text::slug;

pub(super) async fn gather(gather: &mut Gather<'_>, draft: &ProgrammeDraft) -> Result<()> {
    let title = draft.title.as_ref().map(|title| naming::title_root(&title.value).to_owned());
    let title = title.unwrap_or_else(|| WORDS.reading_untitled_document().to_owned());
    let as_of = draft.status_as_of.as_ref().or(draft.document_date.as_ref()).map(|date| date.value);
    if as_of.is_none() {
        gather.warn(WORDS.doubt_no_status_date());
    }
    let mut kept = find_or_open(gather, draft, title).await?;
    let programme = match &mut kept {
        Kept::Added(programme) => programme,
        Kept::Changed(saved) => &mut saved.value,
    };
    let mut before = Before::of(programme);
    for track in &draft.tracks {
        let at = place(gather, programme, track);
        for measure in &track.measures {
            add_measure(gather, programme, &mut before, at, measure, as_of)?;
        }
    }
    gather.new.programme = Some(kept);
    Ok(())
}

/// The measures that were there before this document, each of which one of its rows may mean.
struct Before(Vec<(usize, MeasureId, String)>);

impl Before {
    fn of(programme: &Programme) -> Self {
        let tracks = programme.tracks.iter().enumerate();
        Self(tracks.flat_map(|(at, t)| t.measures.iter().map(move |m| (at, m.id, m.title.clone()))).collect())
    }

    /// The measure with this title, in its own track before another: it may have been moved since.
    fn take(&mut self, track: usize, title: &str) -> Option<MeasureId> {
        let own = self.0.iter().position(|(at, _, known)| *at == track && is_same(known, title));
        let at = own.or_else(|| self.0.iter().position(|(_, _, known)| is_same(known, title)))?;
        Some(self.0.remove(at).1)
    }
}

/// The programme that was read before under this title, whatever its date, else a new one. What a person opened or
/// entered gets nothing from a document that has not been looked at.
async fn find_or_open(gather: &mut Gather<'_>, draft: &ProgrammeDraft, title: String) -> Result<Kept<Programme>> {
    let all = repo::programme::all(gather.known).await?;
    let mut same = all.into_iter().filter(|programme| is_same(naming::title_root(&programme.title), &title)).peekable();
    let is_any = same.peek().is_some();
    if let Some(known) = same.find(|programme| programme.read_from.is_some() && !programme.openness.is_open()) {
        return Ok(Kept::Changed(known));
    }
    if is_any {
        gather.warn(WORDS.doubt_programme_open(&title));
    }
    let introduction = draft.introduction.as_ref().map(|found| found.value.clone());
    Ok(Kept::Added(Programme {
        id: gather.app.new_id().into(),
        slug: free_slug(gather, &title).await?,
        title,
        summary: introduction.unwrap_or_default(),
        openness: Openness::default(),
        tracks: Vec::new(),
        read_from: Some(gather.reading),
    }))
}

async fn free_slug(gather: &Gather<'_>, title: &str) -> Result<String> {
    let wanted = slug(title);
    let mut candidate = wanted.clone();
    let mut number = 2_u32;
    while repo::programme::by_slug(gather.known, &candidate).await?.is_some() {
        candidate = format!("{wanted}-{number}");
        number += 1;
    }
    Ok(candidate)
}

/// Where the track stands; a new one is put last.
fn place(gather: &Gather<'_>, programme: &mut Programme, draft: &TrackDraft) -> usize {
    let name = draft.name.as_ref().map_or(WORDS.reading_untitled_track(), |name| name.value.as_str());
    let known = programme.tracks.iter().position(|track| is_same(&track.name, name));
    known.unwrap_or_else(|| {
        let id = gather.app.new_id().into();
        programme.tracks.push(Track { id, name: name.to_owned(), measures: Vec::new() });
        programme.tracks.len() - 1
    })
}

fn add_measure(
    gather: &mut Gather<'_>,
    programme: &mut Programme,
    before: &mut Before,
    track: usize,
    draft: &MeasureDraft,
    as_of: Option<Date>,
) -> Result<()> {
    let title = draft.name.as_ref().map_or(WORDS.reading_untitled_measure(), |name| name.value.as_str());
    let plan = draft.start.as_ref().map_or("", |start| start.value.as_str());
    let owner = draft.owner.as_ref().map(|owner| owner.value.clone());
    let id = if let Some(known) = before.take(track, title) {
        amend_plan(programme, known, plan);
        amend_owner(programme, known, owner);
        known
    } else {
        let id = gather.app.new_id().into();
        let (title, plan) = (title.to_owned(), plan.to_owned());
        let measure = Measure { id, title, plan, period: None, owner, statements: Vec::new() };
        programme.tracks[track].measures.push(measure);
        id
    };
    for earlier in draft.earlier.iter().filter(|earlier| earlier.text.value.contains(char::is_alphanumeric)) {
        let (as_of, text) = (earlier.as_of.value, earlier.text.value.clone());
        let statement = StatusStatement { as_of, mark: earlier.mark(), text };
        *programme = programme.clone().state(id, statement)?;
    }
    let Some(status) = draft.status.as_ref().filter(|status| status.value.contains(char::is_alphanumeric)) else {
        return Ok(());
    };
    match as_of {
        Some(as_of) => {
            let statement = StatusStatement { as_of, mark: draft.mark(), text: status.value.clone() };
            *programme = programme.clone().state(id, statement)?;
        }
        None => gather.not_understood.push(format!("{title}: {}", status.value)),
    }
    Ok(())
}

/// A plan that reads otherwise now is added to the one that was; nothing vanishes.
fn amend_plan(programme: &mut Programme, id: MeasureId, plan: &str) {
    let measures = programme.tracks.iter_mut().flat_map(|track| &mut track.measures);
    for measure in measures.filter(|measure| measure.id == id) {
        if measure.plan.is_empty() {
            plan.clone_into(&mut measure.plan);
        } else if !plan.is_empty() && !measure.plan.lines().any(|line| is_same(line, plan)) {
            measure.plan.push('\n');
            measure.plan.push_str(plan);
        }
    }
}

/// Who carries a measure out is taken from a document only where nobody has said it.
fn amend_owner(programme: &mut Programme, known: MeasureId, owner: Option<String>) {
    let mut measures = programme.tracks.iter_mut().flat_map(|track| &mut track.measures);
    if let Some(measure) = measures.find(|measure| measure.id == known && measure.owner.is_none()) {
        measure.owner = owner;
    }
}
