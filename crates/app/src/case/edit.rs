//! Writing the text of a case (da: *skriv sagsfremstilling*).

use crate::App;
use crate::actor::Actor;
use crate::change::Subject;
use crate::error::{AppError, Result};
use crate::permission::{Permission, Reach, Relation};
use sagsgang_domain::account::Role;
use sagsgang_domain::case::{Case, CaseCommand, CaseKind, Recommendation, Section, SectionKind};
use sagsgang_domain::id::{CaseId, PersonId};
use sagsgang_domain::openness::Openness;
use sagsgang_domain::person::Person;
use sagsgang_domain::place::Place;
use sagsgang_domain::rich_text::RichText;
use serde::Serialize;

/// The secretariat and the case's own author may, until it is submitted.
pub const WHO: Permission = Permission {
    use_case: "edit_case",
    grants: &[(Role::Secretary, Reach::Any), (Role::CaseAuthor, Reach::OwnCase)],
    when: "draft or returned",
};

/// The whole text as the form has it.
#[derive(Clone, Debug, Serialize)]
pub struct EditCase {
    /// Which case.
    pub case: CaseId,
    /// The version the form was opened on.
    pub version: u64,
    /// The title.
    pub title: String,
    /// The title for the public, when closed.
    pub public_title: Option<String>,
    /// What the bodies are to do.
    pub kind: CaseKind,
    /// Whether the public may read it.
    pub openness: Openness,
    /// The sections that are not empty.
    pub sections: Vec<SectionText>,
    /// Who recommends.
    pub recommended_by: String,
    /// The "at" clauses, one for each line.
    pub clauses: String,
    /// The law it rests on.
    pub legal_basis: String,
    /// The director who approves it.
    pub approver: Option<PersonId>,
    /// The places it concerns.
    pub places: Vec<Place>,
}

/// A section in the plain notation.
#[derive(Clone, Debug, Serialize)]
pub struct SectionText {
    /// What it is.
    pub kind: SectionKind,
    /// Its heading.
    pub heading: String,
    /// Its text in the notation of [`RichText::parse`].
    pub text: String,
    /// Whether the public may read it.
    pub openness: Openness,
}

/// Saves the text.
///
/// # Errors
/// [`AppError::Stale`] when somebody saved it since the form was opened; nothing typed is lost, the form comes back.
pub async fn edit_case(app: &App, actor: &Actor, command: EditCase) -> Result<()> {
    let title = Case::checked_title(&command.title)?;
    let public_title = command.public_title.as_deref().map(str::trim).filter(|title| !title.is_empty());
    let public_title = public_title.map(Case::checked_title).transpose()?;
    let places = Place::checked_all(command.places.clone())?;
    let mut change = app.begin(actor).await?;
    let kept = change.get::<Case>(command.case).await?;
    WHO.check(actor, Relation::from(&kept.value))?;
    if kept.version() != command.version {
        return Err(AppError::Stale);
    }
    if let Some(approver) = command.approver {
        change.known::<Person>("approver", approver).await?;
    }
    let case = kept.value.clone().command(CaseCommand::Edit, change.now)?;
    let next = Case {
        title,
        public_title,
        kind: command.kind,
        openness: command.openness.clone(),
        sections: command.sections.iter().filter_map(section).collect(),
        recommendation: Recommendation {
            by: command.recommended_by.trim().to_owned(),
            clauses: Recommendation::parse_clauses(&command.clauses),
        },
        legal_basis: command.legal_basis.trim().to_owned(),
        approver: command.approver,
        places,
        ..case
    };
    change.put(kept.with(next)).await?;
    change.commit("CaseEdited", Subject("case", command.case.0), &command).await?;
    Ok(())
}

fn section(section: &SectionText) -> Option<Section> {
    let text = RichText::parse(&section.text);
    (!text.is_empty()).then(|| Section {
        kind: section.kind,
        heading: section.heading.trim().to_owned(),
        text,
        openness: section.openness.clone(),
    })
}
