//! Cases as staff see them.

use super::{
    add_annex, approve, edit, may_see, plan_course, remove_annex, return_to_author, seen, skip_stop, submit,
    supplement, withdraw,
};
use crate::App;
use crate::actor::Actor;
use crate::error::{AppError, Result};
use crate::journal::JournalLine;
use crate::permission::{Permission, Relation};
use sagsgang_domain::account::{Account, Role};
use sagsgang_domain::action::Action;
use sagsgang_domain::body::SectionTemplate;
use sagsgang_domain::case::{Case, CaseStage, MissingPart};
use sagsgang_domain::id::CaseId;
use sagsgang_domain::organization::Organization;
use sagsgang_domain::person::Person;
use sagsgang_store::{record, repo};

/// A case as its page on the desk shows it.
#[derive(Clone, Debug)]
pub struct CaseDesk {
    /// The case.
    pub case: Case,
    /// What a form must name to save it.
    pub version: u64,
    /// What a case is asked for.
    pub template: Vec<SectionTemplate>,
    /// What is missing before it can be submitted.
    pub missing: Vec<MissingPart>,
    /// The bodies there are, by rank.
    pub organizations: Vec<Organization>,
    /// The directors who can approve.
    pub directors: Vec<Person>,
    /// Who writes it.
    pub author: Option<Person>,
    /// What follows from it.
    pub actions: Vec<Action>,
    /// What was done to it.
    pub history: Vec<JournalLine>,
    /// What the actor may do with it now.
    pub may: CaseMay,
}

/// What somebody may do with a case now.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct CaseMay {
    /// Write its text, enclose and remove annexes.
    pub edit: bool,
    /// Lay its course.
    pub plan_course: bool,
    /// Leave out a body it was to pass.
    pub skip_stop: bool,
    /// Send it to its director.
    pub submit: bool,
    /// Let it go on its course.
    pub approve: bool,
    /// Send it back.
    pub return_to_author: bool,
    /// Add to it.
    pub supplement: bool,
    /// Take it back.
    pub withdraw: bool,
}

impl CaseMay {
    /// What the actor may do with the case in its present stage.
    pub fn of(actor: &Actor, case: &Case) -> Self {
        let allowed = |who: &Permission| who.allows(actor, Relation::from(case));
        let editable = case.is_editable();
        let submitted = matches!(case.stage, CaseStage::Submitted { .. });
        let approved = matches!(case.stage, CaseStage::Approved { .. });
        let ended = matches!(case.stage, CaseStage::Concluded { .. } | CaseStage::Withdrawn { .. });
        Self {
            edit: editable && allowed(&edit::WHO) && allowed(&add_annex::WHO) && allowed(&remove_annex::WHO),
            plan_course: allowed(&plan_course::WHO) && (editable || (actor.is_secretary() && (submitted || approved))),
            skip_stop: approved && allowed(&skip_stop::WHO),
            submit: editable && allowed(&submit::WHO),
            approve: submitted && allowed(&approve::WHO),
            return_to_author: submitted && allowed(&return_to_author::WHO),
            supplement: approved && allowed(&supplement::WHO),
            withdraw: !ended && allowed(&withdraw::WHO),
        }
    }
}

/// Reads a case's page on the desk.
pub async fn case_desk(app: &App, actor: &Actor, id: CaseId) -> Result<CaseDesk> {
    let saved = record::find::<Case>(app.store(), id).await?.ok_or(AppError::NotFound("case"))?;
    let version = saved.version();
    let case = seen(actor, &saved.value)?;
    let template = repo::body::get(app.store()).await?.value.section_template;
    let organizations = repo::organization::all(app.store()).await?;
    let author = record::find::<Person>(app.store(), case.author).await?;
    let actions = repo::action::of_case(app.store(), id).await?;
    Ok(CaseDesk {
        version,
        missing: case.missing(&template),
        template,
        organizations: organizations.into_iter().map(|organization| organization.value).collect(),
        directors: directors(app).await?,
        author: author.map(|person| person.value),
        actions: actions.into_iter().map(|action| action.value).collect(),
        history: crate::journal::of_subject(app, "case", id.0).await?,
        may: CaseMay::of(actor, &case),
        case,
    })
}

/// The cases the actor may see, the newest first.
pub async fn cases(app: &App, actor: &Actor) -> Result<Vec<Case>> {
    let all = repo::case::all(app.store()).await?;
    Ok(all.into_iter().map(|saved| saved.value).filter(|case| may_see(actor, case)).collect())
}

/// The file of an annex, for those who may see the case.
pub async fn annex_file(
    app: &App,
    actor: &Actor,
    id: CaseId,
    annex: sagsgang_domain::id::AnnexId,
) -> Result<(sagsgang_domain::case::FileRef, bytes::Bytes)> {
    let saved = record::find::<Case>(app.store(), id).await?.ok_or(AppError::NotFound("case"))?;
    let case = seen(actor, &saved.value)?;
    let found = case.annexes.into_iter().find(|candidate| candidate.id == annex).and_then(|annex| annex.file);
    let file = found.ok_or(AppError::NotFound("annex"))?;
    let content = app.store().blobs().get(file.digest.parse()?).await?;
    Ok((file, content))
}

/// The people whose accounts may approve cases.
pub async fn directors(app: &App) -> Result<Vec<Person>> {
    let accounts = record::all::<Account>(app.store()).await?;
    let directors = accounts.iter().filter(|account| account.active && account.roles.contains(&Role::Director));
    let people = record::get_many::<Person>(app.store(), directors.map(|account| account.person.0)).await?;
    let mut people: Vec<Person> = people.into_iter().map(|person| person.value).collect();
    people.sort_by_cached_key(|person| sagsgang_text::collation_key(&person.name));
    Ok(people)
}
