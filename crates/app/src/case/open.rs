//! Opening a case (da: *opret sag*).

use crate::App;
use crate::actor::Actor;
use crate::change::Subject;
use crate::error::{AppError, Result};
use crate::permission::{Permission, Reach, Relation};
use sagsgang_domain::account::Role;
use sagsgang_domain::case::{Case, CaseKind, CaseStage, Recommendation};
use sagsgang_domain::consultation::Course;
use sagsgang_domain::id::{CaseId, PersonId};
use sagsgang_domain::openness::Openness;
use sagsgang_domain::person::Person;
use sagsgang_store::repo;
use serde::Serialize;

/// Secretaries and case authors may, at any time.
pub const WHO: Permission = Permission {
    use_case: "open_case",
    grants: &[(Role::Secretary, Reach::Any), (Role::CaseAuthor, Reach::Any)],
    when: "always",
};

/// What a new case needs.
#[derive(Clone, Debug, Serialize)]
pub struct OpenCase {
    /// The title.
    pub title: String,
    /// What the bodies are to do.
    pub kind: CaseKind,
    /// Who writes it, where that is not the actor: the secretariat may say so.
    pub author: Option<PersonId>,
    /// A number it already has elsewhere; otherwise the next of the year is given out.
    pub number: Option<String>,
}

/// Opens a case in draft; gives its id. It is open to the public only in so far as its author says so later: until an
/// agenda is dispatched nothing of it is public.
pub async fn open_case(app: &App, actor: &Actor, command: OpenCase) -> Result<CaseId> {
    WHO.check(actor, Relation::default())?;
    let title = Case::checked_title(&command.title)?;
    let author = command.author.unwrap_or(actor.person);
    if author != actor.person && !actor.is_secretary() {
        return Err(AppError::Denied { use_case: WHO.use_case });
    }
    let mut change = app.begin(actor).await?;
    if author != actor.person {
        change.known::<Person>("author", author).await?;
    }
    let mut body = repo::body::get(&change.write).await?;
    let number = match &command.number {
        Some(number) => number.trim().to_owned(),
        None => body.value.next_case_number(app.date_of(change.now).year()),
    };
    body.value.note_case_number(&number);
    change.put(body).await?;
    let case = Case {
        id: app.new_id().into(),
        number,
        title,
        public_title: None,
        kind: command.kind,
        openness: Openness::Open,
        sections: Vec::new(),
        recommendation: Recommendation::default(),
        legal_basis: String::new(),
        annexes: Vec::new(),
        places: Vec::new(),
        course: Course::default(),
        stage: CaseStage::Draft,
        author,
        approver: None,
        read_from: None,
    };
    change.add(&case).await?;
    change.commit("CaseOpened", Subject("case", case.id.0), &command).await?;
    Ok(case.id)
}
