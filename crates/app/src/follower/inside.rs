//! What the index behind the sign-in is to hold: whole records. Who sees them is said in each entry, by the domain.

use super::feed::Feed;
use super::text;
use super::touched::Touched;
use crate::App;
use crate::error::Result;
use sagsgang_domain::case::{Annex, Case};
use sagsgang_domain::id::{CaseId, MeetingId, ProgrammeId};
use sagsgang_domain::meeting::Meeting;
use sagsgang_domain::organization::Organization;
use sagsgang_domain::programme::Programme;
use sagsgang_search::{AnnexText, BesideInside, Inside, SearchError};
use sagsgang_store::{record, repo};
use std::collections::BTreeMap;
use std::result::Result as Answer;
use std::sync::Arc;

/// Changes to the index that show together.
#[derive(Default)]
pub(crate) struct Update {
    meetings: Vec<(Meeting, Organization, BesideInside)>,
    gone_meetings: Vec<MeetingId>,
    cases: Vec<(Case, BesideInside)>,
    gone_cases: Vec<CaseId>,
    programmes: Vec<Programme>,
    gone_programmes: Vec<ProgrammeId>,
    bodies: Vec<Organization>,
}

impl Feed for Inside {
    type Update = Update;

    const NAME: &str = "inside";

    fn position(&self) -> Answer<u64, SearchError> {
        Self::position(self)
    }

    fn newer(&self) -> Answer<Option<Self>, SearchError> {
        Self::newer(self)
    }

    fn successor(&self) -> Answer<Self, SearchError> {
        Self::successor(self)
    }

    fn adopt(&self, other: &Self) -> Answer<(), SearchError> {
        Self::adopt(self, other)
    }

    fn text_of(&self, digest: &str) -> Answer<Option<AnnexText>, SearchError> {
        Self::text_of(self, digest)
    }

    async fn load(app: &App, index: &Arc<Self>, touched: Touched) -> Result<Update> {
        let all = repo::organization::all(app.store()).await?;
        let bodies = all.into_iter().map(|saved| saved.value).collect();
        let mut update = Update { bodies, ..Update::default() };
        let meetings = record::get_many::<Meeting>(app.store(), touched.meetings.iter().copied()).await?;
        for id in touched.meetings {
            let meeting = meetings.iter().find(|meeting| meeting.id.0 == id);
            update.meeting(app, index, id.into(), meeting.map(|saved| &saved.value)).await?;
        }
        let cases = record::get_many::<Case>(app.store(), touched.cases.iter().copied()).await?;
        for id in touched.cases {
            let case = cases.iter().find(|case| case.id.0 == id);
            update.case(app, index, id.into(), case.map(|saved| &saved.value)).await?;
        }
        for id in touched.programmes {
            match record::find::<Programme>(app.store(), id).await? {
                Some(programme) => update.programmes.push(programme.value),
                None => update.gone_programmes.push(id.into()),
            }
        }
        Ok(update)
    }

    fn write(&self, update: &Update, position: u64, anew: bool) -> Result<()> {
        let mut batch = self.batch()?;
        if anew {
            batch.clear()?;
        }
        for (meeting, organization, beside) in &update.meetings {
            batch.replace_meeting(meeting, organization, beside)?;
        }
        for (case, beside) in &update.cases {
            batch.replace_case(case, &update.bodies, beside)?;
        }
        for programme in &update.programmes {
            batch.replace_programme(programme)?;
        }
        update.gone_meetings.iter().try_for_each(|id| batch.remove_meeting(*id))?;
        update.gone_cases.iter().try_for_each(|id| batch.remove_case(*id))?;
        update.gone_programmes.iter().try_for_each(|id| batch.remove_programme(*id))?;
        Ok(batch.commit(position)?)
    }
}

impl Update {
    async fn meeting(
        &mut self,
        app: &App,
        index: &Arc<Inside>,
        id: MeetingId,
        meeting: Option<&Meeting>,
    ) -> Result<()> {
        let known = meeting.and_then(|meeting| {
            let organization = self.bodies.iter().find(|body| body.id == meeting.organization)?;
            Some((meeting, organization.clone()))
        });
        let Some((meeting, organization)) = known else {
            self.gone_meetings.push(id);
            return Ok(());
        };
        let actions = repo::action::of_meeting(app.store(), id).await?;
        let actions = actions.into_iter().map(|saved| saved.value).collect();
        let texts = texts(app, index, meeting.items.iter().flat_map(|item| &item.content.annexes)).await?;
        self.meetings.push((meeting.clone(), organization, BesideInside { actions, texts }));
        Ok(())
    }

    async fn case(&mut self, app: &App, index: &Arc<Inside>, id: CaseId, case: Option<&Case>) -> Result<()> {
        let Some(case) = case else {
            self.gone_cases.push(id);
            return Ok(());
        };
        let texts = texts(app, index, case.annexes.iter()).await?;
        self.cases.push((case.clone(), BesideInside { actions: Vec::new(), texts }));
        Ok(())
    }
}

/// The texts of the files that are enclosed, by digest.
async fn texts(
    app: &App,
    index: &Arc<Inside>,
    annexes: impl Iterator<Item = &Annex> + Send,
) -> Result<BTreeMap<String, Arc<AnnexText>>> {
    let mut texts = BTreeMap::new();
    for file in annexes.filter_map(|annex| annex.file.as_ref()) {
        let text = text::indexed(app, index, file).await?;
        if !text.pages.is_empty() {
            texts.insert(file.digest.clone(), text);
        }
    }
    Ok(texts)
}
