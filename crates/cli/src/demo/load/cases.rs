//! Cases: written by their authors, answered by their directors, added to on their way.

use super::Stage;
use super::register::Register;
use crate::demo::content::{self, Annex, Case, CaseStage, Supplement};
use crate::failure::{Failure, Result};
use bytes::Bytes;
use sagsgang_app::actor::Actor;
use sagsgang_app::case::add_annex::{AddAnnex, add_annex};
use sagsgang_app::case::approve::approve_case;
use sagsgang_app::case::edit::{EditCase, SectionText, edit_case};
use sagsgang_app::case::open::{OpenCase, open_case};
use sagsgang_app::case::plan_course::{PlanCourse, Stop, plan_course};
use sagsgang_app::case::read::case_desk;
use sagsgang_app::case::return_to_author::return_case;
use sagsgang_app::case::submit::submit_case;
use sagsgang_app::case::supplement::supplement_case;
use sagsgang_domain::id::CaseId;
use sagsgang_domain::openness::{Closure, ClosureGround, Openness};
use sagsgang_domain::place::{Geometry, Place};
use sagsgang_i18n::Lang;

/// Opens the case, writes it, and sends it to the director unless it is a draft yet.
pub async fn write(stage: &Stage<'_>, register: &mut Register, case: &Case) -> Result<()> {
    let author = register.actor(&case.author)?.clone();
    let command =
        OpenCase { title: case.title.clone(), kind: case.kind, author: None, number: Some(case.number.clone()) };
    let id = open_case(stage.app, &author, command).await?;
    register.cases.insert(case.key.clone(), id);
    write_text(stage, register, &author, id, case).await?;
    let stops = case
        .course
        .iter()
        .map(|stop| Ok(Stop { id: None, organization: register.organization(&stop.body)?, role: stop.role }));
    let command = PlanCourse { case: id, stops: stops.collect::<Result<_>>()? };
    plan_course(stage.app, &author, command).await?;
    for annex in &case.annexes {
        enclose(stage, &author, id, annex).await?;
    }
    if case.stage != CaseStage::Draft {
        stage.clock.set(case.opened.at(14, 30, 0, 0));
        submit_case(stage.app, &author, id).await?;
    }
    Ok(())
}

async fn write_text(stage: &Stage<'_>, register: &Register, author: &Actor, id: CaseId, case: &Case) -> Result<()> {
    let sections = case.sections.iter().map(|section| SectionText {
        kind: section.kind,
        heading: section.heading().to_owned(),
        text: section.text.clone(),
        openness: Openness::Open,
    });
    let command = EditCase {
        case: id,
        version: case_desk(stage.app, author, id).await?.version,
        title: case.title.clone(),
        public_title: case.public_title.clone(),
        kind: case.kind,
        openness: openness(case.closed.as_ref(), case.opens_when.as_ref()),
        sections: sections.collect(),
        recommended_by: case.recommended_by.clone(),
        clauses: case.clauses.join("\n"),
        legal_basis: case.legal_basis.clone(),
        approver: Some(register.person(&case.approver)?),
        places: places(case)?,
    };
    Ok(edit_case(stage.app, author, command).await?)
}

fn places(case: &Case) -> Result<Vec<Place>> {
    let place = |written: &content::Place| {
        let wrong = |problem| Failure::said(format!("a place of the case {}: {problem}", case.key));
        let place = Place {
            name: written.name.clone(),
            street: written.street.clone(),
            postal_code: written.postal_code.clone(),
            locality: written.locality.clone(),
            geometry: Geometry::parse(&written.coordinates).map_err(wrong)?,
        };
        place.checked().map_err(wrong)
    };
    case.places.iter().map(place).collect()
}

async fn enclose(stage: &Stage<'_>, author: &Actor, case: CaseId, annex: &Annex) -> Result<()> {
    let content = format!("{}\n\n{}\n", annex.title, annex.text.trim());
    let command = AddAnnex {
        case,
        title: annex.title.clone(),
        document_number: None,
        journal_number: annex.journal_number.clone(),
        openness: openness(annex.closed.as_ref(), None),
        file_name: format!("{}.txt", annex.title.replace('/', "-")),
        content: Bytes::from(content),
    };
    add_annex(stage.app, author, command).await?;
    Ok(())
}

fn openness(closed: Option<&ClosureGround>, opens_when: Option<&String>) -> Openness {
    closed.map_or(Openness::Open, |ground| {
        Openness::Closed(Closure { ground: ground.clone(), opens_when: opens_when.cloned() })
    })
}

/// The director approves the case or sends it back.
pub async fn answer(stage: &Stage<'_>, register: &Register, case: &Case) -> Result<()> {
    let director = register.actor(&case.approver)?;
    let id = register.case(&case.key)?;
    match &case.returned {
        Some(note) => return_case(stage.app, director, id, note.clone()).await?,
        None => approve_case(stage.app, director, id).await?,
    }
    Ok(())
}

/// The author adds what a body asked for.
pub async fn supplement(stage: &Stage<'_>, register: &Register, case: &Case, more: &Supplement) -> Result<()> {
    let author = register.actor(&case.author)?;
    let heading = format!("Supplerende sagsfremstilling af {}", Lang::Da.date(more.date));
    supplement_case(stage.app, author, register.case(&case.key)?, heading, more.text.clone()).await?;
    Ok(())
}
